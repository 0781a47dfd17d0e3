// SPDX-License-Identifier: MIT

import CustomerModel
import Diagnostics
import RunLedger

extension BatchDesk {
    /// The approvals of the decisions file that the ledger does not have yet.
    ///
    /// A line approves what was there to be read on its day: a letter drafted in these words by then, of which nothing
    /// else was said since. A batch is approved by its id alone.
    func approvals(of project: Project, _ ledger: Ledger, at time: RunTime) throws(VerbFailure) -> [LetterEvent] {
        let lines = project.decisions.filter { $0.kind == .approved && $0.holds(on: time.day) }
        guard !lines.isEmpty else { return [] }
        let nights = try asked { () throws(Diagnostic) in try ledger.firstNights(of: batch.letters.map(\.letter)) }
        var approvals: [LetterEvent] = []
        // A word that permits and means several counts for none.
        let meant = Dictionary(
            lines.map { line in (line.line, batch.letters.filter { line.approves($0, of: batch.batch) }.count) },
            uniquingKeysWith: { first, _ in first }
        )
        for letter in batch.letters where state(of: letter).isApprovable {
            let last = events[letter.letter]?.last?.day
            let line = lines.last { line in
                guard line.approves(letter, of: batch.batch), let day = line.when else { return false }
                guard line.approvesBatch || meant[line.line] == 1 else { return false }
                return nights[letter.letter].map { $0 <= day } == true && last.map { $0 < day } ?? true
            }
            guard let line, let known = letter.known, let day = line.when else { continue }
            let place = "\(project.configuration.decisions ?? "decisions"):\(line.line)"
            let words = line.why.isEmpty ? place : "\(place): \(line.why)"
            approvals.append(
                LetterEvent(letter: known, batch: batch.batch, step: .approved, who: line.who, day: day, words: words)
            )
        }
        return approvals
    }

    /// Writes events down and knows them.
    mutating func write(_ new: [LetterEvent], _ ledger: Ledger) throws(VerbFailure) {
        guard !new.isEmpty else { return }
        try asked { () throws(Diagnostic) in try ledger.record(new) }
        note(new)
    }

    /// Knows events that are written, or will be.
    mutating func note(_ new: [LetterEvent]) {
        for event in new { events[event.letter.digest, default: []].append(event) }
    }
}

extension Decision {
    fileprivate var approvesBatch: Bool { subject.lowercased().hasPrefix("batch:") }

    fileprivate func approves(_ letter: DraftBatch.Letter, of batch: String) -> Bool {
        let subject = self.subject.lowercased()
        return subject == "batch:\(batch)" || letter.names.contains(subject)
    }
}
