// SPDX-License-Identifier: MIT

import CustomerModel
import RecordLinkage
import Testing

@Suite struct DifferenceTests {
    @Test func bothSidesCarryTheJudgementByTheOthersKey() {
        let customers = link(
            [row(0, "A", tenant: 1), row(0, "A", tenant: 2)],
            [different(tenant(1).description, tenant(2).description)]
        )
        #expect(customers[0].evidence.contains(.judgedDifferent(from: tenant(2).description, who: "al")))
        #expect(customers[1].evidence.contains(.judgedDifferent(from: tenant(1).description, who: "al")))
    }

    @Test func differentEndsTheConflictOfTwoTenantsOverADomain() {
        let rows = [row(0, "A", tenant: 1, "a.example"), row(1, "A", tenant: 2, "a.example")]
        #expect(link(rows)[1].identity == .conflicting)
        let told = link(rows, [different(tenant(2).description, tenant(1).description)])
        #expect(told[1].identity == .tenantID)
        #expect(!told[1].evidence.contains(.domainElsewhere(domain("a.example"), record: 1, other: 0)))
    }

    @Test func differentEndsOnlyItsOwnConflict() {
        let rows = [
            row(0, "A", tenant: 1, "a.example"), row(1, "B", tenant: 2, "a.example"), row(1, "C", tenant: 3),
        ]
        let told = link(rows, [different(tenant(2).description, tenant(3).description)])
        #expect(told[1].identity == .conflicting)
    }

    @Test func differentFromOneOfTwoTenantsLeavesTheOther() {
        let rows = [
            row(0, "A", tenant: 1, "a.example"), row(0, "B", tenant: 2, "b.example"),
            row(1, "C", "a.example", "b.example"),
        ]
        #expect(link(rows)[2].identity == .conflicting)
        #expect(link(rows, [different("C", "B")]).map(\.records) == [[0, 2], [1]])
        let alone = link(rows, [different("C", "B"), different("C", "A", line: 3)])
        #expect(alone.map(\.identity) == [.tenantID, .tenantID, .nameOnly])
    }

    @Test func aRivalThatNobodyToldApartKeepsTheDoubt() {
        let rows = [row(0, "A", tenant: 1), row(1, "A", "x.example"), row(2, "A", "y.example")]
        let told = link(rows, [different("x.example", tenant(1).description)])
        #expect(told.map(\.identity) == [.tenantID, .proposed, .proposed])
        #expect(told[1].evidence.contains(.sameName(as: "A", record: 1, other: 2)))
        let all = [different("x.example", tenant(1).description), different("x.example", "y.example", line: 3)]
        #expect(link(rows, all).map(\.identity) == [.tenantID, .domain, .proposed])
    }

    @Test func twoCustomersOfOneNameAreToldApartByIt() {
        let rows = [row(0, "A", tenant: 1), row(1, "A", "x.example")]
        let linked = customers(in: rows, setting: setting([different("A", "A")]))
        #expect(linked.customers.map(\.identity) == [.tenantID, .domain])
        #expect(linked.findings.isEmpty)
    }

    @Test func differentThatMeansSeveralBarsJoinsAndEndsNoDoubt() {
        let rows = [
            row(0, "A", tenant: 1, "a.example"), row(1, "Twin", tenant: 2), row(1, "Twin", "a.example"),
        ]
        let linked = customers(in: rows, setting: setting([different("Twin", "A")]))
        #expect(linked.customers.map(\.records) == [[0], [1], [2]])
        #expect(linked.customers[2].identity == .proposed)
        #expect(linked.findings.map(\.message) == ["'Twin' means 2 customers, expected one"])
    }

    @Test func differentWithinOneTenantIsAFinding() {
        let linked = customers(
            in: [row(0, "A", tenant: 1), row(1, "B", tenant: 1)],
            setting: setting([different("A", "B")])
        )
        #expect(linked.customers.map(\.records) == [[0, 1]])
        #expect(linked.findings.map(\.message) == ["'A' and 'B' are one customer, expected two"])
        #expect(linked.findings.map(\.problem) == [.contradicts])
    }

    @Test func aDomainOfTwoThatAreToldApartIsNeitherKey() {
        let rows = [row(0, "A", tenant: 1, "a.example"), row(1, "C", "a.example")]
        let told = link(rows, [different("C", "A")])
        #expect(told[1].key.hasPrefix("n-"))
        #expect(told[1].identity == .nameOnly)
    }
}
