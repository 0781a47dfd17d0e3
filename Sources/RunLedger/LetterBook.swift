// SPDX-License-Identifier: MIT

package import CustomerModel
import GRDB

/// What happened to letters, as far as a night has to know it.
package struct LetterBook: Hashable, Sendable {
    /// What happened since the night before, oldest first.
    package fileprivate(set) var news: [LetterEvent] = []
    /// The letters whose approval stands: approved, or deferred since, and nothing else.
    package fileprivate(set) var approved: Set<String> = []
    /// For each customer the letters that were stuck before `news`: uncertain, or refused.
    package fileprivate(set) var stuck: [String: Set<String>] = [:]
    /// Whether anything ever left the house.
    package fileprivate(set) var wasAnyHandedOver = false
    /// The ids of all batches that were ever drafted, or spoken of.
    package fileprivate(set) var batches: Set<String> = []
    /// The number of the newest event.
    package fileprivate(set) var known = 0

    /// Nothing happened.
    package init() {}
}

extension LetterBook {
    /// What a night of `day` has to know: the events after those that the last night before it knew.
    init(_ database: Database, before day: Day) throws {
        let sql = "SELECT known FROM batch WHERE night < ? ORDER BY night DESC LIMIT 1"
        let known = try Int.fetchOne(database, sql: sql, arguments: [day.number]) ?? 0
        news = try letterEvents(database, where: "id > ?", [known])
        let before =
            "step IN ('sending', 'uncertain', 'failed') "
            + "AND id IN (SELECT max(id) FROM letter_event WHERE id <= ? GROUP BY letter)"
        for event in try letterEvents(database, where: before, [known]) {
            stuck[event.letter.customer, default: []].insert(event.letter.digest)
        }
        self.known = try Int.fetchOne(database, sql: "SELECT coalesce(max(id), 0) FROM letter_event") ?? 0
        approved = try approvedLetters(database)
        batches = try String.fetchSet(database, sql: "SELECT id FROM batch UNION SELECT batch FROM letter_event")
        wasAnyHandedOver =
            try Bool.fetchOne(database, sql: "SELECT EXISTS (SELECT 1 FROM letter_event WHERE step = 'handed-over')")
            ?? false
    }
}

/// The letters that wait for nothing but being sent.
func approvedLetters(_ database: Database) throws -> Set<String> {
    try String.fetchSet(
        database,
        sql: "SELECT letter FROM letter_event WHERE step IN ('approved', 'deferred') AND \(isLastOfItsLetter)"
    )
}

/// The condition that nothing has happened to the letter since.
let isLastOfItsLetter = "id IN (SELECT max(id) FROM letter_event GROUP BY letter)"

/// Events in the order in which they happened.
func letterEvents(
    _ database: Database,
    where condition: String,
    _ arguments: StatementArguments = StatementArguments()
) throws -> [LetterEvent] {
    let sql =
        "SELECT letter, customer, kind, reminder, recipient, message, started, batch, step, who, day, words "
        + "FROM letter_event WHERE \(condition) ORDER BY id"
    return try Row.fetchAll(database, sql: sql, arguments: arguments).map { row in
        guard let kind = invitationKind(row[2]), let step = LetterStep(rawValue: row[8]) else {
            throw LedgerDefect.unreadable("what happened to a letter")
        }
        let letter = KnownLetter(
            digest: row[0],
            customer: row[1],
            kind: kind,
            reminder: row[3],
            recipient: row[4],
            messageID: row[5],
            startedOn: Day(number: row[6])
        )
        return LetterEvent(
            letter: letter,
            batch: row[7],
            step: step,
            who: row[9],
            day: Day(number: row[10]),
            words: row[11]
        )
    }
}

/// What a night remembers of its customers: as the night before left them, and what happened to their letters since.
///
/// A customer whom only an earlier run of this very day has seen is among them once something happened to its letter:
/// otherwise the day's second run would write to it again.
func entries(
    of customers: StoredCustomers,
    following book: LetterBook,
    on night: Day,
    in database: Database
) throws -> [LedgerEntry] {
    if book.news.isEmpty { return customers.entries }
    var news = Dictionary(grouping: book.news, by: \.letter.customer)
    var entries = customers.entries.map { entry in
        let names = [entry.key] + entry.aliases
        let own = names.count == 1 ? news.removeValue(forKey: entry.key) : eventsOfAll(names, taking: &news)
        let stuck = names.reduce(into: Set<String>()) { $0.formUnion(book.stuck[$1] ?? []) }
        return own.map { entry.following($0, stuck: stuck) } ?? entry
    }
    for (key, events) in news.sorted(by: { $0.key < $1.key }) {
        let stuck = book.stuck[key] ?? []
        entries.append(try newcomer(key, on: night, database).following(events, stuck: stuck))
    }
    return entries.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
}

private func eventsOfAll(_ names: [String], taking news: inout [String: [LetterEvent]]) -> [LetterEvent]? {
    let own = names.compactMap { news.removeValue(forKey: $0) }
    // Two that became one have each had letters of their own; those of the key that stays count last.
    return own.isEmpty ? nil : Array(own.reversed().joined())
}

/// Who it is, and nothing else: everything more is for tonight to find out.
///
/// Where the customers were lost and only their letters are known, the key alone must stop a second letter.
///
/// It counts as first seen tonight, whenever its letter left: a second run of the night takes it back with the night.
private func newcomer(_ key: String, on night: Day, _ database: Database) throws -> LedgerEntry {
    let sql = "SELECT tenant, domains, name, first_seen FROM customer WHERE key = ?"
    guard let row = try Row.fetchOne(database, sql: sql, arguments: [key]) else {
        let domain = key.utf8.contains(0x2E) ? DomainName(parsing: key) : nil
        let tenant = TenantID(parsing: key)
        return LedgerEntry(
            key: key,
            tenantID: tenant,
            domains: [domain].compactMap(\.self),
            name: "",
            firstSeen: night
        )
    }
    return LedgerEntry(
        key: key,
        tenantID: try tenant(row[0]),
        domains: domains(row[1]),
        name: row[2] ?? "",
        firstSeen: Day(number: row[3])
    )
}
