// SPDX-License-Identifier: MIT

import DelimitedText
import Testing

/// Whatever is written reads back as it was, byte by byte.
@Suite struct DelimitedWriterTests {
    static let awkward = [
        "", " a ", "a,b", "\"", "\"\"", "\n", "\r\n", "=1+1", "'x", "'=x", "''", "ä\u{301}", "\t", "\u{0}",
        "a\"\u{301}b",
        "\u{FEFF}a", "\u{FEFF}\"a\"", "\u{FEFF}=1", "＝1", "\u{200B}+1", "a\rb", "a ", "sep=;",
    ]

    @Test(arguments: TableFlavour.allCases)
    func everyCellReadsBack(_ flavour: TableFlavour) {
        let cells = Self.awkward
        expectRoundTrip([["title"]] + cells.map { [$0] } + [cells, cells.reversed()], flavour)
        // Also as the first cell of the file, where a mark or `sep=` would mean something else.
        for cell in cells { expectRoundTrip([[cell], [cell, "b"]], flavour) }
    }

    @Test(.enabled(if: Corpus.isPresent), arguments: TableFlavour.allCases)
    func everyCellOfTheCorpusReadsBack(_ flavour: TableFlavour) throws {
        let cells = try Corpus.json("writer-roundtrip.json", as: [String].self)
        #expect(cells.count == 31)
        expectRoundTrip([["title"], cells] + cells.map { [$0] } + cells.map { [$0, $0] }, flavour)
    }

    @Test(arguments: [
        "=1", " =1", "\t=1", "+49 40", "-1", "@x", "=\u{301}cmd", "\u{FF1D}1", "\"=1", "\u{200B}=1", "'=1", "\rx",
        "\u{3000}@x",
    ])
    func defusesFormulas(_ cell: String) {
        var writer = DelimitedWriter(.spreadsheet, header: ["a", "b"])
        writer.append(["a", cell])
        let text = writer.bytes.dropFirst(3 + "a;b\r\na;".utf8.count)
        #expect(text.starts(with: "'".utf8) || text.starts(with: "\"'".utf8))
        let isFormula = isFormulaLike(cell.utf8.span)
        #expect(isFormula)
    }

    @Test(arguments: ["1", "a=1", "é+", "", "'x", "\u{301}=1", "＜1"])
    func leavesOtherCellsAlone(_ cell: String) {
        let isFormula = isFormulaLike(cell.utf8.span)
        #expect(!isFormula)
    }

    @Test func quotesOnlyWhatNeedsIt() {
        var writer = DelimitedWriter(.machine, header: ["a", "b"])
        writer.append(["x y", "1\"2"])
        writer.append(["", "a;b"])
        #expect(String(decoding: writer.bytes, as: UTF8.self) == "a,b\nx y,\"1\"\"2\"\n,\"a;b\"\n")
    }

    private func expectRoundTrip(_ rows: [[String]], _ flavour: TableFlavour) {
        var writer = DelimitedWriter(flavour, header: rows[0])
        for row in rows.dropFirst() { writer.append(row) }
        let mark: [UInt8] = flavour == .spreadsheet ? [0xEF, 0xBB, 0xBF] : []
        #expect(writer.bytes.starts(with: mark))
        #expect(flavour == .spreadsheet || !writer.bytes.starts(with: [0xEF, 0xBB, 0xBF]))
        let dialect = flavour == .spreadsheet ? Dialect.semicolon : .comma
        let read = records(in: Array(writer.bytes.dropFirst(mark.count)), blocksOf: 5, dialect: dialect)
        let found = read.map { record in
            (0..<record.count).map { cell in
                let bytes = Array(record.bytes(of: cell))
                return flavour == .spreadsheet ? withoutApostrophe(bytes) : bytes
            }
        }
        #expect(found == cells(rows))
    }

    /// A cell as it was before the writer made sure that no spreadsheet calculates it.
    private func withoutApostrophe(_ cell: [UInt8]) -> [UInt8] {
        let rest = Array(cell.dropFirst())
        return cell.first == UInt8(ascii: "'") && isFormulaLike(rest.span) ? rest : cell
    }
}
