// SPDX-License-Identifier: MIT

import Diagnostics
import XMLRecords

/// Reads an XML export: as a whole or not at all.
func exportOfXML(
    _ bytes: [UInt8],
    as request: ExportRequest,
    profiles: [SourceProfile],
    log: inout DiagnosticLog
) throws(Diagnostic) -> Export {
    guard let root = rootElement(of: bytes.span) else { throw refusalOfStart(bytes, file: request.file) }
    if let refusal = refusal(ofWorkbook: root, file: request.file) { throw refusal }
    let face = FileFace(format: .xml, titles: ColumnIndex(), firstLine: "", root: root.description)
    let profile = try profile(for: face, of: request, among: profiles)
    let dialect = try dialect(of: profile, root: root, file: request.file)
    var table = XMLTable(rows: RowReader(request, profile: profile))
    // A file cut short gives records before it is found out: they count only when the reader came to the end.
    var found = DiagnosticLog()
    do throws(XMLReadError) {
        var reader = XMLRecordReader(dialect: dialect, paths: table.paths)
        var record = XMLRecord()
        try reader.append(bytes.span)
        while reader.next(&record) { table.take(record, reader.fieldNames, log: &found) }
        try reader.finish()
        while reader.next(&record) { table.take(record, reader.fieldNames, log: &found) }
    } catch {
        throw error.diagnostic(file: request.file)
    }
    log.append(found)
    return table.finished(dialect: dialect, root: root)
}

/// Why a file without a readable root element is refused; asks the reader itself, which knows better.
private func refusalOfStart(_ bytes: [UInt8], file: String) -> Diagnostic {
    do throws(XMLReadError) {
        var reader = XMLRecordReader(dialect: .clixml)
        try reader.append(bytes.span)
        try reader.finish()
    } catch {
        return error.diagnostic(file: file)
    }
    return Diagnostic(.error, .xmlMalformed, "no root element was found", at: SourceLocation(file: file))
}

private func dialect(of profile: SourceProfile, root: QualifiedName, file: String) throws(Diagnostic) -> XMLDialect {
    if profile.dialect != "plain", let dialect = XMLDialect(root: root) { return dialect }
    guard let record = profile.record else {
        throw Diagnostic(
            .error,
            .xmlDialectUnknown,
            "the root element \(quoted(root.description)) is of no dialect that says what a record is",
            at: SourceLocation(file: file),
            suggestion: "write a profile with 'read: {dialect: plain, record: \(root.localName)/…}'"
        )
    }
    do throws(XMLPathError) {
        return .plain(record: try XMLRecordPath(parsing: record))
    } catch {
        preconditionFailure("a profile with a wrong record path was let in: \(error)")
    }
}

/// XML records as rows of a table whose titles are found on the way.
private struct XMLTable {
    private var rows: RowReader
    private var columns = ColumnIndex()
    private var plan: FieldPlan
    /// The paths of the profile; those that are wrong were refused with it.
    let paths: [XMLPath]

    init(rows: RowReader) {
        self.rows = rows
        plan = FieldPlan(rows.profile, columns: columns)
        let texts = Field.allCases.flatMap { rows.profile.fields[$0]?.paths ?? [] }
        paths = Set(texts).sorted().compactMap { try? XMLPath(parsing: $0) }
    }

    mutating func take(_ record: XMLRecord, _ names: [String], log: inout DiagnosticLog) {
        let (found, fields) = texts(of: record, names)
        let place = SourceLocation(file: rows.request.file, line: record.line)
        if fields.allSatisfy({ $0.values.allSatisfy(\.isEmpty) }) { return rows.ignore() }
        let row = XMLRow(found: found, cells: cells(of: fields))
        let mapped = plan.values(of: row)
        let content = fields.map { "\($0.name)=\($0.values.joined(separator: "|"))" }.joined(separator: "; ")
        if let reason = rows.profile.reasonToDrop(row, mapped: mapped, columns: columns) {
            let diagnostic = Diagnostic(.note, .rowDropped, reason, at: place)
            return rows.reject(diagnostic, content: content, log: &log)
        }
        rows.take(mapped, line: record.line, content: content, place: { _ in place }, log: &log)
    }

    /// What the paths found, and the other values by name in the order of first appearance.
    private func texts(of record: XMLRecord, _ names: [String]) -> ([XMLPath: [String]], [XMLField]) {
        var found: [XMLPath: [String]] = [:]
        var fields: [XMLField] = []
        var places: [Int32: Int] = [:]
        for value in record.values {
            let field = Int(value.field)
            if field < paths.count, !names.isEmpty {
                found[paths[field], default: []].append(record.text(of: value))
            } else if let place = places[value.field] {
                fields[place].values.append(record.text(of: value))
            } else {
                places[value.field] = fields.count
                let name = field < names.count ? names[field] : "\(field + 1)"
                fields.append(XMLField(name: name, values: [record.text(of: value)]))
            }
        }
        return (found, fields)
    }

    /// The values by column; a name not met before is a new column, and the plan is made anew.
    private mutating func cells(of fields: [XMLField]) -> [Int: [String]] {
        var cells: [Int: [String]] = [:]
        let known = columns.titles.count
        for field in fields {
            let column = columns.column(of: field.name) ?? columns.append(field.name)
            cells[column, default: []] += field.values
        }
        if columns.titles.count > known { plan = FieldPlan(rows.profile, columns: columns) }
        return cells
    }

    consuming func finished(dialect: XMLDialect, root: QualifiedName) -> Export {
        var export = rows.export
        export.titles = columns.titles
        export.shape =
            switch dialect {
            case .clixml: "PowerShell CLIXML"
            case .convertToXML: "PowerShell ConvertTo-Xml"
            case .spreadsheetML: "SpreadsheetML"
            case .oDataAtom: "OData feed"
            case .plain: "XML, root element '\(root.localName)'"
            }
        return export
    }
}

private struct XMLField {
    let name: String
    var values: [String]
}

private struct XMLRow: SourceRow {
    let found: [XMLPath: [String]]
    let cells: [Int: [String]]

    func values(ofColumn column: Int) -> [String] { cells[column] ?? [] }

    func values(at path: XMLPath) -> [String] { found[path] ?? [] }
}
