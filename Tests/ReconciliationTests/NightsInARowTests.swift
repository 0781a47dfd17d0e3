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
