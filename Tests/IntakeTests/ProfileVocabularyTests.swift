// SPDX-License-Identifier: MIT

import CustomerModel
import Diagnostics
import Testing

@testable import Intake

/// The keys of a profile that say how a file is read and what is so for every row of it.
@Suite struct ProfileVocabularyTests {
    @Test func readsConstants() throws {
        let found = try read(
            "set: {role: orders, complete: true, source: x, language: de-DE, country: NO, provider: alster, partner: Us}"
        )
        #expect(found.constants.role == .orders)
        #expect(found.constants.isComplete == true)
        #expect(found.constants.source == "x")
        #expect(found.constants.language == .german)
        #expect(found.constants.country?.code == "NO")
        #expect(found.constants.provider == ProviderID("alster"))
        #expect(found.constants.partner == "Us")
        let constants = found.fields.mapValues(\.constant)
        #expect(constants == [.name: nil, .language: "de", .country: "NO", .provider: "alster", .partner: "Us"])
    }

    @Test func aFieldKeepsItsColumnsBesideItsConstant() throws {
        let yaml = "profile: p\nfields: {language: {from: [Sprache]}}\nset: {language: en, complete: false}\n"
        let found = try #require(profile(yaml).profile)
        #expect(found.fields[.language]?.from == ["Sprache"])
        #expect(found.fields[.language]?.constant == "en")
        #expect(found.constants.isComplete == false)
        #expect(found.constants.role == nil)
    }

    @Test(
        arguments: [
            ("header: auto", .auto), ("header: {skip-lines: 3}", .below(lines: 3)),
            ("header: none, columns: [A, B]", .none(columns: ["A", "B"])),
            ("header: {none: true, columns: [A]}", .none(columns: ["A"])),
            ("header: {columns: [A]}", .none(columns: ["A"])),
        ] as [(String, SourceProfile.Header)]
    )
    func readsHeaders(_ text: String, _ expected: SourceProfile.Header) throws {
        #expect(try read("read: {\(text)}").header == expected)
    }

    @Test func readsEncodingSheetAndDialect() throws {
        let found = try read("read: {encoding: iso-8859-15, sheet: Kunden, dialect: spreadsheetml, format: xml}")
        #expect(found.encoding == .iso885915)
        #expect(found.sheet == "Kunden")
        #expect(found.markup == .spreadsheetML)
        #expect(found.formats == [.xml])
        let plain = try read("read: {encoding: auto, sheet: auto, dialect: auto, format: auto, delimiter: tab}")
        #expect(plain.encoding == .auto)
        #expect(plain.sheet == nil)
        #expect(plain.markup == .auto)
        #expect(plain.formats == [])
        #expect(plain.delimiter == 0x09)
    }

    @Test func replacesPrefixesByNamespaces() throws {
        let yaml = """
            profile: p
            match: {root: "a:feed"}
            read: {dialect: plain, record: "a:feed/a:entry[@m:kind='x:y']", namespaces: {a: "urn:a", m: "urn:m"}}
            fields: {name: {path: ["a:name/@m:text", "{urn:z}other", "plain"]}}
            """
        let (found, lines) = profile(yaml)
        let read = try #require(found, "\(lines)")
        #expect(read.roots == ["{urn:a}feed"])
        #expect(read.record == "{urn:a}feed/{urn:a}entry[@{urn:m}kind='x:y']")
        #expect(read.fields[.name]?.paths == ["{urn:a}name/@{urn:m}text", "{urn:z}other", "plain"])
        let bytes =
            "<f:feed xmlns:f='urn:a' xmlns:q='urn:m'><f:entry q:kind='x:y'><f:name q:text='Adler GmbH'/></f:entry></f:feed>"
        #expect(Reading(Array(bytes.utf8), profiles: [read]).records.map(\.name) == ["Adler GmbH"])
    }

    @Test func aFirstLineMayBeOneOfSeveral() throws {
        let found = try read("match: {first-line: [\"A*\", B]}")
        #expect(found.firstLines == ["A*", "B"])
        for (text, fits) in [("Abc\n1\n", true), ("B\n1\n", true), ("C\n1\n", false)] {
            let reading = Reading(Array(text.utf8), profiles: [found])
            #expect((reading.refusal?.code != .profileNotMatching) == fits, "\(text)")
        }
    }

    @Test func ownWordsWinOverTheShippedOnes() throws {
        let yaml =
            "profile: p\nfields: {relationship: {from: [R], words: relationship, map: {Berater: none, Aktiv: reseller}}}\n"
        let field = try #require(profile(yaml).profile?.fields[.relationship])
        #expect(field.map["berater"] == "none")
        #expect(field.map["aktiv"] == "reseller")
        #expect(field.map["advisor"] == "advisor")
        #expect(field.otherwise == "unknown")
    }

