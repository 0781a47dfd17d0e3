// SPDX-License-Identifier: MIT

import CustomerModel

/// Two records that have a domain in common and are not joined by it.
struct DomainDoubt {
    let domain: DomainName
    let record: Int
    let other: Int
    /// Whether tenants speak against the domain; else the two may be the same customer.
    let isConflict: Bool
}

extension Linkage {
    /// Joins records without a tenant ID to the one customer that has their domain.
    ///
    /// Unique on both sides: one tenant at most has the domain, and no source has it in two rows of different names.
    /// A subdomain is another domain (domain sheet, section 6).
    mutating func joinUniqueDomains() {
        var targets: [Int: [(domain: DomainName, record: Int)]] = [:]
        for (domain, held) in holders {
            let tenant = firsts(of: held.filter { records[$0].tenantID != nil })
            let bare = held.filter { records[$0].tenantID == nil }
            guard tenant.count <= 1, !isRepeated(bare), let anchor = tenant.first ?? bare.first else {
                ambiguousDomains.insert(domain)
                continue
            }
            for record in bare where record != anchor { targets[record, default: []].append((domain, anchor)) }
        }
        for record in order.sorted(targets.keys) { join(record, to: targets[record] ?? []) }
    }

    /// Notes what domains say of customers that stayed apart.
    mutating func noteDomains() {
        for doubt in domainDoubts { note(doubt) }
        for (domain, held) in holders {
            let firsts = firsts(of: held)
            guard firsts.count > 1 else { continue }
            sharedDomains.insert(domain)
            if ambiguousDomains.contains(domain) { noteAmbiguous(domain, held: held, firsts: firsts) }
            noteForeign(domain, held: held)
        }
    }

    /// One record of each cluster, in the order met.
    mutating func firsts(of held: [Int]) -> [Int] {
        var seen: Set<Int> = []
        return held.filter { seen.insert(clusters.representative(of: $0)).inserted }
    }

    /// The first of these records whose customer may be this record's, for all that people have said.
    ///
    /// With one record of each cluster this looks at few: its own, and those told apart from it.
    mutating func rival(of record: Int, among firsts: [Int]) -> Int? {
        firsts.first {
            clusters.representative(of: $0) != clusters.representative(of: record) && !areToldApart($0, record)
        }
    }

    /// Whether one source has the domain in two rows that are not the same company.
    private func isRepeated(_ bare: [Int]) -> Bool {
        var nameInSource: [Int: String] = [:]
        for record in bare {
            let source = records[record].source
            if let earlier = nameInSource[source], earlier != names[record] { return true }
            nameInSource[source] = names[record]
        }
        return false
    }

    /// Joins a record to where its domains point; when they point to different customers, that is a contradiction.
    private mutating func join(_ record: Int, to targets: [(domain: DomainName, record: Int)]) {
        let allowed = targets.filter { !isBarred(record, from: $0) }
        let anchored = allowed.filter { records[$0.record].tenantID != nil }
        if firsts(of: anchored.map(\.record)).count > 1 {
            domainDoubts += anchored.map {
                DomainDoubt(domain: $0.domain, record: record, other: $0.record, isConflict: true)
            }
            return
        }
        for target in anchored + allowed.filter({ records[$0.record].tenantID == nil }) {
            joinUnlessContradicted(record, target)
        }
    }

    private mutating func joinUnlessContradicted(_ record: Int, _ target: (domain: DomainName, record: Int)) {
        let (one, other) = (clusters.representative(of: record), clusters.representative(of: target.record))
        if one == other || isBarred(record, from: target) { return }
        guard tenants(besides: record).union(tenants(besides: target.record)).count <= 1 else {
            domainDoubts.append(
                DomainDoubt(domain: target.domain, record: record, other: target.record, isConflict: true)
            )
            return
        }
        if setting.mode == .full, namesAreInTheWay(record, target) {
            domainDoubts.append(
                DomainDoubt(domain: target.domain, record: record, other: target.record, isConflict: false)
            )
            return
        }
        join(record, target.record)
        evidence[record, default: []].append(.uniqueDomain(target.domain, record: record))
    }

    /// Whether the names say that the domain may be another customer's as well.
    private func namesAreInTheWay(_ record: Int, _ target: (domain: DomainName, record: Int)) -> Bool {
        let (one, other) = (names[record], names[target.record])
        if areAffiliates(one, other) { return true }
        if records[record].nameIsDamaged || records[target.record].nameIsDamaged { return false }
        return namesContradict(one, other, at: target.domain)
    }

    /// Whether a person's word bars the join; where it is not clear whom it means, the doubt stays.
    private mutating func isBarred(_ record: Int, from target: (domain: DomainName, record: Int)) -> Bool {
        guard areJudgedDifferent(record, target.record) else { return false }
        domainDoubts.append(
            DomainDoubt(domain: target.domain, record: record, other: target.record, isConflict: false)
        )
        return true
    }

    private mutating func note(_ doubt: DomainDoubt) {
        guard let other = rival(of: doubt.record, among: [doubt.other]) else { return }
        if doubt.isConflict {
            evidence[doubt.record, default: []]
                .append(.domainElsewhere(doubt.domain, record: doubt.record, other: other))
            conflicting.insert(doubt.record)
        } else {
            evidence[doubt.record, default: []]
                .append(.sharedDomain(doubt.domain, record: doubt.record, other: other))
            proposed.insert(doubt.record)
        }
    }

    private mutating func noteAmbiguous(_ domain: DomainName, held: [Int], firsts: [Int]) {
        for record in held where records[record].tenantID == nil {
            guard let other = rival(of: record, among: firsts) else { continue }
            evidence[record, default: []].append(.sharedDomain(domain, record: record, other: other))
            proposed.insert(record)
        }
    }
}

/// The domains that may identify, sorted, with the records of customers that have them, in linkage's order.
func holdersByDomain(
    _ records: [CustomerRecord],
    _ order: RecordOrder,
    isCustomer: [Bool],
    barred: Set<DomainName>
) -> [(domain: DomainName, records: [Int])] {
    var numbers: [DomainName: Int] = [:]
    var holders: [(domain: DomainName, records: [Int])] = []
    for index in order.indices where isCustomer[records[index].source] {
        for domain in records[index].domains where !barred.contains(domain) {
            if let number = numbers[domain] {
                holders[number].records.append(index)
            } else {
                numbers[domain] = holders.count
                holders.append((domain, [index]))
            }
        }
    }
    return holders.sorted { $0.domain < $1.domain }
}
