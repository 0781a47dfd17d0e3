// SPDX-License-Identifier: MIT

import CustomerModel

/// Tonight's customers, each with what the ledger remembers of it, and those it remembers but nobody lists tonight.
///
/// Entries are matched by tenant ID, then by a domain that one customer has, then by the key, also by one that a record
/// alone would have; two different tenants are never one customer. A customer may turn out to be several entries: then
/// all their pasts are its past.
func remembered(_ customers: [Customer], memory: Memory) -> [Remembered] {
    var match = MemoryMatch(customers: customers, entries: memory.entries)
    match.byTenant()
    match.byDomain()
    match.byKey()
    let brakes = match.brakesOfAmbiguousEntries()
    let tonight = customers.indices.map {
        Remembered(customer: customers[$0], memory: match.entry(of: $0), brake: brakes[$0])
    }
    return tonight + match.unclaimed.map { Remembered(customer: Customer(remembered: $0), memory: $0, brake: nil) }
}

/// A customer with what the ledger remembers of it.
struct Remembered {
    let customer: Customer
    let memory: LedgerEntry?
    /// What an entry withholds that may be this customer's or another's.
    let brake: WithholdingReason?
}

private struct MemoryMatch {
    let customers: [Customer]
    let entries: [LedgerEntry]
    private var entriesOf: [[Int]]
    private var isClaimed: [Bool]

    init(customers: [Customer], entries: [LedgerEntry]) {
        self.customers = customers
        self.entries = entries
        entriesOf = customers.map { _ in [] }
        isClaimed = entries.map { _ in false }
    }

    func entry(of customer: Int) -> LedgerEntry? { LedgerEntry(merging: entriesOf[customer].map { entries[$0] }) }

    var unclaimed: [LedgerEntry] { entries.indices.filter { !isClaimed[$0] }.map { entries[$0] } }

    mutating func byTenant() {
        claim(customers: { $0.tenantID.map { [$0] } ?? [] }, entries: { $0.tenantID.map { [$0] } ?? [] })
    }

    mutating func byDomain() { claim(customers: \.domains, entries: \.domains) }

    mutating func byKey() { claim(customers: { [$0.key] + $0.otherKeys }, entries: { [$0.key] }) }

    /// Joins entries that are still free to the one customer that has a mark of theirs.
    private mutating func claim<Mark: Hashable>(
        customers marksOfCustomer: (Customer) -> [Mark],
        entries marksOfEntry: (LedgerEntry) -> [Mark]
    ) {
        var owners: [Mark: [Int]] = [:]
        for index in customers.indices {
            for mark in marksOfCustomer(customers[index]) { owners[mark, default: []].append(index) }
        }
        for index in entries.indices where !isClaimed[index] {
            let owner = marksOfEntry(entries[index]).lazy.compactMap { mark in
                owners[mark].flatMap { $0.count == 1 ? $0.first : nil }
            }.first { fits($0, entries[index]) }
            guard let owner else { continue }
            entriesOf[owner].append(index)
            isClaimed[index] = true
        }
    }

    /// What entries withhold whose domain several customers have: each of them may be the one that ended or was invited.
    func brakesOfAmbiguousEntries() -> [Int: WithholdingReason] {
        var owners: [DomainName: [Int]] = [:]
        for index in customers.indices {
            for domain in customers[index].domains { owners[domain, default: []].append(index) }
        }
        var brakes: [Int: WithholdingReason] = [:]
        for index in entries.indices where !isClaimed[index] {
            guard let brake = entries[index].brake else { continue }
            for owner in entries[index].domains.flatMap({ owners[$0] ?? [] }) where fits(owner, entries[index]) {
                brakes[owner] = firstReason(brakes[owner], brake)
            }
        }
        return brakes
    }

    /// Whether no tenant speaks against it: the customer's, or that of an entry it has already.
    private func fits(_ customer: Int, _ entry: LedgerEntry) -> Bool {
        guard let tenant = entry.tenantID else { return true }
        let others = [customers[customer].tenantID] + entriesOf[customer].map { entries[$0].tenantID }
        return others.allSatisfy { $0 == nil || $0 == tenant }
    }
}

extension LedgerEntry {
    /// What it withholds from whoever it belongs to.
    fileprivate var brake: WithholdingReason? {
        if wasEnded { return .wasEnded }
        return invitation.map { $0.state != .draft } == true ? .coolingOff : nil
    }
}

extension Customer {
    /// A customer that only the ledger knows tonight.
    fileprivate init(remembered entry: LedgerEntry) {
        let identity: Identity =
            entry.tenantID != nil ? .tenantID : entry.domains.isEmpty ? .nameOnly : .domain
        self.init(
            key: entry.key,
            records: [],
            tenantID: entry.tenantID,
            domains: entry.domains,
            name: entry.name,
            identity: identity,
            evidence: []
        )
    }
}

/// A key for every customer: the ledger's where it has one, else tonight's, else a digest where that one is taken.
func keys(of matched: [Remembered]) -> [String] {
    // A key that was merged into another stays that customer's for good.
    var taken = Set(matched.flatMap { remembered in remembered.memory.map { [$0.key] + $0.aliases } ?? [] })
    return matched.map { remembered in
        let customer = remembered.customer
        if let entry = remembered.memory { return entry.key }
        var key = customer.key
        var salt = 0
        while !taken.insert(key).inserted {
            key = "n-" + labelDigest("\(customer.key)\n\(foldedSubject(customer.name))\n\(salt)")
            salt += 1
        }
        return key
    }
}
