// SPDX-License-Identifier: MIT

package import CustomerModel
package import Diagnostics
import FoundationEssentials
import GRDB

extension Ledger {
    /// Writes a night down in one transaction; what did not change is not written.
    ///
    /// A second run of the same inputs writes nothing at all. A second run of one day with other inputs takes the place
    /// of the first: it was made from the same memory.
    /// - Throws: `.ledgerFailed` or `.ledgerInvalid`, with nothing written.
    package func record(_ night: LedgerNight, over memory: LedgerMemory) throws(Diagnostic) {
        if memory.head.isWritten(night) { return }
        try write { database in
            guard try LedgerHead(database).lastRun == memory.head.lastRun else { throw LedgerDefect.overtaken }
            if memory.head.id == nil {
                try database.execute(
                    sql: "INSERT INTO ledger (name, value) VALUES ('id', CAST(? AS BLOB))",
                    arguments: [night.inputs]
                )
            }
            var recording = try NightRecording(night, over: memory, in: database)
            try recording.writeLists()
            try recording.writeCustomers()
            try recording.writeSources()
            try recording.writeJudgements()
            try recording.writeModel()
            try recording.writeBatch(known: memory.letters.known)
            try recording.writeRun()
        }
    }
}

extension LedgerHead {
    /// Whether the last run was made from the very same inputs.
    func isWritten(_ night: LedgerNight) -> Bool {
        lastRun.map { $0.inputs == night.inputs && $0.night == night.night } ?? false
    }

    /// The number the night will have, and the ledger's mark: both stand in the reports' manifest.
    package func mark(forInputs inputs: String, on night: Day) -> (id: String, run: Int) {
        let isSame = lastRun.map { $0.inputs == inputs && $0.night == night } ?? false
        return (id ?? inputs, (lastRun?.number ?? 0) + (isSame ? 0 : 1))
    }
}

/// The writing of one night.
private struct NightRecording {
    let night: LedgerNight
    let previous: WrittenRun?
    let database: Database
    let current: StoredCustomers
    /// Whether an earlier run of this day is taken back.
    let isRunAgain: Bool
    var standings: StandingTable
    var newest: [Counterpart: Day]
    var changes = 0

    init(_ night: LedgerNight, over memory: LedgerMemory, in database: Database) throws {
        self.night = night
        self.database = database
        previous = memory.head.lastRun
        isRunAgain = memory.isOvertaken
        if memory.isOvertaken { try undo(night.night, in: database) }
        current = memory.customers
        standings = try StandingTable(database)
        newest = memory.lists
    }

    mutating func writeLists() throws {
        for (counterpart, found) in night.lists.sorted(by: { cell($0.key) < cell($1.key) }) {
            let known = newest[counterpart]
            // An older list than one seen before takes no day back.
            let day = known.map { max($0, found) } ?? found
            if known == day { continue }
            newest[counterpart] = day
            try database.execute(
                sql: "INSERT INTO list (counterpart, night, day) VALUES (?, ?, ?)",
                arguments: [cell(counterpart), night.night.number, day.number]
            )
        }
    }

    /// Walks tonight's customers and the rows together, both sorted by key.
    mutating func writeCustomers() throws {
        var writer = try CustomerWriter(database, night: night.night, newest: newest)
        try mergeAway(writer: &writer)
        var index = 0
        for customer in night.customers {
            while index < current.entries.count, precedes(current.entries[index].key, customer.entry.key) { index += 1 }
            let standing = try standings.number(of: StandingWords(customer), in: database)
            if index < current.entries.count, current.entries[index].key == customer.entry.key {
                let (old, cells) = (current.entries[index], current.cells[index])
                if customer.entry.isWritten(as: cells, of: old, standing: standing, newest: newest) { continue }
                try writer.change(cells.id, from: old, to: customer, standing: standing)
            } else {
                try writer.insert(customer, standing: standing)
            }
        }
        changes = writer.changes
    }

    /// First those that turned out to be somebody else, so that their tenant is free.
    private func mergeAway(writer: inout CustomerWriter) throws {
        for customer in night.customers where !customer.entry.aliases.isEmpty {
            for alias in customer.entry.aliases { try writer.merge(alias, into: customer.entry.key) }
        }
    }

    func writeSources() throws {
        for read in night.reads { try database.write(read, on: night.night) }
        for export in night.exports where export.night == night.night { try database.write(export) }
        for guarded in night.lifted {
            try database.execute(
                sql: "INSERT OR REPLACE INTO lifted (night, guard, who) VALUES (?, ?, ?)",
                arguments: [night.night.number, guarded.name, guarded.who]
            )
        }
        let verdicts = Dictionary(grouping: night.customers, by: \.said.verdict).mapValues(\.count)
        for (verdict, count) in verdicts.sorted(by: { $0.key < $1.key }) {
            try database.execute(
                sql: "INSERT INTO tally (night, verdict, customers) VALUES (?, ?, ?)",
                arguments: [night.night.number, verdict, count]
            )
        }
    }

