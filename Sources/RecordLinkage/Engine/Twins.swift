// SPDX-License-Identifier: MIT

extension PreparedRecords {
    /// Makes one customer of the rows of the right list that are the same beyond doubt; `false` when there are none.
    ///
    /// A list of customers may have one twice, and a record that is it cannot choose: each half would take from the
    /// other's probability, and teach that what agrees in everything is a stranger.
    mutating func joinTwins(by model: LinkageModel, threads: Int) -> Bool {
        let found = twins(in: self, by: model, threads: threads)
        var clusters = Clusters(count: count)
        for (one, other) in found { clusters.join(one, other) }
        for record in leftCount..<count where tenants[record] < 0 {
            units[record] = units[clusters.representative(of: record)]
        }
        return !found.isEmpty
    }
}

/// The pairs of right rows without a tenant that are the same beyond doubt, each with the lower number last.
private func twins(in prepared: PreparedRecords, by model: LinkageModel, threads: Int) -> [(Int, Int)] {
    let rows = (prepared.leftCount..<prepared.count).filter { prepared.tenants[$0] < 0 }
    guard rows.count > 1 else { return [] }
    let index = BlockIndex(of: rows, in: prepared)
    let parts = inParallel(prepared.count - prepared.leftCount, threads: threads) { stretch in
        let records = stretch.lowerBound + prepared.leftCount..<stretch.upperBound + prepared.leftCount
        let candidates = Candidates(
            for: records,
            in: prepared,
            index: index,
            profileCount: rows.count,
            where: { prepared.tenants[$0] < 0 }
        )
        var comparer = Comparer(prepared, kinds: model.kinds)
        var found: [(Int, Int)] = []
        for (place, record) in records.enumerated() {
            for other in candidates.profiles.list(place) where other < record {
                if model.isBeyondDoubt(comparer.levels(record, Int(other))) { found.append((record, Int(other))) }
            }
        }
        return found
    }
    return parts.flatMap(\.self)
}

extension LinkageModel {
    /// Whether a pair would be in the match zone and nothing speaks against it.
    fileprivate func isBeyondDoubt(_ levels: Levels) -> Bool {
        score(levels) >= log2(ZoneLimits.match / (1 - ZoneLimits.match))
            && kinds.indices.allSatisfy { weight($0, levels[$0]) > -0.5 }
    }
}
