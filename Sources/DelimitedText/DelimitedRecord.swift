// SPDX-License-Identifier: MIT

/// One record: its bytes, where its cells lie in them, and where it stood.
///
/// Made once and filled again for every record, so that a million records cost no allocation: the bytes are one copy
/// of the record as it stands in the file, and a cell is moved only where it holds doubled quotes.
package struct DelimitedRecord: Sendable {
    /// The line its first cell begins on, counted from 1.
    package internal(set) var line = 1
    /// Its place in the input, from its first byte to the end of its line.
    package internal(set) var range = 0..<0
    /// Whether the input ended inside quotes.
    package internal(set) var endsInsideQuotes = false
    /// The first cell with text behind its closing quote, or with quotes within that are not doubled.
    ///
    /// `nil` when every quote stands where it should.
    package internal(set) var misquotedCell: Int?
    /// The first cell that is not whole, because it or the record is longer than the reader's limit.
    ///
    /// Its content is cut. Where the record was too long, it is the last cell, and those behind it are not there.
    package internal(set) var exceedsFieldLimit: Int?
    /// A store that begins with the record's bytes; only those in the ranges of its cells mean anything.
    package internal(set) var bytes: [UInt8] = []
    /// A store that begins with its cells, for loops that must be fast; `range(of:)` says the same.
    package internal(set) var cells: [CellRange] = []
    /// The number of cells; a blank line has one, an empty one.
    package internal(set) var count = 0
    /// What was dropped of cells that are too long.
    var cuts: [Cut] = []
    /// The quote of the dialect it was read in.
    var quote: UInt8?

    /// An empty record, to be filled by a reader.
    package init() {}

    /// Whether it holds no byte but blanks.
    package var isBlank: Bool {
        (0..<count).allSatisfy { bytes(of: $0).allSatisfy { $0 == 0x20 || $0 == 0x09 } }
    }

    /// Where the bytes of a cell lie in `bytes`.
    package func range(of cell: Int) -> Range<Int> { cells[cell].range }

    /// The bytes of a cell, without its quotes.
    package func bytes(of cell: Int) -> ArraySlice<UInt8> { bytes[cells[cell].range] }

    /// A cell as text.
    package func text(of cell: Int) -> String {
        String(decoding: bytes(of: cell), as: UTF8.self)
    }

    /// All cells as text.
    package var texts: [String] { (0..<count).map(text(of:)) }

    /// Where a cell begins in the input, its quote included.
    package func start(of cell: Int) -> Int {
        let dropped = cuts.lazy.filter { $0.cell < cell }.reduce(0) { $0 + $1.count }
        return range.lowerBound + dropped + cells[cell].range.lowerBound - (isQuoted(cell) ? 1 : 0)
    }

    /// Whether a cell stood in quotes: before the content of any other stands a delimiter, or nothing.
    package func isQuoted(_ cell: Int) -> Bool {
        let start = cells[cell].range.lowerBound
        return start > 0 && bytes[start - 1] == quote
    }
}

extension DelimitedRecord: Equatable {
    /// Whether both have the same cells and stood at the same place.
    package static func == (one: DelimitedRecord, other: DelimitedRecord) -> Bool {
        one.line == other.line && one.range == other.range && one.endsInsideQuotes == other.endsInsideQuotes
            && one.misquotedCell == other.misquotedCell && one.exceedsFieldLimit == other.exceedsFieldLimit
            && one.count == other.count
            && (0..<one.count).allSatisfy { cell in
                one.bytes(of: cell) == other.bytes(of: cell) && one.start(of: cell) == other.start(of: cell)
            }
    }
}

extension DelimitedRecord {
    /// Takes the quotes that are not text out of the cells that hold more than an opening and a closing one.
    mutating func repair() {
        guard let quote else { return }
        for cell in 0..<count where cells[cell].needsRepair {
            let (range, keepsQuotes) = (cells[cell].range, cells[cell].keepsQuotes)
            let (end, tail) = unquote(range, quote: quote, keepsQuotes: keepsQuotes)
            cells[cell] = CellRange(range.lowerBound, to: end)
            let isMisquoted = keepsQuotes || bytes[tail].contains { $0 > 0x20 }
            if isMisquoted, misquotedCell == nil { misquotedCell = cell }
        }
    }

    /// Moves the content of a quoted cell together; gives its end, and which part stood behind the closing quote.
    private mutating func unquote(
        _ range: Range<Int>,
        quote: UInt8,
        keepsQuotes: Bool
    ) -> (end: Int, tail: Range<Int>) {
        var source = range.lowerBound
        var target = source
        var tail: Int?
        while source < range.upperBound {
            let isDoubled = source + 1 < range.upperBound && bytes[source + 1] == quote
            if tail == nil, bytes[source] == quote, isDoubled || !keepsQuotes {
                source += 1
                if !isDoubled {
                    tail = target
                    continue
                }
            }
            bytes[target] = bytes[source]
            source += 1
            target += 1
        }
        return (target, (tail ?? target)..<target)
    }
}