    /// A judgement is kept when its line is gone from the file: it is known what was believed, and from when on.
    func writeJudgements() throws {
        for judgement in night.judgements where judgement.kind == .same || judgement.kind == .different {
            guard !judgement.subject.isEmpty, !judgement.other.isEmpty else { continue }
            try database.execute(
                sql: "INSERT OR IGNORE INTO judgement (kind, subject, other, until, who, day, why, night) "
                    + "VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                arguments: [
                    judgement.kind.rawValue, judgement.subject, judgement.other, judgement.until?.number ?? 0,
                    judgement.who, judgement.when?.number ?? 0, judgement.why, night.night.number,
                ]
            )
        }
    }

    func writeModel() throws {
        guard let model = night.model, try keptModel(database, on: night.night)?.text != model else { return }
        try insert(model: model, by: "", on: night.night, in: database)
    }

    /// What is drafted again keeps the night it was drafted first: whoever approved it then approved these words.
    ///
    /// What a second run of the day drafts anew was not there to be read when the day began, and counts from the next one.
    func writeBatch(known: Int) throws {
        try database.execute(
            sql: "INSERT INTO batch (night, id, known) VALUES (?, ?, ?)",
            arguments: [night.night.number, night.batch.isEmpty ? "-" : night.batch, known]
        )
        try forgetDrafts()
        for (digest, customer) in night.letters.sorted(by: { $0.key < $1.key }) {
            try database.execute(
                sql: "INSERT OR IGNORE INTO letter (digest, night, customer) VALUES (?, ?, ?)",
                arguments: [digest, night.night.number + (isRunAgain ? 1 : 0), customer]
            )
        }
    }

    /// A letter that tonight has a reason against is drafted afresh when the reason is gone, and its approval lapses: what
    /// somebody has read and approved is not what the next reader will find settled.
    private func forgetDrafts() throws {
        guard let heldBack = night.heldBack else { return }
        let drafts = try Row.fetchAll(database, sql: "SELECT digest, customer FROM letter ORDER BY digest")
        let gone = drafts.filter { night.letters[$0[0]] == nil && !heldBack.contains($0[1]) }
        let approved = try approvedLetters(database)
        for draft in gone {
            let digest: String = draft[0]
            try database.execute(sql: "DELETE FROM letter WHERE digest = ?", arguments: [digest])
            if approved.contains(digest) { try lapse(digest) }
        }
    }

    private func lapse(_ digest: String) throws {
        guard let last = try letterEvents(database, where: "letter = ?", [digest]).last else { return }
        let reason = night.customers.first { $0.entry.key == last.letter.customer }?.said.withheld ?? ""
        let lapsed = LetterEvent(
            letter: last.letter,
            batch: last.batch,
            step: .cancelled,
            who: "partnergap",
            day: night.night,
            words: "the approval lapsed: " + (reason.isEmpty ? "the night did not draft this letter again" : reason)
        )
        try insert(lapsed, in: database)
    }

    func writeRun() throws {
        let number = (previous?.number ?? 0) + 1
        try database.execute(
            sql:
                "INSERT INTO run (number, night, name, started, inputs, status, customers, changes, gaps, drafts, seal) "
                + "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            arguments: [
                number, night.night.number, night.name, night.started, night.inputs, night.status,
                night.customers.count, changes, night.customers.count(where: \.said.isGap), night.drafts,
                String(repeating: "0", count: 64),
            ]
        )
        let rows = try Row.fetchAll(database, sql: "SELECT * FROM run ORDER BY number DESC LIMIT 2")
        let id = try String.fetchOne(database, sql: "SELECT CAST(value AS TEXT) FROM ledger WHERE name = 'id'") ?? ""
        let seal = try seal(of: rows[0], after: rows.dropFirst().first?["seal"] ?? "", id: id, in: database)
        try database.execute(sql: "UPDATE run SET seal = ? WHERE number = ?", arguments: [seal, number])
    }
}

private func precedes(_ left: String, _ right: String) -> Bool {
    left.utf8.lexicographicallyPrecedes(right.utf8)
}

extension Database {
    fileprivate func write(_ read: ExportRead, on night: Day) throws {
        try execute(
            sql: "INSERT INTO export "
                + "(night, source, path, condition, digest, day, accepted, rejected, ignored) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
            arguments: [
                night.number, read.source, read.path, read.condition, read.digest, read.day?.number,
                read.counts.accepted, read.counts.rejected, read.counts.ignored,
            ]
        )
    }

    fileprivate func write(_ export: RememberedExport) throws {
        try execute(
            sql: "INSERT INTO believed (source, night, digest, day, since, records, identities) "
                + "VALUES (?, ?, ?, ?, ?, ?, ?)",
            arguments: [
                export.source, export.night.number, export.digest, export.day?.number, export.since?.number,
                export.records, cell(export.identities),
            ]
        )
    }
}
