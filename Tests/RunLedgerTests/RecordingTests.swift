// SPDX-License-Identifier: MIT

import CustomerModel
import Foundation
import GRDB
import Testing

@testable import RunLedger

/// What is written one night is remembered the next, and only what changed is written.
@Suite struct RecordingTests {
    let book: Book

    init() throws { book = try Book() }

    @Test func theFirstNightBeginsBlank() throws {
        let memory = try book.memory(on: 100)
        #expect(memory.memory == .blank)
        #expect(memory.head == .blank)
    }

    @Test func everythingOfACustomerComesBack() throws {
        let whole = CustomerNight(
            "key",
            first: 100,
            tenant: 0x0123_4567_89AB_CDEF_0123_4567_89AB_CDEF,
            domains: ["a.example", "b.example"],
            name: "Müller & Söhne \"GmbH\"",
            gapSince: 90,
            seen: 80,
            lost: 95,
            providers: ["A": 100, "B": 70],
            assigned: [ProviderID("A"), ProviderID("B")],
            invitation: RememberedInvitation(
                kind: .provider(ProviderID("B")),
                state: .said,
                day: Day(number: 99),
                attempts: 2,
                goodNights: 1,
                countedOn: Day(number: 98),
                startedOn: Day(number: 81),
                approvedOn: Day(number: 82),
                halfAcceptedOn: Day(number: 97)
            ),
            wasEnded: true
        )
        let bare = CustomerNight("leer", first: 100)
        try book.play(LedgerNight(100, [whole, bare]))
        let memory = try book.memory(on: 101).memory
        #expect(memory.entries == [whole.entry, bare.entry])
        #expect(memory.lastNight == Day(number: 100))
        #expect(!memory.isBaselineAccepted)
    }

    /// Most customers are seen again every night: their rows stay as they are, and the day they were seen moves on.
    @Test func aQuietNightWritesNoCustomer() throws {
        try book.play(LedgerNight(100, [CustomerNight("k", first: 100, seen: 100, providers: ["A": 100])]))
        try book.play(LedgerNight(101, [CustomerNight("k", first: 100, seen: 101, providers: ["A": 101])]))
        let entry = try #require(try book.memory(on: 102).memory.entries.first)
        #expect(entry.resellerSeen == Day(number: 101))
        #expect(entry.providersSeen == [ProviderID("A"): Day(number: 101)])
        #expect(try !book.content().contains { $0.hasPrefix("change ") })
    }

    /// Whoever the newer list lacks was seen on the day of the older one.
    @Test func whoeverIsMissedKeepsTheDay() throws {
        try book.play(LedgerNight(100, [CustomerNight("k", first: 100, seen: 100)]))
        try book.play(LedgerNight(101, [CustomerNight("k", first: 100, "removed", seen: 100, lost: 101)]))
        let entry = try #require(try book.memory(on: 102).memory.entries.first)
        #expect(entry.resellerSeen == Day(number: 100))
        #expect(entry.lostOn == Day(number: 101))
    }

    @Test func theSameInputsWriteNothing() throws {
        let night = LedgerNight(100, [CustomerNight("k", first: 100, gapSince: 100)])
        try book.play(night)
        let before = try book.content()
        try book.play(night)
        #expect(try book.content() == before)
    }

    /// A second run of a day starts from the night before that day, not from the first run.
    @Test func aSecondRunOfADayTakesThePlaceOfTheFirst() throws {
        try book.play(LedgerNight(100, [CustomerNight("k", first: 100, seen: 100)]))
        try book.play(LedgerNight(101, [CustomerNight("k", first: 100, "removed", seen: 100, lost: 101)]))
        #expect(try book.memory(on: 101).memory.entries.first?.lostOn == nil)
        try book.play(LedgerNight(101, inputs: "b", [CustomerNight("k", first: 100, seen: 101)]))
        let entry = try #require(try book.memory(on: 102).memory.entries.first)
        #expect(entry.lostOn == nil)
        #expect(entry.resellerSeen == Day(number: 101))
        #expect(try book.memory(on: 101).memory.entries.first?.resellerSeen == Day(number: 100))
    }

    @Test func aCustomerOfASupersededRunIsNotRememberedThatDay() throws {
        try book.play(LedgerNight(100, [CustomerNight("a", first: 100)]))
        try book.play(LedgerNight(101, [CustomerNight("a", first: 100), CustomerNight("b", first: 101)]))
        #expect(try book.memory(on: 101).memory.entries.map(\.key) == ["a"])
        #expect(try book.memory(on: 102).memory.entries.map(\.key) == ["a", "b"])
    }

    @Test func twoEntriesThatWereOneCustomerGoOnUnderTheFirstKey() throws {
        try book.play(
            LedgerNight(
                100,
                [
                    CustomerNight("alt.example", first: 100, domains: ["alt.example"]),
                    CustomerNight("t", first: 100, tenant: 7),
                ]
            )
        )
        let one = CustomerNight("alt.example", first: 100, aliases: ["t"], tenant: 7, domains: ["alt.example"])
        try book.play(LedgerNight(101, [one]))
        #expect(try book.memory(on: 102).memory.entries == [one.entry])
        #expect(try book.memory(on: 101).memory.entries.map(\.key) == ["alt.example", "t"])
        // The day is run again, and this time nothing shows that they are one.
        try book.play(
            LedgerNight(
                101,
                inputs: "b",
                [
                    CustomerNight("alt.example", first: 100, domains: ["alt.example"]),
                    CustomerNight("t", first: 100, tenant: 7),
                ]
            )
        )
        #expect(try book.memory(on: 102).memory.entries.map(\.key) == ["alt.example", "t"])
    }

