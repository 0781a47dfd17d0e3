// SPDX-License-Identifier: MIT

import CustomerModel

/// Which words of two names are the same, nearly the same, or left over; whichever of the names comes first.
///
/// Rarities and likenesses are whole 4096ths, of which `Double` holds every sum and product here to the last bit: the
/// order of the words changes none.
struct WordAlignment {
    /// The rarity of all words of both names, in bits.
    private(set) var whole = 0.0
    /// The rarity of what the names share, each word by how alike the two are.
    private(set) var shared = 0.0
    /// The rarity of the shared words of one name.
    private(set) var sharedRarity = 0.0
    /// The two rarest shared words: words of one name tend to come together, so that more of them say little more.
    private var rarest = (0.0, 0.0)
    /// Whether every shared word is written in the same way.
    private(set) var isExact = true
    /// The words of each name that the other has not.
    private(set) var leftOver: (UInt64, UInt64) = (0, 0)

    /// At most so many words of a name are compared.
    static let most = 24

    /// Aligns two names.
    mutating func align(_ one: ArraySlice<UInt32>, _ other: ArraySlice<UInt32>, words: Words) {
        let (one, other) = (one.prefix(WordAlignment.most), other.prefix(WordAlignment.most))
        (whole, shared, sharedRarity, isExact, rarest) = (0, 0, 0, true, (0, 0))
        leftOver = (UInt64(1) << UInt64(one.count) - 1, UInt64(1) << UInt64(other.count) - 1)
        for word in one { whole += weight(word, words) }
        for word in other { whole += weight(word, words) }
        alignEqual(one, other, words) { $0 == $1 }
        if leftOver.0 == 0 || leftOver.1 == 0 { return }
        alignEqual(one, other, words) { words.loose[Int($0)] == words.loose[Int($1)] }
        if leftOver.0 == 0 || leftOver.1 == 0 { return }
        alignGlued(one, other, words)
        alignSimilar(one, other, words)
    }

    /// How much of both names is shared, 0 to 1.
    var coverage: Double { whole > 0 ? shared / whole : 0 }

    /// Takes the names as alike as a whole.
    mutating func takeWhole(likeness: Double) {
        guard coverage < likeness else { return }
        sharedRarity = max(sharedRarity, whole / 2 * likeness)
        shared = whole * likeness
        isExact = false
        leftOver = (0, 0)
    }

    private func weight(_ word: UInt32, _ words: Words) -> Double { Double(words.rarity[Int(word)]) + 1 }

    private mutating func share(_ left: Int, _ right: Int, _ both: Double, _ likeness: Double, rarity: Double) {
        leftOver.0 &= ~(1 << UInt64(left))
        leftOver.1 &= ~(1 << UInt64(right))
        shared += both * likeness
        addRarity(rarity * likeness)
        if likeness < 1 { isExact = false }
    }

    private mutating func addRarity(_ rarity: Double) {
        if rarity > rarest.0 { rarest = (rarity, rarest.0) } else if rarity > rarest.1 { rarest.1 = rarity }
        sharedRarity = rarest.0 + rarest.1 / 2
    }

    /// The first word with the first that equals it, the second with the second: as many as both names have.
    @inline(__always)
    private mutating func alignEqual(
        _ one: ArraySlice<UInt32>,
        _ other: ArraySlice<UInt32>,
        _ words: Words,
        by areEqual: (UInt32, UInt32) -> Bool
    ) {
        for (left, word) in one.enumerated() where leftOver.0 >> UInt64(left) & 1 == 1 {
            for (right, candidate) in other.enumerated() where leftOver.1 >> UInt64(right) & 1 == 1 {
                guard areEqual(word, candidate) else { continue }
                share(left, right, weight(word, words) * 2, 1, rarity: Double(words.rarity[Int(word)]))
                break
            }
        }
    }

    /// A word of each name that is two or three neighbouring words of the other, written together.
    ///
    /// Where they are in each other's way, the longer one has the shorter among its parts, and counts.
    private mutating func alignGlued(_ one: ArraySlice<UInt32>, _ other: ArraySlice<UInt32>, _ words: Words) {
        let mine = gluedWord(one, leftOver.0, other, leftOver.1, words)
        let theirs = gluedWord(other, leftOver.1, one, leftOver.0, words)
        if let mine, mine.size >= theirs?.size ?? 0 {
            share(mine, of: one, other, words, isSwapped: false)
            if let next = gluedWord(other, leftOver.1, one, leftOver.0, words) {
                share(next, of: other, one, words, isSwapped: true)
            }
        } else if let theirs {
            share(theirs, of: other, one, words, isSwapped: true)
            if let next = gluedWord(one, leftOver.0, other, leftOver.1, words) {
                share(next, of: one, other, words, isSwapped: false)
            }
        }
    }

