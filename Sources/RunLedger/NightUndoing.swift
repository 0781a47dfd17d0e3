// SPDX-License-Identifier: MIT

import CustomerModel
import GRDB

/// Takes back what an earlier run of the same day wrote, so that the next one writes over what the night before left.
///
/// The rows of `run` stay, and so do guards that were lifted: that they happened is true whatever came of them.
func undo(_ night: Day, in database: Database) throws {
    let number = night.number
    let changed = "SELECT customer FROM change WHERE night = ?"
    // Tenants first: what one row gives back another may hold.
    try database.execute(sql: "UPDATE customer SET tenant = NULL WHERE id IN (\(changed))", arguments: [number])
    try database.execute(sql: "UPDATE customer SET tenant = NULL WHERE first_seen = ?", arguments: [number])
    try database.execute(
        sql: "UPDATE customer SET (\(changingColumns)) = "
            + "(SELECT \(changingColumns) FROM change WHERE night = ? AND customer = customer.id) WHERE id IN (\(changed))",
        arguments: [number, number]
    )
    try undoInvitations(number, in: database, changed: changed)
    for table in ["change", "list", "export", "believed", "tally", "batch"] {
        try database.execute(sql: "DELETE FROM \(table) WHERE night = ?", arguments: [number])
    }
    // What a person had learnt stays, like every word of a person.
    try database.execute(sql: "DELETE FROM model WHERE night = ? AND who = ''", arguments: [number])
    let made = "SELECT id FROM customer WHERE first_seen = ?"
    try database.execute(sql: "DELETE FROM invitation WHERE customer IN (\(made))", arguments: [number])
    try database.execute(sql: "DELETE FROM customer WHERE first_seen = ?", arguments: [number])
}

/// Invitations as the customers' rows, now those of the night before, have them.
private func undoInvitations(_ night: Int, in database: Database, changed: String) throws {
    try database.execute(
        sql: "UPDATE invitation SET closed = NULL, outcome = NULL WHERE closed = ?",
        arguments: [night]
    )
    try database.execute(sql: "DELETE FROM invitation WHERE started = ?", arguments: [night])
    try database.execute(
        sql: "INSERT OR REPLACE INTO invitation (customer, started, kind, state, day, attempts) "
            + "SELECT id, invitation_started, invitation, invitation_state, invitation_day, coalesce(attempts, 0) "
            + "FROM customer WHERE invitation IS NOT NULL AND merged_into IS NULL AND id IN (\(changed))",
        arguments: [night]
    )
}
