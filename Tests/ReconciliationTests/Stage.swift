// SPDX-License-Identifier: MIT

import CustomerModel
import Reconciliation

/// A small partner on one night: what a scenario test says, and nothing it does not say.
struct Stage {
    var sources: [Source] = []
    var records: [CustomerRecord] = []
    var decisions: [Decision] = []
    var entries: [LedgerEntry] = []
    var providers: [Provider] = [provider("A")]
    var links: Set<ConfiguredLink> = []
    var policy = InvitationPolicy()
    var kind = PartnerKind.indirectReseller
    var today = day(20)

    /// One customer per group of rows, which share a tenant, a domain or a name, as linkage would see them.
    var reconciled: [ReconciledCustomer] {
        var groups: [Mark: [Int]] = [:]
        for (index, record) in records.enumerated() { groups[mark(record), default: []].append(index) }
        return reconcile(
            groups.values.sorted { $0[0] < $1[0] }.map { customer($0) },
            records: records,
            sources: sources,
            setting: ReconciliationSetting(
                partner: partner(kind),
                providers: providers,
                policy: policy,
                links: links
            ),
            memory: Memory(lastNight: entries.isEmpty ? nil : day(19), entries: entries),
            decisions: decisions,
            today: today
        )
    }

    /// The one customer there is.
    var only: ReconciledCustomer? { reconciled.count == 1 ? reconciled.first : nil }

    /// Adds a source and rows in it.
    mutating func add(_ source: Source, _ rows: Item...) {
        sources.append(source)
        for (place, row) in rows.enumerated() {
            records.append(row.record(source: sources.count - 1, line: place + 2))
        }
    }

    private enum Mark: Hashable { case tenant(TenantID), domain(DomainName), name(String) }

    private func mark(_ record: CustomerRecord) -> Mark {
        if let tenant = record.tenantID { return .tenant(tenant) }
        return record.domains.first.map(Mark.domain) ?? .name(record.name)
    }

    private func customer(_ indices: [Int]) -> Customer {
        let rows = indices.map { records[$0] }
        let tenant = rows.compactMap(\.tenantID).first
        let domains = Set(rows.flatMap(\.domains)).sorted()
        return Customer(
            key: tenant?.description ?? domains.first?.text ?? "n-\(rows[0].name)",
            records: indices,
            tenantID: tenant,
            domains: domains,
            name: rows[0].name,
            identity: tenant != nil ? .tenantID : domains.isEmpty ? .nameOnly : .domain,
            evidence: []
        )
    }
}

/// One row of a file.
struct Item {
    var name = "Muster GmbH"
    var tenant: TenantID? = tenantID(1)
    var domain: String?
    var words: [RelationshipWord] = []
    var change: (inout CustomerRecord) -> Void = { _ in }

    func record(source: Int, line: Int) -> CustomerRecord {
        var record = CustomerRecord(source: source, line: line, name: name, tenantID: tenant)
        record.domains = [domain].compactMap { $0.flatMap { DomainName(parsing: $0) } }
        record.relationships = words
        change(&record)
        return record
    }
}

func day(_ number: Int) -> Day { Day(number: 20_000 + number) }

func tenantID(_ number: Int) -> TenantID? { tenants[number] }

private let tenants = (0...9).map { TenantID(parsing: "\($0)0000000-0000-4000-8000-000000000001") }

func provider(_ id: String, countries: [String] = []) -> Provider {
    let number = id == "A" ? 8 : 9
    guard let tenant = tenantID(number) else { preconditionFailure("a test tenant is no tenant") }
    return Provider(
        id: ProviderID(id),
        name: "Distribution \(id)",
        tenant: tenant,
        countries: countries.compactMap { Country(parsing: $0) }
    )
}

func partner(_ kind: PartnerKind) -> Partner {
    guard let tenant = tenantID(7), let country = Country(parsing: "DE") else {
        preconditionFailure("a test partner is no partner")
    }
    return Partner(
        name: "Beispiel IT",
        tenant: tenant,
        partnerID: nil,
        country: country,
        kind: kind,
        sender: nil,
        telephone: nil
    )
}

let us = Counterpart.us
let a = Counterpart.provider(ProviderID("A"))
let b = Counterpart.provider(ProviderID("B"))

/// `Customers.csv` of us or of a provider.
func customers(
    of whom: Counterpart = .us,
    on day: Day = day(20),
    _ condition: SourceCondition = .good,
    complete: Bool = true,
    since: Day? = nil,
    counts: RowCounts = RowCounts()
) -> Source {
    Source(
        id: "partner-center",
        role: .partnerCenterCustomers,
        of: whom,
        path: "Customers.csv",
        day: day,
        contentSince: since,
        isComplete: complete,
        condition: condition,
        counts: counts
    )
}

func source(
    _ role: SourceRole,
    of whom: Counterpart? = nil,
    provider: String? = nil,
    on day: Day = day(20),
    _ condition: SourceCondition = .good,
    complete: Bool = false,
    basis: LegalBasis? = nil,
    maxAgeInDays: Int? = nil
) -> Source {
    Source(
        id: role.rawValue,
        role: role,
        of: whom,
        provider: provider.map { ProviderID($0) },
        path: "\(role.rawValue).csv",
        day: day,
        isComplete: complete,
        condition: condition,
        legalBasis: basis,
        maxAgeInDays: maxAgeInDays
    )
}
