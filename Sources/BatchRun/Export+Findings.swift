// SPDX-License-Identifier: MIT

import CustomerModel
import DelimitedText
import Diagnostics
package import Intake

extension Export {
    /// What `inspect` prints: how the file was read, which column became what, the first records, what was rejected.
    package func findings(file: String) -> [String] {
        var lines = [
            file,
            "  encoding  \(encoding)",
            "  shape     \(shape)\(shapeReason.isEmpty ? "" : " (\(shapeReason))")",
            "  profile   \(profile.id): \(profile.title) (\(profileReason))",
            "  role      \(profile.constants.role.map { "\($0.rawValue), as the profile proposes" } ?? "yours to say")",
            "  rows      \(counts.read) read: \(counts.accepted) accepted, \(counts.rejected) rejected, \(counts.ignored) ignored",
            "  mapping",
        ]
        lines += mapping.map { "    \($0.field.rawValue) ← \($0.source)" }
        if !unusedTitles.isEmpty {
            lines.append("  not used  \(unusedTitles.map { quoted($0) }.joined(separator: ", "))")
        }
        lines.append("  first records")
        lines += records.prefix(5).map { "    \(printable($0.oneLine))" }
        if !rejected.isEmpty { lines.append("  rejected (\(rejected.count); all findings are on standard error)") }
        return lines + rejected.prefix(5).flatMap(\.shown)
    }

    /// Why this profile reads the file.
    var profileReason: String {
        if isOffered { return "no profile fits by itself" }
        if profile.mustBeNamed { return "it was named" }
        let index = ColumnIndex(titles)
        let met = profile.titles.compactMap { group in group.first { index.column(of: $0) != nil } }
        if !met.isEmpty { return "it fits the titles \(met.map { quoted($0) }.joined(separator: ", "))" }
        return profile.roots.isEmpty ? "it fits the first line" : "it fits the root element"
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

extension RejectedRow {
    /// The row's place and reason, then its text with a mark below what is wrong.
    fileprivate var shown: [String] {
        let place = [line, column].compactMap { $0.map(String.init) }.joined(separator: ":")
        let said = "    \(file):\(place): \(reason)"
        // Of a row of several lines only the first is shown, where a mark can stand below it.
        let first = content.unicodeScalars.prefix { $0 != "\n" && $0 != "\r" }.prefix(110)
        let text = "      | \(printable(String(String.UnicodeScalarView(first))))"
        guard let column, column <= first.count else { return [said, text] }
        return [said, text, "      | \(String(repeating: " ", count: column - 1))^"]
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
