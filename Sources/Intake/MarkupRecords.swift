// SPDX-License-Identifier: MIT

import CustomerModel
import Diagnostics
import XMLRecords

/// XML records as rows of a table whose titles are found on the way.
struct MarkupRecords {
    /// The paths of the profile's fields, whose place is their column.
    let paths: [String]
    private let file: String
    private let shape: String
    private var rows: RowReader
    private var columns: ColumnIndex
    private var row = MarkupRow()

    init(_ request: ExportRequest, profile: SourceProfile, dialect: XMLDialect, root: QualifiedName) {
        file = request.file
        shape = words(for: dialect, root: root)
        // Only plain XML has values of paths before those with names.
        paths = if case .plain = dialect { distinct(profile.fields.values.flatMap(\.paths).sorted()) } else { [] }
        columns = ColumnIndex(paths)
        rows = RowReader(request, profile: profile, columns: columns, paths: paths)
    }

    /// Takes every record that is complete.
    mutating func takeAll(from reader: inout XMLRecordReader?) {
        while reader?.next(&row.record) == true {
            let known = columns.titles.count
            if let names = reader?.fieldNames, names.count > known {
                for name in names[known...] { columns.append(name) }
                rows.adopt(columns)
            }
            row.index(fieldCount: columns.titles.count)
            take()
        }
    }

    private mutating func take() {
        guard row.record.values.contains(where: { $0.start < $0.end }) else { return rows.ignore() }
        let rest = rows.takeQuickly(row)
        if case .nothing = rest { return }
        let place = SourceLocation(file: file, line: row.record.line)
        if case .remarks(let remarks) = rest { return rows.say(remarks) { _ in place } }
        let (record, titles, pathCount) = (row.record, columns.titles, paths.count)
        rows.take(row, content: { content(of: record, titles: titles, from: pathCount) }, place: { _ in place })
    }

    consuming func finished() -> Export {
        var export = rows.finished()
        export.titles = Array(columns.titles[paths.count...])
        export.shape = shape
        return export
    }
}

/// The values by name; what a path found is among them.
private func content(of record: XMLRecord, titles: [String], from first: Int) -> String {
    record.values.filter { $0.field >= first }.map { "\(titles[Int($0.field)])=\(record.text(of: $0))" }.joined(
        separator: "; "
    )
}

private func words(for dialect: XMLDialect, root: QualifiedName) -> String {
    switch dialect {
    case .clixml: "PowerShell CLIXML"
    case .convertToXML: "PowerShell ConvertTo-Xml"
    case .spreadsheetML: "Excel 2003 XML"
    case .oDataAtom: "OData Atom feed"
    case .plain: "XML, root element '\(root.localName)'"
    }
}
