// SPDX-License-Identifier: MIT

import CustomerModel
import Diagnostics
import Invitations
import Reconciliation

import Testing

@testable import Reporting

/// A night with a customer of every verdict, made-up people only.
struct SampleNight {
    private(set) var report: NightReport
    private var line = 1
    private var letters: [Invitation] = []

    static let nordwind = ProviderID("nordwind")
    static let alpen = ProviderID("alpen")
    static let day = Day(number: 20_779)  // 2026-11-22

    /// The sample; `name` replaces every word that comes from outside.
    init(language: ReportLanguage, name: String? = nil) throws {
        let tenant = try #require(TenantID(parsing: "11111111-2222-4333-8444-555555555555"))
        let germany = try #require(Country(parsing: "DE"))
        let partner = Partner(
            name: name ?? "Beispielhaus GmbH",
            tenant: tenant,
            partnerID: "1234567",
            country: germany,
            kind: .indirectReseller,
            sender: nil,
            telephone: nil
        )
        report = NightReport(run: name ?? "2026-11-22-0200", day: Self.day, partner: partner, language: language)
        report.lastNight = Self.day + -1
        report.providers = [
            Provider(id: Self.nordwind, name: name ?? "Nordwind Distribution", tenant: tenant, countries: []),
            Provider(id: Self.alpen, name: name ?? "Alpen & Söhne", tenant: tenant, countries: []),
        ]
        addSources(name)
        try addCustomers(name)
        report.batch = InvitationBatch(invitations: letters, withheld: [:])
        addFindings(name)
        report.status = 3
    }

    private mutating func addSources(_ name: String?) {
        report.sources = [
            Source(
                id: "pc",
                role: .partnerCenterCustomers,
                of: .us,
                path: "exports/Customers.csv",
                profile: "partner-center-customers",
                day: Self.day + -1,
                encoding: "UTF-8",
                counts: RowCounts(accepted: 312, rejected: 0, ignored: 1)
            ),
            Source(
                id: "crm",
                role: .customerList,
                path: "exports/crm.csv",
                profile: "hubspot-companies",
                day: Self.day,
                encoding: "Windows-1252",
                counts: RowCounts(accepted: 341, rejected: 3, ignored: 2, withoutTenantID: 120, merged: 4)
            ),
            Source(
                id: "nordwind-list",
                role: .relationships,
                of: .provider(Self.nordwind),
                path: name ?? "exports/nordwind/kunden.xml",
                profile: "relationships",
                day: Self.day + -9,
                condition: .stale(ageInDays: 9),
                encoding: "UTF-16LE",
                counts: RowCounts(accepted: 288)
            ),
            Source(
                id: "rechnung",
                role: .orders,
                provider: Self.alpen,
                path: "exports/rechnung-10.csv",
                day: Self.day + -20,
                isComplete: false,
                condition: .held(reason: name ?? "31 % fewer rows than last night"),
                encoding: "UTF-8",
                counts: RowCounts(accepted: 95)
            ),
            Source(
                id: "gdap",
                role: .adminRelationships,
                path: "exports/gdap.csv",
                condition: .refused(reason: name ?? "this is a login page, not a table"),
                counts: RowCounts()
            ),
        ]
    }

    private mutating func addCustomers(_ name: String?) throws {
        for line in sampleCustomers.split(separator: "\n") {
            let sample = try SampleCustomer(line)
            try add(sample, name: name ?? sample.name)
        }
    }

    /// Adds a customer of every name, which stands in its evidence and, of every third, in its key as well.
    mutating func add(strangers names: [String]) throws {
        let sample = try SampleCustomer("Fremd|fremd.example|missing-both|31|approve||absent|absent|||-3||"[...])
        for (index, name) in names.enumerated() {
            report.records.append(CustomerRecord(source: 1, line: index + 1_000, name: name))
            let customer = Customer(
                key: index % 3 == 0 ? "\(index)-\(name)" : "n-\(index)",
                records: [report.records.count - 1],
                tenantID: nil,
                domains: [],
                name: name,
                identity: .nameOnly,
                evidence: []
            )
            report.customers.append(reconciled(customer, as: sample))
        }
    }

    /// Adds a customer with its records and everything that follows from its verdict.
    private mutating func add(_ sample: SampleCustomer, name: String) throws {
        let tenant = try #require(TenantID(parsing: "aaaaaaaa-0000-4000-8000-\(100_000_000_000 + line)"))
        line += 1
        var record = CustomerRecord(source: 1, line: line, name: name, tenantID: tenant, domains: [sample.domain])
        record.country = Country(parsing: sample.domain.text.hasSuffix(".at") ? "AT" : "DE")
        report.records.append(record)
        if sample.us == .present {
            report.records.append(CustomerRecord(source: 0, line: line + 3, name: name, tenantID: tenant))
        }
        let customer = Customer(
            key: tenant.description,
            records: Array(report.records.indices.suffix(sample.us == .present ? 2 : 1)),
            tenantID: tenant,
            domains: [sample.domain],
            name: name,
            identity: .tenantID,
            evidence: []
        )
        report.customers.append(reconciled(customer, as: sample))
        if let letter = sample.letter {
            letters.append(try invitation(customer, kind: letter, reminder: sample.reminder))
        }
    }

