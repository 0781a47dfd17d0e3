// SPDX-License-Identifier: MIT

import CustomerModel
import Diagnostics
import Digests
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
    package fileprivate(set) var counts: [LetterState: Int] = [:]
    /// What there is to say at the end.
    package fileprivate(set) var lines: [String] = []
    /// 0; 75 where the mail system is busy; 3 where a letter failed, is uncertain or was changed; 78 without a program.
    package fileprivate(set) var status = 0

    fileprivate mutating func worsen(to new: Int) {
        let order = [0, 75, 3, 78]
        if (order.firstIndex(of: new) ?? 0) > (order.firstIndex(of: status) ?? 0) { status = new }
    }
}

/// The world around a sending: how a letter leaves, how one waits, and who hears of it.
struct SendingEdge: Sendable {
    /// Hands one message to the mail system.
    let deliver: @Sendable (_ message: [UInt8], _ recipient: EmailAddress) async -> HandOver
    /// Waits so many seconds between two letters.
    let pause: @Sendable (_ seconds: Double) async -> Void
    /// Whether a person or the system asks to stop.
    let isStopped: @Sendable () -> Bool
    /// Hears one line for each letter.
    let say: @Sendable (_ line: String) -> Void
}

/// Hands the approved letters of the batch to the configured mail program.
///
/// `isStopped` is asked before each letter; the one that is on its way is finished.
package func send(
    _ project: Project,
    at time: RunTime,
    _ options: SendingOptions,
    isStopped: @escaping @Sendable () -> Bool,
    say: @escaping @Sendable (String) -> Void
) async throws(VerbFailure) -> Sent {
    let program = MailProgram(try mailSetting(of: project, at: time))
    let edge = SendingEdge(
        deliver: { message, recipient in await program.handOver(message, to: recipient) },
        pause: { seconds in try? await Task.sleep(for: .seconds(seconds)) },
        isStopped: isStopped,
        say: say
    )
    return try await send(project, at: time, options, edge)
}

/// Hands the approved letters of the batch to the mail system, one after another.
///
/// That a letter is being sent is on the disk before the mail system hears of it, and its answer before the next one
/// begins: whatever ends the tool, no letter is handed over twice, and at most one is uncertain.
func send(
    _ project: Project,
    at time: RunTime,
    _ options: SendingOptions,
    _ edge: SendingEdge
) async throws(VerbFailure) -> Sent {
    let setting = try mailSetting(of: project, at: time)
    let lock = try locked(project)
    defer { extendLifetime(lock) }
    let ledger = try project.existingLedger(options.isDryRun ? .reading : .writing)
    var desk = try BatchDesk(project, ledger)
    try desk.refuseIfStale(project, ledger, at: time)
    let approvals = try desk.approvals(of: project, ledger, at: time)
    if options.isDryRun { desk.note(approvals) } else { try desk.write(approvals, ledger) }
    let plan = SendingPlan(desk, perDomain: setting.perDomain, limit: options.limit)
    if options.isDryRun { return plan.sent(dry: desk) }
    var sending = Sending(desk: desk, ledger: ledger, setting: setting, day: time.day, who: options.who, edge: edge)
    try await sending.hand(over: plan.letters)
    sending.sent.lines += plan.lines(sending.sent.counts, uncertain: desk.letters(.uncertain).count + desk.strays.count)
    keepMark(of: ledger, in: joined(project.folder, project.configuration.reports))
    return sending.sent
}

private func mailSetting(of project: Project, at time: RunTime) throws(VerbFailure) -> MailSetting {
    guard let setting = project.configuration.mail else {
        let way = "name a program in 'mail', or send the drafts yourself and say 'batch handed-over'"
        throw VerbFailure(["no mail program is configured: \(way)"], status: 78)
    }
    guard !project.configuration.policy.quietDays.contains(time.day) else {
        throw VerbFailure(["\(time.day) is a quiet day: nothing is sent"], status: 65)
    }
    return setting
}

/// Which letters go out now, and which wait for the next time.
private struct SendingPlan {
    var letters: [DraftBatch.Letter] = []
    /// Those beyond the limit for one domain.
    var crowded = 0
    /// Those beyond the number asked for.
    var beyond = 0

    init(_ desk: BatchDesk, perDomain: Int, limit: Int?) {
        var domains: [String: Int] = [:]
        for letter in desk.batch.letters where desk.state(of: letter).isSendable {
            let domain = letter.recipient.lowercased().utf8.split(separator: UInt8(ascii: "@")).last.map {
                String($0) ?? ""
            }
            if domains[domain ?? "", default: 0] >= perDomain {
                crowded += 1
            } else if let limit, letters.count >= limit {
                beyond += 1
            } else {
                domains[domain ?? "", default: 0] += 1
                letters.append(letter)
            }
        }
    }

    func sent(dry desk: BatchDesk) -> Sent {
        var sent = Sent()
        sent.lines = letters.map { "would send  \($0.label)  \(printable($0.recipient))" } + lines([:], uncertain: 0)
        if letters.isEmpty { sent.lines.append("nothing is approved") }
        return sent
    }

