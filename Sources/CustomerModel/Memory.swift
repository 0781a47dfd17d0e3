// SPDX-License-Identifier: MIT

/// What is remembered when tonight begins: the state in which the last night before this day left everything.
///
/// A second run on the same day begins from the same memory as the first, so that it comes to the same end.
package struct Memory: Hashable, Sendable {
    /// The last night; `nil` when this is the first night ever.
    package let lastNight: Day?
    /// What is known of each customer, sorted by key.
    package let entries: [LedgerEntry]
    /// The last export of each source that was believed, sorted by source.
    package let exports: [RememberedExport]
    /// Whether a person has accepted what the first night found.
    package let isBaselineAccepted: Bool
    /// The model of linkage that is kept; `nil` while none is.
    package let linkageModel: RememberedModel?

    /// A memory; entries are sorted by key, exports by source.
    ///
    /// A first night that is over counts as accepted unless something else is said.
    package init(
        lastNight: Day?,
        entries: [LedgerEntry],
        exports: [RememberedExport] = [],
        isBaselineAccepted: Bool? = nil,
        linkageModel: RememberedModel? = nil
    ) {
        self.lastNight = lastNight
        self.entries = entries.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
        self.exports = exports.sorted { $0.source.utf8.lexicographicallyPrecedes($1.source.utf8) }
        self.isBaselineAccepted = isBaselineAccepted ?? (lastNight != nil)
        self.linkageModel = linkageModel
    }

    /// The first night ever: nothing is known.
    package static let blank = Memory(lastNight: nil, entries: [])

    /// The last export of a source that was believed.
    package func export(of source: String) -> RememberedExport? {
        exports.first { $0.source == source }
    }
}

/// A model of linkage as the ledger keeps it: a text that only linkage understands.
package struct RememberedModel: Hashable, Sendable {
    /// The model.
    package let text: String
    /// The night that learnt it, or the day a person had it learnt.
    package let day: Day

    /// A model.
    package init(text: String, day: Day) {
        self.text = text
        self.day = day
    }
}
