// SPDX-License-Identifier: MIT

import Testing

@testable import CustomerModel

/// How the ledger follows the mail: every step of a letter, and what the next night makes of it.
@Suite struct LetterEventTests {
    static let draft = remembered(.draft, on: 100)
    static let approved = remembered(.draft, on: 100, approvedOn: 101)
    static let open = remembered(.open, on: 80, attempts: 1)

    @Test(arguments: [
        ([LetterStep.approved], approved),
        ([.approved, .cancelled], draft),
        ([.approved, .sending, .handedOver], remembered(.open, on: 101, attempts: 1, startedOn: 100)),
        ([.approved, .sending], remembered(.uncertain, on: 101, startedOn: 100, approvedOn: 101)),
        ([.approved, .sending, .uncertain], remembered(.uncertain, on: 101, startedOn: 100, approvedOn: 101)),
        ([.approved, .sending, .failed], remembered(.failed, on: 101, startedOn: 100, approvedOn: 101)),
        ([.approved, .sending, .deferred], approved),
        (
            [.approved, .sending, .deferred, .sending, .handedOver],
            remembered(.open, on: 101, attempts: 1, startedOn: 100)
        ),
        ([.approved, .sending, .cancelled], draft),
        ([.approved, .sending, .uncertain, .handedOver], remembered(.open, on: 101, attempts: 1, startedOn: 100)),
        ([.handedOver], remembered(.open, on: 101, attempts: 1, startedOn: 100)),
    ])
    func aDraft(_ steps: [LetterStep], _ expected: RememberedInvitation) {
        #expect(invitation(after: steps.map { event($0) }, from: Self.draft) == expected)
    }

    @Test(arguments: [
        ([LetterStep.approved], open),
        ([.approved, .cancelled], open),
        ([.approved, .sending, .handedOver], remembered(.open, on: 101, attempts: 2, startedOn: 80)),
        ([.approved, .sending], remembered(.uncertain, on: 101, attempts: 1, startedOn: 80)),
        ([.approved, .sending, .deferred], open),
        ([.approved, .sending, .uncertain, .cancelled], open),
    ])
    func aReminder(_ steps: [LetterStep], _ expected: RememberedInvitation) {
        #expect(invitation(after: steps.map { event($0, reminder: 1) }, from: Self.open) == expected)
    }

    /// Two letters of what turned out to be one customer: a word about one settles nothing about the other.
    @Test func aWordConcernsItsOwnLetter() {
        let other = String(repeating: "b", count: 64)
        let stuck = invitation(after: [event(.sending), event(.uncertain)], from: Self.draft)
        for step in [LetterStep.cancelled, .handedOver] {
            let after = [event(.sending), event(.uncertain), event(step, digest: other)]
            #expect(invitation(after: after, from: Self.draft)?.state == stuck?.state)
        }
    }

    /// A night has come in between, and a lapse of another letter's approval is no word about this one.
    @Test func anUncertainLetterStaysSoWhateverIsSaidOfOthers() {
        let (own, other) = (String(repeating: "a", count: 64), String(repeating: "b", count: 64))
        let stuck = remembered(.uncertain, on: 101, startedOn: 100)
        for step in [LetterStep.cancelled, .deferred] {
            let after = invitation(after: [event(step, digest: other)], from: stuck, stuck: [own])
            #expect(after?.state == .uncertain)
        }
        #expect(invitation(after: [event(.cancelled)], from: stuck, stuck: [own])?.state == .draft)
        // Of two that are stuck the last one frees it.
        #expect(invitation(after: [event(.cancelled)], from: stuck, stuck: [own, other])?.state == .uncertain)
        let both = [event(.cancelled), event(.cancelled, digest: other)]
        #expect(invitation(after: both, from: stuck, stuck: [own, other])?.state == .draft)
    }

    /// Two letters to one customer, one out and one uncertain: that the second never left leaves the first one out.
    @Test func whatIsOutStaysOutWhenTheOtherNeverLeft() {
        let other = String(repeating: "b", count: 64)
        let events = [event(.sending), event(.uncertain), event(.handedOver, digest: other), event(.cancelled)]
        let after = invitation(after: events, from: Self.draft)
        #expect(after?.state == .open)
        #expect(after?.attempts == 1)
    }

    /// A reminder of the missing half that never left leaves the invitation what it was.
    @Test func aReminderKeepsWhatTheInvitationAskedFor() {
        let both = RememberedInvitation(
            kind: .resellerAndProvider(ProviderID("A")),
            state: .open,
            day: Day(number: 80),
            attempts: 1
        )
        let after = invitation(after: [event(.sending, reminder: 1)], from: both)
        #expect(after?.state == .uncertain)
        #expect(after?.kind == both.kind)
    }

    /// A night has come in between and has forgotten what was there before.
    @Test func whatNeverLeftIsADraftAgainAfterANight() {
        let stuck = remembered(.uncertain, on: 101, startedOn: 100, approvedOn: 101)
        #expect(invitation(after: [event(.cancelled)], from: stuck) == Self.draft)
        let reminder = remembered(.uncertain, on: 101, attempts: 1, startedOn: 80)
        let unsent = remembered(.open, on: 101, attempts: 1, startedOn: 80)
        #expect(invitation(after: [event(.cancelled, reminder: 1)], from: reminder) == unsent)
    }

    /// The night took the draft back, but it had left: the mail is what counts.
    @Test func aMailWithoutADraftIsAnInvitation() {
        let expected = remembered(.open, on: 101, attempts: 1, startedOn: 100)
        #expect(invitation(after: [event(.sending), event(.handedOver)], from: nil) == expected)
        #expect(invitation(after: [event(.approved)], from: nil) == nil)
    }

    /// Half of it was accepted before the reminder went out: that is not forgotten.
    @Test func halfOfItStaysAccepted() {
        let half = RememberedInvitation(
            kind: .reseller,
            state: .open,
            day: Day(number: 80),
            attempts: 1,
            goodNights: 3,
            countedOn: Day(number: 99),
            halfAcceptedOn: Day(number: 90)
        )
        let after = invitation(after: [event(.sending, reminder: 1), event(.handedOver, reminder: 1)], from: half)
        #expect(after?.halfAcceptedOn == Day(number: 90))
        #expect(after?.goodNights == 0)
        #expect(after?.attempts == 2)
    }
}

private func remembered(
    _ state: InvitationState,
    on day: Int,
    attempts: Int = 0,
    startedOn: Int? = nil,
    approvedOn: Int? = nil
) -> RememberedInvitation {
    RememberedInvitation(
        kind: .reseller,
        state: state,
        day: Day(number: day),
        attempts: attempts,
        startedOn: Day(number: startedOn ?? day),
        approvedOn: approvedOn.map { Day(number: $0) }
    )
}

private func event(
    _ step: LetterStep,
    reminder: Int = 0,
    digest: String = String(repeating: "a", count: 64)
) -> LetterEvent {
    let letter = KnownLetter(
        digest: digest,
        customer: "alpha.example",
        kind: .reseller,
        reminder: reminder,
        recipient: "post@alpha.example",
        messageID: "<1@partner.example>",
        startedOn: Day(number: reminder > 0 ? 80 : 100)
    )
    return LetterEvent(letter: letter, batch: "0123456789ab", step: step, who: "anna", day: Day(number: 101))
}
