// SPDX-License-Identifier: MIT

import CustomerModel
import RecordLinkage
import Testing

@Suite struct ObjectionTests {
    @Test func addressesCompareWithoutCase() {
        let rows = [row(1, "A", tenant: 1).with("Info@a.example"), row(3, "").with("INFO@A.example")]
        #expect(link(rows).map(\.records) == [[0, 1]])
    }

    @Test func aDomainReachesWhoeverHasContactsInIt() {
        let rows = [
            row(1, "A", tenant: 1).with("x@holding.example"), row(1, "B", tenant: 2).with("y@holding.example"),
            row(3, "", "holding.example"),
        ]
        #expect(link(rows).map(\.records) == [[0, 2], [1, 2]])
    }

    @Test func aDomainReachesThroughContactsOfAnotherList() {
        let contact = row(4, "", "a.example").with("x@holding.example")
        let rows = [row(1, "A", tenant: 1, "a.example"), contact, row(3, "", "holding.example")]
        #expect(link(rows).map(\.records) == [[0, 1, 2]])
    }

    @Test func noDomainIsTooCommonToObjectBy() {
        let rows = [row(1, "A", tenant: 1, "own.example"), row(3, "", "own.example")]
        #expect(link(rows).map(\.records) == [[0, 1]])
    }

    @Test func anObjectionTellsNothingOfWhoACustomerIs() {
        let objection = row(3, "B AG", tenant: 2, "holding.example")
        let rows = [row(1, "A", tenant: 1).with("x@holding.example"), row(1, "B"), objection]
        let (with, without) = (link(rows), link(Array(rows.dropLast())))
        #expect(with.map(\.records) == [[0, 2], [1, 2]])
        #expect(with.map(\.key) == without.map(\.key))
        #expect(with.map(\.identity) == without.map(\.identity))
        #expect(with.map(\.domains) == without.map(\.domains))
    }

    @Test func aContactFitsExactlyOneCustomer() {
        let rows = [
            row(1, "A", tenant: 1).with("x@one.example"), row(1, "B", tenant: 2).with("x@one.example", "y@b.example"),
            row(4, "").with("X@one.example"), row(4, "").with("Y@b.example"), row(4, "").with("z@b.example"),
        ]
        let linked = customers(in: rows, setting: setting())
        #expect(linked.customers.map(\.records) == [[0], [1, 3]])
        #expect(linked.unattached == [2, 4])
    }
}
