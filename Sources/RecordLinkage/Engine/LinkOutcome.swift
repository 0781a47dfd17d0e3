// SPDX-License-Identifier: MIT

/// Links two lists: each row of the left one to the rows of the right one that are the same customer, or to none.
///
/// One to one, the lists may be given in either order: the pairs are the same.
package func linkLists(
    _ left: ListedRecords,
    _ right: ListedRecords,
    setting: LinkSetting,
    watch: (LinkStage) -> Void
) -> LinkOutcome {
    if setting.isOneToOne { return linkedOneToOne(left, right, setting: setting, watch: watch) }
    var setting = setting
    setting.joinsTwins = true
    return LinkOutcome(of: linkedLists(left, right, setting: setting, watch: watch))
}

extension LinkOutcome {
    /// The pairs of the decisions: every right row of the customer that a left row is.
    package init(of linked: LinkedLists) {
        self.init(pairs: [], proposals: [], remarks: linked.poison.map(\.remark) + linked.learningRemarks)
        for decision in linked.decisions {
            for (rank, candidate) in decision.candidates.enumerated() {
                let isPair = rank == 0 && candidate.probability >= 0.5
                let zone: LinkZone = rank == 0 ? decision.zone : .no
                let rows = linked.rightRows(of: candidate)
                if rows.isEmpty { continue }
                let evidence =
                    rank == 0
                    ? linked.evidence(for: decision, best: candidate)
                    : linked.evidence(for: candidate, of: decision.row)
                let lender = linked.lender(of: candidate)
                for row in rows {
                    // Which rows are twins has been guessed: that is no decision to be made alone.
                    let isGuessed = zone == .match && linked.isOfTwin(row, candidate)
                    var pair = LinkedPair(
                        pair: RecordPair(left: decision.row, right: row),
                        weight: candidate.weight,
                        probability: candidate.probability,
                        zone: isGuessed ? .review : zone,
                        evidence: isGuessed ? evidence + taken : evidence
                    )
                    if lender.isLeft || lender.row != row {
                        pair.lender = LinkedPair.Lender(row: lender.row, isLeft: lender.isLeft)
                    }
                    if isPair { pairs.append(pair) } else { proposals.append(pair) }
                }
            }
        }
    }
}

/// Why the twin of a row that decides is for a person.
private let taken = "; review, because it is only taken for the same as the row that was compared"

extension PoisonedValue {
    /// In a sentence.
    package var remark: String {
        "\(kind) \(text): \(count) records of different names have it; it identifies nobody and is not compared"
    }
}
