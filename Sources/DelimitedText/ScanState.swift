// SPDX-License-Identifier: MIT

/// Where the scanner stands within a cell.
enum ScanPhase: Sendable {
    case cellStart
    case insideQuotes
    /// At a quote whose line must be there before it is known what the quote is.
    case atInnerQuote
    case outsideQuotes
}

/// All that the scanner remembers between two blocks.
struct ScanState: Sendable {
    var phase = ScanPhase.cellStart
    /// The next byte to look at, in the buffer.
    var position = 0
    /// Where in the buffer the record's bytes are counted from.
    var origin = 0
    /// The number of cells scanned and not yet taken.
    var cellCount = 0
    /// How many line ends the record has held that is being scanned.
    var lines = 0
    /// Whether one of its cells must be repaired.
    var recordNeedsRepair = false
    /// Where the cell's content begins, counted from `origin`.
    var start = 0
    /// Whether the cell began with a quote.
    var isQuoted = false
    /// Where its last closing quote stands, counted from `origin`.
    var closing = -1
    /// Whether it holds doubled quotes.
    var hasDoubledQuotes = false
    /// Whether quotes that are not doubled are text in it; then its closing quote was found.
    var keepsQuotes = false
    /// How many bytes behind an inner quote were looked at when the bytes ended.
    var seenBehindQuote = 0

    /// Whether the record has begun: a delimiter at the very end of the input has a cell behind it.
    var isRecordOpen: Bool { position > origin }

    @inline(__always)
    mutating func beginCell(isQuoted: Bool) {
        self.isQuoted = isQuoted
        position &+= isQuoted ? 1 : 0
        start = position &- origin
        closing = -1
        hasDoubledQuotes = false
        keepsQuotes = false
        phase = isQuoted ? .insideQuotes : .outsideQuotes
    }

    /// Where in the buffer the cell begins, its quote included.
    @inline(__always)
    var cellStart: Int { origin &+ start &- (isQuoted ? 1 : 0) }

    /// How the byte before the position stands to what follows; `nil` where a cell holds more quotes than it should.
    @inline(__always)
    var carry: BlockCarry? {
        switch phase {
        case .cellStart: .cellEnd
        case .insideQuotes, .atInnerQuote: .insideQuotes
        case .outsideQuotes where !isQuoted: .plain
        case .outsideQuotes: closing == position &- origin &- 1 && !keepsQuotes ? .closingQuote : nil
        }
    }

    /// The end of the content of a cell that ends at `stop`, and whether it must be repaired.
    @inline(__always)
    func content(endingAt stop: Int) -> (end: Int, needsRepair: Bool) {
        guard isQuoted else { return (stop, false) }
        if closing == stop &- 1 { return (closing, hasDoubledQuotes || keepsQuotes) }
        return (stop, hasDoubledQuotes || phase == .outsideQuotes)
    }

    /// Ends a record at its line end, which ends at the position.
    @inline(__always)
    mutating func outline(endingAt stop: Int, base: Int) -> RecordOutline {
        let outline = RecordOutline(
            end: base &+ stop,
            lines: lines &+ (position > stop ? 1 : 0),
            cellEnd: Int32(truncatingIfNeeded: cellCount),
            lineEndLength: UInt8(truncatingIfNeeded: position &- stop),
            needsRepair: recordNeedsRepair
        )
        origin = position
        lines = 0
        recordNeedsRepair = false
        return outline
    }
}

/// What does not change while a text is read.
struct ScanSetting: Sendable {
    let dialect: Dialect
    /// A cell's limit.
    let fieldLimit: Int
    /// A record's limit, which only its last cell goes past.
    var recordLimit: Int { 8 * fieldLimit }
}

/// How long a cell and a record may be for the hot loop to end them.
struct ScanLimits {
    let cell: Int
    let record: Int
    /// Whether the cells of the record are not wanted any more.
    let skipsCells: Bool
}

/// Why a scan came back.
enum ScanStop {
    /// There is no more to look at.
    case starved
    /// It depends on bytes that are not there yet what a quote is.
    case undecided
    /// A cell ends at the position that may be too long, or in a record that may be.
    case long
}
