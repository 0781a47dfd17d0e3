// SPDX-License-Identifier: MIT

package import CustomerModel
package import Diagnostics

/// What the configuration says of a source, for whoever reads its file.
package struct ExportRequest: Sendable {
    /// The source's short name.
    package let id: String
    /// Its place in tonight's list of sources.
    package let index: Int
    /// The file as diagnostics name it.
    package let file: String
    /// The profile that must read it; `nil` lets the best fit read it.
    package let profile: String?
    /// Whether it holds objections, of which every cell must be understood.
    package let isBrake: Bool

    /// A request.
    package init(id: String, index: Int, file: String, profile: String?, isBrake: Bool = false) {
        self.id = id
        self.index = index
        self.file = file
        self.profile = profile
        self.isBrake = isBrake
    }
}

/// One file as it was read: its records, and everything about it that is not a record.
package struct Export: Sendable {
    /// The accepted records, in the order of the file.
    package internal(set) var records: [CustomerRecord] = []
    /// The rows not used.
    package internal(set) var rejected: [RejectedRow] = []
    /// What became of its rows.
    package internal(set) var counts = RowCounts()
    /// The encoding as reports name it.
    package internal(set) var encoding = ""
    /// The profile that read it.
    package internal(set) var profile = SourceProfile()
    /// The fields that at least one row had something for.
    package internal(set) var metFields: Set<Field> = []
    /// Delimiter, titles and their place, in words; for XML its dialect.
    package internal(set) var shape = ""
    /// The titles (or the names of an XML record's values) as read.
    package internal(set) var titles: [String] = []
}

extension Export {
    /// The first field that decides verdicts, that the profile maps, and that no row of the file has.
    package var unmetField: Field? {
        [Field.status, .relationship].first { profile.fields[$0] != nil && !metFields.contains($0) }
    }
}

/// Reads one export: bytes in, customer records with places out.
///
/// A bad row costs that row: it is a diagnostic and a rejected row, and reading goes on.
/// - Throws: the one diagnostic that says why the whole file is not used.
package func export(
    from bytes: [UInt8],
    as request: ExportRequest,
    profiles: [SourceProfile],
    log: inout DiagnosticLog
) throws(Diagnostic) -> Export {
    if let refusal = refusal(of: bytes, file: request.file) { throw refusal }
    let text = try decoded(bytes, file: request.file)
    if let refusal = refusal(of: text.bytes, file: request.file) { throw refusal }
    if text.fallbackLines > 0, text.encoding != "Windows-1252" {
        let lines = text.fallbackLines == 1 ? "1 line is" : "\(text.fallbackLines) lines are"
        let message = "\(lines) Windows-1252 in a file of another encoding"
        log.record(Diagnostic(.warning, .encodingFallback, message, at: SourceLocation(file: request.file)))
    }
    var export =
        isXML(text.bytes)
        ? try exportOfXML(text.bytes, as: request, profiles: profiles, log: &log)
        : try exportOfTable(text.bytes, as: request, profiles: profiles, log: &log)
    export.encoding = text.encoding
    return export
}

private func isXML(_ bytes: [UInt8]) -> Bool {
    let body = bytes.drop { $0 <= 0x20 }
    return body.first == UInt8(ascii: "<") || body.starts(with: "#< CLIXML".utf8)
}
