// SPDX-License-Identifier: MIT

import CustomerModel

extension Linkage {
    /// A key for each customer, no two alike: tenant ID, else an own domain, else a digest of its name.
    func keys(of groups: [[Int]]) -> [String] {
        var used: Set<String> = []
        // How far each base has been counted: 12,000 rows without a name must not be tried one by one.
        var counts: [String: Int] = [:]
        var keys = groups.map { baseKey(of: $0) }
        for group in inOrder(groups) {
            let base = keys[group]
            while !used.insert(keys[group]).inserted {
                let count = (counts[base] ?? 1) + 1
                counts[base] = count
                keys[group] = "\(base)-\(count)"
            }
        }
        return keys
    }

    /// The keys that members would have by themselves which only comparing or a person joined.
    func otherKeys(of group: [Int], besides key: String) -> [String] {
        let joined = group.filter { isCustomer($0) && (evidence[$0] ?? []).contains(where: \.joinsByLikeness) }
        let keys = joined.filter { records[$0].tenantID == nil && records[$0].domains.isEmpty }.map(nameKey)
        return Set(keys).filter { $0 != key }.sorted()
    }

    /// The positions of the customers in the order of their first records.
    private func inOrder(_ groups: [[Int]]) -> [Int] {
        var groupOf: [Int: Int] = [:]
        for (position, group) in groups.enumerated() {
            if let first = group.first(where: isCustomer) { groupOf[first] = position }
        }
        return order.sorted(groupOf.keys).compactMap { groupOf[$0] }
    }

    private func baseKey(of group: [Int]) -> String {
        let speaking = group.filter { !isObjection($0) }
        let tenants = tenants(in: speaking)
        if tenants.count == 1, let tenant = tenants.first { return tenant.description }
        let own = domains(of: speaking).first { !barred.contains($0) && !sharedDomains.contains($0) }
        return own?.text ?? group.first(where: isCustomer).map { nameKey(of: $0) } ?? ""
    }

    /// The key of a customer that has nothing but a name: a digest of the name and of the list it stands in.
    func nameKey(of record: Int) -> String {
        "n-\(labelDigest("\(setting.sources[records[record].source].id)|\(names[record])"))"
    }
}

extension Evidence {
    /// Whether it joined a record that no identifier joins.
    fileprivate var joinsByLikeness: Bool {
        switch self {
        case .linked, .judgedSame: true
        default: false
        }
    }
}
