// SPDX-License-Identifier: MIT

import Diagnostics
import Testing

/// What a log may keep, and what it may not, however it is spelled.
@Suite struct MaskingTests {
    @Test(arguments: [
        (
            "x.csv:3:5: warning: 'max@firma.de' is no e-mail address",
            "x.csv:3:5: warning: 'm…@firma.de' is no e-mail address"
        ),
        ("Max <max.mustermann+tag@firma.de>", "Max <m…@firma.de>"),
        ("a@b.de,c@d.de", "a…@b.de,c…@d.de"), ("a@b@c.de", "a…@b…@c.de"), ("o'brien@firma.ie", "o…@firma.ie"),
        ("\"max muster\"@firma.de", "\"…@firma.de"), ("\"a\\\"b@c\"@firma.de", "\"…@firma.de"),
        ("jürgen@straße.de", "j…@straße.de"), ("e\u{301}mile@x.fr", "e…@x.fr"), ("用户@例子.广告", "用…@例子.广告"),
        ("max＠firma.de", "m…＠firma.de"), ("max%40firma.de", "m…%40firma.de"), ("'max.m @firma.de'", "'m… @firma.de'"),
        ("mailto:max@firma.de", "mailto:m…@firma.de"), ("max\\u{200b}m@firma.de", "m…@firma.de"), ("max@", "m…@"),
    ])
    func addressesLoseTheirLocalPart(_ text: String, _ expected: String) {
        #expect(masked(text) == expected)
    }

    @Test(arguments: [
        (
            "https://admin.microsoft.com/Adminportal/Home?invType=R&partnerId=1-2&msppId=3#/BillingAccounts/x/1-2",
            "https://admin.microsoft.com/Adminportal/Home?invType=…&partnerId=…&msppId=…#…"
        ),
        ("'https://h.de/p?q=1' is", "'https://h.de/p?q=…' is"), ("https://h.de/p?secret", "https://h.de/p?…"),
        ("https://h.de/p?it's=1&b=2", "https://h.de/p?…&b=…"), ("https://h.de/#/secret", "https://h.de/#…"),
        ("https://h.de/p?a=it's&b=2 end", "https://h.de/p?a=…&b=… end"), ("HTTPS://H/?a=b", "HTTPS://H/?a=…"),
        ("https://me:secret@h.de/x", "https://…@h.de/x"), ("https://h.de/u/max@firma.de", "https://h.de/u/m…@firma.de"),
        ("'admin.microsoft.com/Home?invType=R&partnerId=1#/x'", "'admin.microsoft.com/Home?invType=…&partnerId=…#…'"),
        ("https://h.de/?a=1&amp;b=2", "https://h.de/?a=…&amp;b=…"), ("https://h.de/?a=max@b.de", "https://h.de/?a=…"),
    ])
    func webAddressesLoseWhatIsPersonal(_ text: String, _ expected: String) {
        #expect(masked(text) == expected)
    }

    @Test(arguments: [
        "", "runs: error: another run holds the lock: process 4711 on host 'x' since 2026-11-20T02:00:05Z [lock-held]",
        "the path 'field[@name='emailaddress1']/@value' is wrong", "'a' & 'b' = c", "100 % of 20 rows: 3",
        "https://h.de/p",
        "a.csv:3: 'Ünïcode' → 'x'", "100 %", "?", "&", "://", "@", "\"", "'",
    ])
    func everythingElseStays(_ text: String) {
        #expect(masked(text) == text)
    }

    @Test(arguments: [
        "@", "a@", "\"", "\"a", "\\", "?a", "&a=", "://", "https://", "a ", "%40", "'", "#", "://a@", "=?",
    ])
    func hostileTextCostsNoMoreThanItsLength(_ piece: String) {
        let clock = ContinuousClock()
        let text = String(repeating: piece, count: 40_000 / piece.utf8.count)
        #expect(clock.measure { _ = masked(text) } < .seconds(5))
    }
}
