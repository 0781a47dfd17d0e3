// SPDX-License-Identifier: MIT

import RecordLinkage
import Testing

/// Found pairs held against true ones.
@Suite struct TruthFiguresTests {
    private func pairs(_ numbers: Int...) -> [RecordPair] { numbers.map { RecordPair(left: $0, right: $0 + 1) } }

    @Test func rightWrongAndMissedPairsAreCountedOnce() {
        let figures = TruthFigures(found: pairs(1, 2, 2, 5), truth: pairs(1, 1, 2, 3, 4))
        #expect((figures.right, figures.wrong, figures.missed) == (2, 1, 2))
        #expect(figures.precision == 2.0 / 3)
        #expect(figures.recall == 0.5)
        #expect(abs(figures.f1 - 4.0 / 7) < 1e-12)
    }

    @Test func ignoredPairsAreNotScored() {
        let figures = TruthFigures(found: pairs(1, 8, 9), truth: pairs(1, 2), ignored: Set(pairs(8)))
        #expect((figures.right, figures.wrong, figures.missed) == (1, 1, 1))
    }

    @Test func nothingFoundIsNotANumberOnlyElsewhere() {
        let figures = TruthFigures(found: [], truth: [])
        #expect((figures.precision, figures.recall, figures.f1) == (0, 0, 0))
    }
}
