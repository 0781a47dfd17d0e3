// SPDX-License-Identifier: MIT

package import CustomerModel
package import Diagnostics
package import Invitations
import Reconciliation
package import RecordLinkage
package import Reporting
import RunLedger

/// What a run needs to know beside its configuration: all of it values.
package struct NightSetting: Sendable {
    /// The configuration.
    package let configuration: Configuration
    /// What a person decided.
    package let decisions: [Decision]
    /// What is remembered of the nights before.
    package let memory: Memory
    /// The moment the run stands for.
    package let time: RunTime
    /// The night everything is dated with: the day of that moment, or of the last night where the clock was set back.
    package let today: Day
    /// Whether a person has accepted the first night's findings.
    package let isBaselineAccepted: Bool
    /// The guards that a person has lifted for this run.
    package let accepted: AcceptedGuards
    /// The templates of the letters.
    package var templates = LetterTemplates.shipped
    /// What is wrong with clock or ledger; letters wait where it says so.
    var doubts: [LedgerFinding] = []
    /// Those who must not be known any more; `nil` when nobody was forgotten.
    var forgotten: ForgottenMarks?
    /// What happened to letters between the nights.
    var letters = LetterBook()
    /// The numbers of the nights before.
    var trend = Trend()
    /// Whether the report must be able to explain every link.
    var isExplaining = false

    /// The day by which pauses are measured and letters dated: never one that the clock has not reached.
    var clock: Day { min(time.day, today) }

    /// A setting.
    package init(
        configuration: Configuration,
        decisions: [Decision],
        memory: Memory,
        time: RunTime,
        today: Day? = nil,
        isBaselineAccepted: Bool,
        accepted: AcceptedGuards = AcceptedGuards()
    ) {
        self.configuration = configuration
        self.decisions = decisions
        self.memory = memory
        self.time = time
        self.today = today ?? time.day
        self.isBaselineAccepted = isBaselineAccepted
        self.accepted = accepted
    }
}

/// A night's result before anything of it is written.
package struct Night: Sendable {
    /// Everything the reports tell.
    package let report: NightReport
    /// The letters, by the names of their invitations' files.
    package let messages: [String: Message]
    /// What the stages had to say, beside what the exports had.
    package let log: DiagnosticLog
    /// The keys of the customers whose new gap is not believed, because too many appeared at once.
    ///
    /// The ledger keeps them without that gap, so that the same list is held tomorrow as well.
    package let unbelievedGaps: Set<String>
    /// The model of linkage that the ledger is to keep from now on; `nil` where it has one that is used.
    package let learntModel: String?

    /// Whether it brought anything a person would want to hear of.
    package var isNews: Bool { !NightFigures(of: report).isQuiet }

    /// The morning mail's lines.
    package var summary: [String] { Reporting.summary(of: report) }
}

/// The night in one breath: exports to customers to gaps to letters to a report (DESIGN, section 9).
///
/// Pure: the same values give the same night. `watch` hears of every stage of linkage that ended.
package func night(
    over exports: TonightsExports,
    _ setting: NightSetting,
    watch: (LinkStage) -> Void = { _ in }
) -> Night {
    let linkage = NightLinkage(exports, setting)
    let linked = linkage.customers(watch: watch)
    let forgotten = forgottenDecisions(linked.customers, exports.records, setting.forgotten)
    let reconciled = reconcile(linked.customers, exports, setting, also: forgotten)
    let jump = GapsJump(reconciled, setting)
    let batch = InvitationBatch.decide(reconciled, InvitationInputs(exports, setting, holdsAll: jump?.holds == true))
    let letters = Letters(of: batch, setting)
    // A ledger written by hand tells of approvals, and of no letter.
    let unapproved = setting.letters.known > 0 ? letters.unapproved(setting.letters.approved) : []
    let settled = reconciled.map { customer in
        customer.settled(
            withheld: letters.batch.withheld[customer.key] ?? customer.withheld,
            isApprovalVoid: unapproved.contains(customer.key)
        )
    }
    var log = log(of: linked, reconciled, letters, exports, setting)
    for finding in linkage.findings(on: linked) { log.record(finding) }
    if let jump { log.record(jump.diagnostic) }
    var report = report(on: settled, letters, log, exports, setting)
    report.duplicates = linked.duplicates
    report.lookAlikes = linked.lookAlikes
    report.links = linked.explanations
    if jump?.holds == true { report.status = 3 }
    return Night(
        report: report,
        messages: letters.messages,
        log: log,
        unbelievedGaps: jump?.unbelieved ?? [],
        learntModel: linkage.learnt(by: linked)
    )
}

