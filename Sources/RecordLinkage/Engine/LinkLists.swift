import Glibc
func knobs() -> [String: Double] {
    guard let text = unsafe getenv("KNOBS") else { return [:] }
    var found: [String: Double] = [:]
    for part in unsafe String(cString: text).split(separator: " ") { let p = part.split(separator: "="); found[String(p[0])] = Double(String(p[1])) }
    return found
}
// SPDX-License-Identifier: MIT

/// Links two lists: each row of the left one to the row of the right one that is the same, or to none.
///
/// Pure: the same lists give the same outcome, whatever the order of their rows. `watch` hears of every stage that ended.
package func linkLists(
    _ left: ListedRecords,
    _ right: ListedRecords,
    setting: LinkSetting,
    watch: (LinkStage) -> Void
) async -> LinkOutcome {
    var preparation = Preparation(comparators: setting.comparators)
    preparation.add(left)
    preparation.endLeftList()
    preparation.add(right)
    var made = preparation.finish()
    let poison = made.removePoison()
    let prepared = made
    for value in poison { watch(LinkStage(name: "poison \(value.kind) \(value.text)", count: value.count, unit: "")) }
    watch(LinkStage(name: "prepare", count: prepared.count, unit: "records"))

    let profiles = (0..<prepared.count).filter { $0 >= prepared.leftCount || prepared.tenants[$0] >= 0 }
    let index = BlockIndex(of: profiles, in: prepared)
    watch(LinkStage(name: "index", count: profiles.count, unit: "profiles"))
    let all = 0..<prepared.leftCount
    let candidates = Candidates(for: all, in: prepared, index: index, profileCount: profiles.count)
    watch(LinkStage(name: "block", count: candidates.profiles.values.count, unit: "pairs"))

    let kinds = comparisonKinds(setting.comparators)
    let levels = compared(all, candidates: candidates, prepared: prepared, kinds: kinds)
    let pairs = ComparedPairs(profiles: candidates.profiles, levels: levels)
    watch(LinkStage(name: "compare", count: pairs.count, unit: "pairs"))

    var counts = LevelCounts(LinkageModel(kinds: kinds))
    let empty = LinkageModel(kinds: kinds)
    var examples: [Example] = []
    for record in all where prepared.tenants[record] >= 0 {
        var isThere = false
        for place in pairs.profiles.range(record) {
            let profile = Int(pairs.profiles.values[place])
            guard prepared.tenants[profile] >= 0 else { continue }
            let isSame = prepared.tenants[profile] == prepared.tenants[record]
            if isSame { isThere = true }
            counts.add(pairs.levels[place], model: empty, share: isSame ? 1 : 0)
        }
        examples.append(Example(record: record, unit: isThere ? Int(prepared.tenants[record]) : -1, weight: 1))
    }
    var defaults = empty
    defaults.weights = kinds.flatMap(\.defaultWeights)
    let knob = knobs()
    var model = counts.weighed(empty, towards: defaults, spread: knob["spread"] ?? 2)
    if examples.count < 300 {
        model = defaults
        model.prior = log2(Double(min(left.count, right.count)) * 0.5 / Double(max(1, pairs.count)))
        model = estimated(model, pairs: pairs, prepared: prepared, isOneToOne: setting.isOneToOne, rounds: 12)
    }
    watch(LinkStage(name: "estimate", count: examples.count, unit: "labelled rows"))
    let before = model
    if examples.count >= 300 {
        model = reweighted(model, examples: examples, pairs: pairs, prepared: prepared, rounds: Int(knob["rounds"] ?? 40), ridge: knob["ridge"] ?? 1)
        for (position, kind) in kinds.enumerated() {
            let r = model.starts[position]..<(model.starts[position] + kind.levelCount)
            watch(LinkStage(name: "\(kind): " + r.map { "\($0 - r.lowerBound)[\((before.weights[$0] * 10).rounded() / 10) \((model.weights[$0] * 10).rounded() / 10) m\(Int(counts.same[$0])) u\(Int(counts.other[$0]))]" }.joined(separator: " "), count: 0, unit: ""))
        }
        watch(LinkStage(name: "fit \(before.prior) \(model.prior)", count: examples.count, unit: "labelled rows"))
    }
    if setting.isOneToOne { return decideOneToOne(pairs, prepared, model) }
    return decide(left, right, pairs, prepared, model)
}

