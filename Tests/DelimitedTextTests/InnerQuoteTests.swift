// SPDX-License-Identifier: MIT

import DelimitedText
import Foundation
import Testing

/// Quotes that nobody doubled are read as they were meant, as far as one line can tell.
@Suite struct InnerQuoteTests {
    @Test(arguments: [
        ("\"Firma \"Müller\" GmbH\",x\n", [["Firma \"Müller\" GmbH", "x"]]),
        ("\"a,\"b,c\"\n", [["a,\"b,c"]]),
        ("\"a \"b\"\" c\"\n", [["a \"b\" c"]]),
        ("\"a \"b \"\"c\"\" d\",e\r\nf,g", [["a \"b \"c\" d", "e"], ["f", "g"]]),
        ("\"a \"b\"\"\",c\n", [["a \"b\"", "c"]]),
        ("1;\"a \"b\" c;d\";e\n", [["1", "a \"b\" c;d", "e"]]),
        ("\"a\"b\"", [["a\"b"]]),
        ("\"a\"b\"\r\nc", [["a\"b"], ["c"]]),
        ("\"a\"b\"\rc", [["a\"b"], ["c"]]),
        ("\"a \"b\" c\",\"d \"e\" f\"\n", [["a \"b\" c", "d \"e\" f"]]),
        ("\"a\n\"b\" c\",d\n", [["a\n\"b\" c", "d"]]),
        ("\"x\\\"y\",2\n", [["x\\\"y", "2"]]),
    ])
    func keepsAQuoteThatTheLineShowsToBeText(_ text: String, _ expected: [[String]]) {
        let found = read(text)
        #expect(found.map(\.texts) == expected)
        #expect(found[0].misquotedCell == expected[0].firstIndex { $0.contains("\"") })
    }

    @Test(arguments: [
        // The next quote opens another cell.
        ("\"a\"x,\"b\",\"c\"\n", [["ax", "b", "c"]]),
        ("\"a\"x,\"\",\"c\"\n", [["ax", "", "c"]]),
        ("\"a\"x,\",\"\n", [["ax", ","]]),
        ("\"a\"x \"y,\"b\",z\"\n", [["ax \"y", "b", "z\""]]),
        // None closes, or none on this line.
        ("\"a\"b,c\n", [["ab", "c"]]),
        ("\"a\"b \"c d,e\n", [["ab \"c d", "e"]]),
        ("\"a\"b\"\",c\n", [["ab\"\"", "c"]]),
        ("\"a\"b\nc\",d\n", [["ab"], ["c\"", "d"]]),
        ("\"a\"b\r\"c\",d\n", [["ab"], ["c", "d"]]),
    ])
    func endsTheQuotesWhereTheLineShowsNothing(_ text: String, _ expected: [[String]]) {
        let found = read(text)
        #expect(found.map(\.texts) == expected)
        #expect(found[0].misquotedCell == 0)
    }

    static let filesOfDuckDB: [(String, [String])] = [
        ("some_escaped_some_not", [#"Pedro "the" legend"#, #"Pedro "the" legend"#, #"Pedro "the"#, #"Pedro "the"#]),
        ("end_quote_mixed", [#"Pedro "the"#, #"Pedro "the" legend"#, #"Pedro "the"#]),
        (
            "unescaped_quote",
            [
                #"1|pedro "pdet" holanda"#, #"2|pedro "pdet" holanda"#, #"3|pedro "pdet" ho;landa"#,
                #"4|pedro "pdet" holanda"#, #"5|pedro "pdet" holanda"#, #"6|pedro "pdet" holanda"#,
            ]
        ),
        // The closing quote is on the next line: said to be misquoted, not guessed.
        (
            "unescaped_quote_new_line",
            [
                #"1|pedro pdet" "#, #"holanda""#, #"2|pedro pdet" "#, #"holanda""#, #"3|pedro pdet" "#, #"ho|landa""#,
                #"4|pedro pdet" "#, #"holanda""#, #"5|pedro pdet" "#, #"holanda""#, #"6|pedro pdet" "#, #"holanda""#,
            ]
        ),
    ]

    @Test(.enabled(if: Corpus.isPresent), arguments: filesOfDuckDB)
    func readsTheFilesOfDuckDB(_ name: String, _ expected: [String]) throws {
        let file = Corpus.csv.appendingPathComponent("duckdb/unescaped_quotes/\(name).csv")
        let bytes = try Array(Data(contentsOf: file))
        for size in [1, 7, 4096] {
            let found = records(in: bytes, blocksOf: size, dialect: .semicolon)
            #expect(found.map { $0.texts.joined(separator: "|") } == expected, "in blocks of \(size)")
        }
    }

    /// A cell that is closed behind the limit is read as if its line were not there.
    @Test(arguments: [
        (10, [#"a "b" c,x"#, "d"]), (9, [#"a "b" c,x"#, "d"]), (8, [#"a b" c"#, "x\"", "d"]),
    ])
    func looksNoFurtherThanTheLimit(_ limit: Int, _ expected: [String]) {
        let bytes = Array("\"a \"b\" c,x\",d\nx\n".utf8)
        for size in 1...bytes.count {
            let found = records(in: bytes, blocksOf: size, fieldLimit: limit)
            #expect(found.map(\.texts) == [expected, ["x"]], "in blocks of \(size)")
            #expect(found[0].exceedsFieldLimit == nil && found[0].misquotedCell == 0, "in blocks of \(size)")
        }
    }

    /// Neither the records nor the memory depend on where the line ends that a quote waits for.
    @Test func waitsForNoMoreThanTheLimit() {
        var reader = DelimitedReader(dialect: .comma, fieldLimit: 1000)
        var record = DelimitedRecord()
        reader.append(Array("a,b\nc,\"d\"e".utf8).span)
        let hasFirst = reader.next(&record)
        let hasWaiting = reader.next(&record)
        #expect(hasFirst && !hasWaiting && reader.offset == 4)
        let block = [UInt8](repeating: UInt8(ascii: "x"), count: 5000)
        for _ in 0..<2000 {
            reader.append(block.span)
            let hasRecord = reader.next(&record)
            #expect(!hasRecord)
        }
        reader.append(Array("\",f\n".utf8).span)
        let hasLong = reader.next(&record)
        #expect(hasLong && record.exceedsFieldLimit == 1 && record.misquotedCell == 1 && record.count == 3)
        #expect(record.bytes(of: 1).starts(with: "dexx".utf8) && record.bytes.count < 10_000)
        #expect(record.range == 4..<10_000_013)
    }

    /// A line of nothing but such quotes is looked at once, not once per quote or block.
    @Test func looksAtALineOnce() {
        let quotes = Array(repeating: Array("\"a ".utf8), count: 100_000).flatMap { $0 }
        for end in ["\",b\n", ",b\n", ",\"b\"\n"] {
            let bytes = quotes + Array(end.utf8)
            let found = records(in: bytes, blocksOf: 64)
            #expect(
                found.count == 1 && found[0].count == 2 && found[0].text(of: 1) == "b" && found[0].misquotedCell == 0
            )
        }
    }

    private func read(_ text: String) -> [DelimitedRecord] {
        let dialect: Dialect = text.contains(";") ? .semicolon : .comma
        let bytes = Array(text.utf8)
        let whole = records(in: bytes, dialect: dialect)
        #expect(whole.map(Reading.init) == slowReadings(of: bytes, dialect: dialect))
        for size in 1...bytes.count {
            #expect(records(in: bytes, blocksOf: size, dialect: dialect) == whole, "in blocks of \(size)")
        }
        return whole
    }
}
