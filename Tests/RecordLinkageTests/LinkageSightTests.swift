// SPDX-License-Identifier: MIT

import CustomerModel
import Testing

@testable import RecordLinkage

/// What is kept beside the weights: what the lists looked like that they were learnt from.
@Suite struct LinkageSightTests {
    private func list(_ names: [String]) -> ListedRecords {
        var list = ListedRecords()
        for (index, name) in names.enumerated() {
            list.beginRow(id: Array("\(index)".utf8).span)
            list.append(Array(name.utf8).span, field: 0)
        }
        return list
    }

    private func linked(_ model: LinkageModel? = nil) -> LinkedLists {
        var setting = LinkSetting(comparators: [.organisationName], fieldNames: ["name"])
        setting.model = model
        let left = list(["Weserblech Handel GmbH", "Optik Lindemann e. K.", "Ganz Anders AG"])
        let right = list(["Weserblech Handel GmbH", "Optik Lindemann", "Seilerei Ankerplatz"])
        return linkedLists(left, right, setting: setting, watch: { _ in })
    }

    @Test func theSharesOfALevelAddUpToAllCandidates() throws {
        let model = linked().keptModel
        let sight = try #require(model.sight)
        #expect(sight.shares.count == model.weights.count)
        for (position, kind) in model.kinds.enumerated() {
            let start = model.starts[position]
            let sum = sight.shares[start..<start + kind.levelCount].reduce(0, +)
            #expect(abs(sum - 1) < 1e-9, "\(kind)")
        }
        #expect(sight.candidateShare > 0)
        #expect((0...1).contains(sight.matchShare))
    }

    /// A model that was kept and read back decides as the one that was learnt.
    @Test func aKeptModelDecidesAsItDidBefore() throws {
        let first = linked()
        let kept = KeptModel(first.keptModel, learntFrom: "d", on: Day(number: 1))
        let second = linked(try KeptModel(parsing: kept.text).model)
        #expect(second.decisions == first.decisions)
        let moved = try #require(drift(of: second.keptModel, from: kept.model))
        #expect(!moved.isNotable)
        #expect(moved.candidates == 0)
    }
}