    @Test(
        arguments: [
            ("Cloud Reseller", .reseller), ("cloud  reseller", .reseller), ("reseller", .reseller), ("1", .reseller),
            ("ResellerPartner", .reseller), ("Cloudvertriebspartner", .reseller), ("Revendeur indirect", .reseller),
            ("云经销商", .reseller), ("Advisor", .advisor), ("BreadthPartner", .advisor), ("2", .advisor),
            ("Berater", .advisor),
            ("顾问", .advisor), ("SyndicationPartner", .syndication), ("3", .syndication),
            ("microsoft_support", .microsoftSupport), ("MicrosoftSupport", .microsoftSupport), ("4", .microsoftSupport),
            ("None", .none), ("5", .none), ("Keine", .none), ("Aucune", .none), ("无", .none), ("0", .unknown("0")),
            ("Freund des Hauses", .unknown("Freund des Hauses")), ("ehemals Reseller", .unknown("ehemals Reseller")),
        ] as [(String, RelationshipWord)]
    )
    func knowsTheWordsForRelationships(_ text: String, _ expected: RelationshipWord) {
        let table = "Microsoft ID,Company name,Primary domain name,Relationship\n\(tenantA),A,a.example,\(text)\n"
        let reading = Reading(Array(table.utf8))
        #expect(reading.export?.profile.id == "partner-center-customers")
        #expect(reading.records.map(\.relationships) == [[expected]])
    }

    @Test(arguments: [
        (
            "read: {encoding: utf-9}", "'utf-9' is unknown, expected one of: auto, utf-8, utf-16le",
            "did you mean 'utf-8'?"
        ),
        ("read: {dialect: clixlm}", "'clixlm' is unknown", "did you mean 'clixml'?"),
        ("read: {haeder: auto}", "unknown key 'haeder'", "did you mean 'header'?"),
        ("read: {header: maybe}", "'maybe' is unknown, expected auto, none", nil),
        ("read: {header: none}", "a table without titles needs 'columns'", nil),
        ("read: {columns: [A]}", "a table without titles needs 'columns', and one with titles has none", nil),
        ("read: {header: {skip-lines: 1, columns: [A]}}", "there are none", nil),
        ("read: {format: xml}\nmatch: {format: csv}", "the file is matched as csv, but read as xml", nil),
        ("read: {record: \"other:x/y\", namespaces: {a: u}}", "the prefix 'other' is not declared", "declare it"),
        ("set: {role: order}", "'order' is unknown", "did you mean 'orders'?"),
        ("set: {complet: true}", "unknown key 'complet'", "did you mean 'complete'?"),
        ("set: {complete: ja}", "'ja' is unknown, expected true or false", nil),
        ("set: {language: pl}", "'pl' is no language letters are written in: de, en, fr, it, nl", nil),
        ("set: {country: Atlantis}", "'Atlantis' is no country", nil),
        ("rows: {keep-if: [{column: A, is: empty, in: [x]}]}", "one of in, between, is, matches", nil),
    ])
    func saysWhatIsWrong(_ yaml: String, _ message: String, _ advice: String?) {
        let (found, lines) = profile("profile: p\n\(yaml)\n")
        #expect(found == nil)
        #expect(lines.count == 1, "\(lines)")
        #expect(lines.first?.contains(message) == true, "\(lines)")
        if let advice { #expect(lines.first?.contains(advice) == true, "\(lines)") }
    }

    @Test func refusesAWordListThatIsNone() {
        let (found, lines) = profile("profile: p\nfields: {status: {from: [S], words: customer-state}}\n")
        #expect(found == nil)
        #expect(lines.first?.hasSuffix("did you mean 'customer-status'?") == true)
    }

    /// A map must end in the words that records know; no word means two things.
    @Test(arguments: WordList.allCases)
    func wordListsEndInKnownWords(_ list: WordList) {
        for (word, meaning) in list.meanings {
            #expect(word == collapsed(word).lowercased())
            if list == .relationship {
                if case .unknown = relationshipWord(meaning) { Issue.record("\(word): \(meaning)") }
            } else {
                #expect(CustomerStatus(rawValue: meaning) != nil, "\(word)")
            }
        }
    }

    /// A profile with one field, and what is asked for.
    private func read(_ rest: String) throws -> SourceProfile {
        let (found, lines) = profile("profile: p\nfields: {name: {from: [A, B, C]}}\n\(rest)\n")
        return try #require(found, "\(lines)")
    }
}
