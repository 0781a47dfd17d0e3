// SPDX-License-Identifier: MIT

/// What `link` is asked to do.
package struct LinkRequest: Sendable {
    /// The two lists; `nil` where a list of pairs holds both records of each.
    package var lists: (left: String, right: String)?
    /// The file that describes the columns.
    package var schema: String?
    /// The title of the ids' column in both lists.
    package var id: String?
    /// The file of the pairs to be scored.
    package var pairs: String?
    /// The file of the true pairs.
    package var truth: String?
    /// Whether a row of the right list can have one partner only.
    package var isOneToOne = false

    /// A request that says nothing yet.
    package init() {}
}