    /// The first word that is free neighbours of the other name.
    private func gluedWord(
        _ one: ArraySlice<UInt32>,
        _ isFree: UInt64,
        _ other: ArraySlice<UInt32>,
        _ otherIsFree: UInt64,
        _ words: Words
    ) -> GluedWord? {
        for (place, word) in one.enumerated() where isFree >> UInt64(place) & 1 == 1 {
            for first in 0..<max(0, other.count - 1) {
                for length in 2...3 where first + length <= other.count {
                    let mask = UInt64(1) << UInt64(length) - 1
                    guard otherIsFree >> UInt64(first) & mask == mask else { continue }
                    let parts = other[(other.startIndex + first)..<(other.startIndex + first + length)]
                    guard words.isGlued(word, of: parts) || words.isGlued(word, of: ArraySlice(parts.reversed())) else {
                        continue
                    }
                    let size = words.texts.withBytes(of: Int(word)) { $0.count }
                    return GluedWord(place: place, parts: first..<(first + length), size: size)
                }
            }
        }
        return nil
    }

    private mutating func share(
        _ glued: GluedWord,
        of one: ArraySlice<UInt32>,
        _ other: ArraySlice<UInt32>,
        _ words: Words,
        isSwapped: Bool
    ) {
        let word = one[one.startIndex + glued.place]
        var both = weight(word, words)
        var (bits, bit): (UInt64, UInt64) = (0, UInt64(1) << UInt64(glued.place))
        for part in glued.parts {
            both += weight(other[other.startIndex + part], words)
            bits |= UInt64(1) << UInt64(part)
        }
        shared += both * gluedLikeness
        addRarity(Double(words.rarity[Int(word)]) * gluedLikeness)
        isExact = false
        if isSwapped { (bits, bit) = (bit, bits) }
        leftOver = (leftOver.0 & ~bit, leftOver.1 & ~bits)
    }

    /// The most alike words first, until none is alike enough.
    ///
    /// Among equally alike ones those nearest to the beginnings; of two such pairs neither is in the other's way.
    private mutating func alignSimilar(_ one: ArraySlice<UInt32>, _ other: ArraySlice<UInt32>, _ words: Words) {
        while leftOver.0 != 0, leftOver.1 != 0 {
            var best = SimilarWords()
            for (left, word) in one.enumerated() where leftOver.0 >> UInt64(left) & 1 == 1 {
                for (right, candidate) in other.enumerated() where leftOver.1 >> UInt64(right) & 1 == 1 {
                    let likeness = words.likeness(word, candidate)
                    guard likeness > 0, likeness >= best.likeness else { continue }
                    let rarity = min(words.rarity[Int(word)], words.rarity[Int(candidate)])
                    let pair = SimilarWords(likeness: likeness, rarity: rarity, left: left, right: right)
                    if pair.precedes(best) { best = pair }
                }
            }
            guard best.likeness > 0 else { return }
            let (word, candidate) = (one[one.startIndex + best.left], other[other.startIndex + best.right])
            let both = min(weight(word, words), weight(candidate, words)) * 2
            whole -= weight(word, words) + weight(candidate, words) - both
            share(best.left, best.right, both, wholeParts(best.likeness), rarity: Double(best.rarity))
        }
    }
}

/// A word of one name that is neighbouring words of the other.
private struct GluedWord {
    let place: Int
    let parts: Range<Int>
    /// How many bytes it has.
    let size: Int
}

/// A word of each name that are nearly the same.
private struct SimilarWords {
    var likeness: Float = 0
    var rarity: Float = 0
    var left = 0
    var right = 0

    func precedes(_ other: SimilarWords) -> Bool {
        if likeness != other.likeness { return likeness > other.likeness }
        if rarity != other.rarity { return rarity > other.rarity }
        let (mine, theirs) = (left + right, other.left + other.right)
        return mine == theirs ? abs(left - right) < abs(other.left - other.right) : mine < theirs
    }
}

/// How alike words are of which one is the others written together.
private let gluedLikeness = wholeParts(0.98)

/// The nearest number of whole 4096ths.
func wholeParts(_ number: Float) -> Double { Double((number * 4096).rounded()) / 4096 }
