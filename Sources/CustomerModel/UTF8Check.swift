// SPDX-License-Identifier: MIT

/// Whether bytes are well-formed UTF-8 (RFC 3629): no overlong form, no surrogate, nothing beyond U+10FFFF.
///
/// ASCII passes sixteen bytes at a time. The standard library's check needs eight instructions for each byte of a list
/// of customers, this one needs one.
package func isUTF8(_ text: Span<UInt8>) -> Bool {
    var index = 0
    while index < text.count {
        if index + 16 <= text.count, (text.word(at: index) | text.word(at: index + 8)) & topBits == 0 {
            index += 16
            continue
        }
        let word = text.restWord(at: index)
        let high = word & topBits
        guard high != 0 else {
            index += 8
            continue
        }
        let pairs = lengthOfPairs(word, high)
        if pairs > 0 {
            index += pairs
            continue
        }
        index += high.trailingZeroBitCount >> 3
        let length = sequenceLength(text, at: index)
        guard length > 0 else { return false }
        index += length
    }
    return true
}

/// How many of eight bytes are ASCII and whole sequences of two, if nothing else begins among them; else 0.
@inline(__always)
private func lengthOfPairs(_ word: UInt64, _ high: UInt64) -> Int {
    let plain = word & ~topBits
    let leads = mask(plain, in: 0x42...0x5F) & high
    let seconds = high & ~(word << 1)
    guard high == leads | seconds, seconds == leads << 8 else { return 0 }
    // A sequence that the last byte begins is the next word's.
    return 8 - Int(truncatingIfNeeded: leads >> 63)
}

/// The length of the sequence of several bytes that begins at `index`; 0 when there is none.
private func sequenceLength(_ text: Span<UInt8>, at index: Int) -> Int {
    let first = text[index]
    switch first {
    case 0xC2...0xDF:
        return isContinued(text, index + 1, in: 0x80...0xBF) ? 2 : 0
    case 0xE0...0xEF:
        let second: ClosedRange<UInt8> = first == 0xE0 ? 0xA0...0xBF : first == 0xED ? 0x80...0x9F : 0x80...0xBF
        return isContinued(text, index + 1, in: second) && isContinued(text, index + 2, in: 0x80...0xBF) ? 3 : 0
    case 0xF0...0xF4:
        let second: ClosedRange<UInt8> = first == 0xF0 ? 0x90...0xBF : first == 0xF4 ? 0x80...0x8F : 0x80...0xBF
        return isContinued(text, index + 1, in: second) && isContinued(text, index + 2, in: 0x80...0xBF)
            && isContinued(text, index + 3, in: 0x80...0xBF) ? 4 : 0
    default: return 0
    }
}

@inline(__always)
private func isContinued(_ text: Span<UInt8>, _ index: Int, in range: ClosedRange<UInt8>) -> Bool {
    index < text.count && range.contains(text[index])
}

/// Whether there is nothing but ASCII without `?` and single letters from `Ä` to `ÿ` between, as in most names.
///
/// Such a text is valid, has no gap of more than one byte, and was read in no wrong code page: that would leave two
/// characters beyond ASCII in a row.
func isPlainLatin(_ text: Span<UInt8>) -> Bool {
    var index = 0
    while index < text.count {
        let word = text.restWord(at: index)
        guard mask(word & ~topBits, of: UInt8(ascii: "?")) & ~word == 0 else { return false }
        let high = word & topBits
        guard high != 0 else {
            index += 8
            continue
        }
        index += high.trailingZeroBitCount >> 3
        // Â and Ã are how most wrongly read letters begin, and what follows them may have been lost.
        guard text[index] == 0xC3, isContinued(text, index + 1, in: 0x84...0xBF) else { return false }
        index += 2
        guard index == text.count || text[index] < 0x80 else { return false }
    }
    return true
}
