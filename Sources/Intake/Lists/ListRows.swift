// SPDX-License-Identifier: MIT

import CustomerModel
import DelimitedText
import Diagnostics
import XMLRecords

/// Whoever looks at every row of a list.
protocol RowVisitor {
    /// Takes a row; `place` says where a cell of it stands.
    mutating func take(_ row: some SourceRow, log: inout DiagnosticLog, place: (Int) -> SourceLocation)
}

extension ReadList {
    /// Hands every row to `visitor`, in the order of the file; what is no row is said in `log`.
    /// - Throws: why the list as a whole cannot be believed.
    func visit(_ visitor: inout some RowVisitor, log: inout DiagnosticLog) throws(Diagnostic) {
        switch form {
        case .table(let shape): try visitTable(shape, &visitor, log: &log)
        case .markup(let dialect): try visitMarkup(dialect, after: nil, &visitor, log: &log)
        case .sheet(let number, let row): try visitMarkup(.spreadsheetML, after: (number, row), &visitor, log: &log)
        }
    }

    private func visitMarkup(
        _ dialect: XMLDialect,
        after titles: (sheet: Int, row: Int)?,
        _ visitor: inout some RowVisitor,
        log: inout DiagnosticLog
    ) throws(Diagnostic) {
        var row = MarkupRow()
        let (file, width) = (file, columns.titles.count)
        try readMarkup(text, dialect, file: file) { reader in
            while reader.next(&row.record) {
                if let titles, row.record.sheet != titles.sheet || row.record.row <= titles.row { continue }
                row.record.values.removeAll { $0.field >= width }
                guard row.record.values.contains(where: { $0.start < $0.end }) else { continue }
                row.index(fieldCount: width)
                let place = SourceLocation(file: file, line: row.record.line)
                visitor.take(row, log: &log) { _ in place }
            }
        }
    }

    private func visitTable(
        _ shape: TableShape,
        _ visitor: inout some RowVisitor,
        log: inout DiagnosticLog
    ) throws(Diagnostic) {
        var reader = DelimitedReader(text, dialect: shape.dialect, from: shape.bodyOffset, line: shape.bodyLine)
        var record = DelimitedRecord()
        var rules = TableRules(shape, footers: [], isBrake: false)
        if shape.isBelowText { log.record(titlesBelow(shape, file: file)) }
        while reader.next(&record) {
            try refuseDamage(record, reader, shape)
            let verdict = rules.verdict(on: record)
            if verdict == .row {
                if reader.isAtEnd { try refuseCut(record, reader, rules, width: shape.columns.titles.count) }
                visitor.take(record, log: &log) { reader.place(of: $0, in: record, file: file) }
            } else if let remark = remark(on: record, verdict, shape) {
                let place = reader.place(of: remark.cell, in: record, file: file)
                log.record(Diagnostic(remark.severity, remark.code, remark.message, at: place))
            }
        }
    }

    /// Throws for a cell that had to be cut and for a quote that swallowed rows.
    private func refuseDamage(
        _ record: DelimitedRecord,
        _ reader: DelimitedReader,
        _ shape: TableShape
    ) throws(Diagnostic) {
        if let cell = record.exceedsFieldLimit { throw longCell(at: reader.place(of: cell, in: record, file: file)) }
        guard record.endsInsideQuotes || reader.nextLine - record.line > 1 else { return }
        let width = shape.columns.titles.count
        guard let found = merger(in: record, dialect: shape.dialect, width: width, tenant: { nil }) else { return }
        throw mergerDiagnostic(found, at: reader.place(of: found.cell, in: record, file: file))
    }

    /// Throws for a last row without line end and with cells missing: the file was cut while it was written.
    private func refuseCut(
        _ record: DelimitedRecord,
        _ reader: DelimitedReader,
        _ rules: TableRules,
        width: Int
    ) throws(Diagnostic) {
        guard reader.offset == record.range.upperBound, record.count < width, rules.looksCut(record) else { return }
        let message = "the file ends in the middle of a row: it has \(record.count) cells, expected \(width)"
        let place = SourceLocation(file: file, line: record.line)
        throw Diagnostic(.error, .fileTruncated, message, at: place, suggestion: "export the list again")
    }
}

private struct RowRemark {
    let severity: Severity
    let code: DiagnosticCode
    let message: String
    let cell: Int
}

/// What there is to say about a record that is no row; nothing about an empty line.
private func remark(on record: DelimitedRecord, _ verdict: TableRules.Verdict, _ shape: TableShape) -> RowRemark? {
    let width = shape.columns.titles.count
    switch verdict {
    case .row: return nil
    case .nothing where record.isBlank: return nil
    case .nothing:
        return RowRemark(severity: .note, code: .lineIgnored, message: "one cell alone is no row", cell: 0)
    case .titles:
        return RowRemark(severity: .warning, code: .titlesRepeated, message: "the titles stand here again", cell: 0)
    case .loneCell:
        let message = "the row has one cell, expected \(width)"
        return RowRemark(severity: .error, code: .rowTooNarrow, message: message, cell: 0)
    case .tooWide:
        let message = "the row has \(record.count) cells, expected \(width): an unquoted delimiter shifts the others"
        return RowRemark(severity: .error, code: .rowTooWide, message: message, cell: width)
    }
}
