// SPDX-License-Identifier: MIT

import RunLedger

/// What a person says about a run when starting it.
package struct RunOptions: Sendable {
    /// The guards that are lifted.
    package var accepted = AcceptedGuards()
    /// Whether to go on with a ledger that is new, older than the reports, or damaged.
    package var isNewLedger = false
    /// Whether to do everything but write.
    package var isDryRun = false
    /// Who says so.
    package var who = ""

    /// Nothing is said.
    package init() {}
}

extension RunOptions {
    /// The same with what was lifted on this day already: it stays lifted until the day is over.
    func lasting(_ lifted: [LiftedGuard]) -> RunOptions {
        var lasting = self
        lasting.accepted = accepted.adding(lifted.map(\.name))
        lasting.isNewLedger = isNewLedger || lifted.contains { $0.name == "new-ledger" }
        return lasting
    }

    /// What is written down of it.
    var lifted: [LiftedGuard] {
        let names = accepted.names + (isNewLedger ? ["new-ledger"] : [])
        return names.map { LiftedGuard(name: $0, who: who) }
    }
}
