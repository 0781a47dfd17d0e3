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
        let standings = try StandingTable(database)
        let newest = try newestLists(database, before: day)
        let undone = try undone(database, since: day)
        let merged = try MergedCustomers(database, undone: undone)
        let mailed = try lastMails(database, merged)
        let rows = try Row.fetchCursor(
            database,
            sql: "SELECT id, key, first_seen, \(changingColumns) FROM customer WHERE first_seen < ? ORDER BY id",
            arguments: [day.number]
        )
        var found: [(entry: LedgerEntry, cells: StoredCells)] = []
        while let row = try rows.next() {
            let id: Int64 = row[0]
            let old = undone[id]
            let columns = CustomerColumns(row: old ?? row, first: old == nil ? 3 : 2)
            if columns.mergedInto != nil { continue }
            let entry = try columns.entry(
                key: row[1],
                aliases: merged.keys[id] ?? [],
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
private func undone(_ database: Database, since day: Day) throws -> [Int64: Row] {
    var oldest: [Int64: Row] = [:]
    let rows = try Row.fetchAll(
        database,
        sql: "SELECT night, customer, \(changingColumns) FROM change WHERE night >= ? ORDER BY night DESC",
        arguments: [day.number]
    )
    for row in rows { oldest[row[1]] = row }
    return oldest
}

/// Who was merged into whom, through however many hands.
private struct MergedCustomers {
    /// The keys that were merged into each customer, ascending.
    private(set) var keys: [Int64: [String]] = [:]
    private var targets: [Int64: Int64] = [:]

    init(_ database: Database, undone: [Int64: Row]) throws {
        var merged: [(id: Int64, key: String)] = []
        let rows = try Row.fetchCursor(
            database,
            sql: "SELECT id, key, merged_into FROM customer WHERE merged_into IS NOT NULL"
        )
        while let row = try rows.next() {
            let id: Int64 = row[0]
            var into: Int64? = row[2]
            if let old = undone[id] { into = CustomerColumns(row: old, first: 2).mergedInto }
            guard let into else { continue }
            targets[id] = into
            merged.append((id, row[1]))
        }
        for (id, key) in merged { keys[root(of: id), default: []].append(key) }
        for id in keys.keys { keys[id]?.sort { $0.utf8.lexicographicallyPrecedes($1.utf8) } }
    }

    /// The customer under whose key it goes on.
    func root(of id: Int64) -> Int64 {
        var (root, steps) = (id, 0)
        while let next = targets[root], steps < 1_000 { (root, steps) = (next, steps + 1) }
        return root
    }
}

/// The day of the last mail of each customer's invitations that are over: closed, or lost in a merger.
private func lastMails(_ database: Database, _ merged: MergedCustomers) throws -> [Int64: Day] {
    var mails: [Int64: Day] = [:]
    let rows = try Row.fetchCursor(
        database,
        sql: "SELECT customer, day, closed FROM invitation WHERE attempts > 0 OR state = 'uncertain' ORDER BY day"
    )
    while let row = try rows.next() {
        let (id, closed): (Int64, Int?) = (row[0], row[2])
        let root = merged.root(of: id)
        if closed != nil || root != id { mails[root] = Day(number: row[1]) }
    }
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
