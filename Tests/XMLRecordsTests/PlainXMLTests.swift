// SPDX-License-Identifier: MIT

import Testing

@testable import XMLRecords

@Suite struct PlainXMLTests {
    @Test func flattensElementsAndAttributes() throws {
        let text = """
            <?xml version="1.0" encoding="utf-16"?>
            <kunden stand="heute">
              <kunde id="7">
                <firma art="GmbH">Müller &amp; Söhne</firma>
                <adresse><ort>Köln</ort><land>DE</land></adresse>
                <domain>a.example</domain><domain>b.example</domain>
                <leer/><nichts xsi:nil="true" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"/>
              </kunde>
              <lieferant id="8"/>
              <kunde
                 id="9">Nur Text</kunde>
            </kunden>
            """
        let found = try records(text, plain("kunden/kunde"))
        #expect(found.map(\.line) == [3, 10])
        #expect(
            found.first?.fields == [
                ReadField(name: "@id", values: ["7"]),
                ReadField(name: "firma", values: ["Müller & Söhne"]),
                ReadField(name: "firma.@art", values: ["GmbH"]),
                ReadField(name: "adresse.ort", values: ["Köln"]),
                ReadField(name: "adresse.land", values: ["DE"]),
                ReadField(name: "domain", values: ["a.example", "b.example"]),
                ReadField(name: "leer", values: [""]),
            ]
        )
        #expect(found.last?["."] == ["Nur Text"])
        #expect(found.last?["@id"] == ["9"])
    }

    @Test func undoesReferencesOnceInTextAndAttributes() throws {
        let text = "<a><b v='&amp;amp;&#38;lt;&lt;&quot;&amp;#38;'>&amp;amp;&#x263A;&apos;<![CDATA[&amp;]]></b></a>"
        let record = try #require(records(text, plain("a/b")).first)
        #expect(record["@v"] == ["&amp;&lt;<\"&#38;"])
        #expect(record["."] == ["&amp;☺'&amp;"])
    }

    @Test func joinsPiecesOfTextAndMixedMarkup() throws {
        let text = "<a><b><n>Mül<![CDATA[ler]]> <!-- c -->GmbH</n><m>x<i>y</i>z</m></b></a>"
        let record = try #require(records(text, plain("a/b")).first)
        #expect(record["n"] == ["Müller GmbH"])
        #expect(record["m"] == ["xyz"])
    }

    @Test func evaluatesPaths() throws {
        let text = """
            <a xmlns:d="urn:d"><r id="1"><f n="x" v="1"/><f n="y" v="2"/><f n="x" v="3"/>
            <d:g><h k="4">5</h></d:g><g/></r></a>
            """
        func values(_ path: String) throws -> [String] {
            let paths = [try XMLPath(parsing: "@none"), try XMLPath(parsing: path)]
            let file = try xmlFile(Array(text.utf8), plain("a/r"), paths: paths)
            #expect(file.fieldNames.prefix(2) == ["@none", path.replacing("\"", with: "'")])
            return try #require(file.records.first).pathValues[1]
        }
        #expect(try values("f[@n='x']/@v") == ["1", "3"])
        #expect(try values("f[@n=\"y\"][@v='2']/@n") == ["y"])
        #expect(try values("f[@n='z']/@v") == [])
        #expect(try values("@id") == ["1"])
        #expect(try values("g/h") == ["5"])
        #expect(try values("g/h/@k") == ["4"])
        #expect(try values("{urn:d}g/h") == ["5"])
        #expect(try values("{urn:e}g/h") == [])
        #expect(try values("*/@n") == ["x", "y", "x"])
        #expect(try values("g") == [""])
        #expect(try values(".") == [])
    }

    @Test func recordPathsTakeNamespacesAndConditions() throws {
        let text = "<p:a xmlns:p='urn:p'><p:b k='1'><c/></p:b><b k='1'><c/></b><p:b k='2'><c/></p:b></p:a>"
        #expect(try records(text, plain("a/b/c")).count == 3)
        #expect(try records(text, plain("a/{urn:p}b/c")).count == 2)
        #expect(try records(text, plain("{urn:p}a/b[@k='1']/c")).count == 2)
        #expect(try records(text, plain("a/*/c")).count == 3)
        #expect(try records(text, plain("a/c")).isEmpty)
    }

    @Test(arguments: [
        ("", 1), ("/a", 1), ("a//b", 3), ("a/", 3), ("..", 3), ("a[b='c']", 3), ("a[@b=c]", 6), ("a[@b='c]", 9),
        ("@a/b", 3), ("d:Name", 2), ("a/text()", 7), ("{urn:a", 7), ("a b", 2),
    ])
    func refusesPathsItDoesNotUnderstand(_ path: String, _ column: Int) {
        #expect(throws: XMLPathError.self) { try XMLPath(parsing: path) }
        do {
            _ = try XMLPath(parsing: path)
        } catch {
            #expect(error.column == column, "\(path): \(error.message)")
        }
    }

    @Test func aRecordPathIsAnElement() {
        #expect(throws: XMLPathError.self) { try XMLRecordPath(parsing: ".") }
        #expect(throws: XMLPathError.self) { try XMLRecordPath(parsing: "a/@id") }
    }

    @Test func aRecordMayBeTheRoot() throws {
        #expect(try records("<a><b>1</b></a>", plain("a")).map { $0["b"] } == [["1"]])
    }

    @Test func linesSurviveEveryKindOfBeginning() throws {
        for start in ["", "\n\n", "\r\n \r\n", "#< CLIXML\n", "\n#< CLIXML\r\n\r\n", "\r", "\u{FEFF}\n"] {
            let lines = start.unicodeScalars.filter { $0 == "\n" }.count + (start == "\r" ? 1 : 0)
            let found = try records(start + "<a>\n<b/></a>\n", plain("a/b"))
            #expect(found.map(\.line) == [lines + 2], "\(start.debugDescription)")
        }
    }

    /// Many stretches of 64 KiB, records across their borders, characters of every length, tags over several lines.
    @Test func linesAndValuesAreRightInLongFiles() throws {
        var text = "<a>\r\n"
        for number in 1...3000 {
            let end = number <= 300 ? "\r\n" : "\n"
            let filling = String(repeating: "x", count: number % 97)
            text += "<b n='\(number)'\(end)>ä€🙂\(number)<!-- <b> --><c>\(filling)</c></b>\(end)"
        }
        let found = try records(text + "</a>", plain("a/b"))
        #expect(found.count == 3000)
        for (index, record) in found.enumerated() {
            #expect(record.line == 2 + index * 2)
            #expect(record["@n"] == ["\(index + 1)"])
            #expect(record["c"].first?.count == (index + 1) % 97)
        }
    }
}
