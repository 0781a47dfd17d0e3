// SPDX-License-Identifier: MIT

import CustomerModel
import Diagnostics
import Testing

@testable import Intake

/// What profiles can say and the engine does not do yet.
@Suite struct ProfileEngineTests {
    @Test(.enabled(if: Material.isPresent)) func readsTheWorksheetWithTheMostKnownTitles() throws {
        let reading = try Reading(fixture: "excel/kunden-spreadsheetml2003.xml", as: "generic-table")
        #expect(reading.records.count == 13)
        #expect(Set(reading.records.compactMap(\.tenantID)).count == 12)
    }

    @Test func aWorksheetIsATableForEveryProfile() {
        let titles = ["Microsoft ID", "Company name", "Primary domain name", "Relationship"]
        let cells = [tenantA, "Adler GmbH", "adler.example", "Cloud Reseller"]
        let rows = [["Deckblatt"], titles, cells].map { row in
            "<Row>\(row.map { "<Cell><Data ss:Type=\"String\">\($0)</Data></Cell>" }.joined())</Row>"
        }
        let text =
            "<?xml version=\"1.0\"?><Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\" "
            + "xmlns:ss=\"urn:schemas-microsoft-com:office:spreadsheet\"><Worksheet ss:Name=\"Tabelle1\"><Table>"
            + "\(rows.joined())</Table></Worksheet></Workbook>"
        let reading = Reading(Array(text.utf8), file: "list.xml")
        #expect(reading.export?.profile.id == "partner-center-customers")
        #expect(reading.records.map(\.name) == ["Adler GmbH"])
        #expect(reading.records.map(\.relationships) == [[.reseller]])
    }

    @Test func leavesAHiddenWorksheetAlone() {
        func sheet(_ name: String, _ options: String) -> String {
            let rows = [["Firmenname", "Mandanten-ID"], [name, ""]].map { row in
                "<Row>\(row.map { "<Cell><Data ss:Type=\"String\">\($0)</Data></Cell>" }.joined())</Row>"
            }
            return "<Worksheet ss:Name=\"\(name)\"><Table>\(rows.joined())</Table>\(options)</Worksheet>"
        }
        let hidden =
            "<WorksheetOptions xmlns=\"urn:schemas-microsoft-com:office:excel\"><Visible>SheetHidden</Visible></WorksheetOptions>"
        let text =
            "<Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\" "
            + "xmlns:ss=\"urn:schemas-microsoft-com:office:spreadsheet\">"
            + sheet("Alt GmbH", hidden) + sheet("Neu GmbH", "") + "</Workbook>"
        #expect(Reading(Array(text.utf8), file: "list.xml", as: "generic-table").records.map(\.name) == ["Neu GmbH"])
    }

    @Test func readsATableWithoutTitles() throws {
        let yaml = "read: {header: {columns: [Nr, Firma]}}\nfields: {name: {from: [Firma]}, external-id: {from: [Nr]}}"
        let reading = Reading(Array("1;Adler GmbH\n2;Biber AG\n".utf8), as: "p", profiles: [try read(yaml)])
        #expect(reading.records.map(\.name) == ["Adler GmbH", "Biber AG"])
    }

    @Test func readsTheEncodingAskedFor() throws {
        let yaml = "read: {encoding: iso-8859-15}\nfields: {name: {from: [Firma]}, external-id: {from: [Nr]}}"
        let bytes = Array("Nr;Firma\n1;".utf8) + [0xA4] + Array(" GmbH\n".utf8)
        #expect(Reading(bytes, as: "p", profiles: [try read(yaml)]).records.map(\.name) == ["€ GmbH"])
    }

    @Test func aConstantFillsWhatNoRowSays() throws {
        let yaml =
            "fields: {name: {from: [Firma]}, country: {from: [Land], do: [country]}}\nset: {language: de, country: AT}"
        let table = Array("Firma,Land\nAdler GmbH,\nBiber AG,CH\n".utf8)
        let records = Reading(table, as: "p", profiles: [try read(yaml)]).records
        #expect(records.map(\.language) == [.german, .german])
        #expect(records.map { $0.country?.code } == ["AT", "CH"])
    }

    private func read(_ rest: String) throws -> SourceProfile {
        let (found, lines) = profile("profile: p\nmatch: {must-be-named: true}\n\(rest)\n")
        return try #require(found, "\(lines)")
    }
}
