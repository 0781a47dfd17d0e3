// SPDX-License-Identifier: MIT

package import CustomerModel
package import Diagnostics
import GRDB

extension Ledger {
    /// Writes down what happened to letters, in one transaction that is on disk when it returns.
    /// - Throws: `.ledgerFailed` or `.ledgerInvalid`, with nothing written.
    package func record(_ events: [LetterEvent]) throws(Diagnostic) {
        try write { database in
            for event in events { try insert(event, in: database) }
        }
    }

    /// Takes back every approval that stands: for a ledger that does not know what was sent since.
    package func voidApprovals(by who: String, on day: Day) throws(Diagnostic) {
        let sorted = try approvedLetters.sorted { $0.letter.digest < $1.letter.digest }
        try record(
            sorted.map { event in
                LetterEvent(
                    letter: event.letter,
                    batch: event.batch,
                    step: .cancelled,
                    who: who.isEmpty ? "partnergap" : who,
                    day: day,
                    words: "gone on with a ledger that may not know what was sent"
                )
            }
        )
    }

    /// What happened to these letters so far, oldest first.
    package func events(of letters: some Sequence<String>) throws(Diagnostic) -> [LetterEvent] {
        let wanted = Set(letters)
        return try read { database in
            try wanted.sorted().flatMap { try letterEvents(database, where: "letter = ?", [$0]) }
        }
    }

    /// What happened to the letters of a customer, under whatever key it had then, oldest first.
    package func events(ofCustomers keys: [String]) throws(Diagnostic) -> [LetterEvent] {
        try read { database in try keys.flatMap { try letterEvents(database, where: "customer = ?", [$0]) } }
    }

    /// The last event of every letter whose approval stands.
    package var approvedLetters: [LetterEvent] {
        get throws(Diagnostic) {
            try read { database in
                try letterEvents(database, where: "step IN ('approved', 'deferred') AND \(isLastOfItsLetter)")
            }
        }
    }

    /// The last event of every letter that nobody knows to have left, or that the mail system refused, as far as the
    /// customer's invitation still waits for a word about it.
    package var stuckLetters: [LetterEvent] {
        get throws(Diagnostic) {
            try read { database in
                try letterEvents(
                    database,
                    where: "step IN ('sending', 'uncertain', 'failed') "
                        + "AND \(isLastOfItsLetter) "
                        // A letter that left later has settled it; a yes or no to another one has not.
                        + "AND id >= (SELECT max(id) FROM letter_event AS other WHERE other.customer = "
                        + "letter_event.customer AND other.step IN ('sending', 'uncertain', 'failed', 'handed-over')) "
                        + "AND NOT EXISTS (SELECT 1 FROM customer WHERE key = letter_event.customer "
                        + "AND merged_into IS NULL AND coalesce(invitation_state, '') NOT IN ('uncertain', 'failed', 'draft'))"
                )
            }
        }
    }

    /// What tells the batch of a night from every other; `nil` where the night has none.
    package func batch(of night: Day) throws(Diagnostic) -> String? {
        try read { database in
            try String.fetchOne(database, sql: "SELECT id FROM batch WHERE night = ?", arguments: [night.number])
        }
    }

    /// The first night that drafted each of these letters in just these words.
    package func firstNights(of letters: some Sequence<String>) throws(Diagnostic) -> [String: Day] {
        let wanted = Set(letters)
        return try read { database in
            var nights: [String: Day] = [:]
            for digest in wanted.sorted() {
                let sql = "SELECT night FROM letter WHERE digest = ?"
                let night = try Int.fetchOne(database, sql: sql, arguments: [digest])
                nights[digest] = night.map { Day(number: $0) }
            }
            return nights
        }
    }
}

/// Writes one event down, in the transaction of the caller.
func insert(_ event: LetterEvent, in database: Database) throws {
    let letter = event.letter
    try database.execute(
        sql: "INSERT INTO letter_event (letter, customer, kind, reminder, recipient, message, started, batch, "
            + "step, who, day, words) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        arguments: [
            letter.digest, letter.customer, cell(letter.kind), letter.reminder, letter.recipient, letter.messageID,
            letter.startedOn.number, event.batch, event.step.rawValue, event.who, event.day.number, event.words,
        ]
    )
}
