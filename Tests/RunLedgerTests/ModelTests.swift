// SPDX-License-Identifier: MIT

import CustomerModel
import Testing

@testable import RunLedger

/// The model of linkage: learnt by a night and undone with it, or by a person and never undone.
@Suite struct ModelTests {
    let book: Book

    init() throws { book = try Book() }

    private func night(_ day: Int, inputs: String = "a", model: String?) -> LedgerNight {
        var night = LedgerNight(day, inputs: inputs, [CustomerNight("k", first: 100)])
        night.model = model
        return night
    }

    private func rows() throws -> [String] { try book.content().filter { $0.hasPrefix("model ") } }

    @Test func theNextNightHasWhatThisOneLearnt() throws {
        try book.play(night(100, model: "first"))
        #expect(try book.memory(on: 100).memory.linkageModel == nil)
        #expect(try book.memory(on: 101).memory.linkageModel == RememberedModel(text: "first", day: Day(number: 100)))
        try book.play(night(101, model: nil))
        try book.play(night(102, model: "first"))
        #expect(try rows().count == 1)
        try book.play(night(103, model: "second"))
        #expect(try book.memory(on: 104).memory.linkageModel?.text == "second")
        #expect(try book.memory(on: 103).memory.linkageModel?.text == "first")
    }

    @Test func aSecondRunOfTheDayTakesItsModelBack() throws {
        try book.play(night(100, model: "first"))
        try book.play(night(100, inputs: "b", model: "mended"))
        #expect(try book.memory(on: 101).memory.linkageModel?.text == "mended")
        #expect(try rows().count == 1)
    }

    @Test func whatAPersonHadLearntCountsAtOnceAndStays() throws {
        try book.play(night(100, model: "first"))
        #expect(try book.open().keep(model: "trained", by: "kim", on: Day(number: 101)))
        #expect(try !book.open().keep(model: "trained", by: "lee", on: Day(number: 101)))
        #expect(try book.memory(on: 100).memory.linkageModel == nil)
        #expect(try book.memory(on: 101).memory.linkageModel?.text == "trained")
        try book.play(night(101, model: nil))
        try book.play(night(101, inputs: "b", model: nil))
        #expect(try book.memory(on: 102).memory.linkageModel?.text == "trained")
    }
}
