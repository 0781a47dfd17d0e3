// SPDX-License-Identifier: MIT

import CustomerModel
import Digests
import FoundationEssentials
import GRDB

extension LedgerHead {
    /// Reads the last run and checks its seal: a night does not build upon a book that another hand has changed.
    init(_ database: Database) throws {
        let id = try String.fetchOne(database, sql: "SELECT CAST(value AS TEXT) FROM ledger WHERE name = 'id'")
        let rows = try Row.fetchAll(database, sql: "SELECT * FROM run ORDER BY number DESC LIMIT 2")
        guard let row = rows.first else {
            self.init(id: id, lastRun: nil)
            return
        }
        let expected = try seal(of: row, after: rows.dropFirst().first?["seal"] ?? "", id: id ?? "", in: database)
        guard row["seal"] == expected else { throw LedgerDefect.broken("the seal of run \(row["number"] as Int)") }
        self.init(id: id, lastRun: WrittenRun(row))
    }
}

extension WrittenRun {
    init(_ row: Row) {
        self.init(
            number: row["number"],
            night: Day(number: row["night"]),
            name: row["name"],
            started: row["started"],
            inputs: row["inputs"],
            status: row["status"],
            customers: row["customers"],
            gaps: row["gaps"],
            drafts: row["drafts"]
        )
    }
}

/// The seal of a run: the SHA-256 of the seal before it, of its own row, and of how much the night wrote.
///
/// It is cheap to check, and shows a ledger put together from two, or one whose nights were edited.
func seal(of run: Row, after previous: String, id: String, in database: Database) throws -> String {
    let night: Int = run["night"]
    let written = try Int.fetchOne(database, sql: "SELECT count(*) FROM change WHERE night = ?", arguments: [night])
    let reads = try String.fetchAll(
        database,
        sql: "SELECT source || ' ' || condition || ' ' || coalesce(digest, '-') FROM export WHERE night = ? ORDER BY 1",
        arguments: [night]
    )
    let columns = ["number", "night", "name", "started", "inputs", "status", "customers", "changes", "gaps", "drafts"]
    let cells = columns.map { "\($0)=\((run[$0] as DatabaseValue?) ?? .null)" }
    let text = ([id, previous, "written=\(written ?? 0)"] + cells + reads).joined(separator: "\n")
    return contentDigest(of: Array(text.utf8))
}

/// Checks the seals of all runs, oldest first; those of a day that was run again are checked by their chain alone.
func brokenSeals(_ database: Database) throws -> [String] {
    let id = try String.fetchOne(database, sql: "SELECT CAST(value AS TEXT) FROM ledger WHERE name = 'id'") ?? ""
    let rows = try Row.fetchAll(database, sql: "SELECT * FROM run ORDER BY number")
    var findings: [String] = []
    for (index, row) in rows.enumerated() {
        let number: Int = row["number"]
        if number != index + 1 { findings.append("run \(index + 1) is missing before run \(number)") }
        let isLastOfNight = index + 1 == rows.count || rows[index + 1]["night"] != row["night"] as Int
        guard isLastOfNight else { continue }
        let previous: String = index > 0 ? rows[index - 1]["seal"] : ""
        if try seal(of: row, after: previous, id: id, in: database) != row["seal"] {
            findings.append("the seal of run \(number) is broken")
        }
    }
    return findings
}
