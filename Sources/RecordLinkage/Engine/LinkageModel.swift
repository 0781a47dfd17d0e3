// SPDX-License-Identifier: MIT

/// What each level of each comparison says, in bits, and what it was learnt from.
package struct LinkageModel: Sendable, Equatable {
    /// The comparisons, in the order of the weights.
    let kinds: [ComparisonKind]
    /// The weights of all levels, comparison after comparison.
    package var weights: [Double]
    /// How likely a candidate is the same before anything is compared, in bits.
    package var prior: Double
    /// How many rows with a known customer it was learnt from.
    package var labelledRows = 0
    /// Whether what the lists taught could not be believed, so that these are the shipped weights; it is not kept.
    var isLearningRefused = false
    /// How often each level was met when it was learnt, where that is known.
    package var sight: LinkageSight?
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

    /// The weights that are shipped, for these comparisons.
    static func shipped(_ kinds: [ComparisonKind]) -> LinkageModel {
        var model = LinkageModel(kinds: kinds)
        model.weights = kinds.flatMap(\.defaultWeights)
        // The tables are in shape to half a bit; this is the proof.
        WeightShape(of: model, mass: model.weights.map { _ in 1 }).keep(&model.weights)
        // What fitting to the companies of the defaults gave; where pairs can be counted, it is taken from them.
        model.prior = -5
        return model
    }

    /// The score of a pair in bits.
    @inline(__always)
    func score(_ levels: Levels) -> Double {
        var score = prior
        for position in 0..<starts.count { score += weights[starts[position] + Int(levels[position])] }
        return score
    }

    /// The weight of one level.
    func weight(_ position: Int, _ level: UInt8) -> Double { weights[starts[position] + Int(level)] }
}
