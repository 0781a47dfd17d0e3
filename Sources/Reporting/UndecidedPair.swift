// SPDX-License-Identifier: MIT

package import CustomerModel
import Reconciliation

/// Two records that may be one customer, which only a person can decide.
package struct UndecidedPair: Hashable, Sendable {
    /// One of the two.
    package struct Side: Hashable, Sendable {
        /// The record.
        package let record: Int
        /// The position of its customer in the report.
        package let customer: Int
        /// What a judgement calls it.
        package let reviewed: ReviewedRecord
    }

    /// The record that is in doubt.
    package let one: Side
    /// The one it may be the same as.
    package let other: Side
    /// Why it is not decided.
    package let reasons: [Evidence]
    /// The odds that they are one, in tenths of bits; `nil` where a rule without weights found them.
    package let weight: Int?
    /// The record that it may be as well.
    package let rival: Int?
    /// How much depends on it, the most first: a gap of an active business, a gap, neither.
    package let rank: Int

    /// Whether both have a tenant of their own, so that nobody can make them one.
    package let haveTenants: Bool

    /// The two as a judgement has them.
    package var reviewed: ReviewedPair { ReviewedPair(one.reviewed, other.reviewed) }
}

/// What a piece of evidence says of two records that nobody has decided on.
private struct Doubt {
    enum Kind { case name, domain, judgement, comparison }

    let kind: Kind
    let record: Int
    let other: Int
    var weight: Int?
    var rival: Int?

    init?(_ evidence: Evidence) {
        switch evidence {
        case .sameName(_, let record, let other): self.init(.name, record, other)
        case .sharedDomain(_, let record, let other), .domainElsewhere(_, let record, let other):
            self.init(.domain, record, other)
        case .judgedBefore(let record, let other, _): self.init(.judgement, record, other)
        case .resembles(let found), .tenantDoubted(let found):
            self.init(.comparison, found.record, found.other, weight: found.weight, rival: found.rival)
        default: return nil
        }
    }

    private init(_ kind: Kind, _ record: Int, _ other: Int, weight: Int? = nil, rival: Int? = nil) {
        (self.kind, self.record, self.other, self.weight, self.rival) = (kind, record, other, weight, rival)
    }

    /// Whichever of the two records it was met at.
    func saysTheSame(as doubt: Doubt) -> Bool {
        kind == doubt.kind && Set([record, other]) == Set([doubt.record, doubt.other])
    }
}

/// The pairs that wait for a person, the most valuable first.
///
/// First come gaps of active businesses, then other gaps, then the rest; among these what is closest to being decided.
/// Every pair of customers is listed once, with all that speaks for it.
package func undecidedPairs(of report: NightReport) -> [UndecidedPair] {
    let names = JudgementNames(of: report)
    var reasons: [[Int]: [(Doubt, Evidence)]] = [:]
    for (position, customer) in report.customers.enumerated() {
        for evidence in customer.customer.evidence {
            guard let doubt = Doubt(evidence), names.knows(doubt.record), names.knows(doubt.other) else { continue }
            guard names.customer(of: doubt.record) == position || evidence.isJudgedBefore else { continue }
            guard let pair = report.pair(of: doubt, evidence, names) else { continue }
            if reasons[pair, default: []].contains(where: { $0.0.saysTheSame(as: doubt) }) { continue }
            reasons[pair, default: []].append((doubt, evidence))
        }
    }
    let pairs = reasons.values.compactMap { report.undecided($0, names) }
    let values = pairs.map(Value.init)
    return pairs.indices.sorted { values[$0] < values[$1] }.map { pairs[$0] }
}

extension Evidence {
    fileprivate var isJudgedBefore: Bool {
        if case .judgedBefore = self { true } else { false }
    }
}

extension NightReport {
    /// The customers of a doubt, ascending; `nil` where it is none for a person: both sure who they are, or one.
    fileprivate func pair(of doubt: Doubt, _ evidence: Evidence, _ names: JudgementNames) -> [Int]? {
        guard let one = names.customer(of: doubt.record), let other = names.customer(of: doubt.other) else {
            return nil
        }
        if evidence.isJudgedBefore { return [one, other].sorted() }
        let isOpen = [one, other].contains {
            [.proposed, .conflicting].contains(customers[$0].customer.identity)
        }
        return isOpen && one != other ? [one, other].sorted() : nil
    }

    fileprivate func undecided(_ found: [(doubt: Doubt, evidence: Evidence)], _ names: JudgementNames) -> UndecidedPair?
    {
        // What has a weight says most; else the first record that was found.
        guard let first = found.first(where: { $0.doubt.weight != nil }) ?? found.first else { return nil }
        guard let one = names.side(of: first.doubt.record), let other = names.side(of: first.doubt.other) else {
            return nil
        }
        let rank = [one, other].map { customers[$0.customer].reviewRank }.min() ?? 2
        return UndecidedPair(
            one: one,
            other: other,
            reasons: found.map(\.evidence),
            weight: first.doubt.weight,
            rival: first.doubt.rival,
            rank: rank,
            haveTenants: Set([one, other].compactMap { customers[$0.customer].customer.tenantID }).count == 2
        )
    }
}

extension ReconciledCustomer {
    /// What a decision is worth to it.
    fileprivate var reviewRank: Int {
        guard hasProvenGap else { return 2 }
        return inputs.business == .customer ? 0 : 1
    }
}

/// What pairs are sorted by, made once for each: the rank, how far from being decided, the names.
private struct Value: Comparable {
    let rank: Int
    let distance: Int
    let names: [UInt8]

    init(_ pair: UndecidedPair) {
        rank = pair.rank
        distance = abs(pair.weight ?? 0)
        names = Array("\(pair.one.reviewed.name)\n\(pair.other.reviewed.name)".utf8)
    }

    static func < (left: Value, right: Value) -> Bool {
        if left.rank != right.rank { return left.rank < right.rank }
        if left.distance != right.distance { return left.distance < right.distance }
        return left.names.lexicographicallyPrecedes(right.names)
    }
}
