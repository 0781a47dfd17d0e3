// SPDX-License-Identifier: MIT

/// Reads records out of UTF-8 text, block by block: `append` what was read, take records until `next` is `false`.
///
/// Like RFC 4180, and where a file breaks that, it still finds *a* reading and loses no byte: text after a closing
/// quote belongs to its cell, a quote inside an unquoted cell is a quote. Lines end with CR LF, LF or CR. What is
/// strange about a record is said one level up, where the header is known.
///
/// A quote inside a quoted cell that is not doubled, and that nothing which ends a cell follows, is text if the rest
/// of its line holds a quote that ends the cell (a delimiter, a line end or the end of the input follows) before any
/// that stands right behind a delimiter, where another cell opens: `"Firma "Müller" GmbH",x` are two cells, the first
/// one of `Firma "Müller" GmbH`. Otherwise it ends the quotes, as in `"a"x,"b"`: two cells, `ax` and `b`. No line
/// end is crossed to find out, so the records are the same either way; nor is the field limit, behind which the quote
/// ends the quotes.
///
/// The records are the same for blocks of any size: one with such a quote waits for the end of its line. Memory is
/// bounded by the block and one record: a cell is cut behind the field limit (counted as it stands in the file, without
/// the quotes round it), a record behind the cell that takes it past eight times the field limit;
/// `DelimitedRecord.exceedsFieldLimit` says so.
package struct DelimitedReader: Sendable {
    private var buffer: [UInt8]
    /// Where the buffer's first byte stands in the input.
    private var base: Int
    private var isFinished = false
    private var scanner: RecordScanner
    /// How many of the scanned records, and of their cells, were taken.
    private var taken = 0
    private var takenCells = 0
    /// Where the next record begins.
    package private(set) var offset: Int
    /// The line of the next record.
    package private(set) var nextLine: Int

    /// Reads the blocks that will be appended; the first byte of the first one stands at `offset`, on line `line`.
    package init(dialect: Dialect, fieldLimit: Int = 1 << 20, line: Int = 1, offset: Int = 0) {
        precondition((1...1 << 27).contains(fieldLimit), "a field limit is between 1 byte and 128 MiB")
        buffer = []
        base = offset
        scanner = RecordScanner(ScanSetting(dialect: dialect, fieldLimit: fieldLimit))
        self.offset = offset
        nextLine = line
    }

    /// Reads `input` from `offset`, whose line has the number `line`; `isWhole` says whether nothing follows it.
    package init(_ input: [UInt8], isWhole: Bool = true, dialect: Dialect, from offset: Int = 0, line: Int = 1) {
        buffer = input
        base = 0
        isFinished = isWhole
        scanner = RecordScanner(ScanSetting(dialect: dialect, fieldLimit: 1 << 20), from: offset)
        self.offset = offset
        nextLine = line
    }

    /// Whether the input is finished and all of its records were taken.
    package var isAtEnd: Bool { isFinished && offset >= base + buffer.count }

    /// Takes in the next block.
    package mutating func append(_ block: Span<UInt8>) {
        precondition(!isFinished, "a finished input takes no more blocks")
        letGo()
        // In bounds: the span's own pointer and count, used within the call.
        unsafe block.withUnsafeBufferPointer { unsafe buffer.append(contentsOf: $0) }
    }

    /// Says that nothing follows; a last record without line end can be taken now.
    package mutating func finish() {
        isFinished = true
    }

    /// Fills `record` with the next record; `false` when more input is needed or, after `finish`, at the end.
    package mutating func next(_ record: inout DelimitedRecord) -> Bool {
        if taken == scanner.outlines.count {
            scanner.scan(buffer, base: base, isLast: isFinished)
            taken = 0
            takenCells = 0
            if scanner.outlines.isEmpty { return false }
        }
        take(scanner.outlines[taken], into: &record)
        taken += 1
        return true
    }

    /// The record taken last as it stands in the file, valid until the next `append`.
    ///
    /// Of one with a cell over the limit, what was kept of it.
    package func raw(of record: DelimitedRecord) -> ArraySlice<UInt8> {
        let (start, end) = (record.range.lowerBound - base, record.range.upperBound - base)
        guard record.exceedsFieldLimit == nil, start >= 0, end <= buffer.count else {
            return record.bytes[..<keptCount(of: record)]
        }
        return buffer[start..<end]
    }

    private func keptCount(of record: DelimitedRecord) -> Int {
        record.range.count - record.cuts.reduce(0) { $0 + $1.count }
    }

    private mutating func take(_ outline: RecordOutline, into record: inout DelimitedRecord) {
        let cellEnd = Int(outline.cellEnd)
        record.line = nextLine
        record.range = offset..<outline.end
        record.endsInsideQuotes = outline.endsInsideQuotes
        record.misquotedCell = nil
        let (kept, start) = outline.isCut ? takeCutBytes(into: &record) : (0, wholeStart(of: &record))
        copy(buffer, start..<outline.end - base, into: &record.bytes, at: kept, filler: 0)
        copy(scanner.cells, takenCells..<cellEnd, into: &record.cells, at: 0, filler: CellRange(0, to: 0))
        record.count = cellEnd - takenCells
        record.quote = scanner.setting.dialect.quote
        if outline.needsRepair { record.repair() }
        takenCells = cellEnd
        nextLine += outline.lines
        offset = outline.end + Int(outline.lineEndLength)
    }

    private func wholeStart(of record: inout DelimitedRecord) -> Int {
        if record.exceedsFieldLimit != nil {
            record.exceedsFieldLimit = nil
            record.cuts = []
        }
        return offset - base
    }

    private func takeCutBytes(into record: inout DelimitedRecord) -> (kept: Int, start: Int) {
        record.exceedsFieldLimit = scanner.long.cell
        record.cuts = scanner.long.cuts
        let kept = scanner.long.bytes
        copy(kept, 0..<kept.count, into: &record.bytes, at: 0, filler: 0)
        return (kept.count, scanner.long.resumed ?? offset - base)
    }

    /// Forgets what was taken, once that is more than there is to move.
    private mutating func letGo() {
        // The byte before is kept: whether an LF ends a line depends on it.
        let start = taken < scanner.outlines.count ? offset - base : scanner.openStart
        let count = max(start - 1, 0)
        guard count > 0, count >= buffer.count - count else { return }
        buffer.removeSubrange(..<count)
        base += count
        scanner.move(by: count)
    }
}

/// Writes a part of one array over the beginning of another, or behind it; this and the scan are what reading costs.
@inline(__always)
private func copy<Element: BitwiseCopyable>(
    _ source: [Element],
    _ range: Range<Int>,
    into target: inout [Element],
    at offset: Int,
    filler: Element
) {
    precondition(range.lowerBound >= 0 && range.upperBound <= source.count, "a record lies in the buffer")
    let missing = offset + range.count - target.count
    if missing > 0 { target.append(contentsOf: repeatElement(filler, count: max(missing, target.count))) }
    unsafe source.withUnsafeBytes { source in
        unsafe target.withUnsafeMutableBytes { target in
            // In bounds: checked above for the source, made so for the target.
            let stride = MemoryLayout<Element>.stride
            let part = unsafe source[range.lowerBound * stride..<range.upperBound * stride]
            let place = unsafe UnsafeMutableRawBufferPointer(rebasing: target[(offset * stride)...])
            unsafe place.copyMemory(from: UnsafeRawBufferPointer(rebasing: part))
        }
    }
}
