// SPDX-License-Identifier: MIT

import CustomerModel
import Diagnostics
import Digests
import Foundation
import GRDB
import Testing

@testable import RunLedger

/// The removal of somebody's data from the book, and what is left to keep them from being invited again.
@Suite struct ForgettingTests {
    let book: Book
    let key = [UInt8](repeating: 7, count: 32)

    init() throws { book = try Book() }

    @Test(arguments: [
        (
            [UInt8](repeating: 0x0B, count: 20), "Hi There",
            "b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7"
        ),
        (
            Array("Jefe".utf8), "what do ya want for nothing?",
            "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843"
        ),
        (
            [UInt8](repeating: 0xAA, count: 131), "Test Using Larger Than Block-Size Key - Hash Key First",
            "60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54"
        ),
    ])
    func theKeyedDigestIsThatOfRFC4231(_ key: [UInt8], _ text: String, _ expected: String) {
        let digest = keyedDigest(of: Array(text.utf8), key: key)
        #expect(digest.map { String(format: "%02x", $0) }.joined() == expected)
    }

    @Test func nothingOfTheCustomerIsLeftInTheFile() throws {
        let tenant = UInt128(0x1111_1111_AAAA_4AAA_8AAA_AAAA_AAAA_AAAA)
        try playTwoNights(tenant)
        let ledger = try book.open()
        let customer = try #require(try ledger.customers(named: "neu").first)
        try ledger.record(
            Decision(kind: .called, subject: "b", who: "Kim", why: "Frau Neuschwanstein", line: 0),
            on: Day(number: 101)
        )
        try ledger.record(
            Decision(kind: .called, subject: "c", who: "Kim", why: "kennt Neuschwanstein KG", line: 0),
            on: Day(number: 101)
        )
        try ledger.brake([.domain(DomainName(normalised: "neu.example"))], freshKey: key, on: Day(number: 102))
        let rows = try ledger.forget([customer])
        #expect(rows == ForgottenRows(customers: 2, changes: 2, invitations: 1, outcomes: 1))
        let bytes = try fileBytes()
        for text in ["Neuschwanstein", "Altschwanstein", "neu.example", "alt.example"] {
            #expect(occurrences(of: Array(text.utf8), in: bytes) == 0, "\(text)")
        }
        #expect(occurrences(of: Array(try #require(cell(TenantID(bits: tenant)))), in: bytes) == 0)
        // The book is whole: sealed anew, and the other customer is as it was.
        #expect(try book.open(.reading).checked().findings == [])
        let memory = try book.memory(on: 103)
        #expect(memory.memory.entries.map(\.key) == ["c"])
        #expect(memory.outcomes.map(\.why) == [""])
    }

    @Test func whoeverHasAForgottenMarkIsKnownByItAlone() throws {
        try book.play(LedgerNight(100, [CustomerNight("a", first: 100)]))
        #expect(try book.memory(on: 101).forgotten == nil)
        let tenant = try #require(TenantID(bits: 9))
        let address = try #require(EmailAddress(parsing: "kontakt@gmx.de"))
        let marks: [CustomerMark] = [.tenant(tenant), .address(address), .name("Fritz  Meier", country: "DE")]
        try book.open().brake(marks, freshKey: key, on: Day(number: 101))
        let other = [UInt8](repeating: 8, count: 32)
        try book.open().brake([.domain(DomainName(normalised: "b.example"))], freshKey: other, on: Day(number: 102))
        let forgotten = try #require(try book.memory(on: 102).forgotten)
        #expect(forgotten.contains([.tenant(tenant)]))
        #expect(forgotten.contains([.name("x", country: ""), .address(address)]))
        #expect(forgotten.contains([.name("fritz meier", country: "DE")]))
        #expect(forgotten.contains([.domain(DomainName(normalised: "b.example"))]))
        #expect(!forgotten.contains([.name("fritz meier", country: "AT"), .domain(DomainName(normalised: "gmx.de"))]))
        #expect(!forgotten.contains([]))
        #expect(!"\(forgotten)".contains("7"))
    }

    @Test func onlyTheLongGoneAreOldEnough() throws {
        var nights = LedgerNight(100, [CustomerNight("a", first: 100, seen: 100), CustomerNight("b", first: 100)])
        nights.customers = [
            CustomerNight("gone", first: 100).with(.gone), CustomerNight("here", first: 100).with(.customer),
            CustomerNight("seen", first: 100, seen: 100).with(.ended),
            CustomerNight("served", first: 100, providers: ["A": 100]).with(.stranger),
            CustomerNight("stranger", first: 100, seen: 90).with(.stranger),
        ]
        try book.play(nights)
        let ledger = try book.open(.reading)
        #expect(try ledger.customers(goneSince: Day(number: 101)).map(\.key) == ["gone", "stranger"])
        #expect(try ledger.customers(goneSince: Day(number: 100)).isEmpty)
    }

    private func playTwoNights(_ tenant: UInt128) throws {
        let open = RememberedInvitation(.open, started: 100, attempts: 1)
        let old = CustomerNight("a", first: 100, domains: ["alt.example"], name: "Altschwanstein AG")
        let other = CustomerNight("c", first: 100, name: "Andere GmbH")
        let new = CustomerNight(
            "b",
            first: 100,
            tenant: tenant,
            domains: ["neu.example"],
            name: "Neuschwanstein KG",
            invitation: open
        )
        try book.play(LedgerNight(100, [old, new, other]))
        let merged = CustomerNight(
            "b",
            first: 100,
            "waiting",
            aliases: ["a"],
            tenant: tenant,
            domains: ["neu.example"],
            name: "Neuschwanstein KG",
            invitation: open
        )
        try book.play(LedgerNight(101, [merged, other]))
    }

    private func fileBytes() throws -> [UInt8] {
        try ["", "-wal"].flatMap { suffix in
            let path = book.path + suffix
            return FileManager.default.fileExists(atPath: path) ? Array(try Data(contentsOf: URL(filePath: path))) : []
        }
    }

    private func occurrences(of text: [UInt8], in bytes: [UInt8]) -> Int {
        var (count, rest) = (0, Data(bytes)[...])
        while let range = rest.firstRange(of: Data(text)) { (count, rest) = (count + 1, rest[range.upperBound...]) }
        return count
    }
}

extension CustomerNight {
    fileprivate func with(_ membership: Membership) -> CustomerNight {
        let changed = LedgerEntry(
            key: entry.key,
            name: entry.name,
            firstSeen: entry.firstSeen,
            resellerSeen: entry.resellerSeen,
            providersSeen: entry.providersSeen,
            membership: membership
        )
        return CustomerNight(entry: changed, said: said)
    }
}
