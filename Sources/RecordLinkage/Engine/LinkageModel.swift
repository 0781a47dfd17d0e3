// SPDX-License-Identifier: MIT

/// What each level of each comparison says, in bits.
struct LinkageModel: Sendable {
    let kinds: [ComparisonKind]
    /// The weights of all levels, comparison after comparison.
    var weights: [Double]
    /// The weight of being a candidate at all: how likely a candidate is the same, before anything is compared.
    var prior: Double
    /// Where the levels of each comparison begin.
    let starts: [Int]

    init(kinds: [ComparisonKind]) {
        self.kinds = kinds
        var starts: [Int] = []
        var total = 0
        for kind in kinds {
            starts.append(total)
            total += kind.levelCount
        }
        self.starts = starts
        weights = Array(repeating: 0, count: total)
        prior = -10
    }

    @inline(__always)
    func score(_ levels: Levels) -> Double {
        var score = prior
        for position in 0..<starts.count { score += weights[starts[position] + Int(levels[position])] }
        return score
    }
}
