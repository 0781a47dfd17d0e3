// SPDX-License-Identifier: MIT

import CustomerModel
import Testing

@testable import RunLedger

/// What happens to letters between the nights: no night takes it back, and none counts it twice.
@Suite struct LetterTests {
    let book: Book

    init() throws { book = try Book() }

    private func night(_ day: Int, inputs: String = "a", _ invitation: RememberedInvitation?) -> LedgerNight {
        var night = LedgerNight(day, inputs: inputs, [CustomerNight("a.example", first: day, invitation: invitation)])
        night.batch = "0123456789ab"
        night.letters = [digest: "a.example"]
        return night
    }

    private func say(_ steps: [LetterStep], on day: Int, of customer: String = "a.example") throws {
        try book.open().record(steps.map { event($0, on: day, of: customer) })
    }

    @Test func theNextNightKnowsThatItLeft() throws {
        try book.play(night(100, RememberedInvitation(.draft, started: 100)))
        try say([.approved, .sending, .handedOver], on: 100)
        let memory = try book.memory(on: 101)
        let invitation = try #require(memory.memory.entries.first?.invitation)
        #expect(invitation.state == .open)
        #expect(invitation.attempts == 1)
        #expect(memory.letters.wasAnyHandedOver)
        #expect(memory.letters.approved.isEmpty)
    }

    @Test func aNightThatKnewItCountsItOnce() throws {
        try book.play(night(100, RememberedInvitation(.draft, started: 100)))
        try say([.approved, .sending, .handedOver], on: 100)
        let known = try #require(try book.memory(on: 101).memory.entries.first?.invitation)
        try book.play(night(101, known))
        let later = try book.memory(on: 102)
        #expect(later.letters.news.isEmpty)
        #expect(later.memory.entries.first?.invitation?.attempts == 1)
    }

    /// The first run of the day drafted it, it was sent, and the day is run again: it must not be drafted once more.
    @Test func aSecondRunOfTheDayKnowsACustomerOnlyTheFirstOneSaw() throws {
        try book.play(night(100, RememberedInvitation(.draft, started: 100)))
        #expect(try book.memory(on: 100).memory.entries.isEmpty)
        try say([.sending, .handedOver], on: 100)
        let again = try book.memory(on: 100)
        let entry = try #require(again.memory.entries.first)
        #expect(entry.key == "a.example")
        #expect(entry.firstSeen == Day(number: 100))
        #expect(entry.invitation?.state == .open)
        try book.play(night(100, inputs: "b", entry.invitation))
        #expect(try book.memory(on: 101).memory.entries.first?.invitation?.attempts == 1)
    }

    @Test func whatDiedWhileSendingIsUncertainUntilSomebodySaysSo() throws {
        try book.play(night(100, RememberedInvitation(.draft, started: 100)))
        try say([.approved, .sending], on: 100)
        #expect(try book.memory(on: 101).memory.entries.first?.invitation?.state == .uncertain)
        #expect(try book.open().stuckLetters.map(\.letter.customer) == ["a.example"])
        try say([.cancelled], on: 101)
        #expect(try book.memory(on: 102).memory.entries.first?.invitation?.state == .draft)
        #expect(try book.open().stuckLetters.isEmpty)
    }

    @Test func anApprovalStandsUntilItIsTakenBack() throws {
        try book.play(night(100, RememberedInvitation(.draft, started: 100)))
        try say([.approved], on: 100)
        #expect(try book.memory(on: 101).letters.approved == [digest])
        #expect(try book.memory(on: 101).memory.entries.first?.invitation?.approvedOn == Day(number: 100))
        try say([.sending, .deferred], on: 100)
        #expect(try book.memory(on: 101).letters.approved == [digest])
        try say([.cancelled], on: 100)
        #expect(try book.memory(on: 101).letters.approved.isEmpty)
        #expect(try book.memory(on: 101).memory.entries.first?.invitation?.approvedOn == nil)
    }

    @Test func theFirstNightOfTheseWordsIsKept() throws {
        try book.play(night(100, RememberedInvitation(.draft, started: 100)))
        try book.play(night(101, RememberedInvitation(.draft, started: 100)))
        #expect(try book.open().firstNights(of: [digest]) == [digest: Day(number: 100)])
        #expect(try book.open().batch(of: Day(number: 101)) == "0123456789ab")
    }

