// SPDX-License-Identifier: MIT

/// How found pairs compare with the true ones.
package struct TruthFigures: Equatable, Sendable {
    /// Found pairs that are true.
    package let right: Int
    /// Found pairs that are not.
    package let wrong: Int
    /// True pairs that were not found.
    package let missed: Int

    /// Compares `found` with `truth`; pairs of `ignored` are not scored at all.
    package init(found: some Sequence<RecordPair>, truth: [RecordPair], ignored: Set<RecordPair> = []) {
        let truth = Set(truth)
        let scored = Set(found).subtracting(ignored)
        right = scored.count { truth.contains($0) }
        wrong = scored.count - right
        missed = truth.count - right
    }

    /// The share of the found pairs that are true; 0 where none was found.
    package var precision: Double { share(right, of: right + wrong) }
    /// The share of the true pairs that were found; 0 where there is none.
    package var recall: Double { share(right, of: right + missed) }
    /// The harmonic mean of precision and recall.
    package var f1: Double { share(2 * right, of: 2 * right + wrong + missed) }
}

private func share(_ part: Int, of whole: Int) -> Double { whole == 0 ? 0 : Double(part) / Double(whole) }
