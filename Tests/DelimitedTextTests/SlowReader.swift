// SPDX-License-Identifier: MIT

import DelimitedText

/// What a record says of itself, for comparison with a second opinion.
struct Reading: Equatable {
    var cells: [[UInt8]] = []
    var starts: [Int] = []
    var line = 0
    var range = 0..<0
    var endsInsideQuotes = false
    var misquotedCell: Int?

    init() {}

    init(_ record: DelimitedRecord) {
        cells = (0..<record.count).map { Array(record.bytes(of: $0)) }
        starts = (0..<record.count).map(record.start(of:))
        (line, range) = (record.line, record.range)
        (endsInsideQuotes, misquotedCell) = (record.endsInsideQuotes, record.misquotedCell)
    }
}

/// The second opinion: the same rules, byte by byte and as slow as it likes.
func slowReadings(of text: [UInt8], dialect: Dialect) -> [Reading] {
    var (readings, at, line): ([Reading], Int, Int) = ([], 0, 1)
    func byte(_ index: Int) -> UInt8? { index < text.count ? text[index] : nil }
    func isLineEnd(_ index: Int) -> Bool { byte(index) == 0x0A || byte(index) == 0x0D }
    /// Whether the quote at `index`, which ends nothing, is text: what its line says, one quote after the other.
    func isText(_ index: Int, _ quote: UInt8) -> Bool {
        let line = text[(index + 1)...].prefix { $0 != 0x0A && $0 != 0x0D }
        var next = index + 1
        while next < line.endIndex {
            let (isQuote, isDoubled) = (text[next] == quote, next + 1 < line.endIndex && text[next + 1] == quote)
            if isQuote, text[next - 1] == dialect.delimiter { return false }
            if isQuote, next + 1 == line.endIndex || text[next + 1] == dialect.delimiter { return true }
            next += isQuote && isDoubled ? 2 : 1
        }
        return false
    }
    func takeUnquoted(_ cell: inout [UInt8]) {
        while let next = byte(at), next != dialect.delimiter, !isLineEnd(at) {
            cell.append(next)
            at += 1
        }
    }
    while at < text.count {
        var reading = Reading()
        (reading.line, reading.range) = (line, at..<at)
        repeat {
            if !reading.cells.isEmpty { at += 1 }
            reading.starts.append(at)
            var cell: [UInt8] = []
            if let quote = dialect.quote, byte(at) == quote {
                at += 1
                while let next = byte(at) {
                    let isDoubled = next == quote && byte(at + 1) == quote
                    if next == quote, !isDoubled {
                        let endsCell = at + 1 == text.count || byte(at + 1) == dialect.delimiter || isLineEnd(at + 1)
                        if endsCell || !isText(at, quote) { break }
                        reading.misquotedCell = reading.misquotedCell ?? reading.cells.count
                    }
                    if next == 0x0A || (next == 0x0D && byte(at + 1) != 0x0A) { line += 1 }
                    cell.append(next)
                    at += isDoubled ? 2 : 1
                }
                if byte(at) == nil { reading.endsInsideQuotes = true } else { at += 1 }
                let quoted = cell.count
                takeUnquoted(&cell)
                if cell[quoted...].contains(where: { $0 > 0x20 }), reading.misquotedCell == nil {
                    reading.misquotedCell = reading.cells.count
                }
            } else {
                takeUnquoted(&cell)
            }
            reading.cells.append(cell)
        } while byte(at) == dialect.delimiter
        reading.range = reading.range.lowerBound..<at
        readings.append(reading)
        guard at < text.count else { break }
        (at, line) = (at + (byte(at) == 0x0D && byte(at + 1) == 0x0A ? 2 : 1), line + 1)
    }
    return readings
}
