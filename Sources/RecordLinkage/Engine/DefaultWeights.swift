// SPDX-License-Identifier: MIT

extension ComparisonKind {
    /// What each level says before anything is learnt, in bits.
    var defaultWeights: [Double] {
        switch self {
        case .name: NameLevel.defaultWeights
        case .leftover: LeftoverLevel.defaultWeights
        case .form: [0, -0.3, -2.5, 0.5, 1]
        case .domain: [0, -4, -1, -3, 3, 3, 5, 10, 7, 3, 7, 11]
        case .cross: [0, -2, 0, 2, 3, 2, 3, 4]
        case .place: [0, -4, -3, 1.5, -2, 0, 4, 3, 3, 6, 9]
        case .phone: [0, -1.5, 4, 9]
        case .taxNumber: [0, -4, 6, 14]
        case .contact: [0, -1.5, 0, 1, 3, 6, 9, 11]
        case .country: [0, -4, 0.5]
        case .value: [0, -3.5, -1.5, 2.5, 5, 4, 2, 6, 9]
        }
    }
}

extension NameLevel {
    static let defaultWeights: [Double] = {
        var weights: [Double] = [0]
        for shared in [-6.0, -4.0, -1.0, 1.5, 3.5, 5.0, 6.0] {
            for rare in [-2.0, 0.0, 1.5, 3.0] { weights.append(shared + rare) }
        }
        return weights + [3]
    }()
}

extension LeftoverLevel {
    /// What a class of word left over costs: nothing, filler or place, common, number, role, country, rare.
    static let defaultWeights: [Double] = {
        var weights: [Double] = [0]
        let cost = [0.3, -0.2, -1.5, -3.0, -2.5, -3.0, -2.5]
        for high in cost.indices { for low in 0...high { weights.append(cost[high] + (low > 0 ? cost[low] : 0)) } }
        return weights
    }()
}
