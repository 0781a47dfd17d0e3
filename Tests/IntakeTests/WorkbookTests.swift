// SPDX-License-Identifier: MIT

import CustomerModel
import Diagnostics
import Testing

@testable import Intake

@Suite struct WorkbookTests {
    @Test func aRowFarBeyondExcelIsRefused() {
        let text = workbook([
            ("A", "<Row>\(cell("Firmenname"))</Row><Row ss:Index=\"400000000\">\(cell("Adler"))</Row>")
        ])
        #expect(Reading(Array(text.utf8), as: "generic-table").refusal?.code == .xmlLimit)
    }

    @Test func aProfileNamesItsWorksheet() throws {
        let text = workbook([("Kunden 2025", rows("Alt GmbH")), ("Kunden 2026", rows("Neu GmbH"))])
        let (found, lines) = profile(
            "profile: p\nmatch: {must-be-named: true}\nread: {sheet: \"*2026\"}\nfields: {name: {from: [Firmenname]}}\n"
        )
        let own = try #require(found, "\(lines)")
        #expect(Reading(Array(text.utf8), as: "p", profiles: [own]).records.map(\.name) == ["Neu GmbH"])
        var other = own
        other.sheet = "2027"
        let refusal = Reading(Array(text.utf8), as: "p", profiles: [other]).refusal
        #expect(refusal?.message.contains("'Kunden 2025', 'Kunden 2026'") == true)
    }

    @Test func aProfilesDelimiterMeansTablesOnly() throws {
        let text = workbook([("A", rows("Adler; Biber, Co"))])
        let (found, _) = profile(
            "profile: p\nmatch: {must-be-named: true}\nread: {delimiter: \";\"}\nfields: {name: {from: [Firmenname]}}\n"
        )
        let own = try #require(found)
        #expect(Reading(Array(text.utf8), as: "p", profiles: [own]).records.map(\.name) == ["Adler; Biber, Co"])
    }

    @Test func itsRowsAreSeenRaw() throws {
        let text = workbook([
            ("A", "<Row>\(cell("x"))<Cell ss:Index=\"3\"><Data ss:Type=\"Number\">1</Data></Cell></Row>")
        ])
        #expect(try raw(text) == [["x", "", "1"]])
    }

    @Test func otherXMLHasNoCells() {
        #expect(throws: Diagnostic.self) { try raw("<a><b>1</b></a>") }
    }

    @Test func aDraftForADocumentIsAProfile() throws {
        let (found, lines) = profile(profileDraft(forRoot: "{urn:x}kunden").joined(separator: "\n") + "\n")
        let draft = try #require(found, "\(lines)")
        #expect(draft.record == "{urn:x}kunden/CUSTOMER")
        #expect(try documentRoot(of: Array("<k xmlns='urn:x'/>".utf8), file: "f") == "{urn:x}k")
        #expect(try documentRoot(of: Array("a,b\n".utf8), file: "f") == nil)
    }

    private func raw(_ text: String) throws -> [[String]] {
        var table = RawTable(ExportRequest(id: "l", index: 0, file: "l.xml", profile: nil), profiles: shipped)
        var found: [[String]] = []
        let bytes = Array(text.utf8)
        try table.append(bytes.span) { found.append($0) }
        try table.finish { found.append($0) }
        return found
    }

    private func cell(_ text: String) -> String { "<Cell><Data ss:Type=\"String\">\(text)</Data></Cell>" }

    private func rows(_ name: String) -> String { "<Row>\(cell("Firmenname"))</Row><Row>\(cell(name))</Row>" }

    private func workbook(_ sheets: [(name: String, rows: String)]) -> String {
        let space = "urn:schemas-microsoft-com:office:spreadsheet"
        let body = sheets.map { "<Worksheet ss:Name=\"\($0.name)\"><Table>\($0.rows)</Table></Worksheet>" }.joined()
        return "<Workbook xmlns=\"\(space)\" xmlns:ss=\"\(space)\">\(body)</Workbook>"
    }
}
