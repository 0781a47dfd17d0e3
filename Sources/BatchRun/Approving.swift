// SPDX-License-Identifier: MIT

package import CustomerModel
import Diagnostics
import Digests
import RunLedger

/// A person's word on letters of the batch.
package struct SaidOfLetters: Sendable {
    /// `approved`, `cancelled` or `handedOver`.
    package let step: LetterStep
    /// Which: the batch's id, or customers in any spelling.
    package let letters: [String]
    /// Who says so.
    package let who: String
    /// When a letter was sent; today without it.
    package var when: Day?
    /// Why; may be empty.
    package var why = ""
    /// The batch that was read; `nil` takes whichever is the newest.
    package var batch: String?

    /// A word.
    package init(_ step: LetterStep, of letters: [String], who: String) {
        (self.step, self.letters, self.who) = (step, letters, who)
    }
}

/// Writes a person's word on letters into the ledger.
///
/// Only a batch that is not stale is approved. What was sent by hand, or never left, may be said of a stale one too,
/// and of a letter of an earlier batch of which nobody knows whether it left.
/// - Returns: one line for each letter, and what comes of it.
package func record(_ said: SaidOfLetters, in project: Project, at time: RunTime) throws(VerbFailure) -> [String] {
    if said.who.isEmpty { throw VerbFailure(["who says so? name somebody with --by"], status: 64) }
    if let when = said.when, when > time.day {
        throw VerbFailure(["\(when) is to come: say that it happened once it has"], status: 64)
    }
    return try alone(with: project) { () throws(VerbFailure) in
        let ledger = try project.existingLedger(.writing)
        var desk = try BatchDesk(project, ledger)
        let day = said.when ?? desk.today(at: time)
        if let read = said.batch, read != desk.batch.batch {
            let what = "the newest batch is \(desk.batch.batch), not \(read)"
            throw VerbFailure(["\(what): read its letters first, 'partnergap batch list'"], status: 65)
        }
        let approvals = desk.approvals(of: project, at: time)
        if said.step == .approved {
            try desk.refuseIfStale(project, ledger, at: time)
            try desk.write(approvals, ledger)
        } else {
            desk.note(approvals)
        }
        let (stray, others) = try desk.split(said.letters, ledger)
        var lines: [String] = []
        for letter in stray {
            guard let objection = said.objection(after: LetterState(after: [letter])) else { continue }
            throw VerbFailure(["\(letter.letter.customer): \(objection)"], status: 65)
        }
        var events: [LetterEvent] = stray.map { said.event(on: $0.letter, of: $0.batch, day) }
        lines += stray.map { letter in
            let label = "\(letter.letter.customer)  \(printable(letter.letter.recipient))"
            return said.line(of: label, after: LetterState(after: [letter]), on: day)
        }
        for letter in try others.isEmpty ? [] : desk.chosen(others) {
            let state = desk.state(of: letter)
            guard said.isNews(after: state), let known = letter.known else {
                lines.append("\(letter.label): already \(state.rawValue), nothing changed")
                continue
            }
            let isWholeBatch = said.letters == [desk.batch.batch]
            if said.step != .approved, isWholeBatch, state.isTold, state != .deferred {
                lines.append("\(letter.label): \(state.rawValue): name it to say what became of it; nothing changed")
                continue
            }
            if let objection = said.objection(after: state) {
                // Whoever means all of them means those that still wait.
                guard isWholeBatch else { throw VerbFailure(["\(letter.label): \(objection)"], status: 65) }
                lines.append("\(letter.label): \(objection); nothing changed")
                continue
            }
            events.append(said.event(on: known, of: desk.batch.batch, day))
            if said.step == .approved, contentDigest(of: try desk.draft(of: letter)) != letter.sha256 {
                throw VerbFailure(["\(letter.label): \(changedDraft)"], status: 65)
            }
            let label = "\(letter.label)  \(printable(letter.recipient)), \(letter.asked)"
            lines.append(said.line(of: label, after: state, on: day))
        }
        try desk.write(events, ledger)
        return lines
    }
}

extension BatchDesk {
    /// Letters of earlier batches that are meant, and what is to be found in this one.
    fileprivate func split(
        _ texts: [String],
        _ ledger: Ledger
    ) throws(VerbFailure) -> (strays: [LetterEvent], others: [String]) {
        var (meant, others): ([LetterEvent], [String]) = ([], [])
        for text in texts {
            if strays.isEmpty || text == batch.batch || !fitting(text).isEmpty, !isStraysOwn(text) {
                others.append(text)
                continue
            }
            let customers = try asked { () throws(Diagnostic) in try ledger.customers(named: text) }
            let keys = Set(customers.flatMap { [$0.key] + $0.aliases })
            let found = strays.filter { keys.contains($0.letter.customer) && !meant.contains($0) }
            if found.isEmpty || customers.count > 1 { others.append(text) } else { meant += found }
        }
        return (meant, others)
    }
}

extension SaidOfLetters {
    fileprivate func event(on letter: KnownLetter, of batch: String, _ day: Day) -> LetterEvent {
        LetterEvent(letter: letter, batch: batch, step: step, who: who, day: day, words: why)
    }

    fileprivate func isNews(after state: LetterState) -> Bool {
        switch step {
        case .approved: !state.isSendable
        case .cancelled: state != .drafted
        case .handedOver: state != .handedOver
        default: false
        }
    }

    /// What speaks against it.
    fileprivate func objection(after state: LetterState) -> String? {
        switch (step, state) {
        case (.approved, .handedOver): "it is out already"
        case (.approved, .uncertain):
            "nobody knows whether it left: look at the mail system's log, then say 'batch handed-over' or 'batch cancel'"
        case (.approved, .failed): "the mail system refused it: mend the address, or 'batch cancel' it first"
        case (.cancelled, .handedOver): "it is out; what came of it is told by 'partnergap outcome'"
        default: nil
        }
    }

    fileprivate func line(of label: String, after state: LetterState, on day: Day) -> String {
        switch step {
        case .approved: "\(label): approved by \(printable(who))"
        case .cancelled where state.isSendable: "\(label): it is not approved any more"
        case .cancelled: "\(label): it did not leave and is not approved any more"
        default: "\(label): handed over on \(day); the waiting begins"
        }
    }
}
