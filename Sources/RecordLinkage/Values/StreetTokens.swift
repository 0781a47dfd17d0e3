// SPDX-License-Identifier: MIT

import CustomerModel

/// A word of a folded address line.
struct StreetToken {
    enum Kind: UInt8 {
        /// Part of the street's name.
        case word
        /// Begins with a digit and is no ordinal.
        case number
        /// A flat, a floor, or what marks one.
        case leftOut
    }

    let text: TextRange
    var kind: Kind
    /// Whether it says what kind of street this is.
    let isType: Bool
    /// Whether it is a single letter.
    var isLetter: Bool { text.count == 1 && kind == .word }
}

/// Appends the words of a folded line; what follows `between` and its like is left out.
func appendStreetTokens(of line: Span<UInt8>, to tokens: inout [StreetToken]) {
    var start = 0
    var isMarked = false
    while start < line.count {
        let end = line.place(of: 0x20, from: start) ?? line.count
        let word = line.extracting(start..<end)
        let value = streetWords.value(of: word)
        if value == StreetWord.crossing, tokens.contains(where: { $0.kind == .word }) { return }
        let hasDigit = isDigit(word[0]) || isDigit(word[word.count - 1])
        var kind = isDigit(word[0]) && !isOrdinal(word) ? StreetToken.Kind.number : .word
        // What is marked is one short word: `unit 5`, `lot f2`, `top b`.
        if value == StreetWord.mark || isMarked && (hasDigit || word.count == 1) { kind = .leftOut }
        if value == StreetWord.numberSign { kind = .leftOut }
        // `C/ Mayor` is a calle, which is left out like the word; `C.so Roma` is a corso.
        if tokens.isEmpty, word.isText("c"), !line.holds("so ", at: end + 1) { kind = .leftOut }
        isMarked = value == StreetWord.mark
        let text = TextRange(start: start, count: end - start)
        tokens.append(StreetToken(text: text, kind: kind, isType: word.isStreetType(value)))
        start = end + 1
    }
}

/// The place of the house number: a number in front, or the first one behind the street that no word follows.
func houseNumberPlace(in tokens: [StreetToken]) -> Int? {
    var found: Int?
    var hasWord = false
    for (place, token) in tokens.enumerated() where token.kind != .leftOut {
        if token.kind == .number {
            if !hasWord { return place }
            if found == nil { found = place }
        } else {
            // `Straße des 17. Juni 135`: the first number belongs to the name when another one follows.
            if let number = found, token.text.count > 2, hasNumber(tokens, after: place), !tokens[number].isType,
                !tokens.prefix(number).suffix(1).contains(where: { $0.isType && $0.text.count > 6 })
            {
                found = nil
            }
            hasWord = true
        }
    }
    return found
}

private func hasNumber(_ tokens: [StreetToken], after place: Int) -> Bool {
    tokens.dropFirst(place + 1).contains { $0.kind == .number }
}

private func isOrdinal(_ word: Span<UInt8>) -> Bool {
    word.count > 2
        && (word.ends(with: "st") || word.ends(with: "nd") || word.ends(with: "rd") || word.ends(with: "th"))
}
