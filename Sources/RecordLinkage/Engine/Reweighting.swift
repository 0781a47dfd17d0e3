// SPDX-License-Identifier: MIT

/// Fits the weights so that the right rival wins, by full-batch steps of their own length for each weight (iRprop-,
/// Igel and Hüsken 2000).
///
/// The rival of a record is a choice among its candidates and "none" (conditional logit, McFadden 1974), each by its
/// best profile; the ridge keeps a weight where it began as long as the examples do not speak clearly. Every weight
/// stays on its side of zero; levels out of order are pressed together, and what is left of that is mended at the end.
func reweighted(_ start: LinkageModel, choices: Choices, rounds: Int, ridge: Double, threads: Int) -> LinkageModel {
    var model = start
    let shape = WeightShape(of: model, mass: choices.precisions(model))
    var climb = Climb(count: model.weights.count + 1)
    for _ in 0..<rounds {
        let parts = inParallel(choices.ends.count, threads: threads) { [model] range in
            slopes(of: model, choices: choices, range)
        }
        var slope = [Double](repeating: 0, count: model.weights.count + 1)
        for part in parts { for index in slope.indices { slope[index] += part[index] } }
        for index in model.weights.indices { slope[index] += ridge * (model.weights[index] - start.weights[index]) }
        shape.press(model.weights, slope: &slope, by: ridge * 10)
        let moves = climb.moves(down: slope)
        for index in model.weights.indices { model.weights[index] += moves[index] }
        model.prior += moves[model.weights.count]
        shape.keepSigns(&model.weights)
    }
    shape.keep(&model.weights)
    return model
}

/// How much worse the model would get with each weight, and last with the prior.
private func slopes(of model: LinkageModel, choices: Choices, _ examples: Range<Int>) -> [Double] {
    var slope = [Double](repeating: 0, count: model.weights.count + 1)
    var rivals: [(score: Double, pair: Int)] = []
    for example in examples {
        rivals.removeAll(keepingCapacity: true)
        for pair in (example == 0 ? 0 : choices.ends[example - 1])..<choices.ends[example] {
            let score = model.score(choices.levels[pair])
            if choices.beginsRival[pair] {
                rivals.append((score, pair))
            } else if score > rivals[rivals.count - 1].score {
                rivals[rivals.count - 1] = (score, pair)
            }
        }
        let top = rivals.reduce(0) { max($0, $1.score) }
        let total = rivals.reduce(exp2(-top)) { $0 + exp2($1.score - top) }
        for rival in rivals {
            let error = exp2(rival.score - top) / total - (choices.isRight[rival.pair] ? 1 : 0)
            if abs(error) < 1e-6 { continue }
            let levels = choices.levels[rival.pair]
            for position in model.starts.indices where levels[position] != 0 {
                slope[model.starts[position] + Int(levels[position])] += error
            }
            slope[model.weights.count] += error
        }
    }
    return slope
}

/// The steps of each weight so far.
private struct Climb {
    private var steps: [Double]
    private var last: [Double]

    init(count: Int) {
        steps = Array(repeating: 0.2, count: count)
        last = Array(repeating: 0, count: count)
    }

    mutating func moves(down slope: [Double]) -> [Double] {
        for index in slope.indices {
            let turn = slope[index] * last[index]
            if turn > 0 { steps[index] = min(1, steps[index] * 1.2) }
            if turn < 0 { steps[index] = max(1e-4, steps[index] * 0.5) }
            last[index] = turn < 0 ? 0 : slope[index]
        }
        return last.indices.map { last[$0] == 0 ? 0 : last[$0] > 0 ? -steps[$0] : steps[$0] }
    }
}
