// SPDX-License-Identifier: MIT

import CustomerModel
import Testing

@Suite struct SmallValuesTests {
    @Test(arguments: ["a.b@firma.example", " Info+it@Firma.Example ", "o'neill@firma.example"])
    func acceptsPlainAddresses(_ raw: String) {
        #expect(EmailAddress(parsing: raw)?.domain.text == "firma.example")
    }

    @Test(arguments: [
        "", "firma.example", "a@b@c.example", "a b@firma.example", "a@firma.example\r\nBcc: x@y.example",
        "\"a\"@b.example",
        "a@b.example, c@d.example", ".a@b.example", "a..b@c.example", "a@localhost", "ä@b.example", "a@b.example/x",
    ])
    func refusesWhatCouldInject(_ raw: String) {
        #expect(EmailAddress(parsing: raw) == nil)
    }

    @Test(arguments: [
        ("2026-11-22", 20_779), ("22.11.2026", 20_779), ("2026-11-22T10:34:37", 20_779), ("1970-01-01", 0),
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

    @Test(arguments: ["11/22/2026", "2026-02-30", "2026-13-01", "2026", "22.11.26", "1-2.2026", ""])
    func refusesDaysThatAreNone(_ raw: String) {
        #expect(Day(parsing: raw) == nil)
    }

    @Test(arguments: [("NO", "NO"), ("Österreich", "AT"), (" Suisse ", "CH"), ("UK", "GB"), ("EL", "GR"), ("de", "DE")])
    func readsCountries(_ raw: String, _ code: String) {
        #expect(Country(parsing: raw)?.code == code)
    }

    @Test func refusesCountriesThatAreNone() {
        #expect(Country(parsing: "XX") == nil)
        #expect(Country(parsing: "Atlantis") == nil)
    }

    @Test func readsLanguages() {
        #expect(Language(parsing: "de-CH") == .german)
        #expect(Language(parsing: "English") == .english)
        #expect(Language(parsing: "fr") == nil)
    }
}
