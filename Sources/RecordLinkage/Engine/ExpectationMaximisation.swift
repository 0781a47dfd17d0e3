// SPDX-License-Identifier: MIT

/// Learns the weights from pairs of which nobody knows whether they are the same (Winkler 1988; Fellegi and Sunter).
///
/// In every round each record is shared out among its rivals and "none"; levels are then counted by these shares.
func estimated(
    _ start: LinkageModel,
    pairs: ComparedPairs,
    prepared: PreparedRecords,
    isOneToOne: Bool,
    rounds: Int
) -> LinkageModel {
    var model = start
    for _ in 0..<rounds {
        let shares = shares(of: pairs, prepared: prepared, model: model, isOneToOne: isOneToOne)
        var counts = LevelCounts(model)
        for place in shares.indices { counts.add(pairs.levels[place], model: model, share: Double(shares[place])) }
        model = counts.weighed(model, towards: start, spread: 1)
    }
    return model
}

/// How likely each pair is the same, among the rivals of both its records where one can have only one partner.
func shares(
    of pairs: ComparedPairs,
    prepared: PreparedRecords,
    model: LinkageModel,
    isOneToOne: Bool
) -> [Float] {
    let odds = pairs.levels.map { exp2(min(300, model.score($0))) }
    var columns = [Double](repeating: 0, count: isOneToOne ? prepared.count : 0)
    if isOneToOne {
        for place in odds.indices { columns[Int(pairs.profiles.values[place])] += odds[place] }
    }
    var shares = [Float](repeating: 0, count: odds.count)
    for record in 0..<prepared.leftCount {
        let range = pairs.profiles.range(record)
        let total = range.reduce(0) { $0 + odds[$1] }
        for place in range {
            let rest = isOneToOne ? columns[Int(pairs.profiles.values[place])] - odds[place] : 0
            shares[place] = Float(odds[place] / (1 + total + max(0, rest)))
        }
    }
    return shares
}
