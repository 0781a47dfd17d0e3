// SPDX-License-Identifier: MIT

import CustomerModel
import Testing

@Suite struct SmallValuesTests {
    @Test(arguments: [
        ("2026-11-22", 20_779), ("22.11.2026", 20_779), ("2026-11-22T10:34:37", 20_779), ("1970-01-01", 0),
        (" 2026-11-22 ", 20_779), ("22.11.2026, 10:34:37", 20_779), ("22.11.2026 10:34:37", 20_779),
        ("2026-11-22\u{202F}10:34 AM", 20_779), ("1.1.1970", 0), ("1970-1-1", 0),
        ("2026-11-22T10:34:37.1+01:00", 20_779),
    ])
    func readsDays(_ raw: String, _ number: Int) {
        #expect(Day(parsing: raw)?.number == number)
    }

    @Test func everyDayReadsBack() {
        for number in -25_000..<80_000 {
            let day = Day(number: number)
            #expect(Day(parsing: day.description) == day)
            #expect(Day(parsing: day.german) == day)
        }
    }

    @Test(arguments: [
        "11/22/2026", "2026-02-30", "2026-13-01", "2026", "22.11.26", "1-2.2026", "", "2026--11-22", "-2026-11-22",
        "2026-11-22x", "2026-11-22 heute", "02026-11-22", "2026-011-22", "+2026-11-22", "22.11.20260", "22-11-2026",
        "2026.11.22", "2026-11-22T", "2026-11-22,", "22.11.2026.", "２０２６-11-22", "2026-11-", "1899-12-31", "0.1.2026",
    ])
    func refusesDaysThatAreNone(_ raw: String) {
        #expect(Day(parsing: raw) == nil)
    }

    @Test(arguments: [
        ("11/22/2026", "2026-11-22"), ("1/2/2026 10:34:37 AM", "2026-01-02"), ("22/11/2026", nil), ("2026/11/22", nil),
        ("22.11.2026", nil),
    ])
    func readsAmericanDays(_ raw: String, _ expected: String?) {
        let day = Day(americanUTF8: raw.utf8.span)
        #expect(day?.description == expected)
    }

    @Test(arguments: [
        ("NO", "NO"), ("Österreich", "AT"), (" Suisse ", "CH"), ("UK", "GB"), ("EL", "GR"), ("de", "DE"), ("DEU", "DE"),
        ("Czech Republic", "CZ"), ("Holland", "NL"), ("The Netherlands", "NL"), ("Bundesrepublik Deutschland", "DE"),
        ("USA", "US"), ("U.S.A.", "US"), ("United States of America", "US"), ("Vereinigtes Königreich", "GB"),
        ("OESTERREICH", "AT"), ("ÖSTERREICH", "AT"), ("O\u{308}sterreich", "AT"), ("Großbritannien", "GB"),
        ("GROSSBRITANNIEN", "GB"), ("Côte d’Ivoire", "CI"), ("Cote d'Ivoire", "CI"), ("Korea, Republic of", "KR"),
        ("Bosnia and Herzegovina", "BA"), ("Bosnien & Herzegowina", "BA"), ("Türkiye", "TR"), ("Turkey", "TR"),
        ("Corée du Sud", "KR"), ("Südafrika", "ZA"), ("Germany (DE)", "DE"), ("DE - Deutschland", "DE"), ("GER", nil),
        ("AT - Deutschland", nil), ("XX", nil), ("Atlantis", nil), ("", nil), ("D", "DE"), ("X", nil), ("?", nil),
        ("São Tomé and Príncipe", "ST"), ("Åland Islands", "AX"), ("Eswatini", "SZ"), ("Kosovo", "XK"), ("AND", "AD"),
        ("Germany\u{200B}", "DE"), ("Germany Austria", nil), ("D\u{FFFD}utschland", nil), ("\u{0}", nil),
    ])
    func readsCountries(_ raw: String, _ code: String?) {
        #expect(Country(parsing: raw)?.code == code)
    }

    @Test func everyNumberIsACodeOrNone() {
        let countries = (UInt16.min...UInt16.max).compactMap { Country(number: $0) }
        #expect(countries.count == 250)
        #expect(countries == countries.sorted { $0.code < $1.code })
        for country in countries {
            #expect(Country(parsing: country.code) == country)
            #expect(Country(parsing: country.code.lowercased()) == country)
            #expect(Country(number: country.number) == country)
        }
    }

    @Test(arguments: [
        ("de-CH", Language.german), ("English", .english), ("fr", .french), ("DE_de", .german),
        ("Deutsch (Schweiz)", .german),
        ("1031", .german), ("2057", .english), (" en ", .english), ("den", nil), ("de Deutsch", nil), ("", nil),
        ("deutsche", nil), ("-de", nil), ("Österreichisch", nil), ("englischer", nil),
        ("fr-BE", .french), ("it_CH", .italian), ("nl", .dutch), ("NL-be", .dutch), ("FRANZÖSISCH", .french),
        ("Français (Suisse)", .french), ("Niederla\u{308}ndisch", .dutch), ("Italienisch", .italian),
        ("Vlaams", .dutch),
        ("1036", .french), ("4108", .french), ("2064", .italian), ("2067", .dutch), ("4103", .german), ("es", nil),
    ])
    func readsLanguages(_ raw: String, _ language: Language?) {
        #expect(Language(parsing: raw) == language)
    }
}
