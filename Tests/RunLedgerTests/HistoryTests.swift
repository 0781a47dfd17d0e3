// SPDX-License-Identifier: MIT

import CustomerModel
import Diagnostics
import GRDB
import Testing

@testable import RunLedger

/// A customer's past, told from what each night changed.
@Suite struct HistoryTests {
    let book: Book

    init() throws { book = try Book() }

    @Test func tellsEveryNightOnWhichSomethingChanged() throws {
        try book.play(LedgerNight(100, [CustomerNight("k", first: 100)]))
        try book.play(LedgerNight(101, [CustomerNight("k", first: 100)]))
        let draft = RememberedInvitation(.draft, started: 102)
        try book.play(
            LedgerNight(102, [CustomerNight("k", first: 100, "missing-reseller", gapSince: 102, invitation: draft)])
        )
        let open = RememberedInvitation(.open, started: 102, day: 104, attempts: 1)
        try book.play(LedgerNight(104, [CustomerNight("k", first: 100, "waiting", gapSince: 102, invitation: open)]))
        try book.play(LedgerNight(110, [CustomerNight("k", first: 100, accepted: open)]))
        let history = try history(of: "k")
        #expect(history.nights.map(\.night.number) == [100, 102, 104, 110])
        #expect(history.nights.map(\.said.verdict) == ["linked", "missing-reseller", "waiting", "linked"])
        #expect(history.nights.map(\.said.missing) == ["", "reseller", "reseller", ""])
        #expect(history.nights.map(\.invitation?.state) == [nil, .draft, .open, nil])
        #expect(history.invitations.map(\.started.number) == [102])
        #expect(history.invitations.first?.outcome == "accepted")
        #expect(history.invitations.first?.closed?.number == 110)
    }

    @Test func aNightOnWhichNothingVisibleChangedIsNotTold() throws {
        try book.play(LedgerNight(100, [CustomerNight("k", first: 100)]))
        try book.play(LedgerNight(101, [CustomerNight("k", first: 100, name: "Anders")]))
        try book.play(LedgerNight(102, [CustomerNight("k", first: 100, "removed", name: "Anders")]))
        try book.play(LedgerNight(103, [CustomerNight("k", first: 100, "removed", domains: ["k.example"])]))
        #expect(try history(of: "k").nights.map(\.night.number) == [100, 102])
    }

    @Test func aNightThatWasRunAgainIsToldAsItsLastRunLeftIt() throws {
        try book.play(LedgerNight(100, [CustomerNight("k", first: 100)]))
        try book.play(LedgerNight(101, [CustomerNight("k", first: 100, "removed")]))
        try book.play(LedgerNight(101, inputs: "b", [CustomerNight("k", first: 100, "unclear")]))
        #expect(try history(of: "k").nights.map(\.said.verdict) == ["linked", "unclear"])
    }

    @Test func thePastOfAMergedEntryBelongsToIt() throws {
        try book.play(
            LedgerNight(
                100,
                [CustomerNight("a", first: 100, name: "Alt"), CustomerNight("b", first: 100, name: "Neu")]
            )
        )
        let said = Decision(kind: .suppressed, subject: "A", who: "Kim", line: 0)
        try book.open().record(said, on: Day(number: 100))
        try book.play(LedgerNight(101, [CustomerNight("b", first: 100, aliases: ["a"], name: "Neu")]))
        let history = try history(of: "alt")
        #expect(history.customer.key == "b")
        #expect(history.customer.aliases == ["a"])
        #expect(history.nights.map(\.key) == ["a", "b", "a"])
        #expect(history.nights.map(\.isMerged) == [false, false, true])
        #expect(history.outcomes.map(\.kind) == [.suppressed])
    }

    @Test(arguments: [
        ("k1", ["k1"]), ("00000000-0000-0000-0000-000000000007", ["k1"]), ("b.example", ["k2"]), ("Firma", ["k2"]),
        ("firma", ["k2"]), ("irma", ["k1", "k2"]), ("nobody", []),
    ])
    func findsByKeyTenantDomainAndName(_ text: String, _ keys: [String]) throws {
        let first = CustomerNight("k1", first: 100, tenant: 7, domains: ["a.example"], name: "Firma Eins")
        let second = CustomerNight("k2", first: 100, domains: ["b.example"], name: "Firma")
        try book.play(LedgerNight(100, [first, second]))
        #expect(try book.open().customers(named: text).map(\.key) == keys)
    }

    private func history(of text: String) throws -> CustomerHistory {
        let ledger = try book.open(.reading)
        return try ledger.history(of: try #require(try ledger.customers(named: text).first))
    }
}
