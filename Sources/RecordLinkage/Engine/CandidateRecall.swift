// SPDX-License-Identifier: MIT

extension PreparedRecords {
    /// Of the left rows whose tenant another record names, how many share a block with one that does, the tenant ID itself
    /// not counted: what blocking may be expected to find of all others.
    func candidateRecall(_ candidates: NumberLists) -> (reached: Int, reachable: Int) {
        var holders = [UInt32](repeating: 0, count: tenantCount)
        for tenant in tenants where tenant >= 0 { holders[Int(tenant)] += 1 }
        var (reached, reachable) = (0, 0)
        for record in 0..<leftCount where tenants[record] >= 0 && holders[Int(tenants[record])] > 1 {
            reachable += 1
            if candidates.list(record).contains(where: { sharesBlock(record, Int($0)) }) { reached += 1 }
        }
        return (reached, reachable)
    }

    private func sharesBlock(_ record: Int, _ profile: Int) -> Bool {
        guard tenants[profile] == tenants[record] else { return false }
        var (mine, theirs) = (BlockingKeys(), BlockingKeys())
        mine.find(record, in: self)
        theirs.find(profile, in: self)
        let shared = Set(mine.keys.filter { $0.rule != .tenant }.map(\.key))
        return theirs.keys.contains { $0.rule != .tenant && shared.contains($0.key) }
    }
}
