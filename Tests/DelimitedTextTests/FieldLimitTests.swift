// SPDX-License-Identifier: MIT

import DelimitedText
import Testing

/// Memory is bounded by one record, and a record by its limits.
@Suite struct FieldLimitTests {
    @Test(arguments: [
        ("abcd,efghij,k\nl,m\n", ["abcd", "efgh", "k"], 1, [0, 5, 12]),
        ("\"abcd\",\"efghij\",k\nl,m\n", ["abcd", "efgh", "k"], 1, [0, 7, 16]),
        ("\"a\"\"bc\",\"d\"\"efgh\",k\nl,m\n", ["a\"b", "d\"e", "k"], 0, [0, 8, 18]),
        ("\"abc\"\"\"\"\",k\nl,m\n", ["abc", "k"], 0, [0, 10]),
        ("\"abc\"defg,k\nl,m\n", ["abc", "k"], 0, [0, 10]),
        ("abcde\nl,m\n", ["abcd"], 0, [0]),
        ("abcde\r\nl,m\n", ["abcd"], 0, [0]),
        ("\"ab\ncd\",\"efghi\r\nj\"\nl,m\n", ["ab\nc", "efgh"], 0, [0, 8]),
    ])
    func cutsACellBehindTheLimit(_ text: String, _ texts: [String], _ cell: Int, _ starts: [Int]) throws {
        let bytes = Array(text.utf8)
        for size in 1...bytes.count {
            let found = records(in: bytes, blocksOf: size, fieldLimit: 4)
            try #require(found.count == 2, "in blocks of \(size)")
            #expect(found[0].texts == texts, "in blocks of \(size)")
            #expect(found[0].exceedsFieldLimit == cell, "in blocks of \(size)")
            #expect((0..<found[0].count).map(found[0].start(of:)) == starts, "in blocks of \(size)")
            #expect(found[1].texts == ["l", "m"] && found[1].exceedsFieldLimit == nil, "in blocks of \(size)")
            #expect(found[1].start(of: 0) == bytes.count - 4 && found[1].range == bytes.count - 4..<bytes.count - 1)
            #expect(found[1].line == text.utf8.count { $0 == 0x0A }, "in blocks of \(size)")
        }
    }

    @Test func endsARecordBehindItsLimit() throws {
        // Eight times the field limit are 32 bytes: the cell that goes past them is the last.
        let text = String(repeating: "abc,", count: 20) + "\n" + String(repeating: "ab,", count: 10) + "xy\nz\n"
        let bytes = Array(text.utf8)
        for size in 1...bytes.count {
            let found = records(in: bytes, blocksOf: size, fieldLimit: 4)
            try #require(found.count == 3, "in blocks of \(size)")
            #expect(found[0].texts == [String](repeating: "abc", count: 9), "in blocks of \(size)")
            #expect(found[0].exceedsFieldLimit == 8 && found[0].range == 0..<80, "in blocks of \(size)")
            #expect(found[1].count == 11 && found[1].exceedsFieldLimit == nil, "in blocks of \(size)")
            #expect(found[2].texts == ["z"] && found[2].line == 3, "in blocks of \(size)")
        }
    }

    @Test(arguments: 0..<20)
    func doesNotDependOnTheBlocks(_ seed: UInt64) {
        var chance = Chance(seed: seed)
        for _ in 0..<60 {
            let bytes = chance.pieces(count: 40).flatMap { $0 }
            let limit = 1 + chance.below(20)
            let whole = records(in: bytes, blocksOf: max(bytes.count, 1), fieldLimit: limit)
            for size in [1, 2, 5, 1 + chance.below(90)] {
                #expect(records(in: bytes, blocksOf: size, fieldLimit: limit) == whole, "limit \(limit): \(bytes)")
            }
            let full = records(in: bytes)
            #expect(whole.map(\.range) == full.map(\.range) && whole.map(\.line) == full.map(\.line), "\(bytes)")
        }
    }

    @Test(arguments: [1000, 1 << 16, 1 << 21])
    func readsACellOfAMegabyte(_ size: Int) throws {
        let content = String(repeating: "0123456789abcdé\n", count: (1 << 20) / 17)
        let bytes = Array("a,\"\(content)\",b\nc,d\n".utf8)
        let found = records(in: bytes, blocksOf: size)
        try #require(found.count == 2)
        #expect(found[0].texts == ["a", content, "b"] && found[0].exceedsFieldLimit == nil)
        #expect(found[1].line == 2 + (1 << 20) / 17)
    }

    @Test func keepsNoMoreOfAnOpenQuoteThanTheLimit() {
        var reader = DelimitedReader(dialect: .comma, fieldLimit: 1000)
        var record = DelimitedRecord()
        reader.append(Array("a,\"".utf8).span)
        let block = [UInt8](repeating: UInt8(ascii: "x"), count: 5000)
        for _ in 0..<2000 {
            reader.append(block.span)
            let hasRecord = reader.next(&record)
            #expect(!hasRecord)
        }
        reader.finish()
        let hasRecord = reader.next(&record)
        #expect(hasRecord && record.endsInsideQuotes && record.exceedsFieldLimit == 1)
        #expect(record.bytes(of: 1).count == 1000 && record.bytes.count < 10_000)
        #expect(record.range == 0..<10_000_003)
    }
}
