// SPDX-License-Identifier: MIT

extension ComparisonKind {
    /// What may be said by each level: 1 only for, -1 only against, 0 either.
    ///
    /// A fit to correlated comparisons may give a difference a positive weight, which no reader of an explanation would
    /// believe, and which no other list would bear out.
    var signs: [Int] {
        switch self {
        case .name: [0] + (0..<28).map { $0 < 8 ? -1 : $0 >= 20 ? 1 : 0 } + [1]
        case .leftover: LeftoverLevel.signs
        case .form: [0, 0, -1, 0, 1]
        case .domain: [0, -1, -1, -1, 0, 0, 1, 1, 0, 1, 1, 1]
        case .cross: [0, -1, 0, 0, 1, 1, 1, 1]
        case .place: [0, -1, -1, 1, -1, 0, 1, 0, 0, 1, 1]
        case .phone, .taxNumber: [0, -1, 1, 1]
        case .contact: [0, -1, 0, 0, 1, 1, 1, 1]
        case .country: [0, -1, 1]
        case .value: [0, -1, 0, 0, 1, 0, 1, 1, 1]
        }
    }
}

extension LeftoverLevel {
    /// A number, a word of role, a country or a rare word that one name has and the other has not never speaks for them.
    fileprivate static var signs: [Int] {
        var signs = [0]
        for high in 0..<classes { for _ in 0...high { signs.append(high >= 3 ? -1 : 0) } }
        return signs
    }
}

extension LinkageModel {
    /// The model with every weight on its side of zero, and none of what is nearly the same above the same.
    mutating func keepSigns(_ signs: [Int]) {
        for index in weights.indices where Double(signs[index]) * weights[index] < 0 { weights[index] = 0 }
        keepOrder()
    }

    /// A switchboard, or a number but for one slip, never says more than the number itself.
    mutating func keepOrder() {
        for (position, kind) in kinds.enumerated() where kind == .phone || kind == .taxNumber {
            let near = starts[position] + 2
            weights[near] = min(weights[near], weights[near + 1])
        }
    }
}
