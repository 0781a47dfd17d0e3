// SPDX-License-Identifier: MIT

package import CustomerModel
package import Diagnostics
import GRDB

/// A customer's past: every night on which something about it changed that a reader can see.
package struct CustomerHistory: Sendable {
    /// Whose it is.
    package let customer: NamedCustomer
    /// The nights, oldest first; those of entries that turned out to be this customer are among them.
    package let nights: [HistoryNight]
    /// Its invitations, oldest first.
    package let invitations: [HistoryInvitation]
    /// What people said of it through the tool, in the order in which they said it.
    package let outcomes: [Decision]
    /// Whether it is one with another customer: what people said, through the tool first, then in the decisions file.
    package let judgements: [HistoryJudgement]
    /// What happened to its letters, oldest first.
    package let letters: [LetterEvent]
}

/// A word on two customers.
package struct HistoryJudgement: Hashable, Sendable {
    /// What was said, of whom, by whom.
    package let word: Decision
    /// The first night that found it in the decisions file; `nil` for what was said through the tool.
    package let foundOn: Day?
}

/// What one night left of a customer.
package struct HistoryNight: Hashable, Sendable {
    /// The night.
    package let night: Day
    /// The key it had then.
    package let key: String
    /// What the reports said.
    package let said: VerdictWords
    /// The invitation as it stood.
    package let invitation: RememberedInvitation?
    /// Whether the entry became part of another one this night.
    package let isMerged: Bool
}

/// The course of one invitation.
package struct HistoryInvitation: Hashable, Sendable {
    /// The day it began.
    package let started: Day
    /// What it asks for, as the decisions file spells it.
    package let kind: String
    /// How far it came.
    package let state: String
    /// The day of that.
    package let day: Day
    /// Mails handed over.
    package let attempts: Int
    /// The night it ended; `nil` while it is under way.
    package let closed: Day?
    /// `accepted` or `withdrawn`; `nil` while it is under way.
    package let outcome: String?
}

extension Ledger {
    /// The past of a customer.
    /// - Throws: `.ledgerInvalid` when it is damaged, `.ledgerFailed` when it cannot be read.
    package func history(of customer: NamedCustomer) throws(Diagnostic) -> CustomerHistory {
        try read { database in
            let standings = try StandingTable(database)
            let words = try writtenOutcomes(database)
            let ids = [customer.id] + customer.mergedIDs
            return CustomerHistory(
                customer: customer,
                nights: try ids.flatMap { try nights(of: $0, database, standings) }
                    .sorted { ($0.night, $0.key) < ($1.night, $1.key) },
                invitations: try ids.flatMap { try invitations(of: $0, database) }.sorted { $0.started < $1.started },
                outcomes: words.filter { !$0.isJudgement && customer.subjects.contains($0.subject.lowercased()) },
                judgements: try words.filter(\.isJudgement).map { HistoryJudgement(word: $0, foundOn: nil) }
                    .filter(customer.isMeant) + judgements(database).filter(customer.isMeant),
                letters: try ([customer.key] + customer.aliases).flatMap {
                    try letterEvents(database, where: "customer = ?", [$0])
                }
            )
        }
    }
}

extension NamedCustomer {
    /// Whether a judgement is about it: by either name in it, or because one of the two records was this customer's.
    fileprivate func isMeant(by judgement: HistoryJudgement) -> Bool {
        let pair = ReviewedPair(of: judgement.word)
        let names = [judgement.word.subject, judgement.word.other, pair?.one.customer, pair?.other.customer]
        let subjects = subjects
        return names.contains { name in name.map { subjects.contains($0.lowercased()) } ?? false }
    }
}

/// The judgements that nights found in the decisions file, in the order in which they were found.
private func judgements(_ database: Database) throws -> [HistoryJudgement] {
    try Row.fetchAll(database, sql: "SELECT * FROM judgement ORDER BY id").map { row in
        let (kind, until, day): (String, Int, Int) = (row["kind"], row["until"], row["day"])
        guard let kind = DecisionKind(rawValue: kind) else { throw LedgerDefect.unreadable("a judgement") }
        let word = Decision(
            kind: kind,
            subject: row["subject"],
            other: row["other"],
            value: "",
            until: until == 0 ? nil : Day(number: until),
            who: row["who"],
            when: day == 0 ? nil : Day(number: day),
            why: row["why"],
            line: 0
        )
        return HistoryJudgement(word: word, foundOn: Day(number: row["night"]))
    }
}

/// `change` has what the row said *before* each night, so that each state ends where the next row begins.
private func nights(of id: Int64, _ database: Database, _ standings: StandingTable) throws -> [HistoryNight] {
    let current = try Row.fetchAll(
        database,
        sql: "SELECT first_seen, key, \(changingColumns) FROM customer WHERE id = ?",
        arguments: [id]
    )
    guard let row = current.first else { return [] }
    let before = try Row.fetchAll(
        database,
        sql: "SELECT night, customer, \(changingColumns) FROM change WHERE customer = ? ORDER BY night",
        arguments: [id]
    )
    let days = [row[0] as Int] + before.map { $0[0] as Int }
    let found = try zip(days, before + [row]).map { day, state in
        let columns = CustomerColumns(row: state, first: 2)
        guard let words = columns.standing.flatMap({ standings.words[$0] }) else {
            throw LedgerDefect.unreadable("a standing")
        }
        return HistoryNight(
            night: Day(number: day),
            key: row[1],
            said: words.said,
            invitation: try columns.invitation(),
            isMerged: columns.mergedInto != nil
        )
    }
    // A night that was run again is told as its last run left it.
    let lasting = found.indices.filter { $0 + 1 == found.count || found[$0 + 1].night != found[$0].night }
        .map { found[$0] }
    // What the ledger keeps for itself changes as well: such a night would look like the one before it.
    return lasting.indices.filter { $0 == 0 || !lasting[$0].looksLike(lasting[$0 - 1]) }.map { lasting[$0] }
}

extension HistoryNight {
    fileprivate func looksLike(_ other: HistoryNight) -> Bool {
        said == other.said && isMerged == other.isMerged && invitation?.kind == other.invitation?.kind
            && invitation?.state == other.invitation?.state && invitation?.day == other.invitation?.day
    }
}

private func invitations(of id: Int64, _ database: Database) throws -> [HistoryInvitation] {
    let rows = try Row.fetchAll(
        database,
        sql: "SELECT * FROM invitation WHERE customer = ? ORDER BY started",
        arguments: [id]
    )
    return rows.map { row in
        let closed: Int? = row["closed"]
        return HistoryInvitation(
            started: Day(number: row["started"]),
            kind: row["kind"],
            state: row["state"],
            day: Day(number: row["day"]),
            attempts: row["attempts"],
            closed: closed.map { Day(number: $0) },
            outcome: row["outcome"]
        )
    }
}
