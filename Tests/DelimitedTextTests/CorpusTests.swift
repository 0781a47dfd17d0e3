// SPDX-License-Identifier: MIT

import DelimitedText
import Foundation
import Testing

/// The CSV corpora: what others say their files hold.
@Suite(.enabled(if: Corpus.isPresent)) struct CorpusTests {
    struct Case: Decodable, Sendable {
        let id: String
        let bytes_b64: String
        let delimiter: String
        let encoding: String
        let rows: [[String]]?
    }

    private static let encodings: [String: String.Encoding] = [
        "utf-8": .utf8, "utf-16le": .utf16LittleEndian, "utf-16be": .utf16BigEndian, "windows-1252": .windowsCP1252,
    ]

    @Test func readsTheRowsOfOwnEdge() throws {
        let lines = try String(contentsOf: Corpus.csv.appendingPathComponent("own-edge/cases.jsonl"), encoding: .utf8)
        var tried = 0
        for line in lines.split(separator: "\n") {
            let edge = try JSONDecoder().decode(Case.self, from: Data(line.utf8))
            guard let expected = edge.rows else { continue }
            let data = try #require(Data(base64Encoded: edge.bytes_b64))
            let encoding = try #require(Self.encodings[edge.encoding])
            var text = Array(try #require(String(data: data, encoding: encoding)).utf8)
            if text.starts(with: [0xEF, 0xBB, 0xBF]) { text.removeFirst(3) }
            let dialect = Dialect(delimiter: try #require(edge.delimiter.utf8.first))
            var rows = records(in: text, blocksOf: 4096, dialect: dialect).map(\.texts).filter { $0 != [""] }
            // The line is for one level up, where the titles are looked for.
            if rows.first?.first?.hasPrefix("sep=") == true { rows.removeFirst() }
            #expect(cells(rows) == cells(expected), "\(edge.id)")
            tried += 1
        }
        #expect(tried > 40)
    }

    @Test(arguments: [
        "comma_in_quotes", "empty", "empty_crlf", "escaped_quotes", "json", "location_coordinates", "newlines",
        "newlines_crlf", "quotes_and_newlines", "simple", "simple_crlf", "utf8",
    ])
    func readsTheSpectrum(_ name: String) throws {
        let data = try Data(contentsOf: Corpus.csv.appendingPathComponent("csv-spectrum/csvs/\(name).csv"))
        let rows = records(in: Array(data), blocksOf: 7).map(\.texts)
        let titles = try #require(rows.first)
        let found = rows.dropFirst().map { Dictionary(zip(titles, $0), uniquingKeysWith: { first, _ in first }) }
        // CORRECTIONS.json: upstream's own answer to this file is wrong.
        if name == "location_coordinates" {
            #expect(found.map { $0["Contact Phone Number"] } == ["2095257564"])
            return
        }
        #expect(found == (try Corpus.json("csv-spectrum/json/\(name).json", as: [[String: String]].self)))
    }
}
