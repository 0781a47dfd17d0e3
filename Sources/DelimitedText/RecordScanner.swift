// SPDX-License-Identifier: MIT

/// Finds records in a buffer that grows at its end and shrinks at its beginning.
///
/// Scans a chunk ahead, so that the hot loop is entered once per chunk and not once per record. A record with a cell
/// over the limit is the last one scanned until it is taken: `long` keeps its beginning.
struct RecordScanner: Sendable {
    let setting: ScanSetting
    /// The records scanned and not yet taken.
    private(set) var outlines: [RecordOutline] = []
    /// Their cells, and those of the record that is being scanned; a store, longer than what it holds.
    private(set) var cells: [CellRange] = []
    /// The record that bytes of were dropped.
    private(set) var long = CutRecord()
    private var state = ScanState()

    init(_ setting: ScanSetting, from position: Int = 0) {
        self.setting = setting
        state.position = position
        state.origin = position
    }

    /// Scans until there is a record to take, or nothing more to look at; for when all outlines were taken.
    ///
    /// `base` is the place of the buffer's first byte, `isLast` whether nothing will follow its last.
    mutating func scan(_ buffer: [UInt8], base: Int, isLast: Bool) {
        forgetTaken()
        let end = isLast ? buffer.count : decidableEnd(of: buffer)
        while outlines.isEmpty {
            guard state.position < end else {
                if isLast { finish(buffer, base: base) } else { dropOverlong(buffer) }
                return
            }
            let chunkEnd = min(state.position + chunkLength, end)
            switch scanChunk(buffer, to: chunkEnd, base: base, isLast: isLast) {
            case .starved: continue
            case .undecided: return
            case .long: endLongCell(buffer, base: base)
            }
        }
    }

    /// Where in the buffer the record begins that is being scanned, or what is still needed of it.
    var openStart: Int { long.resumed ?? state.origin }

    /// Says that `count` bytes were taken off the buffer's beginning.
    mutating func move(by count: Int) {
        state.position -= count
        state.origin -= count
        if let resumed = long.resumed { long.resumed = resumed - count }
    }

    /// The first cell of the record that is being scanned.
    private var firstCell: Int { outlines.last.map { Int($0.cellEnd) } ?? 0 }

    private mutating func forgetTaken() {
        if !state.isRecordOpen { long = CutRecord() }
        let first = firstCell
        outlines.removeAll(keepingCapacity: true)
        guard first > 0 else { return }
        for cell in first..<state.cellCount { cells[cell - first] = cells[cell] }
        state.cellCount -= first
    }

    /// The end of what can be decided: a quote or CR at the end may be half of something.
    private func decidableEnd(of buffer: [UInt8]) -> Int {
        guard let last = buffer.last, last == carriageReturn || last == setting.dialect.quote else {
            return buffer.count
        }
        return buffer.count - 1
    }

    private mutating func scanChunk(_ buffer: [UInt8], to end: Int, base: Int, isLast: Bool) -> ScanStop {
        makeRoom(for: end - state.position + 1)
        let limits = limits
        let (setting, state) = (setting, state)
        // Handed over, not shared: appending to a shared array would copy it.
        var outlines = exchange(&outlines, with: [])
        let scanned: (stop: ScanStop, state: ScanState, outlines: [RecordOutline])? =
            unsafe cells.withUnsafeMutableBufferPointer { cells in
                unsafe buffer.withUnsafeBufferPointer { bytes in
                    guard let cells = cells.baseAddress, let start = bytes.baseAddress else { return nil }
                    // In bounds: `end` is at most the buffer's count, and `makeRoom` has made room.
                    var scan = unsafe CellScan(
                        start,
                        readable: bytes.count,
                        end: end,
                        isLast: isLast,
                        base: base,
                        setting: setting,
                        limits: limits,
                        state: state,
                        cells: cells,
                        outlines: exchange(&outlines, with: [])
                    )
                    let stop = scan.run()
                    return (stop, scan.state, scan.outlines)
                }
            }
        guard let scanned else { return .starved }
        (self.state, self.outlines) = (scanned.state, scanned.outlines)
        return scanned.stop
    }

    /// Once a record has been cut, all of its cells are ended with care.
    private var limits: ScanLimits {
        let isWhole = long.cell == nil && long.fullCount == nil
        return ScanLimits(
            cell: isWhole ? setting.fieldLimit : -1,
            record: isWhole ? setting.recordLimit : -1,
            skipsCells: long.fullCount != nil
        )
    }

