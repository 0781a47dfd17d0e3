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
    let isOfCompanies = prepared.isOfCompanies
    let rivals = firstOfRivals(pairs, prepared)
    var model = start
    for _ in 0..<rounds {
        let shares = shares(of: pairs, rivals: rivals, prepared: prepared, model: model, isOneToOne: isOneToOne)
        var counts = LevelCounts(model)
        for place in shares.indices { counts.add(pairs.levels[place], model: model, share: Double(shares[place])) }
        model = counts.weighed(model, towards: start, spread: { $0.defaultSpread(isOfCompanies: isOfCompanies) })
    }
    return model
}

/// For each pair the first place of its record with the same customer: pairs of one customer are no rivals.
private func firstOfRivals(_ pairs: ComparedPairs, _ prepared: PreparedRecords) -> [Int] {
    var first = Array(0..<pairs.count)
    var places: [Int: Int] = [:]
    for record in 0..<prepared.leftCount {
        places.removeAll(keepingCapacity: true)
        for place in pairs.profiles.range(record) {
            let unit = prepared.unit(of: Int(pairs.profiles.values[place]))
            first[place] = places[unit] ?? place
            if first[place] == place { places[unit] = place }
        }
    }
    return first
}

/// How likely each pair is the same, among the rivals of both its records where one can have only one partner.
private func shares(
    of pairs: ComparedPairs,
    rivals: [Int],
    prepared: PreparedRecords,
    model: LinkageModel,
    isOneToOne: Bool
) -> [Float] {
    let odds = pairs.levels.map { exp2(min(300, model.score($0))) }
    // The odds of each customer are those of its best pair, at the place of its first one.
    var best = odds
    for place in odds.indices { best[rivals[place]] = max(best[rivals[place]], odds[place]) }
    var columns = [Double](repeating: 0, count: isOneToOne ? prepared.count : 0)
    if isOneToOne {
        for place in odds.indices { columns[Int(pairs.profiles.values[place])] += odds[place] }
    }
    var shares = [Float](repeating: 0, count: odds.count)
    for record in 0..<prepared.leftCount {
        let range = pairs.profiles.range(record)
        let total = range.reduce(0) { $0 + (rivals[$1] == $1 ? best[$1] : 0) }
        for place in range {
            let rest = isOneToOne ? columns[Int(pairs.profiles.values[place])] - odds[place] : 0
            let others = max(0, total - best[rivals[place]])
            shares[place] = Float(odds[place] / (1 + others + odds[place] + max(0, rest)))
        }
    }
    return shares
}

extension PreparedRecords {
    /// Whether these are companies as the defaults know them: a fifth of the records or more have a domain.
    var isOfCompanies: Bool {
        let known = (0..<count).count { domains.count($0) + initialDomains.count($0) > 0 }
        return known * 5 >= count
    }
}
