// SPDX-License-Identifier: MIT

import Testing

@testable import RecordLinkage

/// Comparing one record with another says what comparing the other with the one says.
@Suite struct ComparerPropertyTests {
    @Test(arguments: [UInt64(1), 2, 3]) func generatedRowsCompareEitherWayRound(_ seed: UInt64) {
        let lists = GeneratedLists(seed: seed, .init(companies: 140))
        expectSymmetry((lists.left + lists.right).map(\.cells), generatedFields)
    }

    /// Words of few letters, in which every tie occurs: repeated, written together, cut off, misspelt, damaged.
    @Test(arguments: [UInt64(11), 12, 13, 14]) func namesFullOfTiesCompareEitherWayRound(_ seed: UInt64) {
        var chance = Congruence(state: seed)
        let parts = [
            "nord", "nordsee", "see", "Sée", "seehof", "hof", "hoff", "h?f", "ho?", "no?d", "mueller", "Müller",
        ]
        let names = (0..<220).map { _ in
            let words = (0...chance.number(below: 5)).map { _ in
                (0...chance.number(below: 2)).map { _ in chance.one(of: parts) }.joined()
            }
            let name = words.joined(separator: " ")
            return chance.percent(40) ? chance.misspelt(name) : name
        }
        expectSymmetry(
            names.map { [$0, "\($0.prefix(6).lowercased()).example", $0] },
            [.organisationName, .domain, .text]
        )
    }

    private func expectSymmetry(_ rows: [[String]], _ comparators: [Comparator]) {
        var list = ListedRecords()
        for (row, cells) in rows.enumerated() {
            list.beginRow(id: "\(row)".utf8.span)
            for (field, text) in cells.enumerated() { list.append(text.utf8.span, field: field) }
        }
        var preparation = Preparation(comparators: comparators)
        preparation.add(list)
        var comparer = Comparer(preparation.finish(), kinds: comparisonKinds(comparators))
        var differing = 0
        for one in rows.indices {
            for other in 0..<one where comparer.levels(one, other) != comparer.levels(other, one) { differing += 1 }
        }
        #expect(differing == 0)
    }
}
