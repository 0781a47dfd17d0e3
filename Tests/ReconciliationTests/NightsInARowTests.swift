// SPDX-License-Identifier: MIT

import CustomerModel
import Testing

@testable import Reconciliation

/// One customer over several nights, each remembering what the one before left.
@Suite struct NightsInARowTests {
    @Test func theSameBytesUnderANewDateAreNoSecondWitness() {
        var nights = NightsInARow()
        nights.play(10) { $0.add(customers(on: day(9)), Item(words: [.reseller])) }
        nights.play(11) { $0.add(customers(on: day(10))) }
        nights.play(12) { $0.add(customers(on: day(11), since: day(10))) }
        nights.play(13) { $0.add(customers(on: day(12))) }
        #expect(nights.rules == [15, 8, 8, 9])
    }

    @Test func aListThatIsAlwaysOlderThanOursTellsInTheEnd() {
        var nights = NightsInARow(invited: day(5))
        nights.play(10) {
            $0.add(customers(on: day(9))); $0.add(customers(of: a, on: day(7)))
        }
        for night in 11...17 {
            nights.play(night) {
                $0.add(customers(on: day(night - 1)), Item(words: [.reseller]))
                $0.add(customers(of: a, on: day(night - 3)))
            }
        }
        // Ours is seen in the list of day 10: theirs of day 11, on night 14, is the first that says something about it.
        #expect(nights.rules == [24, 14, 14, 14, 22, 22, 22, 23])
    }

    @Test func theNightThatFindsOneHalfMissingIsTheFirstOfThree() {
        var nights = NightsInARow(invited: day(5))
        for night in 10...13 {
            nights.play(night) {
                $0.add(customers(on: day(night - 1)))
                $0.add(customers(of: a, on: day(night - 2)), Item(words: [.reseller]))
            }
        }
        #expect(nights.rules == [22, 22, 22, 23])
    }

    @Test func aHalfThatWasThereBeforeTheInvitationArrivesOnNoDay() {
        var nights = NightsInARow()
        for night in 8...16 {
            if night == 11 { nights.invite(on: day(10)) }
            nights.play(night) {
                $0.add(customers(on: day(night - 1)), Item(words: [.reseller]))
                $0.add(customers(of: a, on: day(night - 2)))
            }
        }
        // Three lists of Alster's later than the invitation: of days 11, 12 and 13.
        #expect(nights.rules == [31, 31, 31, 22, 22, 22, 22, 22, 23])
    }
}

/// The nights played so far.
private struct NightsInARow {
    private(set) var rules: [Int?] = []
    private var entry: LedgerEntry?
    private var decisions: [Decision] = []

    init(invited day: Day? = nil) {
        if let day { invite(on: day) }
    }

    mutating func invite(on day: Day) {
        let text = tenantID(1)?.description ?? ""
        decisions.append(
            Decision(kind: .invitedByHand, subject: text, value: "reseller+provider:A", when: day, line: 2)
        )
    }

    mutating func play(_ night: Int, _ prepare: (inout Stage) -> Void) {
        var stage = Stage()
        stage.today = day(night)
        stage.entries = [entry].compactMap(\.self)
        stage.decisions = decisions
        stage.policy.remindAfterInDays = 30
        prepare(&stage)
        stage.add(source(.customerList, on: day(night - 1)), Item())
        if stage.sources.count == 2 { stage.add(customers(of: a, on: day(1), .stale(ageInDays: night - 1))) }
        rules.append(stage.only?.decided.rule)
        entry = stage.only?.tomorrow
    }
}
