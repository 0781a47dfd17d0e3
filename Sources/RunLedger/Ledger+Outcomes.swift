// SPDX-License-Identifier: MIT

package import CustomerModel
package import Diagnostics
import GRDB

extension Ledger {
    /// How many words of persons it has: what a copy put back lacks, though its runs are the same.
    package var outcomeCount: Int {
        get throws(Diagnostic) {
            try read { try Int.fetchOne($0, sql: "SELECT count(*) FROM outcome") ?? 0 }
        }
    }

    /// Writes down what a person says happened outside the tool; it is never changed afterwards.
    /// - Throws: `.ledgerFailed` or `.ledgerInvalid`, with nothing written.
    package func record(_ outcome: Decision, on day: Day) throws(Diagnostic) {
        try write { database in
            try database.execute(
                sql:
                    "INSERT INTO outcome (kind, subject, other, value, until, who, day, why) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                arguments: [
                    outcome.kind.rawValue, outcome.subject, outcome.other, outcome.value, outcome.until?.number,
                    outcome.who, (outcome.when ?? day).number, outcome.why,
                ]
            )
        }
    }
}

/// What people said through the tool, in the order in which they said it; it stands in no line of a file.
func writtenOutcomes(_ database: Database) throws -> [Decision] {
    try Row.fetchAll(database, sql: "SELECT * FROM outcome ORDER BY id").map { row in
        let kind: String = row["kind"]
        guard let kind = DecisionKind(rawValue: kind) else { throw LedgerDefect.unreadable("an outcome") }
        let until: Int? = row["until"]
        return Decision(
            kind: kind,
            subject: row["subject"],
            other: row["other"],
            value: row["value"],
            until: until.map { Day(number: $0) },
            who: row["who"],
            when: Day(number: row["day"]),
            why: row["why"],
            line: 0
        )
    }
}
