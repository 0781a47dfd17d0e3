// SPDX-License-Identifier: MIT

import DelimitedText

/// Reads the input whole and in blocks whose sizes it chooses itself: both must find the same records, and every byte of
/// the input must belong to a record or to a line end.
///
/// The first four bytes choose the dialect, the field limit and the sizes of the blocks.
@_cdecl("LLVMFuzzerTestOneInput")
public func testOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    guard let start = unsafe start, count > 4 else { return 0 }
    let input = unsafe Array(UnsafeBufferPointer(start: start, count: count))
    let dialects = [Dialect.comma, .semicolon, Dialect(delimiter: 0x09), Dialect(delimiter: 0x2C, quote: nil)]
    let dialect = dialects[Int(input[0] & 3)]
    let sizes = [1 + Int(input[1]), 1 + Int(input[2] & 15)]
    let text = Array(input[4...])
    let whole = records(in: text, sizes: [text.count], dialect: dialect, limit: 1 << 20)
    let blocks = records(in: text, sizes: sizes, dialect: dialect, limit: 1 << 20)
    precondition(whole == blocks, "the records depend on the blocks")
    var reader = DelimitedReader(text, dialect: dialect)
    var record = DelimitedRecord()
    for expected in whole {
        let isThere = reader.next(&record)
        precondition(isThere && record == expected, "a reader of the whole input finds other records")
        precondition(reader.raw(of: record).elementsEqual(text[record.range]), "raw bytes are not the input's")
        let (cells, misquoted) = slowCells(of: Array(text[record.range]), dialect: dialect)
        precondition(cells == (0..<record.count).map { Array(record.bytes(of: $0)) }, "the cells are others")
        precondition(misquoted == record.misquotedCell, "another cell is misquoted")
    }
    precondition(!reader.next(&record) && reader.isAtEnd && reader.offset == text.count)
    checkPlaces(of: whole, in: text)
    checkLimit(Int(input[3]) + 1, text: text, sizes: sizes, dialect: dialect, whole: whole)
    return 0
}

private func records(in text: [UInt8], sizes: [Int], dialect: Dialect, limit: Int) -> [DelimitedRecord] {
    var reader = DelimitedReader(dialect: dialect, fieldLimit: limit)
    var record = DelimitedRecord()
    var records: [DelimitedRecord] = []
    var (position, turn) = (0, 0)
    while position < text.count {
        let end = min(position + sizes[turn % sizes.count], text.count)
        reader.append(text.span.extracting(position..<end))
        // Not after every block: records may also be taken late.
        if turn % 3 != 1 { while reader.next(&record) { records.append(record) } }
        (position, turn) = (end, turn + 1)
    }
    reader.finish()
    while reader.next(&record) { records.append(record) }
    return records
}

/// Between the records stands nothing but line ends; within them cells follow each other.
private func checkPlaces(of records: [DelimitedRecord], in text: [UInt8]) {
    var (end, line, isFirst) = (0, 1, true)
    for record in records {
        let gap = text[end..<record.range.lowerBound]
        precondition(isFirst ? gap.isEmpty : [[0x0A], [0x0D], [0x0D, 0x0A]].contains(Array(gap)), "bytes were lost")
        precondition(record.count > 0 && record.line >= line && record.exceedsFieldLimit == nil)
        var start = record.range.lowerBound
        for cell in 0..<record.count {
            let place = record.start(of: cell)
            precondition(place == record.range.lowerBound || place > start, "a cell begins before the one before it")
            precondition(place <= record.range.upperBound)
            let range = record.range(of: cell)
            precondition(range.upperBound <= record.range.count && range.upperBound <= record.bytes.count)
            start = place
        }
        (end, line, isFirst) = (record.range.upperBound, record.line, false)
    }
    let rest = text[end...]
    precondition(rest.isEmpty || [[0x0A], [0x0D], [0x0D, 0x0A]].contains(Array(rest)), "bytes were lost at the end")
}

/// A field limit changes what cells hold, but neither the records nor their places, and nothing depends on the blocks.
///
/// Behind a cell that goes past the limit and may hold quotes as its text, the cells of the record can be others.
private func checkLimit(_ limit: Int, text: [UInt8], sizes: [Int], dialect: Dialect, whole: [DelimitedRecord]) {
    let cut = records(in: text, sizes: [text.count], dialect: dialect, limit: limit)
    let blocks = records(in: text, sizes: sizes, dialect: dialect, limit: limit)
    precondition(cut == blocks, "with a limit the records depend on the blocks")
    precondition(cut.map(\.range) == whole.map(\.range) && cut.map(\.line) == whole.map(\.line))
    for (cut, whole) in zip(cut, whole) {
        let long = firstLongCell(of: whole, limit: limit)
        precondition(long != nil || cut.count <= whole.count)
        for cell in 0..<cut.count {
            precondition(cut.range(of: cell).count <= limit)
            if let long, cell > long { continue }
            precondition(cut.start(of: cell) == whole.start(of: cell))
            guard cut.exceedsFieldLimit == nil, cell != long else { continue }
            precondition(cut.bytes(of: cell) == whole.bytes(of: cell))
        }
    }
}

/// The first cell from the misquoted one on that takes more bytes in the input than the limit and its quotes.
private func firstLongCell(of record: DelimitedRecord, limit: Int) -> Int? {
    guard let misquoted = record.misquotedCell else { return nil }
    return (misquoted..<record.count).first { cell in
        let end = cell + 1 < record.count ? record.start(of: cell + 1) - 1 : record.range.upperBound
        return end - record.start(of: cell) > limit + 2
    }
}
