// SPDX-License-Identifier: MIT

import DelimitedText
import Testing

@Suite struct DelimitedWriterTests {
    @Test func everyCellReadsBack() {
        let cells = [
            "", " a ", "a,b", "\"", "\"\"", "\n", "\r\n", "=1+1", "'x", "ä\u{301}", "\t", "\u{0}", "a\"\u{301}b",
        ]
        let rows = cells.map { [$0] } + [cells, cells.reversed()]
        var writer = DelimitedWriter(.machine, header: ["title"])
        for row in rows { writer.append(row) }
        var reader = DelimitedReader(writer.bytes, dialect: .comma)
        var record = DelimitedRecord()
        var read: [[String]] = []
        while reader.next(&record) { read.append(record.texts) }
        #expect(read.map { $0.map { Array($0.utf8) } } == ([["title"]] + rows).map { $0.map { Array($0.utf8) } })
    }

    @Test(arguments: ["=1", " =1", "\t=1", "+49 40", "-1", "@x", "=\u{301}cmd", "\u{FF1D}1", "\"=1"])
    func defusesFormulas(_ cell: String) {
        var writer = DelimitedWriter(.spreadsheet, header: ["a", "b"])
        writer.append(["a", cell])
        let row = String(decoding: writer.bytes, as: UTF8.self).split(separator: "\r\n").last ?? ""
        #expect(row.hasPrefix("a;'") || row.hasPrefix("a;\"'"))
    }
}
