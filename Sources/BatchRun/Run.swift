// SPDX-License-Identifier: MIT

import CustomerModel
import DelimitedText
package import Diagnostics
import Intake
import Invitations
package import Reporting

/// What a run left behind.
package struct RunResult: Sendable {
    /// The run's folder, below the configured reports folder; `nil` after a dry run.
    package let folder: String?
    /// The night.
    package let night: Night
    /// What is to be said beside what the night found: of what a dead run left.
    package let leftovers: [Diagnostic]
    /// The exit status (DESIGN, section 6).
    package let status: Int
}

/// A night that leaves nothing: why, and with which exit status.
package struct RunFailure: Error, Sendable {
    /// What there is to say, in order.
    package let log: DiagnosticLog
    /// 65, 66, 73, 75 or 78.
    package let status: Int
}

/// The nightly job: reads, links, reconciles, drafts, reports and publishes.
///
/// - Throws: `RunFailure`, with nothing published.
package func run(
    _ project: Project,
    at time: RunTime,
    isBaselineAccepted: Bool,
    isDryRun: Bool
) throws(RunFailure) -> RunResult {
    let lock = try RunLock.taken(for: project, isDryRun: isDryRun)
    defer { extendLifetime(lock) }
    let exports = TonightsExports.read(project.configuration, in: project.folder, at: time)
    try refuseUnusable(exports)
    let night = night(over: exports, NightSetting(project, at: time, isBaselineAccepted: isBaselineAccepted))
    if isDryRun { return RunResult(folder: nil, night: night, leftovers: [], status: night.report.status) }
    var files = reportFiles(
        for: night.report,
        flavour: project.configuration.flavour == .machine ? .machine : .spreadsheet
    )
    files += letters(of: night, flavour: project.configuration.flavour)
    files.append(manifest(run: night.report.run, inputs: exports.digests, outputs: files))
    let reports = project.configuration.reports
    do throws(Diagnostic) {
        let folder = joined(project.folder, reports)
        let prepared = try prepareRun(files, as: night.report.run, in: folder, shownAs: reports)
        let name = try publish(prepared)
        return RunResult(
            folder: joined(folder, name),
            night: night,
            leftovers: prepared.leftovers,
            status: night.report.status
        )
    } catch {
        var log = night.log
        log.record(error)
        throw RunFailure(log: log, status: 73)
    }
}

/// What stands in the way of a run: `check` asks before the night does.
///
/// - Throws: what `run` would throw before anything is linked.
package func refuseUnusable(_ project: Project, at time: RunTime) throws(RunFailure) {
    try refuseUnusable(TonightsExports.read(project.configuration, in: project.folder, at: time))
}

/// The report a run would make now, whatever state the sources are in; nothing is written.
package func report(of project: Project, at time: RunTime, isBaselineAccepted: Bool) -> NightReport {
    let exports = TonightsExports.read(project.configuration, in: project.folder, at: time)
    return night(over: exports, NightSetting(project, at: time, isBaselineAccepted: isBaselineAccepted)).report
}

extension NightSetting {
    fileprivate init(_ project: Project, at time: RunTime, isBaselineAccepted: Bool) {
        self.init(
            configuration: project.configuration,
            decisions: project.decisions,
            memory: project.memory,
            time: time,
            isBaselineAccepted: isBaselineAccepted
        )
    }
}

/// Stops a night that could only mislead: no list of customers or no list of relationships is left, or a brake.
private func refuseUnusable(_ exports: TonightsExports) throws(RunFailure) {
    let brakes = exports.sources.filter { $0.role == .objections && !$0.condition.isRead }
    if !brakes.isEmpty { throw RunFailure(log: exports.log, status: 78) }
    let relations = exports.sources.filter { $0.role == .partnerCenterCustomers || $0.role == .relationships }
    let lists = exports.sources.filter { $0.role.listsCustomers && $0.role != .partnerCenterCustomers }
    // Whoever configures no list of customers has Partner Center's in its place.
    let customers = lists.isEmpty ? relations : lists
    let isWithoutRelations = !relations.contains(where: \.condition.isRead)
    guard isWithoutRelations || !customers.contains(where: \.condition.isRead) else { return }
    let isMissing = (isWithoutRelations ? relations : customers).contains { $0.condition == .missing }
    var log = exports.log
    let what = isWithoutRelations ? "list of relationships" : "list of customers"
    log.record(
        Diagnostic(
            .error,
            isMissing ? .fileMissing : .fileUnreadable,
            "no usable \(what) is left; nothing was published",
            suggestion: "mend the sources named above and run again"
        )
    )
    throw RunFailure(log: log, status: isMissing ? 66 : 65)
}

private func letters(of night: Night, flavour: TableFlavour) -> [ReportFile] {
    let drafts = night.report.batch.invitations.compactMap { invitation in
        night.messages[invitation.fileName]
            .map { ReportFile(name: "invitations/\(invitation.fileName)", bytes: $0.bytes) }
    }
    return drafts + [batchTable(of: night, flavour: flavour)]
}
