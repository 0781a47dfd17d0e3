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

extension SourceRole {
    /// Whether a customer stands once in a list of this kind, as long as nobody entered it twice.
    fileprivate var hasOneRowEach: Bool {
        switch self {
        case .partnerCenterCustomers, .customerList, .leads, .providerAccounts: true
        case .relationships, .orders, .adminRelationships, .contacts, .objections, .resellers: false
        }
    }
}
