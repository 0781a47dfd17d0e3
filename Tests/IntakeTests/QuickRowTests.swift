// SPDX-License-Identifier: MIT

import CustomerModel
import DelimitedText
import Diagnostics
import Testing

@testable import Intake

/// Rows packed straight from their cells must be those that the long way makes.
@Suite struct QuickRowTests {
    @Test(arguments: [0, 1, 2, 3, 4, 5])
    func quickRowsAreTheLongWaysRows(_ seed: UInt64) throws {
        var chance = Chance(seed)
        let rows = (0..<1_500).map { _ in row(isHostile: Int.random(in: 0..<3, using: &chance) == 0, &chance) }
        let text = Array((rows.joined(separator: "\n") + "\n").utf8)
        let profile = try #require(profile(seed % 2 == 0 ? manyFields : requiredFields).profile)
        let quick = read(text, by: profile, quickly: true)
        let long = read(text, by: profile, quickly: false)
        for (one, other) in zip(quick.outcome.records, long.outcome.records) where one != other {
            Issue.record("\(one) is by the long way \(other)")
            break
        }
        #expect(quick.outcome.lines == long.outcome.lines)
        let isSame = quick.outcome == long.outcome
        #expect(isSame)
        #expect(quick.outcome.counts.accepted > 700)
        #expect(quick.quickRows > 500, "the quick way is taken")
    }

    @Test func aRemarkIsSaidTwentyTimesAndCountedEver() throws {
        let rows = (0..<100).map { "\(tenantA),Firma \($0),,,,,,,,,Sponsor,,,,,,,," }
        let text = Array((rows.joined(separator: "\n") + "\n").utf8)
        let profile = try #require(profile(manyFields).profile)
        let (outcome, quickRows) = read(text, by: profile, quickly: true)
        #expect(outcome.lines.count == 21)
        #expect(outcome.lines.last == "f.csv: warning: … and 80 more [relationship-unknown]")
        #expect(quickRows == 79, "the twenty that are said, and the one that finds them enough, are looked at")
    }

    /// Every row as a table's body hands it on, or each by the long way.
    private func read(_ text: [UInt8], by profile: SourceProfile, quickly: Bool) -> (outcome: Outcome, quickRows: Int) {
        var request = ExportRequest(id: "f", index: 2, file: "f.csv", profile: nil)
        request.ownDomains = ["own.example", "us.de"]
        var rows = RowReader(request, profile: profile, columns: ColumnIndex(titles))
        var reader = DelimitedReader(text, dialect: Dialect(delimiter: UInt8(ascii: ",")))
        var record = DelimitedRecord()
        var quickRows = 0
        while reader.next(&record) {
            let (place, row) = (SourceLocation(file: "f.csv", line: record.line), record)
            switch quickly ? rows.takeQuickly(row) : .look {
            case .nothing: quickRows += 1
            case .look: rows.take(row, content: { "" }, place: { _ in place })
            case .remarks(let remarks): rows.say(remarks) { _ in place }
            }
        }
        return (Outcome(of: rows.finished()), quickRows)
    }

    private func row(isHostile: Bool, _ chance: inout Chance) -> String {
        columns.map { column in
            let values = isHostile && Int.random(in: 0..<4, using: &chance) == 0 ? hostile + column.odd : column.usual
            return values.randomElement(using: &chance) ?? ""
        }.joined(separator: ",")
    }
}

private let hostile = [
    "", " ", "-", "n/a", "x", "xxx", "null", "?", "a\u{0}b", "M?ller", "Ã¼", "A  B", " A ", "A\u{A0}B",
    "System.Object[]",
    "\u{FEFF}A", "=1+1", String(repeating: "long ", count: 40), "日本", "Sponsor", "00000000-0000-0000-0000-000000000000",
]

