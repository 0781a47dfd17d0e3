// SPDX-License-Identifier: MIT

import CustomerModel
import DelimitedText
import Diagnostics

/// A delimited export from its titles on: cuts rows, decides which of them are rows, hands them to the row reader.
struct TableBody {
    private let file: String
    private let shape: TableShape
    private var reader: DelimitedReader
    private var record = DelimitedRecord()
    private var rows: RowReader
    private var rules: TableRules
    private var isWhole = false

    init(_ shape: TableShape, _ request: ExportRequest, profile: SourceProfile) {
        file = request.file
        self.shape = shape
        rows = RowReader(request, profile: profile, columns: shape.columns)
        reader = DelimitedReader(dialect: shape.dialect, line: shape.bodyLine, offset: shape.bodyOffset)
        rules = TableRules(shape, footers: profile.footers, isBrake: request.isBrake)
        for _ in 0..<shape.preambleRows { rows.ignore() }
        if shape.isBelowText { rows.log.record(titlesBelow(shape, file: file)) }
    }

    /// Takes decoded text; what is behind the titles in the first block, then block by block.
    mutating func append(_ text: Span<UInt8>) throws(Diagnostic) {
        reader.append(text)
        while reader.next(&record) { try take() }
    }

    /// Takes the last row and gives the export.
    mutating func finish() throws(Diagnostic) -> Export {
        isWhole = true
        reader.finish()
        while reader.next(&record) { try take() }
        if let narrow = rules.narrowness { throw refusal(narrow) }
        var export = rows.finished()
        export.shape = "delimiter \(shape.dialect.name), titles in line \(shape.headerLine)"
        export.shapeReason = shape.reason
        export.titleLine = shape.headerLine
        return export
    }

    private mutating func take() throws(Diagnostic) {
        if let cell = record.exceedsFieldLimit { throw longCell(at: place(of: cell)) }
        // Only a record of several lines can hold others.
        if record.endsInsideQuotes || hasLineBreaks { try refuseMergedRecords() }
        if isWhole, reader.isAtEnd, lacksLineEnd { try refuseTruncation() }
        switch rules.verdict(on: record) {
        case .row: takeRow()
        case .nothing:
            rows.ignore()
            if isBlankLine { rows.log.record(blankLine) }
        case .titles:
            rows.ignore()
            warnOfTitles()
        case .loneCell: rejectLoneCell()
        case .tooWide: rejectWideRow()
        }
    }

    private mutating func takeRow() {
        if let cell = record.misquotedCell { warnOfQuotes(cell) }
        switch rows.takeQuickly(record) {
        case .nothing: break
        case .look: lookAtRow()
        case .remarks(let remarks):
            let (reader, record, file) = (reader, record, file)
            rows.say(remarks) { reader.place(of: $0 ?? 0, in: record, file: file) }
        }
    }

    /// Takes a row with its places at hand; the copies are what a flawless row is spared.
    private mutating func lookAtRow() {
        let (reader, record, file) = (reader, record, file)
        rows.take(
            record,
            content: { String(decoding: reader.raw(of: record), as: UTF8.self) },
            place: { reader.place(of: $0 ?? 0, in: record, file: file) }
        )
    }
}

extension TableBody {
    /// Whether nothing stands between the record and the next one, which only the end of a file can do.
    private var lacksLineEnd: Bool { reader.offset == record.range.upperBound }

    private var hasLineBreaks: Bool { reader.nextLine - record.line > (lacksLineEnd ? 0 : 1) }

    private func place(of cell: Int) -> SourceLocation { reader.place(of: cell, in: record, file: file) }

    /// Whether there is something in its only cell, though nothing to be seen; an empty line is nobody's business.
    private var isBlankLine: Bool {
        record.count == 1 && !record.range.isEmpty && record.isBlank
    }

    private var blankLine: Diagnostic {
        let message = "the line holds nothing but blanks, and is no row"
        return Diagnostic(.note, .lineIgnored, message, at: place(of: 0))
    }

    private var content: String { String(decoding: reader.raw(of: record), as: UTF8.self) }

    private mutating func rejectWideRow() {
        let width = shape.columns.titles.count
        let message = "the row has \(record.count) cells, expected \(width); an unquoted delimiter shifts what follows"
        let advice = "put the cell that holds a delimiter into quotes"
        let diagnostic = Diagnostic(.error, .rowTooWide, message, at: place(of: width), suggestion: advice)
        rows.reject(diagnostic, content: content)
    }

