// SPDX-License-Identifier: MIT

/// The hot loop of all reading: finds cells and records from the state's position up to `end`.
///
/// Be advised: this is written for speed, together with `BlockMasks`. What keeps its pointers in bounds: `bytes` has
/// `readable` bytes, `end` is at most that many, and every byte below `end` is followed by a readable one unless the
/// input ends there; `cells` has room for one more mark than there are bytes to look at, and a cell ends at a byte of
/// its own. What is rare (long records, the end of the input) is left to `RecordScanner`, which is plain Swift.
@safe struct CellScan {
    private let bytes: UnsafePointer<UInt8>
    private let readable: Int
    private let end: Int
    private let base: Int
    private let setting: ScanSetting
    private let isLast: Bool
    private let delimiter: UInt8
    /// One more than any byte where nothing is quoted.
    private let quote: UInt16
    /// The lengths up to which cells and records are ended here.
    private let limits: ScanLimits
    private let cells: UnsafeMutablePointer<CellRange>
    private var masks: BlockMasks
    private(set) var state: ScanState
    private(set) var outlines: [RecordOutline]

    /// A scan that goes on at `state.position`, which must lie below `end`; `base` is the place of the first byte,
    /// `isLast` whether nothing will follow the last.
    init(
        _ bytes: UnsafePointer<UInt8>,
        readable: Int,
        end: Int,
        isLast: Bool,
        base: Int,
        setting: ScanSetting,
        limits: ScanLimits,
        state: ScanState,
        cells: UnsafeMutablePointer<CellRange>,
        outlines: [RecordOutline]
    ) {
        unsafe self.bytes = unsafe bytes
        unsafe self.cells = unsafe cells
        (self.readable, self.end, self.base) = (readable, end, base)
        (self.setting, self.isLast) = (setting, isLast)
        delimiter = setting.dialect.delimiter
        quote = setting.dialect.quote.map { UInt16($0) } ?? 0x100
        self.limits = limits
        let position = state.position
        masks = unsafe BlockMasks(bytes, readable: readable, dialect: setting.dialect, from: position, to: end)
        self.state = state
        self.outlines = outlines
        if state.phase == .atInnerQuote { self.state.phase = .insideQuotes }
    }

    /// Goes on until there is nothing more to look at or decide, or a cell ends in a record that may be too long.
    mutating func run() -> ScanStop {
        // A copy, whose parts can live in registers: what `self` points to might be changed by writing a cell.
        var scan = self
        defer { self = scan }
        return scan.goOn()
    }

    @inline(__always)
    private mutating func goOn() -> ScanStop {
        while true {
            takeRegularBlocks()
            if state.phase == .cellStart {
                guard state.position < end else { return .starved }
                state.beginCell(isQuoted: unsafe UInt16(bytes[state.position]) == quote)
            }
            while state.phase == .insideQuotes {
                guard leaveQuotes() else { return .starved }
            }
            if state.phase == .atInnerQuote { return .undecided }
            let stop = masks.nextBreak(from: state.position)
            state.position = stop
            guard stop < end else { return .starved }
            guard isWithinLimits(stop, cellStart: state.start &+ state.origin) else {
                guard limits.skipsCells, unsafe bytes[stop] == delimiter else { return .long }
                (state.position, state.phase, state.hasDoubledQuotes) = (stop &+ 1, .cellStart, false)
                continue
            }
            let (contentEnd, needsRepair) = state.content(endingAt: stop &- state.origin)
            state.recordNeedsRepair = state.recordNeedsRepair || needsRepair
            let cell = CellRange(state.start, to: contentEnd, needsRepair: needsRepair, keepsQuotes: state.keepsQuotes)
            endCell(cell, at: stop)
            state.phase = .cellStart
            state.hasDoubledQuotes = false
        }
    }

    /// Takes blocks whole as long as they are regular; meanwhile `state.position` is where the current cell begins.
    @inline(__always)
    private mutating func takeRegularBlocks() {
        // Of a cut record the beginning of the cell is no longer there to be looked at.
        let cellStart = state.phase == .cellStart ? state.position : state.cellStart
        guard isBlockWithinLimits(state.position, cellStart: cellStart), var carry = state.carry else { return }
        var position = state.position
        state.position = cellStart
        while isBlockWithinLimits(position, cellStart: state.position) {
            guard let block = masks.regularBlock(at: position, after: &carry) else { break }
            switch block.kind {
            case .plain: takePlainCells(of: block, from: position)
            case .quoted where !state.hasDoubledQuotes: takeQuotedCells(of: block, from: position)
            case .quoted, .doubled: takeDoubledCells(of: block, from: position)
            }
            position = max(block.end, state.position)
            if state.position >= block.end { carry = .cellEnd }
            guard carry == .closingQuote, position < readable, unsafe UInt16(bytes[position]) == quote else { continue }
            // The first half of a doubled quote at the end of the block.
            state.hasDoubledQuotes = true
            position &+= 1
            carry = .insideQuotes
        }
        if state.position < position { reachOver(position, carry: carry) } else { state.phase = .cellStart }
    }

    /// Whether there is a block at `position` in which neither the cell nor the record can become too long.
    @inline(__always)
    private func isBlockWithinLimits(_ position: Int, cellStart: Int) -> Bool {
        position < end && isWithinLimits(min(position &+ 64, end), cellStart: cellStart)
    }

    @inline(__always)
    private func isWithinLimits(_ stop: Int, cellStart: Int) -> Bool {
        stop &- cellStart <= limits.cell && stop &- state.origin <= limits.record
    }

