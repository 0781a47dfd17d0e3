// SPDX-License-Identifier: MIT

package import CustomerModel
import DelimitedText
package import Diagnostics

/// The columns of a ledger written down as a table: what the nights before left behind, one customer per row.
package let ledgerColumns = [
    "customer_key", "tenant_id", "domains", "name", "first_seen", "gap_since", "reseller_seen", "lost_on",
    "providers_seen", "assigned", "membership", "invitation", "invitation_state", "invitation_day", "attempts",
    "good_nights", "was_ended", "night",
]

/// Columns a ledger may have besides.
private let optionalColumns = ["approved_on", "half_accepted_on"]

/// Reads a ledger written down as a table of UTF-8 text; lists in cells join with `|`.
///
/// A ledger is a brake: a row not understood is an error, never skipped.
package func memory(from bytes: [UInt8], file: String, log: inout DiagnosticLog) -> Memory {
    let body = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes
    let table = NamedTable(body, columns: ledgerColumns + optionalColumns)
    for column in ledgerColumns where !table.titles.contains(column) {
        let place = SourceLocation(file: file, line: 1)
        log.record(Diagnostic(.error, .ledgerInvalid, "the ledger has no column '\(column)'", at: place))
    }
    if let line = table.swallowingLine {
        let place = SourceLocation(file: file, line: line)
        log.record(Diagnostic(.error, .ledgerInvalid, "a quote swallows the rows behind it", at: place))
    }
    reportRepetitions(in: table.rows, file: file, log: &log)
    let nights = table.rows.compactMap { Day(parsing: $0["night"]) }
    let entries = table.rows.compactMap { row in
        var reader = LedgerRow(row: row, file: file, width: table.titles.count)
        let entry = reader.entry()
        for diagnostic in reader.diagnostics { log.record(diagnostic) }
        return entry
    }
    return Memory(lastNight: nights.max(), entries: entries)
}

/// A key or a tenant that stands twice would give one customer two pasts.
private func reportRepetitions(in rows: [NamedRow], file: String, log: inout DiagnosticLog) {
    for column in ["customer_key", "tenant_id"] {
        var seen: Set<String> = []
        for row in rows where !row[column].isEmpty && !seen.insert(row[column].lowercased()).inserted {
            let message = "\(quoted(row[column])) stands twice in '\(column)'"
            log.record(Diagnostic(.error, .ledgerInvalid, message, at: SourceLocation(file: file, line: row.line)))
        }
    }
}

private struct LedgerRow {
    let row: NamedRow
    let file: String
    let width: Int
    var diagnostics: [Diagnostic] = []

    mutating func entry() -> LedgerEntry? {
        if row.count != width { refuse("the row has \(row.count) cells, expected \(width)") }
        guard let firstSeen = parsedDay("first_seen"), !row["customer_key"].isEmpty else {
            refuse("the row has no customer_key or no first_seen")
            return nil
        }
        return LedgerEntry(
            key: row["customer_key"],
            tenantID: parsed("tenant_id", "tenant ID") { TenantID(parsing: $0) },
            domains: list("domains").compactMap { text in parsed(text, in: "domains") { DomainName(parsing: $0) } },
            name: row["name"],
            firstSeen: firstSeen,
            gapSince: parsedDay("gap_since"),
            resellerSeen: parsedDay("reseller_seen"),
            lostOn: parsedDay("lost_on"),
            providersSeen: providersSeen(),
            assigned: assigned(),
            membership: parsed("membership", "membership") { Membership(rawValue: $0) },
            invitation: invitation(),
            wasEnded: parsed("was_ended", "yes or no") { truth($0) } ?? false
        )
    }

    private mutating func invitation() -> RememberedInvitation? {
        guard !row["invitation"].isEmpty else { return nil }
        let kind = parsed("invitation", "invitation") { invitationKind($0) }
        let state = parsed("invitation_state", "state") { InvitationState(rawValue: $0) }
        guard let kind, let state, let day = parsedDay("invitation_day") else {
            refuse("the invitation needs a kind, a state and a day")
            return nil
        }
        return RememberedInvitation(
            kind: kind,
            state: state,
            day: day,
            attempts: parsed("attempts", "number") { Int($0) } ?? 0,
            goodNights: parsed("good_nights", "number") { Int($0) } ?? 0,
            approvedOn: parsedDay("approved_on"),
            halfAcceptedOn: parsedDay("half_accepted_on")
        )
    }

    private mutating func providersSeen() -> [ProviderID: Day] {
        var seen: [ProviderID: Day] = [:]
        for text in list("providers_seen") {
            let parts = text.split(separator: "=").map(String.init)
            guard parts.count == 2, let day = Day(parsing: parts[1]) else {
                refuse("\(quoted(text)) in 'providers_seen' is no ID=DAY")
                continue
            }
            seen[ProviderID(parts[0])] = day
        }
        return seen
    }

    /// Providers, or `unassigned` where a good night found none; empty where nothing is known.
    private func assigned() -> [ProviderID]? {
        let words = list("assigned")
        if words == ["unassigned"] { return [] }
        return words.isEmpty ? nil : words.map { ProviderID($0) }
    }

    private func list(_ column: String) -> [String] {
        row[column].split(separator: "|").map(String.init)
    }

    private mutating func parsedDay(_ column: String) -> Day? {
        parsed(column, "day") { Day(parsing: $0) }
    }

    private mutating func parsed<Value>(_ column: String, _ what: String, _ parse: (String) -> Value?) -> Value? {
        guard !row[column].isEmpty else { return nil }
        if let value = parse(row[column]) { return value }
        refuse("\(quoted(row[column])) in '\(column)' is no \(what)")
        return nil
    }

    private mutating func parsed<Value>(_ text: String, in column: String, _ parse: (String) -> Value?) -> Value? {
        if let value = parse(text) { return value }
        refuse("\(quoted(text)) in '\(column)' is not understood")
        return nil
    }

    private mutating func refuse(_ message: String) {
        diagnostics.append(Diagnostic(.error, .ledgerInvalid, message, at: SourceLocation(file: file, line: row.line)))
    }
}

private func truth(_ text: String) -> Bool? {
    switch text.lowercased() {
    case "yes", "true": true
    case "no", "false": false
    default: nil
    }
}
