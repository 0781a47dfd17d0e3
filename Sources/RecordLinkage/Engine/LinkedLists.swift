// SPDX-License-Identifier: MIT

/// Finds for each row of the left list the customer that it is: a row of the right one, a tenant, or none.
///
/// Pure: the same lists give the same decisions, whatever the order of their rows and the number of threads. `watch`
/// hears of every stage that ended.
package func linkedLists(
    _ left: ListedRecords,
    _ right: ListedRecords,
    setting: LinkSetting,
    watch: (LinkStage) -> Void
) -> LinkedLists {
    var prepared = prepared(left, right, comparators: setting.comparators)
    let poison = prepared.removePoison()
    prepared.nameUnits()
    watch(LinkStage(name: "normalise", count: prepared.count, unit: "records"))
    let kinds = comparisonKinds(setting.comparators)
    if let given = setting.givenPairs { return scored(given, prepared, kinds: kinds, setting: setting) }
    let (candidates, recall) = candidates(in: prepared, setting: setting)
    watch(LinkStage(name: "block", count: candidates.values.count, unit: "pairs"))
    if recall.reachable > 0 {
        watch(LinkStage(name: "labelled", count: recall.reached, unit: "of \(recall.reachable) met their tenant"))
    }
    let pairs = compared(candidates, prepared: prepared, kinds: kinds, threads: setting.threads)
    watch(LinkStage(name: "compare", count: pairs.count, unit: "pairs"))
    var taught =
        setting.model == nil || setting.learnsBeside
        ? learnt(from: pairs, prepared, kinds: kinds, setting: setting) : nil
    var model = setting.model ?? taught ?? .shipped(kinds)
    if setting.joinsTwins, !setting.isOneToOne, prepared.joinTwins(by: model, threads: setting.threads),
        setting.model == nil
    {
        taught = learnt(from: pairs, prepared, kinds: kinds, setting: setting)
        model = taught ?? model
    }
    watch(LinkStage(name: "learn", count: model.labelledRows, unit: "labelled rows"))
    var decisions = decisions(on: pairs, prepared, model: model, setting: setting)
    if !setting.isOneToOne, model.labelledRows > 0 {
        decisions = decidedWithLent(decisions, pairs, &prepared, model: model, setting: setting)
    }
    watch(LinkStage(name: "decide", count: decisions.count, unit: "records"))
    return LinkedLists(
        decisions: decisions,
        model: model,
        poison: poison,
        prepared: prepared,
        setting: setting,
        taught: setting.model == nil || (taught?.labelledRows ?? 0) > 0 ? taught : nil
    )
}

private func prepared(_ left: ListedRecords, _ right: ListedRecords, comparators: [Comparator]) -> PreparedRecords {
    var preparation = Preparation(comparators: comparators)
    preparation.add(left)
    preparation.endLeftList()
    preparation.add(right)
    return preparation.finish()
}

/// The profiles that each left record is compared with, and how many labelled ones meet their tenant without its ID.
private func candidates(in prepared: PreparedRecords, setting: LinkSetting) -> (NumberLists, CandidateRecall) {
    let profiles = (0..<prepared.count).filter { prepared.units[$0] >= 0 }
    let index = BlockIndex(of: profiles, in: prepared)
    let parts = inParallel(prepared.leftCount, threads: setting.threads) { records in
        Candidates(for: records, in: prepared, index: index, profileCount: profiles.count)
    }
    return (NumberLists(joining: parts.map(\.profiles)), parts.reduce(CandidateRecall()) { $0 + $1.recall })
}

func compared(
    _ candidates: NumberLists,
    prepared: PreparedRecords,
    kinds: [ComparisonKind],
    threads: Int
) -> ComparedPairs {
    let parts = inParallel(prepared.leftCount, threads: threads) { records in
        levels(of: records, candidates: candidates, prepared: prepared, kinds: kinds)
    }
    var all: [Levels] = []
    all.reserveCapacity(candidates.values.count)
    for part in parts { all += part }
    return ComparedPairs(profiles: candidates, levels: all)
}

/// The comparisons that fields of these kinds allow.
func comparisonKinds(_ comparators: [Comparator]) -> [ComparisonKind] {
    var kinds: [ComparisonKind] = []
    let all = Set(comparators)
    if all.contains(.organisationName) {
        kinds = [.name, .leftover, .form]
        if !all.isDisjoint(with: [.domain, .email]) { kinds += [.domain, .cross] }
        if !all.isDisjoint(with: [.street, .postcode, .place]) { kinds.append(.place) }
        if all.contains(.phone) { kinds.append(.phone) }
        if all.contains(.taxNumber) { kinds.append(.taxNumber) }
        if !all.isDisjoint(with: [.personName, .email]) { kinds.append(.contact) }
        if all.contains(.country) { kinds.append(.country) }
    }
    for field in comparators.indices where Preparation.isColumn(field, comparators: comparators) {
        // A pair has sixteen levels; fields beyond are not compared.
        if kinds.count < Levels.scalarCount { kinds.append(.value(field: field)) }
    }
    return kinds
}
