// SPDX-License-Identifier: MIT

/// Of the rows whose tenant another record names, how many would be compared with one that does if nobody knew the tenant
/// ID: what blocking, with all its caps, may be expected to find of the rows without one.
struct CandidateRecall: Sendable, Equatable {
    /// How many meet their tenant by something else.
    private(set) var reached = 0
    /// How many have a tenant that another record names.
    private(set) var reachable = 0

    /// Counts the candidates of a labelled record by the scores they have without the tenant ID.
    mutating func count(
        _ record: Int,
        in prepared: PreparedRecords,
        met: [UInt32],
        scores: [Float],
        holders: Int
    ) {
        guard holders > 0 else { return }
        reachable += 1
        let tenant = prepared.tenants[record]
        let best = met.lazy.filter { prepared.tenants[Int($0)] == tenant }
            .max { (scores[Int($0)], $1) < (scores[Int($1)], $0) }
        guard let best else { return }
        let isMet =
            met.count <= Candidates.most
            || met.count { (scores[Int($0)], best) > (scores[Int(best)], $0) }
                < Candidates.most
        reached += isMet ? 1 : 0
    }

    /// Both counts together.
    static func + (one: CandidateRecall, other: CandidateRecall) -> CandidateRecall {
        var sum = one
        sum.reached += other.reached
        sum.reachable += other.reachable
        return sum
    }
}
