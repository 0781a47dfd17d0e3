// SPDX-License-Identifier: MIT

import CustomerModel
import RecordLinkage
import Testing

/// Generated lists in which much is alike, so that every rule is met, and the same lists shuffled.
@Suite struct OrderTests {
    @Test func theOrderOfTheRecordsChangesNothing() {
        var identities: [Identity: Int] = [:]
        var findings = 0
        for seed in 0..<200 {
            var chance = Chance(state: UInt64(seed))
            let rows = (0..<24).map { chance.row(line: $0 + 2) }
            let judgements = chance.judgements(about: rows)
            let linked = customers(in: rows, setting: setting(judgements))
            let expected = described(linked, rows)
            for customer in linked.customers { identities[customer.identity, default: 0] += 1 }
            findings += linked.findings.count
            for _ in 0..<3 {
                let shuffled = rows.shuffled(using: &chance)
                let found = described(customers(in: shuffled, setting: setting(judgements)), shuffled)
                #expect(found == expected, "seed \(seed)")
            }
        }
        // A test over lists that never conflict would prove nothing.
        #expect(identities.count == 5)
        #expect(identities.values.allSatisfy { $0 > 20 }, "\(identities)")
        #expect(findings > 100)
    }
}

/// Everything that was found, with lines instead of indices, sorted.
private func described(_ linked: LinkedCustomers, _ rows: [CustomerRecord]) -> [String] {
    let customers = linked.customers.map { customer in
        let lines = customer.records.map { rows[$0].line }.sorted()
        let evidence = customer.evidence.map { described($0, rows) }
        let domains = customer.domains.map(\.text)
        return "\(customer.key) \(customer.identity.word) \(customer.name) \(domains) \(lines) \(evidence)"
    }
    let unattached = linked.unattached.map { "unattached \(rows[$0].line)" }
    return (customers + unattached + linked.findings.map { "\($0)" }).sorted()
}

private func described(_ evidence: Evidence, _ rows: [CustomerRecord]) -> String {
    switch evidence {
    case .sameTenantID(let tenant, let records): "tenant \(tenant) \(records.map { rows[$0].line }.sorted())"
    case .uniqueDomain(let domain, let record): "unique \(domain) \(rows[record].line)"
    case .judgedSame(let record, let other, let who, _): "same \(rows[record].line) \(rows[other].line) \(who)"
    case .judgedDifferent(let key, let who): "different \(key) \(who)"
    case .sameName(let name, let record, let other): "name \(name) \(rows[record].line) \(rows[other].line)"
    case .sharedDomain(let domain, let record, let other): "shared \(domain) \(rows[record].line) \(rows[other].line)"
    case .domainElsewhere(let domain, let record, let other):
        "elsewhere \(domain) \(rows[record].line) \(rows[other].line)"
    case .linked(let link): "linked \(described(link, rows))"
    case .resembles(let link): "resembles \(described(link, rows))"
    case .tenantDoubted(let link): "doubted \(described(link, rows))"
    case .tenantOfMany(let tenant, let record): "of many \(tenant) \(rows[record].line)"
    default: "other"
    }
}

private func described(_ link: LinkEvidence, _ rows: [CustomerRecord]) -> String {
    let records = [link.record, link.other] + (link.rival.map { [$0] } ?? [])
    return "\(records.map { rows[$0].line }) \(link.weight) \(link.perMille) \(link.rivalWeight)"
}

/// A repeatable source of chance (SplitMix64).
private struct Chance: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    mutating func number(below limit: Int) -> Int { Int.random(in: 0..<limit, using: &self) }

    mutating func row(line: Int) -> CustomerRecord {
        let names = ["", "A GmbH", "A", "B", "C", "D", "E", "F", "G", "H"] + (0..<10).map { "N\($0 + line)" }
        let source = number(below: 5)
        var record = CustomerRecord(source: source, line: line, name: names[number(below: names.count)])
        if number(below: 3) == 0 { record.tenantID = tenant(1 + number(below: 6)) }
        record.domains = (0..<number(below: 3)).map { _ in domain("d\(number(below: 20)).example") }
        record.contacts = (0..<number(below: 3)).map { _ in
            Contact(name: nil, email: address("\(number(below: 2) == 0 ? "x" : "X")@d\(number(below: 12)).example"))
        }
        record.externalID = "\(line)"
        return record
    }

    mutating func judgements(about rows: [CustomerRecord]) -> [Decision] {
        let keys = link(rows).map(\.key)
        return (0..<number(below: 5)).map { line in
            let (one, other) = (subject(keys), subject(keys))
            return number(below: 2) == 0 ? same(one, other, line: line) : different(one, other, line: line)
        }
    }

    private mutating func subject(_ keys: [String]) -> String {
        switch number(below: 4) {
        case 0: tenant(1 + number(below: 6)).description
        case 1: "d\(number(below: 12)).example"
        case 2: keys.sorted()[number(below: keys.count)]
        default: ["A", "B", "C", "nobody"][number(below: 4)]
        }
    }
}
