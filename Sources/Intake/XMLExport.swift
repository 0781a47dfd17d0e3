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
        try readXMLRecords(bytes.span, dialect: dialect) { table.take($0, log: &found) }
    } catch {
        throw error.diagnostic(file: request.file)
    }
    log.append(found)
    return table.finished(dialect: dialect, root: root)
}

/// Why a file without a readable root element is refused; asks the reader itself, which knows better.
private func refusalOfStart(_ bytes: [UInt8], file: String) -> Diagnostic {
    do throws(XMLReadError) {
        _ = try xmlRecords(in: bytes, dialect: .clixml)
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

    init(rows: RowReader) {
        self.rows = rows
        plan = FieldPlan(rows.profile, columns: columns)
    }

    mutating func take(_ record: XMLRecord, log: inout DiagnosticLog) {
        let fields = record.fields
        let place = SourceLocation(file: rows.request.file, line: record.line)
        if fields.allSatisfy({ $0.values.allSatisfy(\.isEmpty) }) { return rows.ignore() }
        let row = XMLRow(record: record, cells: cells(of: fields))
        let mapped = plan.values(of: row)
        let content = fields.map { "\($0.name)=\($0.values.joined(separator: "|"))" }.joined(separator: "; ")
        if let reason = rows.profile.reasonToDrop(row, mapped: mapped, columns: columns) {
            let diagnostic = Diagnostic(.note, .rowDropped, reason, at: place)
            return rows.reject(diagnostic, content: content, log: &log)
        }
        rows.take(mapped, line: record.line, content: content, place: { _ in place }, log: &log)
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
            case .plain: "XML, root element '\(root.localName)'"
            }
        return export
    }
}

private struct XMLRow: SourceRow {
    let record: XMLRecord
    let cells: [Int: [String]]

    func values(ofColumn column: Int) -> [String] { cells[column] ?? [] }

    func values(at path: XMLPath) -> [String] { record.values(at: path) }
}
