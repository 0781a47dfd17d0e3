// SPDX-License-Identifier: MIT

/// The smallest thing not known today that would change a decision.
package struct TurningFinding: Hashable, Sendable {
    /// The comparison that one of the two says nothing for.
    package let name: String
    /// How the two would have to compare.
    package let level: String
    /// What that would say, in bits.
    package let weight: Double
    /// Whether it would make the pair a match; else it would make it one no more.
    package let makesMatch: Bool
}

extension LinkedLists {
    /// The single missing comparison of a candidate that would carry it over the border of the match zone; `nil` when
    /// none is enough by itself.
    package func turningFinding(of candidate: LinkCandidate) -> TurningFinding? {
        let need = log2(ZoneLimits.match / (1 - ZoneLimits.match)) - candidate.weight
        var best: TurningFinding?
        for (position, kind) in model.kinds.enumerated() where candidate.levels[position] == 0 && kind.canBeFilled {
            for level in 1..<kind.levelCount {
                let weight = model.weight(position, UInt8(level))
                guard need > 0 ? weight >= need : weight < need else { continue }
                if let best, abs(best.weight) <= abs(weight) { continue }
                best = TurningFinding(
                    name: kind.name(setting.fieldNames),
                    level: kind.words(ofLevel: UInt8(level)),
                    weight: weight,
                    makesMatch: need > 0
                )
            }
        }
        return best
    }
}

extension ComparisonKind {
    /// Whether a person could add what is missing; the rest of the names comes and goes with the names.
    fileprivate var canBeFilled: Bool {
        switch self {
        case .leftover, .cross, .form: false
        default: true
        }
    }
}
