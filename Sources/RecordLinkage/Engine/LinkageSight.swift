// SPDX-License-Identifier: MIT

/// What a linkage looked at: how often each level of each comparison occurred, how much was compared and how much linked.
package struct LinkageSight: Sendable, Equatable {
    /// For every weight of the model, the share of the candidates at that level of its comparison.
    package var shares: [Double]
    /// Candidates that were not out of the question, for each row of the left list.
    package var candidateShare: Double
    /// The share of the rows of the left list that were linked without a person.
    package var matchShare: Double

    /// A sight.
    package init(shares: [Double], candidateShare: Double, matchShare: Double) {
        self.shares = shares
        self.candidateShare = candidateShare
        self.matchShare = matchShare
    }
}

extension LinkedLists {
    /// The model to be kept or held against the kept one: with what these lists showed while the model decided.
    package var keptModel: LinkageModel {
        var kept = taught ?? model
        kept.isLearningRefused = false
        kept.sight = LinkageSight(of: decisions, by: model)
        return kept
    }
}

extension LinkageSight {
    init(of decisions: [LinkDecision], by model: LinkageModel) {
        var counts = [Double](repeating: 0, count: model.weights.count)
        var total = 0.0
        for candidate in decisions.lazy.flatMap(\.candidates) {
            total += 1
            for (position, start) in model.starts.enumerated() { counts[start + Int(candidate.levels[position])] += 1 }
        }
        let rows = Double(max(1, decisions.count))
        self.init(
            shares: counts.map { $0 / max(1, total) },
            candidateShare: total / rows,
            matchShare: Double(decisions.count { $0.zone == .match }) / rows
        )
    }
}
