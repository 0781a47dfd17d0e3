// SPDX-License-Identifier: MIT

package import CustomerModel
package import Diagnostics
import FoundationEssentials
import GRDB

/// What a ledger says when a night begins, with what is needed to write the night down.
package struct LedgerMemory: Sendable {
    /// What tonight may remember.
    package let memory: Memory
    /// What people said through the tool: outcomes, in the order in which they were said.
    package let outcomes: [Decision]
    /// The state of the book itself.
    package let head: LedgerHead
    /// The days of the newest good lists.
    package let lists: [Counterpart: Day]
    /// The guards that an earlier run of this day was told to lift: they stay lifted until the day is over.
    package let liftedTonight: [LiftedGuard]
    /// What happened to letters, as far as tonight has to know it.
    package let letters: LetterBook
    /// The numbers of the nights before tonight.
    package let trend: Trend
    let customers: StoredCustomers
    /// Whether a night of this day or a later one is written already, so that the rows say more than `memory`.
    let isOvertaken: Bool
    /// Those who must not be known any more; `nil` when nobody was forgotten.
    package var forgotten: ForgottenMarks?
}

extension LedgerMemory {
    /// What a ledger written down by hand remembers: nothing is ever written over it.
    package init(_ memory: Memory) {
        self.init(
            memory: memory,
            outcomes: [],
            head: .blank,
            lists: [:],
            liftedTonight: [],
            letters: LetterBook(),
            trend: Trend(),
            customers: StoredCustomers(),
            isOvertaken: false
        )
    }
}

extension LedgerMemory: CustomStringConvertible {
    /// How much is remembered; never whom.
    package var description: String { "\(memory.entries.count) customers" }
}

/// The state of the book: how far it has come, and whose it is.
package struct LedgerHead: Hashable, Sendable {
    /// What tells this ledger from another one; `nil` before its first night.
    package let id: String?
    /// The last run; `nil` before the first.
    package let lastRun: WrittenRun?

    /// A state.
    package init(id: String?, lastRun: WrittenRun?) {
        self.id = id
        self.lastRun = lastRun
    }

    /// No night yet.
    package static let blank = LedgerHead(id: nil, lastRun: nil)
}

/// A run as the ledger has it.
package struct WrittenRun: Hashable, Sendable {
    /// 1 for the first; a second run of the same inputs keeps the number of the first.
    package let number: Int
    /// The night it dates everything with.
    package let night: Day
    /// Its name, which is that of its folder.
    package let name: String
    /// When it began, in seconds since 1970.
    package let started: Int
    /// The digest of everything it was made from.
    package let inputs: String
    /// The exit status, 0 to 3.
    package let status: Int
    /// Customers in its reports.
    package let customers: Int
    /// Proven gaps among them.
    package let gaps: Int
    /// Letters drafted.
    package let drafts: Int
}

extension Ledger {
    /// What tells it from another ledger, and its last run's number; `nil` before the first run.
    package var furthest: (id: String, run: Int)? {
        get throws(Diagnostic) {
            try read { database in
                let head = try LedgerHead(database)
                guard let id = head.id, let last = head.lastRun else { return nil }
                return (id, last.number)
            }
        }
    }

    /// The last night written; `nil` before the first.
    package var lastNight: Day? {
        get throws(Diagnostic) {
            try read { database in
                try Int.fetchOne(database, sql: "SELECT max(night) FROM run").map { Day(number: $0) }
            }
        }
    }

    /// What is remembered on this day: the state that the last night before it left.
    ///
    /// - Throws: `.ledgerInvalid` when it is damaged or its seal is broken, `.ledgerFailed` when it cannot be read.
    package func memory(on day: Day) throws(Diagnostic) -> LedgerMemory {
        try read { database in
            let head = try LedgerHead(database)
            let customers = try StoredCustomers(database, before: day)
            let letters = try LetterBook(database, before: day)
            let lastNight: Int? = try Int.fetchOne(
                database,
                sql: "SELECT max(night) FROM run WHERE night < ?",
                arguments: [day.number]
            )
            let isAccepted = try Bool.fetchOne(database, sql: "SELECT count(*) FROM lifted WHERE guard = 'baseline'")
            let memory = Memory(
                lastNight: lastNight.map { Day(number: $0) },
                entries: try entries(of: customers, following: letters, on: day, in: database),
                exports: try believedExports(database, before: day),
                isBaselineAccepted: isAccepted ?? false,
                linkageModel: try keptModel(database, on: day)
            )
            return LedgerMemory(
                memory: memory,
                outcomes: try writtenOutcomes(database),
                head: head,
                lists: try newestLists(database, before: day),
                liftedTonight: try liftedGuards(database, on: day),
                letters: letters,
                trend: try trend(database, before: day),
                customers: customers,
                isOvertaken: head.lastRun.map { $0.night >= day } ?? false,
                forgotten: try ForgottenMarks(database)
            )
        }
    }
}

private func liftedGuards(_ database: Database, on night: Day) throws -> [LiftedGuard] {
    let sql = "SELECT guard, who FROM lifted WHERE night = ? ORDER BY guard"
    return try Row.fetchAll(database, sql: sql, arguments: [night.number]).map { LiftedGuard(name: $0[0], who: $0[1]) }
}

/// For each source the last export that was believed before `day`.
private func believedExports(_ database: Database, before day: Day) throws -> [RememberedExport] {
    let rows = try Row.fetchAll(
        database,
        sql: "SELECT source, max(night), digest, day, since, records, identities FROM believed "
            + "WHERE night < ? GROUP BY source ORDER BY source",
        arguments: [day.number]
    )
    return rows.map { row in
        let (day, since): (Int?, Int?) = (row[3], row[4])
        return RememberedExport(
            source: row[0],
            night: Day(number: row[1]),
            digest: row[2],
            day: day.map { Day(number: $0) },
            since: since.map { Day(number: $0) },
            records: row[5],
            identities: identities(row[6])
        )
    }
}