    private func reconciled(_ customer: Customer, as sample: SampleCustomer) -> ReconciledCustomer {
        ReconciledCustomer(
            customer: customer,
            key: customer.key,
            inputs: anyInputs,
            reseller: sample.us,
            providers: [ProviderStanding(provider: Self.alpen, standing: sample.alpen)],
            decided: sample.decided,
            wish: sample.letter.map { LetterWish(kind: $0, reminder: sample.reminder) },
            withheld: sample.withheld,
            provider: sample.alpen == .absent ? Self.alpen : nil,
            evidence: evidence(of: customer, as: sample),
            memory: sample.invited.map { remembered(customer, sample.letter ?? .reseller, on: Self.day + $0) },
            firstSeen: Self.day + (sample.seen ?? -90),
            gapSince: sample.gapSince.map { Self.day + $0 },
            renewal: sample.letter == nil ? nil : Self.day + 40
        )
    }

    private func remembered(_ customer: Customer, _ kind: InvitationKind, on day: Day) -> LedgerEntry {
        let invitation = RememberedInvitation(kind: kind, state: .open, day: day, attempts: 1)
        return LedgerEntry(key: customer.key, name: customer.name, firstSeen: day, invitation: invitation)
    }

    private func invitation(_ customer: Customer, kind: InvitationKind, reminder: Int) throws -> Invitation {
        let domain = try #require(customer.domains.first)
        let email = try #require(EmailAddress(parsing: "it@\(domain.text)"))
        return Invitation(
            key: customer.key,
            companyName: customer.name,
            tenantID: customer.tenantID,
            domain: domain,
            kind: kind,
            reminder: reminder,
            startedOn: Self.day,
            recipient: Contact(name: customer.name, email: email),
            language: domain.text.hasSuffix(".at") ? .english : .german,
            url: "https://admin.microsoft.com/Adminportal/Home?invType=ResellerRelationship#/partners/invitation",
            fileName: "\(customer.key).eml"
        )
    }

    private func evidence(of customer: Customer, as sample: SampleCustomer) -> [Evidence] {
        let last = customer.records.last ?? 0
        var evidence = customer.tenantID.map { [Evidence.sameTenantID($0, records: customer.records)] } ?? []
        evidence.append(sample.us == .present ? .statement(.us, .reseller, record: last) : .notListed(.us, source: 0))
        switch sample.alpen {
        case .absent: evidence.append(.notListed(.provider(Self.alpen), source: 2))
        case .doubt: evidence.append(.listInDoubt(.provider(Self.alpen), source: 2))
        case .present: evidence.append(.charged(Self.alpen, Self.day + -20, record: last))
        case .blind: evidence.append(.sharedDomain(sample.domain, record: last, other: 0))
        }
        evidence.append(.decided(what: "provider \(customer.name)", who: customer.name, when: Self.day + -40))
        evidence.append(.sameName(as: customer.name, record: last, other: 0))
        evidence.append(.assigned(Self.alpen, by: .onlyProvider))
        return evidence
    }

    private mutating func addFindings(_ name: String?) {
        report.rejected = [
            RejectedRow(
                source: "crm",
                file: "exports/crm.csv",
                line: 118,
                code: "row-too-wide",
                reason: "9 cells, expected 8",
                content: name ?? "4711;Müller, Söhne & Töchter;;DE;;;;x;y"
            ),
            RejectedRow(
                source: "crm",
                file: "exports/crm.csv",
                line: 203,
                code: "identity-missing",
                reason: "neither tenant ID nor domain nor name",
                content: ";;;DE;\t;;;"
            ),
            RejectedRow(
                source: "gdap",
                file: "exports/gdap.csv",
                line: nil,
                code: "not-a-table",
                reason: name ?? "a web page, expected a table",
                content: "<!DOCTYPE html><html><title>Sign in</title>"
            ),
        ]
        report.diagnostics = [
            Diagnostic(
                .warning,
                .encodingFallback,
                "\(quoted(name ?? "M\u{FC}ller")) was not UTF-8: read as Windows-1252",
                at: SourceLocation(file: "exports/crm.csv", line: 12, column: 4),
                suggestion: "export as UTF-8"
            ),
            Diagnostic(.error, .linkRejected, name ?? "no link for provider 'nordwind' in country 'AT'"),
            Diagnostic(
                .error,
                .notATable,
                "a web page, expected a table",
                at: SourceLocation(file: "exports/gdap.csv")
            ),
        ]
    }
}

/// Reports do not look at the inputs of the table.
private let anyInputs = VerdictInputs()
