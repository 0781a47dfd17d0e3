// SPDX-License-Identifier: MIT

/// What equal and different tenant IDs say, in bits: fixed, never estimated, because a GUID is equal by chance never and
/// by a slip of the hand only.
enum TenantWeight {
    static let equal = 20.0
    static let different = -8.0
}

/// When a link may decide alone, and when a person is asked.
package enum ZoneLimits {
    /// The least probability of a match.
    package static let match = 0.995
    /// A gap by less than two bits is a question: the least probability of a review.
    package static let review = 0.2
}

/// Decides for every left record, in the order of the rows of its list.
func decisions(
    on pairs: ComparedPairs,
    _ prepared: PreparedRecords,
    model: LinkageModel,
    setting: LinkSetting
) -> [LinkDecision] {
    let apart = prepared.unitsToldApart(by: setting.toldApart)
    let columns = setting.isOneToOne ? columnTotals(of: pairs, prepared, model: model) : []
    let parts = inParallel(prepared.leftCount, threads: setting.threads) { records in
        var found: [Rival] = []
        return records.map { record in
            rivals(for: record, of: pairs, prepared: prepared, model: model, into: &found)
            return decision(on: record, among: &found, pairs, prepared, model: model, columns: columns, apart: apart)
        }
    }
    let all = parts.flatMap(\.self)
    return (setting.isOneToOne ? onePartnerEach(all) : all).sorted { $0.row < $1.row }
}

private func decision(
    on record: Int,
    among rivals: inout [Rival],
    _ pairs: ComparedPairs,
    _ prepared: PreparedRecords,
    model: LinkageModel,
    columns: [Double],
    apart: [Int: Set<Int>]
) -> LinkDecision {
    let tenant = Int(prepared.tenants[record])
    let isKnown = tenant >= 0 && rivals.contains { $0.unit == tenant }
    let row = prepared.rows[record]
    if let others = apart[row] { rivals.removeAll { others.contains($0.unit) } }
    let isContradicted = isKnown && isContradicted(by: rivals, pairs, tenant: tenant, model)
    let weights = rivals.map { tenant < 0 ? 0 : $0.unit == tenant ? TenantWeight.equal : TenantWeight.different }
    for index in rivals.indices { rivals[index].score += weights[index] }
    let top = rivals.reduce(0) { max($0, $1.score) }
    let total = rivals.reduce(exp2(-top)) { $0 + exp2($1.score - top) }
    var candidates: [LinkCandidate] = []
    for (index, rival) in rivals.enumerated() {
        let own = exp2(rival.score - top)
        // In a list of one partner each, those of the other side who want the same partner are rivals too.
        let column = columns.isEmpty ? 0 : max(0, columns[rival.profile] * exp2(-top) - own)
        // Far ahead of all others the difference would be lost in the sum.
        let rest =
            own < 0.9 * total
            ? total - own : rivals.reduce(exp2(-top)) { $0 + ($1.unit == rival.unit ? 0 : exp2($1.score - top)) }
        let odds = rival.score - top - log2(max(rest, 1e-300) + column)
        let probability = 1 / (1 + exp2(-odds))
        if probability < 0.001 { continue }
        candidates.append(
            LinkCandidate(
                unit: rival.unit,
                profile: rival.profile,
                levels: pairs.levels[rival.place],
                tenantWeight: weights[index],
                score: rival.score,
                weight: min(99, odds),
                probability: probability,
                bar: model.doubt(pairs.levels[rival.place], tenantWeight: weights[index])
            )
        )
    }
    candidates.sort { ($0.weight, $1.profile) > ($1.weight, $0.profile) }
    let best = candidates.first
    let conflict =
        isContradicted ? .contradicted : conflict(of: tenant, isKnown: isKnown, candidates: candidates)
    return LinkDecision(row: row, zone: zoned(best, conflict), conflict: conflict, candidates: candidates)
}

/// What contradicts a tenant ID: that another customer is likelier in spite of it, or that everything else says another.
private func conflict(of tenant: Int, isKnown: Bool, candidates: [LinkCandidate]) -> LinkConflict? {
    guard tenant >= 0, let best = candidates.first else { return nil }
    if best.unit != tenant {
        guard best.probability >= ZoneLimits.review else { return nil }
        return isKnown ? .contradicted : .otherTenant
    }
    return nil
}

/// Whether everything but the tenant ID speaks against its customer: very clearly, or clearly for another one.
private func isContradicted(by rivals: [Rival], _ pairs: ComparedPairs, tenant: Int, _ model: LinkageModel) -> Bool {
    guard let own = rivals.first(where: { $0.unit == tenant }) else { return false }
    if model.deniesAll(pairs.levels[own.place]) { return true }
    let other = rivals.reduce(-99) { max($0, $1.unit == tenant ? -99 : $1.score) }
    return own.score < -9 || own.score < 0 && other > 2 && other - own.score > 8
}

