// SPDX-License-Identifier: MIT

package import CustomerModel

/// The moment a run stands for, in UTC: taken once at the edge, a value everywhere else.
package struct RunTime: Hashable, Sendable {
    /// Seconds since 1970-01-01T00:00:00Z.
    package let seconds: Int

    /// A moment.
    package init(seconds: Int) {
        self.seconds = seconds
    }

    /// 02:00 UTC of a day: what `--on DAY` means.
    package init(on day: Day) {
        seconds = day.number * 86_400 + 7_200
    }

    /// The middle of a day: what is taken for the moment of an export that says only its day.
    package init(noonOf day: Day) {
        seconds = day.number * 86_400 + 43_200
    }

    /// Its day in UTC.
    package var day: Day { Day(number: seconds >= 0 ? seconds / 86_400 : (seconds - 86_399) / 86_400) }

    /// Its name, fit for a folder: `2026-11-20T0200Z`.
    package var name: String {
        let minutes = (seconds - day.number * 86_400) / 60
        return "\(day)T\(padded(minutes / 60))\(padded(minutes % 60))Z"
    }

    /// The moment itself, to the second: `2026-11-20T02:00:05Z`.
    package var text: String {
        let second = seconds - day.number * 86_400
        return "\(day)T\(padded(second / 3_600)):\(padded(second / 60 % 60)):\(padded(second % 60))Z"
    }

    private func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
