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
struct SendingEdge {
    /// Hands one message to the mail system.
    let deliver: (_ message: [UInt8], _ recipient: EmailAddress) -> HandOver
    /// Waits so many seconds between two letters, or until somebody asks to stop.
    let pause: (_ seconds: Double) -> Void
    /// Whether a person or the system asks to stop.
    let isStopped: () -> Bool
    /// Hears one line for each letter.
    let say: (_ line: String) -> Void
}

/// Hands the approved letters of the batch to the configured mail program.
///
/// `isStopped` is asked before each letter; the one that is on its way is finished.
package func send(
    _ project: Project,
    at time: RunTime,
    _ options: SendingOptions,
    isStopped: @escaping () -> Bool,
    say: @escaping (String) -> Void
) throws(VerbFailure) -> Sent {
    let setting = try mailSetting(of: project, at: time)
    let program = MailProgram(path: setting.sendmail, from: setting.from)
    let edge = SendingEdge(
        deliver: { program.handOver($0, to: $1) },
        pause: { wait($0, unless: isStopped) },
        isStopped: isStopped,
        say: say
    )
    return try send(project, at: time, options, edge)
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
    at time: RunTime,
    _ options: SendingOptions,
    _ edge: SendingEdge
) throws(VerbFailure) -> Sent {
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
    var sending = Sending(desk: desk, ledger: ledger, setting: setting, time: time, who: options.who, edge: edge)
    sending.reports = joined(project.folder, project.configuration.reports)
    try sending.hand(over: plan.letters)
    sending.sent.lines += plan.lines(sending.sent.counts, stuck: sending.desk.stuck)
    keepMark(of: ledger, in: sending.reports)
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
        sent.lines = letters.map { "would send  \($0.label)  \(printable($0.recipient))" } + lines([:], stuck: 0)
        return sent
    }

    func lines(_ counts: [LetterState: Int], stuck: Int) -> [String] {
        let tally = LetterState.allCases.compactMap { state in counts[state].map { "\($0) \(state.rawValue)" } }
        var lines = letters.isEmpty && crowded == 0 ? ["nothing is approved"] : []
        if !tally.isEmpty { lines.append(tally.joined(separator: ", ")) }
        if crowded > 0 {
            lines.append("\(crowded) wait: more go to one domain than 'per-domain' allows; send again later")
        }
        if beyond > 0 { lines.append("\(beyond) wait beyond --limit") }
        if stuck > 0 { lines.append("\(stuck) wait for a word of yours: see 'partnergap batch list'") }
        return lines
    }
}

/// One sending under way.
private struct Sending {
    var desk: BatchDesk
    let ledger: Ledger
    let setting: MailSetting
    let time: RunTime
    let who: String
    let edge: SendingEdge
    var sent = Sent()
    /// Letters in a row that the mail system did not want now.
    private var deferred = 0
    /// Where the ledger's mark stands.
    var reports = ""
    private var isMarked = false

    init(desk: BatchDesk, ledger: Ledger, setting: MailSetting, time: RunTime, who: String, edge: SendingEdge) {
        self.desk = desk
        self.ledger = ledger
        self.setting = setting
        self.time = time
        self.who = who
        self.edge = edge
    }

    mutating func hand(over letters: [DraftBatch.Letter]) throws(VerbFailure) {
        for (index, letter) in letters.enumerated() {
            if index > 0 { edge.pause(60 / Double(setting.perMinute)) }
            if edge.isStopped() {
                sent.lines.append("stopped: \(letters.count - index) letters wait as they were")
                return
            }
            try handOver(letter)
            if sent.status == 78 { return }
            if deferred >= 3 {
                sent.lines.append(
                    "the mail system is busy: \(letters.count - index - 1) letters wait; send again later"
                )
                return
            }
        }
    }

    private mutating func handOver(_ letter: DraftBatch.Letter) throws(VerbFailure) {
        guard let known = letter.known, let recipient = EmailAddress(parsing: letter.recipient) else { return }
        guard let message = try outgoing(letter, known) else { return }
        try desk.write([event(on: known, .sending)], ledger)
        // A copy of the ledger from before this sending is noticed from its first letter on.
        if !isMarked { keepMark(of: ledger, in: reports) }
        isMarked = true
        let answer = edge.deliver(message, recipient)
        let (step, words) = answer.outcome(afterDeferrals: deferrals(of: letter))
        try desk.write([event(on: known, step, words: words)], ledger)
        deferred = step == .deferred ? deferred + 1 : 0
        let state = desk.state(of: letter)
        sent.counts[state, default: 0] += 1
        sent.worsen(to: step == .failed ? 3 : answer.status)
        edge.say(
            "\(columns(state.rawValue, 13))\(letter.label)  \(printable(letter.recipient))"
                + (words.isEmpty ? "" : ": \(printable(words))")
        )
    }

    /// How often the mail system has asked to come back later with this letter.
    private func deferrals(of letter: DraftBatch.Letter) -> Int {
        (desk.events[letter.letter] ?? []).count { $0.step == .deferred }
    }

    /// The draft as mail that goes out; `nil`, and said, where it is not the one that was approved.
    private mutating func outgoing(_ letter: DraftBatch.Letter, _ known: KnownLetter) throws(VerbFailure) -> [UInt8]? {
        let draft = try desk.draft(of: letter)
        let order = Departure(
            identity: letter.identity(known),
            digest: letter.letter,
            date: MessageDate(time.day, second: time.seconds - time.day.number * 86_400),
            first: try firstMessage(before: letter)
        )
        do throws(Diagnostic) {
            let message = try Message.outgoing(fromDraft: draft, order)
            // The envelope's address must be the one that the person who approved has read.
            let readers = ReceivedMessage(reading: message.bytes).mailboxes(in: "to").map(\.address)
            if readers == [letter.recipient] { return message.bytes }
            throw Diagnostic(.error, .messageRefused, "it goes to somebody else")
        } catch {
            sent.worsen(to: 3)
            edge.say("not sent  \(letter.label): \(error.message)")
            return nil
        }
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
        LetterEvent(letter: letter, batch: desk.batch.batch, step: step, who: who, day: time.day, words: words)
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
    ///
    /// Some programs call a refusal for good a deferral (msmtp after a 550 behind the final dot): the fifth one counts
    /// as a refusal, so that nobody is knocked at for ever.
    fileprivate func outcome(afterDeferrals count: Int) -> (LetterStep, String) {
        switch self {
        case .deferred(let status, let words) where count >= 4:
            (.failed, "status \(status) for the fifth time: \(words)")
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