private func reconcile(
    _ customers: [Customer],
    _ exports: TonightsExports,
    _ setting: NightSetting,
    also forgotten: [Decision]
) -> [ReconciledCustomer] {
    Reconciliation.reconcile(
        customers,
        records: exports.records,
        sources: exports.sources,
        setting: ReconciliationSetting(setting.configuration),
        memory: setting.memory,
        decisions: setting.decisions + forgotten,
        today: setting.today,
        clock: setting.clock
    )
}

/// The batch with its finished letters.
private struct Letters {
    /// What is left of the batch: a letter that cannot be composed without a doubt about its link leaves it.
    let batch: InvitationBatch
    /// The letters by the names of their files.
    var messages: [String: Message] = [:]
    /// Why some are missing.
    var refusals: [Diagnostic] = []

    init(of batch: InvitationBatch, _ setting: NightSetting) {
        var withheld = batch.withheld
        let configuration = setting.configuration
        var writer = LetterWriter(
            partner: configuration.partner,
            providers: configuration.providers,
            templates: setting.templates
        )
        let date = MessageDate(setting.clock)
        for invitation in batch.invitations {
            do throws(Diagnostic) {
                messages[invitation.fileName] = try writer.letter(for: invitation).draft(on: date)
            } catch {
                refusals.append(error)
                withheld[invitation.key] = .noLink
            }
        }
        let drafted = batch.invitations.filter { [messages] in messages[$0.fileName] != nil }
        self.batch = InvitationBatch(
            invitations: drafted,
            withheld: withheld,
            doubts: batch.doubts,
            grounds: batch.grounds
        )
    }

    /// The customers whose letter, in tonight's words and to tonight's address, nobody has approved.
    func unapproved(_ approved: Set<String>) -> Set<String> {
        Set(
            batch.invitations.filter { invitation in
                messages[invitation.fileName].map { !approved.contains($0.digest) } ?? true
            }
            .map(\.key)
        )
    }
}

private func log(
    of linked: LinkedCustomers,
    _ reconciled: [ReconciledCustomer],
    _ letters: Letters,
    _ exports: TonightsExports,
    _ setting: NightSetting
) -> DiagnosticLog {
    var log = exports.log
    for finding in setting.doubts { log.record(finding.diagnostic) }
    for finding in setting.configuration.linkFindings { log.record(finding) }
    for finding in findings(reconciled, linked.findings, exports, setting) { log.record(finding) }
    for finding in unattachedFindings(linked.unattached, exports) { log.record(finding) }
    for finding in consentFindings(exports, setting) { log.record(finding) }
    for finding in linkageFindings(linked, exports) { log.record(finding) }
    for refusal in letters.refusals { log.record(refusal) }
    return log
}

private func report(
    on customers: [ReconciledCustomer],
    _ letters: Letters,
    _ log: DiagnosticLog,
    _ exports: TonightsExports,
    _ setting: NightSetting
) -> NightReport {
    let configuration = setting.configuration
    var report = NightReport(
        run: setting.time.name,
        day: setting.today,
        partner: configuration.partner,
        language: configuration.language
    )
    report.providers = configuration.providers
    report.sources = exports.sources
    report.records = exports.records
    report.rejected = exports.rejected
    report.customers = customers
    report.batch = letters.batch
    report.diagnostics = log.diagnostics
    let isWithheld = setting.doubts.contains(where: \.withholds) || !configuration.hasUsableLinks
    report.status = isWithheld ? 3 : status(of: exports.sources)
    report.lastNight = setting.memory.lastNight
    report.trend = setting.trend
    return report
}
