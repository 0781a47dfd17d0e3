// SPDX-License-Identifier: MIT

import CustomerModel
import Reconciliation
import Testing

/// Which of several words about one customer counts.
@Suite struct WordOrderTests {
    @Test(arguments: [
        ([word(.declined), word(.returned)], false), ([word(.returned), word(.declined)], true),
        ([word(.declined), word(.accepted)], false), ([word(.declined), word(.called)], true),
        // What was recorded later counts, whatever days are named.
        ([word(.declined, on: 19), word(.returned, on: 18)], false),
        ([word(.returned, on: 19), word(.declined, on: 18)], true),
        ([word(.declined, on: 30), word(.returned)], false),
        // Of the file's lines of one day the one that forbids counts, as it does beside a recorded word.
        ([word(.declined, line: 2), word(.returned, line: 3)], true),
        ([word(.declined, line: 2), word(.returned)], true), ([word(.returned, line: 2), word(.declined)], true),
        ([word(.declined, on: 19, line: 2), word(.returned)], false),
        ([word(.suppressed), word(.returned)], true),
    ])
    func theLaterWordCounts(_ words: [Decision], _ isForbidden: Bool) {
        var stage = Stage()
        stage.add(customers())
        stage.add(source(.customerList), Item())
        stage.decisions = words
        #expect((stage.only?.decided.verdict == .notInvitable) == isForbidden)
    }
}

private func word(_ kind: DecisionKind, on number: Int = 20, line: Int = 0) -> Decision {
    Decision(kind: kind, subject: "Muster GmbH", who: "Kim", when: day(number), line: line)
}
