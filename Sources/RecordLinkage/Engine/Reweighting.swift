// SPDX-License-Identifier: MIT

/// A record whose customer is known or believed: what the weights are fitted to.
struct Example: Sendable {
    let record: Int
    /// The unit it belongs to; -1 for none of its candidates.
    let unit: Int
    /// How much it counts.
    let weight: Double
}

/// Fits the weights so that the right rival wins, by full-batch steps of their own length for each weight (iRprop-).
func reweighted(
    _ start: LinkageModel,
    examples: [Example],
    pairs: ComparedPairs,
    prepared: PreparedRecords,
    rounds: Int,
    ridge: Double
) -> LinkageModel {
    var model = start
    let count = model.weights.count + 1
    var steps = [Double](repeating: 0.2, count: count)
    var last = [Double](repeating: 0, count: count)
    var found: [Rival] = []
    for _ in 0..<rounds {
        var slope = [Double](repeating: 0, count: count)
        for example in examples {
            rivals(for: example.record, of: pairs, prepared: prepared, model: model, into: &found)
            let top = max(0, found.lazy.map(\.score).max() ?? 0)
            var total = exp2(-top)
            for rival in found { total += exp2(rival.score - top) }
            for rival in found {
                let error = (exp2(rival.score - top) / total - (rival.unit == example.unit ? 1 : 0)) * example.weight
                if abs(error) < 1e-6 { continue }
                let levels = pairs.levels[rival.place]
                for position in model.starts.indices where levels[position] != 0 {
                    slope[model.starts[position] + Int(levels[position])] += error
                }
                slope[count - 1] += error
            }
        }
        for index in model.weights.indices { slope[index] += ridge * (model.weights[index] - start.weights[index]) }
        for index in 0..<count {
            let turn = slope[index] * last[index]
            if turn > 0 { steps[index] = min(1, steps[index] * 1.2) }
            if turn < 0 {
                steps[index] = max(1e-4, steps[index] * 0.5)
                last[index] = 0
            } else {
                last[index] = slope[index]
            }
            let move = last[index] == 0 ? 0 : last[index] > 0 ? -steps[index] : steps[index]
            if index < count - 1 { model.weights[index] += move } else { model.prior += move }
        }
    }
    return model
}
