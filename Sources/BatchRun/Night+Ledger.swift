// SPDX-License-Identifier: MIT

import CustomerModel
import Digests
import Invitations
import Reconciliation
import Reporting
import RunLedger

extension LedgerNight {
    /// What a night leaves to be remembered.
    init(of night: Night, _ exports: TonightsExports, _ setting: NightSetting, inputs: String, lifted: [LiftedGuard]) {
        let report = night.report
        self.init(
            night: setting.today,
            name: setting.time.name,
            started: setting.time.seconds,
            inputs: inputs,
            status: report.status
        )
        let drafted = Dictionary(
            report.batch.invitations.map { ($0.key, $0) },
            uniquingKeysWith: { first, _ in first }
        )
        customers = report.customers.filter { $0.isBelieved(exports) }.compactMap { customer in
            customer.remembered(drafted: drafted[customer.key], on: setting.today)
                .map { night.unbelievedGaps.contains(customer.key) ? $0.withoutGap() : $0 }
                .map { entry in
                    CustomerNight(
                        entry: entry,
                        said: VerdictWords(customer),
                        ended: customer.endedInvitation,
                        isAccepted: customer.isAccepted
                    )
                }
        }
        reads = exports.sources.map { ExportRead($0, digest: exports.digests[$0.path]) }
        // While too many gaps are new nobody knows which list is the wrong one.
        self.exports =
            night.unbelievedGaps.isEmpty ? exports.remembered(tonight: setting.today) : setting.memory.exports
        lists = newestLists(exports.sources)
        drafts = report.batch.invitations.count
        self.lifted = lifted
        judgements = setting.decisions.filter { $0.line > 0 }
        model = night.learntModel
        for invitation in report.batch.invitations {
            if let message = night.messages[invitation.fileName] { letters[message.digest] = invitation.key }
        }
        let isInDoubt = exports.sources.contains { $0.condition.isHeld || !$0.condition.isRead }
        heldBack = isInDoubt ? nil : Set(report.customers.filter { $0.withheld?.isOfTheNight == true }.map(\.key))
    }
}

/// The day of the newest list of tonight whose silence about a customer counts, for each counterpart.
private func newestLists(_ sources: [Source]) -> [Counterpart: Day] {
    var newest: [Counterpart: Day] = [:]
    for source in sources where source.provesAbsence {
        guard let counterpart = source.counterpart, let day = source.day else { continue }
        newest[counterpart] = max(newest[counterpart] ?? day, day)
    }
    return newest
}

extension ReconciledCustomer {
    /// Whether it was known before, or a list that is not held shows it, with the tenant that it is known by: a wrong
    /// list leaves nobody behind.
    fileprivate func isBelieved(_ exports: TonightsExports) -> Bool {
        memory != nil
            || customer.records.contains { index in
                let record = exports.records[index]
                let isHeld = exports.sources[record.source].condition.isHeld
                return !isHeld && (customer.tenantID == nil || record.tenantID == customer.tenantID)
            }
    }
}

extension SourceCondition {
    fileprivate var isHeld: Bool {
        if case .held = self { true } else { false }
    }
}

extension VerdictWords {
    fileprivate init(_ customer: ReconciledCustomer) {
        self.init(
            verdict: customer.decided.verdict.rawValue,
            reason: customer.decided.reason?.rawValue ?? "",
            action: customer.decided.action.rawValue,
            missing: customer.missing,
            withheld: customer.withheld?.rawValue ?? "",
            isGap: customer.isListedGap
        )
    }
}

extension ExportRead {
    fileprivate init(_ source: Source, digest: String?) {
        self.init(
            source: source.id,
            path: source.path,
            condition: source.condition.word,
            digest: digest,
            day: source.day,
            counts: source.counts
        )
    }
}

extension SourceCondition {
    fileprivate var word: String {
        switch self {
        case .good: "good"
        case .stale: "stale"
        case .held: "held"
        case .missing: "missing"
        case .refused: "refused"
        }
    }
}

/// The digest of everything a night is made from: the same one means the same night.
func inputsDigest(_ project: Project, _ exports: TonightsExports, _ setting: NightSetting, lifted: [String]) -> String {
    var lines = ["partnergap night 1", "night \(setting.today)"]
    lines += project.digests.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }
    lines += setting.decisions.filter { $0.line == 0 }.map { "outcome \($0)" }
    lines += exports.sources.map {
        "source \($0.id) \($0.path) \(exports.digests[$0.path] ?? "-") \($0.day?.description ?? "-") \($0.condition)"
    }
    lines += lifted.sorted().map { "lifted \($0)" }
    if let model = setting.memory.linkageModel {
        lines.append("model \(model.day) \(contentDigest(of: Array(model.text.utf8)))")
    }
    if setting.letters.known > 0 { lines.append("letters \(setting.letters.known)") }
    if let forgotten = setting.forgotten { lines.append("forgotten \(forgotten.digest)") }
    return contentDigest(of: Array(lines.joined(separator: "\n").utf8))
}
