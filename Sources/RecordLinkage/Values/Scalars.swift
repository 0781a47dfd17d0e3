// SPDX-License-Identifier: MIT

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

/// Whether a Latin letter with a mark is a capital.
func isCapitalLatin(_ scalar: UInt32) -> Bool {
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
