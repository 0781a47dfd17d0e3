// SPDX-License-Identifier: MIT

import CustomerModel
import Diagnostics
import Digests
import RecordLinkage

/// What linkage is given tonight beside the records, and what it gives back beside the customers.
struct NightLinkage {
    let judgements: StandingJudgements
    /// The model that is kept, where it can be read.
    let stored: KeptModel?
    /// Why it cannot.
    private let defect: ModelDefect?
    private let exports: TonightsExports
    private let setting: NightSetting

    init(_ exports: TonightsExports, _ setting: NightSetting) {
        (self.exports, self.setting) = (exports, setting)
        judgements = standingJudgements(
            setting.decisions,
            on: setting.clock,
            in: exports.records,
            sources: exports.sources,
            remembered: setting.memory.entries
        )
        do throws(ModelDefect) {
            stored = try setting.memory.linkageModel.map { kept throws(ModelDefect) in try KeptModel(parsing: kept.text)
            }
            defect = nil
        } catch {
            (stored, defect) = (nil, error)
        }
    }

    /// Tonight's customers; pairs to be judged again are in doubt.
    func customers(watch: (LinkStage) -> Void = { _ in }) -> LinkedCustomers {
        customers(by: stored?.model, watch: watch).reopening(judgements.reopened)
    }

    /// The same by weights learnt anew, whatever is kept.
    func learning() -> LinkedCustomers { customers(by: nil) { _ in } }

    private func customers(by model: LinkageModel?, watch: (LinkStage) -> Void) -> LinkedCustomers {
        var linkage = LinkageSetting(exports, setting, judgements: judgements.applied)
        linkage.model = model
        return RecordLinkage.customers(in: exports.records, setting: linkage, watch: watch)
    }

    /// The model the night is to leave to be kept: its own, where there was none that could be used.
    ///
    /// A night that cannot believe every list learns for itself alone.
    func learnt(by linked: LinkedCustomers) -> String? {
        guard let model = linked.model, exports.doubtful == nil else { return nil }
        if let stored, drift(of: model, from: stored.model) != nil { return nil }
        return KeptModel(model, learntFrom: exports.contentFingerprint, on: setting.today).text
    }

    /// What is to be said of judgements and of the model.
    func findings(on linked: LinkedCustomers) -> [Diagnostic] {
        judgements.reopened.map { Diagnostic($0, exports) }
            + judgements.overruled.map { Diagnostic($0, in: setting.configuration) }
            + modelFindings(on: linked)
    }

    private func modelFindings(on linked: LinkedCustomers) -> [Diagnostic] {
        guard setting.memory.linkageModel != nil else { return [] }
        let place = SourceLocation(file: setting.configuration.ledger)
        guard let stored else { return [defect.map { Diagnostic($0, at: place) }].compactMap(\.self) }
        guard let model = linked.model else { return [] }
        guard let change = drift(of: model, from: stored.model) else { return [Diagnostic(.foreign, at: place)] }
        return change.isNotable ? [Diagnostic(change, since: stored.day, at: place)] : []
    }
}

extension TonightsExports {
    /// The first source that is not there, or not to be believed; an old one has grown old as a whole.
    var doubtful: Source? {
        sources.first {
            switch $0.condition {
            case .good, .stale: false
            case .held, .missing, .refused: true
            }
        }
    }

    /// The digest of all that was read, whatever the files are called.
    var contentFingerprint: String {
        let lines = sources.map { "\($0.id) \(digests[$0.path] ?? "-")" }
        return contentDigest(of: Array(lines.joined(separator: "\n").utf8))
    }
}

extension Diagnostic {
    fileprivate init(_ pair: ReopenedPair, _ exports: TonightsExports) {
        let (word, record) = (pair.word, exports.records[pair.record])
        let (one, other) = (quoted(word.subject), quoted(word.other))
        self.init(
            .warning,
            .judgementReopened,
            "the record has changed since it was judged: \(word.kind.rawValue) \(one) \(other), \(word.place)",
            at: SourceLocation(file: exports.sources[record.source].path, line: record.line),
            suggestion: "judge again: partnergap review same, or different, \(one) \(other)"
        )
    }

    fileprivate init(_ pair: OverruledWord, in configuration: Configuration) {
        self.init(
            .warning,
            .decisionContradicts,
            "'\(pair.line.kind.rawValue)' contradicts '\(pair.word.kind.rawValue)' \(pair.word.place): the line counts",
            at: SourceLocation(file: configuration.decisions ?? "", line: pair.line.line),
            suggestion: "remove the line, or: \(pair.word.undoing)"
        )
    }

    fileprivate init(_ defect: ModelDefect, at place: SourceLocation) {
        self.init(
            .warning,
            .modelUnusable,
            "the model of linkage cannot be used: \(defect.words); tonight's own was learnt in its place",
            at: place
        )
    }

    fileprivate init(_ drift: LinkageDrift, since day: Day, at place: SourceLocation) {
        self.init(
            .note,
            .linkageDrift,
            "tonight's data weigh otherwise than the model of \(day): \(drift.words.joined(separator: "; "))",
            at: place,
            suggestion: "look at the exports; if they are right: partnergap train"
        )
    }
}

extension Decision {
    /// How a judgement said through the tool is taken back.
    var undoing: String { "partnergap review undo \(quoted(subject)) \(quoted(other))" }
}

extension LinkageDrift {
    /// What moved, each in a few words.
    fileprivate var words: [String] {
        let shares = [("candidates of a row", candidates), ("rows linked", matches)]
        return moved.map { "\($0.name) by \(tenths($0.bits)) bits" }
            + shares.compactMap { name, change in
                change.flatMap { abs($0) >= 0.2 ? "\(name) \(signed($0 * 100)) %" : nil }
            }
    }
}

/// A number with one place behind the point.
func tenths(_ number: Double) -> String {
    let tenths = Int((abs(number) * 10).rounded())
    return "\(number < 0 && tenths > 0 ? "-" : "")\(tenths / 10).\(tenths % 10)"
}

/// A whole number with its sign.
func signed(_ number: Double) -> String {
    let whole = Int(number.rounded())
    return whole < 0 ? "\(whole)" : "+\(whole)"
}
