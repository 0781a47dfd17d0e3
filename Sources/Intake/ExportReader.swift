// SPDX-License-Identifier: MIT

import CustomerModel
package import Diagnostics

/// Reads one export block by block: bytes in, customer records with places out.
///
/// A bad row costs that row: it is a diagnostic and a rejected row, and reading goes on. Memory is bounded by the records
/// kept, one block and one row; the result does not depend on where blocks end. What throws says why the whole file is
/// not used, and nothing that was read before may be.
package struct ExportReader: ~Copyable {
    private let request: ExportRequest
    private let profiles: [SourceProfile]
    private var decoder: TextDecoder
    /// The file's first bytes and their text, until it is known what they are.
    private var rawHead: [UInt8] = []
    private var text: [UInt8] = []
    private var isBegun = false
    private var table: TableReading?
    private var markup: MarkupReading?

    /// A reader for one file.
    package init(_ request: ExportRequest, profiles: [SourceProfile]) {
        self.request = request
        self.profiles = profiles
        let fixed = request.profile.flatMap { id in profiles.first { $0.id == id } }
        decoder = TextDecoder(file: request.file, fixed: request.encoding ?? fixed?.encoding)
    }

    /// Takes the next bytes of the file.
    package mutating func append(_ block: Span<UInt8>) throws(Diagnostic) {
        guard isBegun else {
            rawHead.append(block)
            return rawHead.count >= headLength ? try begin() : ()
        }
        try decoder.append(block, to: &text)
        try pass()
    }

    /// Takes the end of the file and gives what it holds; duplicates are not merged yet.
    package mutating func finish() throws(Diagnostic) -> Export {
        if !isBegun { try begin() }
        try decoder.finish(to: &text)
        if isUndecided { try choose() }
        try pass()
        var export = try finishedExport()
        export.encoding = decoder.encoding
        for warning in encodingWarnings() { export.sayFirst(warning) }
        return export
    }

    private mutating func begin() throws(Diagnostic) {
        isBegun = true
        if let refusal = refusal(of: rawHead, file: request.file) { throw refusal }
        let head = rawHead
        rawHead = []
        try decoder.append(head.span, to: &text)
        try pass()
    }

    private var isUndecided: Bool { table == nil && markup == nil }

    /// Whether the text is XML or a table.
    private mutating func choose() throws(Diagnostic) {
        if let refusal = refusal(of: text, file: request.file) { throw refusal }
        if isXML(text) {
            markup = MarkupReading(request, profiles: profiles)
        } else {
            table = TableReading(request, profiles: profiles)
        }
    }

    /// Hands the text on; blanks alone do not tell what the file is.
    private mutating func pass() throws(Diagnostic) {
        if isUndecided {
            guard text.contains(where: { $0 > 0x20 }) else { return }
            try choose()
        }
        guard !text.isEmpty else { return }
        // Out and in again: a span of what is ours keeps all of us from changing.
        var taken: [UInt8] = []
        swap(&taken, &text)
        try table?.append(taken.span)
        try markup?.append(taken.span)
        taken.removeAll(keepingCapacity: true)
        swap(&taken, &text)
    }

    private mutating func finishedExport() throws(Diagnostic) -> Export {
        if table != nil { return try table?.finish() ?? Export() }
        return try markup?.finish() ?? Export()
    }

    private mutating func encodingWarnings() -> [Diagnostic] {
        if decoder.strayLines > 0 { return [strayLineWarning] }
        let lines = decoder.fallbackLines
        return markup?.start?.warnings(encoding: decoder.encoding, fallbackLines: lines, file: request.file) ?? []
    }

    private var strayLineWarning: Diagnostic {
        let count = decoder.strayLines
        let lines = count == 1 ? "1 line is" : "\(count) lines are"
        let message = "\(lines) Windows-1252 in a file of another encoding"
        return Diagnostic(.warning, .encodingFallback, message, at: SourceLocation(file: request.file))
    }
}

/// How many bytes are collected before a file is judged by its beginning.
private let headLength = 1 << 16

/// Whether text begins like XML, or like what PowerShell writes in front of it.
func isXML(_ bytes: [UInt8]) -> Bool {
    let body = bytes.drop { $0 <= 0x20 }
    return body.first == UInt8(ascii: "<") || body.starts(with: "#< CLIXML".utf8)
}
