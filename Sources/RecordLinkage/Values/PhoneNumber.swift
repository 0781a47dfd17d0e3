// SPDX-License-Identifier: MIT

import CustomerModel

/// Appends the national significant digits of a telephone number.
///
/// `+49 (0)282 77835`, `0282/77835` and `004928277835` give `28277835`; an extension is a part of the number behind a
/// hyphen, and left out behind a word. Gives `false` for fewer than 6 or more than 18 digits, for what somebody types
/// who must type something (`000000`, `123456`), and for numbers that a spreadsheet rounded (`4.9E+11`).
func appendPhone(_ raw: Span<UInt8>, to arena: inout [UInt8]) -> Bool {
    var isMobile = false
    return appendPhone(raw, to: &arena, isMobile: &isMobile)
}

/// The same, and whether it is a mobile telephone's, which has no switchboard.
func appendPhone(_ raw: Span<UInt8>, to arena: inout [UInt8], isMobile: inout Bool) -> Bool {
    guard let number = DialledDigits(raw) else { return false }
    var code = 0..<0
    let digits = number.digits.span.extracting(..<number.count)
    var start = 0
    while start < digits.count, digits[start] == UInt8(ascii: "0") { start += 1 }
    if start == digits.count { return false }
    if number.hasPlus && start == 0 || start >= 2 {
        code = start..<start + callingCodeLength(digits.extracting(start...))
        start = code.upperBound
        while start < digits.count, digits[start] == UInt8(ascii: "0") { start += 1 }
    } else if start == 0, isNorthAmerican(digits) {
        start = 1
    }
    let national = digits.extracting(start...)
    guard national.count >= 6, !isMadeUpNumber(national), !isRounded(national) else { return false }
    arena.append(national)
    isMobile = RecordLinkage.isMobile(national, callingCode: digits.extracting(code))
    return true
}

/// How near two numbers are that `appendPhone` made.
enum PhoneLevel: UInt8, Sendable {
    case different
    /// The same but for the extension, the last three digits at most.
    case sameTrunk
    /// The same, or the same without what stands before it.
    case equal
}

/// How near two numbers are; one that lost its area code, or never lost its calling code, is still the same.
func phoneLevel(_ one: Span<UInt8>, _ other: Span<UInt8>) -> PhoneLevel {
    let (short, long) = (min(one.count, other.count), max(one.count, other.count))
    var tail = 0
    while tail < short, one[one.count - 1 - tail] == other[other.count - 1 - tail] { tail += 1 }
    if short == long, tail == short { return .equal }
    if tail >= 9 || tail >= 7 && tail == short && long - short <= 4 { return .equal }
    var head = 0
    while head < short, one[head] == other[head] { head += 1 }
    return head >= 6 && long - head <= 3 ? .sameTrunk : .different
}

/// How many digits of a number stand before the longest extension that is looked for.
func trunkLength(of number: Span<UInt8>) -> Int { min(number.count, max(6, number.count - 3)) }

/// The digits of a number as somebody wrote it.
private struct DialledDigits {
    var digits = InlineArray<20, UInt8>(repeating: 0)
    var count = 0
    var hasPlus = false

    /// Reads up to the extension, or to a second number.
    init?(_ raw: Span<UInt8>) {
        for index in raw.indices {
            let byte = raw[index]
            if isDigit(byte) {
                guard count < 18 else { return nil }
                digits[count] = byte
                count += 1
            } else if byte == UInt8(ascii: "+") {
                if count >= 6 { return }
                hasPlus = hasPlus || count == 0
            } else if isLetter(byte) {
                if isExponent(raw, at: index) { return nil }
                if count >= 6 { return }
            } else if byte == 0x2C || byte == 0x3B || byte == 0x23 || byte == 0x7C || byte == 0x0A {
                // A comma, a semicolon, a number sign, a bar, a line's end.
                if count >= 6 { return }
            }
        }
    }
}

/// Whether a letter is the `E` of a number in scientific notation.
private func isExponent(_ raw: Span<UInt8>, at index: Int) -> Bool {
    guard raw[index] | 0x20 == UInt8(ascii: "e"), index > 0, isDigit(raw[index - 1]) else { return false }
    guard index + 1 < raw.count else { return false }
    let next = raw[index + 1]
    return isDigit(next) || next == UInt8(ascii: "+") || next == UInt8(ascii: "-")
}

/// How many digits the calling code has that a number begins with (ITU-T E.164).
private func callingCodeLength(_ digits: Span<UInt8>) -> Int {
    guard digits.count > 2 else { return 0 }
    let (first, second) = (digits[0] & 0x0F, digits[1] & 0x0F)
    switch first {
    case 1, 7: return 1
    default: return twoDigitCodes[Int(first)] >> UInt16(second) & 1 == 1 ? 2 : 3
    }
}

/// For each first digit a bit for each second one with which it is a whole calling code.
private let twoDigitCodes: InlineArray<10, UInt16> = [
    0, 0, 0b00_1000_0001, 0b10_0101_1111, 0b11_1111_1011, 0b01_1111_1110, 0b00_0111_1111, 0, 0b00_0101_0110,
    0b01_0011_1111,
]

/// Whether a number is one of North America with the 1 before it.
private func isNorthAmerican(_ digits: Span<UInt8>) -> Bool {
    digits.count == 11 && digits[0] == UInt8(ascii: "1") && digits[1] > UInt8(ascii: "1")
        && digits[4] > UInt8(ascii: "1")
}

/// Whether digits are one repeated, or count up or down.
func isMadeUpNumber(_ digits: Span<UInt8>) -> Bool {
    var (same, up, down) = (true, true, true)
    for index in digits.indices.dropFirst() {
        let (here, before) = (Int(digits[index]) - 0x30, Int(digits[index - 1]) - 0x30)
        same = same && here == before
        up = up && here == (before + 1) % 10
        down = down && here == (before + 9) % 10
    }
    return same || up || down
}

/// Whether the last six digits are zeros, as a spreadsheet writes out what it has rounded.
private func isRounded(_ digits: Span<UInt8>) -> Bool {
    guard digits.count > 8 else { return false }
    for index in digits.count - 6..<digits.count where digits[index] != UInt8(ascii: "0") { return false }
    return true
}
