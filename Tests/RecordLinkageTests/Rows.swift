// SPDX-License-Identifier: MIT

import CustomerModel
import RecordLinkage

func link(_ rows: [CustomerRecord], _ judgements: [Decision] = []) -> [Customer] {
    customers(in: rows, setting: setting(judgements)).customers
}

func setting(_ judgements: [Decision] = [], remembered: [LedgerEntry] = []) -> LinkageSetting {
    let roles: [SourceRole] = [.partnerCenterCustomers, .customerList, .leads, .objections, .contacts]
    let sources = roles.map { Source(id: $0.rawValue, role: $0, path: "\($0.rawValue).csv") }
    return LinkageSetting(
        sources: sources,
        partnerTenants: [],
        ownDomains: [domain("own.example")],
        judgements: judgements,
        remembered: remembered
    )
}

func row(_ source: Int, _ name: String, tenant number: Int? = nil, _ domains: String...) -> CustomerRecord {
    CustomerRecord(
        source: source,
        line: 2,
        name: name,
        tenantID: number.map(tenant),
        domains: domains.map(domain)
    )
}

func tenant(_ number: Int) -> TenantID {
    guard let id = TenantID(parsing: "11111111-1111-4111-8111-11111111111\(number)") else { preconditionFailure() }
    return id
}

func domain(_ text: String) -> DomainName {
    guard let domain = DomainName(parsing: text) else { preconditionFailure() }
    return domain
}

func address(_ text: String) -> EmailAddress {
    guard let address = EmailAddress(parsing: text) else { preconditionFailure() }
    return address
}

func same(_ subject: String, _ other: String, line: Int = 2) -> Decision {
    Decision(kind: .same, subject: subject, other: other, who: "al", line: line)
}

func different(_ subject: String, _ other: String, line: Int = 2) -> Decision {
    Decision(kind: .different, subject: subject, other: other, who: "al", line: line)
}

extension CustomerRecord {
    func with(_ addresses: String...) -> CustomerRecord {
        var record = self
        record.contacts = addresses.map { Contact(name: nil, email: address($0)) }
        return record
    }
}
