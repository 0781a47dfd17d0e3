// SPDX-License-Identifier: MIT

import CustomerModel
import Invitations
import Reconciliation

/// A night with one CRM and one contact list, in which every customer could be written to.
struct Night {
    var inputs: InvitationInputs
    var customers: [ReconciledCustomer] = []
    /// What people say of the first customer.
    var decisions: [Decision] = []

    init(customers count: Int = 1) throws {
        let sources = [
            Source(id: "crm", role: .customerList, path: "crm.csv"),
            Source(id: "people", role: .contacts, path: "p.csv"),
        ]
        inputs = InvitationInputs(
            records: [],
            sources: sources,
            partner: try Sample.partner(),
            providers: try Sample.providers(),
            policy: InvitationPolicy(),
            links: try Sample.links(),
            memory: Memory(lastNight: try Sample.day("2026-11-21"), entries: []),
            today: try Sample.day("2026-11-22")
        )
        for index in 0..<count { try add(index) }
    }

    /// The tenant of the customer of this number.
    static func key(_ index: Int) -> String {
        "5acf3557-080e-50d3-9f4b-\(String(index + 1_000_000_000_000).dropFirst())"
    }

    mutating func add(_ index: Int) throws {
        let tenant = try Sample.tenant(Self.key(index))
        let domain = try Sample.domain("kunde\(index).example")
        var record = CustomerRecord(
            source: 0,
            line: index + 2,
            name: "Kunde \(index) GmbH",
            tenantID: tenant,
            domains: [domain]
        )
        record.contacts = [Contact(name: "Eva \(index)", email: try Sample.address("eva@kunde\(index).example"))]
        record.country = try Sample.country("DE")
        record.externalID = "K\(index)"
        inputs.records.append(record)
        customers.append(Self.customer(index, records: [inputs.records.count - 1], tenant: tenant, domains: [domain]))
    }

    static func customer(
        _ index: Int,
        records: [Int],
        tenant: TenantID?,
        domains: [DomainName] = [],
        wish: LetterWish? = LetterWish(kind: .reseller, reminder: 0),
        reseller: Standing = .absent,
        provider: Standing = .present,
        verdict: Verdict = .missingReseller,
        mayDraft: Bool = true,
        withheld: WithholdingReason? = nil,
        evidence: [Evidence] = [],
        memory: LedgerEntry? = nil
    ) -> ReconciledCustomer {
        let name = "Kunde \(index) GmbH"
        return ReconciledCustomer(
            customer: Customer(
                key: key(index),
                records: records,
                tenantID: tenant,
                domains: domains,
                name: name,
                identity: .tenantID,
                evidence: evidence
            ),
            key: key(index),
            inputs: VerdictInputs(),
            reseller: reseller,
            providers: [ProviderStanding(provider: Sample.provider, standing: provider)],
            decided: Decided(rule: 31, verdict: verdict, reason: nil, action: .approve, mayDraft: mayDraft),
            wish: wish,
            withheld: withheld,
            provider: nil,
            evidence: [],
            memory: memory,
            firstSeen: Day(number: 20_000),
            gapSince: nil,
            renewal: nil
        )
    }

    func decided() -> InvitationBatch {
        var night = self
        if let first = customers.first {
            night.customers[0] = first.saying(decisions.filter { $0.holds(on: inputs.today) })
        }
        return InvitationBatch.decide(night.customers, inputs)
    }

    /// Changes what is known of a customer and keeps the rest, so that causes can be combined.
    mutating func replace(
        _ index: Int,
        evidence: [Evidence]? = nil,
        memory: LedgerEntry? = nil,
        withoutTenant: Bool = false
    ) {
        let old = customers[index]
        customers[index] = Self.customer(
            index,
            records: old.customer.records,
            tenant: withoutTenant ? nil : old.customer.tenantID,
            domains: old.customer.domains,
            evidence: evidence ?? old.customer.evidence,
            memory: merged(old.memory, memory)
        )
    }

    private func merged(_ old: LedgerEntry?, _ new: LedgerEntry?) -> LedgerEntry? {
        guard let old, let new else { return new ?? old }
        return LedgerEntry(
            key: new.key,
            name: new.name,
            firstSeen: new.firstSeen,
            invitation: new.invitation ?? old.invitation,
            wasEnded: new.wasEnded || old.wasEnded
        )
    }

    mutating func say(
        _ kind: DecisionKind,
        _ value: String = "",
        until: Day? = nil,
        when: Day? = nil
    ) {
        let line = decisions.count + 2
        decisions.append(Decision(kind: kind, subject: Self.key(0), value: value, until: until, when: when, line: line))
    }
}

extension ReconciledCustomer {
    /// The same customer with a person's words about it.
    fileprivate func saying(_ decisions: [Decision]) -> ReconciledCustomer {
        ReconciledCustomer(
            customer: customer,
            key: key,
            inputs: inputs,
            reseller: reseller,
            providers: providers,
            decided: decided,
            wish: wish,
            withheld: withheld,
            provider: provider,
            evidence: evidence,
            memory: memory,
            decisions: decisions,
            firstSeen: firstSeen,
            gapSince: gapSince,
            renewal: renewal
        )
    }
}
