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

    @Test func silentRowsLendNothing() {
        let lists = GeneratedLists(seed: 21, .init(companies: 420, tenants: 85))
        let (left, right) = (ListedRecords(lists.left), ListedRecords(lists.right))
        var setting = LinkSetting.ofGeneratedLists
        let borrowers = { (setting: LinkSetting) in
            let linked = linkedLists(left, right, setting: setting) { _ in }
            #expect(linked.model.labelledRows > 0)
            return linked.decisions.filter { decision in
                guard let best = decision.best else { return false }
                let lender = linked.lender(of: best)
                return lender.isLeft && lists.left[lender.row].tenant.isEmpty
            }.count
        }
        #expect(borrowers(setting) > 0)
        setting.silentRows = Set(lists.left.indices)
        #expect(borrowers(setting) == 0)
    }

    /// Rows of one name are more than may be compared with each: who is left out was not met, though both share a word.
    @Test func recallCountsWhatBecameACandidate() {
        let rows = (0..<130).map { number in
            var row = GeneratedRow(id: "\(number)", company: number)
            (row.name, row.tenant) = ("Nordlicht", generatedTenant(number))
            return row
        }
        var met: [String] = []
        let note = { (stage: LinkStage) in if stage.name == "labelled" { met.append("\(stage.count) \(stage.unit)") } }
        _ = linkLists(ListedRecords(rows), ListedRecords(rows), setting: .ofGeneratedLists, watch: note)
        let few = ListedRecords(Array(rows.prefix(20)))
        _ = linkLists(few, few, setting: .ofGeneratedLists, watch: note)
        #expect(met == ["0 of 130 met their tenant", "20 of 20 met their tenant"])
    }

    /// Lists with labels, doubles and slips of the hand, the left one longer, shorter, or as long.
    static let swapped: [(seed: UInt64, recipe: GeneratedLists.Recipe, isTurned: Bool)] = [
        (5, .init(companies: 420, tenants: 85), false), (6, .init(companies: 420, tenants: 85), true),
        (7, .init(companies: 300, tenants: 25), true), (8, .init(companies: 300, tenants: 0), false),
        (9, .init(companies: 220, tenants: 0, hasDoubles: false), true),
    ]

    @Test(arguments: 0..<swapped.count) func swappedListsOfOnePartnerEachGiveTheSameToTheLastBit(_ number: Int) {
        let (seed, recipe, isTurned) = Self.swapped[number]
        let lists = GeneratedLists(seed: seed, recipe)
        let (one, other) = isTurned ? (lists.right, lists.left) : (lists.left, lists.right)
        expectSymmetry(one, other)
        // As long as each other: nothing but what they say tells them apart.
        expectSymmetry(Array(one.prefix(150)), Array(other.prefix(150)))
    }

    private func expectSymmetry(_ one: [GeneratedRow], _ other: [GeneratedRow]) {
        var setting = LinkSetting.ofGeneratedLists
        setting.isOneToOne = true
        let there = GeneratedOutcome(one, other, setting)
        let back = GeneratedOutcome(other, one, setting)
        #expect(there.pairs.count > 20 && there.lines.count > there.pairs.count)
        #expect(there.lines == back.lines.map(\.turned).sorted())
        #expect(there.remarks == back.remarks)
        #expect(Set(there.pairs.map(\.left)).count == there.pairs.count)
        #expect(Set(there.pairs.map(\.right)).count == there.pairs.count)
    }
}

extension GeneratedOutcome.Line {
    fileprivate var turned: Self {
        Self(
            left: right,
            right: left,
            weight: weight,
            probability: probability,
            zone: zone,
            evidence: evidence,
            isPair: isPair
        )
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
