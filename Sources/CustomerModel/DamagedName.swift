// SPDX-License-Identifier: MIT

/// What a cell for a name holds.
package enum NameCell: Sendable {
    /// No name.
    case junk
    /// A name as it was written.
    case sound
    /// A name that may have lost characters: ask `isDamagedName`.
    case doubtful
}

/// Appends a name as `appendCollapsed` does unless it is junk, with one look at what nearly all names are.
package func appendName(_ bytes: Span<UInt8>, to arena: inout [UInt8]) -> NameCell {
    if isPlainName(bytes) {
        appendCopy(of: bytes, to: &arena)
        return .sound
    }
    guard !isJunkName(bytes) else { return .junk }
    appendCollapsed(bytes, to: &arena)
    return .doubtful
}

/// Appends a text as it is if one look says that it is collapsed, no junk and not damaged, as most texts are.
package func appendPlainText(_ bytes: Span<UInt8>, to arena: inout [UInt8]) -> Bool {
    guard isPlainName(bytes) else { return false }
    appendCopy(of: bytes, to: &arena)
    return true
}

/// Whether a name lost characters on its way: U+FFFD, a `?` that ends no word, or letters read in a wrong code page.
///
/// Such a name is shown, but never matched by and never used in a salutation (FORMATS.md, section 1.1). Wrongly read
/// is UTF-8 taken for Windows-1252 or Latin-1, once (`MÃ¼ller`) or twice, or for a DOS code page (`M├╝ller`), a control
/// character that Windows-1252 would show (U+0092), and the `¿` that databases put for what they cannot write.
/// Asked of the cell as it was read it sees more than of the collapsed name, which has lost U+00A0 and U+00AD.
package func isDamagedName(_ bytes: Span<UInt8>) -> Bool {
    var index = 0
    var suspicious: UInt64 = 0
    while index < bytes.count {
        let word = bytes.paddedWord(at: index)
        suspicious |= word | mask(word & ~topBits, of: UInt8(ascii: "?"))
        index += 8
    }
    guard suspicious & topBits != 0, !isPlainLatin(bytes) else { return false }
    return hasDamage(bytes.extracting(trimmedRange(bytes)))
}

private func hasDamage(_ text: Span<UInt8>) -> Bool {
    guard isUTF8(text) else { return true }
    var reader = ScalarReader(text.count)
    var previous: UInt32 = 0x20
    while let scalar = reader.next(in: text) {
        let isAtEnd = reader.index == text.count
        switch scalar {
        case UInt32(UInt8(ascii: "?")):
            // Only a question at the end of a name is one.
            if !isAtEnd || !isLetter(previous) { return true }
        case 0..<0x80: break
        case 0xFFFD, 0x80...0x84, 0x86...0x9F: return true
        // ¿ begins a question, and never stands behind a letter.
        case 0xBF: if isLetter(previous) { return true }
        // ├ and ┬ are what the first bytes of UTF-8 show in the code pages 437 and 850.
        case 0x251C, 0x252C: if !isAtEnd, text[reader.index] >= 0x80 { return true }
        default: if isMisread(scalar, after: previous, before: reader, in: text) { return true }
        }
        previous = scalar
    }
    return false
}

/// Whether a Unicode scalar is a letter; most are of ASCII.
func isLetter(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x41...0x5A, 0x61...0x7A: true
    case 0..<0x80: false
    default: Unicode.Scalar(scalar)?.properties.isAlphabetic ?? false
    }
}

/// Goes over the scalars of valid UTF-8.
struct ScalarReader {
    private(set) var index = 0
    private let count: Int

    /// A reader of so many bytes.
    init(_ count: Int) {
        self.count = count
    }

    /// The next scalar; `nil` at the end.
    mutating func next(in text: Span<UInt8>) -> UInt32? {
        guard index < count else { return nil }
        let first = text[index]
        index += 1
        guard first >= 0x80 else { return UInt32(first) }
        // The zeros behind the first one say how many bytes are the scalar's.
        let length = (~first).leadingZeroBitCount
        var scalar = UInt32(first) & (0x7F >> UInt32(length))
        for _ in 1..<length {
            scalar = scalar << 6 | UInt32(text[index] & 0x3F)
            index += 1
        }
        return scalar
    }
}
