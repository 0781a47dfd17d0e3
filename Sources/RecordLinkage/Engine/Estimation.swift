// SPDX-License-Identifier: MIT

/// How often each level is met among pairs of one customer and among others.
struct LevelCounts {
    var same: [Double]
    var other: [Double]
    var pairsSame = 0.0
    var pairsOther = 0.0

    /// How precisely each weight is known: as well as the rarer of its two counts allows.
    var precisions: [Double] { zip(same, other).map { ($0 + 0.5) * ($1 + 0.5) / ($0 + $1 + 1) } }

    init(_ model: LinkageModel) {
        same = Array(repeating: 0, count: model.weights.count)
        other = same
    }

    mutating func add(_ levels: Levels, model: LinkageModel, share: Double) {
        pairsSame += share
        pairsOther += 1 - share
        for position in model.starts.indices {
            let index = model.starts[position] + Int(levels[position])
            same[index] += share
            other[index] += 1 - share
        }
    }

    /// The weights log2(m/u), drawn towards `default` where few pairs were counted; level 0 weighs nothing.
    ///
    /// The estimate and the default are averaged by their precisions: the estimate has the variance of the logarithm of
    /// a ratio of two counts, the default one of its comparison's `spread` squared.
    func weighed(
        _ model: LinkageModel,
        towards fallback: LinkageModel,
        spread: [Double]
    ) -> LinkageModel {
        var result = model
        for (position, kind) in model.kinds.enumerated() {
            let levels = (model.starts[position] + 1)..<(model.starts[position] + kind.levelCount)
            let (allSame, allOther) = (levels.reduce(0) { $0 + same[$1] }, levels.reduce(0) { $0 + other[$1] })
            guard allSame + allOther > 0 else {
                for level in levels { result.weights[level] = fallback.weights[level] }
                continue
            }
            let share = (allSame + 1) / (allSame + allOther + 2)
            result.weights[model.starts[position]] = 0
            for level in levels {
                let (m, u) = (same[level] + share, other[level] + 1 - share)
                let weight = log2(m / (allSame + 1)) - log2(u / (allOther + 1))
                let precision = 1 / (2.08 * (1 / m + 1 / u))
                let prior = 1 / (spread[position] * spread[position])
                result.weights[level] = (weight * precision + fallback.weights[level] * prior) / (precision + prior)
            }
        }
        result.prior = log2((pairsSame + 1) / (pairsOther + 1))
        return result
    }
}
