// SPDX-License-Identifier: MIT

import CustomerModel

/// An address line taken apart into the street and the house number; to be used again for the next line.
///
/// `Marktstr. 107` and `Marktstraße 107` have the street `marktstr`, `Daimler Str. 29a` and `Daimlerstraße 29 A` the
/// number `29a`, `221 E. 51st St.` the street `e51str` and the number `221`. A flat, a floor and a lot are left out.
struct StreetParts {
    /// The street's words without blanks between, then the house number.
    private(set) var text: [UInt8] = []
    /// The street's words.
    private(set) var words: [TextRange] = []
    /// Where the street is.
    private(set) var street = TextRange.empty
    /// Where the house number is: digits, and a letter or none; empty when there is none.
    private(set) var houseNumber = TextRange.empty

    // The line folded, and its words.
    private var line: [UInt8] = []
    private var tokens: [StreetToken] = []

    /// Takes a line apart; what an earlier one left is gone. Gives `false` when there is no street and no number.
    mutating func take(apart raw: Span<UInt8>) -> Bool {
        clear()
        guard appendFoldedWords(raw, to: &line) else { return false }
        appendStreetTokens(of: line.span, to: &tokens)
        let number = houseNumberPlace(in: tokens)
        appendStreet(number: number)
        street = TextRange(start: 0, count: text.count)
        if let number { appendNumber(at: number) }
        return !text.isEmpty
    }

    private mutating func clear() {
        text.removeAll(keepingCapacity: true)
        words.removeAll(keepingCapacity: true)
        line.removeAll(keepingCapacity: true)
        tokens.removeAll(keepingCapacity: true)
        (street, houseNumber) = (.empty, .empty)
    }

    private mutating func appendStreet(number: Int?) {
        // Behind a German number stands what is no street; before an American one nothing.
        let hasType = tokens.prefix(number ?? 0).contains { $0.isType }
        for (place, token) in tokens.enumerated() where token.kind == .word || token.kind == .number {
            if let number {
                if place == number || token.kind == .number && place > number && isRange(from: number, to: place) {
                    continue
                }
                if place > number, hasType || token.isLetter && isLastWord(place) || belongs(to: number, at: place) {
                    continue
                }
            }
            let start = text.count
            line.span.extracting(token.text.indices).appendStreetWord(isLast: isLastWord(place), to: &text)
            if text.count > start { words.append(TextRange(start: start, count: text.count - start)) }
        }
    }

    private mutating func appendNumber(at place: Int) {
        let start = text.count
        let digits = line.span.extracting(tokens[place].text.indices)
        var end = 0
        while end < digits.count, isDigit(digits[end]) { end += 1 }
        let zeros = leadingZeros(digits.extracting(..<end))
        text.append(digits.extracting(zeros..<end))
        if end + 1 == digits.count, isLetter(digits[end]) {
            text.append(digits[end])
        } else if end == digits.count, belongs(to: place, at: place + 1) {
            text.append(line[Int(tokens[place + 1].text.start)])
        }
        houseNumber = TextRange(start: start, count: text.count - start)
    }

    /// Whether only numbers stand between, as in `12-14`.
    private func isRange(from number: Int, to place: Int) -> Bool {
        tokens[number...place].allSatisfy { $0.kind == .number }
    }

    /// Whether a single letter belongs to the number before it: `29 a`, but not `221 E 51st St`.
    private func belongs(to number: Int, at place: Int) -> Bool {
        guard place == number + 1, place < tokens.count, tokens[place].isLetter else { return false }
        let letter = line[Int(tokens[place].text.start)]
        let isDirection = letter == 0x6E || letter == 0x65 || letter == 0x73 || letter == 0x77
        return number > 0 || !isDirection
    }

    private func isLastWord(_ place: Int) -> Bool {
        !tokens.dropFirst(place + 1).contains { $0.kind == .word && !$0.isLetter }
    }
}

private func leadingZeros(_ digits: Span<UInt8>) -> Int {
    var zeros = 0
    while zeros + 1 < digits.count, digits[zeros] == UInt8(ascii: "0") { zeros += 1 }
    return zeros
}