    /// A lone cell that names somebody is a row that lost its other cells, not a footer.
    private mutating func rejectLoneCell() {
        let text = record.text(of: 0)
        let message = "the row has one cell, \(quoted(text)), expected \(shape.columns.titles.count)"
        let advice = "write the delimiters of the empty cells as well"
        let diagnostic = Diagnostic(.error, .rowTooNarrow, message, at: place(of: 0), suggestion: advice)
        rows.reject(diagnostic, content: text)
    }

    private mutating func warnOfTitles() {
        let message = "the titles stand here again: two files were put together"
        let advice = "leave the files apart, each as its own source"
        rows.log.record(Diagnostic(.warning, .titlesRepeated, message, at: place(of: 0), suggestion: advice))
    }

    private mutating func warnOfQuotes(_ cell: Int) {
        let message = "the cell has a quote that is not doubled; it was read as \(quoted(record.text(of: cell)))"
        let advice = "a quote within a cell must be doubled"
        rows.log.record(Diagnostic(.warning, .quoteMisplaced, message, at: place(of: cell), suggestion: advice))
    }

    private mutating func refuseMergedRecords() throws(Diagnostic) {
        let width = shape.columns.titles.count
        let found = merger(in: record, dialect: shape.dialect, width: width) { rows.tenant(of: record) }
        guard let found else { return }
        throw mergerDiagnostic(found, at: place(of: found.cell))
    }

    /// A last row without its line end and with cells missing: the file was cut while it was written.
    private func refuseTruncation() throws(Diagnostic) {
        let width = shape.columns.titles.count
        guard record.count < width, rules.looksCut(record) else { return }
        throw Diagnostic(
            .error,
            .fileTruncated,
            "the file ends in the middle of a row: it has \(record.count) cells, expected \(width)",
            at: SourceLocation(file: file, line: record.line),
            suggestion: "export the list again; a full disk or a broken transfer leaves such files"
        )
    }

    private func refusal(_ narrow: (titles: Int, cells: Int)) -> Diagnostic {
        Diagnostic(
            .error,
            .columnMissing,
            "there are \(narrow.titles) titles, but no row has more than \(narrow.cells) cells",
            at: SourceLocation(file: file, line: shape.headerLine),
            suggestion: "look for a delimiter too many in the titles, and export the list again"
        )
    }
}

extension DelimitedReader {
    /// The place of a cell of the record read last.
    func place(of cell: Int, in record: DelimitedRecord, file: String) -> SourceLocation {
        guard cell < record.count else { return SourceLocation(file: file, line: record.line) }
        let raw = Array(raw(of: record))
        let start = record.start(of: cell) - record.range.lowerBound
        let found = DelimitedText.place(of: start, in: raw, lineStart: 0, line: record.line)
        return SourceLocation(file: file, line: found.line, column: found.column)
    }
}

/// That lines of text above the titles were not read.
func titlesBelow(_ shape: TableShape, file: String) -> Diagnostic {
    let message = "the titles stand in line \(shape.headerLine); what stands above them is not read"
    return Diagnostic(.note, .lineIgnored, message, at: SourceLocation(file: file, line: shape.headerLine))
}

/// A title row with an open quote, or one that swallowed the rows below it.
func refusal(ofTitles shape: TableShape, text: [UInt8], file: String) -> Diagnostic? {
    let width = shape.columns.titles.count
    guard let found = merger(in: shape.header, dialect: shape.dialect, width: width, tenant: { nil }) else {
        return nil
    }
    let start = shape.header.range.lowerBound
    let place = DelimitedText.place(
        of: shape.header.start(of: found.cell),
        in: text,
        lineStart: start,
        line: shape.header.line
    )
    return mergerDiagnostic(found, at: SourceLocation(file: file, line: place.line, column: place.column))
}

/// Why a file is refused in which a quote swallowed rows.
func mergerDiagnostic(
    _ merger: (code: DiagnosticCode, message: String, cell: Int),
    at place: SourceLocation
) -> Diagnostic {
    let advice = "look for a single \" in or before this line, and export the list again"
    return Diagnostic(.error, merger.code, merger.message, at: place, suggestion: advice)
}
