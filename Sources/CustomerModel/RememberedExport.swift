// SPDX-License-Identifier: MIT

/// What is remembered of a source's last export that was believed: enough to see that tonight's is another list.
package struct RememberedExport: Hashable, Sendable {
    /// The source's short name in the configuration.
    package let source: String
    /// The night it was read.
    package let night: Day
    /// The SHA-256 of its bytes, in hexadecimal.
    package let digest: String
    /// The day its content was from; `nil` where that was not known.
    package let day: Day?
    /// The day on which this content was first seen: an export of the same bytes is no second witness.
    package let since: Day?
    /// Records accepted, duplicates merged.
    package let records: Int
    /// A sample of whom it listed.
    package let identities: IdentitySample

    /// An export as remembered.
    package init(
        source: String,
        night: Day,
        digest: String,
        day: Day?,
        since: Day?,
        records: Int,
        identities: IdentitySample
    ) {
        self.source = source
        self.night = night
        self.digest = digest
        self.day = day
        self.since = since
        self.records = records
        self.identities = identities
    }
}
