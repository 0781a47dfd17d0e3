// SPDX-License-Identifier: MIT

/// Turns byte offsets that never decrease into lines: each byte is looked at once.
struct LineCounter {
    private var position = 0
    private var line = 1

    /// The line, from 1, that the byte at `offset` stands in.
    ///
    /// CR LF, LF and a lone CR end a line.
    mutating func line(at offset: Int, in bytes: Span<UInt8>) -> Int {
        while position < offset {
            let byte = bytes[position]
            position += 1
            if byte == 0x0A || (byte == 0x0D && !(position < bytes.count && bytes[position] == 0x0A)) { line += 1 }
        }
        return line
    }
}

extension ReadFault {
    /// The fault with its place as a person counts.
    func error(in bytes: Span<UInt8>) -> XMLReadError {
        let place = min(max(offset, 0), bytes.count)
        var lines = LineCounter()
        var start = place
        while start > 0, bytes[start - 1] != 0x0A, bytes[start - 1] != 0x0D { start -= 1 }
        var column = 1
        for index in start..<place where bytes[index] & 0xC0 != 0x80 { column += 1 }
        return XMLReadError(code: code, message: message, line: lines.line(at: place, in: bytes), column: column)
    }
}
