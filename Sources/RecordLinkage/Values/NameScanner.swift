// SPDX-License-Identifier: MIT

/// Reads the words of a name: folded text, one word behind the other without anything between.
struct NameScanner {
    /// The folded text of all words.
    var text: [UInt8] = []
    var tokens: [NameToken] = []
    /// Whether the name has a letter or a digit.
    private(set) var hasLetter = false

    private var index = 0
    private var isOpen = false
    private var start = 0
    private var gap: NameToken.Gap = []
    private var shape: NameToken.Shape = []
    private var bracketDepth = 0
    private var brackets = 0
    /// Where in the text the last small letters were followed by a capital, the first four times in a word.
    private var humps = SIMD4<Int32>(repeating: 0)
    private var humpCount = 0
    private var wasSmall = false
    private var letters = 0

    /// Reads the words of a name that is in normal form; what an earlier one left is gone.
    mutating func scan(_ name: Span<UInt8>) {
        text.removeAll(keepingCapacity: true)
        tokens.removeAll(keepingCapacity: true)
        (index, isOpen, gap, bracketDepth, brackets) = (0, false, [], 0, 0)
        hasLetter = false
        while index < name.count {
            let byte = name[index]
            switch byte {
            case 0x61...0x7A:
                letter(byte, isCapital: false)
                index += 1
            case 0x41...0x5A:
                letter(byte | 0x20, isCapital: true)
                index += 1
            case 0x30...0x39:
                digit(byte)
                index += 1
            case 0x80...: scalar(in: name)
            default:
                mark(byte, in: name)
            }
        }
        close()
    }

    // MARK: - Letters

    @inline(__always)
    private mutating func letter(_ byte: UInt8, isCapital: Bool) {
        if !isOpen { open() }
        if isCapital {
            if wasSmall, humpCount < 4 {
                humps[humpCount] = Int32(truncatingIfNeeded: text.count)
                humpCount += 1
            }
            shape.insert(text.count == start ? .capitalFirst : .capitalLater)
        } else {
            shape.insert(text.count == start ? .smallFirst : .smallLater)
        }
        wasSmall = !isCapital
        letters += 1
        text.append(byte)
    }

    private mutating func digit(_ byte: UInt8) {
        if !isOpen { open() }
        wasSmall = false
        text.append(byte)
    }

    private mutating func open() {
        isOpen = true
        hasLetter = true
        start = text.count
        shape = []
        humpCount = 0
        letters = 0
        wasSmall = false
    }

    /// Reads one scalar beyond ASCII.
    private mutating func scalar(in name: Span<UInt8>) {
        let (scalar, length) = decodedScalar(name, at: index)
        guard scalar != 0xFFFD else { return wildcard(in: name) }
        index += length
        if let fold = foldedLetter(scalar) {
            letter(fold.first, isCapital: isCapitalLatin(scalar))
            if fold.second != 0 { text.append(fold.second) }
            return
        }
        otherScalar(scalar, in: name)
    }

    private mutating func otherScalar(_ scalar: UInt32, in name: Span<UInt8>) {
        switch scalar {
        case 0x2018, 0x2019, 0x2BC, 0x2032, 0x200B...0x200D, 0x2060, 0xFEFF, 0xAD: return
        case 0x2010...0x2015, 0x2212: return hyphen(in: name)
        case 0xA0, 0x2000...0x200A, 0x3000: return separator(.blank)
        default: break
        }
        guard let value = Unicode.Scalar(scalar) else { return separator(.blank) }
        if value.properties.isAlphabetic { return foreignLetter(value) }
        switch value.properties.generalCategory {
        case .decimalNumber, .letterNumber, .otherNumber: foreignDigit(value)
        case .nonspacingMark, .enclosingMark, .format: break
        default: separator(.blank)
        }
    }

    private mutating func foreignDigit(_ scalar: Unicode.Scalar) {
        if !isOpen { open() }
        for byte in UTF8.encode(scalar).map(Array.init) ?? [] { text.append(byte) }
    }

    private mutating func foreignLetter(_ scalar: Unicode.Scalar) {
        let small = smallLetter(scalar.value)
        if !isOpen { open() }
        let isCapital = small != scalar.value
        for byte in UTF8.encode(Unicode.Scalar(small) ?? scalar).map(Array.init) ?? [] {
            if text.count == start { shape.insert(isCapital ? .capitalFirst : .smallFirst) }
            text.append(byte)
        }
        if text.count - start > 3 { shape.insert(isCapital ? .capitalLater : .smallLater) }
        letters += 1
    }

