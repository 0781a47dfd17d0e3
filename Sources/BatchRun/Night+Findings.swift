// SPDX-License-Identifier: MIT

import CustomerModel
package import Diagnostics
import Invitations
import RecordLinkage
import Reconciliation
import RunLedger

/// 3 when somebody must look: a source was refused, held or is too old, or too many of its rows were not read.
func status(of sources: [Source]) -> Int {
    sources.allSatisfy { $0.condition == .good && !$0.isReadByHalves } ? 0 : 3
}

extension Source {
    /// Whether unread rows keep a list from proving absences, or are more than one in twenty.
    fileprivate var isReadByHalves: Bool {
        let proves = role == .partnerCenterCustomers || (role == .relationships && isComplete)
        return counts.unread > (proves ? 0 : counts.read / 20)
    }
}

/// Contacts and objections that fit no customer: mostly as it should be, and never silent.
func unattachedFindings(_ unattached: [Int], _ exports: TonightsExports) -> [Diagnostic] {
    let bySource = Dictionary(grouping: unattached) { exports.records[$0].source }
    return bySource.keys.sorted().compactMap { index in
        guard let rows = bySource[index], let first = rows.first else { return nil }
        let source = exports.sources[index]
        let count = "\(rows.count) of \(source.counts.accepted)"
        return Diagnostic(
            .note,
            .rowUnattached,
            "\(count) rows fit no customer of tonight, the first in this line",
            at: SourceLocation(file: source.path, line: exports.records[first].line)
        )
    }
}

/// What linking found out about the sources: values that identify nobody, and rows that are the same customer.
func linkageFindings(_ linked: LinkedCustomers, _ exports: TonightsExports) -> [Diagnostic] {
    let poison = linked.poison.map { Diagnostic($0.isTenant ? .warning : .note, .valueTooCommon, $0.remark) }
    let repeated = linked.duplicates.compactMap { duplicates -> Diagnostic? in
        guard let first = duplicates.groups.first, let second = first.dropFirst().first else { return nil }
        let source = exports.sources[duplicates.source]
        let count = duplicates.groups.count
        let what = count == 1 ? "1 customer stands" : "\(count) customers stand"
        return Diagnostic(
            .note,
            .customerRepeated,
            "\(what) in several rows, the first also in line \(exports.records[second].line)",
            at: SourceLocation(file: source.path, line: exports.records[first[0]].line)
        )
    }
    return poison + repeated
}

/// What is wrong with the decisions, where the configuration has any.
func findings(
    _ customers: [ReconciledCustomer],
    _ judgements: [JudgementFinding],
    _ exports: TonightsExports,
    _ setting: NightSetting
) -> [Diagnostic] {
    let said = judgements.filter { $0.line == 0 }.map {
        Diagnostic($0, in: setting.configuration.ledger, exports.sourceMissed(by: $0.decision))
    }
    guard let file = setting.configuration.decisions else { return said }
    let others = decisionFindings(
        // Linkage has looked up both sides of the judgements, and before it joined anybody.
        // What was said through the tool stands in no file, and was looked up when it was said.
        setting.decisions.filter { $0.kind != .same && $0.kind != .different && $0.line > 0 },
        customers: customers,
        records: exports.records,
        sources: exports.sources,
        today: setting.today,
        file: file
    )
    let batches = setting.decisions.compactMap { unknownBatch($0, setting, file) }
    return said
        + (others + batches + judgements.filter { $0.line > 0 }.map { Diagnostic($0, in: file, nil) })
        .sorted { ($0.location?.line ?? 0) < ($1.location?.line ?? 0) }
}

/// An approval of a batch that nobody ever drafted approves nothing: a digit is wrong, or the line came too late.
private func unknownBatch(_ line: Decision, _ setting: NightSetting, _ file: String) -> Diagnostic? {
    guard line.approvesBatch, line.line > 0 else { return nil }
    let id = String(line.subject.dropFirst("batch:".count)).lowercased()
    if setting.letters.batches.contains(id) { return nil }
    return Diagnostic(
        .warning,
        .decisionUnmatched,
        "\(quoted(line.subject)) is no batch of the ledger, so the line approves nothing",
        at: SourceLocation(file: file, line: line.line),
        suggestion: "'partnergap batch list' names the newest one"
    )
}

extension TonightsExports {
    /// The source of a judged record that is not there tonight, or not to be believed.
    fileprivate func sourceMissed(by word: Decision) -> Source? {
        guard let pair = ReviewedPair(of: word) else { return nil }
        return sources.first { source in
            guard source.id == pair.one.source || source.id == pair.other.source else { return false }
            return switch source.condition {
            case .good, .stale: false
            case .held, .missing, .refused: true
            }
        }
    }
}

extension Diagnostic {
    fileprivate init(_ finding: JudgementFinding, in file: String, _ missed: Source?) {
        let isUnmatched = finding.problem == .unmatched
        let word = finding.decision
        if word.line == 0 {
            let pair = "\(word.kind.rawValue) \(quoted(word.subject)) \(quoted(word.other)), \(word.place)"
            self.init(
                .warning,
                isUnmatched ? .decisionUnmatched : .decisionContradicts,
                "\(pair): \(finding.message)",
                at: SourceLocation(file: file),
                suggestion: missed.map {
                    "nothing is to be done: the source \($0.id) is \($0.condition.word) tonight, and the judgement is kept"
                } ?? "take it back: \(word.undoing)"
            )
            return
        }
        self.init(
            .warning,
            isUnmatched ? .decisionUnmatched : .decisionContradicts,
            finding.message,
            at: SourceLocation(file: file, line: finding.line),
            suggestion: isUnmatched
                ? "use the customer key, the tenant ID, a domain, source-id:external-id or the exact name"
                : "remove the line that is wrong, or write an 'until' into the one that is over"
        )
    }
}

extension Configuration {
    /// What is wrong with the links; a wrong one withholds all letters and does not stop the report.
    package var linkFindings: [Diagnostic] {
        links.findings(partner: partner, providers: providers, places: linkPlaces)
    }

    /// Whether no link stops the letters; where none is configured, none does.
    var hasUsableLinks: Bool { links.areUsable(partner: partner, providers: providers) }
}
