// SPDX-License-Identifier: MIT

import CustomerModel

extension Linkage {
    /// On a night when a list is not there or held, joins a record without a tenant ID to the tenant that the ledger
    /// knows by its domain.
    ///
    /// The list that is missed may be the only one that shows the two together; without it one customer became two. Only
    /// where nothing of tonight says another domain for the tenant or another owner for the domain. No letter is drafted
    /// on such a night, so that a domain which moved on that very day misleads nobody.
    mutating func joinRememberedDomains() {
        guard setting.sources.contains(where: \.isMissed) else { return }
        let (tenants, holders) = (tenantsWithoutDomain(), recordsByDomain())
        for (domain, tenant) in tenantsByRememberedDomain() {
            guard let anchor = tenants[tenant], let held = holders[domain], let record = held.first else { continue }
            guard firsts(of: held).count == 1, self.tenants(besides: record).isEmpty else { continue }
            guard !areJudgedDifferent(anchor, record) else { continue }
            join(record, anchor)
            evidence[record, default: []].append(.uniqueDomain(domain, record: record))
        }
    }

    /// Domains that the ledger knows of one customer only, with its tenant, sorted.
    private func tenantsByRememberedDomain() -> [(key: DomainName, value: TenantID)] {
        var owners: [DomainName: [TenantID?]] = [:]
        for entry in setting.remembered {
            for domain in Set(entry.domains) where !barred.contains(domain) && !domain.isInitial {
                owners[domain, default: []].append(entry.tenantID)
            }
        }
        return owners.compactMapValues { $0.count == 1 ? $0[0] : nil }.sorted { $0.key < $1.key }
    }

    /// The first record of each tenant of which no record tonight shows a domain besides the one Microsoft gave it.
    private func tenantsWithoutDomain() -> [TenantID: Int] {
        var first: [TenantID: Int] = [:]
        var named: Set<TenantID> = []
        for index in order.indices where isCustomer(index) {
            guard let tenant = records[index].tenantID else { continue }
            if first[tenant] == nil { first[tenant] = index }
            if records[index].domains.contains(where: { !$0.isInitial }) { named.insert(tenant) }
        }
        return first.filter { !named.contains($0.key) }
    }

    private func recordsByDomain() -> [DomainName: [Int]] {
        var holders: [DomainName: [Int]] = [:]
        for index in order.indices where isCustomer(index) {
            for domain in records[index].domains { holders[domain, default: []].append(index) }
        }
        return holders
    }
}

extension Source {
    /// Whether something it should tell is not there to be read, or not to be believed.
    fileprivate var isMissed: Bool {
        switch condition {
        case .held, .refused, .missing: role != .objections
        case .good, .stale: false
        }
    }
}
