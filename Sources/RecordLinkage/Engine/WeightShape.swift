// SPDX-License-Identifier: MIT

/// What the weights of a model may look like: each on its side of zero, and none of a closer level below a farther one.
struct WeightShape: Sendable {
    private let signs: [Int]
    /// Pairs of weights, the farther one first; chains are listed from their far end.
    private let orders: [(far: Int, near: Int)]
    /// How much each weight counts when two are brought together.
    private let mass: [Double]

    /// The shape of a model whose weights count so much, each more than nothing.
    init(of model: LinkageModel, mass: [Double]) {
        signs = model.kinds.flatMap(\.signs)
        orders = zip(model.kinds, model.starts).flatMap { kind, start in
            kind.orders.map { (start + $0.far, start + $0.near) }
        }
        self.mass = mass
    }

    /// Brings weights into shape: what is on the wrong side becomes zero, neighbours in the wrong order their mean.
    ///
    /// Pooling pair by pair comes near the closest weights in order; what rounding leaves is lifted at the end.
    func keep(_ weights: inout [Double]) {
        keepSigns(&weights)
        for _ in 0..<WeightShape.rounds where !pool(&weights) { break }
        for _ in 0..<WeightShape.longestChain {
            for order in orders { weights[order.near] = max(weights[order.near], weights[order.far]) }
        }
        for index in weights.indices where signs[index] < 0 { weights[index] = min(0, weights[index]) }
    }

    /// Brings every weight to its side of zero.
    func keepSigns(_ weights: inout [Double]) {
        for index in weights.indices where Double(signs[index]) * weights[index] < 0 { weights[index] = 0 }
    }

    /// Adds to the slopes what weights in the wrong order cost: the square of their distance.
    func press(_ weights: [Double], slope: inout [Double], by force: Double) {
        for order in orders where weights[order.far] > weights[order.near] {
            let cost = force * (weights[order.far] - weights[order.near])
            slope[order.far] += cost
            slope[order.near] -= cost
        }
    }

    private static let rounds = 30
    /// No chain of levels is longer: what is lifted at its far end arrives at the near one.
    private static let longestChain = 12

    /// Whether any pair was in the wrong order.
    private func pool(_ weights: inout [Double]) -> Bool {
        var hasMoved = false
        for order in orders where weights[order.far] > weights[order.near] + 1e-9 {
            let (far, near) = (mass[order.far], mass[order.near])
            let mean = (weights[order.far] * far + weights[order.near] * near) / (far + near)
            (weights[order.far], weights[order.near]) = (mean, mean)
            hasMoved = true
        }
        return hasMoved
    }
}

extension ComparisonKind {
    /// Levels of which the first is farther than the second, so that it must never weigh more.
    var orders: [(far: Int, near: Int)] {
        switch self {
        case .name: NameLevel.orders
        case .leftover: LeftoverLevel.orders
        case .form: chain([2, 1, 4]) + chain([2, 3, 4])
        case .domain: chain([1, 4, 8, 11]) + chain([1, 9, 10, 11]) + chain([3, 7]) + chain([3, 6])
        case .cross: chain([1, 2, 3, 7]) + chain([1, 4]) + chain([1, 5]) + chain([1, 6])
        case .place:
            chain([1, 4, 5, 10]) + chain([2, 3, 6, 10]) + chain([1, 7, 10]) + chain([1, 8, 10]) + chain([1, 9, 10])
        case .phone, .taxNumber: chain([1, 2, 3])
        case .contact: chain([1, 3, 5, 7]) + chain([1, 2]) + chain([1, 6, 7])
        case .country: chain([1, 2])
        case .value: chain([1, 2, 3, 4, 7, 8]) + chain([1, 6, 7]) + chain([1, 5, 7])
        }
    }
}

extension NameLevel {
    /// More in common is closer, and so are the same words where they are rarer.
    ///
    /// What part of a rarer name says hangs on who else has it.
    fileprivate static var orders: [(far: Int, near: Int)] {
        var orders: [(far: Int, near: Int)] = []
        for stretch in 0..<7 {
            for rarity in 0..<4 {
                let level = 1 + stretch * 4 + rarity
                if stretch > 0 { orders.append((level - 4, level)) }
                if rarity > 0, stretch > 4 { orders.append((level - 1, level)) }
            }
        }
        return orders
    }
}

extension LeftoverLevel {
    /// A word that only one side has is closer than such a word against another one.
    fileprivate static var orders: [(far: Int, near: Int)] {
        (1..<classes).flatMap { high in
            (1...high).map { (Int(level($0, high)), Int(level(0, high))) }
        }
    }
}

/// The neighbours of a chain, from its far end.
private func chain(_ levels: [Int]) -> [(far: Int, near: Int)] { zip(levels, levels.dropFirst()).map { ($0, $1) } }
