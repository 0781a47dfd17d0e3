// SPDX-License-Identifier: MIT

import CustomerModel
import DelimitedText
import Diagnostics
import XMLRecords

/// Reads a delimited export.
func exportOfTable(
    _ bytes: [UInt8],
    as request: ExportRequest,
    profiles: [SourceProfile],
    log: inout DiagnosticLog
) throws(Diagnostic) -> Export {
    let fixed = request.profile.flatMap { id in profiles.first { $0.id == id } }
    let known = knownTitles(of: fixed.map { [$0] } ?? profiles)
    let found = shape(of: bytes, known: known, delimiter: fixed?.delimiter, skippedLines: fixed?.skippedLines)
    guard let shape = found else {
        throw Diagnostic(
            .error,
            .headerMissing,
            "no row of column titles was found",
            at: SourceLocation(file: request.file),
            suggestion: "export the list again with its titles"
        )
    }
    if let refusal = refusal(ofTitles: shape, bytes: bytes, file: request.file) { throw refusal }
    let firstLine = String(decoding: bytes.prefix { $0 != 0x0A && $0 != 0x0D }, as: UTF8.self)
    let face = FileFace(format: .csv, titles: shape.columns, firstLine: firstLine, root: "")
    let profile = try profile(for: face, of: request, among: profiles)
    if let refusal = refusal(ofBatch: firstLine, by: profile, file: request.file) { throw refusal }
    var table = TableReader(bytes, shape: shape, rows: RowReader(request, profile: profile))
    try table.readAll(log: &log)
    return table.finished()
}

private func knownTitles(of profiles: [SourceProfile]) -> Set<String> {
    var known: Set<String> = []
    for profile in profiles {
        for title in profile.titles.flatMap(\.self) + profile.fields.values.flatMap(\.from) {
            known.insert(comparableTitle(title))
        }
    }
    return known
}

private struct TableReader {
    private let bytes: [UInt8]
    private let shape: TableShape
    private let plan: FieldPlan
    private var rows: RowReader
    private var record = DelimitedRecord()

    init(_ bytes: [UInt8], shape: TableShape, rows: RowReader) {
        self.bytes = bytes
        self.shape = shape
        self.rows = rows
        plan = FieldPlan(rows.profile, columns: shape.columns)
    }

    /// The most cells any row has had.
    private var widest = 0
    /// Whether the record before was a row of the table.
    private var followsRow = false

    mutating func readAll(log: inout DiagnosticLog) throws(Diagnostic) {
        try readRows(log: &log)
        let titles = shape.columns.titles.reversed().drop { collapsed($0).isEmpty }.count
        guard widest > 1, widest < titles else { return }
        throw Diagnostic(
            .error,
            .columnMissing,
            "there are \(titles) titles, but no row has more than \(widest) cells",
            at: SourceLocation(file: rows.request.file, line: shape.headerLine),
            suggestion: "look for a delimiter too many in the titles, and export the list again"
        )
    }

    private mutating func readRows(log: inout DiagnosticLog) throws(Diagnostic) {
        for _ in 0..<shape.preambleRows { rows.ignore() }
        var reader = DelimitedReader(bytes, dialect: shape.dialect, from: shape.bodyOffset, line: shape.bodyLine)
        while reader.next(&record) {
            // Only a record of several lines can hold others.
            let lineEnd = record.range.upperBound < bytes.count ? 1 : 0
            if record.endsInsideQuotes || reader.nextLine > record.line + lineEnd { try refuseMergedRecords() }
            if isEmpty || isNamedFooter {
                rows.ignore()
                followsRow = false
                continue
            }
            widest = max(widest, record.count)
            try refuseTruncation()
            if isLoneWord {
                rows.ignore()
                followsRow = false
                continue
            }
            followsRow = record.count > 1
            if isLone {
                rejectLoneCell(log: &log)
                continue
            }
            takeRecord(log: &log)
        }
    }

    private mutating func takeRecord(log: inout DiagnosticLog) {
        let (bytes, range) = (bytes, record.range)
        var content: String { String(decoding: bytes[range], as: UTF8.self) }
        let width = shape.columns.titles.count
        if record.count > width {
            let message =
                "the row has \(record.count) cells, expected \(width); an unquoted delimiter shifts what follows"
            let advice = "put the cell that holds a delimiter into quotes"
            let diagnostic = Diagnostic(.error, .rowTooWide, message, at: place(of: width), suggestion: advice)
            return rows.reject(diagnostic, content: content, log: &log)
        }
        warnOfQuotes(log: &log)
        let row = TableRow(record: record)
        let mapped = plan.values(of: row)
        if let reason = rows.profile.reasonToDrop(row, mapped: mapped, columns: shape.columns) {
            let diagnostic = Diagnostic(.note, .rowDropped, reason, at: place(of: 0))
            return rows.reject(diagnostic, content: content, log: &log)
        }
        // Neither may hold on to this reader: its rows would be copied with every record.
        let (plan, places) = (plan, CellPlaces(file: rows.request.file, bytes: bytes, record: record))
        rows.take(
            mapped,
            line: record.line,
            content: content,
            place: { places.place(of: mapped.column(of: $0) ?? plan.column(of: $0) ?? 0) },
            log: &log
        )
    }

