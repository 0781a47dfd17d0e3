// SPDX-License-Identifier: MIT

import CustomerModel

extension Linkage {
    /// Proposes customers without a tenant ID that have the name of another customer.
    mutating func proposeEqualNames() {
        var byName: [String: [Int]] = [:]
        for index in order.indices where isCustomer(index) && !records[index].nameIsDamaged {
            let name = names[index]
            if !name.isEmpty { byName[name, default: []].append(index) }
        }
        for name in byName.keys.sorted() {
            let named = byName[name] ?? []
            let firsts = firsts(of: named)
            guard firsts.count > 1 else { continue }
            for record in named where tenants(besides: record).isEmpty { propose(record, among: firsts) }
        }
    }

    private mutating func propose(_ record: Int, among firsts: [Int]) {
        guard let other = rival(of: record, among: firsts), !isSaid(record, other) else { return }
        evidence[record, default: []].append(.sameName(as: records[other].name, record: record, other: other))
        proposed.insert(record)
    }

    /// Whether comparing the two has said more than their names do.
    private mutating func isSaid(_ record: Int, _ other: Int) -> Bool {
        (evidence[record] ?? []).contains {
            guard case .resembles(let found) = $0 else { return false }
            return clusters.representative(of: found.other) == clusters.representative(of: other)
        }
    }

    /// The clusters as customers; contacts and objections join those they fit and are never customers themselves.
    mutating func customers() -> LinkedCustomers {
        let sets = clusters.sets()
        let extras = sets.filter { !$0.contains(where: isCustomer) }.flatMap(\.self).sorted()
        var groups = sets.filter { $0.contains(where: isCustomer) }
        let unattached = attachContactsAndObjections(extras, to: &groups)
        for group in groups.indices { groups[group] = order.sorted(groups[group]) }
        let keys = keys(of: groups)
        let verdicts = differences(between: groups, keys: keys)
        let customers = groups.indices.map { customer(of: groups[$0], key: keys[$0], differences: verdicts[$0] ?? []) }
        return LinkedCustomers(
            customers: customers,
            unattached: unattached,
            findings: judgementFindings(),
            poison: pasted.poison + (compared?.linked.poison ?? []),
            duplicates: duplicates(in: groups),
            lookAlikes: lookAlikes(),
            explanations: setting.isExplaining ? explanations() : [:],
            model: compared?.taught,
            labelledRows: compared?.labels
        )
    }

    /// For each customer, the others that a person has clearly told apart from it, by their keys.
    private mutating func differences(between groups: [[Int]], keys: [String]) -> [Int: [Evidence]] {
        var groupOf: [Int: Int] = [:]
        for (group, members) in groups.enumerated() {
            if let member = members.first(where: isCustomer) { groupOf[clusters.representative(of: member)] = group }
        }
        var differences: [Int: [Evidence]] = [:]
        for judgement in judgements {
            let pair = (pair(toldApartBy: judgement) ?? []).compactMap { groupOf[$0] }
            guard pair.count == 2 else { continue }
            let who = judgement.decision.who
            differences[pair[0], default: []].append(.judgedDifferent(from: keys[pair[1]], who: who))
            differences[pair[1], default: []].append(.judgedDifferent(from: keys[pair[0]], who: who))
        }
        return differences.mapValues(distinct)
    }

    private func customer(of group: [Int], key: String, differences: [Evidence]) -> Customer {
        // An objection says who must not be written to, not who that is.
        let speaking = group.filter { !isObjection($0) }
        let tenants = tenants(in: speaking)
        let domains = domains(of: speaking)
        let tenant = tenants.count == 1 ? tenants.first : nil
        var evidence = group.flatMap { self.evidence[$0] ?? [] }
        if let tenant {
            let naming = group.filter { records[$0].tenantID == tenant }.sorted()
            evidence.insert(.sameTenantID(tenant, records: naming), at: 0)
        }
        var customer = Customer(
            key: key,
            records: group.sorted(),
            tenantID: tenant,
            domains: domains,
            name: name(of: speaking) ?? domains.first?.text ?? key,
            identity: identity(of: group, tenants: tenants.count, domains: domains),
            evidence: evidence + differences
        )
        customer.otherKeys = otherKeys(of: group, besides: key)
        return customer
    }

    private func name(of group: [Int]) -> String? {
        let named = ranked(group).filter { !records[$0].name.isEmpty }
        return (named.first { !records[$0].nameIsDamaged } ?? named.first).map { records[$0].name }
    }

    func tenants(in group: [Int]) -> Set<TenantID> { Set(group.compactMap { records[$0].tenantID }) }

    private func ranked(_ group: [Int]) -> [Int] { group.sorted { rank($0) < rank($1) } }

    func domains(of group: [Int]) -> [DomainName] { distinct(ranked(group).flatMap { records[$0].domains }) }

    /// Partner Center names a customer best, then the portals, then everybody else.
    private func rank(_ record: Int) -> Int {
        switch setting.sources[records[record].source].role {
        case .partnerCenterCustomers: 0
        case .customerList: 1
        case .relationships, .orders, .providerAccounts, .adminRelationships: 2
        default: 3
        }
    }

    private func identity(of group: [Int], tenants: Int, domains: [DomainName]) -> Identity {
        if tenants > 1 || group.contains(where: conflicting.contains) { return .conflicting }
        if tenants == 1 { return .tenantID }
        if group.contains(where: proposed.contains) { return .proposed }
        let own = domains.filter { !barred.contains($0) && !sharedDomains.contains($0) }
        return own.isEmpty ? .nameOnly : .domain
    }
}
