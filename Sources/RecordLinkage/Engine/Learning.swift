// SPDX-License-Identifier: MIT

/// Fewer rows with a known customer than this are too few to fit the weights to.
///
/// `train` says so.
package let fewestLabels = 300

/// Learns the weights from the rows that carry a tenant ID, where there are enough, and from all others.
func learnt(
    from pairs: ComparedPairs,
    _ prepared: PreparedRecords,
    kinds: [ComparisonKind],
    setting: LinkSetting
) -> LinkageModel {
    let shipped = LinkageModel.shipped(kinds)
    let labels = Labels(of: pairs, prepared, model: shipped)
    guard labels.examples.count >= fewestLabels else {
        var start = shipped
        start.prior = shippedPrior(matches: prepared.matchesToExpect, among: pairs.count)
        if let model = estimated(start, pairs: pairs, prepared: prepared, isOneToOne: setting.isOneToOne, rounds: 12) {
            return model
        }
        start.isLearningRefused = true
        return start
    }
    let start = labels.counts.weighed(shipped, towards: shipped, spread: kinds.map { _ in 2 })
    let parts = inParallel(labels.examples.count, threads: setting.threads) { range in
        Choices(of: labels.examples[range], pairs: pairs, prepared: prepared, model: start)
    }
    var model = reweighted(start, choices: Choices(joining: parts), rounds: 40, ridge: 3, threads: setting.threads)
    model.labelledRows = labels.examples.count
    return model
}

/// The left rows that carry a tenant ID, with what their pairs show.
struct Labels {
    private(set) var examples: [Example] = []
    private(set) var counts: LevelCounts

    init(of pairs: ComparedPairs, _ prepared: PreparedRecords, model: LinkageModel) {
        counts = LevelCounts(model)
        for record in 0..<prepared.leftCount where prepared.tenants[record] >= 0 {
            let tenant = prepared.tenants[record]
            var isThere = false
            if isContradicted(record, pairs, prepared, model) { continue }
            for place in pairs.profiles.range(record) {
                let other = prepared.tenants[Int(pairs.profiles.values[place])]
                guard other >= 0 else { continue }
                if other == tenant { isThere = true }
                counts.add(pairs.levels[place], model: model, share: other == tenant ? 1 : 0)
            }
            examples.append(Example(record: record, unit: isThere ? Int(tenant) : -1))
        }
    }

    /// Whether everything speaks against a row being the tenant it names, or clearly for another one.
    ///
    /// Tenant IDs that were pasted into the wrong rows teach that a different name and domain say nothing. What a person
    /// is asked about teaches nothing.
    private func isContradicted(
        _ record: Int,
        _ pairs: ComparedPairs,
        _ prepared: PreparedRecords,
        _ shipped: LinkageModel
    ) -> Bool {
        var (own, other) = (-99.0, -99.0)
        var isDenied = true
        for place in pairs.profiles.range(record) {
            let score = shipped.score(pairs.levels[place])
            if prepared.tenants[Int(pairs.profiles.values[place])] == prepared.tenants[record] {
                own = max(own, score)
                if !shipped.deniesAll(pairs.levels[place]) { isDenied = false }
            } else {
                other = max(other, score)
            }
        }
        return own > -99 && (isDenied || own < 0 && other > 2 && other - own > 8)
    }
}
