// SPDX-License-Identifier: MIT

import RecordLinkage
import Testing

/// What holds of the engine whatever the lists say.
@Suite struct EnginePropertyTests {
    /// Lists with enough labels to fit the weights to, with too few, and with none.
    static let recipes: [(seed: UInt64, recipe: GeneratedLists.Recipe, labels: ClosedRange<Int>)] = [
        (1, .init(companies: 420, tenants: 85), 300...500), (2, .init(companies: 250, tenants: 20), 0...0),
        (3, .init(companies: 250, tenants: 0), 0...0),
    ]

    @Test(arguments: 0..<recipes.count) func theOrderOfTheRowsChangesNothing(_ number: Int) {
        let (seed, recipe, labels) = Self.recipes[number]
        let lists = GeneratedLists(seed: seed, recipe)
        var chance = Congruence(state: seed + 100)
        let first = GeneratedOutcome(lists.left, lists.right)
        #expect(labels.contains(first.labels), "\(first.labels)")
        #expect(first.pairs.count > recipe.companies / 3)
        for (left, right) in [
            (lists.left.shuffled(using: &chance), lists.right),
            (lists.left.reversed(), lists.right.shuffled(using: &chance)),
        ] {
            let other = GeneratedOutcome(left, right)
            #expect(other.lines == first.lines)
            #expect(other.remarks == first.remarks)
        }
    }

    /// A thread compares 1,024 rows at a time: there must be more rows, and more labels, than that.
    @Test(arguments: [(90, 1_025...1_700), (0, 0...0)])
    func theNumberOfThreadsChangesNothing(_ tenants: Int, _ labels: ClosedRange<Int>) {
        let lists = GeneratedLists(seed: 4, .init(companies: 1_250, tenants: tenants))
        var setting = LinkSetting.ofGeneratedLists
        setting.threads = 1
        let one = GeneratedOutcome(lists.left, lists.right, setting)
        #expect(lists.left.count > 1_024 && labels.contains(one.labels), "\(lists.left.count) \(one.labels)")
        setting.threads = 2
        let two = GeneratedOutcome(lists.left, lists.right, setting)
        #expect(one.lines == two.lines)
        #expect(one.remarks == two.remarks)
    }

    @Test(arguments: [UInt64(5), 6]) func swappedListsOfOnePartnerEachGiveTheSamePairs(_ seed: UInt64) {
        let lists = GeneratedLists(seed: seed, .init(companies: 220, tenants: 0, hasDoubles: false))
        var setting = LinkSetting.ofGeneratedLists
        setting.isOneToOne = true
        let there = GeneratedOutcome(lists.left, lists.right, setting).pairs
        let back = GeneratedOutcome(lists.right, lists.left, setting).pairs.sorted {
            ($0.right, $0.left) < ($1.right, $1.left)
        }
        #expect(there.count > 80)
        #expect(there.map { [$0.left, $0.right] } == back.map { [$0.right, $0.left] })
        for (one, other) in zip(there, back) where one.left == other.right {
            #expect(abs(one.weight - other.weight) < 0.01, "\(one) \(other)")
            #expect(one.zone == other.zone, "\(one) \(other)")
        }
    }
}

/// Lists of a few rows, in which every value is a large part of all.
@Suite struct ShortListTests {
    @Test func whatTwoRowsShareIsNotCommonInAShortList() {
        var (left, right) = (ListedRecords(), ListedRecords())
        left.beginRow(id: Array("1".utf8).span)
        right.beginRow(id: Array("a".utf8).span)
        for (field, value) in ["joerg", "mueller", "1980-02-01"].enumerated() {
            left.append(Array(value.utf8).span, field: field)
            right.append(Array(value.utf8).span, field: field)
        }
        let setting = LinkSetting(
            comparators: [.personName, .personName, .date],
            fieldNames: ["given", "family", "born"]
        )
        let pairs = linkLists(left, right, setting: setting) { _ in }.pairs
        #expect(pairs.count == 1)
        #expect(pairs.allSatisfy { !$0.evidence.contains("which many have") })
    }
}
