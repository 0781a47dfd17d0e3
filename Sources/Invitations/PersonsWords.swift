// SPDX-License-Identifier: MIT

import CustomerModel

/// What persons said of one customer, in the order in which they said it.
struct PersonsWords {
    let decisions: [Decision]

    /// The newest word of a kind: of several, those of the latest day; more than one value means they contradict.
    func newest(_ kind: DecisionKind) -> [String] {
        newestWords(kind).reduce(into: []) { values, decision in
            if !values.contains(decision.value) { values.append(decision.value) }
        }
    }

    /// The lines of the latest day of a kind.
    func newestWords(_ kind: DecisionKind) -> [Decision] {
        let said = decisions.filter { $0.kind == kind }
        let latest = said.map { $0.when?.number ?? Int.min }.max()
        return said.filter { ($0.when?.number ?? Int.min) == latest }
    }

    func contains(_ kind: DecisionKind) -> Bool {
        decisions.contains { $0.kind == kind }
    }
}
