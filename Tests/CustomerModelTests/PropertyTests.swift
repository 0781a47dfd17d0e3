// SPDX-License-Identifier: MIT

import CustomerModel
import Testing

/// What must hold for every text there is: over the corpora, over their pieces, and over texts made of hard pieces.
@Suite struct PropertyTests {
    private static let pieces = [
        "a", "B", "7", "-", "--", ".", "..", "@", "_", " ", "  ", "www.", "WWW.", "xn--", "xn--bcher-kva", "https://",
        "mailto:",
        ":443", "/", "?", "#", "ü", "Ü", "ß", "ẞ", "u\u{308}", "。", "．", "ｗ", "\u{200B}", "\u{200D}", "\u{AD}",
        "\u{FEFF}",
        "\u{202E}", "\u{A0}", "\t", "\r\n", "\u{0}", "é", "Ã¼", "â€“", "日本", "א", "😀", "com", "example", "de", "(",
        "\"", ",", ";",
        "firma", "5acf3557-080e-50d3-9f4b-0cc8319c709e", "{", "}", "0", "n/a", "\u{FFFD}", "info", "Germany",
        "2026-11-22",
    ]

    private static let texts: [String] = {
        var generator = Sequence64(state: 42)
        let made = (0..<20_000).map { number in
            let text = (0...generator.next(below: 9)).map { _ in pieces[generator.next(below: pieces.count)] }.joined()
            // Chance alone makes few addresses and domains.
            return ["", "info@", "https://www."][number % 3] + text + ["", ".example", ".Firma.de"][number / 3 % 3]
        }
        return Corpora.texts + made
    }()

    @Test func normalisingTwiceIsNormalisingOnce() {
        var (domains, addresses) = (0, 0)
        for text in Self.texts {
            if let once = spelled(text, by: { DomainName.append($0, to: &$1) }) {
                domains += 1
                if spelled(once, by: { DomainName.append($0, to: &$1) }) != once {
                    Issue.record("\(text.debugDescription)")
                }
                if !once.utf8.allSatisfy({ $0 < 0x80 && !(0x41...0x5A).contains($0) }) { Issue.record("\(once)") }
            }
            if let once = spelled(text, by: { EmailAddress.append($0, to: &$1) }) {
                addresses += 1
                if spelled(once, by: { EmailAddress.append($0, to: &$1) }) != once { Issue.record("\(text)") }
                if EmailAddress(normalised: once)?.address != once { Issue.record("\(text)") }
            }
            let once = Array(collapsed(text).utf8)
            if Array(collapsed(bytes: once).utf8) != once { Issue.record("\(text.debugDescription)") }
        }
        #expect(domains > 1_000 && addresses > 300, "\(domains) domains, \(addresses) addresses")
    }

    /// `spelled` says so itself when a refusal leaves something in the arena.
    @Test func stringsAndBytesAgree() {
        for text in Self.texts {
            let bytes = Array(text.utf8)
            let agree =
                TenantID(utf8: bytes.span) == TenantID(parsing: text)
                && Country(utf8: bytes.span) == Country(parsing: text) && Day(utf8: bytes.span) == Day(parsing: text)
                && Language(utf8: bytes.span) == Language(parsing: text)
                && spelled(text, by: { DomainName.append($0, to: &$1) }) == DomainName(parsing: text)?.text
                && spelled(text, by: { EmailAddress.append($0, to: &$1) }) == EmailAddress(parsing: text)?.address
            if !agree { Issue.record("\(text.debugDescription)") }
        }
    }

    /// The fast paths against the rules read slowly: a blank before the text forces them.
    @Test func theFastPathsAreThePlainRules() {
        for text in Self.texts where !text.isEmpty {
            let slow = " " + text
            let agree =
                DomainName(parsing: slow) == DomainName(parsing: text)
                && TenantID(parsing: slow) == TenantID(parsing: text)
                && EmailAddress(parsing: slow)?.address == EmailAddress(parsing: text)?.address
                && Country(parsing: slow) == Country(parsing: text) && isNothing(slow) == isNothing(text)
            if !agree { Issue.record("\(text.debugDescription)") }
        }
    }

    @Test func whatIsNoUTF8IsRefusedOrMended() {
        for bytes in Corpora.invalid {
            let name = collapsed(bytes: bytes)
            #expect(name == collapsed(String(decoding: bytes, as: UTF8.self)))
            let isSeen = isDamagedName(bytes.span)
            #expect(isSeen, "\(bytes)")
            for host in [bytes + Array(".example".utf8), Array("a@b".utf8) + bytes + Array(".example".utf8)] {
                var arena: [UInt8] = []
                let isDomain = DomainName.append(host.span, to: &arena)
                let isAddress = EmailAddress.append(host.span, to: &arena)
                #expect(!isDomain && !isAddress && arena.isEmpty)
            }
            let isNothing = isJunk(bytes.span)
            #expect(!isNothing)
            let country = Country(utf8: bytes.span)
            #expect(country == nil)
        }
    }

    @Test func readsLongTextsInTimeThatGrowsWithThem() {
        let clock = ContinuousClock()
        for piece in [" ", "a", ".", "@", "a.", "xn--", "www.", "ü", "Ã", "?", "\u{200B}", "0", "{", "https://", "9-"] {
            let text = String(repeating: piece, count: 400_000 / piece.utf8.count)
            let time = clock.measure {
                _ = DomainName(parsing: text)
                _ = EmailAddress(parsing: text)
                _ = TenantID(parsing: "https://" + text)
                _ = Country(parsing: text)
                _ = isDamaged(text)
                _ = isNothing(text)
                _ = collapsed(text)
            }
            #expect(time < .seconds(5), "\(piece.debugDescription) \(time)")
        }
    }
}
