// SPDX-License-Identifier: MIT

package import CustomerModel
import Digests
import FoundationEssentials
import GRDB

/// What a customer is recognised by although nothing of it may be kept.
package enum CustomerMark: Hashable, Sendable {
    /// Its tenant.
    case tenant(TenantID)
    /// A domain of its own, never a free-mail host's.
    case domain(DomainName)
    /// An address of its people.
    case address(EmailAddress)
    /// Its name with its country's code; an empty one where that is not known.
    case name(String, country: String)

    /// What the digest is made of: the kind stands in it, so that no mark is taken for one of another kind.
    fileprivate var bytes: [UInt8] {
        switch self {
        case .tenant(let tenant): Array("tenant \(tenant)".utf8)
        case .domain(let domain): Array("domain \(domain.text)".utf8)
        case .address(let address): Array("address \(address.address.lowercased())".utf8)
        case .name(let name, let country): Array("name \(country) \(folded(name))".utf8)
        }
    }
}

private func folded(_ name: String) -> String {
    let words = name.lowercased().unicodeScalars.split { $0.properties.isWhitespace }
    return words.map { String(String.UnicodeScalarView($0)) }.joined(separator: " ")
}

/// Those who must not be known any more, as digests under a key that never leaves the ledger.
package struct ForgottenMarks: Sendable {
    private let key: [UInt8]
    private let digests: Set<[UInt8]>

    /// `nil` when nobody was forgotten: then nothing needs to be computed.
    init?(_ database: Database) throws {
        let found = try Data.fetchAll(database, sql: "SELECT digest FROM forgotten")
        if found.isEmpty { return nil }
        guard let key = try forgettingKey(database) else { throw LedgerDefect.unreadable("the key of those forgotten") }
        self.key = key
        digests = Set(found.map { Array($0) })
    }

    /// Whether one of these marks is that of somebody forgotten.
    package func contains(_ marks: [CustomerMark]) -> Bool {
        marks.contains { digests.contains(keyedDigest(of: $0.bytes, key: key)) }
    }

    /// A digest of all of them: with others, a night is another one.
    package var digest: String {
        let sorted = digests.sorted { $0.lexicographicallyPrecedes($1) }
        return contentDigest(of: Array(sorted.joined()))
    }
}

extension ForgottenMarks: CustomStringConvertible {
    /// How many; never the key.
    package var description: String { "\(digests.count) marks" }
}

/// The key of the digests; `nil` before anybody was forgotten.
func forgettingKey(_ database: Database) throws -> [UInt8]? {
    try Data.fetchOne(database, sql: "SELECT value FROM ledger WHERE name = 'key'").map { Array($0) }
}

extension CustomerMark {
    func digest(key: [UInt8]) -> [UInt8] { keyedDigest(of: bytes, key: key) }
}