    func lines(_ counts: [LetterState: Int], uncertain: Int) -> [String] {
        var lines: [String] = []
        if crowded > 0 {
            lines.append("\(crowded) wait: more go to one domain than 'per-domain' allows; send again later")
        }
        if beyond > 0 { lines.append("\(beyond) wait beyond --limit") }
        if uncertain > 0 { lines.append("\(uncertain) are uncertain from before: see 'partnergap batch list'") }
        return lines
    }
}

/// One sending under way.
private struct Sending {
    var desk: BatchDesk
    let ledger: Ledger
    let setting: MailSetting
    let day: Day
    let who: String
    let edge: SendingEdge
    var sent = Sent()
    /// Letters in a row that the mail system did not want now.
    private var deferred = 0

    init(desk: BatchDesk, ledger: Ledger, setting: MailSetting, day: Day, who: String, edge: SendingEdge) {
        self.desk = desk
        self.ledger = ledger
        self.setting = setting
        self.day = day
        self.who = who
        self.edge = edge
    }

    mutating func hand(over letters: [DraftBatch.Letter]) async throws(VerbFailure) {
        for (index, letter) in letters.enumerated() {
            if edge.isStopped() {
                sent.lines.append("stopped: \(letters.count - index) letters wait as they were")
                return
            }
            if index > 0 { await edge.pause(60 / Double(setting.perMinute)) }
            try await handOver(letter)
            if sent.status == 78 { return }
            if deferred >= 3 {
                sent.lines.append(
                    "the mail system is busy: \(letters.count - index - 1) letters wait; send again later"
                )
                return
            }
        }
    }

    private mutating func handOver(_ letter: DraftBatch.Letter) async throws(VerbFailure) {
        guard let known = letter.known, let recipient = EmailAddress(parsing: letter.recipient) else { return }
        guard let message = try outgoing(letter) else { return }
        try desk.write([event(on: known, .sending)], ledger)
        let answer = await edge.deliver(message, recipient)
        let (step, words) = answer.outcome
        try desk.write([event(on: known, step, words: words)], ledger)
        deferred = step == .deferred ? deferred + 1 : 0
        let state = desk.state(of: letter)
        sent.counts[state, default: 0] += 1
        sent.worsen(to: answer.status)
        edge.say(
            "\(state.rawValue)  \(letter.label)  \(printable(letter.recipient))"
                + (words.isEmpty ? "" : ": \(printable(words))")
        )
    }

    /// The draft as mail that goes out; `nil`, and said, where it is not the one that was approved.
    private mutating func outgoing(_ letter: DraftBatch.Letter) throws(VerbFailure) -> [UInt8]? {
        let draft = try desk.draft(of: letter)
        guard contentDigest(of: draft) == letter.sha256,
            let message = Message.outgoing(fromDraft: draft, inReplyTo: try firstMessage(before: letter))
        else {
            sent.worsen(to: 3)
            edge.say("\(letter.label): its file was changed since; send it yourself, then 'batch handed-over'")
            return nil
        }
        return message
    }

    /// The Message-ID of the mail that a reminder reminds of, if this tool handed it over.
    private func firstMessage(before letter: DraftBatch.Letter) throws(VerbFailure) -> String? {
        guard letter.reminder > 0 else { return nil }
        let events = try asked { () throws(Diagnostic) in try ledger.events(ofCustomers: [letter.customer]) }
        let sent = events.last { event in
            event.step == .handedOver && event.letter.reminder == 0 && event.letter.startedOn.number == letter.started
                && event.isToolsOwn(among: events)
        }
        return sent?.letter.messageID
    }

    private func event(on letter: KnownLetter, _ step: LetterStep, words: String = "") -> LetterEvent {
        LetterEvent(letter: letter, batch: desk.batch.batch, step: step, who: who, day: day, words: words)
    }
}

extension LetterEvent {
    /// Whether the tool itself handed the letter over: a person who says so may have sent it under another Message-ID.
    fileprivate func isToolsOwn(among events: [LetterEvent]) -> Bool {
        let own = events.filter { $0.letter.digest == letter.digest }
        guard let place = own.firstIndex(of: self), place > 0 else { return false }
        return own[place - 1].step == .sending
    }
}

extension HandOver {
    /// The step that comes of it, with the mail system's words.
    fileprivate var outcome: (LetterStep, String) {
        switch self {
        case .handedOver(let words): (.handedOver, words)
        case .deferred(let status, let words): (.deferred, "status \(status): \(words)")
        case .failed(let status, let words): (.failed, "status \(status): \(words)")
        case .uncertain(let reason, let words): (.uncertain, words.isEmpty ? reason : "\(reason): \(words)")
        case .notStarted(let reason): (.deferred, reason)
        }
    }

    /// The exit status it asks for.
    fileprivate var status: Int {
        switch self {
        case .handedOver: 0
        case .deferred: 75
        case .failed, .uncertain: 3
        case .notStarted: 78
        }
    }
}
