// SPDX-License-Identifier: MIT

import CustomerModel
import Diagnostics
import Testing

@testable import Intake

@Suite struct WrongFileTests {
    @Test(arguments: [
        ("PK\u{3}\u{4}…", "an Excel workbook"),
        ("<!DOCTYPE html><html>", "an HTML page"), (" \r\n<HTML lang=de>", "an HTML page"),
        ("\u{FEFF}<html>", "an HTML page"), ("<Table><tr>", "an HTML page"),
        ("{\"error\": 1}", "JSON"), ("{}", "JSON"), ("[{\"a\":1}]", "JSON"), ("[ ]", "JSON"), ("[\n [1]]", "JSON"),
        ("\"ClassId2e4f51ef21dd47e99d3c952918aff9cd\",\"pageHeaderEntry\"", "the output of Format-Table"),
        ("ClassId2e4f51ef21dd47e99d3c952918aff9cd,pageHeaderEntry", "the output of Format-Table"),
        ("%PDF-1.7\n", "a PDF document"),
    ])
    func saysWhatAFileIs(_ text: String, _ what: String) throws {
        let found = try #require(refusal(of: Array(text.utf8), file: "f.csv"))
        #expect(found.code == .notATable)
        #expect(found.message.hasPrefix("this is \(what)"))
        #expect(found.message.hasSuffix(", expected CSV or XML"))
        #expect(found.suggestion != nil)
    }

    @Test func knowsBinaryFiles() {
        #expect(refusal(of: [0xD0, 0xCF, 0x11, 0xE0, 0xA1], file: "f")?.message.contains("(.xls)") == true)
        #expect(refusal(of: [0x1F, 0x8B, 8, 0], file: "f")?.message.contains("gzip") == true)
    }

    @Test func knowsEmptyFiles() {
        #expect(refusal(of: [], file: "f")?.description.hasPrefix("f: error: the file is empty [file-empty]") == true)
        #expect(refusal(of: Array("\u{FEFF} \r\n\t".utf8), file: "f")?.code == .fileEmpty)
    }

    @Test(arguments: [
        "[required] Name,Number", "{5ACF3557-080E-50D3-9F4B-0CC8319C709E},x", "[Id],Name", "Name", "<Objs>",
        "#TYPE Selected", "\"Name\"", "PKW,Name",
    ])
    func leavesTablesAlone(_ text: String) {
        #expect(refusal(of: Array(text.utf8), file: "f") == nil)
    }

    @Test func looksAtUTF16AsWell() {
        let page: [UInt8] = [0xFF, 0xFE] + "<html>".utf8.flatMap { [$0, 0] as [UInt8] }
        #expect(Reading(page).refusal?.code == .notATable)
    }

    @Test func refusesDATEVUnlessAProfileExpectsIt() throws {
        let text = "\"EXTF\";700;16;\"Debitoren/Kreditoren\"\nKonto;Name;Internet\n10000;A;a.example\n"
        let refused = generic(text)
        #expect(refused.refusal?.code == .notATable)
        #expect(refused.refusal?.message.contains("DATEV") == true)
        let own = try smallProfile("read: {delimiter: \";\", header: {skip-lines: 1}}")
        var datev = own
        datev.id = "datev"
        datev.titles = [["Konto"]]
        datev.firstLines = ["\"EXTF\";*"]
        let read = Reading(Array(text.utf8), profiles: [own, datev])
        #expect(read.records.map(\.name) == ["A"])
    }

    @Test func refusesWorkbooksInXML() {
        let text = "<d xmlns='urn:oasis:names:tc:opendocument:xmlns:office:1.0'/>"
        for profile in [nil, "generic-table"] {
            let found = Reading(Array(text.utf8), as: profile).refusal
            #expect(found?.code == .notATable)
            #expect(found?.message.contains("OpenDocument") == true)
            #expect(found?.suggestion?.contains("CSV") == true)
        }
    }
}
