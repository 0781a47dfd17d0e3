// SPDX-License-Identifier: MIT

import CustomerModel

/// What persons said of one customer, in the order in which they said it.
struct PersonsWords {
    let decisions: [Decision]

    /// The newest word of a kind: of several, those of the latest day; more than one value means they contradict.
    func newest(_ kind: DecisionKind) -> [String] {
        let said = decisions.filter { $0.kind == kind }
        let latest = said.map { $0.when?.number ?? Int.min }.max()
        let newest = said.filter { ($0.when?.number ?? Int.min) == latest }
        return newest.reduce(into: []) { values, decision in
            if !values.contains(decision.value) { values.append(decision.value) }
        }
    }

    func contains(_ kind: DecisionKind) -> Bool {
        decisions.contains { $0.kind == kind }
    }
}