    // MARK: - What is between words

    private mutating func mark(_ byte: UInt8, in name: Span<UInt8>) {
        switch byte {
        case UInt8(ascii: "?"): return wildcard(in: name)
        case UInt8(ascii: "-"):
            index += 1
            return hyphen(in: name)
        case UInt8(ascii: "'"), UInt8(ascii: "`"):
            // Left out within a word, between words where no letter follows: 'Golf Club'.
            if !isOpen || index + 1 == name.count || name[index + 1] < 0x41 { separator(.blank) }
        case UInt8(ascii: "."): separator(.dot)
        case UInt8(ascii: "/"): separator(.slash)
        case UInt8(ascii: ","), UInt8(ascii: ";"): separator(.comma)
        case UInt8(ascii: "*"): separator(.star)
        case UInt8(ascii: "&"), UInt8(ascii: "+"): ampersand()
        case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"), UInt8(ascii: "<"):
            separator(.blank)
            bracketDepth += 1
            if bracketDepth == 1 { brackets += 1 }
        case UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "}"), UInt8(ascii: ">"):
            separator(.blank)
            bracketDepth = max(0, bracketDepth - 1)
        default: separator(.blank)
        }
        index += 1
    }

    private mutating func separator(_ mark: NameToken.Gap) {
        if isOpen {
            if mark == .dot { shape.insert(.dotBehind) }
            close()
        }
        gap.insert(mark)
    }

    /// The index is behind the hyphen.
    private mutating func hyphen(in name: Span<UInt8>) {
        let isAlone = !isOpen && (index == name.count || name[index] == 0x20)
        separator(isAlone ? .dash : .hyphen)
    }

    private mutating func ampersand() {
        separator(.blank)
        if let last = tokens.last, last.shape.contains(.connector) { return }
        add(connectorFrom: text.count)
    }

    private mutating func add(connectorFrom start: Int) {
        text.append(UInt8(ascii: "u"))
        text.append(UInt8(ascii: "n"))
        text.append(UInt8(ascii: "d"))
        tokens.append(token(start, text.count, .connector))
        gap = .blank
    }

    private func token(_ start: Int, _ end: Int, _ shape: NameToken.Shape) -> NameToken {
        NameToken(start: start, end: end, gap: gap, shape: shape, bracket: bracketDepth > 0 ? brackets : 0)
    }

    /// A run of letters that were lost: one wildcard beside a letter, unless the name asks a question with its last mark.
    private mutating func wildcard(in name: Span<UInt8>) {
        var isQuestion = true
        while index < name.count {
            if name[index] == UInt8(ascii: "?") {
                index += 1
                continue
            }
            guard name[index] >= 0x80 else { break }
            let (scalar, length) = decodedScalar(name, at: index)
            guard scalar == 0xFFFD else { break }
            isQuestion = false
            index += length
        }
        let isBeforeWord =
            index < name.count && (name[index] | 0x20 >= 0x61 && name[index] | 0x20 <= 0x7A || name[index] >= 0x80)
        guard isBeforeWord || isOpen && !(isQuestion && index == name.count) else { return separator(.blank) }
        if !isOpen { open() }
        wasSmall = false
        text.append(UInt8(ascii: "?"))
    }

    // MARK: - The end of a word

    private mutating func close() {
        guard isOpen else { return }
        isOpen = false
        if letters == 0 {
            if !text[start...].contains(where: { $0 != UInt8(ascii: "?") }) {
                text.removeSubrange(start...)
                return
            }
            shape.insert(.number)
        }
        if isConnector {
            text.removeSubrange(start...)
            if let last = tokens.last, last.shape.contains(.connector) { return }
            return add(connectorFrom: start)
        }
        correct()
        split()
    }

    /// Whether the word is "and" in one of the languages whose word is never a piece of a legal form.
    private var isConnector: Bool {
        let count = text.count - start
        guard count <= 3, !tokens.isEmpty else { return false }
        let (first, last) = (text[start], text[text.count - 1])
        switch count {
        case 1: return first == UInt8(ascii: "u") && shape.contains(.smallFirst) && !isBehindInitial
        case 2: return first == UInt8(ascii: "e") && last == UInt8(ascii: "t") && !shape.contains(.dotBehind)
        default:
            guard text[start + 1] == UInt8(ascii: "n"), last == UInt8(ascii: "d") else { return false }
            return first == UInt8(ascii: "u") || first == UInt8(ascii: "a")
        }
    }

    /// Whether it goes on with an abbreviation: e.u.
    private var isBehindInitial: Bool {
        guard gap.contains(.dot), let last = tokens.last else { return false }
        return last.end - last.start == 1
    }

    /// Mends one wrong letter in a long word of a legal form.
    private mutating func correct() {
        guard text.count - start >= 7 else { return }
        let isMarked = gap.contains(.dash) || gap.contains(.star) || bracketDepth > 0
        if let word = longWord(near: text.span.extracting(start...), alsoNoise: isMarked) {
            text.removeSubrange(start...)
            text += word
        }
    }

    /// Adds the word, or the two words when a legal form is glued to the first.
    private mutating func split() {
        let end = text.count
        guard end - start > 3, let seam = seam else {
            tokens.append(token(start, end, shape))
            gap = []
            return
        }
        tokens.append(token(start, seam, shape.subtracting(.dotBehind)))
        gap = .blank
        tokens.append(token(seam, end, [.capitalFirst, .capitalLater]))
        gap = []
    }

    /// Where a glued legal form begins: behind a hump, or `gmbh` and `mbh` at the end of any word.
    private var seam: Int? {
        for number in 0..<humpCount {
            let seam = Int(humps[number])
            if seam > start + 1, isGluedForm(text.span.extracting(seam...)) { return seam }
        }
        if text[start] >= 0xE3 { return asianSeam(in: text.span.extracting(start...)).map { start + $0 } }
        guard text.count - start > 6, text[text.count - 1] == UInt8(ascii: "h"), letters > 6 else { return nil }
        for count in [5, 4, 3] where isUnmistakable(text.span.extracting((text.count - count)...)) {
            return text.count - count
        }
        return nil
    }
}

