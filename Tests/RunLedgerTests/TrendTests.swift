// SPDX-License-Identifier: MIT

import CustomerModel
import Testing

@testable import RunLedger

/// What a night hears of the nights before it.
@Suite struct TrendTests {
    let book: Book

    init() throws { book = try Book() }

    @Test func everyNightIsThereOnceAndTonightIsNot() throws {
        let open = RememberedInvitation(.open, started: 10, attempts: 1)
        try book.play(LedgerNight(10, [CustomerNight("a", first: 10, "waiting", invitation: open)]))
        try book.play(LedgerNight(11, [CustomerNight("a", first: 10, accepted: open)]))
        let before = try book.memory(on: 11).trend
        #expect(before.nights.map(\.day.number) == [10] && before.accepted == 0)
        #expect(before.nights.first?.verdicts["waiting"] == 1)
        let later = try book.memory(on: 12).trend
        #expect(later.nights.map(\.day.number) == [10, 11] && later.accepted == 1)
        #expect(later.nights.last?.verdicts == ["linked": 1])
    }

    @Test func whatIsOlderThanNinetyDaysIsLeftOut() throws {
        try book.play(LedgerNight(10, [CustomerNight("a", first: 10)]))
        #expect(try book.memory(on: 100).trend.nights.count == 1)
        #expect(try book.memory(on: 101).trend.nights.isEmpty)
    }
}
