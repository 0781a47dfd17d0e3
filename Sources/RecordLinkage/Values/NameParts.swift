// SPDX-License-Identifier: MIT

import CustomerModel

/// The name of an organisation taken apart into typed words; to be used again for the next name.
struct NameParts {
    /// What a word of a name is.
    enum Kind: UInt8 {
        /// What the organisation is called.
        case core
        /// A word between others: and, et, de, der, of.
        case connector
        /// Part of a legal form.
        case legalForm
        /// Says nothing of who it is: Firma, (neu), gesperrt, Zentrale.
        case noise
        /// A branch or a place added to the name: Niederlassung Köln, (Duisburg).
        case branch
    }

    /// A word: where its folded text is, and what it is.
    struct Word {
        let text: TextRange
        var kind: Kind
    }

    /// The folded text of all words.
    private(set) var text: [UInt8] = []
    /// The words, in the order of the name.
    private(set) var words: [Word] = []
    /// The families of legal forms met, one bit each.
    private(set) var forms: UInt64 = 0

    /// Takes a name apart; what an earlier one left is gone.
    ///
    /// The core is never empty when the name has a letter or a digit at all.
    mutating func take(apart name: Span<UInt8>) {
        text.removeAll(keepingCapacity: true)
        words.removeAll(keepingCapacity: true)
        forms = 0
        for word in comparableName(name.text).split(separator: " ") {
            let range = TextRange(start: text.count, count: word.utf8.count)
            text += Array(word.utf8)
            words.append(Word(text: range, kind: .core))
        }
    }
}
