// SPDX-License-Identifier: MIT

/// A closed list of words, each with a number, looked up by bytes without making a string.
package struct WordTable: Sendable {
    private var text: [UInt8] = []
    private var entries: [Entry] = []
    /// One more than the index of an entry, or zero; a power of two of them, at most half in use.
    private var slots: [UInt16]
    /// For each first byte a bit for each length of a word, the last one for all longer: most texts are ruled out here.
    private var lengths = [UInt64](repeating: 0, count: 256)

    private struct Entry: Sendable {
        let ends: WordEnds
        let start: Int
        let value: UInt16
    }

    /// A table of words, which are looked up as they are; of a repeated one the first counts.
    package init(_ words: [(word: some StringProtocol, value: UInt16)]) {
        var size = 8
        while size < words.count * 2 { size *= 2 }
        slots = [UInt16](repeating: 0, count: size)
        for (word, value) in words {
            let bytes = Array(word.utf8)
            let slot = slot(of: bytes.span)
            guard slots[slot] == 0 else { continue }
            entries.append(Entry(ends: WordEnds(bytes.span), start: text.count, value: value))
            text += bytes
            slots[slot] = UInt16(entries.count)
            if let first = bytes.first { lengths[Int(first)] |= lengthBit(bytes.count) }
        }
    }

    /// A table of words without numbers, split at white space.
    package init(words: String) {
        self.init(words.split { $0 == " " || $0 == "\n" }.map { (word: $0, value: 1) })
    }

    /// The number of a word; `nil` when it is not in the list.
    package func value(of word: Span<UInt8>) -> UInt16? {
        guard canHold(word) else { return nil }
        let entry = Int(slots[slot(of: word)])
        return entry == 0 ? nil : entries[entry - 1].value
    }

    /// Whether a word is in the list.
    package func contains(_ word: Span<UInt8>) -> Bool {
        canHold(word) && slots[slot(of: word)] != 0
    }

    @inline(__always)
    private func canHold(_ word: Span<UInt8>) -> Bool {
        word.count > 0 && lengths[Int(word[0])] & lengthBit(word.count) != 0
    }

    /// The words.
    var words: [[UInt8]] { entries.map { Array(text[$0.start..<$0.start + $0.ends.count]) } }

    /// How many words there are.
    var count: Int { entries.count }

    /// Where a word is, or the free place where it would be.
    @inline(__always)
    private func slot(of word: Span<UInt8>) -> Int {
        let last = slots.count - 1
        let ends = WordEnds(word)
        var slot = Int(truncatingIfNeeded: ends.hash) & last
        while slots[slot] != 0, !isEqual(entries[Int(slots[slot]) - 1], word, ends) { slot = (slot + 1) & last }
        return slot
    }

    @inline(__always)
    private func isEqual(_ entry: Entry, _ word: Span<UInt8>, _ ends: WordEnds) -> Bool {
        entry.ends == ends && (ends.count <= 16 || hasMiddle(of: entry, word))
    }

    /// Whether what is between the ends of a long word is the same.
    private func hasMiddle(of entry: Entry, _ word: Span<UInt8>) -> Bool {
        let own = text.span.extracting(entry.start..<entry.start + word.count)
        var index = 8
        while index < word.count {
            guard own.paddedWord(at: index) == word.paddedWord(at: index) else { return false }
            index += 8
        }
        return true
    }
}

private func lengthBit(_ count: Int) -> UInt64 { 1 << UInt64(min(count, 63)) }

/// The first and the last eight bytes of a word, and its length: of up to sixteen bytes that is all of it.
private struct WordEnds: Equatable, Sendable {
    let first: UInt64
    let last: UInt64
    let count: Int

    @inline(__always)
    init(_ word: Span<UInt8>) {
        first = word.paddedWord(at: 0)
        last = word.count > 8 ? word.word(at: word.count - 8) : 0
        count = word.count
    }

    var hash: UInt64 {
        ((first ^ (last << 29 | last >> 35) ^ UInt64(count)) &* 0x9E37_79B9_7F4A_7C15) >> 40
    }
}
