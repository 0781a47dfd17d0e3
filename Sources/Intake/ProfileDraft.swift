// SPDX-License-Identifier: MIT

/// A profile for a file that no profile fits, ready to be edited: YAML with what the titles suggest.
///
/// `generic` lends its synonyms and transforms; titles it does not know are listed as comments.
package func profileDraft(forTitles titles: [String], generic: SourceProfile) -> [String] {
    let found = draftedFields(titles, generic: generic)
    let used = Set(found.map(\.column))
    let others = titles.indices.filter { !used.contains($0) && !collapsed(titles[$0]).isEmpty }
    let demanded = found.isEmpty ? Array(titles.indices.prefix(2)) : found.prefix(2).map(\.column)
    return head(demanding: demanded.map { titles[$0] }) + ["fields:"] + found.map(\.line)
        + (found.isEmpty ? guess(titles) : []) + others.map { "  # not mapped: \(scalar(titles[$0]))" }
}

/// A profile for an XML document that no profile fits: its root is known, the rest is to be filled in.
package func profileDraft(forRoot root: String) -> [String] {
    [
        "# A source profile to be edited: put the names of your document where capital letters stand.",
        "profile: my-export",
        "title: what this list is",
        "match: {format: xml, root: \(scalar(root))}",
        "read: {dialect: plain, record: \(scalar("\(root)/CUSTOMER"))}",
        "rows: {key: [tenant-id, external-id, name], on-duplicate: merge}",
        "fields:",
        "  tenant-id: {path: [TENANT], do: [guid]}",
        "  name: {path: [NAME], do: [collapse]}",
        "  primary-domain: {path: [WEBSITE], do: [domain]}",
        "  contact-email: {path: [CONTACT/EMAIL], do: [email]}",
        "  external-id: {path: [\"@NUMBER\"]}",
    ]
}

/// The fields that a title is known for, each with its column and its line.
private func draftedFields(_ titles: [String], generic: SourceProfile) -> [(column: Int, line: String)] {
    let index = ColumnIndex(titles)
    var used: Set<Int> = []
    return Field.allCases.compactMap { field in
        guard let mapping = generic.fields[field] else { return nil }
        let column = mapping.from.lazy.compactMap { index.column(of: $0) }.first { !used.contains($0) }
        guard let column else { return nil }
        used.insert(column)
        return (column, line(of: field, title: titles[column], mapping))
    }
}

private func head(demanding titles: [String]) -> [String] {
    [
        "# A source profile to be edited; then name the file at the source: 'profile: my-export.yaml'.",
        "profile: my-export",
        "title: what this list is",
        "match:",
        "  format: csv",
        "  headers-all: [\(titles.map { "[\(scalar($0))]" }.joined(separator: ", "))]",
        "rows:",
        "  key: [tenant-id, external-id, name]",
        "  on-duplicate: merge",
    ]
}

private func line(of field: Field, title: String, _ mapping: FieldMapping) -> String {
    var parts = ["from: [\(scalar(title))]"]
    if !mapping.transforms.isEmpty {
        parts.append("do: [\(mapping.transforms.map(\.rawValue).joined(separator: ", "))]")
    }
    switch field {
    case .relationship: parts.append("words: relationship")
    case .status: parts.append("words: customer-status")
    default: break
    }
    return "  \(field.rawValue): {\(parts.joined(separator: ", "))}"
}

/// A profile needs a field: the first title is offered as the name.
private func guess(_ titles: [String]) -> [String] {
    titles.first.map { ["  name: {from: [\(scalar($0))], do: [collapse]}  # is this the name?"] } ?? []
}

/// A text as a quoted YAML scalar.
private func scalar(_ text: String) -> String {
    var output = String.UnicodeScalarView()
    output.append("\"")
    for scalar in text.unicodeScalars {
        switch scalar {
        case "\"", "\\":
            output.append("\\")
            output.append(scalar)
        case "\n", "\r", "\t": output.append(" ")
        default:
            // A control character has no business in a title, and none in YAML.
            if scalar.value >= 0x20, !(0x7F...0x9F).contains(scalar.value) { output.append(scalar) }
        }
    }
    output.append("\"")
    return String(output)
}
