// SPDX-License-Identifier: MIT

import CustomerModel
package import Diagnostics
package import RecordLinkage

/// What is compared in two lists, and which column of each holds its ids.
package struct LinkPlan: Equatable, Sendable {
    /// The fields, in the order of their numbers.
    package internal(set) var fields: [LinkedField]
    /// The column of the left list's ids.
    package internal(set) var leftID: Int
    /// The column of the right list's ids.
    package internal(set) var rightID: Int

    /// How the engine is to compare them.
    package var setting: LinkSetting {
        LinkSetting(comparators: fields.map(\.comparator), fieldNames: fields.map(\.name))
    }

    /// One line for each field: its name, its comparator, its columns on either side.
    package func lines(_ left: [String], _ right: [String]) -> [String] {
        fields.map { field in
            let columns = [(left, field.left), (right, field.right)].map { titles, columns in
                columns.map { quoted(titles[$0]) }.joined(separator: ", ")
            }
            return "\(field.name) (\(field.comparator.rawValue)): \(columns[0]) = \(columns[1])"
        }
    }
}

/// Knows the titles of tables, and makes plans of lists.
package struct LinkPlanner: Sendable {
    let known: KnownTitles
    /// The titles that tell a table's delimiter, in comparable form.
    package let titles: Set<String>
    let schema: LinkSchema?
    /// The title of both lists' ids, where a person named it.
    private let id: String?

    /// A planner; `schema` and `id` are what a person says of the lists.
    package init(schema: LinkSchema? = nil, id: String? = nil) {
        let generic = shippedGenericProfile()
        known = KnownTitles(generic: generic)
        let named =
            (schema?.titles ?? []) + [id].compactMap(\.self) + ["left_id", "right_id", "id", "is_match", "label"]
        titles = knownTitles(of: [generic]).union(named.map { comparableTitle($0) })
        (self.schema, self.id) = (schema, id)
    }

    /// The plan for two lists; every mistake is recorded, and with any of them there is none.
    package func plan(_ left: ReadList, _ right: ReadList, log: inout DiagnosticLog) throws(Diagnostic) -> LinkPlan? {
        let leftID = idColumn(of: left, schema?.leftID, schema?.leftIDPlace, log: &log)
        let rightID = idColumn(of: right, schema?.rightID, schema?.rightIDPlace, log: &log)
        guard let schema else {
            guard let leftID, let rightID else { return nil }
            let sides = (try side(of: left, id: leftID), try side(of: right, id: rightID))
            let fields = recognisedFields(sides.0, sides.1, known: known)
            guard fields.isEmpty else { return LinkPlan(fields: fields, leftID: leftID, rightID: rightID) }
            log.record(nothingInCommon(left, right, left.columns.titles[leftID]))
            return nil
        }
        let fields = described(schema, left, right, log: &log)
        guard let leftID, let rightID, let fields else { return nil }
        return LinkPlan(fields: fields, leftID: leftID, rightID: rightID)
    }

    private func described(
        _ schema: LinkSchema,
        _ left: ReadList,
        _ right: ReadList,
        log: inout DiagnosticLog
    ) -> [LinkedField]? {
        let fields = schema.fields.map { field in
            let columns = [(left, field.left, field.leftPlace), (right, field.right, field.rightPlace)]
                .map { list, titles, place in
                    titles.compactMap { column(titled: $0, of: list, at: place, log: &log) }
                }
            return LinkedField(name: field.name, comparator: field.comparator, left: columns[0], right: columns[1])
        }
        return fields.contains { $0.left.isEmpty || $0.right.isEmpty } ? nil : fields
    }

    /// The column of a list's ids: the one a person named, else the first.
    func idColumn(
        of list: ReadList,
        _ described: String?,
        _ place: SourceLocation?,
        log: inout DiagnosticLog
    ) -> Int? {
        guard let title = id ?? described else { return 0 }
        let place = id == nil ? place : SourceLocation(file: list.file, line: list.titleLine)
        return column(titled: title, of: list, at: place, log: &log)
    }

    /// Whether a column of this title may hold tenant IDs.
    func isTenantTitle(_ title: String) -> Bool {
        if case .meaning(let meaning) = known[title] { meaning.comparator == .tenant } else { false }
    }

    /// The columns of a list that may be fields.
    private func side(of list: ReadList, id: Int) throws(Diagnostic) -> ListSide {
        let titles = list.titles
        let likely = titles.indices.filter { isTenantTitle(titles[$0]) }
        return ListSide(titles: titles, tenants: try list.tenantColumns(among: likely), id: id)
    }
}

/// A list's column by its title, or an error with what was likely meant.
func column(
    titled title: String,
    of list: ReadList,
    at place: SourceLocation?,
    log: inout DiagnosticLog
) -> Int? {
    if let column = list.columns.column(of: title) { return column }
    let titles = list.titles.map { comparableTitle($0) }
    let near = nearest(to: comparableTitle(title), among: titles)
    let all = list.titles.prefix(20).map { quoted($0) }.joined(separator: ", ")
    log.record(
        Diagnostic(
            .error,
            .columnMissing,
            "\(printable(list.file)) has no column \(quoted(title)), its columns are \(all)",
            at: place,
            suggestion: near.map { "did you mean '\(printable($0))'?" }
        )
    )
    return nil
}

private func nothingInCommon(_ left: ReadList, _ right: ReadList, _ id: String) -> Diagnostic {
    Diagnostic(
        .error,
        .columnMissing,
        "\(printable(right.file)) has no column that says the same as one of this list, \(quoted(id)) being its id",
        at: SourceLocation(file: left.file, line: left.titleLine),
        suggestion: "describe the columns of both lists in a file, and name it with --schema"
    )
}
