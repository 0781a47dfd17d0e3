// SPDX-License-Identifier: MIT

/// How often each level is met among pairs of one customer and among others.
struct LevelCounts {
    var same: [Double]
    var other: [Double]
    var pairsSame = 0.0
    var pairsOther = 0.0

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

    /// The weights log2(m/u), smoothed; level 0 weighs nothing.
    func weighed(_ model: LinkageModel) -> LinkageModel {
        var result = model
        for (position, kind) in model.kinds.enumerated() {
            let levels = (model.starts[position] + 1)..<(model.starts[position] + kind.levelCount)
            let (allSame, allOther) = (levels.reduce(0) { $0 + same[$1] }, levels.reduce(0) { $0 + other[$1] })
            let count = Double(levels.count)
            result.weights[model.starts[position]] = 0
            for level in levels {
                let m = (same[level] + 0.5) / (allSame + 0.5 * count)
                let u = (other[level] + 0.5) / (allOther + 0.5 * count)
                result.weights[level] = log2(m / u)
            }
        }
        result.prior = log2((pairsSame + 1) / (pairsOther + 1))
        return result
    }
}