    /// Takes the cells that end in a block without quotes.
    @inline(__always)
    private mutating func takePlainCells(of block: RegularBlock, from start: Int) {
        var ends = block.cellEnds
        while ends != 0 {
            let stop = start &+ ends.trailingZeroBitCount
            ends &= ends &- 1
            // The LF of a CR LF that was taken as a whole.
            if stop < state.position { continue }
            endCell(CellRange(state.position &- state.origin, to: stop &- state.origin), at: stop)
        }
    }

    /// Takes the cells that end in a block, none of which holds a doubled quote.
    @inline(__always)
    private mutating func takeQuotedCells(of block: RegularBlock, from start: Int) {
        var ends = block.cellEnds
        while ends != 0 {
            let stop = start &+ ends.trailingZeroBitCount
            ends &= ends &- 1
            if stop < state.position { continue }
            let isQuoted = unsafe UInt16(bytes[state.position]) == quote
            let (first, shift) = (state.position &- state.origin, isQuoted ? 1 : 0)
            endCell(CellRange(first &+ shift, to: stop &- state.origin &- shift), at: stop)
        }
    }

    /// Takes the cells that end in a block, where some hold doubled quotes.
    @inline(never)
    private mutating func takeDoubledCells(of block: RegularBlock, from start: Int) {
        var (ends, doubled, hasDoubled) = (block.cellEnds, block.doubled, state.hasDoubledQuotes)
        while ends != 0 {
            let stop = start &+ ends.trailingZeroBitCount
            let upToStop = ends ^ (ends &- 1)
            ends &= ends &- 1
            if stop < state.position { continue }
            let needsRepair = hasDoubled || doubled & upToStop != 0
            (doubled, hasDoubled) = (doubled & ~upToStop, false)
            let isQuoted = unsafe UInt16(bytes[state.position]) == quote
            let first = state.position &- state.origin &+ (isQuoted ? 1 : 0)
            let last = stop &- state.origin &- (isQuoted ? 1 : 0)
            state.recordNeedsRepair = state.recordNeedsRepair || needsRepair
            endCell(CellRange(first, to: last, needsRepair: needsRepair), at: stop)
        }
        state.hasDoubledQuotes = hasDoubled || doubled != 0
    }

    /// Begins the cell that stands at the position and has no end before `end`.
    @inline(__always)
    private mutating func reachOver(_ end: Int, carry: BlockCarry) {
        let hasDoubledQuotes = state.hasDoubledQuotes
        state.beginCell(isQuoted: unsafe UInt16(bytes[state.position]) == quote)
        state.hasDoubledQuotes = hasDoubledQuotes
        state.position = end
        if carry == .insideQuotes { return }
        state.phase = .outsideQuotes
        if carry == .closingQuote { closeQuotes(at: end &- 1) }
    }

    /// Ends a cell, and its record where no delimiter ends it.
    @inline(__always)
    private mutating func endCell(_ mark: CellRange, at stop: Int) {
        unsafe cells[state.cellCount] = mark
        state.cellCount &+= 1
        state.position = stop &+ 1
        let byte = unsafe bytes[stop]
        if byte == delimiter { return }
        if byte == carriageReturn, stop &+ 1 < readable, unsafe bytes[stop &+ 1] == lineFeed {
            state.position = stop &+ 2
        }
        outlines.append(state.outline(endingAt: stop, base: base))
    }

    /// Goes to the next quote and over it; `false` where there is none.
    @inline(__always)
    private mutating func leaveQuotes() -> Bool {
        let closing = masks.nextQuote(from: state.position, lines: &state.lines)
        state.position = closing
        guard closing < end else { return false }
        if closing &+ 1 < readable, unsafe UInt16(bytes[closing &+ 1]) == quote {
            // A doubled quote is a quote.
            state.hasDoubledQuotes = true
            state.position = closing &+ 2
        } else {
            closeQuotes(at: closing)
        }
        return true
    }

    /// Goes over a quote that is not doubled: it closes the cell, unless it is text.
    @inline(__always)
    private mutating func closeQuotes(at closing: Int) {
        state.closing = closing &- state.origin
        state.position = closing &+ 1
        state.phase = .outsideQuotes
        guard closing &+ 1 < readable else { return }
        let next = unsafe bytes[closing &+ 1]
        if next != delimiter, next != carriageReturn, next != lineFeed { judgeInnerQuote(at: closing) }
    }

    /// Goes on behind the cell's last quote if the quote is text, and stays at it if that cannot be told yet.
    ///
    /// What is too long to be kept whole is read without looking ahead.
    @inline(never)
    private mutating func judgeInnerQuote(at quote: Int) {
        if limits.skipsCells { return }
        let limit = state.origin &+ state.start &+ setting.fieldLimit
        let ahead = QuoteLookAhead(dialect: setting.dialect, limit: limit, isLast: isLast)
        // In bounds: `bytes` has `readable` bytes.
        let text = unsafe Span(_unsafeStart: bytes, count: readable)
        switch ahead.innerQuote(text, from: quote &+ 1 &+ state.seenBehindQuote) {
        case .closing: state.seenBehindQuote = 0
        case .text(let closing):
            (state.closing, state.position) = (closing &- state.origin, closing &+ 1)
            (state.keepsQuotes, state.seenBehindQuote) = (true, 0)
        case .open(let position):
            (state.position, state.phase) = (quote, .atInnerQuote)
            state.seenBehindQuote = position &- quote &- 1
        }
    }
}
