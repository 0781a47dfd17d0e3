// SPDX-License-Identifier: MIT

package import CustomerModel

/// The moment a message is dated, in UTC: taken from the run, never from a clock.
package struct MessageDate: Hashable, Sendable {
    /// Its day.
    package let day: Day
    /// Seconds since the day began.
    package let second: Int
    /// `Sun, 22 Nov 2026 02:00:00 +0000`: in the words of RFC 5322 in every locale.
    package let text: String

    /// A moment of a day; without one the hour of the nightly run, 02:00.
    package init(_ day: Day, second: Int = 7_200) {
        self.day = day
        self.second = min(max(second, 0), 86_399)
        text = written(day, second: self.second)
    }
}

private func written(_ day: Day, second: Int) -> String {
    let weekdays = ["Thu", "Fri", "Sat", "Sun", "Mon", "Tue", "Wed"]
    let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
    let (year, month, dayOfMonth) = day.civil
    let weekday = weekdays[((day.number % 7) + 7) % 7]
    let time = [second / 3_600, second / 60 % 60, second % 60].map(twoDigits).joined(separator: ":")
    return "\(weekday), \(twoDigits(dayOfMonth)) \(months[month - 1]) \(year) \(time) +0000"
}

private func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
