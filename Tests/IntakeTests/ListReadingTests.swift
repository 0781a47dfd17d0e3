// SPDX-License-Identifier: MIT

import CustomerModel
import Diagnostics
import RecordLinkage
import Testing

@testable import Intake

/// Lists of any shape as rows of cells.
@Suite struct ListReadingTests {
    @Test func cellsGoToTheirFieldsInTheOrderOfTheFile() throws {
        let text = "id;b;a;c\n\"r\"\"1\nx\";bee;ay;\n2;;\"ä;ö\";x\n"
        let (rows, log) = try rows(of: text, columns: [[2], [1, 3]])
        #expect(rows == ["r\"1\nx: 1=bee 0=ay", "2: 0=ä;ö 1=x"])
        #expect(log.lines.isEmpty)
    }

    @Test(arguments: [
        "sep=;\nid;name\n1;a\n", "#TYPE x\nid;name\n1;a\n", "\n\nid;name\n1;a\n\n", "\u{FEFF}id;name\r\n1;a\r\n",
        "id\tname\n1\ta\n", "id|name\n1|a", "Kundenliste 2026\n\nnr;kürzel\n1;a\n",
    ])
    func titlesAreFound(_ text: String) throws {
        #expect(try rows(of: text, columns: [[1]]).rows == ["1: 0=a"])
    }

    @Test func unknownTitlesInTheFirstLineAreTitlesAllTheSame() throws {
        let read = try list("xx,yy\n1,Firma\n1,2,3\n")
        #expect(read.titles == ["xx", "yy"])
        let (rows, log) = try rows(of: "xx,yy\n1,Firma\n1,2,3\n", columns: [[1]])
        #expect(rows == ["1: 0=Firma"])
        #expect(
            log.lines == [
                """
                left.csv:3:5: error: the row has 3 cells, expected 2: an unquoted delimiter shifts the others \
                [row-too-wide]
                """
            ]
        )
    }

    @Test func windows1252AndUTF16AreRead() throws {
        let bytes = Array("id;name\n1;M".utf8) + [0xFC] + Array("ller\n".utf8)
        #expect(try rows(of: list(bytes, "left.csv"), columns: [[1]]).rows == ["1: 0=Müller"])
        let units = Array("id;name\n1;Müller\n".utf16)
        let wide: [UInt8] = [0xFF, 0xFE] + units.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
        #expect(try rows(of: list(wide, "left.csv"), columns: [[1]]).rows == ["1: 0=Müller"])
    }

    @Test func rowsWithoutAnIdAreNotUsed() throws {
        let (rows, log) = try rows(of: "name,id\na,\nb,2\n", id: 1, columns: [[0]])
        #expect(rows == ["2: 0=b"])
        #expect(
            log.lines == ["left.csv:2:3: error: the row has no id in 'id', expected one [required-value-missing]"]
        )
    }

    @Test func idsThatStandTwiceAreSaid() throws {
        let (_, log) = try rows(of: "id,name\nb,1\na,2\nb,3\nb,4\n", columns: [[1]])
        #expect(
            log.diagnostics.map { "\($0.location?.description ?? ""): \($0.message)" } == [
                "left.csv:4: the id 'b' stands here again, first in line 2; expected each once",
                "left.csv:5: the id 'b' stands here again, first in line 4; expected each once",
            ]
        )
    }

    @Test func titlesWithoutRowsAreAWarning() throws {
        let (rows, log) = try rows(of: "id,name\n", columns: [[1]])
        #expect(rows.isEmpty)
        #expect(log.diagnostics.map(\.code) == [.fileEmpty])
        #expect(log.count(of: .error) == 0)
    }

    @Test(arguments: [
        ("", DiagnosticCode.fileEmpty), (" \n", .fileEmpty), ("PK\u{3}\u{4}x", .notATable),
        ("id,name\n1,\"a\n2,b\n", .quoteUnclosed), ("<a/>", .xmlDialectUnknown), ("<a><b></a>", .xmlMalformed),
        ("<!DOCTYPE a><a><b/><b/></a>", .xmlDoctype),
        ("id,name,city\n1,a,b\n2,c", .fileTruncated),
    ])
    func whatIsNoListIsRefused(_ text: String, _ code: DiagnosticCode) {
        let refusal = #expect(throws: Diagnostic.self) { try rows(of: text, columns: [[1]]) }
        #expect(refusal?.code == code)
    }

    @Test func plainXMLIsReadByItsRepeatedElement() throws {
        let text = """
            <?xml version="1.0"?><!-- <x> --><n:export xmlns:n="urn:n" day="2026"><made by="us"/>
            <customers><customer nr="1"><name>A &amp; B</name><mail>a@x.de</mail><mail>b@x.de</mail></customer>
            <customer nr="2"><name>C</name></customer></customers></n:export>
            """
        let read = try list(text, "left.xml")
        #expect(read.titles == ["@nr", "name", "mail"])
        #expect(try rows(of: read, columns: [[1], [2]]).rows == ["1: 0=A & B 1=a@x.de 1=b@x.de", "2: 0=C"])
    }

    @Test func theWorksheetWithKnownTitlesIsRead() throws {
        func row(_ cells: [String]) -> String {
            "<Row>\(cells.map { "<Cell><Data ss:Type=\"String\">\($0)</Data></Cell>" }.joined())</Row>"
        }
        let namespace = "urn:schemas-microsoft-com:office:spreadsheet"
        let text = """
            <?xml version="1.0"?><Workbook xmlns="\(namespace)" xmlns:ss="\(namespace)">
            <Worksheet ss:Name="0"><Table>\(row(["do", "not", "read"]))</Table></Worksheet><Worksheet ss:Name="a"><Table>\(row(["id", "name"]))\(row(["1", "x"]))
            \(row(["2", "y", "z"]))</Table></Worksheet>
            <Worksheet ss:Name="b"><Table>\(row(["3", "w"]))</Table></Worksheet></Workbook>
            """
        let read = try list(text, "left.xml")
        #expect(read.titles == ["id", "name"])
        #expect(try rows(of: read, columns: [[1]]).rows == ["1: 0=x", "2: 0=y"])
    }
}

private func rows(
    of text: String,
    id: Int = 0,
    columns: [[Int]]
) throws -> (rows: [String], log: DiagnosticLog) {
    try rows(of: list(text), id: id, columns: columns)
}

private func rows(
    of list: ReadList,
    id: Int = 0,
    columns: [[Int]]
) throws -> (rows: [String], log: DiagnosticLog) {
    var log = DiagnosticLog()
    let found = try list.records(id: id, columns: columns, log: &log)
    let rows = (0..<found.records.count).map { row in
        let cells = found.records.cells(of: row).map { "\($0.field)=\(found.records.text.text($0.text))" }
        return "\(found.ids.text(of: row)): \(cells.joined(separator: " "))"
    }
    return (rows, log)
}
