// SPDX-License-Identifier: MIT

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
    /// Each table is taken over as far as it can be read: a broken page of one hides nothing of the others.
    /// - Returns: `nil` when the file cannot be opened or none of them can be read; then nothing is taken over.
    package func takeOver(from damaged: String) -> TakenOver? {
        var configuration = Configuration()
        configuration.readonly = true
        guard let old = try? DatabaseQueue(path: damaged, configuration: configuration) else { return nil }
        let words = rows(
            of: "SELECT kind, subject, other, value, until, who, day, why FROM outcome ORDER BY id",
            in: old
        )
        let marks = rows(of: "SELECT digest, day FROM forgotten", in: old)
        let events = rows(of: "SELECT * FROM letter_event ORDER BY id", in: old)
        let keys = rows(of: "SELECT name, value FROM ledger WHERE name = 'key'", in: old)
        guard words != nil || marks != nil || events != nil else { return nil }
        return try? queue.write { database in
            try insert(words, "outcome (kind, subject, other, value, until, who, day, why)", in: database)
            try insert(marks, "forgotten (digest, day)", in: database)
            try insert(events, "letter_event", in: database)
            try insert(keys, "ledger (name, value)", in: database)
            return TakenOver(outcomes: words?.count ?? 0, forgotten: marks?.count ?? 0, events: events?.count ?? 0)
        }
    }
}

/// What a table still says; `nil` where it cannot be read to its end, or is not there.
private func rows(of query: String, in database: DatabaseQueue) -> [[DatabaseValue]]? {
    try? database.read { try Row.fetchAll($0, sql: query).map { Array($0.databaseValues) } }
}

private func insert(_ rows: [[DatabaseValue]]?, _ table: String, in database: Database) throws {
    for row in rows ?? [] {
        let marks = Array(repeating: "?", count: row.count).joined(separator: ", ")
        try database.execute(sql: "INSERT INTO \(table) VALUES (\(marks))", arguments: StatementArguments(row))
    }
}
