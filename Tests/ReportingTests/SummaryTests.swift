// SPDX-License-Identifier: MIT

import CustomerModel
import Foundation
import Invitations
import Reconciliation
import Testing

@testable import Reporting

@Suite struct SummaryTests {
    @Test func theMailOfABusyNight() throws {
        let lines = summaryLines(of: Night(try SampleNight(language: .german).report))
        #expect(
            lines == [
                "partnergap 22.11.2026, Beispielhaus GmbH: Ist den Daten der letzten Nacht zu trauen? Nein.",
                "- nordwind-list (Beziehungen): veraltet, 9 Tage alt",
                "- rechnung (Bestellungen und Rechnungen): angehalten – 31 % fewer rows than last night",
                "- gdap (Administratorrechte (GDAP)): abgelehnt – this is a login page, not a table",
                "19 Kunden: 2 verknüpft, 10 belegte Lücken, 1 wartend, 3 halb bekannt.",
                "2 neue Lücken seit der letzten Nacht: 'Rheinblick Hotel', 'Möbelhaus Öztürk GmbH & Co. KG'",
                "2 entfernte oder unerwartete Beziehungen: 'Rheinblick Hotel', 'Unbekannt Holding'",
                """
                3 Entwürfe (1 Erinnerung): 1 × Beziehung mit Alpen & Söhne, 1 × Händlerbeziehung mit uns, \
                1 × Händlerbeziehung mit uns und mit Alpen & Söhne.
                """,
                "1 Schreiben zurückgehalten: 1 × kein Empfänger bekannt.",
                """
                10 Entscheidungen offen: 3 × Schreiben lesen und versenden, 2 × Eine Quelle in Ordnung bringen, \
                1 × Die Rechtsgrundlage vermerken, …
                """,
                "3 Zeilen nicht verwendet (rejected.csv).",
                "Bericht: report.html",
            ]
        )
    }

    @Test(arguments: ReportLanguage.allCases) func neverMoreThanTwelveLines(language: ReportLanguage) throws {
        var report = try SampleNight(language: language, name: "Zeile\r\neins\u{2028}zwei").report
        report.sources += report.sources + report.sources
        let lines = summaryLines(of: Night(report))
        #expect(lines.count == 12)
        let file = try #require(reportFiles(for: report).first { $0.name == "summary.txt" })
        let text = String(decoding: file.bytes, as: UTF8.self)
        #expect(text.unicodeScalars.count { $0 == "\n" } == 12)
        #expect(!text.unicodeScalars.contains { $0 == "\r" || $0 == "\u{2028}" })
    }

    @Test func aQuietDayIsOneLine() throws {
        var report = try SampleNight(language: .english).report
        report.sources = Array(report.sources.prefix(2))
        report.status = 0
        report.batch = InvitationBatch(invitations: [], withheld: [:])
        report.customers = report.customers.filter { $0.gapSince != report.day && $0.decided.verdict != .unexpected }
        #expect(
            summaryLines(of: Night(report)) == [
                """
                partnergap 22 Nov 2026, Beispielhaus GmbH: all quiet. \
                16 customers, 8 proven gaps, 8 decisions to make, 3 rows not used.
                """
            ]
        )
        report.status = 3
        #expect(summaryLines(of: Night(report)).count > 1)
    }

    @Test func theJSONHasTheSameNumbers() throws {
        let report = try SampleNight(language: .german, name: "a\"b\\c\u{0}\u{1F}\u{2028}\u{301}").report
        let figures = NightFigures(of: report)
        let file = try #require(reportFiles(for: report).first { $0.name == "summary.json" })
        let json = try #require(try JSONSerialization.jsonObject(with: Data(file.bytes)) as? [String: Any])
        #expect(json["schema"] as? Int == 1)
        #expect(json["status"] as? Int == 3)
        let partner = try #require(json["partner"] as? String)
        #expect(Array(partner.unicodeScalars) == Array(report.partner.name.unicodeScalars))
        #expect(json["customers"] as? Int == figures.customers)
        #expect(json["gaps"] as? Int == figures.gaps)
        #expect(json["rejected_rows"] as? Int == figures.rejectedRows)
        let verdicts = try #require(json["verdicts"] as? [String: Int])
        #expect(verdicts.count == Verdict.allCases.count)
        #expect(verdicts["linked"] == 2 && verdicts["half-known"] == 3)
        let withheld = try #require(json["withheld"] as? [String: Int])
        #expect(withheld.count == WithholdingReason.allCases.count && withheld["no-recipient"] == 1)
        let drafts = try #require(json["drafts"] as? [String: Any])
        #expect(
            drafts["kinds"] as? [String: Int] == ["reseller": 1, "reseller+provider:alpen": 1, "provider:alpen": 1]
        )
        let sources = try #require(json["sources"] as? [[String: Any]])
        #expect(sources[1]["read"] as? Int == 346 && sources[1]["rejected"] as? Int == 3)
        #expect(sources[2]["condition"] as? String == "stale" && sources[2]["day"] as? String == "2026-11-13")
    }

    @Test func jsonIsSortedAndEscapedByScalars() {
        let value: JSONValue = ["b": .array([1, .null, .boolean(true)]), "a": "x\"\u{301}\u{7F}", "empty": .array([])]
        let expected = """
            {
              "a": "x\\"\u{301}\\u007f",
              "b": [
                1,
                null,
                true
              ],
              "empty": []
            }

            """
        #expect(value.bytes == Array(expected.utf8))
    }
}
