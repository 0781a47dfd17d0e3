// SPDX-License-Identifier: MIT

import RecordLinkage

/// How the cells of a generated row are compared.
let generatedFields: [Comparator] = [.organisationName, .tenant, .domain, .street, .postcode, .place, .phone]

extension LinkSetting {
    /// The setting for generated lists.
    static var ofGeneratedLists: LinkSetting {
        LinkSetting(comparators: generatedFields, fieldNames: generatedFields.map(\.rawValue))
    }
}

/// What linking two generated lists gave, with ids instead of rows.
struct GeneratedOutcome {
    /// A pair that was named, with everything said of it.
    struct Line: Hashable, Comparable {
        let left: String
        let right: String
        let weight: Double
        let probability: Double
        let zone: LinkZone
        let evidence: String
        let isPair: Bool

        static func < (one: Line, other: Line) -> Bool { (one.left, one.right) < (other.left, other.right) }
    }

    let lines: [Line]
    let remarks: [String]
    /// How many rows the weights were fitted to, as `watch` heard it.
    let labels: Int

    init(_ left: [GeneratedRow], _ right: [GeneratedRow], _ setting: LinkSetting = .ofGeneratedLists) {
        var labels = 0
        let outcome = linkLists(ListedRecords(left), ListedRecords(right), setting: setting) { stage in
            if stage.name == "learn" { labels = stage.count }
        }
        self.labels = labels
        remarks = outcome.remarks
        let pairs = outcome.pairs.map { Line($0, left, right, isPair: true) }
        lines = (pairs + outcome.proposals.map { Line($0, left, right, isPair: false) }).sorted()
    }

    /// The lines that are pairs.
    var pairs: [Line] { lines.filter(\.isPair) }
}

extension GeneratedOutcome.Line {
    fileprivate init(_ pair: LinkedPair, _ left: [GeneratedRow], _ right: [GeneratedRow], isPair: Bool) {
        self.init(
            left: left[pair.pair.left].id,
            right: right[pair.pair.right].id,
            weight: pair.weight,
            probability: pair.probability,
            zone: pair.zone,
            evidence: pair.evidence,
            isPair: isPair
        )
    }
}

extension ListedRecords {
    init(_ rows: [GeneratedRow]) {
        self.init()
        for row in rows {
            beginRow(id: row.id.utf8.span)
            for (field, text) in row.cells.enumerated() { append(text.utf8.span, field: field) }
        }
    }
}
