// SPDX-License-Identifier: MIT

package import CustomerModel
package import Diagnostics
import GRDB

extension Ledger {
    /// Keeps a model that a person had learnt, for the runs of this day and of those to come.
    ///
    /// It is a person's word: no second run of the day takes it back.
    /// - Returns: whether it was written; the model that is in force already is not written again.
    /// - Throws: `.ledgerFailed` or `.ledgerInvalid`, with nothing written.
    @discardableResult
    package func keep(model text: String, by who: String, on day: Day) throws(Diagnostic) -> Bool {
        try write { database in
            if try keptModel(database, on: day)?.text == text { return false }
            try insert(model: text, by: who, on: day, in: database)
            return true
        }
    }
}

/// The model that a night of this day uses: the newest of the nights before, or what a person had learnt until then.
func keptModel(_ database: Database, on day: Day) throws -> RememberedModel? {
    let sql =
        "SELECT night, text FROM model WHERE night < ?1 OR (night = ?1 AND who <> '') "
        + "ORDER BY night DESC, who = '', id DESC LIMIT 1"
    return try Row.fetchOne(database, sql: sql, arguments: [day.number])
        .map { RememberedModel(text: $0[1], day: Day(number: $0[0])) }
}

func insert(model text: String, by who: String, on day: Day, in database: Database) throws {
    try database.execute(
        sql: "INSERT INTO model (night, who, text) VALUES (?, ?, ?)",
        arguments: [day.number, who, text]
    )
}
