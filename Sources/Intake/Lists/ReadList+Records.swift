// SPDX-License-Identifier: MIT

import CustomerModel
package import Diagnostics
package import RecordLinkage

/// The rows of a list as the engine takes them, and their ids.
package struct IdentifiedRecords: Sendable {
    /// The cells of the fields.
    package internal(set) var records = ListedRecords()
    /// The ids, row by row.
    package internal(set) var ids = ListedIDs()

    /// No rows.
    package init() {}
}

extension ReadList {
    /// The rows as cells of fields; `columns` are those of each field, by its number.
    ///
    /// A row without an id is not used, and an id that stands twice is an error.
    package func records(
        id: Int,
        columns: [[Int]],
        log: inout DiagnosticLog
    ) throws(Diagnostic) -> IdentifiedRecords {
        var taking = RecordTaking(id: id, columns: columns, title: titles[id])
        try visit(&taking, log: &log)
        taking.found.ids.sort(file: file, log: &log)
        if taking.found.ids.count == 0 {
            let message = "there are titles, but no row below them"
            log.record(Diagnostic(.warning, .fileEmpty, message, at: SourceLocation(file: file, line: titleLine)))
        }
        return taking.found
    }

    /// Those of the columns of which at least half of the values that are there are tenant IDs.
    func tenantColumns(among columns: [Int]) throws(Diagnostic) -> Set<Int> {
        guard !columns.isEmpty else { return [] }
        var counting = TenantCounting(columns: columns)
        // What there is to say about rows is said when they are taken.
        var unsaid = DiagnosticLog()
        try visit(&counting, log: &unsaid)
        let found = columns.indices.filter { counting.tenants[$0] * 2 >= counting.values[$0] }
        return Set(found.map { columns[$0] })
    }
}

private struct RecordTaking: RowVisitor {
    let id: Int
    /// Columns with their fields, by column: the order of cells is the order of the file.
    private let cells: [(column: Int, field: Int)]
    private let title: String
    var found = IdentifiedRecords()

    init(id: Int, columns: [[Int]], title: String) {
        self.id = id
        self.title = title
        cells = columns.indices.flatMap { field in columns[field].map { (column: $0, field: field) } }
            .sorted { ($0.column, $0.field) < ($1.column, $1.field) }
    }

    mutating func take(_ row: some SourceRow, log: inout DiagnosticLog, place: (Int) -> SourceLocation) {
        let bytes = row.bytes
        guard let name = row.range(ofColumn: id, 0), !name.isEmpty else {
            let message = "the row has no id in \(quoted(title)), expected one"
            log.record(Diagnostic(.error, .requiredValueMissing, message, at: place(id)))
            return
        }
        found.ids.append(bytes.span.extracting(name), line: row.line)
        found.records.beginRow(id: bytes.span.extracting(name))
        for (column, field) in cells {
            var number = 0
            while let range = row.range(ofColumn: column, number) {
                found.records.append(bytes.span.extracting(range), field: field)
                number += 1
            }
        }
    }
}

private struct TenantCounting: RowVisitor {
    let columns: [Int]
    /// How many values each of the columns has, and how many of them are tenant IDs.
    var values: [Int]
    var tenants: [Int]

    init(columns: [Int]) {
        self.columns = columns
        values = columns.map { _ in 0 }
        tenants = values
    }

    mutating func take(_ row: some SourceRow, log: inout DiagnosticLog, place: (Int) -> SourceLocation) {
        let bytes = row.bytes
        for index in columns.indices {
            guard let range = row.range(ofColumn: columns[index], 0), !range.isEmpty else { continue }
            values[index] += 1
            if TenantID(utf8: bytes.span.extracting(range)) != nil { tenants[index] += 1 }
        }
    }
}