    private mutating func makeRoom(for count: Int) {
        let missing = state.cellCount + count - cells.count
        guard missing > 0 else { return }
        cells.append(contentsOf: repeatElement(CellRange(0, to: 0), count: max(missing, cells.count)))
    }
}

/// Small enough that a chunk is still in the first cache when its records are copied.
private let chunkLength = 1 << 14

// MARK: - What the hot loop leaves: long records and the end of the input

extension RecordScanner {
    /// Ends a cell, and its record where no delimiter follows; cuts it if it is too long.
    private mutating func endLongCell(_ buffer: [UInt8], base: Int) {
        let stop = state.position
        endCell(at: stop, in: buffer)
        state.position = stop + 1
        state.phase = .cellStart
        state.hasDoubledQuotes = false
        if buffer[stop] == setting.dialect.delimiter { return }
        if buffer[stop] == carriageReturn, stop + 1 < buffer.count, buffer[stop + 1] == lineFeed {
            state.position = stop + 2
        }
        endRecord(at: stop, base: base, endsInsideQuotes: false)
    }

    private mutating func endRecord(at stop: Int, base: Int, endsInsideQuotes: Bool) {
        var outline = state.outline(endingAt: stop, base: base)
        outline.endsInsideQuotes = endsInsideQuotes
        outline.isCut = long.cell != nil
        if !outline.isCut { long.fullCount = nil }
        state.phase = .cellStart
        outlines.append(outline)
    }

    /// The record that the input ends in, unless it ended with the one before.
    private mutating func finish(_ buffer: [UInt8], base: Int) {
        guard state.isRecordOpen else { return }
        let stop = state.position
        let endsInsideQuotes = state.phase == .insideQuotes
        if state.phase == .cellStart { state.beginCell(isQuoted: false) }
        endCell(at: stop, in: buffer)
        endRecord(at: stop, base: base, endsInsideQuotes: endsInsideQuotes)
    }

    private mutating func endCell(at stop: Int, in buffer: [UInt8]) {
        if let full = long.fullCount { return drop(to: stop, keeping: full, of: buffer) }
        let content = state.content(endingAt: stop - state.origin)
        let limit = state.start + setting.fieldLimit
        // What was cut in the block before has no content behind the limit, but perhaps a quote.
        let wasCut = long.cuts.last?.cell == state.cellCount - firstCell
        if wasCut || content.end > limit { drop(to: stop, keeping: limit, of: buffer) }
        makeRoom(for: 1)
        cells[state.cellCount] = CellRange(
            state.start,
            to: min(content.end, limit),
            needsRepair: content.needsRepair,
            keepsQuotes: state.keepsQuotes
        )
        state.cellCount += 1
        state.recordNeedsRepair = state.recordNeedsRepair || content.needsRepair
        let length = stop - state.origin
        guard length > setting.recordLimit else { return }
        long.fullCount = length
    }

    /// Lets go of what will never be needed, when the buffer ends within it.
    private mutating func dropOverlong(_ buffer: [UInt8]) {
        let position = state.position
        if let full = long.fullCount { return drop(to: position, keeping: full, of: buffer) }
        guard state.isRecordOpen, state.phase != .cellStart else { return }
        let limit = state.start + setting.fieldLimit
        guard state.content(endingAt: position - state.origin).end > limit else { return }
        drop(to: position, keeping: limit, of: buffer)
    }

    /// Keeps `count` bytes of the record and forgets those that follow, up to `position`.
    private mutating func drop(to position: Int, keeping count: Int, of buffer: [UInt8]) {
        let kept = state.origin + count
        guard position > kept else { return }
        let from = long.resumed ?? state.origin
        if from < kept { long.bytes.append(contentsOf: buffer[from..<kept]) }
        let cell = state.cellCount - firstCell - (long.fullCount == nil ? 0 : 1)
        long.cell = long.cell ?? cell
        if long.cuts.last?.cell == cell {
            long.cuts[long.cuts.count - 1].count += position - kept
        } else {
            long.cuts.append(Cut(cell: cell, count: position - kept))
        }
        long.resumed = position
        state.origin = position - count
        state.closing = -1
    }
}
