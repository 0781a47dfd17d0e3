// SPDX-License-Identifier: MIT

extension LinkedLists {
    /// The comparisons of a candidate in one line, which add up to its weight.
    func evidence(for candidate: LinkCandidate, of row: Int) -> String {
        var parts: [String] = []
        for (position, kind) in model.kinds.enumerated() where candidate.levels[position] > 0 {
            let w = model.weight(position, candidate.levels[position])
            parts.append("\(kind) \(candidate.levels[position]) \((w * 10).rounded() / 10)")
        }
        return parts.joined(separator: "; ")
    }
}
