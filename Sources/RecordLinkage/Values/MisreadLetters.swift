// SPDX-License-Identifier: MIT

import CustomerModel

// UTF-8 that was read as Windows-1252 or a DOS code page shows two characters for one letter. CustomerModel's
// Mojibake.swift tells whether a name was; here the letters are put back, also where the pair was put in lower or upper
// case afterwards: then a lead byte has the other case, and so may what follows it.

/// Whether a name has nothing that `appendMended` or a normal form would change: ASCII, and single Latin-1 letters.
func isNormalLatin(_ name: Span<UInt8>) -> Bool {
    var index = 0
    while index < name.count {
        let byte = name[index]
        index += 1
        guard byte >= 0x80 else { continue }
        guard byte == 0xC3, index < name.count, name[index] >= 0x80, name[index] != 0x83 else { return false }
        index += 1
        guard index == name.count || name[index] < 0x80 else { return false }
    }
    return true
}

/// Appends a name with letters that were read in a wrong code page put back; gives how many there were.
///
/// Signs that a normal form would turn into letters (`™`) or into a blank and a mark (`´`) are taken out as well.
func appendMended(_ name: Span<UInt8>, to arena: inout [UInt8]) -> Int {
    var mended = 0
    var index = 0
    var previous: UInt32 = 0x20
    while index < name.count {
        let (scalar, length) = decodedScalar(name, at: index)
        index += length
        if let found = misread(scalar, after: previous, at: index, in: name) {
            mended += 1
            index += found.length
            append(found.scalar, to: &arena)
            previous = found.scalar
            continue
        }
        append(cleaned(scalar, after: previous), to: &arena)
        previous = scalar
    }
    return mended
}

/// The letter that a scalar and what follows it stand for, and how many bytes follow.
private func misread(
    _ lead: UInt32,
    after previous: UInt32,
    at index: Int,
    in name: Span<UInt8>
) -> (scalar: UInt32, length: Int)? {
    switch lead {
    case 0xC2...0xC5, 0xE2...0xE5, 0x251C, 0x252C: break
    default: return nil
    }
    guard index < name.count else { return loneLead(lead, after: previous, before: 0x20) }
    let (next, length) = decodedScalar(name, at: index)
    if lead >= 0x2500 { return dosLetter(lead, next).map { ($0, length) } }
    guard next >= 0x80 else { return loneLead(lead, after: previous, before: next) }
    if let sign = misreadSign(lead, next, at: index + length, in: name) { return (sign.scalar, length + sign.length) }
    guard let byte = secondByte(next, after: lead) else { return nil }
    let behind = index + length < name.count ? decodedScalar(name, at: index + length).scalar : 0x20
    // A control character is in no name.
    if next < 0xA0 { return misreadLetter(lead, byte, 0x61, 0x61).map { ($0, length) } }
    return misreadLetter(lead, byte, previous, behind).map { ($0, length) }
}

/// The letter of a pair of bytes, if companies in Europe write it.
private func misreadLetter(_ lead: UInt32, _ byte: UInt8, _ previous: UInt32, _ behind: UInt32) -> UInt32? {
    let isSmallLead = lead >= 0xE0
    let high = UInt32(isSmallLead ? lead - 0x20 : lead) & 0x1F
    var scalar = high << 6 | UInt32(byte & 0x3F)
    switch scalar {
    case 0x80..<0xC0: return scalar >= 0xA0 && lead != 0xE2 || scalar >= 0xA0 && behind != 0x20 ? scalar : nil
    case 0xD7, 0xF7: return nil
    // What was Ã and the small œ is Ü; its capital stands for Ì, which ends words only.
    case 0xCC: if isWordLetter(behind) { scalar = 0xDC }
    // In lower case Ê and Ú were one.
    case 0xDA: if isSmallLead { scalar = 0xFFFD }
    // So is a capital before a mark that closes a word: »IRMÃ«.
    case 0xC0..<0x100: if isClosing(byte), isCapital(previous), !isWordLetter(behind) { return nil }
    default:
        // Ä and Å before a mark that closes a word are letters.
        guard !isClosing(byte) || isWordLetter(behind) && isWordLetter(previous) else { return nil }
    }
    return scalar
}