/// The scalar at an index and how many bytes it has; U+FFFD and 1 where there is no valid one.
@inline(__always)
func decodedScalar(_ text: Span<UInt8>, at index: Int) -> (scalar: UInt32, length: Int) {
    let first = text[index]
    guard first >= 0x80 else { return (UInt32(first), 1) }
    let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
    guard (0xC2...0xF4).contains(first), index + length <= text.count else { return (0xFFFD, 1) }
    var scalar = UInt32(first) & (0x7F >> UInt32(length))
    for next in index + 1..<index + length {
        guard text[next] & 0xC0 == 0x80 else { return (0xFFFD, 1) }
        scalar = scalar << 6 | UInt32(text[next] & 0x3F)
    }
    return Unicode.Scalar(scalar) == nil ? (0xFFFD, 1) : (scalar, length)
}

private func isCapitalLatin(_ scalar: UInt32) -> Bool {
    if scalar < 0x100 { return scalar < 0xDF }
    return Unicode.Scalar(scalar)?.properties.isUppercase ?? false
}

/// A letter of another script in lower case, without its accent in Greek and Cyrillic where names often lack it.
func smallLetter(_ scalar: UInt32) -> UInt32 {
    switch scalar {
    case 0x410...0x42F: return scalar + 0x20
    case 0x430...0x44F: return scalar
    case 0x401, 0x451: return 0x435
    case 0x400...0x40F: return scalar + 0x50
    case 0x391...0x3A9: return scalar + 0x20
    case 0x3C2: return 0x3C3
    case 0x386, 0x3AC: return 0x3B1
    case 0x388, 0x3AD: return 0x3B5
    case 0x389, 0x3AE: return 0x3B7
    case 0x38A, 0x3AF, 0x390, 0x3CA, 0x3AA: return 0x3B9
    case 0x38C, 0x3CC: return 0x3BF
    case 0x38E, 0x3CD, 0x3B0, 0x3CB, 0x3AB: return 0x3C5
    case 0x38F, 0x3CE: return 0x3C9
    default:
        let mapped = Unicode.Scalar(scalar)?.properties.lowercaseMapping.unicodeScalars
        return mapped?.first?.value ?? scalar
    }
}
