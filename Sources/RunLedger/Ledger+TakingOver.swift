// SPDX-License-Identifier: MIT

import CustomerModel
import FoundationEssentials
import GRDB

/// What a new ledger has from one that could not be gone on with.
package struct TakenOver: Hashable, Sendable {
    /// Words of persons: who declined, who was invited by hand.
    package let outcomes: Int
    /// Marks of those who must not be known any more.
    package let forgotten: Int
    /// What happened to letters: who was written to.
    package let events: Int
}

extension Ledger {
    /// Takes over what people said, and whom nobody must know any more, from a ledger that is damaged elsewhere.
    ///
    /// - Returns: `nil` when they cannot be read there; then nothing is taken over.
    package func takeOver(from damaged: String) -> TakenOver? {
        var configuration = Configuration()
        configuration.readonly = true
        guard let old = try? DatabaseQueue(path: damaged, configuration: configuration) else { return nil }
        return try? queue.write { database in
            let (words, marks, key, events) = try old.read { old in
                (
                    try Row.fetchAll(
                        old,
                        sql: "SELECT kind, subject, other, value, until, who, day, why FROM outcome ORDER BY id"
                    ),
                    try Row.fetchAll(old, sql: "SELECT digest, day FROM forgotten"),
                    try Data.fetchOne(old, sql: "SELECT value FROM ledger WHERE name = 'key'"),
                    try old.tableExists("letter_event")
                        ? Row.fetchAll(old, sql: "SELECT * FROM letter_event ORDER BY id") : []
                )
            }
            for word in words {
                try database.execute(
                    sql: "INSERT INTO outcome (kind, subject, other, value, until, who, day, why) "
                        + "VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                    arguments: StatementArguments(word.databaseValues)
                )
            }
            for mark in marks {
                try database.execute(
                    sql: "INSERT INTO forgotten (digest, day) VALUES (?, ?)",
                    arguments: StatementArguments(mark.databaseValues)
                )
            }
            for event in events {
                let marks = Array(repeating: "?", count: event.count).joined(separator: ", ")
                try database.execute(
                    sql: "INSERT INTO letter_event VALUES (\(marks))",
                    arguments: StatementArguments(event.databaseValues)
                )
            }
            if let key {
                try database.execute(sql: "INSERT INTO ledger (name, value) VALUES ('key', ?)", arguments: [key])
            }
            return TakenOver(outcomes: words.count, forgotten: marks.count, events: events.count)
        }
    }
}
