// SPDX-License-Identifier: MIT

import CustomerModel
import Testing

@Suite struct DomainNameTests {
    @Test(arguments: [
        ("MUELLER-SOEHNE.Example.", "mueller-soehne.example"),
        ("https://www.mueller-soehne.example/de/", "mueller-soehne.example"),
        ("it@mueller-soehne.example", "mueller-soehne.example"),
        ("muellersoehne.onmicrosoft.com", "muellersoehne.onmicrosoft.com"),
        ("bäckerei.example", "xn--bckerei-5wa.example"),
        ("xn--bckerei-5wa.example", "xn--bckerei-5wa.example"),
        ("http://user:secret@shop.example:8080?x=1", "shop.example"),
        ("müller-söhne.example", "xn--mller-shne-kcb9d.example"),
        ("www.example", "www.example"),
    ])
    func readsEverySpelling(_ raw: String, _ expected: String) {
        #expect(DomainName(parsing: raw)?.text == expected)
    }

    @Test(arguments: [
        "", "muellersoehne", "192.168.0.1", "a..example", "-a.example", "a-.example", "a b\u{7}.example",
        "ex<b>.example",
        "a.example;b.example",
    ])
    func refusesTheRest(_ raw: String) {
        #expect(DomainName(parsing: raw) == nil)
    }

    @Test func knowsWhatIdentifiesNobody() {
        #expect(DomainName(parsing: "GMX.de")?.isFreeMail == true)
        #expect(DomainName(parsing: "a.onmicrosoft.com")?.isInitial == true)
        #expect(DomainName(parsing: "onmicrosoft.com")?.isInitial == false)
    }
}
