// SPDX-License-Identifier: MIT

package import CustomerModel

/// What is wrong with a `same` or `different`, of the decisions file or said through the tool.
package struct JudgementFinding: Hashable, Sendable {
    /// What a person has to mend.
    package enum Problem: Sendable {
        /// A side means no customer, or several.
        case unmatched
        /// The line contradicts the tenants or another line.
        case contradicts
    }

    /// The judgement.
    package let decision: Decision
    /// What a person has to mend.
    package let problem: Problem
    /// What was found, then what was expected.
    package let message: String

    /// The line of the decisions file; 0 for what was said through the tool.
    package var line: Int { decision.line }
}