    /// The ordinary way: a person reads the first run's report, says that two are one, and runs again.
    @Test func aSecondRunMayJoinWhatTheFirstHeldApart() throws {
        try book.play(LedgerNight(100, [CustomerNight("alt.example", first: 100, domains: ["alt.example"])]))
        let apart = [
            CustomerNight("alt.example", first: 100, domains: ["alt.example"]),
            CustomerNight("t", first: 101, tenant: 7),
        ]
        let joined = CustomerNight("alt.example", first: 100, tenant: 7, domains: ["alt.example"])
        try book.play(LedgerNight(101, apart))
        try book.play(LedgerNight(101, inputs: "b", [joined]))
        #expect(try book.memory(on: 102).memory.entries == [joined.entry])
        try book.play(LedgerNight(101, inputs: "c", apart))
        #expect(try book.memory(on: 102).memory.entries.map(\.key) == ["alt.example", "t"])
    }

    /// A second run without the list must not date what the first run saw by a list that nobody believes now.
    @Test func aSecondRunWithoutTheListSeesNothingNew() throws {
        try book.play(LedgerNight(100, [CustomerNight("k", first: 100, seen: 100)]))
        try book.play(LedgerNight(101, [CustomerNight("k", first: 100, "removed", seen: 100, lost: 101)]))
        var second = LedgerNight(101, inputs: "b", [CustomerNight("k", first: 100, "unknown", seen: 100)])
        second.lists = [:]
        try book.play(second)
        #expect(try book.memory(on: 102).memory.entries.first?.resellerSeen == Day(number: 100))
    }

    /// What merged into what merged goes on with the last of them, its mails included.
    @Test func aKeyIsFollowedThroughTwoMergers() throws {
        let mailed = RememberedInvitation(.open, started: 100, day: 101, attempts: 1)
        try book.play(
            LedgerNight(
                100,
                [
                    CustomerNight("a", first: 100), CustomerNight("b", first: 100, invitation: mailed),
                    CustomerNight("c", first: 100),
                ]
            )
        )
        try book.play(
            LedgerNight(101, [CustomerNight("a", first: 100, aliases: ["b"]), CustomerNight("c", first: 100)])
        )
        try book.play(LedgerNight(102, [CustomerNight("c", first: 100, aliases: ["a", "b"])]))
        let entry = try #require(try book.memory(on: 103).memory.entries.first)
        #expect(entry.aliases == ["a", "b"])
        #expect(entry.mailedOn == Day(number: 101))
    }

    @Test func anInvitationHasOneRowFromDraftToAcceptance() throws {
        let draft = RememberedInvitation(.draft, started: 100)
        let open = RememberedInvitation(.open, started: 100, day: 102, attempts: 1)
        try book.play(LedgerNight(100, [CustomerNight("k", first: 100, invitation: draft)]))
        try book.play(LedgerNight(103, [CustomerNight("k", first: 100, invitation: open)]))
        try book.play(LedgerNight(104, [CustomerNight("k", first: 100, accepted: open)]))
        let rows = try book.content().filter { $0.hasPrefix("invitation ") }
        #expect(rows.count == 1)
        #expect(rows.first?.contains("closed:104 outcome:\"accepted\"") == true)
        // The pause after a mail goes on when its invitation is over.
        #expect(try book.memory(on: 105).memory.entries.first?.mailedOn == Day(number: 102))
    }

    @Test func outcomesComeBackInTheirOrder() throws {
        try book.open().record(
            Decision(kind: .declined, subject: "k", until: Day(number: 120), who: "anna", why: "kein Bedarf", line: 0),
            on: Day(number: 100)
        )
        try book.open().record(
            Decision(kind: .accepted, subject: "k", who: "bert", when: Day(number: 90), line: 0),
            on: Day(number: 100)
        )
        let outcomes = try book.memory(on: 101).outcomes
        #expect(outcomes.map(\.kind) == [.declined, .accepted])
        #expect(outcomes.map(\.when) == [Day(number: 100), Day(number: 90)])
        #expect(outcomes.first?.until == Day(number: 120))
    }

    @Test func exportsAreRememberedAsOfTheDay() throws {
        for (day, records) in [(100, 10), (101, 20)] {
            var night = LedgerNight(day, [])
            night.exports = [
                RememberedExport(
                    source: "crm",
                    night: Day(number: day),
                    digest: String(repeating: "f", count: 64),
                    day: Day(number: day),
                    since: nil,
                    records: records,
                    identities: IdentitySample(of: [3, 1, 2])
                )
            ]
            try book.play(night)
        }
        #expect(try book.memory(on: 101).memory.export(of: "crm")?.records == 10)
        #expect(try book.memory(on: 102).memory.export(of: "crm")?.records == 20)
        #expect(try book.memory(on: 102).memory.export(of: "crm")?.identities.hashes == [1, 2, 3])
    }
}
