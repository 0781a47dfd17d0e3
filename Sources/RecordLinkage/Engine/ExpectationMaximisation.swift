// SPDX-License-Identifier: MIT

/// Learns the weights from pairs of which nobody knows whether they are the same (Winkler 1988; Fellegi and Sunter).
///
/// In every round each record is shared out among its rivals and "none"; levels are then counted by these shares. A
/// weight moves from the shipped one only as far as the other comparisons show what it is (`freedoms`), and never out
/// of shape.
/// - Returns: `nil` when what was learnt gives up most of what the shipped weights are sure of: another two classes
/// were found than "the same" and "another".
func estimated(
    _ start: LinkageModel,
    pairs: ComparedPairs,
    prepared: PreparedRecords,
    isOneToOne: Bool,
    rounds: Int
) -> LinkageModel? {
    let rivals = firstOfRivals(pairs, prepared)
    let freedoms = freedoms(start, pairs: pairs, rivals: rivals, prepared: prepared, isOneToOne: isOneToOne)
    let isOfCompanies = prepared.isOfCompanies
    let spread = zip(start.kinds, freedoms).map { kind, freedom in
        max(0.001, kind.defaultSpread(isOfCompanies: isOfCompanies) * freedom)
    }
    // Weights as counted have their prior from the counts, shipped ones have theirs; a fifth is always what the numbers
    // of the rows let expect.
    let counted = isOfCompanies ? 0 : 0.8 * (freedoms.min() ?? 0)
    var model = start
    var first: [Float] = []
    for round in 0..<rounds {
        let shares = shares(of: pairs, rivals: rivals, prepared: prepared, model: model, isOneToOne: isOneToOne)
        if round == 0 { first = shares }
        var counts = LevelCounts(model)
        for place in shares.indices { counts.add(pairs.levels[place], model: model, share: Double(shares[place])) }
        model = counts.weighed(model, towards: start, spread: spread)
        let shape = WeightShape(of: model, mass: counts.precisions)
        if round + 1 < rounds { shape.keepSigns(&model.weights) } else { shape.keep(&model.weights) }
        let shipped = shippedPrior(matches: (counts.pairsSame + prepared.matchesToExpect) / 2, among: pairs.count)
        model.prior = counted * model.prior + (1 - counted) * shipped
    }
    let last = shares(of: pairs, rivals: rivals, prepared: prepared, model: model, isOneToOne: isOneToOne)
    return keeps(last, what: first) ? model : nil
}

/// The prior that goes with the shipped weights, when so many of the pairs are expected to be the same.
///
/// Fitted to choose among rivals, these lie below log2(m/u): on the companies of the fit, where one of 90 pairs is the
/// same, theirs is -5.
func shippedPrior(matches: Double, among pairs: Int) -> Double {
    let share = min(0.5, (matches + 1) / Double(pairs + 2))
    return log2(share / (1 - share)) + 1.75
}

/// Whether the pairs that were believed first still are, at least half of them.
func keeps(_ last: [Float], what first: [Float]) -> Bool {
    var (kept, all) = (0.0, 0.0)
    for (one, other) in zip(first, last) {
        kept += Double(one) * Double(other)
        all += Double(one) * Double(one)
    }
    return kept >= 0.5 * all
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
func shares(
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

    /// How many pairs are the same as long as nothing is known: as many as the shorter list has records.
    var matchesToExpect: Double { Double(min(leftCount, count - leftCount)) }
}
