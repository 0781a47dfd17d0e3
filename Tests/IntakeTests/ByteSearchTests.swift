// SPDX-License-Identifier: MIT

import CustomerModel
import DelimitedText
import Testing

@testable import Intake

/// What is found eight bytes at a time must be what byte after byte says.
@Suite struct ByteSearchTests {
    @Test func countsLineFeeds() {
        var chance = Chance(1)
        for length in [0, 1, 7, 8, 9, 63, 64, 2_039, 2_040, 2_041, 5_000] {
            for bytes: [UInt8] in [[0x0A], [0x0A, 0x8A, 0x0B, 0x09], [0x0A, 0x00, 0xFF, 0x61]] {
                let text = (0..<length).map { _ in bytes.randomElement(using: &chance) ?? 0 }
                #expect(feeds(in: text.span) == text.count { $0 == 0x0A })
            }
        }
    }

    @Test func findsBytesThatBeginNothing() {
        var chance = Chance(2)
        let bytes: [UInt8] = [0x41, 0x80, 0xBF, 0xC0, 0xC1, 0xC2, 0xE4, 0xF4, 0xF5, 0xF6, 0xFC, 0xFF, 0x20, 0x61, 0x62]
        var found = 0
        for round in 0..<30_000 {
            let some = round % 2 == 0 ? bytes : bytes.filter { $0 < 0x80 || $0 > 0xC2 } + [0x84]
            let text = (0..<(round % 30)).map { _ in some.randomElement(using: &chance) ?? 0 }
            let expected = zip(text, text.dropFirst()).first { first, second in
                (first == 0xC0 || first == 0xC1 || first >= 0xF5) && (0x80...0xBF).contains(second)
            }
            found += expected == nil ? 0 : 1
            if overlong(in: text.span) != expected?.0 { Issue.record("\(text)") }
        }
        #expect((6_000..<27_000).contains(found))
    }

    @Test func aCellThatCannotHoldMoreHoldsNothing() {
        var chance = Chance(3)
        let pieces = ["a", "\n", "\r\n", ",", ";", " ", "\"", tenantA, "Hauptstr. 7", "{\(tenantB)}"].map {
            Array($0.utf8)
        }
        let dialect = Dialect(delimiter: UInt8(ascii: ","))
        var ruledOut = 0
        for round in 0..<50_000 {
            let text = chance.text(of: pieces, atMost: 12)
            let width = 1 + round % 5
            // Only cells of several lines were ever looked at.
            guard text.contains(0x0A), !mayHoldMore(text.span, dialect, width: width) else { continue }
            ruledOut += 1
            for isFirst in [true, false] where holdsRow(text[...], isFirstCell: isFirst, dialect: dialect, width: width)
            {
                Issue.record("\(text) holds a row")
            }
            for isMisquoted in [true, false]
            where holdsTenant(text[...], otherThan: nil, dialect: dialect, isMisquoted: isMisquoted) {
                Issue.record("\(text) holds a tenant")
            }
        }
        #expect(ruledOut > 1_000)
    }
}
