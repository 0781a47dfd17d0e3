// SPDX-License-Identifier: MIT

import CustomerModel
import FoundationEssentials
import GRDB

/// Every customer of a ledger, sorted by key: what tonight remembers, and how it is written, so that only what a night
/// changes is written again.
struct StoredCustomers {
    /// What is remembered of each.
    fileprivate(set) var entries: [LedgerEntry] = []
    /// How each is written, in the same order.
    fileprivate(set) var cells: [StoredCells] = []
}

/// What comparing an entry with its row needs beside the entry.
struct StoredCells {
    let id: Int64
    let standing: Int64
    /// Nought stands for the day of the newest list.
    let resellerSeen: Int?
    let providersSeen: String?
    /// Whether it has turned out to be another customer, under whose key it goes on.
    let isMerged: Bool
}

/// The columns that `customer` and `change` have in common, in their order.
let changingColumns = """
    tenant, name, domains, gap_since, reseller_seen, lost_on, providers_seen, standing, merged_into, invitation, \
    invitation_state, invitation_day, invitation_started, attempts, good_nights, counted_on, approved_on, \
    half_accepted_on
    """

extension StoredCustomers {
    /// The customers as the last night before `day` left them.
    init(_ database: Database, before day: Day) throws {
        try self.init(database, before: day, isMergedWanted: false)
    }

    /// The customers as they are written now, those merged into another one as well.
    init(now database: Database) throws {
        try self.init(database, before: nil, isMergedWanted: true)
    }

    private init(_ database: Database, before day: Day?, isMergedWanted: Bool) throws {
        let standings = try StandingTable(database)
        let newest = try newestLists(database, before: day)
        let aliases = try aliases(database, before: day)
        let undone = try undone(database, since: day)
        let mailed = try lastMails(database)
        let rows = try Row.fetchCursor(
            database,
            sql: "SELECT id, key, first_seen, \(changingColumns) FROM customer WHERE first_seen < ? ORDER BY id",
            arguments: [day?.number ?? Int.max]
        )
        var found: [(entry: LedgerEntry, cells: StoredCells)] = []
        while let row = try rows.next() {
            let id: Int64 = row[0]
            let old = undone[id]
            let columns = CustomerColumns(row: old ?? row, first: old == nil ? 3 : 2)
            if columns.mergedInto != nil, !isMergedWanted { continue }
            let entry = try columns.entry(
                key: row[1],
                aliases: aliases[id] ?? [],
                firstSeen: Day(number: row[2]),
                mailedOn: mailed[id],
                standings: standings,
                newest: newest
            )
            found.append((entry, columns.stored(id: id)))
        }
        // Mostly in order already: each night's new customers are written by key.
        found.sort { $0.entry.key.utf8.lexicographicallyPrecedes($1.entry.key.utf8) }
        entries = found.map(\.entry)
        cells = found.map(\.cells)
    }
}

/// The row of each customer as it was before the first night since `day` that changed it.
private func undone(_ database: Database, since day: Day?) throws -> [Int64: Row] {
    guard let day else { return [:] }
    var oldest: [Int64: Row] = [:]
    let rows = try Row.fetchAll(
        database,
        sql: "SELECT night, customer, \(changingColumns) FROM change WHERE night >= ? ORDER BY night DESC",
        arguments: [day.number]
    )
    for row in rows { oldest[row[1]] = row }
    return oldest
}

/// The keys that were merged into each customer, ascending.
private func aliases(_ database: Database, before day: Day?) throws -> [Int64: [String]] {
    var aliases: [Int64: [String]] = [:]
    let rows = try Row.fetchCursor(
        database,
        sql: "SELECT merged_into, key FROM customer WHERE merged_into IS NOT NULL AND NOT EXISTS "
            + "(SELECT * FROM change WHERE customer = customer.id AND night >= ?) ORDER BY key",
        arguments: [day?.number ?? Int.max]
    )
    while let row = try rows.next() { aliases[row[0], default: []].append(row[1]) }
    return aliases
}

/// The day of the last mail of each customer's closed invitations.
private func lastMails(_ database: Database) throws -> [Int64: Day] {
    var mails: [Int64: Day] = [:]
    let rows = try Row.fetchCursor(
        database,
        sql: "SELECT customer, max(day) FROM invitation WHERE closed IS NOT NULL AND attempts > 0 GROUP BY customer"
    )
    while let row = try rows.next() { mails[row[0]] = Day(number: row[1]) }
    return mails
}

/// The day of the newest good list of each counterpart, as known before `day`.
func newestLists(_ database: Database, before day: Day?) throws -> [Counterpart: Day] {
    var newest: [Counterpart: Day] = [:]
    let rows = try Row.fetchCursor(
        database,
        sql: "SELECT counterpart, day FROM list WHERE night < ? ORDER BY night",
        arguments: [day?.number ?? Int.max]
    )
    while let row = try rows.next() { newest[try counterpart(row[0])] = Day(number: row[1]) }
    return newest
}
