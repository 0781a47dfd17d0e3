// SPDX-License-Identifier: MIT

import CustomerModel
import FoundationEssentials
import GRDB

// How the nouns are written into cells, and read back: each pair stands together here.

/// A tenant as 16 bytes, the first digit first.
func cell(_ tenant: TenantID?) -> Data? {
    tenant.map { tenant in Data((0..<16).map { UInt8(truncatingIfNeeded: tenant.bits >> UInt128(120 - 8 * $0)) }) }
}

func tenant(_ cell: Data?) throws -> TenantID? {
    guard let cell else { return nil }
    let bits = cell.reduce(UInt128(0)) { $0 << 8 | UInt128($1) }
    guard cell.count == 16, let tenant = TenantID(bits: bits) else { throw LedgerDefect.unreadable("a tenant ID") }
    return tenant
}

/// Domains with blanks between; `nil` for none.
func cell(_ domains: [DomainName]) -> String? {
    domains.isEmpty ? nil : domains.map(\.text).joined(separator: " ")
}

func domains(_ cell: String?) -> [DomainName] {
    guard let cell else { return [] }
    return cell.utf8.split(separator: 0x20).map { DomainName(normalised: String(Substring($0))) }
}

/// A day that is that of the newest list is written as 0: most customers are seen again every night, and nothing of
/// theirs changes.
func seenCell(_ day: Day?, newest: Day?) -> Int? {
    guard let day else { return nil }
    return day == newest ? 0 : day.number
}

func seenDay(_ cell: Int?, newest: Day?) -> Day? {
    guard let cell else { return nil }
    return cell == 0 ? newest : Day(number: cell)
}

/// `B=0 C=20770`, ascending; `nil` for none.
func cell(_ seen: [ProviderID: Day], newest: [Counterpart: Day]) -> String? {
    if seen.isEmpty { return nil }
    if seen.count == 1, let (id, day) = seen.first {
        return "\(id.text)=\(seenCell(day, newest: newest[.provider(id)]) ?? 0)"
    }
    return seen.sorted { $0.key < $1.key }
        .map { "\($0.key.text)=\(seenCell($0.value, newest: newest[.provider($0.key)]) ?? 0)" }
        .joined(separator: " ")
}

func providersSeen(_ cell: String?, newest: [Counterpart: Day]) throws -> [ProviderID: Day] {
    guard let cell else { return [:] }
    var seen: [ProviderID: Day] = [:]
    for part in cell.utf8.split(separator: 0x20) {
        guard let sign = part.lastIndex(of: 0x3D), let number = Int(Substring(part[part.index(after: sign)...])) else {
            throw LedgerDefect.unreadable("the providers seen")
        }
        let id = ProviderID(String(Substring(part[..<sign])))
        seen[id] = seenDay(number, newest: newest[.provider(id)])
    }
    return seen
}

/// `A|B`; `unassigned` where a good night found nobody; `?` where nothing is known.
func cell(assigned: [ProviderID]?) -> String {
    guard let assigned else { return "?" }
    return assigned.isEmpty ? "unassigned" : assigned.map(\.text).joined(separator: "|")
}

func assigned(_ cell: String) -> [ProviderID]? {
    if cell == "?" { return nil }
    return cell == "unassigned" ? [] : cell.utf8.split(separator: 0x7C).map { ProviderID(String(Substring($0))) }
}

/// `us`, or `provider:ID`.
func cell(_ counterpart: Counterpart) -> String {
    switch counterpart {
    case .us: "us"
    case .provider(let id): "provider:\(id.text)"
    }
}

func counterpart(_ cell: String) throws -> Counterpart {
    if cell == "us" { return .us }
    guard cell.hasPrefix("provider:") else { throw LedgerDefect.unreadable("a counterpart") }
    return .provider(ProviderID(String(cell.dropFirst(9))))
}

/// `reseller`, `provider:ID` or `reseller+provider:ID`.
func cell(_ kind: InvitationKind) -> String {
    switch kind {
    case .reseller: "reseller"
    case .provider(let id): "provider:\(id.text)"
    case .resellerAndProvider(let id): "reseller+provider:\(id.text)"
    }
}

/// The kind of an invitation; `nil` for other words.
func invitationKind(_ cell: String) -> InvitationKind? {
    if cell == "reseller" { return .reseller }
    let parts = cell.split(separator: ":", maxSplits: 1).map(String.init)
    guard parts.count == 2 else { return nil }
    switch parts[0] {
    case "provider": return .provider(ProviderID(parts[1]))
    case "reseller+provider": return .resellerAndProvider(ProviderID(parts[1]))
    default: return nil
    }
}

/// Hashes as they lie in memory of the commonest machines: eight bytes each, the lowest first.
func cell(_ sample: IdentitySample) -> Data {
    var bytes = Data(capacity: sample.hashes.count * 8)
    for hash in sample.hashes {
        for shift in 0..<8 { bytes.append(UInt8(truncatingIfNeeded: hash >> UInt64(8 * shift))) }
    }
    return bytes
}

func identities(_ cell: Data) -> IdentitySample {
    let bytes = Array(cell)
    return IdentitySample(
        of: stride(from: 0, to: bytes.count / 8 * 8, by: 8).map { start in
            (0..<8).reduce(UInt64(0)) { $0 | UInt64(bytes[start + $1]) << UInt64(8 * $1) }
        }
    )
}
