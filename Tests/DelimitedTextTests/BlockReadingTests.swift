// SPDX-License-Identifier: MIT

import DelimitedText
import Foundation
import Testing

/// The records do not depend on the blocks they come in.
@Suite struct BlockReadingTests {
    static let sizes = [1, 2, 3, 7, 64, 4096]

    @Test(arguments: [
        "a,b\r\nc,d\r\n", "a,\"b\r\nc\"\r\nd", "\"a\"\"b\",\"\"\"\",\"\"\r\n", "\"a\"", "\"a\"\"", "\"", "a,", "\r",
        "\r\r\n\n",
        "\"a \"b\" c\",d\n", "\"a,\"b,c\"\r\nd", "\"a\"x,\"b\"\n", "\"a\n\"b\"\"c\",\"d \"e\"", "\"a\"b \"\"\nc\"",
        "\"a\"b,c\r\n", "\"a\" ,c\r\n", "x\"y,z\n", "\"a\r\nb\rc\nd\",e\nf", "\"a\n\n\"\"\n",
    ])
    func readTheSameFromBlocksOfAnySize(_ text: String) {
        let bytes = Array(text.utf8)
        let whole = records(in: bytes)
        #expect(whole.map(Reading.init) == slowReadings(of: bytes, dialect: .comma))
        for size in 1...bytes.count {
            #expect(records(in: bytes, blocksOf: size) == whole, "in blocks of \(size)")
        }
    }

    /// Reaches every state of the scanner at every bit of a block of 64.
    @Test func readTheSameWhereverABlockEnds() {
        let text = Array("ab,\"c\"\"d\",\"e\",\"f\n\",\"g\"h\r\n\"\"\"\",\"j \"k\" l\",\"i".utf8)
        for shift in 0..<130 {
            let bytes = [UInt8](repeating: UInt8(ascii: "x"), count: shift) + text
            let expected = slowReadings(of: bytes, dialect: .comma)
            #expect(records(in: bytes).map(Reading.init) == expected, "shifted by \(shift)")
            #expect(records(in: bytes, blocksOf: 64).map(Reading.init) == expected, "shifted by \(shift)")
        }
    }

    @Test(.enabled(if: Corpus.isPresent), arguments: ["corpora/csv", "exports/fixtures"])
    func readTheSameFromEveryFileOfTheCorpora(_ folder: String) throws {
        let files = Corpus.files(below: Corpus.shared.appendingPathComponent(folder))
        #expect(files.count > 80)
        for file in files where file.pathExtension != "jsonl" {
            let bytes = try Array(Data(contentsOf: file))
            let dialect = Dialect(delimiter: UInt8(ascii: bytes.prefix(200).contains(UInt8(ascii: ";")) ? ";" : ","))
            let whole = records(in: bytes, dialect: dialect)
            let expected = slowReadings(of: bytes, dialect: dialect)
            try #require(whole.map(Reading.init) == expected, "\(file.lastPathComponent)")
            for size in Self.sizes {
                let blocks = records(in: bytes, blocksOf: size, dialect: dialect)
                try #require(blocks == whole, "\(file.lastPathComponent) in blocks of \(size)")
            }
        }
    }

    @Test(arguments: 0..<40)
    func readsAsTheSlowReaderDoes(_ seed: UInt64) {
        var chance = Chance(seed: seed)
        let dialects = [Dialect.comma, .semicolon, Dialect(delimiter: UInt8(ascii: ","), quote: nil)]
        for _ in 0..<60 {
            // Few kinds of bytes, so that they meet; long runs now and then, so that blocks of 64 differ.
            let pieces = chance.pieces(count: chance.below(80))
            let bytes = pieces.flatMap { $0 }
            for dialect in dialects {
                let expected = slowReadings(of: bytes, dialect: dialect)
                #expect(records(in: bytes, dialect: dialect).map(Reading.init) == expected, "\(bytes)")
                let size = 1 + chance.below(90)
                #expect(records(in: bytes, blocksOf: size, dialect: dialect).map(Reading.init) == expected, "\(bytes)")
            }
        }
    }

    @Test func givesRecordsAsSoonAsTheyAreThere() {
        var reader = DelimitedReader(dialect: .comma, line: 7, offset: 100)
        var record = DelimitedRecord()
        reader.append(Array("a,b\nc".utf8).span)
        let hasFirst = reader.next(&record)
        #expect(hasFirst && record.texts == ["a", "b"] && record.line == 7 && record.range == 100..<103)
        #expect(reader.offset == 104 && reader.nextLine == 8 && !reader.isAtEnd)
        #expect(Array(reader.raw(of: record)) == Array("a,b".utf8))
        let hasSecond = reader.next(&record)
        #expect(!hasSecond)
        reader.append(Array(",\"d".utf8).span)
        reader.finish()
        let hasLast = reader.next(&record)
        #expect(hasLast && record.texts == ["c", "d"] && record.endsInsideQuotes && record.start(of: 1) == 106)
        #expect(Array(reader.raw(of: record)) == Array("c,\"d".utf8))
        #expect(reader.isAtEnd)
        let hasMore = reader.next(&record)
        #expect(!hasMore)
    }
}

/// A sequence of numbers that a seed decides (SplitMix64).
struct Chance {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func below(_ bound: Int) -> Int {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return Int((mixed ^ (mixed >> 31)) % UInt64(bound))
    }

    /// Parts of a table, most of them well-formed.
    mutating func pieces(count: Int) -> [[UInt8]] {
        let kinds = [
            "\"", "\"\"", ",", ";", "\n", "\r\n", "\r", "a", "ä", " ", "\",\"", "\"\n\"", "\"x,y\",", "\"a\"\"b\"",
            "\0",
        ]
        return (0..<count).map { _ in
            if below(8) == 0 { return [UInt8](repeating: UInt8(ascii: "z"), count: below(150)) }
            return Array(kinds[below(kinds.count)].utf8)
        }
    }
}
