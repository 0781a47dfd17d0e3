// SPDX-License-Identifier: MIT

/// Where a cell's content lies in the bytes of its record, in eight bytes.
struct CellMark: Equatable, Sendable {
    private var startAndQuote: UInt32
    private var endAndRepair: UInt32

    @inline(__always)
    init(_ range: Range<Int>, isQuoted: Bool = false, needsRepair: Bool = false) {
        startAndQuote = UInt32(truncatingIfNeeded: range.lowerBound) | (isQuoted ? flag : 0)
        endAndRepair = UInt32(truncatingIfNeeded: range.upperBound) | (needsRepair ? flag : 0)
    }

    /// The content, without its quotes.
    @inline(__always) var range: Range<Int> {
        Int(startAndQuote & ~flag)..<Int(endAndRepair & ~flag)
    }

    /// Where the cell begins, its quote included.
    var start: Int { Int(startAndQuote & ~flag) - (isQuoted ? 1 : 0) }

    /// Whether it began with a quote.
    var isQuoted: Bool { startAndQuote & flag != 0 }

    /// Whether its content holds doubled quotes, or its closing quote and what stands behind.
    var needsRepair: Bool { endAndRepair & flag != 0 }
}

/// A record's bytes are limited to a quarter of what 31 bits can count.
private let flag: UInt32 = 1 << 31

/// A record that was scanned and not yet taken; its places count from the beginning of the whole input.
struct RecordOutline: Sendable {
    /// The end of its cells among those scanned.
    var cellEnd: Int
    /// The end of its bytes, before its line end.
    var end: Int
    /// The beginning of the next record.
    var next: Int
    /// How many line ends it holds, its own included.
    var lines: Int
    /// Whether a cell of it does.
    var needsRepair: Bool
    /// Whether the input ended inside its quotes.
    var endsInsideQuotes: Bool
    /// Whether bytes of it were dropped: then it is the last one scanned, and `CutRecord` has its beginning.
    var isCut: Bool
}

/// What a cell too long lost.
struct Cut: Equatable, Sendable {
    /// The cell that was cut.
    let cell: Int
    /// How many bytes were dropped.
    var count: Int
}

/// The beginning of a record that is too long to be kept whole.
struct CutRecord: Sendable {
    /// What was kept of it; the rest still stands in the buffer.
    var bytes: [UInt8] = []
    /// What was dropped of which cell.
    var cuts: [Cut] = []
    /// The first cell that is not whole.
    var cell: Int?
    /// How many bytes there are of a record that has reached its limit; `nil` before.
    var fullCount: Int?
    /// Where in the buffer the record goes on behind `bytes`; `nil` as long as nothing was dropped.
    var resumed: Int?
}
