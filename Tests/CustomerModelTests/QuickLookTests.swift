// SPDX-License-Identifier: MIT

import Testing

@testable import CustomerModel

/// A quick look may leave a value to the long way, but never say anything else.
@Suite struct QuickLookTests {
    private static let pieces: [[UInt8]] = [
        Array("a".utf8), Array("Z".utf8), Array("x".utf8), Array("GmbH".utf8), Array(" ".utf8), Array("ä".utf8),
        Array("Ö".utf8), Array("ß".utf8), Array("Ã".utf8), Array("Â".utf8), Array("é".utf8), Array("ő".utf8),
        Array("日".utf8), Array("?".utf8), Array("@".utf8), Array("&".utf8), [0x09], [0x0A], [0x1F], [0x7F], [0xC3],
        [0x83], [0x84], [0xBF], [0xC2], [0xC2, 0xA0], [0xC2, 0xAD], [0xE2, 0x80, 0x8B], [0xFF],
        [0xF0, 0x9F, 0x98, 0x80],
    ]

    @Test func aPlainLineIsWhatTwoLooksSay() {
        var chance = Chance(1)
        var plain = 0
        for round in 0..<50_000 {
            let text = chance.text(of: round % 2 == 0 ? Self.pieces : Array(Self.pieces[..<8]), atMost: 20)
            let isPlain = isPlainLine(text.span)
            plain += isPlain ? 1 : 0
            let expected = !text.isEmpty && TextLook(text.span).isCollapsed && isPlainLatin(text.span)
            if isPlain != expected { Issue.record("\(text)") }
        }
        #expect(plain > 300)
    }

    @Test func validatesAsTheStandardLibraryDoes() {
        var chance = Chance(2)
        var valid = 0
        for round in 0..<50_000 {
            let text = chance.text(of: round % 2 == 0 ? Self.pieces : Array(Self.pieces[..<18]), atMost: 24)
            let expected = String(validating: text, as: UTF8.self) != nil
            valid += expected ? 1 : 0
            if isUTF8(text.span) != expected { Issue.record("\(text)") }
        }
        #expect(valid > 12_000)
    }

    @Test func hostsAreRuledOutOnlyWhereTheListsHaveNone() {
        let listed = (freeMailHosts.words + placeholderHosts.words + placeholderEndings.words).map {
            String(decoding: $0, as: UTF8.self)
        }
        #expect(placeholderHosts.words.allSatisfy { $0.count >= 7 }, "a shorter suffix has no end of its own")
        for word in listed {
            for host in [word, "a.\(word)", "mail.\(word)", "firma.\(word)", "firma\(word)", "\(word).de", "x\(word)"] {
                expectNoWrongLook(at: host)
            }
        }
        for host in ["xx.xx", "xxxxx.xxxxx", "firma.x", "verylongname.d", "aaaaaaaa", "abcdef.com", "müller.de"] {
            expectNoWrongLook(at: host)
        }
    }

    private func expectNoWrongLook(at host: String) {
        let bytes = Array(host.utf8)
        guard hostEnds.rulesOut(bytes.span) else { return }
        let isListed = freeMailHosts.contains(bytes.span) || isListedPlaceholder(bytes.span)
        if isListed { Issue.record("\(host) is in a list") }
    }

    @Test func mostHostsAreRuledOut() {
        let hosts = ["mueller", "noetaesuewi", "kurabuepa", "fabrik-nord", "elektro"].flatMap { name in
            ["de", "com", "net", "at", "ch", "fr", "onmicrosoft.com"].map { "\(name).\($0)" }
        }
        let left = hosts.filter { !hostEnds.rulesOut($0.utf8.span) }
        #expect(left.count < 4, "\(left)")
    }

    @Test func plainMailboxesAreInNoList() {
        var names = placeholderMailboxes.words.map { String(decoding: $0, as: UTF8.self) }
        names += [
            "info", "it", "n", "no", "noreply", "noreplyx", "donotrep", "a#ext#", "tester1", "a.b", "Test", "ä", "",
        ]
        for name in names.flatMap({ [$0, String($0.dropFirst()), "\($0)a", $0.uppercased()] }) {
            let bytes = Array(name.utf8)
            if isPlainMailbox(bytes.span), isListedMailbox(bytes.span) { Issue.record("\(name)") }
        }
        let isPlain = isPlainMailbox("einkauf".utf8.span)
        #expect(isPlain)
    }

    @Test func quickDomainsAreWhatTheLongWaySpells() {
        let pieces = [
            "a", "Firma", "MUELLER", "-", ".", ".de", ".COM", "www.", "http://", "HTTPS://", "https://", "/",
            "/kontakt",
            "?", "#", "@", ":", ":80", " ", "ü", "xn--", "1", "[", "`", "{", "\u{C0}",
            String(repeating: "b", count: 60),
        ].map { Array($0.utf8) }
        var chance = Chance(3)
        var quick = 0
        for _ in 0..<50_000 {
            let text = chance.text(of: pieces, atMost: 6)
            var (output, expected): ([UInt8], [UInt8]) = ([], [])
            guard DomainName.appendQuickly(text.span, to: &output) else { continue }
            quick += 1
            let isRead = DomainName.appendSlowly(text.span, to: &expected)
            if !isRead || output != expected { Issue.record("\(String(decoding: text, as: UTF8.self))") }
        }
        #expect(quick > 100)
    }

    @Test func capitalsOfAddressesBecomeSmallBehindTheAtOnly() {
        for count in 1...40 {
            let name = String(repeating: "Ab", count: count)
            let host = "\(name.prefix(60)).Example-Firma.DE"
            #expect(spelled(host, by: DomainName.append) == host.lowercased())
            let address = "Local.\(name.prefix(20))@\(host)"
            let expected = "Local.\(name.prefix(20))@\(host.lowercased())"
            #expect(spelled(address, by: EmailAddress.append) == expected)
        }
    }

    @Test func shortTextsKeepTheirNumbers() {
        var chance = Chance(4)
        var map = ShortTextMap()
        var numbers: [[UInt8]: UInt32] = [:]
        var found = 0
        for number in UInt32(0)..<20_000 {
            let text = chance.text(of: [[0], [0x61], [0x62], Array("abcdefgh".utf8)], atMost: 40)
            if let known = map.number(of: text.span) {
                found += 1
                if numbers[text] != known { Issue.record("\(text)") }
            }
            map.remember(number, of: text.span)
            numbers[text] = number
            let isKept = map.number(of: text.span) == number
            if isKept != (text.count <= ShortTextMap.longest) { Issue.record("\(text)") }
        }
        #expect(found > 1_000)
    }
}
