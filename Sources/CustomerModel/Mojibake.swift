// SPDX-License-Identifier: MIT

// UTF-8 that was read as Windows-1252 or Latin-1. The sure sign: written back in that code page, the characters are
// UTF-8 again. Real names have such pairs as well, if rarely: `SPAß“` and `NESTLÉ®` would be two letters of
// languages nobody here writes. So a pair counts when it gives a letter of Europe, other letters when two follow each
// other, and a capital before a mark that closes a word counts for nothing.

/// Whether the text from `scalar` on is UTF-8 that was read in a wrong code page.
///
/// `reader` stands behind the scalar.
func isMisread(_ scalar: UInt32, after previous: UInt32, before reader: ScalarReader, in text: Span<UInt8>) -> Bool {
    guard let lead = windowsByte(scalar), (0xC2...0xF4).contains(lead) else { return false }
    var behind = reader
    guard let decoded = decodedScalar(lead, &behind, in: text) else {
        return isLoneLead(lead, after: previous, before: reader, in: text)
    }
    switch decoded.scalar {
    case 0x80..<0x180:
        let isEuropean = lead != 0xC4 && lead != 0xC5 || isEuropeanLetter(decoded.scalar)
        return isEuropean && !isClosing(decoded.second, after: previous, lead: lead, before: behind, in: text)
    // General punctuation, the euro, ™; a byte order mark, U+FFFD; Vietnamese letters; anything beyond the plane.
    case 0x2000..<0x2150, 0xFEFF, 0xFFFD, 0x1EA0..<0x1F00, 0x1_0000...: return true
    default:
        guard let next = behind.next(in: text), let lead = windowsByte(next), lead >= 0xC2 else { return false }
        return decodedScalar(lead, &behind, in: text) != nil
    }
}

/// The scalar that a lead byte and the characters behind it write, and its second byte.
private func decodedScalar(
    _ lead: UInt8,
    _ reader: inout ScalarReader,
    in text: Span<UInt8>
) -> (scalar: UInt32, second: UInt8)? {
    let length = (~lead).leadingZeroBitCount
    var value = UInt32(lead) & (0x7F >> UInt32(length))
    var second: UInt8 = 0
    for index in 1..<length {
        guard let next = reader.next(in: text), let byte = windowsByte(next), byte & 0xC0 == 0x80 else { return nil }
        if index == 1 { second = byte }
        value = value << 6 | UInt32(byte & 0x3F)
    }
    // No overlong form, no surrogate, nothing beyond the last scalar.
    let least: UInt32 = length == 2 ? 0x80 : length == 3 ? 0x800 : 0x1_0000
    return value >= least && Unicode.Scalar(value) != nil ? (value, second) : nil
}

/// The byte that Windows-1252 or Latin-1 writes for a scalar outside ASCII; `nil` when they have none.
package func windowsByte(_ scalar: UInt32) -> UInt8? {
    if (0x80...0xFF).contains(scalar) { return UInt8(scalar) }
    guard scalar >= 0x152, scalar <= 0x2122 else { return nil }
    switch scalar {
    case 0x20AC: return 0x80
    case 0x201A: return 0x82
    case 0x0192: return 0x83
    case 0x201E: return 0x84
    case 0x2026: return 0x85
    case 0x2020: return 0x86
    case 0x2021: return 0x87
    case 0x02C6: return 0x88
    case 0x2030: return 0x89
    case 0x0160: return 0x8A
    case 0x2039: return 0x8B
    case 0x0152: return 0x8C
    case 0x017D: return 0x8E
    case 0x2018: return 0x91
    case 0x2019: return 0x92
    case 0x201C: return 0x93
    case 0x201D: return 0x94
    case 0x2022: return 0x95
    case 0x2013: return 0x96
    case 0x2014: return 0x97
    case 0x02DC: return 0x98
    case 0x2122: return 0x99
    case 0x0161: return 0x9A
    case 0x203A: return 0x9B
    case 0x0153: return 0x9C
    case 0x017E: return 0x9E
    case 0x0178: return 0x9F
    default: return nil
    }
}

/// Whether a letter of Latin Extended-A is one of a language of Europe's companies (not Esperanto's or Maltese).
private func isEuropeanLetter(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x108...0x10B, 0x114...0x115, 0x11C...0x11D, 0x120...0x121, 0x124...0x129, 0x12C...0x12D, 0x132...0x135, 0x138,
        0x13F...0x140, 0x149...0x14F, 0x156...0x157, 0x15C...0x15D, 0x166...0x169, 0x16C...0x16D, 0x174...0x177, 0x17F:
        false
    default: true
    }
}

/// Whether the pair is a capital at a word's end and the mark that closes it, as in `»IRMÃ«` and `”SMÅ”`.
private func isClosing(
    _ second: UInt8,
    after previous: UInt32,
    lead: UInt8,
    before reader: ScalarReader,
    in text: Span<UInt8>
) -> Bool {
    switch second {
    case 0x84, 0x85, 0x8B, 0x91...0x97, 0x99, 0x9B, 0xA9, 0xAB, 0xAE, 0xBB: break
    default: return false
    }
    guard lead >= 0xC3 || second < 0xA0, isCapital(previous) else { return false }
    var behind = reader
    guard let next = behind.next(in: text) else { return true }
    return !isLetter(next)
}

/// Whether a lead byte is alone because what followed it was taken for a blank (U+00A0) or for nothing (U+00AD).
///
/// `Ã` and `Â` stand behind a small letter, or by themselves, in no word.
private func isLoneLead(
    _ lead: UInt8,
    after previous: UInt32,
    before reader: ScalarReader,
    in text: Span<UInt8>
) -> Bool {
    guard lead == 0xC3 || lead == 0xC2 else { return false }
    if isLetter(previous) { return !isCapital(previous) }
    var behind = reader
    guard previous == 0x20 else { return false }
    return behind.next(in: text) ?? 0x20 == 0x20
}

private func isCapital(_ scalar: UInt32) -> Bool {
    Unicode.Scalar(scalar)?.properties.isUppercase ?? false
}
