// SPDX-License-Identifier: MIT

/// For each left record the profiles it is compared with.
struct Candidates: Sendable {
    /// The profiles of each left record, ascending.
    private(set) var profiles = NumberLists()
    /// How many blocks were too large to say anything, by rule.
    private(set) var capped: [Int] = Array(repeating: 0, count: BlockingRule.allCases.count)

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
        var scores = [Float](repeating: 0, count: prepared.count)
        var met: [UInt32] = []
        var keys = BlockingKeys()
        let total = Float(max(2, profileCount))
        for record in records {
            guard isWanted(record) else {
                profiles.close()
                continue
            }
            keys.find(record, in: prepared)
            for (rule, key) in keys.keys {
                let block = index.block(key)
                if block.isEmpty { continue }
                if block.count > rule.cap {
                    capped[Int(rule.rawValue)] += 1
                    continue
                }
                let score = log2(total / Float(block.count)) + 0.01
                for place in block {
                    let profile = index.profile(at: place)
                    if profile == record { continue }
                    if scores[profile] == 0 { met.append(UInt32(profile)) }
                    scores[profile] += score
                }
            }
            Candidates.keepRarest(of: &met, &scores)
            met.sort()
            for profile in met {
                profiles.append(Int(profile))
                scores[Int(profile)] = 0
            }
            profiles.close()
            met.removeAll(keepingCapacity: true)
        }
    }

    /// Leaves out what shares the least rare values, and forgets its score.
    private static func keepRarest(of met: inout [UInt32], _ scores: inout [Float]) {
        guard met.count > most else { return }
        met.sort { (scores[Int($0)], $1) > (scores[Int($1)], $0) }
        for profile in met[most...] { scores[Int(profile)] = 0 }
        met.removeLast(met.count - most)
    }
}
