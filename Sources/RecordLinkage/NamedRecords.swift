// SPDX-License-Identifier: MIT

import CustomerModel

/// Tonight's records by everything that a decision may call them.
struct NamedRecords {
    private var byTenant: [TenantID: [Int]] = [:]
    private var byKey: [String: [Int]] = [:]
    private var byNumber: [String: [Int]] = [:]
    private var byDomain: [DomainName: [Int]] = [:]
    private var byName: [String: [Int]] = [:]

    /// An index; `keyOfName` gives the key of a record that has nothing but its name.
    init(_ records: [CustomerRecord], order: RecordOrder, sources: [Source], keyOfName: (Int) -> String) {
        for index in order.indices {
            let record = records[index]
            if let tenant = record.tenantID { byTenant[tenant, default: []].append(index) }
            if let number = record.externalID {
                byNumber["\(sources[record.source].id):\(number)", default: []].append(index)
            }
            for domain in Set(record.domains) { byDomain[domain, default: []].append(index) }
            byName[record.name.lowercased(), default: []].append(index)
            byKey[keyOfName(index), default: []].append(index)
        }
    }

    /// Lets the keys that the ledger gave stand for the records of their tenants, domains or names tonight.
    mutating func add(_ remembered: [LedgerEntry]) {
        for entry in remembered where self[entry.key].isEmpty {
            let sameTenant = entry.tenantID.flatMap { byTenant[$0] }
            let sameDomain = entry.domains.compactMap { byDomain[$0] }.first
            if let records = sameTenant ?? sameDomain ?? byName[entry.name.lowercased()] { byKey[entry.key] = records }
        }
    }

    /// The records a decision means: by key, tenant, `source:number`, domain or the exact name.
    subscript(subject: String) -> [Int] {
        guard !subject.isEmpty else { return [] }
        if let keyed = byKey[subject] { return keyed }
        if let tenant = TenantID(parsing: subject) { return byTenant[tenant] ?? [] }
        if let numbered = byNumber[subject] { return numbered }
        let isAddress = subject.utf8.contains(UInt8(ascii: "@"))
        if !isAddress, let domain = DomainName(parsing: subject), let held = byDomain[domain] { return held }
        return byName[subject.lowercased()] ?? []
    }
}
