// SPDX-License-Identifier: MIT

/// A day as it was written, to be compared digit by digit or as a number of days.
///
/// A day that no calendar has (`19310631`) keeps its digits: typing errors make such days.
struct DayValue: Equatable, Sendable {
    /// Year, month and day as eight digits of a number: 19791224.
    let digits: Int32
    /// The days since 1 January 1900; `nil` for a day that no calendar has.
    let number: Int32?
}

/// Reads a day: `yyyymmdd`, `yyyy-mm-dd`, `dd.mm.yyyy`, `dd/mm/yyyy`, and `mm/dd/yyyy` where the month says so.
///
/// A time may follow behind a blank or a `T`. Gives `nil` for everything else, and for years before 1800 or after 2199.
func parsedDay(_ raw: Span<UInt8>) -> DayValue? {
    var (first, second, third) = (Int32(0), Int32(0), Int32(0))
    var counts = (0, 0, 0)
    var part = 0
    var separator: UInt8?
    for index in raw.indices {
        let byte = raw[index]
        if isDigit(byte) {
            let digit = Int32(byte & 0x0F)
            switch part {
            case 0: (first, counts.0) = (first &* 10 &+ digit, counts.0 + 1)
            case 1: (second, counts.1) = (second &* 10 &+ digit, counts.1 + 1)
            default: (third, counts.2) = (third &* 10 &+ digit, counts.2 + 1)
            }
            guard counts.0 <= 8, counts.1 <= 2, counts.2 <= 4 else { return nil }
        } else if byte <= 0x20 || byte | 0x20 == UInt8(ascii: "t") {
            if counts.0 == 8 || counts.2 > 0 { break }
            guard byte <= 0x20 else { return nil }
        } else {
            guard part < 2, separator == nil || separator == byte, isDateSeparator(byte) else { return nil }
            (part, separator) = (part + 1, byte)
        }
    }
    switch (counts.0, counts.1, counts.2) {
    case (8, 0, 0): return day(first / 10_000, first / 100 % 100, first % 100)
    case (4, 1...2, 1...2): return day(first, second, third)
    case (1...2, 1...2, 4): return second > 12 && first <= 12 ? day(third, first, second) : day(third, second, first)
    default: return nil
    }
}

/// How near two days are.
enum DateLevel: UInt8, Sendable {
    case different
    /// In the same year or on the same day of another one.
    case samePart
    /// One digit is another, two neighbouring ones are swapped, or day and month are.
    case oneError
    case equal
}

/// How near two days are.
func dateLevel(_ one: DayValue, _ other: DayValue) -> DateLevel {
    if one.digits == other.digits { return .equal }
    let (mine, theirs) = (digits(of: one.digits), digits(of: other.digits))
    if isWithinOneEdit(mine.span, theirs.span) || isSwapped(one.digits, other.digits) { return .oneError }
    return one.digits / 10_000 == other.digits / 10_000 || one.digits % 10_000 == other.digits % 10_000
        ? .samePart : .different
}

private func isDateSeparator(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "/")
}

private func day(_ year: Int32, _ month: Int32, _ day: Int32) -> DayValue? {
    guard (1_800...2_199).contains(year), month <= 99, day <= 99, month > 0 || day > 0 else { return nil }
    let digits = year * 10_000 + month * 100 + day
    return DayValue(digits: digits, number: dayNumber(year, month, day))
}

/// The days since 1 January 1900, counted in years that begin in March.
private func dayNumber(_ year: Int32, _ month: Int32, _ day: Int32) -> Int32? {
    guard (1...12).contains(month), day >= 1 else { return nil }
    let isLeap = year % 4 == 0 && year % 100 != 0 || year % 400 == 0
    let length: Int32 =
        month == 2 ? (isLeap ? 29 : 28) : month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31
    guard day <= length else { return nil }
    let (shifted, place) = (month > 2 ? year : year - 1, (month + 9) % 12)
    let days = shifted * 365 + shifted / 4 - shifted / 100 + shifted / 400 + (place * 153 + 2) / 5 + day
    return days - 693_902
}

private func digits(of number: Int32) -> InlineArray<8, UInt8> {
    var (digits, rest) = (InlineArray<8, UInt8>(repeating: 0), number)
    for place in (0..<8).reversed() {
        digits[place] = UInt8(0x30 + rest % 10)
        rest /= 10
    }
    return digits
}

private func isSwapped(_ one: Int32, _ other: Int32) -> Bool {
    one / 10_000 == other / 10_000 && one / 100 % 100 == other % 100 && one % 100 == other / 100 % 100
}
