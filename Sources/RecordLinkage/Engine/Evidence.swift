// SPDX-License-Identifier: MIT

extension LinkedLists {
    /// The comparisons of a candidate in one line, which add up to its weight.
    func evidence(for candidate: LinkCandidate, of row: Int) -> String {
        // Names are always said, also where they weigh nothing: how two names differ is what a reader looks for first,
        // and it may be the reason why a person must look.
        findings(of: candidate).filter { tenths($0.weight) != "+0.0" || $0.isOfNames }.map(\.line).joined(
            separator: "; "
        )
    }

    /// The same of the best candidate, with the reason why it is for a person although it is likely enough.
    func evidence(for decision: LinkDecision, best: LinkCandidate) -> String {
        let line = evidence(for: best, of: decision.row)
        guard decision.zone == .review, let reason = decision.reason(decision.barredName) else { return line }
        return "\(line); review, because \(reason)"
    }
}

extension ComparisonFinding {
    fileprivate var isOfNames: Bool {
        name == ComparisonKind.name.name([]) || name == ComparisonKind.leftover.name([])
    }

    /// The finding without its values: `domain: the same +8.4`.
    fileprivate var line: String {
        level.isEmpty ? "\(name) \(tenths(weight))" : "\(name): \(level) \(tenths(weight))"
    }
}

/// A weight with its sign and one digit behind the point.
package func tenths(_ bits: Double) -> String {
    let tenths = Int((min(9999, max(-9999, bits)) * 10).rounded())
    return "\(tenths < 0 ? "-" : "+")\(abs(tenths) / 10).\(abs(tenths) % 10)"
}
