// SPDX-License-Identifier: MIT

/// Reads records out of UTF-8 text.
///
/// Like RFC 4180, and where a file breaks that, it still finds *a* reading and loses no byte: text after a closing
/// quote belongs to its cell, a quote inside an unquoted cell is a quote. Lines end with CR LF, LF or CR. What is
/// strange about a record is said one level up, where the header is known.
package struct DelimitedReader: Sendable {
    private let input: [UInt8]
    private let delimiter: UInt8
    private var position: Int
    private var line: Int

    /// Reads `input` from `offset`, whose line has the number `line`.
    package init(_ input: [UInt8], dialect: Dialect, from offset: Int = 0, line: Int = 1) {
        self.input = input
        self.delimiter = dialect.delimiter
        self.position = offset
        self.line = line
    }

    /// Where the next record begins.
    package var offset: Int { position }

    /// The line of the next record.
    package var nextLine: Int { line }

    /// Fills `record` with the next record; `false` at the end of the input.
    package mutating func next(_ record: inout DelimitedRecord) -> Bool {
        guard position < input.count else { return false }
        record.begin(line: line, at: position)
        var more = true
        while more {
            record.starts.append(position)
            let isQuoted = position < input.count && input[position] == quote
            if isQuoted { readQuoted(into: &record) }
            let unquoted = record.bytes.count
            more = readPlain(into: &record)
            if isQuoted, record.misquotedCell == nil, record.bytes[unquoted...].contains(where: { $0 > 0x20 }) {
                record.misquotedCell = record.ends.count
            }
            record.ends.append(record.bytes.count)
        }
        record.range = record.range.lowerBound..<position
        skipLineEnd()
        return true
    }

    /// The rest of a cell outside quotes; `true` when a delimiter ended it.
    private mutating func readPlain(into record: inout DelimitedRecord) -> Bool {
        let start = position
        while position < input.count {
            let byte = input[position]
            if byte == delimiter || byte == lineFeed || byte == carriageReturn { break }
            position += 1
        }
        record.bytes.append(contentsOf: input[start..<position])
        guard position < input.count, input[position] == delimiter else { return false }
        position += 1
        return true
    }

    /// From an opening quote to behind its closing one; a doubled quote is one.
    private mutating func readQuoted(into record: inout DelimitedRecord) {
        position += 1
        while position < input.count {
            let start = position
            while position < input.count, input[position] != quote {
                if endsLine(at: position) { line += 1 }
                position += 1
            }
            record.bytes.append(contentsOf: input[start..<position])
            guard position < input.count else { break }
            position += 1
            guard position < input.count, input[position] == quote else { return }
            record.bytes.append(quote)
            position += 1
        }
        record.endsInsideQuotes = true
    }

    private mutating func skipLineEnd() {
        guard position < input.count else { return }
        if input[position] == carriageReturn, position + 1 < input.count, input[position + 1] == lineFeed {
            position += 1
        }
        position += 1
        line += 1
    }

    private func endsLine(at position: Int) -> Bool {
        if input[position] == lineFeed { return true }
        return input[position] == carriageReturn && !(position + 1 < input.count && input[position + 1] == lineFeed)
    }
}

private let quote = UInt8(ascii: "\"")
private let lineFeed = UInt8(ascii: "\n")
private let carriageReturn = UInt8(ascii: "\r")

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
