// SPDX-License-Identifier: MIT

import CustomerModel
import Testing

@Suite struct DomainNameTests {
    @Test(arguments: [
        ("MUELLER-SOEHNE.Example.", "mueller-soehne.example"),
        ("https://www.mueller-soehne.example/de/", "mueller-soehne.example"),
        ("it@mueller-soehne.example", "mueller-soehne.example"),
        ("it@www.mueller-soehne.example", "mueller-soehne.example"),
        ("muellersoehne.onmicrosoft.com", "muellersoehne.onmicrosoft.com"),
        ("bäckerei.example", "xn--bckerei-5wa.example"),
        ("BÄCKEREI.example", "xn--bckerei-5wa.example"),
        ("ba\u{308}ckerei。example.", "xn--bckerei-5wa.example"),
        ("xn--bckerei-5wa.example", "xn--bckerei-5wa.example"),
        ("XN--BCKEREI-5WA.Example", "xn--bckerei-5wa.example"),
        ("http://user:secret@shop.example:8080?x=1", "shop.example"),
        ("HTTP://Shop.Example:8080/a b", "shop.example"),
        ("shop.example:443", "shop.example"), ("mailto:a@shop.example", "shop.example"),
        ("müller-söhne.example", "xn--mller-shne-kcb9d.example"),
        ("www.example", "www.example"), ("www.www.example", "www.example"), ("WWW.a.example", "a.example"),
        ("ｗｗｗ．ａ．example", "a.example"), ("www.bäckerei.example", "xn--bckerei-5wa.example"),
        ("\u{FEFF} a.example \u{200B}", "a.example"), ("a\u{AD}b.example", "ab.example"),
        ("r3---sn-4g5e.video.example", "r3---sn-4g5e.video.example"), ("1und1.de", "1und1.de"),
        ("3.example", "3.example"), ("faß.example", "xn--fa-hia.example"),
        ("FAẞ.example", "xn--fa-hia.example"),
    ])
    func readsEverySpelling(_ raw: String, _ expected: String) {
        #expect(DomainName(parsing: raw)?.text == expected)
    }

    @Test(arguments: [
        "", ".", "muellersoehne", "192.168.0.1", "a..example", "-a.example", "a-.example", "a b\u{7}.example",
        "ex<b>.example", "a.example;b.example", "a.example, b.example", "a@a.example, b@b.example", "a_b.example",
        "a.example..", ".a.example", "a b.example", "[::1]", "https://[2001:db8::1]/", "a.example:x", "a.3com",
        "xn--a.example", "xn--.example", "☃.example", "😀.example", "ex\u{200D}ample.example", "a.example\u{0}",
        "http:///a.example", "a/b.example", "\u{202E}a.example",
        String(repeating: "a", count: 64) + ".example",
        String(repeating: "a.", count: 124) + "example",
    ])
    func refusesTheRest(_ raw: String) {
        #expect(DomainName(parsing: raw) == nil)
    }

    @Test func holdsTheLengthsOfDNS() {
        let label = String(repeating: "a", count: 63)
        #expect(DomainName(parsing: "\(label).example")?.text == "\(label).example")
        let long = "\(label).\(label).\(label).\(String(repeating: "b", count: 53)).example"
        #expect(long.utf8.count == 253)
        #expect(DomainName(parsing: long)?.text == long)
        #expect(DomainName(parsing: "b" + long) == nil)
        #expect(DomainName(parsing: String(repeating: "ü", count: 60) + ".example") == nil)
        #expect(DomainName(parsing: String(repeating: "a", count: 100_000) + ".example") == nil)
    }

    @Test func knowsWhatIdentifiesNobody() {
        #expect(DomainName(parsing: "GMX.de")?.isFreeMail == true)
        #expect(DomainName(parsing: "a.onmicrosoft.com")?.isInitial == true)
        #expect(DomainName(parsing: "a.mail.onmicrosoft.com")?.isInitial == true)
        #expect(DomainName(parsing: "a.partner.onmschina.cn")?.isInitial == true)
        #expect(DomainName(parsing: "onmicrosoft.com")?.isInitial == false)
        #expect(DomainName(parsing: "a.notonmicrosoft.com")?.isInitial == false)
    }

    @Test(arguments: [
        "gmail.com", "hotmail.co.uk", "t-online.de", "bluewin.ch", "aon.at", "laposte.net", "kpnmail.nl", "libero.it",
        "wp.pl", "interia.pl", "btinternet.com", "skynet.be", "seznam.cz", "mail.ru", "163.com",
    ])
    func knowsFreeMail(_ host: String) {
        #expect(isFreeMail(host))
        #expect(DomainName(parsing: host)?.text == host)
    }

    @Test(arguments: [
        "telekom.de", "vodafone.com", "bt.com", "orange.com", "mueller.example", "x.gmail.com", "", "com",
    ])
    func doesNotAccuseCompanies(_ host: String) {
        #expect(!isFreeMail(host))
    }

    @Test(arguments: [
        "example.com", "mail.example.org", "test.de", "domain.tld", "localhost", "firma.local", "b.c",
        "xx.xx",
        "musterfirma.de", "contoso.com", "a.invalid",
    ])
    func knowsPlaceholders(_ host: String) {
        #expect(isPlaceholder(domain: host))
    }

    @Test(arguments: [
        "mueller-soehne.example", "testing.de", "a.de", "contoso.onmicrosoft.com", "localhost.de", "x.company",
        "mytest.de",
    ])
    func doesNotTakeARealNameForAPlaceholder(_ host: String) {
        #expect(!isPlaceholder(domain: host))
    }

    @Test func showsTheUnicodeForm() {
        #expect(DomainName(parsing: "xn--bckerei-5wa.example")?.unicode == "bäckerei.example")
        #expect(DomainName(parsing: "a.example")?.unicode == "a.example")
    }

    @Test(.enabled(if: Corpora.arePresent)) func readsTheFixture() throws {
        let lines = try Corpora.lines("exports/fixtures/edge/domain-forms.csv").dropFirst()
        let cells = lines.map {
            $0.hasPrefix("\"") ? String($0.split(separator: "\"")[0]) : String($0.prefix { $0 != "," })
        }
        let expected = [
            "mueller-soehne.example", "mueller-soehne.example", "mueller-soehne.example", nil,
            "muellersoehne.onmicrosoft.com", "muellersoehne.mail.onmicrosoft.com", "xn--bckerei-5wa.example",
            "xn--bckerei-5wa.example", nil, "gmail.com",
        ]
        #expect(cells.map { DomainName(parsing: $0)?.text } == expected)
    }
}
