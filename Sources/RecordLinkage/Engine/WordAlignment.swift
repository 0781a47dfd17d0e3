// SPDX-License-Identifier: MIT

import CustomerModel

/// Which words of two names are the same, nearly the same, or left over.
struct WordAlignment {
    /// The rarity of all words of both names, in bits.
    private(set) var whole: Float = 0
    /// The rarity of what the names share, each word by how alike the two are.
    private(set) var shared: Float = 0
    /// The rarity of the shared words of one name.
    private(set) var sharedRarity: Float = 0
    /// The two rarest shared words: words of one name tend to come together, so that more of them say little more.
    private var rarest: (Float, Float) = (0, 0)
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
        alignEqual(one, other, words)
        if leftOver.0 == 0 || leftOver.1 == 0 { return }
        alignGlued(one, other, words, isSwapped: false)
        alignGlued(other, one, words, isSwapped: true)
        alignSimilar(one, other, words)
    }

    /// How much of both names is shared, 0 to 1.
    var coverage: Float { whole > 0 ? shared / whole : 0 }

    /// Takes the names as alike as a whole.
    mutating func takeWhole(likeness: Float) {
        guard coverage < likeness else { return }
        sharedRarity = max(sharedRarity, whole / 2 * likeness)
        shared = whole * likeness
        isExact = false
        leftOver = (0, 0)
    }

    private func weight(_ word: UInt32, _ words: Words) -> Float { words.rarity[Int(word)] + 1 }

    private mutating func share(_ left: Int, _ right: Int, _ both: Float, _ likeness: Float, rarity: Float) {
        leftOver.0 &= ~(1 << UInt64(left))
        leftOver.1 &= ~(1 << UInt64(right))
        shared += both * likeness
        addRarity(rarity * likeness)
        if likeness < 1 { isExact = false }
    }

    private mutating func addRarity(_ rarity: Float) {
        if rarity > rarest.0 { rarest = (rarity, rarest.0) } else if rarity > rarest.1 { rarest.1 = rarity }
        sharedRarity = rarest.0 + rarest.1 / 2
    }

    private mutating func alignEqual(_ one: ArraySlice<UInt32>, _ other: ArraySlice<UInt32>, _ words: Words) {
        for (left, word) in one.enumerated() {
            let loose = words.loose[Int(word)]
            var found = -1
            for (right, candidate) in other.enumerated() where leftOver.1 >> UInt64(right) & 1 == 1 {
                if candidate == word { found = right; break }
                if found < 0, words.loose[Int(candidate)] == loose { found = right }
            }
            guard found >= 0 else { continue }
            let both = weight(word, words) * 2
            share(left, found, both, 1, rarity: words.rarity[Int(word)])
        }
    }

    /// A word of one name that is two or three neighbouring words of the other, written together.
    private mutating func alignGlued(
        _ one: ArraySlice<UInt32>,
        _ other: ArraySlice<UInt32>,
        _ words: Words,
        isSwapped: Bool
    ) {
        for (left, word) in one.enumerated() where (isSwapped ? leftOver.1 : leftOver.0) >> UInt64(left) & 1 == 1 {
            let first = other.startIndex
            for right in 0..<max(0, other.count - 1) {
                let free = (isSwapped ? leftOver.0 : leftOver.1) >> UInt64(right)
                for length in 2...3 where right + length <= other.count {
                    let mask = UInt64(1) << UInt64(length) - 1
                    guard free & mask == mask else { continue }
                    let parts = other[(first + right)..<(first + right + length)]
                    guard words.isGlued(word, of: parts) || words.isGlued(word, of: ArraySlice(parts.reversed())) else {
                        continue
                    }
                    var both = weight(word, words)
                    for part in other[(first + right)..<(first + right + length)] { both += weight(part, words) }
                    shared += both * 0.98
                    addRarity(words.rarity[Int(word)] * 0.98)
                    isExact = false
                    let (bits, bit) = (mask << UInt64(right), UInt64(1) << UInt64(left))
                    leftOver =
                        isSwapped ? (leftOver.0 & ~bits, leftOver.1 & ~bit) : (leftOver.0 & ~bit, leftOver.1 & ~bits)
                    return
                }
            }
        }
    }

    /// The most alike words first, until none is alike enough.
    private mutating func alignSimilar(_ one: ArraySlice<UInt32>, _ other: ArraySlice<UInt32>, _ words: Words) {
        while leftOver.0 != 0, leftOver.1 != 0 {
            var best: (likeness: Float, rarity: Float, left: Int, right: Int) = (0, 0, 0, 0)
            for (left, word) in one.enumerated() where leftOver.0 >> UInt64(left) & 1 == 1 {
                for (right, candidate) in other.enumerated() where leftOver.1 >> UInt64(right) & 1 == 1 {
                    let likeness = words.likeness(word, candidate)
                    let rarity = min(words.rarity[Int(word)], words.rarity[Int(candidate)])
                    if (likeness, rarity) > (best.likeness, best.rarity) { best = (likeness, rarity, left, right) }
                }
            }
            guard best.likeness > 0 else { return }
            let (word, candidate) = (one[one.startIndex + best.left], other[other.startIndex + best.right])
            let both = min(weight(word, words), weight(candidate, words)) * 2
            whole -= weight(word, words) + weight(candidate, words) - both
            share(best.left, best.right, both, best.likeness, rarity: best.rarity)
        }
    }
}
