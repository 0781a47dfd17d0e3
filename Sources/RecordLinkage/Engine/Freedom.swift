// SPDX-License-Identifier: MIT

extension ComparisonKind {
    /// Comparisons that look at one thing and go wrong together: none of them shows what another one weighs.
    var subject: Int {
        switch self {
        case .name, .leftover, .form: -1
        case .domain, .cross, .contact: -2
        case .place: -3
        case .phone: -4
        case .taxNumber: -5
        case .country: -6
        case .value(let field): field
        }
    }
}

/// For each comparison how freely its weights may be learnt where nobody knows which pairs are the same, 0 to 1.
///
/// Expectation maximisation takes any two classes that explain the levels, and among names alone the best two are
/// affiliates and all others. A comparison teaches itself nothing: what it weighs can only be seen from the pairs that
/// all *others* tell apart. How much they do is the share of the variance of "the same" that their shares explain:
/// under one half nothing is learnt, from five sixths on everything.
func freedoms(
    _ model: LinkageModel,
    pairs: ComparedPairs,
    rivals: [Int],
    prepared: PreparedRecords,
    isOneToOne: Bool
) -> [Double] {
    var known: [Int: Double] = [:]
    for subject in Set(model.kinds.map(\.subject)) {
        var others = model
        for (kind, start) in zip(model.kinds, model.starts) where kind.subject == subject {
            for level in 0..<kind.levelCount { others.weights[start + level] = 0 }
        }
        let shares = shares(of: pairs, rivals: rivals, prepared: prepared, model: others, isOneToOne: isOneToOne)
        known[subject] = explained(by: shares)
    }
    return model.kinds.map { min(1, max(0, 3 * (known[$0.subject] ?? 0) - 1.5)) }
}

/// The share of the variance of a yes or no that is explained when it is believed with these probabilities.
private func explained(by shares: [Float]) -> Double {
    var (sum, squares) = (0.0, 0.0)
    for share in shares {
        sum += Double(share)
        squares += Double(share) * Double(share)
    }
    let mean = sum / Double(max(1, shares.count))
    let variance = mean * (1 - mean)
    return variance > 0 ? (squares / Double(shares.count) - mean * mean) / variance : 0
}
