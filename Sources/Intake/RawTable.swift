// SPDX-License-Identifier: MIT

import CustomerModel
import DelimitedText
package import Diagnostics

/// Reads a delimited file, or a workbook saved as XML, record by record, titles included, before any profile has its say.
///
/// An empty line is no record (a line of `""` is one), nor is the end-of-file mark of old programs, nor the line `sep=;`
/// that tells a spreadsheet the delimiter. What cannot be believed is refused all the same: a cell that had to be cut,
/// a quote that is never closed.
package struct RawTable: ~Copyable {
    private let request: ExportRequest
    private let known: Set<String>
    private var decoder: TextDecoder
    private var rawHead: [UInt8] = []
    private var text: [UInt8] = []
    private var reader: DelimitedReader?
    private var workbook: RawWorkbook?
    private var record = DelimitedRecord()
    /// The titles, as far as a row looks like titles.
    package private(set) var titles: [String] = []
    private var namesDelimiter = false

    /// A reader for one file; `profiles` say which titles are known, for the delimiter's sake.
    package init(_ request: ExportRequest, profiles: [SourceProfile]) {
        self.request = request
        known = knownTitles(of: profiles)
        decoder = TextDecoder(file: request.file, fixed: request.encoding)
    }

    /// Takes the next bytes and hands each complete record to `each` as its cells.
    package mutating func append(_ block: Span<UInt8>, each: ([String]) -> Void) throws(Diagnostic) {
        guard reader != nil || workbook != nil else {
            rawHead.append(block)
            return rawHead.count >= headLength ? try begin(isWhole: false, each: each) : ()
        }
        try decoder.append(block, to: &text)
        try pass(each: each)
    }

    /// Takes the end of the file.
    package mutating func finish(each: ([String]) -> Void) throws(Diagnostic) {
        if reader == nil, workbook == nil { try begin(isWhole: true, each: each) }
        try decoder.finish(to: &text)
        try pass(each: each)
        try workbook?.finish(each: each)
        reader?.finish()
        try handRecords(to: each)
    }

    private mutating func begin(isWhole: Bool, each: ([String]) -> Void) throws(Diagnostic) {
        if let refusal = refusal(of: rawHead, file: request.file) { throw refusal }
        let head = rawHead
        try decoder.append(head.span, to: &text)
        if isWhole { try decoder.finish(to: &text) }
        if let refusal = refusal(of: text, file: request.file) { throw refusal }
        if isXML(text) {
            workbook = try RawWorkbook(head: text, file: request.file)
        } else {
            beginTable(isWhole: isWhole)
        }
        try pass(each: each)
    }

    private mutating func beginTable(isWhole: Bool) {
        let hints = ShapeHints(known: known, delimiter: request.delimiter, quote: request.quote, isWhole: isWhole)
        let shape = Intake.shape(of: text, by: hints)
        titles = shape?.columns.titles ?? []
        let plain = Dialect(delimiter: UInt8(ascii: ","), quote: request.quote)
        reader = DelimitedReader(dialect: shape?.dialect ?? plain)
        namesDelimiter = separatorLine(of: text) != nil
    }

    private mutating func pass(each: ([String]) -> Void) throws(Diagnostic) {
        let taken = text
        text = []
        try workbook?.append(taken.span, each: each)
        reader?.append(taken.span)
        try handRecords(to: each)
    }

    private mutating func handRecords(to each: ([String]) -> Void) throws(Diagnostic) {
        while reader?.next(&record) == true {
            if record.exceedsFieldLimit != nil { throw longCell(at: location) }
            if !isEmptyLine, !(namesDelimiter && record.line == 1) { each(record.texts) }
            if record.endsInsideQuotes { throw openQuote(at: location) }
        }
    }

    /// Nothing, or the end-of-file mark of old programs.
    private var isEmptyLine: Bool {
        record.count == 1 && (record.range.isEmpty || Array(record.bytes(of: 0)) == [0x1A])
    }

    private var location: SourceLocation { SourceLocation(file: request.file, line: record.line) }
}

/// How much is collected before the shape is looked for: more than the longest line that is decoded as a whole.
private let headLength = 1 << 21
