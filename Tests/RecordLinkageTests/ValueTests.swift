// SPDX-License-Identifier: MIT

import Testing

@testable import RecordLinkage

/// What one of the functions that append makes of a text; `nil` when it refuses, which must append nothing.
func value(_ text: String, by append: (Span<UInt8>, inout [UInt8]) -> Bool) -> String? {
    value(Array(text.utf8), by: append)
}

private func value(_ text: [UInt8], by append: (Span<UInt8>, inout [UInt8]) -> Bool) -> String? {
    var arena: [UInt8] = [0x7E]
    guard append(text.span, &arena) else {
        #expect(arena == [0x7E], "a refused value was appended")
        return nil
    }
    #expect(arena[0] == 0x7E)
    return String(decoding: arena.dropFirst(), as: UTF8.self)
}

@Suite struct ValueTests {
    @Test(arguments: [
        ("https://www.Koester-Antriebstechnik.de:443/a?b", "koester-antriebstechnik.de"), ("a.b.co.uk", "b.co.uk"),
        ("info@mail.contoso.com.", "contoso.com"), ("co.uk", nil), ("www.müller.de", "xn--mller-kva.de"),
        ("shop.a.kobe.jp", "shop.a.kobe.jp"), ("a.kobe.jp", nil), ("x.city.kobe.jp", "city.kobe.jp"),
        ("mail.www.ck", "www.ck"), ("a.b.ck", "a.b.ck"), ("b.ck", nil), ("pisa.it", "pisa.it"),
        ("www.nieruchomosci.pl", "nieruchomosci.pl"), ("x.y.contoso.gv.at", "contoso.gv.at"),
        ("contoso.mail.onmicrosoft.com", "contoso.onmicrosoft.com"), ("localhost", nil), ("", nil), ("1.2.3.4", nil),
        ("a.contoso.onmicrosoft.com", "contoso.onmicrosoft.com"), ("contoso.onmicrosoft.de", "contoso.onmicrosoft.de"),
        ("a.contoso.partner.onmschina.cn", "contoso.partner.onmschina.cn"),
    ])
    func registrableDomains(_ raw: String, _ expected: String?) {
        #expect(value(raw) { appendRegistrableDomain($0, to: &$1) } == expected)
    }

    @Test(arguments: [
        ("contoso.de", DomainKind.own), ("lobit365.onmicrosoft.com", .initial), ("gmx.de", .freeMail),
        ("example.com", .placeholder),
    ])
    func domainKinds(_ domain: String, _ expected: DomainKind) {
        #expect(kind(domain) == expected)
    }

    @Test(arguments: [
        ("koester-antriebstechnik.de", "koester-antriebstechnik", "koesterantriebstechnik"),
        ("lobit365.onmicrosoft.com", "lobit365", "lobit"), ("lobitm365.onmicrosoft.com", "lobitm365", "lobit"),
        ("lobitonline2.onmicrosoft.com", "lobitonline2", "lobit"), ("firma24.de", "firma24", "firma24"),
        ("ab365.onmicrosoft.com", "ab365", "ab365"), ("xn--mller-bau-q9a.de", "mueller-bau", "muellerbau"),
        ("lobitoffice365.onmicrosoft.com", "lobitoffice365", "lobit"), ("1234.onmicrosoft.com", "1234", "1234"),
    ])
    func domainLabels(_ domain: String, _ label: String, _ bare: String) {
        #expect(value(domain) { appendDomainLabel($0, to: &$1) } == label)
        #expect(value(domain) { appendBareLabel($0, to: &$1) } == bare)
    }

    @Test(arguments: [
        ("Anna.Muster@Contoso.DE", "anna.muster@contoso.de"), ("anna", nil), ("a@b", nil), (" a@b.de ", "a@b.de"),
    ])
    func emails(_ raw: String, _ expected: String?) {
        #expect(value(raw) { appendEmail($0, to: &$1) } == expected)
    }

    @Test(arguments: [
        ("+49 (0)282 77835", "28277835"), ("+43 (0)282 77835", "28277835"), ("0282/77835", "28277835"),
        ("004928277835", "28277835"), ("(0282) 77835 DW 12", "28277835"), ("Tel.: 0282-77835 ext. 4", "28277835"),
        ("4.9E+11", nil), ("1.11271E+10", nil), ("4.92051E+09", nil), ("492820000000", nil), ("000000", nil),
        ("123456", nil), ("12345", nil), ("+1 212-489-6565", "2124896565"), ("12124896565", "2124896565"),
        ("212/489-6565", "2124896565"), ("+358 9 1234568", "91234568"), ("0754/602241-71", "75460224171"),
        ("0282 77835, 0171 998877", "28277835"), ("", nil), ("+", nil), ("keine", nil), ("7694540", "7694540"),
        ("+380 44 2345678", "442345678"), ("1111111", nil), ("0049 (0) 30 / 901820", "30901820"),
    ])
    func phones(_ raw: String, _ expected: String?) {
        #expect(value(raw) { appendPhone($0, to: &$1) } == expected)
    }

