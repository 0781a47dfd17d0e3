// SPDX-License-Identifier: MIT

import CustomerModel
import Diagnostics
import Digests
import FoundationEssentials
import Invitations
import Reporting
import RunLedger

/// The batch of the last run, one line a letter, those first of which nobody knows whether they left.
package func batchLines(of project: Project, at time: RunTime) throws(VerbFailure) -> [String] {
    let desk = try openDesk(project, at: time)
    let head = "batch \(desk.batch.batch), night \(Day(number: desk.batch.night)): \(desk.tally)"
    let strays = desk.strays.map { stray in
        let said = stray.words.isEmpty ? "" : ": \(printable(stray.words))"
        return columns(LetterState(after: [stray]).rawValue, 13) + columns(printable(desk.name(of: stray)), 30)
            + columns(printable(stray.letter.recipient), 34) + "\(stray.letter.kind.spelled), of \(stray.day)\(said)"
    }
    let letters = LetterState.allCases.flatMap { state in desk.letters(state).map { desk.line(of: $0) } }
    return [head] + strays + letters + desk.advice
}

/// The same for scripts, as one JSON object.
package func batchJSON(of project: Project, at time: RunTime) throws(VerbFailure) -> String {
    let desk = try openDesk(project, at: time)
    let document: JSONValue = [
        "schema": 1, "batch": .string(desk.batch.batch), "night": .string("\(Day(number: desk.batch.night))"),
        "letters": .array(desk.batch.letters.map { desk.json(of: $0) }),
        "earlier": .array(desk.strays.map { json(ofStray: $0) }),
    ]
    return document.line
}

/// A letter of an earlier batch that waits for a person's word.
private func json(ofStray event: LetterEvent) -> JSONValue {
    [
        "customer_key": .string(event.letter.customer), "kind": .string(event.letter.kind.spelled),
        "reminder": .number(event.letter.reminder), "recipient": .string(event.letter.recipient),
        "state": .string(LetterState(after: [event]).rawValue), "day": .string("\(event.day)"),
        "words": .string(event.words),
    ]
}

/// One letter as it will arrive: head, what happened to it, and its text.
package func letterLines(of text: String, in project: Project, at time: RunTime) throws(VerbFailure) -> [String] {
    let desk = try openDesk(project, at: time)
    if desk.fitting(text).isEmpty, let stray = desk.stray(named: text) {
        return try strayLines(of: stray, project)
    }
    guard let letter = try desk.chosen([text]).first else {
        throw VerbFailure(["the batch \(desk.batch.batch) has no letter"], status: 65)
    }
    let bytes = try desk.draft(of: letter)
    let message = ReceivedMessage(reading: bytes)
    let head = [
        "batch    \(desk.batch.batch)", "file     \(desk.shownAs)/\(letter.file)",
        "state    \(desk.state(of: letter).rawValue)",
        "to       \(printable(letter.recipient))", "kind     \(letter.asked)", "language \(letter.language)",
        "link     \(letter.url)", "message  \(letter.messageID)",
    ]
    let changed = contentDigest(of: bytes) == letter.sha256 ? [] : ["changed  \(changedDraft)"]
    let events = changed + (desk.events[letter.letter] ?? []).map(\.line)
    let body = message.parts.first { $0.type == "text/plain" }?.content ?? ""
    let subject = "subject  \(printable(letter.subject))"
    return head + events + [subject, ""]
        + body.split(separator: "\n", omittingEmptySubsequences: false).map { printable(String($0)) }
}

/// What a draft that was edited after the run is good for.
let changedDraft = """
    its file was edited since it was drafted, so that 'batch send' refuses it: send it yourself and say 'batch \
    handed-over', or run again
    """

/// A letter of an earlier batch: its draft lies in an older report, what happened to it in the ledger.
private func strayLines(of stray: LetterEvent, _ project: Project) throws(VerbFailure) -> [String] {
    let ledger = try project.existingLedger(.reading)
    let events = try asked { () throws(Diagnostic) in try ledger.events(of: [stray.letter.digest]) }
    let letter = stray.letter
    let reminder = letter.reminder > 0 ? ", reminder \(letter.reminder)" : ""
    return [
        "batch    \(stray.batch), an earlier one", "state    \(LetterState(after: [stray]).rawValue)",
        "to       \(printable(letter.recipient))", "kind     \(letter.kind.spelled)\(reminder)",
        "message  \(letter.messageID)",
    ] + events.map(\.line)
}

