// SPDX-License-Identifier: MIT

import XMLRecords

/// A row of any export, asked for values by column; a list in XML gives several values of one column.
protocol SourceRow {
    /// The values of a column, in order; empty when the row has none.
    func values(ofColumn column: Int) -> [String]
    /// The values at a path of the record; tables have none.
    func values(at path: XMLPath) -> [String]
}

/// The profile's fields resolved against the titles of one file.
struct FieldPlan {
    private let entries: [Entry]

    private struct Entry {
        let field: Field
        let mapping: FieldMapping
        /// For each title tried, the columns that are joined by blanks.
        let columns: [[Int]]
        let paths: [XMLPath]
    }

    init(_ profile: SourceProfile, columns: ColumnIndex) {
        entries = Field.allCases.compactMap { field in
            guard let mapping = profile.fields[field] else { return nil }
            let resolved: [[Int]] = mapping.from.compactMap { title in
                if let column = columns.column(of: title) { return [column] }
                let parts = title.split(separator: "+").map { columns.column(of: String($0)) }
                return parts.count > 1 && parts.allSatisfy { $0 != nil } ? parts.compactMap(\.self) : nil
            }
            return Entry(field: field, mapping: mapping, columns: resolved, paths: mapping.paths.map(path))
        }
    }

    /// The first column a field is looked for in, for the place of a diagnostic.
    func column(of field: Field) -> Int? {
        entries.first { $0.field == field }?.columns.first?.first
    }

    /// The fields of a row after their transforms.
    func values(of row: some SourceRow) -> MappedRow {
        var mapped = MappedRow()
        for entry in entries {
            var senseless: Candidate?
            for candidate in candidates(of: entry, in: row) where !isJunk(candidate.text) {
                guard let value = entry.mapping.value(of: candidate.text) else {
                    senseless = senseless ?? candidate
                    continue
                }
                mapped.append(value, to: entry.field, column: candidate.column)
                if !entry.mapping.isMany { break }
            }
            if mapped[entry.field] == nil, let senseless { mapped.note(senseless, for: entry.field) }
        }
        return mapped
    }

    private func candidates(of entry: Entry, in row: some SourceRow) -> [Candidate] {
        var found: [Candidate] = []
        for columns in entry.columns {
            if columns.count == 1 {
                found += row.values(ofColumn: columns[0]).map { Candidate(text: $0, column: columns[0]) }
            } else {
                let text = columns.map { row.values(ofColumn: $0).first ?? "" }.joined(separator: " ")
                found.append(Candidate(text: collapsed(text), column: columns.first))
            }
        }
        for path in entry.paths { found += row.values(at: path).map { Candidate(text: $0, column: nil) } }
        guard let separator = entry.mapping.split else { return found }
        return found.flatMap { candidate in
            parts(of: candidate.text, separator: separator).map { Candidate(text: $0, column: candidate.column) }
        }
    }
}

/// A text a field may take its value from, and the column it stands in.
struct Candidate {
    let text: String
    let column: Int?
}

/// Parses a path that was already checked when its profile was read.
private func path(_ text: String) -> XMLPath {
    do throws(XMLPathError) {
        return try XMLPath(parsing: text)
    } catch {
        preconditionFailure("a profile with a wrong path was let in: \(error)")
    }
}

/// The list in a cell: split at the separator, or (`auto`) at whatever an administrator may have typed.
private func parts(of text: String, separator: String) -> [String] {
    let separators: Set<Unicode.Scalar> =
        separator == "auto" ? [";", ",", "|", " ", "\n", "\r"] : Set(separator.unicodeScalars)
    return text.unicodeScalars.split(whereSeparator: separators.contains).map { String(String.UnicodeScalarView($0)) }
}

extension FieldMapping {
    /// A value after transforms, word map and null texts; `nil` when nothing is left.
    ///
    /// Several date transforms are alternatives: the first that understands the text counts.
    fileprivate func value(of raw: String) -> String? {
        var text = raw
        let dates = transforms.filter { $0 == .date || $0 == .dateUS }
        for transform in transforms where !dates.contains(transform) {
            guard let next = transform.applied(to: text) else { return nil }
            text = next
        }
        if !dates.isEmpty {
            guard let day = dates.lazy.compactMap({ $0.applied(to: text) }).first else { return nil }
            text = day
        }
        if !map.isEmpty || otherwise != nil { text = mapped(text) }
        return text.isEmpty || nullIf.contains(text) ? nil : text
    }

    private func mapped(_ text: String) -> String {
        if let word = map[collapsed(text).lowercased()] { return word }
        // The unknown text itself is kept for the report.
        return otherwise.map { "\($0):\(text)" } ?? text
    }
}

/// The fields of one row as text, and what a cell held that no transform understood.
struct MappedRow {
    private var values: [Field: [String]] = [:]
    private(set) var senseless: [Field: String] = [:]
    private var columns: [Field: Int] = [:]

    subscript(field: Field) -> String? { values[field]?.first }

    func all(_ field: Field) -> [String] { values[field] ?? [] }

    /// The column the field's first value stands in, or else the text that is none.
    func column(of field: Field) -> Int? { columns[field] }

    mutating func append(_ value: String, to field: Field, column: Int?) {
        values[field, default: []].append(value)
        columns[field] = columns[field] ?? column
    }

    mutating func note(_ candidate: Candidate, for field: Field) {
        senseless[field] = candidate.text
        columns[field] = candidate.column
    }
}