    /// A ledger too damaged to be gone on with: whoever was written to is not written to again.
    @Test func aNewLedgerTakesTheLettersOver() throws {
        try book.play(night(100, RememberedInvitation(.draft, started: 100)))
        try say([.sending, .handedOver], on: 100)
        let new = try Book()
        let taken = try #require(try new.open().takeOver(from: book.path))
        #expect(taken.events == 2)
        let entry = try #require(try new.memory(on: 102).memory.entries.first)
        #expect(entry.domains.map(\.text) == ["a.example"])
        #expect(entry.invitation?.state == .open)
    }

    /// The ledger was lost, its letters were taken over, and the first night with the new one is run twice.
    @Test func whatWasTakenOverCountsOnceHoweverOftenTheNightIsRun() throws {
        try book.play(night(100, RememberedInvitation(.draft, started: 100)))
        try say([.sending, .handedOver], on: 100)
        let new = try Book()
        _ = try #require(try new.open().takeOver(from: book.path))
        for inputs in ["a", "b"] {
            let entry = try #require(try new.memory(on: 102).memory.entries.first)
            #expect(entry.invitation?.attempts == 1)
            let customer = CustomerNight(entry.key, first: entry.firstSeen.number, invitation: entry.invitation)
            var again = LedgerNight(102, inputs: inputs, [customer])
            again.batch = "0123456789ab"
            try new.play(again)
        }
        #expect(try new.memory(on: 103).memory.entries.first?.invitation?.attempts == 1)
    }

    /// A page of one table is broken: what the others say is taken over all the same.
    @Test func aBrokenTableHidesNothingOfTheOthers() throws {
        try book.play(night(100, RememberedInvitation(.draft, started: 100)))
        try say([.sending, .handedOver], on: 100)
        try book.breakTable("outcome")
        let new = try Book()
        #expect(try #require(try new.open().takeOver(from: book.path)).events == 2)
        #expect(try new.memory(on: 102).memory.entries.first?.invitation?.state == .open)
    }

    /// A night had a reason against the letter: when it is drafted again, nobody has approved it.
    @Test func anApprovalLapsesWithItsLetter() throws {
        try book.play(night(100, RememberedInvitation(.draft, started: 100)))
        try say([.approved], on: 100)
        var withheld = night(101, RememberedInvitation(.draft, started: 100))
        withheld.letters = [:]
        withheld.heldBack = ["a.example"]
        try book.play(withheld)
        #expect(try book.memory(on: 102).letters.approved == [digest])
        withheld.night = Day(number: 102)
        withheld.inputs = String(withheld.inputs.reversed())
        withheld.heldBack = []
        try book.play(withheld)
        #expect(try book.memory(on: 103).letters.approved.isEmpty)
        try book.play(night(103, RememberedInvitation(.draft, started: 100)))
        #expect(try book.memory(on: 104).letters.approved.isEmpty)
        try say([.approved], on: 103)
        #expect(try book.memory(on: 104).letters.approved == [digest])
    }

    @Test func theForgottenLeaveNoLetter() throws {
        try book.play(night(100, RememberedInvitation(.draft, started: 100)))
        try say([.approved, .sending, .handedOver], on: 100)
        let ledger = try book.open()
        let customer = try #require(try ledger.customers(named: "a.example").first)
        #expect(try ledger.forget([customer]).events == 3)
        #expect(!(try book.content().contains { $0.contains("post@a.example") || $0.contains(digest) }))
        // What is said later is news all the same, whatever numbers went with the forgotten.
        try say([.sending], on: 100, of: "b.example")
        #expect(try book.memory(on: 101).memory.entries.first?.invitation?.state == .uncertain)
    }

    @Test func aLostLetterIsNoticed() throws {
        try book.play(night(100, RememberedInvitation(.draft, started: 100)))
        let before = try book.open().outcomeCount
        try say([.sending, .handedOver], on: 100)
        #expect(try book.open().outcomeCount == before + 2)
    }
}

private let digest = String(repeating: "a", count: 64)

private func event(_ step: LetterStep, on day: Int, of customer: String) -> LetterEvent {
    let letter = KnownLetter(
        digest: digest,
        customer: customer,
        kind: .resellerAndProvider(ProviderID("A")),
        reminder: 0,
        recipient: "post@\(customer)",
        messageID: "<1@partner.example>",
        startedOn: Day(number: 100)
    )
    return LetterEvent(letter: letter, batch: "0123456789ab", step: step, who: "anna", day: Day(number: day))
}
