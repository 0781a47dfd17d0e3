// SPDX-License-Identifier: MIT

package import CustomerModel
package import Diagnostics
import FoundationEssentials
import GRDB

/// How much of somebody a ledger held.
package struct ForgottenRows: Hashable, Sendable {
    /// Customers, those merged into them as well.
    package var customers = 0
    /// Nights on which something of theirs changed.
    package var changes = 0
    /// Invitations.
    package var invitations = 0
    /// Outcomes.
    package var outcomes = 0
    /// What happened to letters.
    package var events = 0
}

extension Ledger {
    /// Writes down that whoever has one of these marks must not be invited: the brake comes before the removal.
    ///
    /// `freshKey` becomes the key of the digests if there is none yet; it is 32 random bytes.
    package func brake(_ marks: [CustomerMark], freshKey: [UInt8], on day: Day) throws(Diagnostic) {
        try write { database in
            let key = try forgettingKey(database) ?? freshKey
            try database.execute(
                sql: "INSERT OR IGNORE INTO ledger (name, value) VALUES ('key', ?)",
                arguments: [Data(key)]
            )
            for mark in marks {
                try database.execute(
                    sql: "INSERT OR IGNORE INTO forgotten (digest, day) VALUES (?, ?)",
                    arguments: [Data(mark.digest(key: key)), day.number]
                )
            }
        }
    }

    /// Removes customers with all that is told of them, and makes the file forget the bytes.
    ///
    /// The runs are sealed anew in the same transaction: their seals count the rows that are gone.
    package func forget(_ customers: [NamedCustomer]) throws(Diagnostic) -> ForgottenRows {
        try outsideTransactions { try $0.execute(sql: "PRAGMA secure_delete = ON") }
        let rows = try write { database in
            // Merged entries point at each other.
            try database.execute(sql: "PRAGMA defer_foreign_keys = ON")
            var rows = ForgottenRows()
            for customer in customers { try remove(customer, from: database, counting: &rows) }
            try sealAnew(database)
            return rows
        }
        try outsideTransactions { database in
            try database.execute(sql: "VACUUM")
            try database.checkpoint(.truncate)
        }
        return rows
    }

    private func outsideTransactions(_ work: (Database) throws -> Void) throws(Diagnostic) {
        do { try queue.writeWithoutTransaction(work) } catch { throw Diagnostic(ledger: error, at: path) }
    }

    /// Customers that ended, left every list or were never ours, are in no newest list, and did not change since `day`.
    package func customers(goneSince day: Day) throws(Diagnostic) -> [NamedCustomer] {
        try read { database in
            let ids = try Int64.fetchSet(
                database,
                sql: "SELECT customer.id FROM customer JOIN standing ON standing.id = customer.standing "
                    + "WHERE merged_into IS NULL AND membership IN ('gone', 'ended', 'stranger') "
                    + "AND coalesce(reseller_seen, 1) <> 0 AND coalesce(providers_seen, '') || ' ' NOT LIKE '%=0 %' "
                    + "AND coalesce((SELECT max(night) FROM change WHERE customer = customer.id), first_seen) < ?",
                arguments: [day.number]
            )
            return try namedCustomers(database).filter { ids.contains($0.id) }
        }
    }
}

private func remove(_ customer: NamedCustomer, from database: Database, counting rows: inout ForgottenRows) throws {
    for id in customer.mergedIDs + [customer.id] {
        try database.execute(sql: "DELETE FROM change WHERE customer = ?", arguments: [id])
        rows.changes += database.changesCount
        try database.execute(sql: "DELETE FROM invitation WHERE customer = ?", arguments: [id])
        rows.invitations += database.changesCount
        try database.execute(sql: "DELETE FROM customer WHERE id = ?", arguments: [id])
        rows.customers += database.changesCount
    }
    for key in [customer.key] + customer.aliases {
        try database.execute(sql: "DELETE FROM letter_event WHERE customer = ?", arguments: [key])
        rows.events += database.changesCount
        try database.execute(sql: "DELETE FROM letter WHERE customer = ?", arguments: [key])
    }
    let subjects = customer.subjects
    for row in try Row.fetchAll(database, sql: "SELECT id, subject, other, why FROM judgement") {
        let texts = [1, 2, 3].map { (row[$0] as String).lowercased() }
        guard texts.contains(where: { text in subjects.contains { text.contains($0) } }) else { continue }
        try database.execute(sql: "DELETE FROM judgement WHERE id = ?", arguments: [row[0] as Int64])
    }
    for row in try Row.fetchAll(database, sql: "SELECT id, subject, other, why, kind, value FROM outcome") {
        let (subject, other, why): (String, String, String) = (row[1], row[2], row[3])
        // A judgement of two records says in its value whose they were.
        let owners = (row["value"] as String).lowercased().split(separator: " ").map(String.init)
        let isOfOwner = ["same", "different"].contains(row["kind"] as String) && !subjects.isDisjoint(with: owners)
        if isOfOwner || subjects.contains(subject.lowercased()) || subjects.contains(other.lowercased()) {
            try database.execute(sql: "DELETE FROM outcome WHERE id = ?", arguments: [row[0] as Int64])
            rows.outcomes += 1
        } else if subjects.contains(where: { why.lowercased().contains($0) }) {
            // Somebody else's word stays in force; only what it tells of this one goes.
            try database.execute(sql: "UPDATE outcome SET why = '' WHERE id = ?", arguments: [row[0] as Int64])
        }
    }
}

private func sealAnew(_ database: Database) throws {
    let id = try String.fetchOne(database, sql: "SELECT CAST(value AS TEXT) FROM ledger WHERE name = 'id'") ?? ""
    var previous = ""
    for row in try Row.fetchAll(database, sql: "SELECT * FROM run ORDER BY number") {
        let new = try seal(of: row, after: previous, id: id, in: database)
        let number: Int = row["number"]
        try database.execute(sql: "UPDATE run SET seal = ? WHERE number = ?", arguments: [new, number])
        previous = new
    }
}
