// SPDX-License-Identifier: MIT

/// Appends `bytes` with every run of white space one blank, none at the ends, invisible characters gone.
///
/// White space is Unicode's and the control characters; invisible are zero-width characters, byte order marks and soft
/// hyphens. What is no UTF-8 becomes U+FFFD.
package func appendCollapsed(_ bytes: Span<UInt8>, to arena: inout [UInt8]) {
    let look = TextLook(bytes)
    guard look.isCollapsed else { return appendWithoutGaps(bytes, to: &arena) }
    if look.isASCII || isPlainLatin(bytes) {
        appendCopy(of: bytes, to: &arena)
    } else if isUTF8(bytes) {
        hasWideGaps(bytes) ? appendWithoutGaps(bytes, to: &arena) : appendCopy(of: bytes, to: &arena)
    } else {
        let mended = String(decoding: copied(bytes), as: UTF8.self)
        appendWithoutGaps(mended.utf8.span, to: &arena)
    }
}

/// What one look over a text's bytes shows.
struct TextLook {
    /// Whether no byte is over 0x7F.
    private(set) var isASCII = true
    /// Whether its ASCII blanks stand alone between other bytes, and no control character is there.
    private(set) var isCollapsed = true

    @inline(__always)
    init(_ text: Span<UInt8>) {
        var (high, low, doubled): (UInt64, UInt64, UInt64) = (0, 0, 0)
        // Before the text stands what counts as a blank, and so does what follows it.
        var blankBefore: UInt64 = 0x80
        var index = 0
        while index < text.count {
            let word = text.paddedWord(at: index)
            let plain = word & ~topBits
            let rest = text.count - index
            let here = rest >= 8 ? topBits : topBits >> UInt64(64 - 8 * rest)
            let blanks = mask(plain, of: 0x20) & ~word & here
            high |= word
            low |= mask(plain, in: 0...0x1F) & ~word & here
            doubled |= blanks & (blanks << 8 | blankBefore)
            blankBefore = blanks >> 56
            if rest <= 8 { doubled |= blanks >> UInt64(8 * (rest - 1)) & 0x80 }
            index += 8
        }
        isASCII = high & topBits == 0
        isCollapsed = low == 0 && doubled == 0
    }
}

/// Whether a text needs no collapsing, and `isPlainLatin` says that it has nothing but plain letters; in one look.
@inline(__always)
func isPlainLine(_ text: Span<UInt8>) -> Bool {
    // Before the text stands what counts as a blank. Of the byte before: whether it is a blank, a C3, its second half.
    var (blankBefore, leadBefore, secondBefore): (UInt64, UInt64, UInt64) = (0x80, 0, 0)
    var wrong: UInt64 = 0
    var index = 0
    while index < text.count {
        let rest = text.count - index
        let here = rest >= 8 ? topBits : topBits >> UInt64(64 - 8 * rest)
        let word = text.paddedWord(at: index)
        let plain = word & ~topBits
        let high = word & topBits
        let low = here & ~high
        let blanks = mask(plain, of: 0x20) & low
        let leads = mask(plain, of: 0x43) & high
        let seconds = mask(plain, in: 0x04...0x3F) & high
        wrong |= (mask(plain, in: 0...0x1F) | mask(plain, of: UInt8(ascii: "?"))) & low
        wrong |= blanks & (blanks << 8 | blankBefore)
        // Every byte beyond ASCII is a C3 or its second half, and no two letters stand beside each other.
        wrong |= high ^ (leads | seconds)
        wrong |= seconds ^ (leads << 8 | leadBefore)
        wrong |= leads & (seconds << 8 | secondBefore)
        (blankBefore, leadBefore, secondBefore) = (blanks >> 56, leads >> 56, seconds >> 56)
        if rest < 8 { (blankBefore, leadBefore) = lastOf(blanks, leads, rest) }
        index += 8
    }
    return wrong == 0 && text.count > 0 && blankBefore == 0 && leadBefore == 0
}

/// The bits of the last of `count` bytes.
@inline(__always)
private func lastOf(_ blanks: UInt64, _ leads: UInt64, _ count: Int) -> (UInt64, UInt64) {
    let shift = UInt64(8 * (count - 1))
    return (blanks >> shift & 0x80, leads >> shift & 0x80)
}

/// Whether a gap of more than one byte is in valid UTF-8.
func hasWideGaps(_ text: Span<UInt8>) -> Bool {
    for index in text.indices where text[index] >= 0xC2 && canBeginGap(text[index]) {
        if gap(text, at: index) != nil { return true }
    }
    return false
}

private func copied(_ text: Span<UInt8>) -> [UInt8] {
    var copy: [UInt8] = []
    appendCopy(of: text, to: &copy)
    return copy
}

/// The same byte by byte, whatever the text; invalid UTF-8 is mended first.
private func appendWithoutGaps(_ text: Span<UInt8>, to arena: inout [UInt8]) {
    guard isASCII(text) || isUTF8(text) else {
        let mended = String(decoding: copied(text), as: UTF8.self)
        return appendWithoutGaps(mended.utf8.span, to: &arena)
    }
    let start = arena.count
    var isPending = false
    var index = 0
    while index < text.count {
        if canBeginGap(text[index]), let gap = gap(text, at: index) {
            if gap.kind == .blank { isPending = arena.count > start }
            index += gap.length
            continue
        }
        if isPending { arena.append(0x20) }
        isPending = false
        arena.append(text[index])
        index += 1
    }
}
