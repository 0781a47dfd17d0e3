// SPDX-License-Identifier: MIT

/// Lets the records that are surely linked lend their profiles to their customers, and decides the others once more.
///
/// A customer whose address one list knows and whose mail domain another is found by either from then on. Only the match
/// zone lends, and nobody lends to itself.
func decidedWithLent(
    _ first: [LinkDecision],
    _ pairs: ComparedPairs,
    _ prepared: inout PreparedRecords,
    model: LinkageModel,
    setting: LinkSetting
) -> [LinkDecision] {
    let (lenders, open) = lend(first, to: &prepared, kinds: model.kinds, silent: setting.silentRows)
    guard !lenders.isEmpty, !open.isEmpty else { return first }
    let again = joined(pairs, lentPairs(from: lenders, to: open, prepared, model, setting), for: open)
    let second = decisions(on: again, prepared, model: model, setting: setting)
    return zip(first, second).map { $1.candidates.isEmpty ? $0 : $1 }
}

/// The open records compared with the lenders that share a block with them.
private func lentPairs(
    from lenders: [Int],
    to open: [Int],
    _ prepared: PreparedRecords,
    _ model: LinkageModel,
    _ setting: LinkSetting
) -> ComparedPairs {
    let index = BlockIndex(of: lenders, in: prepared)
    let isOpen = flags(of: open, among: prepared.leftCount)
    let parts = inParallel(prepared.leftCount, threads: setting.threads) { records in
        Candidates(for: records, in: prepared, index: index, profileCount: lenders.count, where: { isOpen[$0] })
            .profiles
    }
    let lists = NumberLists(joining: parts)
    return compared(lists, prepared: prepared, kinds: model.kinds, threads: setting.threads)
}

/// The pairs of before and the new ones, for the open records to whom something was lent.
private func joined(_ old: ComparedPairs, _ new: ComparedPairs, for open: [Int]) -> ComparedPairs {
    var all = ComparedPairs(profiles: NumberLists(), levels: [])
    let isOpen = flags(of: open, among: new.profiles.count)
    for record in 0..<new.profiles.count {
        if isOpen[record], !new.profiles.isEmpty(record) {
            for part in [old, new] {
                for place in part.profiles.range(record) {
                    all.profiles.append(Int(part.profiles.values[place]))
                    all.levels.append(part.levels[place])
                }
            }
        }
        all.profiles.close()
    }
    return all
}

/// Gives every surely linked record the unit it is linked to; the lenders and the records that are not decided yet.
private func lend(
    _ decisions: [LinkDecision],
    to prepared: inout PreparedRecords,
    kinds: [ComparisonKind],
    silent: Set<Int>
) -> (lenders: [Int], open: [Int]) {
    var lenders: [Int] = []
    var open: [Int] = []
    let recordOfRow = prepared.leftRecordOfRow()
    for decision in decisions {
        let record = recordOfRow[decision.row]
        // Who has a tenant of its own has lent its profile already, and is settled by it or asked about.
        guard prepared.units[record] < 0 else { continue }
        if decision.zone == .match, let best = decision.best, !hasMore(best, kinds), !silent.contains(decision.row) {
            prepared.units[record] = Int32(best.unit)
            lenders.append(record)
        } else if decision.zone != .match {
            open.append(record)
        }
    }
    return (lenders.sorted(), open.sorted())
}

/// Whether a name has a word more than the other: a daughter must not speak for its holding.
private func hasMore(_ candidate: LinkCandidate, _ kinds: [ComparisonKind]) -> Bool {
    kinds.indices.contains { kinds[$0] == .leftover && candidate.levels[$0] > 0 }
}

private func flags(of records: [Int], among count: Int) -> [Bool] {
    var flags = [Bool](repeating: false, count: count)
    for record in records { flags[record] = true }
    return flags
}

extension PreparedRecords {
    /// The record of each row of the left list.
    func leftRecordOfRow() -> [Int] {
        var records = [Int](repeating: 0, count: leftCount)
        for record in 0..<leftCount { records[rows[record]] = record }
        return records
    }
}
