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

/// An address line folded, and its words.
struct StreetLine {
    private var line: [UInt8] = []
    private var tokens: [StreetToken] = []

    /// Reads a line; what follows `between` and its like is left out, and whatever follows the first sixty-four words.
    mutating func read(_ raw: Span<UInt8>) {
        line.removeAll(keepingCapacity: true)
        tokens.removeAll(keepingCapacity: true)
        guard appendFoldedWords(raw, to: &line) else { return }
        let folded = line
        var (start, isMarked) = (0, false)
        while start < folded.count, tokens.count < 64 {
            let rest = folded.span.extracting(start...)
            let word = rest.extracting(..<(rest.place(of: 0x20, from: 0) ?? rest.count))
            let value = streetWords.value(of: word)
            if value == StreetWord.crossing, tokens.contains(where: { $0.kind == .word }) { return }
            // `C/ Mayor` is a calle, which is left out like the word; `C.so Roma` is a corso.
            let isCalle = start == 0 && word.isText("c") && !rest.holds("so ", at: 2)
            let kind = isCalle ? .leftOut : tokenKind(of: word, value, isMarked: isMarked)
            isMarked = value == StreetWord.mark || value == StreetWord.floor && !dropNumberOfFloor(in: folded)
            let text = TextRange(start: start, count: word.count)
            let isEnd = joinOrdinal(word)
            let token = StreetToken(text: text, kind: isEnd ? .leftOut : kind, isType: word.isStreetType(value))
            start += word.count + 1
            tokens.append(token)
        }
    }

    /// Whether a word is the end of an ordinal written apart, `24 th`, whose number then is no house's.
    private mutating func joinOrdinal(_ word: Span<UInt8>) -> Bool {
        guard word.isText("th"), tokens.count > 1, tokens[tokens.count - 1].kind == .number else { return false }
        tokens[tokens.count - 1].kind = .word
        return true
    }

    /// Leaves out the number of a floor, `2nd` or the line's first word; gives `false` when it must stand behind.
    private mutating func dropNumberOfFloor(in folded: [UInt8]) -> Bool {
        guard let last = tokens.indices.last else { return false }
        let word = folded.span.extracting(tokens[last].text.indices)
        guard isDigit(word[0]), word.isOrdinal || last == 0 else { return false }
        tokens[last].kind = .leftOut
        return true
    }

    /// Appends the words of the street without blanks between.
    func appendStreet(number: Int?, to text: inout [UInt8], words: inout [TextRange]) {
        forEachWord(number: number) { place, isLast in
            let start = text.count
            line.span.extracting(tokens[place].text.indices).appendStreetWord(isLast: isLast, to: &text)
            if text.count > start { words.append(TextRange(start: start, count: text.count - start)) }
        }
    }

    /// Appends what is left of the words of the street without directions and kinds of streets.
    func appendCore(number: Int?, to text: inout [UInt8]) {
        forEachWord(number: number) { place, isLast in
            let word = line.span.extracting(tokens[place].text.indices)
            let value = streetWords.value(of: word)
            if isLast, word.isText("st") { return }
            word.extracting(..<word.streetCore(value)).appendStreetWord(isLast: false, to: &text)
        }
    }

    /// Gives the places of the words that belong to the street, and whether no other word follows.
    private func forEachWord(number: Int?, _ body: (_ place: Int, _ isLast: Bool) -> Void) {
        let lastWord = tokens.lastIndex { $0.kind == .word && !$0.isLetter } ?? 0
        // Behind the number of a German street stands what is no street.
        let hasType = tokens.prefix(number ?? 0).contains { $0.isType }
        for (place, token) in tokens.enumerated() where token.kind != .leftOut {
            if let number, place >= number, isBeside(number, place, hasType: hasType, lastWord: lastWord) { continue }
            body(place, place >= lastWord)
        }
    }

    /// Appends the digits of a house number and its letter.
    func appendNumber(at place: Int, to text: inout [UInt8]) {
        let digits = line.span.extracting(tokens[place].text.indices)
        var (zeros, end) = (0, 0)
        while end < digits.count, isDigit(digits[end]) { end += 1 }
        while zeros + 1 < end, digits[zeros] == UInt8(ascii: "0") { zeros += 1 }
        text.append(digits.extracting(zeros..<end))
        if end + 1 == digits.count, isLetter(digits[end]) {
            text.append(digits[end])
        } else if end == digits.count, belongs(to: place, at: place + 1) {
            text.append(line[Int(tokens[place + 1].text.start)])
        }
    }

    /// The place of the house number: a number in front, or the first one behind the street's name.
    func houseNumberPlace() -> Int? {
        let lastNumber = tokens.lastIndex { $0.kind == .number }
        var (found, hasWord): (Int?, Bool) = (nil, false)
        for (place, token) in tokens.enumerated() where token.kind != .leftOut {
            if token.kind == .number {
                if !hasWord { return place }
                found = found ?? place
            } else {
                // `Straße des 17. Juni 135`: a number before a word belongs to the name when another one follows.
                if let number = found, token.text.count > 2, place < lastNumber ?? 0, !tokens[number - 1].isType {
                    found = nil
                }
                hasWord = true
            }
        }
        return found
    }

    /// Whether a word is the house number, or stands beside it and is no part of the street's name.
    private func isBeside(_ number: Int, _ place: Int, hasType: Bool, lastWord: Int) -> Bool {
        if place == number || hasType || belongs(to: number, at: place) { return true }
        if tokens[place].kind == .number {
            // `12-14 Main St`, and the flat in `156 Washington Avenue/1`.
            return place > lastWord && tokens[place - 1].isType
                || tokens[number...place].allSatisfy { $0.kind == .number }
        }
        return number > 0 && tokens[place].isLetter && place > lastWord
    }

    /// Whether a single letter belongs to the number before it: `29 a`, but not `221 E 51st St`.
    private func belongs(to number: Int, at place: Int) -> Bool {
        guard place == number + 1, place < tokens.count, tokens[place].isLetter else { return false }
        let letter = line[Int(tokens[place].text.start)]
        let isDirection = letter == 0x6E || letter == 0x65 || letter == 0x73 || letter == 0x77
        return number > 0 || !isDirection
    }
}

private func tokenKind(of word: Span<UInt8>, _ value: UInt16?, isMarked: Bool) -> StreetToken.Kind {
    if let value, value < StreetWord.crossing || value == StreetWord.floor { return .leftOut }
    // What is marked is one short word: `unit 5`, `lot f2`, `top b`.
    if isMarked, word.count == 1 || isDigit(word[0]) || isDigit(word[word.count - 1]) { return .leftOut }
    return isDigit(word[0]) && !word.isOrdinal ? .number : .word
}
