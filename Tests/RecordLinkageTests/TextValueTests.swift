// SPDX-License-Identifier: MIT

import CustomerModel
import Testing

@testable import RecordLinkage

@Suite struct TextValueTests {
    @Test(arguments: [
        ("  Müller  &  Söhne ", "mueller und soehne"), ("Mu\u{308}ller", "mueller"),
        ("É\u{301}cole l’Été", "ecole lete"),
        ("M?ller", "m?ller"), ("Was?", "was"), ("M\u{FFFD}ller", "m?ller"), ("Łódź – Ştefan", "lodz stefan"),
        ("ﬁn Ⅷ", "fin viii"), ("Αθήνα", "αθήνα"), ("МОСКВА", "москва"), ("a.b-c_d", "a b c d"), ("...", nil), ("", nil),
        ("Straße STRAẞE", "strasse strasse"), ("Nguyễn", "nguyen"), ("x\u{AD}y", "xy"), ("東京", "東京"), ("½", nil),
    ])
    func foldedWords(_ raw: String, _ expected: String?) {
        #expect(value(raw) { appendFoldedWords($0, to: &$1) } == expected)
    }

    @Test(arguments: [
        ("Frankfurt am Main", "frankfurt"), ("Frankfurt a.M.", "frankfurt"), ("Frankfurt/Main", "frankfurt"),
        ("Wien 10", "wien"), ("1010 Vienna", "wien"), ("Kempten (Allgäu)", "kempten"), ("Sankt Pölten", "st poelten"),
        ("St.Pölten", "st poelten"), ("St. Gallen", "st gallen"), ("München", "muenchen"), ("Munich", "muenchen"),
        ("MUNCHEN", "muenchen"), ("Köln", "koeln"), ("Cologne", "koeln"), ("Zurich", "zuerich"), ("Genève", "geneve"),
        ("Genf", "geneve"), ("Milano", "milano"), ("Mailand", "milano"), ("Praha 1", "praha"), ("Prague", "praha"),
        ("Bad Homburg vor der Höhe", "bad homburg"), ("Neustadt an der Weinstraße", "neustadt"), ("", nil),
        ("Weiden i.d.OPf.", "weiden"), ("Villingen-Schwenningen", "villingen schwenningen"), ("12345", "12345"),
        ("new york city", "new york"), ("Paris Cedex 09", "paris"), ("Saint-Denis", "st denis"),
        ("Köbenhavn", "koebenhavn"),
        ("Freiburg im Breisgau", "freiburg"), ("Landeshauptstadt München", "muenchen"), ("Stadt", "stadt"),
    ])
    func places(_ raw: String, _ expected: String?) {
        #expect(value(raw) { appendPlace($0, to: &$1) } == expected)
    }

    @Test(arguments: [
        ("Herr Dr. Hans Müller", "hans mueller"), ("Müller, Hans", "hans mueller"),
        ("Müller, Dr. Hans", "hans mueller"),
        ("Dipl.-Ing. Hans Müller, MBA", "hans mueller"), ("Prof.Dr.Müller", "mueller"), ("Dr.", "dr"), (",", nil),
        ("Frau", "frau"), ("O'Neil, Mr John", "john oneil"), ("Hans Müller,", "hans mueller"), (", Hans", "hans"),
    ])
    func persons(_ raw: String, _ expected: String?) {
        #expect(value(raw) { appendPersonWords($0, to: &$1) } == expected)
    }

    @Test(arguments: [
        ("Marktstr. 107", "marktstr", "107"), ("Marktstraße 107", "marktstr", "107"),
        ("Markt-Str.107", "marktstr", "107"),
        ("Daimler Str. 29a", "daimlerstr", "29a"), ("Daimlerstraße 29 A", "daimlerstr", "29a"),
        ("DAIMLERSTRASSE 29A", "daimlerstr", "29a"), ("Hauptplatz 12-14", "hauptpl", "12"),
        ("Haupt Platz 12", "hauptpl", "12"),
        ("221 E. 51st St.", "e51str", "221"), ("221 East 51st Street", "e51str", "221"),
        ("lot # f2 12 main st", "mainstr", "12"), ("38 e. 51st st.", "e51str", "38"), ("3rd st.", "3str", ""),
        ("2 new montgomery st.  at market st.", "newmontgomerystr", "2"),
        ("Straße des 17. Juni 135", "strdes17juni", "135"),
        ("Via Matteotti 34", "viamatteotti", "34"), ("C.so Roma 1", "csoroma", "1"), ("Corso Roma, 1", "csoroma", "1"),
        ("C/ Mayor 5, 2 piso", "mayor", "5"), ("Calle Mayor 5", "mayor", "5"),
        ("UL. PRZEMYSŁOWA 134", "przemyslowa", "134"),
        ("36 place du Général de Gaulle", "pldugeneraldegaulle", "36"),
        ("1 boulevard de la République", "bddelarepublique", "1"),
        ("1 bd de la Republique", "bddelarepublique", "1"), ("Gasse 5/Top 3", "gasse", "5"),
        ("Gartenweg 13/1", "gartenweg", "13"),
        ("Hauptstr. 5 Hinterhaus", "hauptstr", "5"), ("Hauptstr. 007", "hauptstr", "7"),
        ("St. Anna Str. 3", "stannastr", "3"),
        ("Sankt-Anna-Straße 3", "stannastr", "3"), ("135 W. 50th St., Suite 200", "w50str", "135"), ("107", "", "107"),
        ("7650 S. Wolcott Ave.", "swolcottav", "7650"), ("Ringring", "ringring", ""), ("Kerkstraat 4", "kerkstr", "4"),
        ("Gartenstra?e 2", "gartenstr", "2"), ("Q7 24", "q7", "24"), ("1st Floor, 22 Baker Street", "bakerstr", "22"),
        ("2. OG, Ring 5", "ring", "5"),
        ("12 bis rue du Lac", "ruedulac", "12"), ("22 Baker St, Floor 3", "bakerstr", "22"),
        ("156 Washington Avenue/1", "washingtonav", "156"),
        ("102 Fifth Ave.", "5av", "102"), ("102 5th Ave. between 15th and 16th Sts.", "5av", "102"),
        ("Musterweg Nr. 4", "musterweg", "4"), ("2850 W. 24 th Blvd", "w24bd", "2850"),
    ])
    func streets(_ raw: String, _ street: String, _ number: String) {
        var parts = StreetParts()
        #expect(take("Irgendwo 99", apart: &parts))
        #expect(take(raw, apart: &parts))
        #expect(parts.text.text(parts.street) == street)
        #expect(parts.text.text(parts.houseNumber) == number)
        #expect(parts.words.map { parts.text.text($0) }.joined() == street)
    }

