// SPDX-License-Identifier: MIT

import Diagnostics
import Foundation
import Testing

@testable import XMLRecords

@Suite struct SpreadsheetMLTests {
    private func cells(_ rows: String) throws -> [[ReadValue]] {
        try read(rows).records.map(\.values)
    }

    private func read(_ rows: String) throws -> ReadFile {
        try xmlFile(Array(workbook("<Worksheet ss:Name=\"A\"><Table>\(rows)</Table></Worksheet>").utf8), .spreadsheetML)
    }

    private func workbook(_ content: String) -> String {
        """
        <?xml version="1.0"?><?mso-application progid="Excel.Sheet"?>
        <Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"
         xmlns:x="urn:schemas-microsoft-com:office:excel"
         xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet">\(content)</Workbook>
        """
    }

    private func values(_ columns: (Int, String)...) -> [ReadValue] {
        columns.map { ReadValue(name: String($0.0), text: $0.1) }
    }

    @Test func columnsSkipMergeAndStayEmpty() throws {
        let found = try cells(
            """
            <Row><Cell><Data ss:Type="String">a</Data></Cell><Cell/><Cell ss:StyleID="s1"/>
              <Cell ss:Index="5"><Data ss:Type="Number">1.5</Data></Cell><Cell><Data ss:Type="String"/></Cell>
              <Cell ss:MergeAcross="2"><Data>m</Data></Cell><Cell><Data>n</Data></Cell></Row>
            <Row/>
            <Row><Cell Index="9"><Data>unqualified</Data></Cell></Row>
            """
        )
        #expect(found == [values((0, "a"), (4, "1.5"), (6, "m"), (9, "n")), [], values((0, "unqualified"))])
    }

