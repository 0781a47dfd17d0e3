// SPDX-License-Identifier: MIT

import CustomerModel

/// The words of all names, each with what comparing needs to know of it.
struct Words: Sendable {
    /// The texts.
    var texts = Interner()
    /// The number of the loose form of each word, in which Müller, Mueller and Muller are one.
    private(set) var loose: [UInt32] = []
    /// What kind of word each is.
    private(set) var classes: [WordClass] = []
    /// In how many records each stands.
    private(set) var records: [UInt32] = []
    /// How rare each word is: log2(records / records with it), at least 0, in whole 4096ths.
    private(set) var rarity: [Float] = []
    /// Whether a word is a place of some record.
    private(set) var isPlace: [Bool] = []
    private var looseTexts = Interner()
    private var scratch: [UInt8] = []

    /// The number of a word, kept from now on.
    mutating func number(of word: Span<UInt8>) -> Int {
        let number = texts.intern(word)
        if number == loose.count {
            scratch.removeAll(keepingCapacity: true)
            looseForm(of: word, to: &scratch)
            let text = scratch
            loose.append(UInt32(looseTexts.intern(text.span)))
            classes.append(wordClass(of: word))
            records.append(0)
            isPlace.append(false)
        }
        return number
    }

    /// Counts a word for one record.
    mutating func count(_ word: UInt32) { records[Int(word)] += 1 }

    /// Says that a word is a place.
    mutating func notePlace(_ word: Int) { isPlace[word] = true }

    /// Works out how rare the words are among so many records; words with one loose form are as frequent as together.
    mutating func weigh(among count: Int) {
        var looseCounts = [UInt32](repeating: 0, count: looseTexts.count)
        for word in loose.indices { looseCounts[Int(loose[word])] += records[word] }
        rarity = loose.map { word in
            let frequency = max(1, Float(looseCounts[Int(word)]))
            return Float(wholeParts(max(0, log2(max(2, Float(count)) / frequency))))
        }
    }
}
