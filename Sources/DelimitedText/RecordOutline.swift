// SPDX-License-Identifier: MIT

/// Where a cell's content lies in the bytes of its record: `start..<end`, without its quotes.
///
/// Its parts are stored, not computed: reading them costs a loop in another module no call.
package struct CellRange: Equatable, Sendable, BitwiseCopyable {
    /// The first byte of the content.
    package let start: UInt32
    /// The end of the content.
    package internal(set) var end: UInt32

    /// Below the flags, since a record is limited to 1.1 GB.
    @inline(__always)
    init(_ start: Int, to end: Int, needsRepair: Bool = false, keepsQuotes: Bool = false) {
        self.start = UInt32(truncatingIfNeeded: start) | (keepsQuotes ? repairFlag : 0)
        self.end = UInt32(truncatingIfNeeded: end) | (needsRepair ? repairFlag : 0)
    }

    /// Whether the content still holds doubled quotes, or its closing quote and what stands behind.
    var needsRepair: Bool { end & repairFlag != 0 }

    /// Whether, of a content to be repaired, quotes that are not doubled are text too.
    var keepsQuotes: Bool { start & repairFlag != 0 }

    /// The content as it was scanned.
    var range: Range<Int> { Int(start & ~repairFlag)..<Int(end & ~repairFlag) }
}

private let repairFlag: UInt32 = 1 << 31

/// A record that was scanned and not yet taken.
struct RecordOutline: Sendable {
    /// The place in the input where its bytes end, before its line end.
    var end: Int
    /// How many line ends it holds, its own included.
    var lines: Int
    /// The end of its cells among those scanned.
    var cellEnd: Int32
    /// How many bytes its line end has.
    var lineEndLength: UInt8
    /// Whether a cell of it does.
    var needsRepair: Bool
    /// Whether the input ended inside its quotes.
    var endsInsideQuotes = false
    /// Whether bytes of it were dropped: then it is the last one scanned, and `CutRecord` has its beginning.
    var isCut = false
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