/// Signs of three bytes, and what stands alone in their place: `â€™`, `â€“`, `â„¢`.
private func misreadSign(_ lead: UInt32, _ next: UInt32, at index: Int, in name: Span<UInt8>) -> (
    scalar: UInt32, length: Int
)? {
    guard lead == 0xE2 || lead == 0xC2, next == 0x20AC || next == 0x201E, index < name.count else { return nil }
    let (last, length) = decodedScalar(name, at: index)
    guard let byte = windowsByte(last) else { return nil }
    if next == 0x201E { return byte == 0xA2 ? (0x20, length) : nil }
    return (0x2000 | UInt32(byte & 0x3F), length)
}

/// `Ã` behind a small letter, where a blank was a no-break space (à) or what followed was lost (í).
private func loneLead(_ lead: UInt32, after previous: UInt32, before next: UInt32) -> (scalar: UInt32, length: Int)? {
    guard lead == 0xC3, (0x61...0x7A).contains(previous) else { return nil }
    return isWordLetter(next) ? (0xED, 0) : (0xE0, 0)
}

/// The second byte that a character shows, also in the other case.
private func secondByte(_ scalar: UInt32, after lead: UInt32) -> UInt8? {
    switch scalar {
    case 0xFF, 0x178: return 0x9F
    case 0x191: return 0x83
    case 0x39C, 0x3BC: return 0xB5
    case 0xC0...0xFF: return nil
    default: break
    }
    guard let byte = windowsByte(scalar), byte & 0xC0 == 0x80 else { return nil }
    return byte
}

private func isClosing(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x82, 0x84, 0x85, 0x8B, 0x91...0x97, 0x99, 0x9B, 0xA9, 0xAB, 0xAE, 0xB4, 0xBB: true
    default: false
    }
}

private func isCapital(_ scalar: UInt32) -> Bool {
    (0x41...0x5A).contains(scalar) || (0xC0...0xDE).contains(scalar)
}

private func isWordLetter(_ scalar: UInt32) -> Bool {
    (0x61...0x7A).contains(scalar | 0x20) || scalar >= 0xC0
}

/// The letter that `├` and what follows it are in the code pages 437 and 850.
private func dosLetter(_ lead: UInt32, _ next: UInt32) -> UInt32? {
    guard lead == 0x251C else { return next == 0xAB || next == 0xBB || next == 0xE1 ? 0x20 : nil }
    switch next {
    case 0x255D: return 0xFC
    case 0x2562, 0xC2: return 0xF6
    case 0xF1: return 0xE4
    case 0x192: return 0xDF
    case 0xFB: return 0xD6
    case 0xA3: return 0xDC
    case 0xE4: return 0xC4
    case 0xAE, 0x2310: return 0xE9
    case 0xBF: return 0xE8
    case 0xE1: return 0xE0
    case 0xAC: return 0xEA
    case 0xBA: return 0xE7
    case 0x2502: return 0xF3
    case 0xA1: return 0xED
    case 0xAB: return 0xEB
    default: return 0xFFFD
    }
}

/// What stands for a sign that a normal form would make letters or a gap of.
private func cleaned(_ scalar: UInt32, after previous: UInt32) -> UInt32 {
    switch scalar {
    case 0xA9, 0xAE, 0x2120, 0x2122: 0x20
    case 0xB4, 0x2018, 0x2019, 0x2BC, 0x2032: 0x27
    // A diaeresis of its own behind a letter belongs to it.
    case 0xA8: isWordLetter(previous) ? 0x308 : 0x20
    default: scalar
    }
}

private func append(_ scalar: UInt32, to arena: inout [UInt8]) {
    switch scalar {
    case 0..<0x80: arena.append(UInt8(scalar))
    case 0x80..<0x800:
        arena.append(UInt8(0xC0 | scalar >> 6))
        arena.append(UInt8(0x80 | scalar & 0x3F))
    case 0x800..<0x1_0000:
        arena.append(UInt8(0xE0 | scalar >> 12))
        arena.append(UInt8(0x80 | scalar >> 6 & 0x3F))
        arena.append(UInt8(0x80 | scalar & 0x3F))
    default:
        arena.append(UInt8(0xF0 | scalar >> 18))
        arena.append(UInt8(0x80 | scalar >> 12 & 0x3F))
        arena.append(UInt8(0x80 | scalar >> 6 & 0x3F))
        arena.append(UInt8(0x80 | scalar & 0x3F))
    }
}