    @Test(arguments: [
        ("3701 W Ogden Ave", "ogden"), ("3701 W. Ogden", "ogden"), ("Daimler Str. 29a", "daimler"),
        ("102 5th Ave", "5"),
        ("Daimlerstraße 29", "daimler"), ("Kaiserplatz 1", "kaiser"), ("Kaiser Platz 1", "kaiser"),
        ("Ringstr.", "ring"),
        ("Allee 5", "allee"), ("1 Main St", "main"), ("St. Anna Str. 3", "stanna"), ("102 Fifth Avenue", "5"),
        ("7", ""),
    ])
    func streetCores(_ raw: String, _ core: String) {
        var parts = StreetParts()
        #expect(take(raw, apart: &parts))
        #expect(parts.text.text(parts.core) == core)
    }

    @Test(arguments: ["", " ", "#", "Suite 5"])
    func noStreets(_ raw: String) {
        var parts = StreetParts()
        #expect(!take(raw, apart: &parts))
        #expect(parts.text.isEmpty && parts.words.isEmpty)
    }

    @Test(arguments: [
        ("19791224", 19_791_224, 29_211), ("1979-12-24", 19_791_224, 29_211), ("24.12.1979", 19_791_224, 29_211),
        ("24/12/1979", 19_791_224, 29_211), ("12/24/1979", 19_791_224, 29_211), ("4.2.1979", 19_790_204, 28_888),
        ("1979-12-24T10:00:00", 19_791_224, 29_211), ("19310631", 19_310_631, nil), ("19000101", 19_000_101, 0),
        ("20000229", 20_000_229, 36_583), ("19000229", 19_000_229, nil), ("18991231", 18_991_231, -1),
    ])
    func days(_ raw: String, _ digits: Int32, _ number: Int32?) {
        #expect(day(raw) == DayValue(digits: digits, number: number))
    }

    @Test(arguments: [
        "", "1979", "24.12.79", "1979-12/24", "abc", "99991231", "123456789", "12.12.12.1212", "00000000",
    ])
    func noDays(_ raw: String) {
        #expect(day(raw) == nil)
    }

    @Test(arguments: [
        ("19791224", "19791224", DateLevel.equal), ("19791224", "19791225", .oneError),
        ("19790402", "19790204", .oneError),
        ("19791224", "19971224", .oneError), ("19791224", "19790101", .samePart), ("19791224", "19801224", .samePart),
        ("19791224", "19630712", .different), ("19791112", "19791211", .oneError),
    ])
    func dateLevels(_ one: String, _ other: String, _ expected: DateLevel) throws {
        let (one, other) = (try #require(day(one)), try #require(day(other)))
        #expect(dateLevel(one, other) == expected)
    }

    @Test(arguments: [
        ("1.234,5", 1_234_500), ("1,234.5", 1_234_500), ("1.234.567", 1_234_567_000), ("12,5", 12_500), ("-3", -3_000),
        ("€ 12.50", 12_500), ("12.3456", 12_345), ("1 234", 1_234_000), ("abc", nil), ("", nil), ("1a2", nil),
        ("12-13", nil), ("5 %", 5_000), (".5", 500), ("1234567890123456", nil),
    ])
    func numbers(_ raw: String, _ expected: Int64?) {
        #expect(number(raw) == expected)
    }
}

private func take(_ raw: String, apart parts: inout StreetParts) -> Bool { parts.take(apart: Array(raw.utf8).span) }

private func day(_ raw: String) -> DayValue? { parsedDay(Array(raw.utf8).span) }

private func number(_ raw: String) -> Int64? { parsedNumber(Array(raw.utf8).span) }
