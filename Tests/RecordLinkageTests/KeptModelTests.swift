// SPDX-License-Identifier: MIT

import CustomerModel
import Testing

@testable import RecordLinkage

/// A model that is kept as text comes back as it was, or not at all.
@Suite struct KeptModelTests {
    private func model() -> LinkageModel {
        var model = LinkageModel.shipped([.name, .domain, .value(field: 3)])
        model.weights = model.weights.map { $0 + 0.1 / 3 }
        model.prior = -8.125
        model.labelledRows = 812
        let shares = model.weights.indices.map { Double($0) / 1_000 }
        model.sight = LinkageSight(shares: shares, candidateShare: 1.75, matchShare: 0.61)
        return model
    }

    private func kept() -> KeptModel { KeptModel(model(), learntFrom: "abc123", on: Day(number: 20_777)) }

    @Test func whatWasWrittenIsReadBack() throws {
        let read = try KeptModel(parsing: kept().text)
        #expect(read == kept())
        #expect(read.text == kept().text)
        var unseen = model()
        unseen.sight = nil
        let blind = KeptModel(unseen, learntFrom: "", on: Day(number: 1))
        #expect(try KeptModel(parsing: blind.text) == blind)
    }

    @Test func itsLinesSayWhatTheyAre() {
        let lines = kept().text.split(separator: "\n").map(String.init)
        #expect(lines[0] == "partnergap linkage model,1,812,abc123,2026-11-20")
        #expect(lines[1].hasPrefix("name,0,"))
        #expect(lines.contains { $0.hasPrefix("field-3,8,9.0") })
        #expect(lines[lines.count - 3] == "prior,-8.125")
        #expect(lines[lines.count - 2] == "sight,1.75,0.61")
        let levels = [ComparisonKind.name, .domain, .value(field: 3)].map(\.levelCount).reduce(0, +)
        #expect(lines.count == levels + 4)
    }

    @Test func everyDamageIsSeen() {
        let text = kept().text
        for cut in stride(from: 0, to: text.utf8.count, by: 17) {
            #expect(throws: ModelDefect.damaged) { try KeptModel(parsing: String(text.prefix(cut))) }
        }
        for place in stride(from: 0, to: text.utf8.count, by: 13) {
            var bytes = Array(text.utf8)
            bytes[place] ^= 1
            let changed = String(decoding: bytes, as: UTF8.self)
            #expect(throws: ModelDefect.damaged) { try KeptModel(parsing: changed) }
        }
    }

    @Test(arguments: [
        ("partnergap linkage model,1,", "partnergap linkage model,2,", ModelDefect.foreign),
        ("name,0,", "colour,0,", .foreign), ("name,28,", "name,29,", .foreign),
        ("field-3,8,", "field-3,9,", .foreign), ("prior,-8.1", "prior,nan", .damaged),
        ("sight,1.75,0.61\n", "sight,1.75\n", .damaged),
    ])
    func whatAnotherVersionWroteIsRefused(_ old: String, _ new: String, _ defect: ModelDefect) throws {
        let text = kept().text
        #expect(text.contains(old))
        let body = text.replacing(old, with: new, maxReplacements: 1).split(separator: "\n").dropLast()
            .joined(separator: "\n")
        let sealed = "\(body)\nend,\(labelDigest("\(body)\n"))\n"
        #expect(throws: defect) { try KeptModel(parsing: sealed) }
    }

    @Test func itFitsOnlyTheFieldsItWeighs() {
        let fields: [Comparator] = [.organisationName, .domain]
        #expect(LinkageModel.shipped(comparisonKinds(fields)).fits(fields))
        #expect(!LinkageModel.shipped(comparisonKinds(fields)).fits([.organisationName]))
    }
}

/// How far a model has moved from the kept one.
@Suite struct LinkageDriftTests {
    private let stored = LinkageModel.shipped([.name, .phone])

    @Test func levelsCountAsOftenAsTheyOccur() throws {
        var (now, before) = (stored, stored)
        let phone = now.starts[1]
        now.weights[phone + 3] += 4
        now.weights[phone + 1] -= 0.5
        var shares = [Double](repeating: 0, count: now.weights.count)
        shares[phone + 1] = 0.3
        shares[phone + 3] = 0.1
        now.sight = LinkageSight(shares: shares, candidateShare: 2, matchShare: 0.5)
        before.sight = LinkageSight(shares: shares, candidateShare: 2.5, matchShare: 0.5)
        let moved = try #require(drift(of: now, from: before))
        #expect(moved.comparisons.map(\.name) == ["name", "phone"])
        #expect(moved.comparisons[0].bits == 0)
        #expect(abs(moved.comparisons[1].bits - 1.375) < 1e-9)
        #expect(moved.moved.map(\.name) == ["phone"])
        #expect(moved.comparisons[1].level == 3)
        #expect(moved.comparisons[1].now - moved.comparisons[1].before == 4)
        #expect(abs(try #require(moved.candidates) + 0.2) < 1e-9)
        #expect(moved.matches == 0)
        #expect(moved.isNotable)
    }

    @Test func theSameModelHasNotMoved() throws {
        let same = try #require(drift(of: stored, from: stored))
        #expect(!same.isNotable)
        #expect(same.candidates == nil)
        #expect(drift(of: stored, from: LinkageModel.shipped([.name])) == nil)
    }

    @Test func aFifthMoreLinksIsNotable() throws {
        var (now, before) = (stored, stored)
        let shares = [Double](repeating: 0, count: now.weights.count)
        before.sight = LinkageSight(shares: shares, candidateShare: 2, matchShare: 0.5)
        now.sight = LinkageSight(shares: shares, candidateShare: 2.1, matchShare: 0.59)
        #expect(try #require(drift(of: now, from: before)).isNotable == false)
        now.sight = LinkageSight(shares: shares, candidateShare: 2.1, matchShare: 0.61)
        #expect(try #require(drift(of: now, from: before)).isNotable)
    }
}
