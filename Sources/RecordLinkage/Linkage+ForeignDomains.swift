// SPDX-License-Identifier: MIT

import CustomerModel

extension Linkage {
    /// Marks tenants that stand beside a domain of another tenant.
    ///
    /// The tenant Partner Center shows with the domain owns it. Who claims it besides, in one list only, contradicts
    /// itself; who is confirmed by a second list keeps its identity and the remark. A person who tells the two apart
    /// settles it.
    mutating func noteForeign(_ domain: DomainName, held: [Int]) {
        let claimants = held.filter { records[$0].tenantID != nil }
        let tenants = firsts(of: claimants)
        guard tenants.count > 1 else { return }
        let owners = firsts(of: held.filter(isInPartnerCenter))
        let owner = owners.count == 1 ? owners.first : nil
        for record in claimants {
            if let owner, clusters.representative(of: owner) == clusters.representative(of: record) { continue }
            guard let other = rival(of: record, among: owner.map { [$0] } ?? tenants) else { continue }
            // Where Partner Center shows nobody with it, the domain may well be a group's website.
            let remark: Evidence =
                owners.isEmpty
                ? .sharedDomain(domain, record: record, other: other)
                : .domainElsewhere(domain, record: record, other: other)
            evidence[record, default: []].append(remark)
            if owner != nil, statedOnce.contains(clusters.representative(of: record)) { conflicting.insert(record) }
        }
    }

    /// The clusters whose tenant only one source names, and not Partner Center.
    mutating func clustersStatedOnce() -> Set<Int> {
        var sources: [Int: Set<Int>] = [:]
        for record in records.indices where records[record].tenantID != nil {
            sources[clusters.representative(of: record), default: []].insert(records[record].source)
        }
        let once = sources.filter { $0.value.count == 1 }
        return Set(once.filter { !$0.value.contains { setting.sources[$0].role == .partnerCenterCustomers } }.keys)
    }

    private func isInPartnerCenter(_ record: Int) -> Bool {
        setting.sources[records[record].source].role == .partnerCenterCustomers
    }
}
