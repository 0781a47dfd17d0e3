// SPDX-License-Identifier: MIT

import CustomerModel

/// Tenant IDs that a list kept by people has on many rows of different names: the partner's own, pasted into each.
///
/// Of the partner's own and its providers' two rows are enough: no customer has them, and as one of these nobody would
/// hear of it again.
/// Such an ID counts as missing in that list; what the portals say of the same tenant stays.
struct PastedTenants {
    /// The values, for the report.
    private(set) var poison: [PoisonedValue] = []
    /// The tenant each record had, by record.
    private(set) var tenants: [Int: TenantID] = [:]

    /// None.
    init() {}

    /// Those among tonight's records.
    init(in records: [CustomerRecord], names: [String], _ setting: LinkageSetting) {
        var holders: [TenantID: [Int]] = [:]
        for (index, record) in records.enumerated() {
            guard let tenant = record.tenantID, setting.sources[record.source].role.isKeptByPeople else { continue }
            holders[tenant, default: []].append(index)
        }
        for (tenant, held) in holders.sorted(by: { $0.key < $1.key }) {
            let count = Set(held.map { names[$0] }).count
            let isPartner = setting.partnerTenants.contains(tenant) && count > 1
            guard isPartner || held.count >= fewest && count * 3 >= held.count * 2 else { continue }
            poison.append(PoisonedValue(kind: "tenant", text: tenant.description, count: held.count))
            // The row of the partner itself has its own domain beside it, and is what it says.
            for record in held where setting.ownDomains.isDisjoint(with: records[record].domains) {
                tenants[record] = tenant
            }
        }
    }

    /// The records without them.
    func removed(from records: [CustomerRecord]) -> [CustomerRecord] {
        guard !tenants.isEmpty else { return records }
        var records = records
        for record in tenants.keys { records[record].tenantID = nil }
        return records
    }
}

/// On fewer rows than this a tenant ID may be that of a company with many names.
private let fewest = 6

extension SourceRole {
    /// Whether somebody types its rows, rather than a portal writing them.
    var isKeptByPeople: Bool {
        switch self {
        case .customerList, .leads: true
        case .partnerCenterCustomers, .relationships, .orders, .providerAccounts, .adminRelationships, .contacts,
            .objections, .resellers:
            false
        }
    }
}

extension Linkage {
    /// Notes whose tenant ID says nothing; who is known by nothing better is for a person.
    mutating func notePastedTenants() {
        for (record, tenant) in pasted.tenants.sorted(by: { $0.key < $1.key }) {
            evidence[record, default: []].append(.tenantOfMany(tenant, record: record))
            if tenants(besides: record).isEmpty { conflicting.insert(record) }
        }
    }
}
