// SPDX-License-Identifier: MIT

package import Diagnostics
import RecordLinkage

/// What a person says of two lists: which columns are compared, and how.
///
///     id: {left: customer_no, right: id}
///     fields:
///       - {name: company, compare: organisation-name, left: company_name, right: [name, trading_name]}
///       - {name: postcode, compare: postcode}
///
/// or, where the titles of both lists are the same, `fields: {company_name: organisation-name, zip: postcode}`.
package struct LinkSchema: Sendable {
    /// A field with the titles of its columns, and where those stand in the schema.
    struct Field: Sendable {
        let name: String
        let comparator: Comparator
        let left: [String]
        let right: [String]
        let leftPlace: SourceLocation
        let rightPlace: SourceLocation
    }

    private(set) var fields: [Field] = []
    /// The title of the left list's id.
    private(set) var leftID: String?
    /// The title of the right list's id.
    private(set) var rightID: String?
    private(set) var leftIDPlace: SourceLocation?
    private(set) var rightIDPlace: SourceLocation?

    /// All titles it names: they tell a table's delimiter.
    var titles: [String] { fields.flatMap { $0.left + $0.right } + [leftID, rightID].compactMap(\.self) }

    /// Reads a schema; every mistake is a diagnostic, and with any of them there is none.
    package init?(yaml: String, file: String, log: inout DiagnosticLog) {
        var own = DiagnosticLog()
        defer { for mistake in own.diagnostics.sorted(by: standsBefore) { log.record(mistake) } }
        guard let root = StrictMapping(yaml: yaml, file: file, keys: ["id", "fields"], log: &own) else { return nil }
        readID(of: root, log: &own)
        if root.holdsMapping("fields") {
            readShortFields(of: root, log: &own)
        } else {
            let keys = ["name", "compare", "left", "right"]
            for entry in root.mappings("fields", keys: keys, log: &own) { readField(entry, log: &own) }
        }
        if fields.isEmpty, own.count(of: .error) == 0 {
            own.record(
                Diagnostic(
                    .error,
                    .keyMissing,
                    "no field is described, expected 'fields'",
                    at: root.location(of: "fields")
                )
            )
        }
        refuseRepeatedNames(of: root, log: &own)
        if own.count(of: .error) > 0 { return nil }
    }

    private mutating func readID(of root: StrictMapping, log: inout DiagnosticLog) {
        guard root.holdsMapping("id") else {
            leftID = root.text("id", log: &log)
            rightID = leftID
            leftIDPlace = root.location(of: "id")
            rightIDPlace = leftIDPlace
            return
        }
        guard let sides = root.mapping("id", keys: ["left", "right"], log: &log) else { return }
        leftID = sides.text("left", log: &log)
        rightID = sides.text("right", log: &log)
        leftIDPlace = sides.location(of: "left")
        rightIDPlace = sides.location(of: "right")
    }

    private mutating func readShortFields(of root: StrictMapping, log: inout DiagnosticLog) {
        guard let mapping = root.freeMapping("fields", log: &log) else { return }
        for title in mapping.keys {
            guard let text = mapping.requiredText(title, log: &log),
                let comparator = word(text, of: Comparator.self, key: title, in: mapping, log: &log)
            else { continue }
            let place = mapping.location(of: title)
            fields.append(
                Field(
                    name: title,
                    comparator: comparator,
                    left: [title],
                    right: [title],
                    leftPlace: place,
                    rightPlace: place
                )
            )
        }
    }

    private mutating func readField(_ entry: StrictMapping, log: inout DiagnosticLog) {
        let name = entry.text("name", log: &log)
        let (left, right) = (entry.texts("left", log: &log), entry.texts("right", log: &log))
        let comparator = entry.requiredText("compare", log: &log)
            .flatMap { word($0, of: Comparator.self, key: "compare", in: entry, log: &log) }
        guard let named = name ?? left.first ?? right.first else {
            let message = "the field has no name and no columns, expected 'name', or 'left' and 'right'"
            log.record(Diagnostic(.error, .keyMissing, message, at: entry.location(of: "name")))
            return
        }
        guard let comparator else { return }
        fields.append(
            Field(
                name: named,
                comparator: comparator,
                left: left.isEmpty ? [name ?? named] : left,
                right: right.isEmpty ? [name ?? named] : right,
                leftPlace: entry.location(of: left.isEmpty ? "name" : "left"),
                rightPlace: entry.location(of: right.isEmpty ? "name" : "right")
            )
        )
    }

    private func refuseRepeatedNames(of root: StrictMapping, log: inout DiagnosticLog) {
        var seen: Set<String> = []
        for field in fields where !seen.insert(field.name).inserted {
            let message = "two fields are called \(quoted(field.name)), expected a name of its own for each"
            log.record(Diagnostic(.error, .valueInvalid, message, at: field.leftPlace))
        }
    }
}

/// Whether a mistake stands above another, or before it in the line.
private func standsBefore(_ one: Diagnostic, _ other: Diagnostic) -> Bool {
    let places = [one, other].map { ($0.location?.line ?? 0, $0.location?.column ?? 0) }
    return places[0] < places[1]
}
