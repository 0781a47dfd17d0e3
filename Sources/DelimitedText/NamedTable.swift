// SPDX-License-Identifier: MIT

/// A small table of our own design: its columns have fixed names, in any order; other columns are let be.
///
/// For files that people keep by hand (decisions, a written-down ledger), not for exports of a million rows.
package struct NamedTable: Sendable {
    /// The rows below the titles, blank ones left out.
    package let rows: [NamedRow]
    /// The titles as read, lower case.
    package let titles: [String]
    /// The line of a record whose quote swallowed others, to the end of the text or by whole rows.
    package let swallowingLine: Int?
    /// The line of a last row without its line end that lacks cells: the text was cut while it was written.
    package let cutLine: Int?

    /// Reads UTF-8 text; the delimiter is the one under which most of `columns` are found in the first line.
    package init(_ bytes: [UInt8], columns: [String]) {
        let tables = Dialect.candidates.map { table(of: bytes, dialect: $0) }
        let known = Set(columns)
        let hits = tables.map { $0.titles.count(where: known.contains) }
        let best = hits.indices.max { (hits[$0], -$0) < (hits[$1], -$1) } ?? 0
        titles = tables[best].titles
        rows = tables[best].rows
        swallowingLine = tables[best].swallowingLine
        let isCut = bytes.last.map { $0 != 0x0A && $0 != 0x0D } ?? false
        cutLine = isCut ? tables[best].rows.last.flatMap { $0.count < tables[best].titles.count ? $0.line : nil } : nil
    }
}

/// One row, asked by column name.
package struct NamedRow: Sendable {
    /// Its first line.
    package let line: Int
    /// The number of its cells.
    package let count: Int
    private let cells: [String: String]
    private let columns: [String: Int]

    fileprivate init(_ record: DelimitedRecord, titles: [String], columns: [String: Int]) {
        line = record.line
        count = record.count
        cells = Dictionary(
            zip(titles, record.texts.map { trimmed($0) }).filter { !$0.1.isEmpty },
            uniquingKeysWith: { first, _ in first }
        )
        self.columns = columns
    }

    /// The cell of a column without blanks at its ends; empty when there is none.
    package subscript(column: String) -> String { cells[column] ?? "" }

    /// The cell's number from 1, for a message; `nil` when the table has no such column.
    package func number(of column: String) -> Int? { columns[column].map { $0 + 1 } }
}

private struct ReadTable {
    var titles: [String] = []
    var rows: [NamedRow] = []
    var swallowingLine: Int?
}

private func table(of bytes: [UInt8], dialect: Dialect) -> ReadTable {
    var reader = DelimitedReader(bytes, dialect: dialect)
    var record = DelimitedRecord()
    var table = ReadTable()
    guard reader.next(&record) else { return table }
    // Excel's own remark about the delimiter is no title.
    if record.text(of: 0).lowercased().hasPrefix("sep="), !reader.next(&record) { return table }
    let titleLine = record.line
    table.titles = record.texts.map { trimmed($0).lowercased() }
    let columns = Dictionary(zip(table.titles, table.titles.indices), uniquingKeysWith: { first, _ in first })
    repeat {
        // A cell of a megabyte that no row of its own can be found in was swallowed as well.
        let isCut = record.exceedsFieldLimit != nil
        if isCut || record.endsInsideQuotes || record.holdsRows(of: table.titles.count, dialect: dialect) {
            table.swallowingLine = table.swallowingLine ?? record.line
        }
        if record.line > titleLine, !record.isBlank {
            table.rows.append(NamedRow(record, titles: table.titles, columns: columns))
        }
    } while reader.next(&record)
    return table
}

extension DelimitedRecord {
    /// Whether a cell with line breaks holds a line that has as many cells as a row: a quote is missing somewhere.
    package func holdsRows(of width: Int, dialect: Dialect) -> Bool {
        guard width > 1 else { return false }
        return (0..<count).contains { cell in
            bytes(of: cell).split { $0 == 0x0A || $0 == 0x0D }
                .contains { line in line.count { $0 == dialect.delimiter } >= width - 1 }
        }
    }
}

private func trimmed(_ text: String) -> String {
    let scalars = text.unicodeScalars.drop { $0.properties.isWhitespace }
    return String(String.UnicodeScalarView(scalars.reversed().drop { $0.properties.isWhitespace }.reversed()))
}
