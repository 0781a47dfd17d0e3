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
    let (lenders, open) = lend(first, to: &prepared)
    guard !lenders.isEmpty, !open.isEmpty else { return first }
    let index = BlockIndex(of: lenders, in: prepared)
    var lists = NumberLists()
    let isOpen = flags(of: open, among: prepared.leftCount)
    let parts = inParallel(prepared.leftCount, threads: setting.threads) { [prepared] records in
        Candidates(for: records, in: prepared, index: index, profileCount: lenders.count, where: { isOpen[$0] })
            .profiles
    }
    let lent = NumberLists(joining: parts)
    for record in 0..<prepared.leftCount {
        if isOpen[record], lent.count(record) > 0 {
            for profile in (Array(pairs.profiles.list(record)) + lent.list(record)).sorted() {
                lists.append(Int(profile))
            }
        }
        lists.close()
    }
    let again = compared(lists, prepared: prepared, kinds: model.kinds, threads: setting.threads)
    let second = decisions(on: again, prepared, model: model, setting: setting)
    return zip(first, second).map { $1.candidates.isEmpty ? $0 : $1 }
}

/// Gives every surely linked record the unit it is linked to; the lenders and the records that are not decided yet.
private func lend(_ decisions: [LinkDecision], to prepared: inout PreparedRecords) -> (lenders: [Int], open: [Int]) {
    var lenders: [Int] = []
    var open: [Int] = []
    let recordOfRow = prepared.leftRecordOfRow()
    for decision in decisions {
        let record = recordOfRow[decision.row]
        guard prepared.units[record] < 0 || decision.zone != .match else { continue }
        if decision.zone == .match, let best = decision.best {
            prepared.units[record] = Int32(best.unit)
            lenders.append(record)
        } else {
            open.append(record)
        }
    }
    return (lenders.sorted(), open.sorted())
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
