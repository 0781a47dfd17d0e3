// SPDX-License-Identifier: MIT

import CustomerModel
import DelimitedText
import Diagnostics
import Testing

@testable import Intake

@Suite struct TableShapeTests {
    private let known: Set<String> = ["tenant id", "name", "country"]

    @Test(arguments: [
        ("Tenant ID,Name\n1,a;b;c;d", ",", 1), ("Tenant ID;Name\n1,2;3", ";", 1), ("Tenant ID\tName", "\t", 1),
        ("Tenant ID|Name", "|", 1), ("sep=;\r\nTenant ID;Name", ";", 2), ("\"sep=|\"\nTenant ID|Name", "|", 2),
        ("SEP=\t\nTenant ID\tName", "\t", 2),
        ("#TYPE Selected.X\r\n\"Tenant ID\",\"Name\"", ",", 2),
        ("Customers of A, B, C and D\n\nTenant ID,Name\n1,2", ",", 3),
        ("a,b,c,d\nName\nTenant ID,Name,x\n1,2,3", ",", 3),
        ("#TYPE X\n\"Tenant ID\"\n\"1\"", ",", 2), ("Name", ",", 1),
        ("x\ny;z\n1;2;3", ";", 3),
    ])
    func findsDelimiterAndTitles(_ text: String, _ delimiter: Unicode.Scalar, _ line: Int) throws {
        let found = try #require(shape(of: Array(text.utf8), by: ShapeHints(known: known)))
        #expect(Unicode.Scalar(found.dialect.delimiter) == delimiter)
        #expect(found.headerLine == line)
        #expect(found.preambleRows == line - 1)
    }

    @Test func obeysTheProfile() throws {
        let bytes = Array("Tenant ID,Name\nx|Name\n1|2".utf8)
        let found = try #require(
            shape(of: bytes, by: ShapeHints(known: known, delimiter: 0x7C, header: .below(lines: 1)))
        )
        #expect(found.columns.titles == ["x", "Name"])
        #expect(found.bodyLine == 3)
        #expect(bytes[found.bodyOffset...].first == UInt8(ascii: "1"))
    }

    @Test func looksAtThirtyRows() {
        let far = Array((String(repeating: "x,y,z\n", count: 30) + "Tenant ID,Name\n").utf8)
        #expect(shape(of: far, by: ShapeHints(known: known))?.columns.titles == ["x", "y", "z"])
        #expect(shape(of: Array("#a\n\n \n".utf8), by: ShapeHints(known: known)) == nil)
    }

    @Test func readsAOneColumnFile() {
        let reading = generic("#TYPE Selected\r\n\"TenantId\"\r\n\"\(tenantA)\"\r\n\"\(tenantB)\"\r\n")
        #expect(reading.records.map(\.tenantID?.description) == [tenantA, tenantB])
        #expect(reading.counts == RowCounts(accepted: 2, ignored: 1))
    }

    @Test func saysThatThereAreNoTitles() {
        #expect(generic("#only\n#comments\n").refusal?.code == .headerMissing)
    }

    @Test func comparesTitlesWithoutTheirDress() {
        #expect(comparableTitle("\u{FEFF} [Required]  Company\u{A0}\n name\u{200B} ") == "company name")
        let index = ColumnIndex(["Name", "Leerfeld", "LEERFELD", "Leerfeld#2", ""])
        #expect(index.column(of: "leerfeld") == 1)
        #expect(index.column(of: "Leerfeld#2") == 2)
        #expect(index.column(of: "nothing") == nil)
        #expect(index.titles.count == 5)
    }

    @Test func refusesATitleRowWithAnOpenQuote() {
        let open = generic("Tenant ID,\"Name\(tenantA)\n\(tenantB),b\n")
        #expect(open.refusal?.description.hasPrefix("list.csv:1:11: error: a quote that is never closed") == true)
        let swallowed = generic("Tenant ID,\"Name\n\(tenantA),a\n\(tenantB),\"b\"\n\(tenantC),c\n")
        #expect(swallowed.refusal?.code == .recordsMerged)
    }

    @Test func readsTitlesWithLineBreaks() {
        let reading = generic("Tenant ID,\"Company\nname\"\n\(tenantA),A\n")
        #expect(reading.records.map(\.name) == ["A"])
    }

    @Test(arguments: [("*.csv", true), ("A?c*", true), ("*b*d", false), ("", false), ("abc.CSV*", true)])
    func comparesGlobs(_ glob: String, _ isFit: Bool) {
        #expect(fits("abc.csv", glob: glob) == isFit)
    }
}
