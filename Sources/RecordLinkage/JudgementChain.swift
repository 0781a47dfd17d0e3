// SPDX-License-Identifier: MIT

import CustomerModel

extension Linkage {
    /// The other `same` judgements that made the two sides of one what they are: a contradiction may lie in any of them.
    mutating func companions(of judgement: Judgement) -> String {
        let sides = Set(clusters.representatives(of: judgement.one + judgement.other))
        var places: [String] = []
        for other in judgements where other.decision.kind == .same && other.decision != judgement.decision {
            guard let first = other.one.first, let second = other.other.first else { continue }
            let side = clusters.representative(of: first)
            guard sides.contains(side), clusters.representative(of: second) == side else { continue }
            places.append(other.decision.place)
        }
        if places.isEmpty { return "" }
        let rest = places.count > 3 ? " and \(places.count - 3) more" : ""
        return " (with 'same' \(places.prefix(3).joined(separator: ", "))\(rest))"
    }
}
