// SPDX-License-Identifier: MIT

/// How much may decide who a record is.
///
/// The raw values are the words of the configuration.
package enum LinkageMode: String, Sendable, CaseIterable {
    /// Tenant IDs, domains that are unique on both sides, and what people said.
    case identifiers
    /// Besides, equal names propose.
    case exactNames = "exact-names"
    /// Besides, all that records say is compared and weighed.
    case full
}
