// SPDX-License-Identifier: MIT

import CustomerModel

extension Linkage {
    /// Compares all records of customers, and joins those without a tenant to the tenant they surely are.
    ///
    /// A cluster is joined when all its decisions agree, and never against what a person said.
    mutating func compareAll() {
        let rows = order.indices.filter(isCustomer)
        let compared = ComparedRecords(rows, in: self, toldApart: recordsToldApart())
        self.compared = compared
        var undecided: [Int: [LinkDecision]] = [:]
        for decision in compared.linked.decisions where decision.zone != .no {
            let record = compared.record(of: decision)
            if tenants(besides: record).isEmpty {
                undecided[clusters.representative(of: record), default: []].append(decision)
            }
        }
        for cluster in order.sorted(undecided.keys) { join(cluster, by: undecided[cluster] ?? [], compared) }
        joinJudgedSame()
    }

    private mutating func join(_ cluster: Int, by decisions: [LinkDecision], _ compared: ComparedRecords) {
        let anchors = Set(decisions.compactMap { $0.best.map(compared.anchor) })
        guard anchors.count == 1, let anchor = anchors.first, mayDecide(decisions, compared) else { return }
        guard !areJudgedDifferent(cluster, anchor), !isPartner(anchor) else { return }
        join(cluster, anchor)
        for decision in decisions where decision.zone == .match {
            guard let found = compared.evidence(of: decision) else { continue }
            evidence[found.record, default: []].append(.linked(found))
        }
    }

    /// Whether one of these is sure, and nothing is in its way.
    private func mayDecide(_ decisions: [LinkDecision], _ compared: ComparedRecords) -> Bool {
        decisions.contains { $0.zone == .match && compared.bar(against: $0, in: self) == nil }
    }

    /// Whether a record names the tenant of the partner or of a provider: who is one of them, a person says.
    private func isPartner(_ record: Int) -> Bool {
        records[record].tenantID.map(setting.partnerTenants.contains) ?? false
    }

    /// Notes what the comparisons say against the clusters as they are now.
    mutating func noteComparisons() {
        guard let compared else { return }
        let affirmed = clustersJudgedSame()
        for decision in compared.linked.decisions where decision.zone != .no {
            guard let best = decision.best, let found = compared.evidence(of: decision) else { continue }
            let record = found.record
            let anchor = compared.anchor(of: best)
            let cluster = clusters.representative(of: record)
            if clusters.representative(of: anchor) == cluster || areToldApart(record, anchor) { continue }
            if tenants(besides: record).isEmpty {
                evidence[record, default: []].append(.resembles(found))
                proposed.insert(record)
            } else if !affirmed.contains(cluster), decision.zone == .match || decision.conflict != nil {
                noteDoubt(about: record, found, decision)
            }
        }
    }

    /// Notes that everything speaks for another tenant than the one a record names or was joined to.
    ///
    /// Partner Center knows whose tenants it shows, and a tenant that two sources name keeps its identity where nobody
    /// but one record disagrees.
    private mutating func noteDoubt(about record: Int, _ found: LinkEvidence, _ decision: LinkDecision) {
        if setting.sources[records[record].source].role == .partnerCenterCustomers { return }
        evidence[record, default: []].append(.tenantDoubted(found))
        let isSettled = decision.conflict == .otherTenant && !statedOnce.contains(clusters.representative(of: record))
        if !isSettled { conflicting.insert(record) }
    }

    /// The clusters that a person has called the same customer.
    private mutating func clustersJudgedSame() -> Set<Int> {
        var affirmed: Set<Int> = []
        for judgement in judgements where judgement.decision.kind == .same {
            let meant = clusters.representatives(of: judgement.one + judgement.other)
            if meant.count == 1, !judgement.one.isEmpty, !judgement.other.isEmpty { affirmed.insert(meant[0]) }
        }
        return affirmed
    }

    /// Each record of a customer with each of another that a person has clearly told apart from it.
    private mutating func recordsToldApart() -> [[Int]] {
        let pairs = judgements.compactMap { pair(toldApartBy: $0) }
        guard !pairs.isEmpty else { return [] }
        let meant = Set(pairs.flatMap(\.self))
        var members: [Int: [Int]] = [:]
        for record in order.indices where isCustomer(record) {
            let cluster = clusters.representative(of: record)
            if meant.contains(cluster) { members[cluster, default: []].append(record) }
        }
        return pairs.flatMap { pair in
            (members[pair[0]] ?? []).flatMap { one in (members[pair[1]] ?? []).map { [one, $0] } }
        }
    }
}
