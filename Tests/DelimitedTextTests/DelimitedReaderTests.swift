// SPDX-License-Identifier: MIT

import DelimitedText
import Testing

@Suite struct DelimitedReaderTests {
    @Test(arguments: [
        ("a,b\nc,d\n", [["a", "b"], ["c", "d"]]),
        ("a,b\r\nc,d", [["a", "b"], ["c", "d"]]),
        ("a,b\rc,d\r", [["a", "b"], ["c", "d"]]),
        ("a,b,\n", [["a", "b", ""]]),
        ("\"a,1\",\"b\"\"2\"\n", [["a,1", "b\"2"]]),
        ("\"a\nb\",c\r\nd,e", [["a\nb", "c"], ["d", "e"]]),
        ("a\"b,c\n", [["a\"b", "c"]]),
        ("\"a\"b,c\n", [["ab", "c"]]),
        ("\n\na\n", [[""], [""], ["a"]]),
        (",,,\n", [["", "", "", ""]]),
        ("\"\"\n", [[""]]),
        ("", []),
        ("\"\u{301}a\",b\n", [["\u{301}a", "b"]]),
    ])
    func reads(_ text: String, _ expected: [[String]]) {
        #expect(rows(of: text).map(\.texts) == expected)
    }

    @Test func keepsTheLineOfEachRecord() {
        #expect(rows(of: "a\n\"b\r\nc\rd\"\ne\n").map(\.line) == [1, 2, 5])
    }

    @Test func saysThatTheInputEndedInsideQuotes() {
        #expect(rows(of: "a,\"b\nc,d\n").map(\.endsInsideQuotes) == [true])
        #expect(rows(of: "a,\"b\"").map(\.endsInsideQuotes) == [false])
    }

    @Test func findsThePlaceOfACellInScalars() {
        let input = Array("ä;\u{1F642}x;y".utf8)
        var reader = DelimitedReader(input, dialect: .semicolon)
        var record = DelimitedRecord()
        let isThere = reader.next(&record)
        #expect(isThere)
        let found = place(of: record.start(of: 2), in: input, lineStart: record.range.lowerBound, line: record.line)
        #expect(found == (1, 6))
    }

    private func rows(of text: String) -> [DelimitedRecord] {
        var reader = DelimitedReader(Array(text.utf8), dialect: .comma)
        var record = DelimitedRecord()
        var rows: [DelimitedRecord] = []
        while reader.next(&record) { rows.append(record) }
        return rows
    }
}
