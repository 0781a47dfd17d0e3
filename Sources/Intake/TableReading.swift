// SPDX-License-Identifier: MIT

import CustomerModel
import DelimitedText
import Diagnostics

/// Reads the text of a table: waits for its first rows, finds shape and profile by them, then reads on row by row.
struct TableReading {
    private let request: ExportRequest
    private let profiles: [SourceProfile]
    /// The text until the shape is known.
    private var head: [UInt8] = []
    private var body: TableBody?
    /// What the first rows showed.
    private(set) var shape: TableShape?
    /// The profile that reads the table.
    private(set) var profile: SourceProfile?

    init(_ request: ExportRequest, profiles: [SourceProfile]) {
        self.request = request
        self.profiles = profiles
    }

    /// Takes decoded text.
    mutating func append(_ text: Span<UInt8>) throws(Diagnostic) {
        guard body == nil else { return try body?.append(text) ?? () }
        head.append(text)
        guard head.count >= headLength else { return }
        try begin(isWhole: false)
    }

    /// Takes the end of the text and gives the export.
    mutating func finish() throws(Diagnostic) -> Export {
        if body == nil { try begin(isWhole: true) }
        guard var body else { preconditionFailure("a table begins before it ends") }
        self.body = nil
        return try body.finish()
    }

    private mutating func begin(isWhole: Bool) throws(Diagnostic) {
        let shape = try foundShape(isWhole: isWhole)
        let firstLine = String(decoding: head.prefix { $0 != 0x0A && $0 != 0x0D }, as: UTF8.self)
        let face = FileFace(format: .csv, titles: shape.columns, firstLine: firstLine, root: "")
        let profile = try Intake.profile(for: face, of: request, among: profiles)
        if let refusal = refusal(ofBatch: firstLine, by: profile, file: request.file) { throw refusal }
        self.shape = shape
        self.profile = profile
        body = TableBody(shape, request, profile: profile)
        let text = head
        head = []
        try body?.append(text.span.extracting(min(shape.bodyOffset, text.count)..<text.count))
    }

    private func foundShape(isWhole: Bool) throws(Diagnostic) -> TableShape {
        let fixed = request.profile.flatMap { id in profiles.first { $0.id == id } }
        let hints = ShapeHints(
            known: knownTitles(of: fixed.map { [$0] } ?? profiles),
            delimiter: request.delimiter ?? fixed?.delimiter,
            quote: request.quote,
            header: fixed?.header ?? .auto,
            isWhole: isWhole
        )
        guard let shape = Intake.shape(of: head, by: hints) else {
            throw Diagnostic(
                .error,
                .headerMissing,
                "no row of column titles was found",
                at: SourceLocation(file: request.file),
                suggestion: "export the list again with its titles"
            )
        }
        if shape.hasTitles, let refusal = refusal(ofTitles: shape, text: head, file: request.file) { throw refusal }
        return shape
    }
}

/// How much text is looked at before the shape is decided; thirty rows are far less.
private let headLength = 1 << 18

func knownTitles(of profiles: [SourceProfile]) -> Set<String> {
    var known: Set<String> = []
    for profile in profiles {
        for title in profile.titles.flatMap(\.self) + profile.fields.values.flatMap(\.from) {
            known.insert(comparableTitle(title))
        }
    }
    return known
}
