// SPDX-License-Identifier: MIT

import CustomerModel
import RecordLinkage
import Testing

/// What the ledger may join while a list is missed: a row without a tenant ID and the tenant that had its domain.
@Suite struct RememberedDomainTests {
    private let rows = [row(1, "Kiefer", "kiefer.example"), row(2, "Kiefer", tenant: 1)]
    private let known = [entry("k", tenant: 1, "kiefer.example")]

    @Test func aCustomerStaysOneWhileTheListThatShowsItWholeIsMissed() {
        for condition in [SourceCondition.missing, .refused(reason: ""), .held(reason: "")] {
            let linked = customers(in: rows, setting: missing(condition, known)).customers
            #expect(linked.map(\.records) == [[0, 1]])
            #expect(linked.map(\.identity) == [.tenantID])
            #expect(linked.first?.tenantID == tenant(1))
        }
    }

    @Test func onANightOfGoodListsTheLedgerJoinsNobody() {
        for condition in [SourceCondition.good, .stale(ageInDays: 4)] {
            #expect(customers(in: rows, setting: missing(condition, known)).customers.count == 2)
        }
    }

    @Test func aTenantThatShowsAnotherDomainTonightHasMoved() {
        let moved = rows + [row(1, "Kiefer", tenant: 1, "kiefer-neu.example")]
        #expect(customers(in: moved, setting: missing(.missing, known)).customers.count == 2)
    }

    @Test func aDomainOfTwoCustomersJoinsNobody() {
        let both = known + [entry("l", tenant: 2, "kiefer.example")]
        #expect(customers(in: rows, setting: missing(.missing, both)).customers.count == 2)
        let once = known + [entry("l", "kiefer.example")]
        #expect(customers(in: rows, setting: missing(.missing, once)).customers.count == 2)
    }

    @Test func aDomainThatAnotherTenantShowsJoinsNobody() {
        let taken = rows + [row(1, "Tanne", tenant: 2, "kiefer.example")]
        let linked = customers(in: taken, setting: missing(.missing, known)).customers
        #expect(!linked.contains { $0.records.contains(1) && $0.records.count > 1 })
    }

    @Test func aPersonWhoTellsThemApartIsHeard() {
        let setting = missing(.missing, known, [different("kiefer.example", tenant(1).description)])
        #expect(customers(in: rows, setting: setting).customers.count == 2)
    }

    private func missing(
        _ condition: SourceCondition,
        _ remembered: [LedgerEntry],
        _ judgements: [Decision] = []
    ) -> LinkageSetting {
        let roles: [SourceRole] = [.partnerCenterCustomers, .customerList, .relationships]
        let sources = roles.map { role in
            Source(
                id: role.rawValue,
                role: role,
                path: "\(role.rawValue).csv",
                condition: role == .partnerCenterCustomers ? condition : .good
            )
        }
        return LinkageSetting(
            sources: sources,
            partnerTenants: [],
            ownDomains: [],
            judgements: judgements,
            remembered: remembered
        )
    }
}

private func entry(_ key: String, tenant number: Int? = nil, _ domains: String...) -> LedgerEntry {
    guard let day = Day(parsing: "2026-09-01") else { preconditionFailure() }
    return LedgerEntry(
        key: key,
        tenantID: number.map(tenant),
        domains: domains.map(domain),
        name: "Kiefer",
        firstSeen: day
    )
}
