// SPDX-License-Identifier: MIT

import CustomerModel

/// Appends a postal code: upper case, no blanks, no country before it, no zeros in front of one of digits only.
///
/// `D-60965` and `60965`, `01067` and `1067` (which a spreadsheet made of it), `60622-1234` and `60622` agree. Gives
/// `false` for fewer than three or more than ten characters, and for zeros only.
func appendPostcode(_ raw: Span<UInt8>, to arena: inout [UInt8]) -> Bool {
    let end = codeEnd(of: raw)
    let start = arena.count
    var (isNumber, digits) = (true, 0)
    for index in countryEnd(of: raw, end)..<max(end, countryEnd(of: raw, end)) {
        let byte = raw[index]
        if isDigit(byte) {
            // Leading zeros wait until a letter shows that they count.
            digits += 1
            arena.append(byte)
        } else if isLetter(byte) {
            isNumber = false
            arena.append(byte & 0xDF)
        }
        if arena.count - start > 10 { break }
    }
    if isNumber {
        let zeros = arena[start...].prefix { $0 == UInt8(ascii: "0") }.count
        arena.removeSubrange(start..<start + zeros)
    }
    if (3...10).contains(arena.count - start), digits > 0 { return true }
    arena.removeSubrange(start...)
    return false
}

/// Where a code ends that may have a decimal part (`60622.0`) or an American addition of four digits.
private func codeEnd(of raw: Span<UInt8>) -> Int {
    var end = raw.count
    while end > 0, raw[end - 1] <= 0x20 { end -= 1 }
    if end > 2, raw[end - 1] == UInt8(ascii: "0"), raw[end - 2] == UInt8(ascii: ".") { return end - 2 }
    guard end >= 10, raw[end - 5] == UInt8(ascii: "-"), digitCount(raw, from: end - 10) == 5 else { return end }
    return digitCount(raw, from: end - 4) == 4 && (end == 10 || !isWordByte(raw[end - 11])) ? end - 5 : end
}

/// Where the code begins behind a country: letters before a hyphen, or before more digits than a British code has.
private func countryEnd(of raw: Span<UInt8>, _ end: Int) -> Int {
    var start = 0
    while start < end, raw[start] <= 0x20 { start += 1 }
    var letters = start
    while letters < end, isLetter(raw[letters]) { letters += 1 }
    guard (1...3).contains(letters - start) else { return start }
    var digits = letters
    while digits < end, raw[digits] == 0x20 || raw[digits] == UInt8(ascii: "-") { digits += 1 }
    let count = digitCount(raw, from: digits)
    let hasHyphen = digits > letters && raw[digits - 1] == UInt8(ascii: "-")
    return hasHyphen && count > 0 || count >= 4 || count == 3 && digits > letters ? digits : start
}

private func digitCount(_ raw: Span<UInt8>, from start: Int) -> Int {
    var end = start
    while end < raw.count, isDigit(raw[end]) { end += 1 }
    return end - start
}
