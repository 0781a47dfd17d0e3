// SPDX-License-Identifier: MIT

package import CustomerModel
package import Diagnostics
import GRDB

extension Ledger {
    /// How many words of persons and events of letters it has: what a copy put back lacks, though its runs are the same.
    package var outcomeCount: Int {
        get throws(Diagnostic) {
            try read { database in
                let sql = "SELECT (SELECT count(*) FROM outcome) + (SELECT coalesce(max(id), 0) FROM letter_event)"
                return try Int.fetchOne(database, sql: sql) ?? 0
            }
        }
    }

    /// Writes down what a person says happened outside the tool; it is never changed afterwards.
    ///
    /// The same word again, with nothing said of its subject in between, is not written a second time.
    /// - Returns: whether it was written.
    /// - Throws: `.ledgerFailed` or `.ledgerInvalid`, with nothing written.
    @discardableResult
    package func record(_ outcome: Decision, on day: Day) throws(Diagnostic) -> Bool {
        try write { database in
            let last = try writtenOutcomes(database).last { $0.subject == outcome.subject }
            if let last, last.saysTheSame(as: outcome, on: day) { return false }
            try database.execute(
                sql:
                    "INSERT INTO outcome (kind, subject, other, value, until, who, day, why) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                arguments: [
                    outcome.kind.rawValue, outcome.subject, outcome.other, outcome.value, outcome.until?.number,
                    outcome.who, (outcome.when ?? day).number, outcome.why,
                ]
            )
            return true
        }
    }
}

extension Decision {
    /// Whoever says it: two who report one call report one call.
    fileprivate func saysTheSame(as other: Decision, on day: Day) -> Bool {
        kind == other.kind && self.other == other.other && value == other.value && until == other.until
            && when == (other.when ?? day) && why == other.why
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
