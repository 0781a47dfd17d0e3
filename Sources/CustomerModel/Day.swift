// SPDX-License-Identifier: MIT

/// A calendar day in UTC.
package struct Day: Hashable, Sendable, Comparable {
    /// Days since 1970-01-01.
    package let number: Int

    /// The day with this number, counted from 1970-01-01.
    package init(number: Int) {
        self.number = number
    }

    /// A day of the Gregorian calendar, 1900 to 2199; `nil` when there is no such day.
    package init?(year: Int, month: Int, day: Int) {
        guard (1900..<2200).contains(year), (1...12).contains(month), day >= 1 else { return nil }
        guard day <= length(ofMonth: month, in: year) else { return nil }
        number = daysFromCivil(year: year, month: month, day: day)
    }

    /// Parses `2026-11-22`, `22.11.2026` or either followed by a time; other orders are ambiguous and refused.
    package init?(parsing text: some StringProtocol) {
        let copy = String(text)
        self.init(utf8: copy.utf8.span)
    }

    /// Year, month and day of the month.
    package var civil: (year: Int, month: Int, day: Int) {
        civilFromDays(number)
    }

    /// Orders by time.
    package static func < (lhs: Day, rhs: Day) -> Bool {
        lhs.number < rhs.number
    }

    /// The number of days from `rhs` to `lhs`.
    package static func - (lhs: Day, rhs: Day) -> Int {
        lhs.number - rhs.number
    }

    /// The day so many days later.
    package static func + (lhs: Day, rhs: Int) -> Day {
        Day(number: lhs.number + rhs)
    }
}

extension Day: CustomStringConvertible {
    /// `2026-11-22`.
    package var description: String {
        let (year, month, day) = civil
        return "\(year)-\(padded(month))-\(padded(day))"
    }

    /// `22.11.2026`, as German readers write it.
    package var german: String {
        let (year, month, day) = civil
        return "\(padded(day)).\(padded(month)).\(year)"
    }
}

private func padded(_ number: Int) -> String {
    number < 10 ? "0\(number)" : "\(number)"
}

private func length(ofMonth month: Int, in year: Int) -> Int {
    let leap = year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400))
    return [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]
}

// Both directions count in years that begin on 1 March, so that the leap day is the last of its year
// (H. Hinnant, "chrono-compatible low-level date algorithms").
private func daysFromCivil(year: Int, month: Int, day: Int) -> Int {
    let shifted = month <= 2 ? year - 1 : year
    let era = shifted / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
}

private func civilFromDays(_ number: Int) -> (year: Int, month: Int, day: Int) {
    let shifted = number + 719_468
    let era = shifted >= 0 ? shifted / 146_097 : (shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
}