extension LetterEvent {
    /// `         2026-11-20  approved, by Kim: read`.
    fileprivate var line: String {
        "         \(day)  \(step.rawValue), by \(printable(who))" + (words.isEmpty ? "" : ": \(printable(words))")
    }
}

/// The desk as it will be once the decisions file's approvals are taken over.
private func openDesk(_ project: Project, at time: RunTime) throws(VerbFailure) -> BatchDesk {
    guard project.writtenMemory == nil else { return try BatchDesk(project, nil) }
    let ledger = try project.existingLedger(.reading)
    var desk = try BatchDesk(project, ledger)
    desk.note(desk.approvals(of: project, at: time))
    return desk
}

extension BatchDesk {
    /// How many letters wait for a person's word: uncertain or failed, in this batch or before.
    var stuck: Int { count(.uncertain) + count(.failed) }

    private func count(_ state: LetterState) -> Int {
        letters(state).count + strays.count { LetterState(after: [$0]) == state }
    }

    /// `3 drafted, 2 approved; of earlier batches 1 uncertain`.
    var tally: String {
        let own = tally { letters($0).count }
        let earlier = tally { state in strays.count { LetterState(after: [$0]) == state } }
        return (own.isEmpty ? "no letters" : own) + (earlier.isEmpty ? "" : "; of earlier batches \(earlier)")
    }

    private func tally(_ count: (LetterState) -> Int) -> String {
        LetterState.allCases.map { (count($0), $0.rawValue) }.filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }
            .joined(separator: ", ")
    }

    fileprivate func line(of letter: DraftBatch.Letter) -> String {
        let words = events[letter.letter]?.last?.words ?? ""
        let said = words.isEmpty || !state(of: letter).isTold ? "" : ": \(printable(words))"
        let parts = [
            columns(state(of: letter).rawValue, 13),
            columns(printable(letter.company.isEmpty ? letter.customer : letter.company), 30),
            columns(printable(letter.recipient), 34), "\(letter.asked), \(letter.language)\(said)",
        ]
        return parts.joined()
    }

    fileprivate func json(of letter: DraftBatch.Letter) -> JSONValue {
        [
            "file": .string(letter.file), "customer_key": .string(letter.customer),
            "company_name": .string(letter.company), "kind": .string(letter.kind), "reminder": .number(letter.reminder),
            "recipient": .string(letter.recipient), "language": .string(letter.language),
            "state": .string(state(of: letter).rawValue), "letter": .string(letter.letter),
            "message_id": .string(letter.messageID),
        ]
    }

    /// What a person may do next, the most urgent first.
    fileprivate var advice: [String] {
        var advice: [String] = []
        if count(.uncertain) > 0 {
            advice.append("uncertain: look into the mail system's log, then: batch handed-over, or batch cancel")
        }
        if count(.failed) > 0 {
            advice.append("failed: a line 'contact' in the decisions file with another address, or batch cancel")
        }
        if !letters(.drafted).isEmpty {
            advice.append(
                "read one: batch show CUSTOMER; approve: batch approve CUSTOMER…, or batch approve \(batch.batch)"
            )
        } else if count(.approved) + count(.deferred) > 0 {
            advice.append("send what is approved: batch send")
        }
        return advice
    }

    /// The draft as it lies on the disk, if it is still the one that the run wrote.
    func draft(of letter: DraftBatch.Letter) throws(VerbFailure) -> [UInt8] {
        guard let data = try? Data(contentsOf: URL(filePath: joined(folder, letter.file))) else {
            throw VerbFailure(["\(shownAs)/\(letter.file): it cannot be read; run again"], status: 66)
        }
        return Array(data)
    }
}

func columns(_ text: String, _ width: Int) -> String {
    let count = text.unicodeScalars.count
    return count >= width ? "\(text)  " : text + String(repeating: " ", count: width - count)
}