func comparisonKinds(_ comparators: [Comparator]) -> [ComparisonKind] {
    var kinds: [ComparisonKind] = []
    if comparators.contains(.organisationName) {
        kinds = [.name, .leftover, .form]
        if comparators.contains(.domain) || comparators.contains(.email) { kinds += [.domain, .cross] }
        if !Set(comparators).isDisjoint(with: [.street, .postcode, .place]) { kinds.append(.place) }
        if comparators.contains(.phone) { kinds.append(.phone) }
        if comparators.contains(.taxNumber) { kinds.append(.taxNumber) }
        if comparators.contains(.personName) || comparators.contains(.email) { kinds.append(.contact) }
        if comparators.contains(.country) { kinds.append(.country) }
    }
    for field in comparators.indices where Preparation.isColumn(field, comparators: comparators) {
        if kinds.count < 16 { kinds.append(.value(field: field)) }
    }
    return kinds
}

func decide(_ left: ListedRecords, _ right: ListedRecords, _ pairs: ComparedPairs, _ prepared: PreparedRecords, _ model: LinkageModel) -> LinkOutcome {
    var outcome = LinkOutcome(pairs: [], proposals: [], remarks: [])
    var rightRows: [Int: [Int]] = [:]
    for record in prepared.leftCount..<prepared.count { rightRows[prepared.unit(of: record), default: []].append(record) }
    var found: [Rival] = []
    for record in 0..<prepared.leftCount {
        rivals(for: record, of: pairs, prepared: prepared, model: model, into: &found)
        let tenant = Int(prepared.tenants[record])
        if tenant >= 0 {
            for index in found.indices { found[index].score += found[index].unit == tenant ? 14 : -8 }
        }
        found.sort { $0.score > $1.score }
        let top = max(0, found.first?.score ?? 0)
        var total = exp2(-top)
        for rival in found { total += exp2(rival.score - top) }
        for (rank, rival) in found.enumerated() {
            let probability = exp2(rival.score - top) / total
            if rank > 0 && probability < 0.01 { break }
            for row in rightRows[rival.unit] ?? [] {
                let second = found.count > 1 ? found[1].score : 0
                let zone: LinkZone = probability >= 0.995 && rival.score - max(0, second) >= 3 ? .match : .review
                let evidence = explain(pairs.levels[rival.place], model)
                let pair = LinkedPair(pair: RecordPair(left: prepared.rows[record], right: prepared.rows[row]), weight: rival.score, probability: probability, zone: probability < 0.5 ? .no : zone, evidence: evidence)
                if probability >= 0.5 { outcome.pairs.append(pair) } else { outcome.proposals.append(pair) }
            }
        }
    }
    return outcome
}

func explain(_ levels: Levels, _ model: LinkageModel) -> String {
    var parts: [String] = []
    for (position, kind) in model.kinds.enumerated() where levels[position] > 0 {
        let w = model.weights[model.starts[position] + Int(levels[position])]
        parts.append("\(kind) \(levels[position]) \((w * 10).rounded() / 10)")
    }
    return parts.joined(separator: "; ")
}

func decideOneToOne(_ pairs: ComparedPairs, _ prepared: PreparedRecords, _ model: LinkageModel) -> LinkOutcome {
    var outcome = LinkOutcome(pairs: [], proposals: [], remarks: [])
    let shares = shares(of: pairs, prepared: prepared, model: model, isOneToOne: true)
    var all: [(score: Double, left: Int, right: Int, place: Int)] = []
    for record in 0..<prepared.leftCount {
        for place in pairs.profiles.range(record) { all.append((model.score(pairs.levels[place]), record, Int(pairs.profiles.values[place]), place)) }
    }
    all.sort { ($0.score, $1.left, $1.right) > ($1.score, $0.left, $0.right) }
    var taken = Set<Int>()
    for pair in all where pair.score > -5 {
        let isFree = !taken.contains(pair.left) && !taken.contains(pair.right)
        if isFree { taken.insert(pair.left); taken.insert(pair.right) }
        let p = Double(shares[pair.place])
        let q = isFree ? max(p, pair.score > 0 ? 0.5 : 0) : min(p, 0.49)
        let linked = LinkedPair(pair: RecordPair(left: prepared.rows[pair.left], right: prepared.rows[pair.right]), weight: pair.score, probability: q, zone: q >= 0.995 ? .match : q >= 0.5 ? .review : .no, evidence: explain(pairs.levels[pair.place], model))
        if q >= 0.5 { outcome.pairs.append(linked) } else { outcome.proposals.append(linked) }
    }
    return outcome
}
