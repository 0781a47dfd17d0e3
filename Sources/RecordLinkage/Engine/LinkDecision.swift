// SPDX-License-Identifier: MIT

/// A customer that a record may be.
package struct LinkCandidate: Sendable, Equatable {
    /// The tenant, or the number of tenants plus the record.
    let unit: Int
    /// The record that speaks best for it: its row lends its profile.
    let profile: Int
    /// How the two compare.
    let levels: Levels
    /// What the tenant IDs say, in bits; 0 where the record has none.
    let tenantWeight: Double
    /// The sum of the prior and of all weights, in bits: the odds against "none" alone.
    package let score: Double
    /// The odds against all rivals and "none", in bits.
    package let weight: Double
    /// How likely it is, among all rivals and "none".
    package let probability: Double
    /// What keeps the names from deciding, however likely it is.
    var bar: LinkBar?
}

/// Which customer a row of the left list is.
package struct LinkDecision: Sendable, Equatable {
    /// The row of the left list.
    package let row: Int
    /// What may be done: a match decides alone, a review is for a person, and `no` is for none of the candidates.
    package let zone: LinkZone
    /// Why a person must look although there is an identifier.
    package let conflict: LinkConflict?
    /// The candidates that are not out of the question, the likeliest first.
    package let candidates: [LinkCandidate]

    /// The most likely customer, if any shares a block with it at all.
    package var best: LinkCandidate? { candidates.first }
    /// What keeps the name of the best one from deciding although it is likely enough.
    package var barredName: LinkBar? { best.flatMap { $0.probability >= ZoneLimits.match ? $0.bar : nil } }
    /// The next likely one.
    package var rival: LinkCandidate? { candidates.dropFirst().first }
}

/// What contradicts a tenant ID.
package enum LinkConflict: String, Sendable {
    /// Everything else says that the row is not the tenant it names.
    case contradicted
    /// Nobody else names the tenant, and everything else says that the row is another customer.
    case otherTenant = "other-tenant"
}

/// All that linking two lists gave.
package struct LinkedLists: Sendable {
    /// A decision for each row of the left list, in the order of the rows.
    package let decisions: [LinkDecision]
    /// The weights that decided, to be kept for the next night.
    package let model: LinkageModel
    /// Values that identify nobody because too many records have them.
    package let poison: [PoisonedValue]
    /// The weights that these lists teach, also where others decided; `nil` where they teach too little.
    package let taught: LinkageModel?
    let prepared: PreparedRecords
    let setting: LinkSetting

    /// The rows of the right list that are a customer, ascending; none for a tenant that only left rows name.
    package func rightRows(of candidate: LinkCandidate) -> [Int] {
        if let rows = rightRowsOfUnit[candidate.unit] { return rows.sorted() }
        return candidate.unit >= prepared.tenantCount ? [prepared.rows[candidate.unit - prepared.tenantCount]] : []
    }

    /// Whether a row is the candidate only because it is one with the row that was compared.
    func isOfTwin(_ row: Int, _ candidate: LinkCandidate) -> Bool {
        candidate.unit >= prepared.tenantCount && row != prepared.rows[candidate.profile]
    }

    private let rightRowsOfUnit: [Int: [Int]]

    init(
        decisions: [LinkDecision],
        model: LinkageModel,
        poison: [PoisonedValue],
        prepared: PreparedRecords,
        setting: LinkSetting,
        taught: LinkageModel? = nil
    ) {
        self.taught = taught
        self.decisions = decisions
        self.model = model
        self.poison = poison
        self.prepared = prepared
        self.setting = setting
        var rows: [Int: [Int]] = [:]
        for record in prepared.leftCount..<prepared.count {
            rows[prepared.unit(of: record), default: []].append(prepared.rows[record])
        }
        rightRowsOfUnit = rows
    }

    /// The row that lends a candidate its profile, and whether it is of the left list.
    package func lender(of candidate: LinkCandidate) -> (row: Int, isLeft: Bool) {
        (prepared.rows[candidate.profile], candidate.profile < prepared.leftCount)
    }
}
