// SPDX-License-Identifier: MIT

package import CustomerModel

/// What a night leaves to be remembered: a value, made by pure stages and written in one transaction.
package struct LedgerNight: Sendable {
    /// The night: the day all of it is dated with.
    package var night: Day
    /// The run's name, which is that of its folder.
    package var name: String
    /// When it began, in seconds since 1970.
    package var started: Int
    /// The digest of everything it was made from: a second run of the same inputs changes nothing.
    package var inputs: String
    /// The exit status, 0 to 3.
    package var status: Int
    /// Every customer, sorted by key.
    package var customers: [CustomerNight]
    /// The sources as they were found.
    package var reads: [ExportRead]
    /// For each source the last export that was believed, tonight's or an older one.
    package var exports: [RememberedExport]
    /// The day of the good lists that speak of each counterpart.
    package var lists: [Counterpart: Day]
    /// The guards that a person lifted tonight.
    package var lifted: [LiftedGuard]
    /// How many letters were drafted.
    package var drafts: Int
    /// What people said of pairs: `same` and `different`; others are left out.
    package var judgements: [Decision]
    /// The model of linkage that the night learnt; `nil` where it used the one it had.
    package var model: String?
    /// What tells tonight's batch from every other; empty where no night of this ledger has one.
    package var batch = ""
    /// The letters drafted, by their digests, each with its customer's key.
    package var letters: [String: String] = [:]
    /// The customers, by key, whose drafts of before stay approved although none was drafted: it is the night that held
    /// them back, and nothing about the customer; `nil` where that is true of everybody.
    package var heldBack: Set<String>?

    /// A night without customers or sources.
    package init(night: Day, name: String, started: Int, inputs: String, status: Int) {
        self.night = night
        self.name = name
        self.started = started
        self.inputs = inputs
        self.status = status
        customers = []
        reads = []
        exports = []
        lists = [:]
        lifted = []
        drafts = 0
        judgements = []
    }
}

/// One customer as a night leaves it.
package struct CustomerNight: Hashable, Sendable {
    /// What tomorrow remembers.
    package let entry: LedgerEntry
    /// What the reports said.
    package let said: VerdictWords
    /// The invitation that is over since tonight, as it stood before; `nil` where none is.
    package let ended: RememberedInvitation?
    /// Whether that one was accepted: everything it asked for is there.
    package let isAccepted: Bool

    /// A customer.
    package init(
        entry: LedgerEntry,
        said: VerdictWords,
        ended: RememberedInvitation? = nil,
        isAccepted: Bool = false
    ) {
        self.entry = entry
        self.said = said
        self.ended = ended
        self.isAccepted = isAccepted
    }
}

/// A verdict in the words of the reports, kept for the history.
package struct VerdictWords: Hashable, Sendable {
    /// The verdict.
    package let verdict: String
    /// Its reason; empty without one.
    package let reason: String
    /// The next action.
    package let action: String
    /// The `missing` column.
    package let missing: String
    /// Why no letter was drafted; empty without a reason.
    package let withheld: String
    /// Whether an absence is proven.
    package let isGap: Bool

    /// A verdict.
    package init(
        verdict: String,
        reason: String,
        action: String,
        missing: String,
        withheld: String,
        isGap: Bool
    ) {
        self.verdict = verdict
        self.reason = reason
        self.action = action
        self.missing = missing
        self.withheld = withheld
        self.isGap = isGap
    }
}

/// A source as a night found it.
package struct ExportRead: Hashable, Sendable {
    /// Its short name in the configuration.
    package let source: String
    /// The file, relative to the configuration.
    package let path: String
    /// `good`, `stale`, `held`, `missing` or `refused`.
    package let condition: String
    /// The SHA-256 of its bytes; `nil` when it was not read to its end.
    package let digest: String?
    /// The day its content is from.
    package let day: Day?
    /// What became of its rows.
    package let counts: RowCounts

    /// A source.
    package init(source: String, path: String, condition: String, digest: String?, day: Day?, counts: RowCounts) {
        self.source = source
        self.path = path
        self.condition = condition
        self.digest = digest
        self.day = day
        self.counts = counts
    }
}

/// A guard that a person lifted, or a first night that a person accepted.
package struct LiftedGuard: Hashable, Sendable {
    /// Its name, as written behind `--accept`.
    package let name: String
    /// Who did it.
    package let who: String

    /// A lifted guard.
    package init(name: String, who: String) {
        self.name = name
        self.who = who
    }
}