    private func warnOfQuotes(log: inout DiagnosticLog) {
        guard let cell = record.misquotedCell else { return }
        let message = "the cell goes on behind its closing quote; it was read as \(quoted(record.text(of: cell)))"
        let advice = "a quote within a cell must be doubled"
        log.record(Diagnostic(.warning, .quoteMisplaced, message, at: place(of: cell), suggestion: advice))
    }

    /// Blanks and control characters only, such as the end-of-file mark of old programs.
    private var isEmpty: Bool {
        (0..<record.count).allSatisfy { cell in record.bytes(of: cell).allSatisfy { $0 <= 0x20 } }
    }

    /// A footer the profile names.
    private var isNamedFooter: Bool {
        let first = collapsed(record.text(of: 0))
        return rows.profile.footers.contains { fits(first, glob: $0) }
    }

    /// A lone cell of words under three titles or more is never a customer.
    private var isLoneWord: Bool {
        isLone && !rows.request.isBrake && !namesSomebody(record.text(of: 0))
    }

    private var isLone: Bool { record.count == 1 && shape.columns.titles.count >= 3 }

    private func namesSomebody(_ text: String) -> Bool {
        TenantID(parsing: text) != nil || EmailAddress(parsing: text) != nil || DomainName(parsing: text) != nil
    }

    /// A lone cell that names somebody is a row that lost its other cells, not a footer.
    private mutating func rejectLoneCell(log: inout DiagnosticLog) {
        let text = record.text(of: 0)
        let message = "the row has one cell, \(quoted(text)), expected \(shape.columns.titles.count)"
        let advice = "write the delimiters of the empty cells as well"
        let diagnostic = Diagnostic(.error, .rowTooNarrow, message, at: place(of: 0), suggestion: advice)
        rows.reject(diagnostic, content: text, log: &log)
    }

    private func refuseMergedRecords() throws(Diagnostic) {
        let tenant = plan.values(of: TableRow(record: record))[.tenantID].flatMap { TenantID(parsing: $0) }
        let width = shape.columns.titles.count
        guard let found = merger(in: record, dialect: shape.dialect, width: width, tenant: tenant) else { return }
        throw refusal(of: found, at: place(of: found.cell))
    }

    /// A last row without its line end and with cells missing: the file was cut while it was written.
    private func refuseTruncation() throws(Diagnostic) {
        let width = shape.columns.titles.count
        guard record.range.upperBound == bytes.count, record.count < width else { return }
        // A footer stands below other lines that are no rows; a lone word right below a row is the beginning of one.
        guard record.count > 1 || (width > 2 && (followsRow || namesSomebody(record.text(of: 0)))) else { return }
        throw Diagnostic(
            .error,
            .fileTruncated,
            "the file ends in the middle of a row: it has \(record.count) cells, expected \(width)",
            at: SourceLocation(file: rows.request.file, line: record.line),
            suggestion: "export the list again; a full disk or a broken transfer leaves such files"
        )
    }

    private func place(of cell: Int) -> SourceLocation {
        CellPlaces(file: rows.request.file, bytes: bytes, record: record).place(of: cell)
    }

    consuming func finished() -> Export {
        var export = rows.export
        export.titles = shape.columns.titles
        export.shape = "delimiter \(shape.dialect.name), titles in line \(shape.headerLine)"
        return export
    }
}

/// A title row with an open quote, or one that swallowed the rows below it.
private func refusal(ofTitles shape: TableShape, bytes: [UInt8], file: String) -> Diagnostic? {
    let width = shape.columns.titles.count
    let found = merger(in: shape.header, dialect: shape.dialect, width: width, tenant: nil)
    return found.map {
        refusal(of: $0, at: CellPlaces(file: file, bytes: bytes, record: shape.header).place(of: $0.cell))
    }
}

private func refusal(of merger: (code: DiagnosticCode, message: String, cell: Int), at place: SourceLocation)
    -> Diagnostic
{
    let advice = "look for a single \" in or before this line, and export the list again"
    return Diagnostic(.error, merger.code, merger.message, at: place, suggestion: advice)
}

/// Finds the places of one record's cells, when a diagnostic asks.
private struct CellPlaces {
    let file: String
    let bytes: [UInt8]
    let record: DelimitedRecord

    func place(of cell: Int) -> SourceLocation {
        guard cell < record.count else { return SourceLocation(file: file, line: record.line) }
        let start = record.range.lowerBound
        let found = DelimitedText.place(of: record.start(of: cell), in: bytes, lineStart: start, line: record.line)
        return SourceLocation(file: file, line: found.line, column: found.column)
    }
}

private struct TableRow: SourceRow {
    let record: DelimitedRecord

    func values(ofColumn column: Int) -> [String] {
        column < record.count ? [record.text(of: column)] : []
    }

    func values(at path: XMLPath) -> [String] { [] }
}
