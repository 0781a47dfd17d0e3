// SPDX-License-Identifier: MIT

/// The numbers of one night, as a trend shows them.
package struct NightTally: Hashable, Sendable {
    /// The night.
    package let day: Day
    /// Whether a source or the whole night was held back: such a night's numbers say less.
    package let isDoubtful: Bool
    /// Customers with a proven gap.
    package let gaps: Int
    /// Customers by verdict, in the words of the reports.
    package let verdicts: [String: Int]

    /// A night's numbers.
    package init(day: Day, isDoubtful: Bool, gaps: Int, verdicts: [String: Int]) {
        self.day = day
        self.isDoubtful = isDoubtful
        self.gaps = gaps
        self.verdicts = verdicts
    }
}

/// How the nights before came to tonight.
package struct Trend: Hashable, Sendable {
    /// The nights before tonight that are near enough to be shown, oldest first, each once.
    package var nights: [NightTally] = []
    /// Invitations that were accepted in the same time.
    package var accepted = 0

    /// No night yet.
    package init() {}
}

extension Trend {
    /// For how many days back a trend goes.
    package static let days = 90
}
