// SPDX-License-Identifier: MIT

import DelimitedText

/// Takes the input for cells, writes them in both flavours, and must read the same cells back.
///
/// Cells end at 0xFF, rows at 0xFE: two bytes that UTF-8 does not have.
@_cdecl("LLVMFuzzerTestOneInput")
public func testOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    guard let start = unsafe start, count > 0 else { return 0 }
    let input = unsafe Array(UnsafeBufferPointer(start: start, count: count))
    let rows = input.split(separator: 0xFE, omittingEmptySubsequences: false).map { row in
        row.split(separator: 0xFF, omittingEmptySubsequences: false).map { String(decoding: $0, as: UTF8.self) }
    }
    for flavour in TableFlavour.allCases { checkRoundTrip(of: rows, in: flavour) }
    return 0
}

private func checkRoundTrip(of rows: [[String]], in flavour: TableFlavour) {
    var writer = DelimitedWriter(flavour, header: rows[0])
    for row in rows.dropFirst() { writer.append(row) }
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    let isSpreadsheet = flavour == .spreadsheet
    precondition(writer.bytes.starts(with: mark) == isSpreadsheet, "only a spreadsheet gets a mark")
    let text = isSpreadsheet ? Array(writer.bytes.dropFirst(mark.count)) : writer.bytes
    var reader = DelimitedReader(text, dialect: isSpreadsheet ? .semicolon : .comma)
    var record = DelimitedRecord()
    for row in rows {
        let isThere = reader.next(&record)
        precondition(isThere && record.count == row.count, "a row reads back as another")
        precondition(record.misquotedCell == nil && !record.endsInsideQuotes)
        for (cell, written) in row.enumerated() {
            let read = Array(record.bytes(of: cell))
            precondition(!isSpreadsheet || !isFormulaLike(read.span) || read.first == UInt8(ascii: "'"))
            precondition((isSpreadsheet ? withoutApostrophe(read) : read).elementsEqual(written.utf8), "a cell changed")
        }
    }
    precondition(!reader.next(&record), "there are more rows than were written")
}

/// A cell as it was before the writer made sure that no spreadsheet calculates it.
private func withoutApostrophe(_ cell: [UInt8]) -> [UInt8] {
    let rest = Array(cell.dropFirst())
    return cell.first == UInt8(ascii: "'") && isFormulaLike(rest.span) ? rest : cell
}