    @Test func everyTypeIsText() throws {
        let found = try cells(
            """
            <Row><Cell><Data ss:Type="DateTime">2026-03-01T00:00:00.000</Data></Cell>
              <Cell><Data ss:Type="Boolean">1</Data></Cell><Cell><Data ss:Type="Error">#N/A</Data></Cell>
              <Cell ss:Formula="=RC[-1]*1"><Data ss:Type="Number">1234.50</Data></Cell>
              <Cell><Data ss:Type="String">one&#10;two
            three &amp; four</Data></Cell>
              <Cell><ss:Data ss:Type="String" xmlns="http://www.w3.org/TR/REC-html40"><B>Sören</B><Font
                > Öztürk</Font> <I><B>!</B></I></ss:Data></Cell>
              <Cell><Data ss:Type="String">  kept  </Data><NamedCell ss:Name="n"/></Cell>
              <Cell><Comment ss:Author="x"><ss:Data>not me</ss:Data></Comment></Cell></Row>
            """
        )
        #expect(
            found == [
                values(
                    (0, "2026-03-01T00:00:00.000"),
                    (1, "1"),
                    (2, "#N/A"),
                    (3, "1234.50"),
                    (4, "one\ntwo\nthree & four"),
                    (5, "Sören Öztürk !"),
                    (6, "  kept  ")
                )
            ]
        )
    }

    @Test func rowsHaveTheNumbersExcelShows() throws {
        let file = try read(
            """
            <Column ss:Index="2"/><Row><Cell/></Row>
            <Row ss:Index="4" ss:Span="2"/><Row/><Row ss:Index="99"/><Row
            />
            """
        )
        #expect(file.records.map(\.row) == [1, 4, 7, 99, 100])
        #expect(file.records.map(\.line) == [4, 5, 5, 5, 5])
        #expect(file.records.map(\.sheet) == [1, 1, 1, 1, 1])
        #expect(file.fieldNames.isEmpty)
    }

    @Test func worksheetsAreNumberedAndNamed() throws {
        let row = "<Row><Cell><Data>x</Data></Cell></Row>"
        let hidden = "<x:WorksheetOptions><x:Selected/><x:Visible>SheetVeryHidden</x:Visible></x:WorksheetOptions>"
        let text = workbook(
            """
            <Styles><Style ss:ID="Row"/></Styles>
            <Worksheet ss:Name="Ä &amp; B"><Table ss:ExpandedRowCount="1">\(row)\(row)</Table></Worksheet>
            <ss:Worksheet ss:Name="leer"/>
            <Worksheet ss:Name="C" ss:Visible="SheetHidden"><Table>\(row)</Table></Worksheet>
            <Worksheet ss:Name="D"><Table>\(row)</Table>\(hidden)</Worksheet>
            <Worksheet xmlns="urn:other"><Table>\(row)</Table></Worksheet>
            """
        )
        let file = try xmlFile(Array(text.utf8), .spreadsheetML)
        #expect(file.records.map(\.sheet) == [1, 1, 4])
        #expect(file.sheets.map(\.name) == ["Ä & B", "leer", "C", "D"])
        #expect(file.sheets.map(\.isHidden) == [false, false, true, true])
    }

    @Test func columnsAreBounded() {
        func code(_ cell: String) -> DiagnosticCode? {
            do {
                _ = try read("<Row><Cell/><Cell/>\(cell)</Row>")
                return nil
            } catch let error as XMLReadError {
                return error.code
            } catch {
                return .notATable
            }
        }
        #expect(code("<Cell ss:Index='16384'><Data>x</Data></Cell>") == nil)
        #expect(code("<Cell ss:Index='16385'><Data>x</Data></Cell>") == .xmlLimit)
        #expect(code("<Cell ss:Index='16384'/><Cell><Data>x</Data></Cell>") == .xmlLimit)
        #expect(code("<Cell ss:MergeAcross='999999999'/><Cell/>") == nil)
        #expect(code("<Cell ss:MergeAcross='999999999'/><Cell><Data>x</Data></Cell>") == .xmlLimit)
        #expect(code("<Cell ss:Index='2'/>") == .xmlMalformed)
        #expect(code("<Cell ss:Index='0'/>") == .xmlMalformed)
        #expect(code("<Cell ss:Index='-1'/>") == .xmlMalformed)
        #expect(code("<Cell ss:Index='99999999999999999999'/>") == .xmlMalformed)
    }

    @Test(.enabled(if: Material.isPresent)) func readsTheExcelFixture() throws {
        let bytes = try Material.text("exports/fixtures/excel/kunden-spreadsheetml2003.xml")
        let file = try xmlFile(bytes, .spreadsheetML)
        #expect(file.sheets.map(\.name) == ["Deckblatt", "Kunden"])
        let rows = file.records.filter { $0.sheet == 2 }
        #expect(rows.map(\.row) == [1] + Array(3...16) + [18])
        #expect(rows.map { $0["2"] }.dropFirst(2).prefix(12) == Material.customers.map { [$0.0] }[...])
        #expect(rows.map { $0["1"] }.dropFirst(2).prefix(12) == Material.customers.map { [$0.1] }[...])
        #expect(rows.dropFirst(2).first?["8"] == ["1234.50"])
        #expect(rows[5]["4"] == ["Sören Öztürk"])
        #expect(rows[14].values.map(\.name) == ["1", "3", "4", "5", "6", "7", "8"])
    }

    @Test(
        .enabled(if: Material.isPresent),
        arguments: ["datavalidations", "excel2003.iso8859-1", "hyperlinkbase", "issue.850"]
    )
    func readsRealExcelFiles(_ name: String) throws {
        let bytes = try Material.text("exports/fixtures/real/phpspreadsheet/\(name).xml")
        #expect(dialectByRoot(bytes) == .spreadsheetML)
        let file = try xmlFile(bytes, .spreadsheetML)
        #expect(file.sheets.count == 1)
        #expect(!file.records.isEmpty)
        let cells = String(decoding: bytes, as: UTF8.self).components(separatedBy: "</Data>").count - 1
        #expect(file.records.map(\.values.count).reduce(0, +) == cells)
    }
}
