// SPDX-License-Identifier: MIT

import CustomerModel
package import Diagnostics
package import RecordLinkage

/// Pairs that a file names by their ids: to be scored, or known to be right.
package struct NamedPairs: Sendable {
    /// The pairs, in order, each once.
    package private(set) var pairs: [RecordPair] = []
    /// Pairs of the kind `ignore`.
    package private(set) var ignored: Set<RecordPair> = []

    /// The pairs of a list with the columns `left_id` and `right_id`, and `kind` where it has one.
    ///
    /// An id that its list has not is an error with its place.
    package init(
        _ list: ReadList,
        left: ListedIDs,
        right: ListedIDs,
        log: inout DiagnosticLog
    ) throws(Diagnostic) {
        let top = SourceLocation(file: list.file, line: list.titleLine)
        let leftColumn = column(titled: "left_id", of: list, at: top, log: &log)
        let rightColumn = column(titled: "right_id", of: list, at: top, log: &log)
        guard let leftColumn, let rightColumn else { return }
        var taking = PairTaking(leftColumn, rightColumn, kind: list.columns.column(of: "kind"), left, right)
        try list.visit(&taking, log: &log)
        (pairs, ignored) = (distinct(taking.pairs.sorted()), taking.ignored)
    }

    /// The pairs that a list of pairs labels as one: its rows are the rows of either side.
    package init(labelsOf list: ReadList, id: Int, ids: ListedIDs, log: inout DiagnosticLog) throws(Diagnostic) {
        guard let label = labelColumn(of: list) else {
            let message = "there is no column of labels, expected 'is_match' or 'label'"
            let place = SourceLocation(file: list.file, line: list.titleLine)
            log.record(Diagnostic(.error, .columnMissing, message, at: place))
            return
        }
        var taking = LabelTaking(id: id, label: label, ids: ids)
        try list.visit(&taking, log: &log)
        pairs = distinct(taking.rows.sorted()).map { RecordPair(left: $0, right: $0) }
    }

    /// Every row of a list of pairs with itself.
    package init(rows: Int) {
        pairs = (0..<rows).map { RecordPair(left: $0, right: $0) }
    }
}

extension ReadList {
    /// Whether it names pairs by the ids of two lists.
    package var namesPairs: Bool { columns.column(of: "left_id") != nil && columns.column(of: "right_id") != nil }
}

private func labelColumn(of list: ReadList) -> Int? {
    ["is_match", "label", "match"].lazy.compactMap { list.columns.column(of: $0) }.first
}

private struct PairTaking: RowVisitor {
    private let sides: [(column: Int, title: String, ids: ListedIDs)]
    private let kind: Int?
    var pairs: [RecordPair] = []
    var ignored: Set<RecordPair> = []

    init(_ leftColumn: Int, _ rightColumn: Int, kind: Int?, _ left: ListedIDs, _ right: ListedIDs) {
        sides = [(leftColumn, "left", left), (rightColumn, "right", right)]
        self.kind = kind
    }

    mutating func take(_ row: some SourceRow, log: inout DiagnosticLog, place: (Int) -> SourceLocation) {
        let bytes = row.bytes
        let rows = sides.compactMap { column, title, ids -> Int? in
            let range = row.range(ofColumn: column, 0) ?? 0..<0
            if let found = ids.row(of: bytes.span.extracting(range)) { return found }
            let message = "the \(title) list has no row with the id \(quoted(row.text(ofColumn: column)))"
            log.record(Diagnostic(.error, .idUnknown, message, at: place(column)))
            return nil
        }
        guard rows.count == 2 else { return }
        let pair = RecordPair(left: rows[0], right: rows[1])
        if let kind, row.text(ofColumn: kind) == "ignore" { ignored.insert(pair) } else { pairs.append(pair) }
    }
}

private struct LabelTaking: RowVisitor {
    let id: Int
    let label: Int
    let ids: ListedIDs
    var rows: [Int] = []

    init(id: Int, label: Int, ids: ListedIDs) {
        (self.id, self.label, self.ids) = (id, label, ids)
    }

    mutating func take(_ row: some SourceRow, log: inout DiagnosticLog, place: (Int) -> SourceLocation) {
        let bytes = row.bytes
        let text = row.text(ofColumn: label).lowercased()
        guard truths.contains(text) || falsehoods.contains(text) else {
            let message = "the label \(quoted(text)) is unknown, expected true or false"
            log.record(Diagnostic(.error, .labelUnknown, message, at: place(label)))
            return
        }
        guard let found = ids.row(of: bytes.span.extracting(row.range(ofColumn: id, 0) ?? 0..<0)) else {
            let message = "no pair has the id \(quoted(row.text(ofColumn: id)))"
            log.record(Diagnostic(.error, .idUnknown, message, at: place(id)))
            return
        }
        if truths.contains(text) { rows.append(found) }
    }
}

private let truths: Set = ["true", "1", "yes", "y", "t", "match", "ja", "wahr"]
private let falsehoods: Set = ["false", "0", "no", "n", "f", "nonmatch", "no match", "distinct", "nein", "falsch"]
