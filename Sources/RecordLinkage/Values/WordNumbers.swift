// SPDX-License-Identifier: MIT

import CustomerModel

/// A closed list of words known by their bytes, numbered from 0 in the order they were given.
struct WordNumbers: Sendable {
    private var words = Interner()
    /// For each first byte a bit for each length of a word, the last one for all longer: most words are ruled out here.
    private var lengths = [UInt64](repeating: 0, count: 256)

    /// The number of a word that is kept from now on.
    mutating func add(_ word: Span<UInt8>) -> Int {
        if word.count > 0 { lengths[Int(word[0])] |= lengthBit(word.count) }
        return words.intern(word)
    }

    /// The number of a word; `nil` when it is not in the list.
    func number(of word: Span<UInt8>) -> Int? {
        guard word.count > 0, lengths[Int(word[0])] & lengthBit(word.count) != 0 else { return nil }
        return words.number(of: word)
    }
}

private func lengthBit(_ count: Int) -> UInt64 { 1 << UInt64(min(count, 63)) }