private func zoned(_ best: LinkCandidate?, _ conflict: LinkConflict?) -> LinkZone {
    guard let best, best.probability >= ZoneLimits.review else { return .no }
    return best.probability >= ZoneLimits.match && conflict == nil && best.bar == nil ? .match : .review
}

extension LinkageModel {
    /// What keeps the names of a candidate from deciding, where too few labelled rows have shown what that means here.
    ///
    /// A holding and its daughter share domain, address and people; what tells them apart is one word. How much such a
    /// word says is the one thing that cannot be guessed from other people's data.
    func doubt(_ levels: Levels, tenantWeight: Double) -> LinkBar? {
        if tenantWeight > 0 { return nil }
        if labelledRows < LinkageModel.labelsToKnowAffiliates, let bar = bar(of: levels) { return bar }
        return labelledRows == 0 && isAlone(levels) ? .oneThingOnly : nil
    }

    /// Whether one subject alone speaks for the pair, and it is no tax number.
    ///
    /// Where the lists showed no weights, an equal name or given name is neither a company nor a person.
    private func isAlone(_ levels: Levels) -> Bool {
        let speaking = kinds.indices.filter { weight($0, levels[$0]) > 0 }.map { kinds[$0] }
        return Set(speaking.map(\.subject)).count < 2 && !speaking.contains(.taxNumber)
    }

    /// As many labelled rows show a few dozen daughters of holdings.
    private static let labelsToKnowAffiliates = 2000
}

/// For each profile the odds of all left records that may be it.
private func columnTotals(of pairs: ComparedPairs, _ prepared: PreparedRecords, model: LinkageModel) -> [Double] {
    var totals = [Double](repeating: 0, count: prepared.count)
    for place in pairs.levels.indices {
        totals[Int(pairs.profiles.values[place])] += exp2(min(300, model.score(pairs.levels[place])))
    }
    return totals
}

/// Gives every profile to one record only: the pairs with the highest scores first.
private func onePartnerEach(_ decisions: [LinkDecision]) -> [LinkDecision] {
    var all: [(score: Double, decision: Int, candidate: Int, profile: Int)] = []
    for (number, decision) in decisions.enumerated() {
        for (place, candidate) in decision.candidates.enumerated() where candidate.score > 0 {
            all.append((candidate.score, number, place, candidate.profile))
        }
    }
    all.sort { ($0.score, $1.profile, $1.decision) > ($1.score, $0.profile, $0.decision) }
    var partner: [Int: Int] = [:]
    var taken: Set<Int> = []
    for pair in all where partner[pair.decision] == nil && taken.insert(pair.profile).inserted {
        partner[pair.decision] = pair.candidate
    }
    return decisions.enumerated().map { number, decision in decision.with(partner: partner[number], taken: taken) }
}

extension LinkDecision {
    /// The decision when it is settled who of the candidates it gets.
    fileprivate func with(partner: Int?, taken: Set<Int>) -> LinkDecision {
        guard let partner else {
            let free = candidates.map { $0.with(atMost: taken.contains($0.profile) ? mostOfRivals : 1) }
            let isOpen = (free.first?.probability ?? 0) >= ZoneLimits.review
            return LinkDecision(row: row, zone: isOpen ? .review : .no, conflict: conflict, candidates: free)
        }
        let mine = candidates[partner]
        let others = candidates.enumerated().filter { $0.offset != partner }.map {
            $0.element.with(atMost: mostOfRivals)
        }
        return LinkDecision(row: row, zone: zoned(mine, conflict), conflict: conflict, candidates: [mine] + others)
    }
}

extension LinkCandidate {
    fileprivate func with(atMost limit: Double) -> LinkCandidate {
        probability <= limit ? self : with(probability: limit)
    }

    private func with(probability: Double) -> LinkCandidate {
        LinkCandidate(
            unit: unit,
            profile: profile,
            levels: levels,
            tenantWeight: tenantWeight,
            score: score,
            weight: log2(probability / (1 - probability)),
            probability: probability,
            bar: bar
        )
    }
}

extension PreparedRecords {
    /// For each left row the customers that it is told apart from: whoever is told apart from a row of a customer is so
    /// from the customer, whichever row of it would speak.
    func unitsToldApart(by pairs: Set<RecordPair>) -> [Int: Set<Int>] {
        guard !pairs.isEmpty else { return [:] }
        var records = [Int](repeating: 0, count: count)
        for record in 0..<count { records[number(of: record)] = record }
        var apart: [Int: Set<Int>] = [:]
        for pair in pairs where records.indices.contains(pair.right) && units[records[pair.right]] >= 0 {
            apart[pair.left, default: []].insert(unit(of: records[pair.right]))
        }
        return apart
    }

    /// The number of a record as callers count: left rows, then right rows.
    func number(of record: Int) -> Int { record < leftCount ? rows[record] : leftCount + rows[record] }
}
