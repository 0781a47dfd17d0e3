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

    /// The folded text of all words; a `?` in it is a letter that was lost.
    private(set) var text: [UInt8] = []
    /// The words, in the order of the name; of a legal form one word for each family, its name.
    private(set) var words: [Word] = []
    /// The families of legal forms met: a number in each byte, ascending from the lowest byte on, 0 where none is.
    ///
    /// Equal lists are equal numbers; `formsRelation` compares others.
    var forms: UInt64 = 0

    var tokens: [NameToken] = []
    private var scanner = NameScanner()

    /// Takes a name apart; what an earlier one left is gone.
    ///
    /// The core is never empty when the name has a letter or a digit at all.
    mutating func take(apart name: Span<UInt8>) {
        words.removeAll(keepingCapacity: true)
        forms = 0
        swap(&text, &scanner.text)
        swap(&tokens, &scanner.tokens)
        if isNormalLatin(name) {
            scanner.scan(name)
        } else {
            let normal = normalized(name)
            scanner.scan(normal.span)
        }
        swap(&text, &scanner.text)
        swap(&tokens, &scanner.tokens)
        sortOut()
        keepCore()
        addWords()
    }

    /// Gives all words back to the core when nothing was left in it.
    private mutating func keepCore() {
        guard !hasCore else { return }
        forms = 0
        for index in tokens.indices where tokens[index].kind == .legalForm { tokens[index].kind = .core }
        guard !hasCore else { return }
        for index in tokens.indices { tokens[index].kind = .core }
    }

    private var hasCore: Bool {
        tokens.contains { $0.kind == .core && !$0.shape.contains(.connector) }
    }

    // MARK: - Words

    private mutating func addWords() {
        var hasPlain = false
        var index = 0
        while index < tokens.count {
            let token = tokens[index]
            var end = index + 1
            switch token.kind {
            case .legalForm: addForms(token.families)
            case .core:
                end = endOfInitials(from: index)
                let isPlain = end > index + 1 || !isBetween(index)
                hasPlain = hasPlain || isPlain
                isPlain ? add(token.start, tokens[end - 1].end, .core) : addConnector(index)
            case .connector, .noise, .branch: add(token.start, token.end, token.kind)
            }
            index = end
        }
        guard !hasPlain, scanner.hasLetter else { return }
        for index in words.indices where words[index].kind == .connector { words[index].kind = .core }
    }

    private mutating func add(_ start: Int, _ end: Int, _ kind: Kind) {
        words.append(Word(text: TextRange(start: start, count: end - start), kind: kind))
    }

    /// Whether a word is one that stands between others.
    private func isBetween(_ index: Int) -> Bool {
        let token = tokens[index]
        return token.shape.contains(.connector) || isAnd(index)
            || wordClass(of: text.span.extracting(token.start..<token.end)) == .filler
    }

    /// Whether a small word between two others is the "and" of another language: García y Hijos, Jansen en Zonen.
    private func isAnd(_ index: Int) -> Bool {
        let token = tokens[index]
        guard index > 0, index + 1 < tokens.count, token.end - token.start <= 3, token.shape.contains(.smallFirst),
            !token.shape.contains(.dotBehind), tokens[index + 1].kind == .core
        else { return false }
        return isForeignAnd(text.span.extracting(token.start..<token.end))
    }

    private mutating func addConnector(_ index: Int) {
        let token = tokens[index]
        guard isAnd(index) else { return add(token.start, token.end, .connector) }
        add(text.count, text.count + 3, .connector)
        text.append(UInt8(ascii: "u"))
        text.append(UInt8(ascii: "n"))
        text.append(UInt8(ascii: "d"))
    }

    private mutating func addForms(_ families: UInt64) {
        var rest = families
        while rest != 0 {
            let name = knownForms.families[Int(rest & 0xFF)]
            add(text.count, text.count + name.count, .legalForm)
            text += name
            rest >>= 8
        }
    }

    /// The index behind initials that are written with dots, as in `A.B.C.` and `J. P. Morgan`.
    private func endOfInitials(from start: Int) -> Int {
        var end = start + 1
        while end < tokens.count, isInitial(end - 1), tokens[end - 1].shape.contains(.dotBehind), isInitial(end),
            tokens[end].kind == .core
        {
            end += 1
        }
        return end
    }

    private func isInitial(_ index: Int) -> Bool {
        let token = tokens[index]
        return token.end - token.start == 1 && text[token.start] >= 0x61
    }
}

/// Mends what was read in a wrong code page, twice if it happened twice; then Unicode's normal form KC.
private func normalized(_ name: Span<UInt8>) -> [UInt8] {
    var mended: [UInt8] = []
    mended.reserveCapacity(name.count + 8)
    if appendMended(name, to: &mended) > 0 {
        let once = mended
        mended.removeAll(keepingCapacity: true)
        _ = appendMended(once.span, to: &mended)
    }
    var normal: [UInt8] = []
    // No valid UTF-8, or longer than any name.
    return append(mended.span, in: .compatible, to: &normal) ? normal : mended
}
