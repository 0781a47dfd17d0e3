// SPDX-License-Identifier: MIT

/// For each left record the profiles it is compared with.
struct Candidates: Sendable {
    /// The profiles of each left record, ascending.
    private(set) var profiles = NumberLists()
    /// How many of the labelled ones are there because of more than their tenant ID.
    private(set) var recall = CandidateRecall()
    private var scores: [Float]
    private var met: [UInt32] = []

    /// At most so many profiles are compared with one record: those with which it shares the rarest values.
    static let most = 64

    /// The candidates of some left records.
    init(
        for records: Range<Int>,
        in prepared: PreparedRecords,
        index: BlockIndex,
        profileCount: Int,
        where isWanted: (Int) -> Bool = { _ in true }
    ) {
        scores = [Float](repeating: 0, count: prepared.count)
        var keys = BlockingKeys()
        let total = Float(max(2, profileCount))
        for record in records {
            if isWanted(record) {
                keys.find(record, in: prepared)
                for (rule, key) in keys.keys where rule != .tenant { meet(rule, key, record, index, total) }
                for (rule, key) in keys.keys where rule == .tenant {
                    let holders = index.block(key).count { index.profile(at: $0) != record }
                    recall.count(record, in: prepared, met: met, scores: scores, holders: holders)
                    meet(rule, key, record, index, total)
                }
                keepRarest()
            }
            close()
        }
    }

    /// Adds those of a block, unless it is too large to say anything.
    private mutating func meet(
        _ rule: BlockingRule,
        _ key: UInt64,
        _ record: Int,
        _ index: BlockIndex,
        _ total: Float
    ) {
        let block = index.block(key)
        if block.isEmpty || block.count > rule.cap { return }
        let score = log2(total / Float(block.count)) + 0.01
        for place in block {
            let profile = index.profile(at: place)
            if profile == record { continue }
            if scores[profile] == 0 { met.append(UInt32(profile)) }
            scores[profile] += score
        }
    }

    /// Keeps those who were met, and forgets their scores.
    private mutating func close() {
        met.sort()
        for profile in met {
            profiles.append(Int(profile))
            scores[Int(profile)] = 0
        }
        profiles.close()
        met.removeAll(keepingCapacity: true)
    }

    /// Leaves out what shares the least rare values, and forgets its score.
    private mutating func keepRarest() {
        guard met.count > Candidates.most else { return }
        met.sort { [scores] in (scores[Int($0)], $1) > (scores[Int($1)], $0) }
        for profile in met[Candidates.most...] { scores[Int(profile)] = 0 }
        met.removeLast(met.count - Candidates.most)
    }
}
