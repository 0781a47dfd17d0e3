// SPDX-License-Identifier: MIT

/// Scores pairs that somebody chose, each by itself: there is no blocking, there are no rivals but "none".
///
/// A pair that a person has told apart has no score: it is not in question.
func scored(
    _ given: [RecordPair],
    _ prepared: PreparedRecords,
    kinds: [ComparisonKind],
    setting: LinkSetting
) -> LinkedLists {
    let apart = setting.toldApart
    let asked = given.filter { !apart.contains(RecordPair(left: $0.left, right: prepared.leftCount + $0.right)) }
    let pairs = compared(asked, prepared, kinds: kinds)
    var model = setting.model ?? learnt(from: pairs, prepared, kinds: kinds, setting: setting)
    if setting.model == nil, model.labelledRows == 0 {
        // Too few and too much alike to learn from; and who chose them thought every other one the same.
        model = .shipped(kinds)
        model.prior = 0
    }
    let decisions = (0..<prepared.leftCount).flatMap { record in
        pairs.profiles.range(record).map { place in
            single(record, place, pairs, prepared, model)
        }
    }
    return LinkedLists(decisions: decisions, model: model, poison: [], prepared: prepared, setting: setting)
}

private func compared(
    _ given: [RecordPair],
    _ prepared: PreparedRecords,
    kinds: [ComparisonKind]
) -> ComparedPairs {
    var records: [Int: Int] = [:]
    for record in 0..<prepared.count { records[prepared.number(of: record)] = record }
    var chosen: [Int: Set<Int>] = [:]
    for pair in given {
        guard let left = records[pair.left], let right = records[prepared.leftCount + pair.right] else { continue }
        chosen[left, default: []].insert(right)
    }
    var lists = NumberLists()
    for record in 0..<prepared.leftCount {
        for profile in (chosen[record] ?? []).sorted() { lists.append(profile) }
        lists.close()
    }
    let levels = RecordLinkage.levels(of: 0..<prepared.leftCount, candidates: lists, prepared: prepared, kinds: kinds)
    return ComparedPairs(profiles: lists, levels: levels)
}

private func single(
    _ record: Int,
    _ place: Int,
    _ pairs: ComparedPairs,
    _ prepared: PreparedRecords,
    _ model: LinkageModel
) -> LinkDecision {
    let profile = Int(pairs.profiles.values[place])
    let (mine, theirs) = (prepared.tenants[record], prepared.tenants[profile])
    let tenantWeight = mine < 0 || theirs < 0 ? 0 : mine == theirs ? TenantWeight.equal : TenantWeight.different
    let score = model.score(pairs.levels[place]) + tenantWeight
    let probability = 1 / (1 + exp2(-score))
    let candidate = LinkCandidate(
        unit: prepared.tenantCount + profile,
        profile: profile,
        levels: pairs.levels[place],
        tenantWeight: tenantWeight,
        score: score,
        weight: score,
        probability: probability,
        bar: model.doubt(pairs.levels[place], tenantWeight: tenantWeight)
    )
    let conflict: LinkConflict? = tenantWeight > 0 && model.deniesAll(pairs.levels[place]) ? .contradicted : nil
    let mayDecide = probability >= ZoneLimits.match && candidate.bar == nil && conflict == nil
    let zone: LinkZone = mayDecide ? .match : probability >= 0.5 ? .review : .no
    return LinkDecision(row: prepared.rows[record], zone: zone, conflict: conflict, candidates: [candidate])
}
