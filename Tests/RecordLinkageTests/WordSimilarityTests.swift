// SPDX-License-Identifier: MIT

import Testing

@testable import RecordLinkage

@Suite struct WordSimilarityTests {
    @Test(arguments: [
        ("martha", "marhta", 0.9611), ("dixon", "dicksonx", 0.8133), ("dwayne", "duane", 0.84), ("", "", 1),
        ("", "a", 0), ("abc", "xyz", 0), ("m?ller", "moller", 1), ("a", "a", 1),
    ])
    func knownSimilarities(_ one: String, _ other: String, _ expected: Float) {
        #expect(abs(similarity(Array(one.utf8), Array(other.utf8)) - expected) < 0.0001)
    }

    @Test(arguments: [
        ("mueller", "mueller", 0), ("mueller", "muller", 1), ("mueller", "meuller", 1), ("mueller", "muellre", 1),
        ("ca", "abc", 3), ("", "abc", 3), ("m?ller", "moller", 0), ("schmidt", "schmitt", 1), ("kitten", "sitting", 3),
    ])
    func knownDistances(_ one: String, _ other: String, _ expected: Int) {
        #expect(distance(Array(one.utf8), Array(other.utf8), limit: 9) == expected)
        #expect(distance(Array(other.utf8), Array(one.utf8), limit: 1) == min(expected, 2))
        #expect(isNear(Array(one.utf8), Array(other.utf8)) == (expected <= 1))
    }

    /// Words of all lengths that matter, near ones and far ones, with lost characters in every third pair.
    @Test func similaritiesAreThoseOfTheTextbook() {
        var words = RandomWords(seed: 20_261_120)
        for round in 0..<6_000 {
            let (one, other) = words.pair(round: round)
            let expected = textbookJaroWinkler(Array(one.prefix(256)), Array(other.prefix(256)))
            #expect(abs(similarity(one, other) - expected) < 0.000_001, "\(one) \(other)")
        }
    }

    @Test func distancesAreThoseOfTheTextbook() {
        var words = RandomWords(seed: 7)
        for round in 0..<3_000 {
            let (one, other) = words.pair(round: round)
            guard max(one.count, other.count) <= 80 else { continue }
            let expected = textbookDistance(one, other)
            #expect(distance(one, other, limit: 1_000) == expected, "\(one) \(other)")
            #expect(isNear(one, other) == (expected <= 1), "\(one) \(other)")
        }
    }

    @Test func aMegabyteOfOneByteIsNoTrouble() {
        let long = [UInt8](repeating: 0x61, count: 1_000_000)
        #expect(similarity(long, long) == 1)
        #expect(isNear(long, long.dropLast()))
        #expect(distance(long, long.dropLast(2), limit: 5) == 2)
        #expect(distance(long, [0x61], limit: 5) == 6)
    }
}

private func similarity(_ one: [UInt8], _ other: [UInt8]) -> Float { jaroWinkler(one.span, other.span) }

private func isNear(_ one: [UInt8], _ other: [UInt8]) -> Bool { isWithinOneEdit(one.span, other.span) }

private func distance(_ one: [UInt8], _ other: [UInt8], limit: Int) -> Int {
    damerauDistance(one.span, other.span, limit: limit)
}

/// Words made from a seed, the same ones always.
private struct RandomWords {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func pair(round: Int) -> ([UInt8], [UInt8]) {
        let longest = round % 70 == 6 ? 300 : [3, 10, 10, 20, 64, 65, 70][round % 7]
        let one = word(of: below(longest + 1), hasLost: round % 3 == 0)
        guard below(3) > 0 else { return (one, word(of: below(longest + 1), hasLost: round % 3 == 0)) }
        var other = one
        for _ in 0..<below(4) where !other.isEmpty { damage(&other) }
        return (one, other)
    }

    private mutating func damage(_ word: inout [UInt8]) {
        let place = below(word.count)
        switch below(4) {
        case 0: word.remove(at: place)
        case 1: word.insert(0x61, at: place)
        case 2: word[place] = 0x62
        default: word.swapAt(place, max(place - 1, 0))
        }
    }

    private mutating func word(of count: Int, hasLost: Bool) -> [UInt8] {
        let letters = 2 + below(8)
        return (0..<count).map { _ in hasLost && below(15) == 0 ? 0x3F : 0x61 + UInt8(below(letters)) }
    }

    private mutating func below(_ bound: Int) -> Int {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int(state >> 33) % bound
    }
}

private func isSame(_ one: UInt8, _ other: UInt8) -> Bool { one == other || one == 0x3F || other == 0x3F }

/// Jaro and Winkler as every textbook has them.
private func textbookJaroWinkler(_ one: [UInt8], _ other: [UInt8]) -> Float {
    guard !one.isEmpty, !other.isEmpty else { return one.count == other.count ? 1 : 0 }
    let reach = max(max(one.count, other.count) / 2 - 1, 0)
    var (mine, theirs) = (one.map { _ in false }, other.map { _ in false })
    for index in one.indices {
        let near = other.indices.filter { abs($0 - index) <= reach }
        guard let place = near.first(where: { !theirs[$0] && isSame(one[index], other[$0]) }) else { continue }
        (mine[index], theirs[place]) = (true, true)
    }
    let (left, right) = (one.indices.filter { mine[$0] }, other.indices.filter { theirs[$0] })
    guard !left.isEmpty else { return 0 }
    let swapped = zip(left, right).count { !isSame(one[$0], other[$1]) } / 2
    let count = Float(left.count)
    let jaro = (count / Float(one.count) + count / Float(other.count) + (count - Float(swapped)) / count) / 3
    let common = zip(one, other).prefix(4).prefix { isSame($0, $1) }.count
    return jaro > 0.7 ? jaro + Float(common) * 0.1 * (1 - jaro) : jaro
}

/// The distance of optimal string alignment by its whole table.
private func textbookDistance(_ one: [UInt8], _ other: [UInt8]) -> Int {
    var table = (0...one.count).map { line in (0...other.count).map { line == 0 ? $0 : line } }
    for line in 1..<(one.count + 1) {
        for column in 1..<(other.count + 1) {
            let same = isSame(one[line - 1], other[column - 1])
            var least = min(table[line - 1][column], table[line][column - 1]) + 1
            least = min(least, table[line - 1][column - 1] + (same ? 0 : 1))
            if line > 1, column > 1, isSame(one[line - 1], other[column - 2]), isSame(one[line - 2], other[column - 1])
            {
                least = min(least, table[line - 2][column - 2] + 1)
            }
            table[line][column] = least
        }
    }
    return table[one.count][other.count]
}
