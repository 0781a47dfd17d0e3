// SPDX-License-Identifier: MIT

import CustomerModel
import Diagnostics
import RecordLinkage
import RunLedger

/// Learns a model of linkage from tonight's exports and keeps it for the runs of this day and of those to come.
/// - Returns: what it was learnt from, and what changed against the one kept before, line by line.
package func train(_ project: Project, at time: RunTime, by who: String) throws(VerbFailure) -> [String] {
    if who.isEmpty { throw VerbFailure(["who says so? name somebody with --by"], status: 64) }
    return try alone(with: project) { () throws(VerbFailure) in
        let ledger = try project.existingLedger(.writing)
        let (exports, setting) = try nightRead(project, at: time)
        if let source = exports.doubtful {
            let way = "mend it, or learn on another night"
            throw VerbFailure(
                ["\(source.path): the source \(source.id) is \(source.condition.word): \(way)"],
                status: 65
            )
        }
        let linked = NightLinkage(exports, setting).learning()
        guard let model = linked.model else {
            throw VerbFailure([tooFew(linked.labelledRows)], status: 65)
        }
        let kept = KeptModel(model, learntFrom: exports.contentFingerprint, on: setting.today)
        let isNew = try asked { () throws(Diagnostic) in
            try ledger.keep(model: kept.text, by: who, on: setting.today)
        }
        return lines(of: kept, over: setting.memory.linkageModel, isNew: isNew)
    }
}

private func tooFew(_ rows: Int?) -> String {
    guard let rows else { return "linkage compares nothing here that weights could be learnt for" }
    return "\(rows) labelled rows, \(fewestLabels) are needed: rows of lists kept by people that name their tenant"
}

private func lines(of kept: KeptModel, over remembered: RememberedModel?, isNew: Bool) -> [String] {
    let head = "learnt from \(kept.model.labelledRows) rows whose customer is known, on \(kept.day)"
    let end = isNew ? "kept: the next run links with it" : "kept already"
    guard let remembered else {
        return [head, "no model of an earlier day is kept that it could be held against", end]
    }
    guard let old = try? KeptModel(parsing: remembered.text), let moved = drift(of: kept.model, from: old.model) else {
        return [head, "the model of \(remembered.day) cannot be compared with it", end]
    }
    let changes = moved.comparisons.map { change in
        let most = "most at level \(change.level), from \(tenths(change.before)) to \(tenths(change.now))"
        return "  \(change.name): \(tenths(change.bits)) bits on average\(change.bits == 0 ? "" : "; \(most)")"
    }
    let shares = [("candidates of a row", moved.candidates), ("rows linked without a person", moved.matches)]
        .compactMap { name, change in change.map { "  \(name): \(signed($0 * 100)) %" } }
    return [head, "against the model of \(remembered.day):"] + changes + shares + [end]
}

/// The exports and the setting of a night of this moment, without its writing anything.
func nightRead(_ project: Project, at time: RunTime) throws(VerbFailure) -> (TonightsExports, NightSetting) {
    do throws(RunFailure) {
        let night = try readNight(project, at: time)
        try refuseUnusable(night.exports)
        return night
    } catch {
        throw VerbFailure(error.log.lines, status: error.status)
    }
}
