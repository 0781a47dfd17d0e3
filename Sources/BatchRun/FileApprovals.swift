// SPDX-License-Identifier: MIT

import CustomerModel
import Diagnostics
import RunLedger

/// Takes over what the decisions file approves of the last batch, before a night makes another one.
///
/// A line that names a batch would mean nothing afterwards. What a line says of a customer is left to `batch` while the
/// batch is this day's: it may stand there from before the day's first run, which must not change by being run again.
func takeOverApprovals(of project: Project, at time: RunTime) {
    // Where the ledger is in doubt nothing is approved: a copy from before a sending must not come to look like the newest.
    guard let book = try? TonightsLedger(project, at: time, LedgerUse(isWriting: false)), book.doubts.isEmpty else {
        return
    }
    guard project.writtenMemory == nil, project.hasLedger, let ledger = try? project.existingLedger(.writing),
        var desk = try? BatchDesk(project, ledger)
    else { return }
    let isOver = desk.batch.night < time.day.number
    // What cannot be written now cannot be written by the night either, which then fails and says so.
    try? desk.write(desk.approvals(of: project, at: time) { isOver || $0.approvesBatch }, ledger)
}

extension BatchDesk {
    /// The approvals of the decisions file that the ledger does not have yet.
    ///
    /// A line approves what was there to be read on its day: a letter drafted in these words by then, of which nothing
    /// else was said since. A batch is approved by its id alone.
    func approvals(
        of project: Project,
        at time: RunTime,
        where counts: (Decision) -> Bool = { _ in true }
    ) -> [LetterEvent] {
        let lines = project.decisions.filter { $0.kind == .approved && $0.holds(on: time.day) && counts($0) }
        guard !lines.isEmpty else { return [] }
        let file = project.configuration.decisions ?? "decisions"
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
            let place = "\(file):\(line.line)"
            let words = line.why.isEmpty ? place : "\(place): \(line.why)"
            let approval = LetterEvent(
                letter: known,
                batch: batch.batch,
                step: .approved,
                who: line.who,
                day: day,
                words: words
            )
            // A line speaks once: whoever has taken the approval back since, on a clock however wrong, is not overruled.
            if events[letter.letter]?.contains(where: { $0.isLine(like: approval, of: file) }) == true { continue }
            approvals.append(approval)
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

extension LetterEvent {
    /// Whether it came from a line of the file that says the same; lines move when others are written above them.
    fileprivate func isLine(like other: LetterEvent, of file: String) -> Bool {
        step == .approved && who == other.who && day == other.day && words.hasPrefix("\(file):")
    }
}

extension Decision {
    fileprivate func approves(_ letter: DraftBatch.Letter, of batch: String) -> Bool {
        let subject = self.subject.lowercased()
        return subject == "batch:\(batch)" || letter.names.contains(subject)
    }
}
