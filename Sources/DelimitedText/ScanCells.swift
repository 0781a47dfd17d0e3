// SPDX-License-Identifier: MIT

/// Where the scanner stands within a cell.
enum ScanPhase: Sendable {
    case cellStart
    case insideQuotes
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
    /// The first cell of the record that is being scanned.
    var firstCell = 0
    /// Whether that record has begun: a delimiter at the very end of the input has a cell behind it.
    var isRecordOpen = false
    /// How many line ends it has held.
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

    @inline(__always)
    mutating func beginCell(isQuoted: Bool) {
        isRecordOpen = true
        self.isQuoted = isQuoted
        position &+= isQuoted ? 1 : 0
        start = position &- origin
        closing = -1
        hasDoubledQuotes = false
        phase = isQuoted ? .insideQuotes : .outsideQuotes
    }

    /// The end of the content of a cell that ends at `stop`, and whether it must be repaired.
    @inline(__always)
    func content(endingAt stop: Int) -> (end: Int, needsRepair: Bool) {
        guard isQuoted else { return (stop, false) }
        if closing == stop &- 1 { return (closing, hasDoubledQuotes) }
        return (stop, hasDoubledQuotes || phase == .outsideQuotes)
    }

    /// Ends a record at its line end, which the next byte follows.
    @inline(__always)
    mutating func outline(endingAt stop: Int, base: Int) -> RecordOutline {
        let outline = RecordOutline(
            cellEnd: cellCount,
            end: base &+ stop,
            next: base &+ position,
            lines: lines,
            needsRepair: recordNeedsRepair,
            endsInsideQuotes: false,
            isCut: false
        )
        phase = .cellStart
        origin = position
        firstCell = cellCount
        isRecordOpen = false
        lines = 0
        recordNeedsRepair = false
        return outline
    }
}

/// Why `scanCells` came back.
enum ScanStop {
    /// There is no more to look at.
    case starved
    /// A cell ends at the position, in a record that may have become too long.
    case long
}

/// Scans cells and records from the state's position up to `end`, the hot loop of all reading.
///
/// `cells` must have room for one more mark than there are bytes. Every byte below `end` is followed by another one
/// that is readable, unless the input ends there.
@inline(never)
func scanCells(
    _ input: UnsafeBufferPointer<UInt8>,
    to end: Int,
    base: Int,
    setting: ScanSetting,
    state stored: inout ScanState,
    cells: UnsafeMutablePointer<CellMark>,
    outlines: inout [RecordOutline]
) -> ScanStop {
    guard let bytes = input.baseAddress, stored.position < end else { return .starved }
    let readable = input.count
    let dialect = setting.dialect
    let quote = dialect.quote.map { Int16($0) } ?? -1
    var masks = unsafe BlockMasks(bytes, readable: readable, dialect: dialect, from: stored.position, to: end)
    var state = stored
    defer { stored = state }
    while true {
        if state.phase == .cellStart {
            guard state.position < end else { return .starved }
            state.beginCell(isQuoted: unsafe Int16(bytes[state.position]) == quote)
        }
        while state.phase == .insideQuotes {
            let closing = masks.nextQuote(from: state.position, lines: &state.lines)
            state.position = closing
            guard closing < end else { return .starved }
            // A doubled quote is one quote; `closing + 1` is readable, see above.
            if closing &+ 1 < readable, unsafe Int16(bytes[closing &+ 1]) == quote {
                state.hasDoubledQuotes = true
                state.position = closing &+ 2
            } else {
                state.closing = closing &- state.origin
                state.position = closing &+ 1
                state.phase = .outsideQuotes
            }
        }
        let stop = masks.nextBreak(from: state.position)
        state.position = stop
        guard stop < end else { return .starved }
        let length = stop &- state.origin
        guard length <= setting.fieldLimit else { return .long }
        let (contentEnd, needsRepair) = state.content(endingAt: length)
        // In bounds: every cell ends at a byte of its own, and there is room for as many cells as bytes.
        unsafe cells[state.cellCount] = CellMark(
            state.start..<contentEnd, isQuoted: state.isQuoted, needsRepair: needsRepair)
        state.cellCount &+= 1
        state.recordNeedsRepair = state.recordNeedsRepair || needsRepair
        let byte = unsafe bytes[stop]
        state.position = stop &+ 1
        state.phase = .cellStart
        if byte == dialect.delimiter { continue }
        if byte == carriageReturn, stop &+ 1 < readable, unsafe bytes[stop &+ 1] == lineFeed {
            state.position = stop &+ 2
        }
        state.lines &+= 1
        outlines.append(state.outline(endingAt: stop, base: base))
    }
}

/// What does not change while a text is read.
struct ScanSetting: Sendable {
    let dialect: Dialect
    /// A cell's limit.
    let fieldLimit: Int
    /// A record's limit, which only whole cells go past.
    var recordLimit: Int { 8 * fieldLimit }
}
