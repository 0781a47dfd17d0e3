// SPDX-License-Identifier: MIT

import CustomerModel
import DelimitedText
import Diagnostics
import XMLRecords

/// An XML document as a list: its records by the dialect of its root element, else the elements that are repeated.
func markup(_ text: [UInt8], file: String, known: Set<String>) throws(Diagnostic) -> ReadList {
    guard let root = rootElement(of: text.span) else {
        throw refusalOfStart(text, file: file)
    }
    if let refusal = refusal(ofWorkbook: root, file: file) { throw refusal }
    if XMLDialect(root: root) == .spreadsheetML { return try workbook(text, file: file, known: known) }
    guard let dialect = XMLDialect(root: root) ?? plainDialect(path: repeatedElement(in: text)) else {
        // A document that is not well-formed says so.
        if let whole = plainDialect(path: "*") { try readMarkup(text, whole, file: file) { _ in } }
        throw Diagnostic(
            .error,
            .xmlDialectUnknown,
            "below the root element \(quoted(root.description)) nothing is repeated that could be a record",
            at: SourceLocation(file: file),
            suggestion: "put each record into an element of its own, <list><record><name>…, or write the list as CSV"
        )
    }
    // What records hold is known only at their end.
    var names: [String] = []
    try readMarkup(text, dialect, file: file) { reader in
        var record = XMLRecord()
        while reader.next(&record) {}
        names = reader.fieldNames
    }
    return ReadList(file: file, columns: ColumnIndex(names), text: text, form: .markup(dialect))
}

private func plainDialect(path: String?) -> XMLDialect? {
    guard let path else { return nil }
    do throws(XMLPathError) { return .plain(record: try XMLRecordPath(parsing: path)) } catch { return nil }
}

/// The worksheet and the row that look most like titles, of all that show; else the first row of the first worksheet.
private func workbook(_ text: [UInt8], file: String, known: Set<String>) throws(Diagnostic) -> ReadList {
    var rows: [(sheet: Int, row: Int, titles: [String])] = []
    var sheets: [XMLSheet] = []
    try readMarkup(text, .spreadsheetML, file: file) { reader in
        var record = XMLRecord()
        while reader.next(&record) {
            guard rows.count(where: { $0.sheet == record.sheet }) < 30 else { continue }
            let titles = cells(of: record)
            if !titles.allSatisfy(\.isEmpty) { rows.append((record.sheet, record.row, titles)) }
        }
        sheets = reader.sheets
    }
    rows.removeAll { sheets[$0.sheet - 1].isHidden }
    let counts = rows.map { row in row.titles.count { known.contains(comparableTitle($0)) } }
    let likely = counts.indices.filter { counts[$0] > 1 }.max { (counts[$0], -$0) < (counts[$1], -$1) } ?? 0
    guard rows.indices.contains(likely) else {
        throw Diagnostic(.error, .headerMissing, "no worksheet holds a row of titles", at: SourceLocation(file: file))
    }
    let form = ReadList.Form.sheet(number: rows[likely].sheet, titleRow: rows[likely].row)
    return ReadList(file: file, columns: ColumnIndex(rows[likely].titles), text: text, form: form)
}

private func cells(of record: XMLRecord) -> [String] {
    var cells: [String] = []
    for value in record.values {
        while cells.count < Int(value.field) { cells.append("") }
        cells.append(record.text(of: value))
    }
    return cells
}

/// Hands the text to a reader and the reader to `take`, block by block and once more at the end.
func readMarkup(
    _ text: [UInt8],
    _ dialect: XMLDialect,
    file: String,
    take: (inout XMLRecordReader) throws(Diagnostic) -> Void
) throws(Diagnostic) {
    var reader = XMLRecordReader(dialect: dialect)
    var start = 0
    while start < text.count {
        let end = min(start + blockLength, text.count)
        do throws(XMLReadError) { try reader.append(text.span.extracting(start..<end)) } catch {
            throw error.diagnostic(file: file)
        }
        try take(&reader)
        start = end
    }
    do throws(XMLReadError) { try reader.finish() } catch { throw error.diagnostic(file: file) }
    try take(&reader)
}

private let blockLength = 1 << 18
