// SPDX-License-Identifier: MIT

package import CustomerModel
package import Diagnostics
import FoundationEssentials
import GRDB

/// A customer as the ledger names it: with everything it was ever called.
package struct NamedCustomer: Hashable, Sendable {
    let id: Int64
    /// The rows that turned out to be this customer.
    let mergedIDs: [Int64]
    /// Its key.
    package let key: String
    /// Keys it had besides, ascending.
    package let aliases: [String]
    /// Its tenant, if known.
    package let tenantID: TenantID?
    /// Its domains, those of merged entries as well.
    package let domains: [DomainName]
    /// Its name.
    package let name: String
    /// The names of merged entries.
    package let formerNames: [String]
    /// The invitation that is under way.
    package let invitation: RememberedInvitation?
}

extension NamedCustomer {
    /// Everything that means it as the subject of a decision, in lower case.
    package var subjects: Set<String> {
        let texts = [key, name, tenantID?.description ?? ""] + aliases + domains.map(\.text) + formerNames
        return Set(texts.filter { !$0.isEmpty }.map { $0.lowercased() })
    }

    /// How a person may tell it from others.
    package var label: String { "\(key)  \(printable(name))" }
}

extension Ledger {
    /// The customers a person means by a key, a former key, a tenant ID, a domain, the whole name or a part of it;
    /// sorted by key.
    package func customers(named text: String) throws(Diagnostic) -> [NamedCustomer] {
        let all = try read { try namedCustomers($0) }
        let wanted = text.lowercased()
        let tenant = TenantID(parsing: text)
        // An address is a person: it must not stand for everybody of its domain.
        let domain = text.utf8.contains(0x40) ? nil : DomainName(parsing: text)
        let steps: [(NamedCustomer) -> Bool] = [
            { $0.key == text || $0.aliases.contains(text) || (tenant != nil && $0.tenantID == tenant) },
            { customer in domain.map { customer.domains.contains($0) } ?? false },
            { customer in customer.names.contains { $0.lowercased() == wanted } },
            { customer in customer.names.contains { $0.lowercased().contains(wanted) } },
        ]
        for step in steps {
            let found = all.filter(step)
            if !found.isEmpty { return found }
        }
        return []
    }

    /// Those whom this subject of a decision may mean.
    package func customers(meantBy subject: String) throws(Diagnostic) -> [NamedCustomer] {
        let wanted = subject.lowercased()
        return try read { try namedCustomers($0).filter { $0.subjects.contains(wanted) } }
    }
}

extension NamedCustomer {
    fileprivate var names: [String] { [name] + formerNames }
}

/// Every customer that still goes by its own key, sorted by it.
func namedCustomers(_ database: Database) throws -> [NamedCustomer] {
    let rows = try Row.fetchAll(database, sql: "SELECT id, key, \(changingColumns) FROM customer ORDER BY id")
    let ids: [Int64] = rows.map { $0[0] }
    var targets: [Int64: Int64] = [:]
    for row in rows { targets[row[0]] = CustomerColumns(row: row, first: 2).mergedInto }
    var merged: [Int64: [Row]] = [:]
    for (id, row) in zip(ids, rows) {
        let root = root(of: id, targets)
        if root != id { merged[root, default: []].append(row) }
    }
    return try zip(ids, rows).filter { targets[$0.0] == nil }
        .map { try NamedCustomer($1, id: $0, merged: merged[$0] ?? []) }
        .sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
}

/// The customer that another one has become; a circle, which only a damaged ledger has, ends where it began.
private func root(of id: Int64, _ targets: [Int64: Int64]) -> Int64 {
    var (current, steps) = (id, 0)
    while let next = targets[current], steps <= targets.count { (current, steps) = (next, steps + 1) }
    return current
}

extension NamedCustomer {
    fileprivate init(_ row: Row, id: Int64, merged: [Row]) throws {
        let rows = [row] + merged
        self.init(
            id: id,
            mergedIDs: merged.map { $0[0] },
            key: row[1],
            aliases: merged.map { $0[1] as String }.sorted(),
            tenantID: try rows.lazy.compactMap { try RunLedger.tenant($0[2]) }.first,
            domains: distinct(rows.flatMap { RunLedger.domains($0[4]) }),
            name: row[3] ?? "",
            formerNames: distinct(merged.compactMap { $0[3] }),
            invitation: try CustomerColumns(row: row, first: 2).invitation()
        )
    }
}
