// SPDX-License-Identifier: MIT

package import CustomerModel
import Diagnostics
import Digests
import FoundationEssentials
import Reporting
import RunLedger

/// The batch of the last run with everything that happened to its letters: what a person has on the desk.
package struct BatchDesk: Sendable {
    /// The batch.
    package let batch: DraftBatch
    /// The folder of its letters, as the system finds it.
    let folder: String
    /// The same, as a person is told.
    let shownAs: String
    /// What happened to each letter, by its digest.
    var events: [String: [LetterEvent]]
    /// The first of the nights in a row that have drafted each letter, by its digest.
    let nights: [String: Day]
    /// The customers of letters of earlier batches, by the key that the letter knows.
    private let names: [String: NamedCustomer]
    /// The last event of each letter of an earlier batch that is uncertain, failed, or still approved: uncertain ones first.
    package let strays: [LetterEvent]

    /// How far a letter of the batch has come.
    package func state(of letter: DraftBatch.Letter) -> LetterState {
        LetterState(after: events[letter.letter] ?? [])
    }

    /// The batch of the newest report, which must be the one that the ledger's last night made.
    ///
    /// Without a ledger, where it is a table written by hand, every letter is a draft.
    /// - Throws: `VerbFailure` 66 without a report, 65 where batch and ledger do not fit together.
    init(_ project: Project, _ ledger: Ledger?) throws(VerbFailure) {
        let reports = project.configuration.reports
        shownAs = "\(reports)/latest/invitations"
        folder = joined(joined(project.folder, reports), "latest/invitations")
        guard let data = try? Data(contentsOf: URL(filePath: joined(folder, "batch.json"))) else {
            throw VerbFailure(["\(shownAs): there is no batch: 'partnergap run' makes one"], status: 66)
        }
        guard let batch = try? JSONDecoder().decode(DraftBatch.self, from: data), batch.id == batch.batch else {
            throw VerbFailure(["\(shownAs)/batch.json: it was changed by another hand: run again"], status: 65)
        }
        self.batch = batch
        guard let ledger else {
            (events, nights, names, strays) = ([:], [:], [:], [])
            return
        }
        try Self.refuseOtherNight(batch, ledger, shownAs: shownAs)
        let own = Set(batch.letters.map(\.letter))
        let found = try asked { () throws(Diagnostic) in
            (events: try ledger.events(of: own), waiting: try ledger.stuckLetters + ledger.approvedLetters)
        }
        nights = try asked { () throws(Diagnostic) in try ledger.firstNights(of: own) }
        events = Dictionary(grouping: found.events, by: \.letter.digest)
        let strays = found.waiting.filter { !own.contains($0.letter.digest) }
        names = try asked { () throws(Diagnostic) in
            var names: [String: NamedCustomer] = [:]
            for stray in strays {
                names[stray.letter.customer] = try ledger.customers(named: stray.letter.customer).first
            }
            return names
        }
        self.strays = LetterState.allCases.flatMap { state in strays.filter { LetterState(after: [$0]) == state } }
    }

    /// The batch must be the one that the ledger's last night made.
    private static func refuseOtherNight(
        _ batch: DraftBatch,
        _ ledger: Ledger,
        shownAs: String
    ) throws(VerbFailure) {
        let night = Day(number: batch.night)
        let known = try asked { () throws(Diagnostic) in (last: try ledger.lastNight, id: try ledger.batch(of: night)) }
        if known == (night, batch.batch) { return }
        let isUnwritten = known.last.map { $0 < night } ?? true
        let why =
            isUnwritten
            ? "the last run was not written into the ledger, because clock or ledger are in doubt: see what it said, and "
                + "what it asks to be accepted"
            : "the ledger's last night made another batch: run again"
        throw VerbFailure(["\(shownAs): \(why)"], status: 65)
    }

    /// The day that a step of now is dated with: on a clock that was set back the batch's night, so that no pause has begun
    /// before it.
    func today(at time: RunTime) -> Day { max(time.day, Day(number: batch.night)) }

    /// The name of the customer of an earlier letter; its key where the ledger has none.
    func name(of stray: LetterEvent) -> String {
        names[stray.letter.customer].map(\.name).flatMap { $0.isEmpty ? nil : $0 } ?? stray.letter.customer
    }

    /// Whether the text is just an earlier letter's customer, and no letter of this batch is called so.
    func isStraysOwn(_ text: String) -> Bool {
        let wanted = text.lowercased()
        if batch.letters.contains(where: { $0.names.contains(wanted) }) { return false }
        return strays.contains { $0.letter.customer.lowercased() == wanted || name(of: $0).lowercased() == wanted }
    }

    /// The one earlier letter that a text means, by its customer.
    func stray(named text: String) -> LetterEvent? {
        let wanted = text.lowercased()
        let found = strays.filter { stray in
            stray.letter.customer.lowercased() == wanted || name(of: stray).lowercased().contains(wanted)
                || names[stray.letter.customer]?.domains.contains { $0.text == wanted } == true
        }
        return found.count == 1 ? found.first : nil
    }

    /// The letters in a state, in the order of the batch.
    func letters(_ state: LetterState) -> [DraftBatch.Letter] { batch.letters.filter { self.state(of: $0) == state } }
}

extension BatchDesk {
    /// Refuses a batch whose letters would not be the same if they were drafted now.
    ///
    /// Everything they were made from is read again and must be, byte for byte, what it was: exports, decisions,
    /// objections, links, templates, and what people said. A batch older than yesterday is stale whatever it says.
    func refuseIfStale(_ project: Project, _ ledger: Ledger, at time: RunTime) throws(VerbFailure) {
        let night = Day(number: batch.night)
        guard time.day - night <= 1 else {
            throw stale("it is of \(night), \(time.day - night) days ago, expected today's or yesterday's")
        }
        let started = try asked { () throws(Diagnostic) in try ledger.memory(on: night).head.lastRun?.started }
        guard let started else { throw stale("the ledger knows no run") }
        let now: String
        let isDoubtful: Bool
        do throws(RunFailure) {
            let read = try readNight(project, at: RunTime(seconds: started))
            isDoubtful = read.setting.doubts.contains(where: \.withholds)
            now = batchInputs(project, read.exports, read.setting)
        } catch {
            throw VerbFailure(error.log.lines, status: error.status)
        }
        // An older copy of the ledger has forgotten who was written to since.
        guard !isDoubtful else {
            throw stale("the ledger is not the one the reports were made with, or the clock is wrong")
        }
        guard now == batch.inputs else {
            throw stale(
                "exports, configuration, decisions or objections have changed since, or somebody said something"
            )
        }
    }

    private func stale(_ why: String) -> VerbFailure {
        VerbFailure(["the batch \(batch.batch) is stale: \(why): run again, what is approved stays so"], status: 65)
    }
}
