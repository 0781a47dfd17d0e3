// SPDX-License-Identifier: MIT

import CustomerModel

/// Why a record was linked, proposed, or left alone.
package struct LinkExplanation: Hashable, Sendable {
    /// How sure the best candidate is.
    package let zone: LinkZone
    /// Why a person must look although there is an identifier.
    package let conflict: LinkConflict?
    /// Why it is no match although it is likely enough.
    package let bar: LinkBar?
    /// Why a person must look, behind "because"; `nil` where nothing but the odds says so.
    package let reason: String?
    /// The record that lends the best candidate its profile.
    package let lender: Int
    /// A record of the best candidate, first of all one of Partner Center.
    package let anchor: Int
    /// What was compared; the weights add up to `weight`.
    package let findings: [ComparisonFinding]
    /// The odds of the best candidate in bits.
    package let weight: Double
    /// How likely it is.
    package let probability: Double
    /// The next likely candidate.
    package let rival: Rivalry?
    /// What would change the decision.
    package let turning: TurningFinding?

    /// The next likely candidate.
    package struct Rivalry: Hashable, Sendable {
        /// A record of it.
        package let record: Int
        /// Its odds in bits.
        package let weight: Double
    }
}

extension Linkage {
    /// An explanation for each record that was compared: of its tenant, or where that came to nothing of its double.
    func explanations() -> [Int: LinkExplanation] {
        let ofTenants = compared?.explanations(in: self) ?? [:]
        let ofDoubles = comparedLeftovers?.explanations(in: self) ?? [:]
        return ofTenants.merging(ofDoubles) { tenant, double in tenant.zone == .no ? double : tenant }
    }
}

extension ComparedRecords {
    /// An explanation of every decision that found somebody, by record.
    func explanations(in linkage: Linkage) -> [Int: LinkExplanation] {
        var explanations: [Int: LinkExplanation] = [:]
        for decision in linked.decisions {
            guard let best = decision.best else { continue }
            let (record, bar) = (record(of: decision), bar(against: decision, in: linkage))
            explanations[record] = LinkExplanation(
                zone: decision.zone,
                conflict: decision.conflict,
                bar: bar,
                reason: decision.reason(bar),
                lender: lender(of: best),
                anchor: anchor(of: best),
                findings: linked.findings(of: best, row: decision.row, left: left, right: right),
                weight: best.weight,
                probability: best.probability,
                rival: decision.rival.map { LinkExplanation.Rivalry(record: anchor(of: $0), weight: $0.weight) },
                turning: linked.turningFinding(of: best)
            )
        }
        return explanations
    }
}
