// SPDX-License-Identifier: MIT

import CustomerModel

extension Linkage {
    /// Compares all records of customers, and joins those without a tenant to the tenant they surely are.
    ///
    /// A cluster is joined when all its decisions agree, and never against what a person said.
    mutating func compareAll(watch: (LinkStage) -> Void) {
        let rows = order.indices.filter(isCustomer)
        let compared = ComparedRecords(rows, in: self, toldApart: recordsToldApart(), watch: watch)
        self.compared = compared
        joinSure(compared)
        let leftovers = leftovers()
        if leftovers.count > 1 {
            let doubles = ComparedRecords(
                leftovers: leftovers,
                after: compared,
                in: self,
                toldApart: recordsToldApart()
            ) { watch($0.named("doubles: \($0.name)")) }
            comparedLeftovers = doubles
            joinSure(doubles)
        }
        joinJudgedSame()
    }

    /// One record of each cluster without a tenant, chosen by what it says, whatever the order of the rows.
    private mutating func leftovers() -> [Int] {
        var chosen: [Int: Int] = [:]
        for record in order.indices where isCustomer(record) && tenants(besides: record).isEmpty {
            let cluster = clusters.representative(of: record)
            if let other = chosen[cluster], !saysLess(other, record) { continue }
            chosen[cluster] = record
        }
        return order.sorted(chosen.values)
    }

    private func saysLess(_ one: Int, _ other: Int) -> Bool {
        let (left, right) = (records[one], records[other])
        let (mine, its) = (left.details.count + left.contacts.count, right.details.count + right.contacts.count)
        return mine == its ? (right.source, right.name) < (left.source, left.name) : mine < its
    }

    private mutating func joinSure(_ compared: ComparedRecords) {
        var undecided: [Int: [LinkDecision]] = [:]
        for decision in compared.linked.decisions where decision.zone != .no {
            let record = compared.record(of: decision)
            if tenants(besides: record).isEmpty {
                undecided[clusters.representative(of: record), default: []].append(decision)
            }
        }
        // The surest first: where a person bars one of two joins, it is the weaker one.
        let clusters = undecided.values.map { decisions in
            (weight: decisions.reduce(-99) { max($0, $1.best?.weight ?? -99) }, decisions: decisions)
        }
        let ranked = clusters.sorted { ($0.weight, $1.decisions[0].row) > ($1.weight, $0.decisions[0].row) }
        for cluster in ranked { join(by: cluster.decisions, compared) }
    }

    private mutating func join(by decisions: [LinkDecision], _ compared: ComparedRecords) {
        guard let cluster = decisions.first.map(compared.record) else { return }
        let anchors = Set(decisions.compactMap { $0.best.map(compared.anchor) })
        guard anchors.count == 1, let anchor = anchors.first, mayDecide(decisions, compared) else { return }
        guard !areJudgedDifferent(cluster, anchor), !isPartner(anchor) else { return }
        guard clusters.representative(of: cluster) != clusters.representative(of: anchor) else { return }
        join(cluster, anchor)
        for decision in decisions where decision.zone == .match {
            guard let found = compared.evidence(of: decision) else { continue }
            evidence[found.record, default: []].append(.linked(found))
        }
    }

    /// Whether one of these is sure, and nothing is in its way.
    private func mayDecide(_ decisions: [LinkDecision], _ compared: ComparedRecords) -> Bool {
        decisions.contains { isSure($0, compared) }
    }

    private func isSure(_ decision: LinkDecision, _ compared: ComparedRecords) -> Bool {
        decision.zone == .match && compared.bar(against: decision, in: self) == nil
    }

    /// Whether a record names the tenant of the partner or of a provider: who is one of them, a person says.
    private func isPartner(_ record: Int) -> Bool {
        records[record].tenantID.map(setting.partnerTenants.contains) ?? false
    }

    /// Notes what the comparisons say against the clusters as they are now.
    mutating func noteComparisons() {
        let affirmed = clustersJudgedSame()
        for compared in [compared, comparedLeftovers].compactMap(\.self) { note(compared, affirmed: affirmed) }
    }

    private mutating func note(_ compared: ComparedRecords, affirmed: Set<Int>) {
        for decision in compared.linked.decisions where decision.zone != .no {
            guard let best = decision.best, let found = compared.evidence(of: decision) else { continue }
            let record = found.record
            let anchor = compared.anchor(of: best)
            let cluster = clusters.representative(of: record)
            if areToldApart(record, anchor) { continue }
            if clusters.representative(of: anchor) == cluster {
                // It names a tenant that nothing else in it belongs to.
                if decision.conflict == .contradicted, !affirmed.contains(cluster) {
                    noteDoubt(about: record, found.about(compared.lender(of: best)), decision)
                }
                continue
            }
            let isDamaged = records[record].nameIsDamaged || records[anchor].nameIsDamaged
            if isDamaged, !compared.linked.isBacked(best) { continue }
            if tenants(besides: record).isEmpty {
                evidence[record, default: []].append(.resembles(found))
                proposed.insert(record)
            } else if !affirmed.contains(cluster), isSure(decision, compared) || decision.conflict != nil {
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
        let isOwn = clusters.representative(of: found.other) == clusters.representative(of: record)
        evidence[record, default: []].append(isOwn ? .tenantContradicted(found) : .tenantDoubted(found))
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

extension LinkEvidence {
    /// The same of another record of the customer: the one that was compared.
    fileprivate func about(_ lender: Int) -> LinkEvidence {
        LinkEvidence(
            record: record,
            other: lender,
            weight: weight,
            perMille: perMille,
            rival: rival,
            rivalWeight: rivalWeight
        )
    }
}
