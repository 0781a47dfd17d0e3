// SPDX-License-Identifier: MIT

import CustomerModel
package import Diagnostics

/// Which columns of a list of pairs belong to the left record and which to the right one.
struct PairColumns {
    /// The columns of a side by the title without its mark, in the order of the list.
    private(set) var left: [(base: String, column: Int)] = []
    /// As `left`.
    private(set) var right: [(base: String, column: Int)] = []

    /// Finds the marks `left` and `right` (`l`, `r`) at either end, else the digits 1 and 2 at the end of a title.
    init(titles: [String], id: Int) {
        for marks in [sideMarks, numberMarks] where left.isEmpty {
            for column in titles.indices where column != id {
                let title = comparableTitle(titles[column])
                if let base = base(of: title, marks.left) { left.append((base, column)) }
                if let base = base(of: title, marks.right) { right.append((base, column)) }
            }
            let shared = Set(left.map(\.base)).intersection(right.map(\.base))
            left.removeAll { !shared.contains($0.base) }
            right.removeAll { !shared.contains($0.base) }
        }
    }

    /// The columns of one side as titles, everything else left out.
    func side(_ columns: [(base: String, column: Int)], of list: ReadList, id: Int, tenants: Set<Int>) -> ListSide {
        var titles = [String?](repeating: nil, count: list.titles.count)
        // The ids of the two records are as little compared as the pair's.
        for (base, column) in columns where base != "id" { titles[column] = base }
        return ListSide(titles: titles, tenants: tenants, id: id)
    }
}

private struct SideMarks {
    let left: [String]
    let right: [String]
}

private let sideMarks = SideMarks(
    left: ["_left", " left", "left_", "_l"],
    right: ["_right", " right", "right_", "_r"]
)
private let numberMarks = SideMarks(left: ["_1", " 1", "1"], right: ["_2", " 2", "2"])

/// A title without one of the marks; `nil` when it has none, or is nothing else.
private func base(of title: String, _ marks: [String]) -> String? {
    for mark in marks {
        let isInFront = mark.hasSuffix("_")
        guard title.utf8.count > mark.utf8.count else { continue }
        if isInFront, title.hasPrefix(mark) { return String(title.dropFirst(mark.count)) }
        if !isInFront, title.hasSuffix(mark) { return String(title.dropLast(mark.count)) }
    }
    return nil
}

extension LinkPlanner {
    /// The column of a list of pairs that names them; the first one where there is none of that title, which is said.
    package func id(ofPairs list: ReadList, log: inout DiagnosticLog) -> Int {
        idColumn(of: list, schema?.leftID, schema?.leftIDPlace, log: &log) ?? 0
    }

    /// The plan for a list of pairs, each row of which holds both records; every mistake is recorded.
    package func pairPlan(_ list: ReadList, log: inout DiagnosticLog) throws(Diagnostic) -> LinkPlan? {
        guard let id = idColumn(of: list, schema?.leftID, schema?.leftIDPlace, log: &log) else { return nil }
        let columns = PairColumns(titles: list.titles, id: id)
        if let schema {
            return described(schema, list, columns, log: &log).map { LinkPlan(fields: $0, leftID: id, rightID: id) }
        }
        let likely = (columns.left + columns.right).filter { isTenantTitle($0.base) }.map(\.column)
        let tenants = try list.tenantColumns(among: likely)
        let fields = recognisedFields(
            columns.side(columns.left, of: list, id: id, tenants: tenants),
            columns.side(columns.right, of: list, id: id, tenants: tenants),
            known: known
        )
        if !fields.isEmpty { return LinkPlan(fields: fields, leftID: id, rightID: id) }
        log.record(noPairs(in: list))
        return nil
    }

    private func described(
        _ schema: LinkSchema,
        _ list: ReadList,
        _ columns: PairColumns,
        log: inout DiagnosticLog
    ) -> [LinkedField]? {
        let fields = schema.fields.map { field in
            let sides = [(columns.left, field.left, field.leftPlace), (columns.right, field.right, field.rightPlace)]
                .map { side, titles, place in
                    titles.compactMap { title in
                        // The title of a side, without its mark or with it.
                        side.first { $0.base == comparableTitle(title) }?.column
                            ?? column(titled: title, of: list, at: place, log: &log)
                    }
                }
            return LinkedField(name: field.name, comparator: field.comparator, left: sides[0], right: sides[1])
        }
        return fields.contains { $0.left.isEmpty || $0.right.isEmpty } ? nil : fields
    }
}

private func noPairs(in list: ReadList) -> Diagnostic {
    Diagnostic(
        .error,
        .columnMissing,
        "no two columns are the same field of two records, expected titles such as name1 and name2",
        at: SourceLocation(file: list.file, line: list.titleLine),
        suggestion: "a list of left_id and right_id goes with the two lists: link LEFT RIGHT --pairs FILE"
    )
}
