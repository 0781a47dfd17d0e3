// SPDX-License-Identifier: MIT

import CustomerModel
import RecordLinkage
import Testing

@Suite struct JudgementTests {
    @Test(arguments: [
        ("Nobody", "B", "'Nobody' is no customer of tonight, expected one"),
        ("B", "nobody.example", "'nobody.example' is no customer of tonight, expected one"),
        ("Twin", "B", "'Twin' means 2 customers, expected one"),
        ("B", "Twin", "'Twin' means 2 customers, expected one"),
    ])
    func sameWithoutOneCustomerOnEachSideJoinsNobody(_ subject: String, _ other: String, _ message: String) {
        let rows = [row(1, "B"), row(1, "Twin", "one.example"), row(1, "Twin", "two.example")]
        let linked = customers(in: rows, setting: setting([same(subject, other, line: 7)]))
        #expect(linked.customers.map(\.records) == [[0], [1], [2]])
        #expect(linked.findings.map(\.message) == [message])
        #expect(linked.findings.map(\.line) == [7])
        #expect(linked.findings.map(\.problem) == [.unmatched])
    }

    @Test func sameNeverJoinsTwoTenants() {
        let linked = customers(
            in: [row(0, "A", tenant: 1), row(0, "B", tenant: 2)],
            setting: setting([same("A", "B")])
        )
        #expect(linked.customers.map(\.identity) == [.tenantID, .tenantID])
        #expect(linked.findings.map(\.message) == ["'A' and 'B' have 2 tenants, expected one at most"])
        #expect(linked.findings.map(\.problem) == [.contradicts])
    }

    @Test func aSecondSameThatWouldBridgeTwoTenantsIsAFinding() {
        let rows = [row(0, "A", tenant: 1), row(0, "B", tenant: 2), row(1, "C")]
        let linked = customers(in: rows, setting: setting([same("C", "A"), same("C", "B", line: 3)]))
        #expect(linked.customers.map(\.records) == [[0, 2], [1]])
        #expect(linked.findings.map(\.line) == [3])
    }

    @Test func differentWinsOverSame() {
        let rows = [row(0, "A", tenant: 1), row(1, "B")]
        let linked = customers(in: rows, setting: setting([same("A", "B"), different("B", "A", line: 3)]))
        #expect(linked.customers.map(\.records) == [[0], [1]])
        #expect(linked.findings.map(\.message) == ["'same' contradicts 'different' of line 3, which counts"])
        #expect(linked.findings.map(\.line) == [2])
    }

    @Test func sameMayBecomeClearByAnotherLineOrByADomain() {
        let rows = [
            row(0, "A", tenant: 1, "a.example"), row(1, "B"), row(2, "C", "a.example"), row(1, "Twin"), row(2, "Twin"),
        ]
        let key = { (index: Int) in link(rows)[index].key }
        let lines = [same("a.example", "Twin"), same(key(2), key(3), line: 3), same("a.example", "B", line: 4)]
        let linked = customers(in: rows, setting: setting(lines))
        #expect(linked.customers.map(\.records) == [[0, 1, 2, 3, 4]])
        #expect(linked.findings.isEmpty)
    }

    @Test func sameOfWhatIsOneAlreadyIsNoFinding() {
        let linked = customers(in: [row(0, "A", tenant: 1)], setting: setting([same("A", tenant(1).description)]))
        #expect(linked.findings.isEmpty)
    }

    @Test(arguments: [("Nobody", "A"), ("A", "Nobody")])
    func differentFromNobodyIsAFinding(_ subject: String, _ other: String) {
        let linked = customers(in: [row(0, "A", tenant: 1)], setting: setting([different(subject, other)]))
        #expect(linked.findings.map(\.message) == ["'Nobody' is no customer of tonight, expected one"])
    }

    @Test func aSideMeansCustomersBeforeContacts() {
        var objection = row(3, "", "b.example")
        objection.contacts = [Contact(name: nil, email: address("x@b.example"))]
        let rows = [row(0, "A", tenant: 1), row(1, "B", "b.example"), objection]
        let linked = customers(in: rows, setting: setting([same("A", "b.example")]))
        #expect(linked.customers.map(\.records) == [[0, 1, 2]])
        #expect(linked.findings.isEmpty)
    }
}
