// SPDX-License-Identifier: MIT

import CustomerModel
import GRDB

/// Writes customers with statements prepared once, and keeps what their rows said before.
struct CustomerWriter {
    private let database: Database
    private let night: Day
    private let newest: [Counterpart: Day]
    private let insertion: Statement
    private let update: Statement
    private let keeping: Statement
    private let merging: Statement
    private let keepingByKey: Statement
    private let opening: Statement
    private let closing: Statement
    /// How many rows were written.
    private(set) var changes = 0

    init(_ database: Database, night: Day, newest: [Counterpart: Day]) throws {
        self.database = database
        self.night = night
        self.newest = newest
        let marks = Array(repeating: "?", count: 18).joined(separator: ", ")
        insertion = try database.makeStatement(
            sql: "INSERT INTO customer (key, first_seen, \(changingColumns)) VALUES (?, ?, \(marks))"
        )
        update = try database.makeStatement(
            sql: "UPDATE customer SET (\(changingColumns)) = (\(marks)) WHERE id = ?"
        )
        // The first write of a day keeps the row; a second run of the day must not overwrite what was before.
        let kept =
            "INSERT OR IGNORE INTO change (night, customer, \(changingColumns)) "
            + "SELECT ?, id, \(changingColumns) FROM customer"
        keeping = try database.makeStatement(sql: "\(kept) WHERE id = ?")
        keepingByKey = try database.makeStatement(sql: "\(kept) WHERE key = ? AND merged_into IS NULL")
        merging = try database.makeStatement(
            sql: "UPDATE customer SET merged_into = (SELECT id FROM customer WHERE key = ?) "
                + "WHERE key = ? AND merged_into IS NULL"
        )
        opening = try database.makeStatement(
            sql: "INSERT INTO invitation (customer, started, kind, state, day, attempts) "
                + "VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO UPDATE SET kind = excluded.kind, state = excluded.state, "
                + "day = excluded.day, attempts = excluded.attempts, closed = NULL, outcome = NULL"
        )
        closing = try database.makeStatement(
            sql: "UPDATE invitation SET closed = ?, outcome = ? WHERE customer = ? AND started = ? AND closed IS NULL"
        )
    }

    mutating func insert(_ customer: CustomerNight, standing: Int64) throws {
        let entry = customer.entry
        try insertion.execute(
            arguments: StatementArguments(
                [entry.key, entry.firstSeen.number] + entry.cells(standing: standing, newest: newest)
            )
        )
        changes += 1
        try follow(customer, from: nil, of: database.lastInsertedRowID)
    }

    mutating func change(_ id: Int64, from old: LedgerEntry, to customer: CustomerNight, standing: Int64) throws {
        try keeping.execute(arguments: [night.number, id])
        try update.execute(
            arguments: StatementArguments(customer.entry.cells(standing: standing, newest: newest) + [id])
        )
        changes += 1
        try follow(customer, from: old.invitation, of: id)
    }

    mutating func merge(_ alias: String, into key: String) throws {
        try keepingByKey.execute(arguments: [night.number, alias])
        try merging.execute(arguments: [key, alias])
    }

    /// Keeps the course of an invitation: one row from its first draft to the night on which it is over.
    private func follow(_ customer: CustomerNight, from old: RememberedInvitation?, of id: Int64) throws {
        let current = customer.entry.invitation
        if let ended = customer.ended, ended.startedOn != current?.startedOn {
            // As it stood tonight: a person may have said since last night that it went out.
            try open(ended, of: id)
            try close(ended, customer.isAccepted, of: id)
        } else if let old, old.startedOn != current?.startedOn {
            try close(old, false, of: id)
        }
        if let current, current != old { try open(current, of: id) }
    }

    private func close(_ invitation: RememberedInvitation, _ isAccepted: Bool, of id: Int64) throws {
        let outcome = isAccepted ? "accepted" : "withdrawn"
        try closing.execute(arguments: [night.number, outcome, id, invitation.startedOn.number])
    }

    private func open(_ invitation: RememberedInvitation, of id: Int64) throws {
        try opening.execute(
            arguments: [
                id, invitation.startedOn.number, cell(invitation.kind), invitation.state.rawValue,
                invitation.day.number, invitation.attempts,
            ]
        )
    }
}
