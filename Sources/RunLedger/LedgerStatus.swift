// SPDX-License-Identifier: MIT

package import CustomerModel
package import Diagnostics
import GRDB

/// How things stand, as the ledger tells it.
package struct LedgerStatus: Sendable {
    /// The last run; `nil` before the first.
    package let lastRun: WrittenRun?
    /// Each source as the last night that knew it found it, sorted by name.
    package let sources: [SourceStatus]
    /// Customers by the state of their invitation, in the order of `InvitationState`.
    package let invitations: [(state: InvitationState, customers: Int)]
    /// The invitations begun in each of the last weeks, oldest week first.
    package let funnel: [FunnelWeek]
    /// Customers by verdict on the last night and on the one before, sorted by verdict.
    package let verdicts: [VerdictCount]

    /// Customers with an invitation in this state.
    package func count(of state: InvitationState) -> Int {
        invitations.first { $0.state == state }?.customers ?? 0
    }
}

/// A source's last state.
package struct SourceStatus: Hashable, Sendable {
    /// Its short name in the configuration.
    package let source: String
    /// The night it was found so.
    package let night: Day
    /// `good`, `stale`, `held`, `missing` or `refused`.
    package let condition: String
    /// The day its content was from, if known.
    package let day: Day?
}

/// What became of the invitations that were begun in one week.
package struct FunnelWeek: Hashable, Sendable {
    /// Its Monday.
    package let monday: Day
    /// Those begun: drafted, or written by hand.
    package var drafted = 0
    /// Those of them that left the house.
    package var handedOver = 0
    /// Those that were accepted.
    package var accepted = 0
    /// Drafts that were taken back.
    package var withdrawn = 0
}

/// How many customers had a verdict, and how many the night before.
package struct VerdictCount: Hashable, Sendable {
    /// The verdict.
    package let verdict: String
    /// On the last night.
    package let customers: Int
    /// On the night before; `nil` when there was none.
    package let before: Int?
}

extension Ledger {
    /// How things stand on `day`, with the funnel of so many weeks.
    /// - Throws: `.ledgerInvalid` when it is damaged or its seal is broken, `.ledgerFailed` when it cannot be read.
    package func status(on day: Day, weeks: Int = 8) throws(Diagnostic) -> LedgerStatus {
        try read { database in
            LedgerStatus(
                lastRun: try LedgerHead(database).lastRun,
                sources: try sourceStates(database),
                invitations: try invitationStates(database),
                funnel: try funnel(database, on: day, weeks: weeks),
                verdicts: try verdictCounts(database)
            )
        }
    }
}

private func sourceStates(_ database: Database) throws -> [SourceStatus] {
    let rows = try Row.fetchAll(
        database,
        sql: "SELECT source, max(night), condition, day FROM export GROUP BY source ORDER BY source"
    )
    return rows.map { row in
        let day: Int? = row[3]
        return SourceStatus(
            source: row[0],
            night: Day(number: row[1]),
            condition: row[2],
            day: day.map { Day(number: $0) }
        )
    }
}

private func invitationStates(_ database: Database) throws -> [(state: InvitationState, customers: Int)] {
    let rows = try Row.fetchAll(
        database,
        sql: "SELECT invitation_state, count(*) FROM customer "
            + "WHERE invitation_state IS NOT NULL AND merged_into IS NULL GROUP BY invitation_state"
    )
    var counts: [String: Int] = [:]
    for row in rows { counts[row[0]] = row[1] }
    return InvitationState.allCases.compactMap { state in counts[state.rawValue].map { (state, $0) } }
}

private func funnel(_ database: Database, on day: Day, weeks: Int) throws -> [FunnelWeek] {
    let last = monday(of: day)
    let first = last + -7 * (weeks - 1)
    var funnel = (0..<weeks).map { FunnelWeek(monday: first + 7 * $0) }
    let rows = try Row.fetchAll(
        database,
        sql: "SELECT started, attempts, outcome FROM invitation WHERE started BETWEEN ? AND ?",
        arguments: [first.number, last.number + 6]
    )
    for row in rows {
        let (started, attempts, outcome): (Int, Int, String?) = (row[0], row[1], row[2])
        let week = (started - first.number) / 7
        funnel[week].drafted += 1
        if attempts > 0 { funnel[week].handedOver += 1 }
        if outcome == "accepted" { funnel[week].accepted += 1 }
        if outcome == "withdrawn" { funnel[week].withdrawn += 1 }
    }
    return funnel
}

/// 1970-01-01 was a Thursday.
private func monday(of day: Day) -> Day {
    Day(number: day.number - ((day.number + 3) % 7 + 7) % 7)
}

private func verdictCounts(_ database: Database) throws -> [VerdictCount] {
    let nights = try Int.fetchAll(database, sql: "SELECT DISTINCT night FROM tally ORDER BY night DESC LIMIT 2")
    if nights.isEmpty { return [] }
    let counts = try nights.map { try tally(database, on: $0) }
    let verdicts = Set(counts.flatMap(\.keys)).sorted()
    return verdicts.compactMap { verdict in
        let now = counts[0][verdict] ?? 0
        let before = counts.count > 1 ? counts[1][verdict] ?? 0 : nil
        return now == 0 && (before ?? 0) == 0 ? nil : VerdictCount(verdict: verdict, customers: now, before: before)
    }
}

private func tally(_ database: Database, on night: Int) throws -> [String: Int] {
    let rows = try Row.fetchAll(
        database,
        sql: "SELECT verdict, customers FROM tally WHERE night = ?",
        arguments: [night]
    )
    var counts: [String: Int] = [:]
    for row in rows { counts[row[0]] = row[1] }
    return counts
}
