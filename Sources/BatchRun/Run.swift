// SPDX-License-Identifier: MIT

import CustomerModel
import DelimitedText
package import Diagnostics
import Intake
import Invitations
package import Reporting
import RunLedger

/// A night that leaves nothing: why, and with which exit status.
package struct RunFailure: Error, Sendable {
    /// What there is to say, in order.
    package let log: DiagnosticLog
    /// 65, 66, 73, 75 or 78.
    package let status: Int
}

/// The nightly job: remembers, reads, links, reconciles, drafts, reports, writes down and publishes.
///
/// The report is on disk before the ledger knows of it, and has its name only afterwards: whatever ends a run in between,
/// the next one of the same night comes to the same end.
/// - Throws: `RunFailure`, with nothing published.
package func run(_ project: Project, at time: RunTime, _ options: RunOptions) throws(RunFailure) -> RunResult {
    var watch = StageWatch()
    let lock = try RunLock.taken(for: project, isDryRun: options.isDryRun)
    defer { extendLifetime(lock) }
    if !options.isDryRun { takeOverApprovals(of: project, at: time) }
    let book = try tonightsLedger(project, at: time, options)
    let startsAnew = options.isNewLedger || options.accepted.contains(.ledger)
    let options = options.lasting(book.remembered.liftedTonight)
    watch.lap("remember")
    let exports = TonightsExports.read(project, book, at: time, options)
    watch.lap("read")
    try refuseUnusable(exports)
    let setting = NightSetting(project, book, at: time, options)
    let night = night(over: exports, setting) { watch.lap($0) }
    watch.lap("decide")
    if options.isDryRun { return RunResult(night: night, watch: watch) }
    let inputs = inputsDigest(project, exports, setting, lifted: options.lifted.map(\.name))
    var files = reportFiles(
        for: night.report,
        flavour: project.configuration.flavour == .machine ? .machine : .spreadsheet
    )
    let batch = DraftBatch(
        of: night,
        inputs: batchInputs(project, exports, setting),
        links: project.configuration.links
    )
    files += letters(of: night, flavour: project.configuration.flavour) + [batch.file]
    files.append(
        invitationsPage(
            for: night.report,
            batch: project.writtenMemory == nil ? batch.batch : nil,
            messages: night.messages
        )
    )
    let mark = book.mark(forInputs: inputs)
    files.append(manifest(run: night.report.run, ledger: mark, inputs: exports.digests, outputs: files))
    let reports = project.configuration.reports
    do throws(Diagnostic) {
        let folder = joined(project.folder, reports)
        watch.lap("compose")
        let prepared = try prepareRun(files, as: night.report.run, in: folder, shownAs: reports)
        watch.lap("save")
        var remembered = LedgerNight(of: night, exports, setting, inputs: inputs, lifted: options.lifted)
        remembered.batch = batch.batch
        do throws(Diagnostic) { try book.ledger?.record(remembered, over: book.remembered) } catch {
            prepared.discard()
            throw error
        }
        // Whoever goes on with an older copy has lost sight of what was sent: every letter is asked about again.
        if startsAnew { try book.ledger?.voidApprovals(by: options.who, on: time.day) }
        watch.lap("write down")
        if let ledger = book.ledger { keepMark(of: ledger, in: folder) }
        let name = try publish(prepared)
        let unwritten = writeRunIndex(of: project)
        watch.lap("publish")
        let leftovers = prepared.leftovers + [unwritten].compactMap(\.self)
        let path = joined(folder, name)
        return RunResult(folder: path, night: night, files: files, leftovers: leftovers, watch: watch)
    } catch {
        var log = night.log
        log.record(error)
        throw RunFailure(log: log, status: error.ledgerStatus)
    }
}

/// What stands in the way of a run: `check` asks before the night does.
///
/// - Throws: what `run` would throw before anything is linked.
package func refuseUnusable(_ project: Project, at time: RunTime) throws(RunFailure) {
    try refuseUnusable(TonightsExports.read(project.configuration, in: project.folder, at: time))
}

/// The report a run would make now, whatever state the sources are in; nothing is written.
///
/// With `isExplaining` it also knows why every record was linked, proposed or left alone.
/// - Throws: `RunFailure` when the ledger cannot be read.
package func report(
    of project: Project,
    at time: RunTime,
    _ options: RunOptions,
    isExplaining: Bool = false
) throws(RunFailure) -> NightReport {
    let read = try readNight(project, at: time, options)
    var setting = read.setting
    setting.isExplaining = isExplaining
    return night(over: read.exports, setting).report
}

/// The exports and the setting of a night; nothing is written.
func readNight(
    _ project: Project,
    at time: RunTime,
    _ options: RunOptions = RunOptions()
) throws(RunFailure) -> (exports: TonightsExports, setting: NightSetting) {
    var options = options
    options.isDryRun = true
    let book = try tonightsLedger(project, at: time, options)
    options = options.lasting(book.remembered.liftedTonight)
    let exports = TonightsExports.read(project, book, at: time, options)
    return (exports, NightSetting(project, book, at: time, options))
}

private func tonightsLedger(
    _ project: Project,
    at time: RunTime,
    _ options: RunOptions
) throws(RunFailure) -> TonightsLedger {
    let use = LedgerUse(
        isWriting: !options.isDryRun,
        isNewLedger: options.isNewLedger || options.accepted.contains(.ledger),
        isClockAccepted: options.accepted.contains(.clock)
    )
    do throws(Diagnostic) { return try TonightsLedger(project, at: time, use) } catch {
        var log = DiagnosticLog()
        log.record(error)
        throw RunFailure(log: log, status: error.ledgerStatus)
    }
}

extension Diagnostic {
    /// The exit status of a run that ends with it.
    fileprivate var ledgerStatus: Int {
        switch code {
        case .ledgerInvalid, .ledgerForeign: 78
        case .lockHeld: 75
        default: 73
        }
    }
}

extension TonightsExports {
    fileprivate static func read(
        _ project: Project,
        _ book: TonightsLedger,
        at time: RunTime,
        _ options: RunOptions
    ) -> TonightsExports {
        read(
            project.configuration,
            in: project.folder,
            at: time,
            memory: book.remembered.memory,
            accepted: options.accepted
        )
    }
}

extension NightSetting {
    fileprivate init(_ project: Project, _ book: TonightsLedger, at time: RunTime, _ options: RunOptions) {
        self.init(
            configuration: project.configuration,
            decisions: book.decisions(of: project),
            memory: book.remembered.memory,
            time: time,
            today: book.today,
            isBaselineAccepted: options.accepted.contains(.baseline),
            accepted: options.accepted
        )
        templates = project.templates
        doubts = book.findings
        forgotten = book.remembered.forgotten
        letters = book.remembered.letters
        trend = book.remembered.trend
    }
}

/// Stops a night that could only mislead: no list of customers or no list of relationships is left, or a brake.
func refuseUnusable(_ exports: TonightsExports) throws(RunFailure) {
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
