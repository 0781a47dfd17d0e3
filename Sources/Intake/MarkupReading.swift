// SPDX-License-Identifier: MIT

import CustomerModel
import Diagnostics
import XMLRecords

/// Reads an XML export: waits for its root element, finds dialect and profile by it, then reads record by record.
struct MarkupReading: ~Copyable {
    private let request: ExportRequest
    private let profiles: [SourceProfile]
    private var head: [UInt8] = []
    private var reader: XMLRecordReader?
    private var records: MarkupRecords?
    private var worksheets: Worksheets?
    /// What the document says of itself; `nil` until its beginning was seen.
    private(set) var start: MarkupStart?

    init(_ request: ExportRequest, profiles: [SourceProfile]) {
        self.request = request
        self.profiles = profiles
    }

    /// Takes decoded text.
    mutating func append(_ text: Span<UInt8>) throws(Diagnostic) {
        guard reader == nil else { return try read(text) }
        head.append(text)
        // A root element that cannot be seen yet, behind comments of any length, is waited for.
        guard head.count >= headLength else { return }
        try begin()
    }

    /// Takes the end of the text and gives the export.
    mutating func finish() throws(Diagnostic) -> Export {
        if reader == nil { try begin() }
        do throws(XMLReadError) {
            try reader?.finish()
        } catch {
            throw error.diagnostic(file: request.file)
        }
        try take()
        if let export = try worksheets?.finish(reader?.sheets ?? []) { return export }
        var export = records?.finished() ?? Export()
        if reader?.isPartial == true { export.sayFirst(partialFile(request.file)) }
        export.isPartial = reader?.isPartial ?? false
        return export
    }

    private mutating func begin() throws(Diagnostic) {
        start = MarkupStart(of: head)
        guard let root = rootElement(of: head.span) else { throw refusalOfStart(head, file: request.file) }
        let dialect: XMLDialect
        if XMLDialect(root: root) == .spreadsheetML {
            dialect = .spreadsheetML
            worksheets = Worksheets(request, profiles: profiles)
        } else {
            if let refusal = refusal(ofWorkbook: root, file: request.file) { throw refusal }
            let face = FileFace(format: .xml, titles: ColumnIndex(), firstLine: "", root: root.description)
            let profile = try profile(for: face, of: request, among: profiles)
            dialect = try Intake.dialect(of: profile, root: root, file: request.file)
            records = MarkupRecords(request, profile: profile, dialect: dialect, root: root)
        }
        let paths = (records?.paths ?? []).map(parsedPath)
        reader = XMLRecordReader(dialect: dialect, paths: paths)
        let text = head
        head = []
        try read(text.span)
    }

    private mutating func read(_ text: Span<UInt8>) throws(Diagnostic) {
        do throws(XMLReadError) {
            try reader?.append(text)
        } catch {
            throw error.diagnostic(file: request.file)
        }
        try take()
    }

    /// Takes the records that are complete.
    private mutating func take() throws(Diagnostic) {
        guard reader != nil else { return }
        if worksheets != nil { try worksheets?.takeAll(from: &reader) } else { records?.takeAll(from: &reader) }
    }
}

/// How much text is looked at before a missing root element is given up.
private let headLength = 1 << 16

private func partialFile(_ file: String) -> Diagnostic {
    Diagnostic(
        .warning,
        .filePartial,
        "the file is one page of several: it names a next one, so that absence from it proves nothing",
        at: SourceLocation(file: file),
        suggestion: "export the whole list, or all its pages as sources of their own"
    )
}

/// Why a file without a readable root element is refused; asks the reader itself, which knows better.
func refusalOfStart(_ head: [UInt8], file: String) -> Diagnostic {
    do throws(XMLReadError) {
        var reader = XMLRecordReader(dialect: .clixml)
        try reader.append(head.span)
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

/// Parses a path that was already checked when its profile was read.
private func parsedPath(_ text: String) -> XMLPath {
    do throws(XMLPathError) {
        return try XMLPath(parsing: text)
    } catch {
        preconditionFailure("a profile with a wrong path was let in: \(error)")
    }
}
