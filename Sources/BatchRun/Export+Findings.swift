// SPDX-License-Identifier: MIT

import CustomerModel
import DelimitedText
package import Diagnostics
package import Intake

/// The bytes of a file a person named on the command line.
package func fileBytes(at path: String) throws(Diagnostic) -> [UInt8] {
    try fileBytes(path, path: path)
}

extension Export {
    /// What `inspect` prints: how the file was read, which column became what, the first records, what was rejected.
    package func findings(file: String) -> [String] {
        var lines = [
            file,
            "  encoding  \(encoding)",
            "  shape     \(shape)",
            "  profile   \(profile.id) (\(profile.title))",
            "  rows      \(counts.read) read: \(counts.accepted) accepted, \(counts.rejected) rejected, \(counts.ignored) ignored",
            "  mapping",
        ]
        lines += mapping.map { "    \($0.field.rawValue) ← \($0.source)" }
        if !unusedTitles.isEmpty {
            lines.append("  not used  \(unusedTitles.map { quoted($0) }.joined(separator: ", "))")
        }
        lines.append("  first records")
        lines += records.prefix(5).map { "    \(printable($0.oneLine))" }
        if !rejected.isEmpty { lines.append("  rejected (places on standard error)") }
        lines += rejected.prefix(5).map { "    line \($0.line.map(String.init) ?? "?"): \($0.reason)" }
        return lines
    }

    /// Which column (or path) each field is taken from, as far as the file has it.
    package var mapping: [(field: Field, source: String)] {
        let index = ColumnIndex(titles)
        return Field.allCases.compactMap { field in
            guard let mapping = profile.fields[field] else { return nil }
            let found = mapping.from.compactMap { title in index.column(of: title).map { quoted(titles[$0]) } }
            let sources = found + mapping.paths.map { quoted($0) }
            return sources.isEmpty ? nil : (field, sources.joined(separator: ", then "))
        }
    }

    /// The titles no field is taken from.
    package var unusedTitles: [String] {
        let columns = profile.fields.values.flatMap(\.from).flatMap { $0.split(separator: "+").map(String.init) }
        let paths = profile.fields.values.flatMap(\.paths).map { $0.split(separator: "/").joined(separator: ".") }
        let used = Set((columns + paths).map { comparableTitle($0) })
        return titles.filter { !used.contains(comparableTitle($0)) }
    }
}

extension CustomerRecord {
    fileprivate var oneLine: String {
        let parts: [String?] = [
            "line \(line)", tenantID?.description, name.isEmpty ? nil : name, domains.first?.text, country?.code,
            contacts.first?.email.address,
            relationships.isEmpty ? nil : relationships.map(\.text).joined(separator: "|"),
        ]
        return parts.compactMap(\.self).joined(separator: " · ")
    }
}

/// Every record of a delimited file as its cells, titles included, before any profile has its say.
package func rawRecords(of bytes: [UInt8], file: String) throws(Diagnostic) -> [[String]] {
    if let refusal = refusal(of: bytes, file: file) { throw refusal }
    let text = try decoded(bytes, file: file)
    let known = shippedProfiles().flatMap { $0.fields.values.flatMap(\.from) }.map { comparableTitle($0) }
    guard let shape = shape(of: text.bytes, known: Set(known), delimiter: nil, skippedLines: nil) else { return [] }
    var reader = DelimitedReader(text.bytes, dialect: shape.dialect)
    var record = DelimitedRecord()
    var rows: [[String]] = []
    while reader.next(&record) { rows.append(record.texts) }
    return rows
}
