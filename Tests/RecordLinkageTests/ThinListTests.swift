// SPDX-License-Identifier: MIT

import Testing

@testable import RecordLinkage

/// Lists that have hardly more than a name: what they teach must not be another thing than who is who.
@Suite struct ThinListTests {
    /// Companies of which nothing but the names is known, and whether a place is known as well.
    private func outcome(seed: UInt64, companies: Int, keepsCity: Bool) -> (GeneratedOutcome, GeneratedLists) {
        var lists = GeneratedLists(seed: seed, .init(companies: companies, tenants: 0))
        let cut = { (row: GeneratedRow) in
            var thin = GeneratedRow(id: row.id, company: row.company, name: row.name)
            if keepsCity { thin.city = row.city }
            return thin
        }
        lists.left = lists.left.map(cut)
        lists.right = lists.right.map(cut)
        return (GeneratedOutcome(lists.left, lists.right), lists)
    }

    @Test(arguments: [(UInt64(11), false), (12, true), (13, false)])
    func theSameNameNeverRanksBelowAnAffiliate(_ seed: UInt64, _ keepsCity: Bool) {
        let (outcome, lists) = outcome(seed: seed, companies: 900, keepsCity: keepsCity)
        let rights = Dictionary(uniqueKeysWithValues: lists.right.map { ($0.id, $0) })
        var equal = 0
        for left in lists.left where !left.name.isEmpty {
            let lines = outcome.lines.filter { $0.left == left.id }
            let same = lines.filter { line in
                rights[line.right].map { $0.name == left.name && (!keepsCity || $0.city == left.city) } ?? false
            }
            guard let best = same.map(\.weight).max() else { continue }
            equal += 1
            let affiliates = lines.filter { !$0.evidence.contains("name: the same words") }
            #expect(affiliates.allSatisfy { $0.weight <= best }, "\(left.name)")
        }
        #expect(equal > 50, "\(equal)")
    }

    @Test(arguments: [(UInt64(21), 0), (22, 60), (23, 90)]) func weightsAreInOrderWhateverTheyWereLearntFrom(
        _ seed: UInt64,
        _ tenants: Int
    ) {
        let lists = GeneratedLists(seed: seed, .init(companies: 700, tenants: tenants))
        let model = linkedLists(.init(lists.left), .init(lists.right), setting: .ofGeneratedLists) { _ in }.model
        #expect((model.labelledRows > 0) == (tenants > 0))
        expectShape(of: model)
        expectShape(of: .shipped(model.kinds))
    }

    /// Every kind there is, under weights that are wrong in every way.
    @Test(arguments: 0..<20) func anyWeightsAreBroughtIntoShape(_ seed: Int) {
        let kinds: [ComparisonKind] = [
            .name, .leftover, .form, .domain, .cross, .place, .phone, .taxNumber, .contact, .country, .value(field: 9),
        ]
        var chance = Congruence(state: UInt64(seed))
        var model = LinkageModel(kinds: kinds)
        let mass = model.weights.map { _ in Double(1 + chance.number(below: 1000)) / 8 }
        for index in model.weights.indices { model.weights[index] = Double(chance.number(below: 200)) / 10 - 10 }
        WeightShape(of: model, mass: mass).keep(&model.weights)
        expectShape(of: model)
    }

    @Test func namesAloneTeachNothingAndNoNameDecidesAlone() {
        let (outcome, _) = outcome(seed: 31, companies: 900, keepsCity: false)
        #expect(outcome.pairs.count > 200)
        #expect(outcome.pairs.allSatisfy { $0.zone != .match })
        let told = outcome.lines.flatMap { $0.evidence.split(separator: "; ") }
        #expect(told.contains { $0.hasPrefix("rest of the names: ") })
        #expect(told.allSatisfy { !$0.contains(" on one side +") || $0.hasSuffix("+0.0") })
    }

    @Test func onlyWhatOthersTellApartIsLearnt() {
        let lists = GeneratedLists(seed: 41, .init(companies: 500, tenants: 0))
        let linked = linkedLists(.init(lists.left), .init(lists.right), setting: .ofGeneratedLists) { _ in }
        let shipped = LinkageModel.shipped(linked.model.kinds)
        #expect(linked.model.weights != shipped.weights)
        #expect(!linked.model.isLearningRefused)
    }

    @Test func aFitThatGivesUpWhatWasSureIsRefused() {
        #expect(keeps([0.9, 0.1, 0.8], what: [0.95, 0.05, 0.9]))
        #expect(!keeps([0.02, 0.98, 0.1], what: [0.95, 0.05, 0.9]))
        #expect(keeps([0, 0], what: [0, 0]))
    }

    private func expectShape(of model: LinkageModel) {
        for (kind, start) in zip(model.kinds, model.starts) {
            for (level, sign) in kind.signs.enumerated() {
                #expect(Double(sign) * model.weights[start + level] >= 0, "\(kind) \(level)")
            }
            for order in kind.orders {
                let (far, near) = (model.weights[start + order.far], model.weights[start + order.near])
                #expect(far <= near, "\(kind) \(order.far) \(far) \(order.near) \(near)")
            }
        }
    }
}
