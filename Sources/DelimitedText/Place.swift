// SPDX-License-Identifier: MIT

/// The line and column (in Unicode scalars, both from 1) of a byte offset, counted from a known line start.
package func place(of offset: Int, in input: [UInt8], lineStart: Int, line: Int) -> (line: Int, column: Int) {
    var line = line
    var column = 1
    for position in lineStart..<min(offset, input.count) {
        let byte = input[position]
        if byte == lineFeed
            || (byte == carriageReturn && (position + 1 >= input.count || input[position + 1] != lineFeed))
        {
            line += 1
            column = 1
        } else if byte & 0xC0 != 0x80 {
            column += 1
        }
    }
    return (line, column)
}
