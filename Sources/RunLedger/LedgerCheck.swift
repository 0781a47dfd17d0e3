// SPDX-License-Identifier: MIT

package import Diagnostics
import GRDB

/// What a ledger that is looked at closely turns out to be.
package struct LedgerCheck: Hashable, Sendable {
    /// The newest migration it has seen.
    package let schema: String
    /// How many runs it holds; not counted where SQLite finds it damaged.
    package let runs: Int
    /// How many customers, merged ones not counted.
    package let customers: Int
    /// What is wrong with it; empty where all is well.
    package let findings: [String]
}

extension Ledger {
    /// Reads all of it and looks for what should not be.
    /// - Throws: `.ledgerInvalid` when it is too damaged to be looked at, `.ledgerFailed` when it cannot be read.
    package func checked() throws(Diagnostic) -> LedgerCheck {
        let schema = try schemaVersion ?? "none"
        return try read { database in
            let damages = try damages(database)
            // What SQLite itself cannot read is neither counted nor asked for its meaning.
            guard damages.isEmpty else { return LedgerCheck(schema: schema, runs: 0, customers: 0, findings: damages) }
            return LedgerCheck(
                schema: schema,
                runs: try count("run", database),
                customers: try count("customer WHERE merged_into IS NULL", database),
                findings: try meanings(database)
            )
        }
    }
}

/// The first of what SQLite finds, which it tells in rows of many lines.
private func damages(_ database: Database) throws -> [String] {
    let rows = try String.fetchAll(database, sql: "PRAGMA integrity_check(3)").filter { $0 != "ok" }
    let lines = rows.flatMap { $0.split(separator: "\n").map(String.init) }
    // Its heading says of which database of several; this is the only one.
    return lines.filter { !$0.hasPrefix("*** in database") }.prefix(3).map(\.self)
}

private func count(_ table: String, _ database: Database) throws -> Int {
    try Int.fetchOne(database, sql: "SELECT count(*) FROM \(table)") ?? 0
}

private func meanings(_ database: Database) throws -> [String] {
    let strays = try Row.fetchAll(database, sql: "PRAGMA foreign_key_check")
        .map { "a row of '\($0[0] as String)' points to a row of '\($0[2] as String)' that is not there" }
    return try strays + brokenSeals(database) + circles(database) + keys(of: contradictions, database)
}

/// What no night can have written, each as a query for the keys of those concerned.
private let contradictions: [(what: String, sql: String)] = [
    (
        "changed before it was first seen",
        "SELECT DISTINCT key FROM customer JOIN change ON change.customer = customer.id WHERE night < first_seen"
    ),
    (
        "has an invitation of which the list of invitations knows nothing, or something else",
        "SELECT key FROM customer WHERE invitation IS NOT NULL AND merged_into IS NULL AND NOT EXISTS ("
            + "SELECT * FROM invitation AS i WHERE i.customer = customer.id AND i.started = invitation_started "
            + "AND i.closed IS NULL AND i.kind = invitation AND i.state = invitation_state AND i.day = invitation_day "
            + "AND i.attempts = customer.attempts)"
    ),
    (
        "has an open invitation in the list of invitations only",
        "SELECT DISTINCT key FROM customer JOIN invitation AS i ON i.customer = customer.id WHERE closed IS NULL "
            + "AND merged_into IS NULL AND (invitation IS NULL OR invitation_started <> started)"
    ),
]

private func keys(of contradictions: [(what: String, sql: String)], _ database: Database) throws -> [String] {
    try contradictions.flatMap { what, sql in
        try String.fetchAll(database, sql: "\(sql) ORDER BY key LIMIT 20").map { "customer \(quoted($0)) \(what)" }
    }
}

/// Customers that became one another in a circle: none of them would be anybody.
private func circles(_ database: Database) throws -> [String] {
    let rows = try Row.fetchAll(
        database,
        sql: "SELECT id, merged_into, key FROM customer WHERE merged_into IS NOT NULL"
    )
    var targets: [Int64: Int64] = [:]
    for row in rows { targets[row[0]] = row[1] }
    return rows.compactMap { row in
        let start: Int64 = row[0]
        var current = start
        for _ in 0...targets.count {
            guard let next = targets[current] else { return nil }
            if next == start { return "customer \(quoted(row[2] as String)) was merged into itself" }
            current = next
        }
        return nil
    }
}
