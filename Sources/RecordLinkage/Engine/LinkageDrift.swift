// SPDX-License-Identifier: MIT

/// How far a model has moved from the one that is kept.
package struct LinkageDrift: Sendable, Equatable {
    /// One comparison of both models.
    package struct Comparison: Sendable, Equatable {
        /// Its name.
        package let name: String
        /// The mean change of its weights, each level counting as often as it occurs, in bits.
        package let bits: Double
        /// The level whose weight changed most, with its weight before and now.
        package let level: Int
        /// That level's weight in the kept model.
        package let before: Double
        /// That level's weight now.
        package let now: Double
    }

    /// The comparisons, in the order of the model.
    package let comparisons: [Comparison]
    /// The change of the candidates of each row, as a share of what it was; `nil` where one of the models has not seen any.
    package let candidates: Double?
    /// The change of the share linked without a person, as a share of what it was; `nil` where it is not known.
    package let matches: Double?

    /// Comparisons that moved by more than a bit: what they say is no longer what is believed.
    package var moved: [Comparison] { comparisons.filter { $0.bits > 1 } }

    /// Whether a person should know: a comparison moved by a bit, or what is compared or linked by a fifth.
    package var isNotable: Bool {
        !moved.isEmpty || [candidates, matches].contains { $0.map { abs($0) >= 0.2 } ?? false }
    }
}

/// What changed between the model that tonight's data teach and the kept one.
///
/// A level counts as often as it occurs tonight, else as it occurred then, else as all others.
/// - Returns: `nil` when they do not compare the same things.
package func drift(of model: LinkageModel, from stored: LinkageModel) -> LinkageDrift? {
    guard model.kinds == stored.kinds else { return nil }
    let shares = model.sight?.shares ?? stored.sight?.shares
    let comparisons = model.kinds.indices.map { position in
        comparison(position, of: model, from: stored, shares: shares)
    }
    return LinkageDrift(
        comparisons: comparisons,
        candidates: change(model.sight?.candidateShare, stored.sight?.candidateShare),
        matches: change(model.sight?.matchShare, stored.sight?.matchShare)
    )
}

private func comparison(
    _ position: Int,
    of model: LinkageModel,
    from stored: LinkageModel,
    shares: [Double]?
) -> LinkageDrift.Comparison {
    let kind = model.kinds[position]
    var (sum, total) = (0.0, 0.0)
    var most = (level: 0, bits: -1.0)
    // Level 0 is "missing" and weighs nothing.
    for level in 1..<kind.levelCount {
        let index = model.starts[position] + level
        let (bits, share) = (abs(model.weights[index] - stored.weights[index]), shares?[index] ?? 1)
        sum += bits * share
        total += share
        if share > 0, bits > most.bits { most = (level, bits) }
    }
    let index = model.starts[position] + most.level
    return LinkageDrift.Comparison(
        name: kind.name,
        bits: total > 0 ? sum / total : 0,
        level: most.level,
        before: stored.weights[index],
        now: model.weights[index]
    )
}

private func change(_ now: Double?, _ before: Double?) -> Double? {
    guard let now, let before, before > 0 else { return nil }
    return now / before - 1
}
