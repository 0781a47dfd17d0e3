// SPDX-License-Identifier: MIT

import CustomerModel
import RecordLinkage
import Testing

@Suite struct LinkageTests {
    @Test func joinsEqualTenantsAcrossSources() {
        let customers = link([row(0, "Müller GmbH", tenant: 1), row(1, "Mueller", tenant: 1)])
        #expect(customers.map(\.records) == [[0, 1]])
        #expect(customers.map(\.identity) == [.tenantID])
        #expect(customers[0].name == "Müller GmbH")
    }

    @Test func joinsADomainThatIsUniqueOnBothSides() {
        let customers = link([row(0, "A", tenant: 1, "a.example"), row(1, "Other name", "a.example")])
        #expect(customers.map(\.records) == [[0, 1]])
        #expect(customers[0].evidence.contains(.uniqueDomain(domain("a.example"), record: 1)))
    }

    @Test func aDomainOfTwoTenantsJoinsNobody() {
        let customers = link([
            row(0, "A", tenant: 1, "a.example"), row(0, "B", tenant: 2, "a.example"), row(1, "C", "a.example"),
        ])
        #expect(customers.map(\.records) == [[0], [1], [2]])
        #expect(customers[2].identity == .proposed)
    }

    @Test func aDomainInTwoRowsOfOneSourceJoinsNobody() {
        let customers = link([
            row(0, "A", tenant: 1, "a.example"), row(1, "Holding", "a.example"), row(1, "Daughter", "a.example"),
        ])
        #expect(customers.map(\.identity) == [.tenantID, .proposed, .proposed])
        #expect(customers.allSatisfy { $0.records.count == 1 })
    }

    @Test func domainsOfDifferentTenantsContradict() {
        let customers = link([
            row(0, "A", tenant: 1, "a.example"), row(0, "B", tenant: 2, "b.example"),
            row(1, "C", "a.example", "b.example"),
        ])
        #expect(customers.map(\.identity) == [.tenantID, .tenantID, .conflicting])
    }

    @Test func twoBareRowsNeverBridgeTwoTenants() {
        let customers = link([
            row(0, "A", tenant: 1, "a.example"), row(0, "B", tenant: 2, "b.example"),
            row(1, "C", "a.example", "c.example"), row(2, "D", "c.example", "b.example"),
        ])
        #expect(customers.allSatisfy { Set($0.records).isDisjoint(with: [0]) || Set($0.records).isDisjoint(with: [1]) })
        #expect(customers.contains { $0.identity == .conflicting })
    }

    @Test func aTenantStatedOnceBesideAnothersDomainContradicts() {
        let customers = link([row(0, "A", tenant: 1, "a.example"), row(1, "A", tenant: 2, "a.example")])
        #expect(customers.map(\.identity) == [.tenantID, .conflicting])
    }

    @Test func aTenantStatedTwiceKeepsItsIdentityWithARemark() {
        let customers = link([
            row(0, "A", tenant: 1, "a.example"), row(1, "B", tenant: 2, "a.example"), row(2, "B", tenant: 2),
        ])
        #expect(customers.map(\.identity) == [.tenantID, .tenantID])
        #expect(customers[1].evidence.contains(.domainElsewhere(domain("a.example"), record: 1, other: 0)))
    }

    @Test func aNameOnlyProposes() {
        let customers = link([row(0, "Müller & Söhne GmbH", tenant: 1), row(1, "MUELLER UND SOEHNE", "m.example")])
        #expect(customers.map(\.identity) == [.tenantID, .proposed])
    }

    @Test func aDamagedNameProposesNothing() {
        var damaged = row(1, "M?ller")
        damaged.nameIsDamaged = true
        #expect(link([row(0, "M?ller", tenant: 1), damaged]).map(\.identity) == [.tenantID, .nameOnly])
    }

    @Test func ourOwnDomainIsNobodys() {
        let customers = link([
            row(0, "A", tenant: 1, "a.example"), row(1, "B", "own.example"), row(2, "C", "own.example"),
        ])
        #expect(customers.map(\.identity) == [.tenantID, .nameOnly, .nameOnly])
    }

    @Test func aPersonsWordWins() {
        let rows = [row(0, "A", tenant: 1, "a.example"), row(1, "B"), row(2, "C", "a.example")]
        let same = Decision(kind: .same, subject: "a.example", other: "B", who: "al", line: 2)
        #expect(link(rows, [same]).map(\.records) == [[0, 1, 2]])
        let different = Decision(kind: .different, subject: tenant(1).description, other: "C", line: 2)
        #expect(link(rows, [different]).map(\.records) == [[0], [1], [2]])
    }

    @Test func aDigestKeyNamesACustomerInADecision() {
        let rows = [row(0, "A", tenant: 1, "a.example"), row(1, "B")]
        let key = link(rows)[1].key
        #expect(key.hasPrefix("n-"))
        let same = Decision(kind: .same, subject: key, other: "a.example", line: 2)
        #expect(link(rows, [same]).map(\.records) == [[0, 1]])
    }

    @Test func aKeyOfTheLedgerNamesACustomerInADecision() {
        let rows = [row(0, "A", tenant: 1, "new.example"), row(1, "B")]
        let entry = LedgerEntry(key: "old.example", tenantID: tenant(1), name: "A", firstSeen: Day(number: 20_000))
        let same = Decision(kind: .same, subject: "B", other: "old.example", line: 2)
        let linked = customers(in: rows, setting: setting([same], remembered: [entry]))
        #expect(linked.customers.map(\.records) == [[0, 1]])
        #expect(linked.findings == [])
    }

    @Test func objectionsAttachToAllTheyMayMean() {
        var objection = row(3, "", "a.example")
        objection.contacts = [Contact(name: nil, email: address("x@b.example"))]
        var other = row(1, "B", tenant: 2)
        other.contacts = objection.contacts
        let linked = customers(in: [row(0, "A", tenant: 1, "a.example"), other, objection], setting: setting())
        #expect(linked.customers.map(\.records) == [[0, 2], [1, 2]])
    }

    @Test func theOrderOfRecordsChangesNoCluster() {
        let rows = [
            row(0, "A", tenant: 1, "a.example"), row(1, "B", "a.example"), row(2, "B GmbH", "b.example", "a.example"),
            row(1, "C", tenant: 3, "c.example"), row(2, "D", "c.example"), row(2, "E", "c.example"),
        ]
        let expected = Set(link(rows).map { Set($0.records.map { rows[$0] }) })
        for shift in rows.indices {
            let shuffled = Array(rows[shift...] + rows[..<shift])
            #expect(Set(link(shuffled).map { Set($0.records.map { shuffled[$0] }) }) == expected)
        }
    }
}
