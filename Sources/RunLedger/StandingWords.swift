// SPDX-License-Identifier: MIT

import CustomerModel
import GRDB

/// What many customers have in common on a night: kept once, and pointed to by a number.
struct StandingWords: Hashable {
    let said: VerdictWords
    let membership: Membership?
    let assigned: [ProviderID]?
    let wasEnded: Bool
}

extension StandingWords {
    static let columns = "verdict, reason, action, missing, withheld, membership, assigned, was_ended"

    /// The words of a row whose columns begin at `first`.
    init(_ row: Row, from first: Int) throws {
        let verdict: String = row[first]
        let missing: String = row[first + 3]
        let membership: String = row[first + 5]
        said = VerdictWords(
            verdict: verdict,
            reason: row[first + 1],
            action: row[first + 2],
            missing: missing,
            withheld: row[first + 4],
            isGap: false
        )
        self.membership = membership.isEmpty ? nil : Membership(rawValue: membership)
        assigned = RunLedger.assigned(row[first + 6])
        wasEnded = row[first + 7]
    }

    var cells: [(any DatabaseValueConvertible)?] {
        [
            said.verdict, said.reason, said.action, said.missing, said.withheld, membership?.rawValue ?? "",
            cell(assigned: assigned), wasEnded,
        ]
    }

    init(_ night: CustomerNight) {
        // Whether it is a gap is counted, not kept: `missing` says it.
        let said = night.said
        self.said = VerdictWords(
            verdict: said.verdict,
            reason: said.reason,
            action: said.action,
            missing: said.missing,
            withheld: said.withheld,
            isGap: false
        )
        membership = night.entry.membership
        assigned = night.entry.assigned
        wasEnded = night.entry.wasEnded
    }
}

/// All standings of a ledger, with their numbers; new ones are written as they are met.
struct StandingTable {
    private(set) var words: [Int64: StandingWords] = [:]
    private var numbers: [StandingWords: Int64] = [:]
    /// Those asked for last, the newest first: few standings are most customers'.
    private var recent: [(words: StandingWords, number: Int64)] = []

    init(_ database: Database) throws {
        let rows = try Row.fetchCursor(database, sql: "SELECT id, \(StandingWords.columns) FROM standing")
        while let row = try rows.next() {
            let words = try StandingWords(row, from: 1)
            self.words[row[0]] = words
            numbers[words] = row[0]
        }
    }

    mutating func number(of words: StandingWords, in database: Database) throws -> Int64 {
        for index in recent.indices where recent[index].words == words { return recent[index].number }
        let number = try numbers[words] ?? insert(words, in: database)
        if recent.count == 8 { recent.removeLast() }
        recent.insert((words, number), at: 0)
        return number
    }

    private mutating func insert(_ words: StandingWords, in database: Database) throws -> Int64 {
        try database.execute(
            sql: "INSERT INTO standing (\(StandingWords.columns)) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
            arguments: StatementArguments(words.cells)
        )
        let number = database.lastInsertedRowID
        numbers[words] = number
        self.words[number] = words
        return number
    }
}
