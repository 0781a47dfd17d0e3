// SPDX-License-Identifier: MIT

import CustomerModel
import Diagnostics
import Glibc
import Invitations
import RunLedger

/// What a person asks of `batch send`.
package struct SendingOptions: Sendable {
    /// Who hands over; the login name.
    package let who: String
    /// At most so many letters; `nil` for all that are approved.
    package var limit: Int?
    /// Whether to say only what would be sent.
    package var isDryRun = false

    /// Everything that is approved.
    package init(who: String) { self.who = who }
}

/// What a sending came to.
package struct Sent: Sendable {
    /// How many letters came to each state.
    package internal(set) var counts: [LetterState: Int] = [:]
    /// What there is to say at the end.
    package internal(set) var lines: [String] = []
    /// 0; 75 where the mail system is busy; 65 where the batch became stale on the way; 3 where a letter failed, is
    /// uncertain or was changed; 78 without a program.
    package private(set) var status = 0

    mutating func worsen(to new: Int) {
        let order = [0, 75, 65, 3, 78]
        if (order.firstIndex(of: new) ?? 0) > (order.firstIndex(of: status) ?? 0) { status = new }
    }
}

/// The world around a sending: how a letter leaves, how one waits, and who hears of it.
struct SendingEdge {
    /// Hands one message to the mail system.
    let deliver: (_ message: [UInt8], _ recipient: EmailAddress) -> HandOver
    /// Waits so many seconds between two letters, or until somebody asks to stop.
    let pause: (_ seconds: Double) -> Void
    /// Whether a person or the system asks to stop.
    let isStopped: () -> Bool
    /// The moment: a sending may go on into another day.
    let now: () -> RunTime
    /// Hears one line for each letter.
    let say: (_ line: String) -> Void
}

/// Hands the approved letters of the batch to the configured mail program.
///
/// `isStopped` is asked before each letter; the one that is on its way is finished.
package func send(
    _ project: Project,
    now: @escaping () -> RunTime,
    _ options: SendingOptions,
    isStopped: @escaping () -> Bool,
    say: @escaping (String) -> Void
) throws(VerbFailure) -> Sent {
    let setting = try mailSetting(of: project, at: now())
    let program = MailProgram(path: setting.sendmail, from: setting.from)
    let edge = SendingEdge(
        deliver: { program.handOver($0, to: $1) },
        pause: { wait($0, unless: isStopped) },
        isStopped: isStopped,
        now: now,
        say: say
    )
    return try send(project, options, edge)
}

/// Waits in short stretches, so that nobody who asks to stop waits long.
private func wait(_ seconds: Double, unless isStopped: () -> Bool) {
    var left = seconds
    while left > 0, !isStopped() {
        usleep(UInt32(min(left, 0.1) * 1_000_000))
        left -= 0.1
    }
}

/// Hands the approved letters of the batch to the mail system, one after another.
///
/// That a letter is being sent is on the disk before the mail system hears of it, and its answer before the next one
/// begins: whatever ends the tool, no letter is handed over twice, and at most one is uncertain.
func send(
    _ project: Project,
    _ options: SendingOptions,
    _ edge: SendingEdge
) throws(VerbFailure) -> Sent {
    let time = edge.now()
    let setting = try mailSetting(of: project, at: time)
    let lock = try locked(project)
    defer { extendLifetime(lock) }
    // First the look at the files, then their reading: what is written in between is noticed before the first letter.
    let brakes = BrakeFiles(of: project)
    let project = try project.readAgain()
    let ledger = try project.existingLedger(options.isDryRun ? .reading : .writing)
    var desk = try BatchDesk(project, ledger)
    try desk.refuseIfStale(project, ledger, at: time)
    let approvals = desk.approvals(of: project, at: time)
    if options.isDryRun { desk.note(approvals) } else { try desk.write(approvals, ledger) }
    let plan = SendingPlan(desk, perDomain: setting.perDomain, limit: options.limit)
    var underWay = LettersUnderWay(
        desk,
        of: project,
        ledger: ledger,
        setting: setting,
        who: options.who,
        brakes: brakes,
        edge: edge
    )
    if options.isDryRun {
        try underWay.rehearse(plan.letters)
        underWay.sent.lines += plan.lines([:], stuck: 0)
        return underWay.sent
    }
    try underWay.hand(over: plan.letters)
    underWay.sent.lines += plan.lines(underWay.sent.counts, stuck: underWay.desk.stuck)
    keepMark(of: ledger, in: underWay.reports)
    return underWay.sent
}

private func mailSetting(of project: Project, at time: RunTime) throws(VerbFailure) -> MailSetting {
    guard let setting = project.configuration.mail else {
        let way = "name a program in 'mail', or send the drafts yourself and say 'batch handed-over'"
        throw VerbFailure(["no mail program is configured: \(way)"], status: 78)
    }
    guard !project.configuration.policy.quietDays.contains(time.day) else {
        throw VerbFailure(["\(time.day) is a quiet day: nothing is sent"], status: 75)
    }
    return setting
}

extension Project {
    /// The same project as its files are now.
    func readAgain() throws(VerbFailure) -> Project {
        var log = DiagnosticLog()
        guard let project = Project.read(path, log: &log) else { throw VerbFailure(log.lines, status: 65) }
        return project
    }
}
