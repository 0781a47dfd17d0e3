// SPDX-License-Identifier: MIT

/// Reads the words of a name: folded text, one word behind the other without anything between.
struct NameScanner {
    /// The folded text of all words.
    var text: [UInt8] = []
    var tokens: [NameToken] = []
    /// Whether the name has a letter or a digit.
    private(set) var hasLetter = false

    var index = 0
    var isOpen = false
    var start = 0
    var gap: NameToken.Gap = []
    var shape: NameToken.Shape = []
    var bracketDepth = 0
    var brackets = 0
    /// Where in the text the last small letters were followed by a capital, the first four times in a word.
    var humps = SIMD4<Int32>(repeating: 0)
    var humpCount = 0
    var wasSmall = false
    var letters = 0

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

    /// A run of lost letters: one wildcard beside a letter, unless the last mark of the name asks a question.
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
}