private let columns: [(title: String, usual: [String], odd: [String])] = [
    ("Id", [tenantA, tenantB, tenantC.uppercased()], ["", "{\(tenantA)}", "12", "keine"]),
    ("Name", ["Müller GmbH", "Nord AG", "Vanösävo Software KG", "Café Zoë"], ["Testkunde", "keine", "Firma ?", ""]),
    ("Initial", ["", "firma.onmicrosoft.com"], ["FIRMA.onmicrosoft.com", "gmx.de"]),
    (
        "Domain", ["firma.de", "nord.example.com", "b.de"],
        ["https://www.firma.de/x", "FIRMA.DE", "test.de", "own.example"]
    ),
    ("Other", ["", "firma.de", "a.de"], ["gmail.com", "us.de", "xx.xx", "a.de."]),
    ("Mail", ["it@firma.de", "Info@Nord.example"], ["noreply@firma.de", "a@b@c", "it@test.de", "it@FIRMA.de"]),
    ("Contact", ["", "Zoë Groß", "Max Muster"], ["Z?", "-", "keine", " Max  M. "]),
    (
        "Country", ["DE", "Deutschland", "Schweiz"],
        ["Narnia", "ch", "Vereinigtes Königreich Großbritannien und Nordirland"]
    ),
    ("Tenant country", ["", "AT"], ["XX", "Österreich"]),
    ("Language", ["", "de"], ["fr", "Klingon"]),
    ("Relationship", ["Cloud Reseller", "Advisor"], ["Cloud Reseller; Advisor", "none", "Sponsor", "n/a"]),
    ("Status", ["active", "ended"], ["Paused", "prospect"]),
    ("Number", ["K001", "4711", "AB 12"], ["", "007 ", "-", "keine"]),
    ("Provider", ["Alpin Cloud AG", "Distri Nord GmbH"], ["-", "Other"]),
    ("Renewal", ["", "2026-12-31"], ["31.12.2026", "12/31/2026", "soon"]),
    ("Day", ["2026-11-01", "2026-11-02T08:00:00Z"], ["2026-13-01", ""]),
    ("Basis", ["", "consent"], ["none", "existing-customer", "because"]),
    ("Consent", ["", "2026-01-05"], ["5.1.2026", "x"]),
    ("City", ["Köln", ""], ["  Bad   Münster", "-", "N/A"]),
]

private let titles = columns.map(\.title)

private let manyFields = """
    profile: many
    match: {must-be-named: true}
    fields:
      tenant-id: {from: [Id], do: [guid]}
      name: {from: [Name], do: [collapse]}
      initial-domain: {from: [Initial], do: [domain]}
      primary-domain: {from: [Domain], do: [domain]}
      domains: {from: [Other], do: [domain]}
      contact-email: {from: [Mail], do: [email]}
      contact-name: {from: [Contact], do: [collapse]}
      country: {from: [Country], do: [country]}
      tenant-country: {from: [Tenant country]}
      language: {from: [Language], do: [language]}
      relationship: {from: [Relationship], words: relationship}
      status: {from: [Status]}
      external-id: {from: [Number]}
      provider: {from: [Provider], null-if: ["-"]}
      renewal-date: {from: [Renewal], do: [date]}
      day: {from: [Day], do: [date, date-us]}
      legal-basis: {from: [Basis]}
      consent-date: {from: [Consent], do: [date]}
      city: {from: [City], do: [trim]}
    """

private let requiredFields = """
    profile: required
    match: {must-be-named: true}
    fields:
      tenant-id: {from: [Id], do: [trim, guid], required: true}
      name: {from: [Name], do: [trim], required: true}
      primary-domain: {from: [Domain]}
      contact-email: {from: [Mail], do: [lower, email]}
      contact-name: {from: [Contact]}
      country: {from: [Country], do: [country], map: {Narnia: DE}}
      provider: {from: [Provider], do: [collapse]}
      external-id: {from: [Number], do: [trim]}
      tags: {from: [City], split: " ", many: true}
    """
