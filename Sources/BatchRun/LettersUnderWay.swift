// SPDX-License-Identifier: MIT

import CustomerModel
import Diagnostics
import Digests
import Invitations
import RunLedger

/// One sending under way.
struct LettersUnderWay {
    var desk: BatchDesk
    private let project: Project
    private let ledger: Ledger
    private let setting: MailSetting
    private let who: String
    private let edge: SendingEdge
    var sent = Sent()
    /// Where the ledger's mark stands.
    let reports: String
    /// The files that may stop it, as they were when the batch was last known not to be stale.
    private var brakes: BrakeFiles
    /// Letters in a row that the mail system did not want now.
    private var deferred = 0
    private var isMarked = false

    init(
        _ desk: BatchDesk,
        of project: Project,
        ledger: Ledger,
        setting: MailSetting,
        who: String,
        brakes: BrakeFiles,
        edge: SendingEdge
    ) {
        self.desk = desk
        self.project = project
        self.ledger = ledger
        self.setting = setting
        self.who = who
        self.edge = edge
        reports = joined(project.folder, project.configuration.reports)
        self.brakes = brakes
    }

    mutating func hand(over letters: [DraftBatch.Letter]) throws(VerbFailure) {
        for (index, letter) in letters.enumerated() {
            if index > 0 { edge.pause(60 / Double(setting.perMinute)) }
            if edge.isStopped() || isBraked() {
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

    /// Says what would be sent, and what would be refused.
    mutating func rehearse(_ letters: [DraftBatch.Letter]) throws(VerbFailure) {
        for letter in letters {
            guard let known = letter.known, try outgoing(letter, known) != nil else { continue }
            edge.say("would send  \(letter.label)  \(printable(letter.recipient))")
        }
    }

    /// Whether it may not go on: a day without mail has begun, or somebody has written into a file that stops letters.
    private mutating func isBraked() -> Bool {
        let now = edge.now()
        if project.configuration.policy.quietDays.contains(now.day) {
            sent.lines.append("\(now.day) is a quiet day")
            sent.worsen(to: 75)
            return true
        }
        let files = BrakeFiles(of: project)
        if files == brakes { return false }
        do throws(VerbFailure) {
            try desk.refuseIfStale(try project.readAgain(), ledger, at: now)
        } catch {
            sent.lines += error.lines
            sent.worsen(to: 65)
            return true
        }
        brakes = files
        return false
    }

    private mutating func handOver(_ letter: DraftBatch.Letter) throws(VerbFailure) {
        guard let known = letter.known, let recipient = EmailAddress(parsing: letter.recipient) else {
            sent.worsen(to: 3)
            edge.say("not sent  \(letter.label): what it asks for, or its address, cannot be read: run again")
            return
        }
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

    /// How often the mail system has asked to come back later with this letter since somebody approved it.
    private func deferrals(of letter: DraftBatch.Letter) -> Int {
        (desk.events[letter.letter] ?? []).reversed().prefix { $0.step != .approved }
            .count { $0.step == .deferred && $0.words.hasPrefix(HandOver.answered) }
    }

    /// The draft as mail that goes out; `nil`, and said, where it is not the one that was approved.
    private mutating func outgoing(_ letter: DraftBatch.Letter, _ known: KnownLetter) throws(VerbFailure) -> [UInt8]? {
        guard let draft = try? desk.draft(of: letter), contentDigest(of: draft) == letter.sha256 else {
            sent.worsen(to: 3)
            edge.say("not sent  \(letter.label): \(changedDraft)")
            return nil
        }
        let now = edge.now()
        let order = Departure(
            identity: letter.identity(known),
            digest: letter.letter,
            date: MessageDate(now.day, second: now.seconds - now.day.number * 86_400),
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
        let events = try asked { () throws(Diagnostic) in
            // Two that became one: the first letter may have gone to the other of them.
            let keys = try ledger.customers(named: letter.customer).flatMap { [$0.key] + $0.aliases }
            return try ledger.events(ofCustomers: keys.contains(letter.customer) ? keys : [letter.customer])
        }
        let sent = events.last { event in
            event.step == .handedOver && event.letter.reminder == 0 && event.letter.startedOn.number == letter.started
                && event.isToolsOwn(among: events)
        }
        return sent?.letter.messageID
    }

    private func event(on letter: KnownLetter, _ step: LetterStep, words: String = "") -> LetterEvent {
        let day = desk.today(at: edge.now())
        return LetterEvent(letter: letter, batch: desk.batch.batch, step: step, who: who, day: day, words: words)
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
