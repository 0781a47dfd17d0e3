// SPDX-License-Identifier: MIT

/// A record whose customer is known: what the weights are fitted to.
struct Example: Sendable {
    let record: Int
    /// The unit it belongs to; -1 for none of its candidates.
    let unit: Int
}

/// The pairs of all examples that matter, packed: those of one rival next to one another.
///
/// A candidate far behind the best one moves no weight; leaving such out makes learning five times faster.
struct Choices: Sendable {
    /// The levels of the pairs.
    private(set) var levels: [Levels] = []
    /// Whether a pair begins another rival than the one before it.
    private(set) var beginsRival: [Bool] = []
    /// Whether the rival of a pair is the right one.
    private(set) var isRight: [Bool] = []
    /// Where the pairs of each example end.
    private(set) var ends: [Int] = []

    /// At most so many bits behind the best candidate a pair matters.
    private static let reach = 14.0
    /// At most so many pairs of one example matter.
    private static let most = 16

    /// The choices of some examples under the weights to start from.
    init(of examples: ArraySlice<Example>, pairs: ComparedPairs, prepared: PreparedRecords, model: LinkageModel) {
        var scored: [(unit: Int, score: Double, place: Int)] = []
        for example in examples {
            scored.removeAll(keepingCapacity: true)
            for place in pairs.profiles.range(example.record) {
                let unit = prepared.unit(of: Int(pairs.profiles.values[place]))
                scored.append((unit, model.score(pairs.levels[place]), place))
            }
            let top = scored.reduce(-99) { max($0, $1.score) }
            scored.removeAll { $0.unit != example.unit && $0.score < top - Choices.reach }
            if scored.count > Choices.most {
                scored.sort {
                    ($0.unit == example.unit ? 99 : $0.score, $1.place) > (
                        $1.unit == example.unit ? 99 : $1.score, $0.place
                    )
                }
                scored.removeLast(scored.count - Choices.most)
            }
            scored.sort { ($0.unit, $0.place) < ($1.unit, $1.place) }
            append(scored, right: example.unit, pairs)
        }
    }

    /// The choices of several stretches of examples, one after the other.
    init(joining parts: [Choices]) {
        for part in parts {
            let offset = levels.count
            levels += part.levels
            beginsRival += part.beginsRival
            isRight += part.isRight
            ends += part.ends.map { $0 + offset }
        }
    }

    /// How precisely the weight of each level can be known from these choices.
    func precisions(_ model: LinkageModel) -> [Double] {
        var counts = LevelCounts(model)
        for (levels, isRight) in zip(levels, isRight) { counts.add(levels, model: model, share: isRight ? 1 : 0) }
        return counts.precisions
    }

    private mutating func append(
        _ scored: [(unit: Int, score: Double, place: Int)],
        right: Int,
        _ pairs: ComparedPairs
    ) {
        var last = -1
        for pair in scored {
            levels.append(pairs.levels[pair.place])
            beginsRival.append(pair.unit != last)
            isRight.append(pair.unit == right)
            last = pair.unit
        }
        ends.append(levels.count)
    }
}
