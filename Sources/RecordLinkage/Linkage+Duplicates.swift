// SPDX-License-Identifier: MIT

import CustomerModel

extension Linkage {
    /// For each source that has one row for each customer, the rows that are the same one.
    func duplicates(in groups: [[Int]]) -> [DuplicateRows] {
        var found: [Int: [[Int]]] = [:]
        for group in groups where group.count > 1 {
            for (source, rows) in Dictionary(grouping: group, by: { records[$0].source }) where rows.count > 1 {
                if setting.sources[source].role.hasOneRowEach { found[source, default: []].append(order.sorted(rows)) }
            }
        }
        return found.keys.sorted().map { source in
            let rows = Dictionary((found[source] ?? []).map { ($0[0], $0) }) { first, _ in first }
            return DuplicateRows(source: source, groups: order.sorted(rows.keys).compactMap { rows[$0] })
        }
    }
}

extension Linkage {
    /// For each source that has one row for each customer, the pairs of rows that are doubted to be two customers.
    mutating func lookAlikes() -> [DuplicateRows] {
        var pairs: [Int: Set<[Int]>] = [:]
        let rows = rowsByCluster()
        for record in order.indices {
            let source = records[record].source
            guard setting.sources[source].role.hasOneRowEach else { continue }
            for other in (evidence[record] ?? []).compactMap(\.lookAlike) {
                let cluster = clusters.representative(of: other)
                guard cluster != clusters.representative(of: record) else { continue }
                let twin =
                    records[other].source == source ? other : rows[cluster]?.first { records[$0].source == source }
                if let twin { pairs[source, default: []].insert([record, twin].sorted()) }
            }
        }
        return pairs.keys.sorted().map { source in
            let rows = Dictionary(grouping: pairs[source] ?? []) { $0[0] }
            let groups = order.sorted(rows.keys).flatMap { first in
                order.sorted((rows[first] ?? []).map { $0[1] }).map { [first, $0] }
            }
            return DuplicateRows(source: source, groups: groups)
        }
    }

    private mutating func rowsByCluster() -> [Int: [Int]] {
        var rows: [Int: [Int]] = [:]
        for record in order.indices where isCustomer(record) {
            rows[clusters.representative(of: record), default: []].append(record)
        }
        return rows
    }
}

extension Evidence {
    /// The record that another one may be the same as.
    fileprivate var lookAlike: Int? {
        switch self {
        case .resembles(let found): found.other
        case .sameName(_, _, let other), .sharedDomain(_, _, let other): other
        default: nil
        }
    }
}

extension SourceRole {
    /// Whether a customer stands once in a list of this kind, as long as nobody entered it twice.
    fileprivate var hasOneRowEach: Bool {
        switch self {
        case .partnerCenterCustomers, .customerList, .leads, .providerAccounts: true
        case .relationships, .orders, .adminRelationships, .contacts, .objections, .resellers: false
        }
    }
}