    @Test(arguments: [
        ("28277835", "28277835", PhoneLevel.equal), ("2124896565", "4896565", .equal),
        ("75460224171", "754602241", .sameTrunk), ("75460224171", "75460224133", .sameTrunk),
        ("28277835", "28212345", .different), ("4928277835", "28277835", .equal),
        ("301234567", "307654321", .different),
    ])
    func phoneLevels(_ one: String, _ other: String, _ expected: PhoneLevel) {
        #expect(level(one, other) == expected)
        #expect(level(other, one) == expected)
    }

    @Test(arguments: [
        ("D-60965", "60965"), ("A-26539", "26539"), ("CH-9050", "9050"), ("2579 EK", "2579EK"), ("S7 7JB", "S77JB"),
        ("01067", "1067"), ("1067", "1067"), ("A-60-517", "60517"), ("A-5674 DV", "5674DV"), ("60622-1234", "60622"),
        ("60622.0", "60622"), ("00000", nil), ("", nil), ("12", nil), ("ec5 1de", "EC51DE"), ("D 60965", "60965"),
        ("SE-123 45", "12345"), ("DE60965", "60965"), ("LS9 5HA", "LS95HA"), ("ABC", nil), ("606221234567", nil),
        ("nl 2579 ek", "2579EK"), ("1000-001", "1000001"), ("D-", nil),
    ])
    func postcodes(_ raw: String, _ expected: String?) {
        #expect(value(raw) { appendPostcode($0, to: &$1) } == expected)
    }

    @Test(arguments: [
        ("DE 896053026", "896053026", 0x4445), ("de923226862", "923226862", 0x4445),
        ("ATU26872249", "26872249", 0x4154), ("U26872249", "26872249", 0), ("26872249", "26872249", 0),
        ("CHE-418.091.357 MWST", "418091357", 0x4348), ("CH E228706429", "228706429", 0x4348),
        ("DE/896/053/026", "896053026", 0x4445), ("000000", nil, 0), ("DE123456789", nil, 0x4445), ("DE1", nil, 0),
        ("ESB00080966", "B00080966", 0x4553), ("NL861822651B27", "861822651B27", 0x4E4C),
        ("USt-IdNr.: DE896053026", "896053026", 0x4445), ("55-8672466", "558672466", 0), ("HRB 20417", "HRB20417", 0),
        ("EL123456780", "123456780", 0x4752), ("", nil, 0),
    ])
    func taxNumbers(_ raw: String, _ expected: String?, _ country: UInt16) {
        #expect(value(raw) { appendTaxNumber($0, to: &$1) } == expected)
        #expect(countryNumber(raw) == country)
    }

    /// Hostile bytes: nothing traps, refused values leave nothing, and a megabyte takes no longer than its length.
    @Test(arguments: hostileTexts.indices)
    func hostileBytes(_ number: Int) {
        let raw = hostileTexts[number]
        _ = value(raw) { appendRegistrableDomain($0, to: &$1) }
        _ = value(raw) { appendDomainLabel($0, to: &$1) }
        _ = value(raw) { appendBareLabel($0, to: &$1) }
        _ = value(raw) { appendEmail($0, to: &$1) }
        _ = value(raw) { appendPhone($0, to: &$1) }
        _ = value(raw) { appendPostcode($0, to: &$1) }
        _ = value(raw) { appendTaxNumber($0, to: &$1) }
        _ = value(raw) { appendFoldedWords($0, to: &$1) }
        _ = value(raw) { appendPlace($0, to: &$1) }
        _ = value(raw) { appendPersonWords($0, to: &$1) }
        var street = StreetParts()
        _ = street.take(apart: raw.span)
        _ = parsedDay(raw.span)
        _ = parsedNumber(raw.span)
    }
}

private func kind(_ domain: String) -> DomainKind { domainKind(of: Array(domain.utf8).span) }

private func level(_ one: String, _ other: String) -> PhoneLevel {
    phoneLevel(Array(one.utf8).span, Array(other.utf8).span)
}

private func countryNumber(_ raw: String) -> UInt16 { taxCountry(of: Array(raw.utf8).span) }

private let hostileTexts: [[UInt8]] = {
    var texts: [[UInt8]] = [[], [0xFF], [0xC3], [0xE2, 0x80], [0xF0, 0x9F, 0x98], [0x41, 0xFF, 0x42]]
    for byte: UInt8 in [0x00, 0x20, 0x2C, 0x2D, 0x2E, 0x31, 0x3F, 0x40, 0x61, 0xC3] {
        texts.append([byte])
        texts.append([UInt8](repeating: byte, count: 1_000_000))
    }
    let bytes: [UInt8] = Array(0...255)
    texts += [bytes, bytes.reversed()]
    texts.append(bytes.flatMap { high in bytes.flatMap { low in [high, low] } })
    return texts
}()
