// SPDX-License-Identifier: MIT

/// The candidates of every left record with the levels of each comparison.
struct ComparedPairs: Sendable {
    /// The profiles of each left record, ascending.
    var profiles: NumberLists
    /// The levels, one for each profile in the same order.
    var levels: [Levels]

    /// How many pairs there are.
    var count: Int { levels.count }
}

/// Compares the candidates of some left records.
func levels(
    of records: Range<Int>,
    candidates: NumberLists,
    prepared: PreparedRecords,
    kinds: [ComparisonKind]
) -> [Levels] {
    var comparer = Comparer(prepared, kinds: kinds)
    var levels: [Levels] = []
    for record in records {
        for profile in candidates.list(record) { levels.append(comparer.levels(record, Int(profile))) }
    }
    return levels
}
