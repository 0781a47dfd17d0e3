// SPDX-License-Identifier: MIT

/// What is wrong with a `same` or `different` line of the decisions file.
package struct JudgementFinding: Hashable, Sendable {
    /// What a person has to mend.
    package enum Problem: Sendable {
        /// A side means no customer, or several.
        case unmatched
        /// The line contradicts the tenants or another line.
        case contradicts
    }

    /// The line of the decisions file.
    package let line: Int
    /// What a person has to mend.
    package let problem: Problem
    /// What was found, then what was expected.
    package let message: String
}
