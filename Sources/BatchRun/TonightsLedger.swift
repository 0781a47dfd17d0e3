// SPDX-License-Identifier: MIT

import CustomerModel
import Diagnostics
import FoundationEssentials
import RunLedger

/// What is remembered when a night begins, and the book it will be written into.
struct TonightsLedger {
    /// The book; `nil` where nothing is to be written: a trial, or a ledger that is a table written by hand.
    let ledger: Ledger?
    /// What the book says; blank before its first night.
    let remembered: LedgerMemory
    /// The night that everything is dated with: the clock's day, but never one before the last night.
    let today: Day
    /// What is wrong with clock or book, none of it in the way of a report.
    let findings: [LedgerFinding]

    /// What people said, in the decisions file and through the tool.
    func decisions(of project: Project) -> [Decision] { project.decisions + remembered.outcomes }

    /// What the report says of the ledger; one that nobody should build upon leaves the mark that was there.
    func mark(forInputs inputs: String) -> LedgerMark? {
        guard ledger != nil else { return nil }
        let (id, run) = remembered.head.mark(forInputs: inputs, on: today)
        return LedgerMark(id: id, run: run)
    }

    /// Why no letter may be drafted tonight, as far as the book or the clock decides it.
    var doubts: [LedgerFinding] { findings.filter(\.withholds) }
}

/// Something that is wrong with clock or book.
struct LedgerFinding: Sendable {
    let diagnostic: Diagnostic
    /// Whether letters wait until a person has looked.
    let withholds: Bool
}

/// How a night treats its ledger.
struct LedgerUse {
    /// Whether anything may be written.
    var isWriting: Bool
    /// Whether a person says that a lost, damaged or older ledger is to be gone on without.
    var isNewLedger = false
    /// Whether a person says that the clock is right.
    var isClockAccepted = false
}

extension TonightsLedger {
    /// Opens the ledger of a project for the night of this moment.
    /// - Throws: `.ledgerInvalid` or `.ledgerFailed`: a night that knows nothing of those before does not begin.
    init(_ project: Project, at time: RunTime, _ use: LedgerUse) throws(Diagnostic) {
        if let written = project.writtenMemory {
            self.init(
                ledger: nil,
                remembered: LedgerMemory(written),
                today: max(time.day, written.lastNight ?? time.day),
                findings: []
            )
            return
        }
        let path = project.configuration.ledger
        let full = joined(project.folder, path)
        let damaged = use.isWriting && use.isNewLedger ? try setAsideIfDamaged(full, path: path, at: time) : nil
        guard use.isWriting || FileManager.default.fileExists(atPath: full) else {
            self.init(nil, LedgerMemory(.blank), project, time, use)
            return
        }
        let ledger = try Ledger(full, shownAs: path, access: use.isWriting ? .writing : .reading)
        let taken = damaged.map { takeOver(from: $0, into: ledger) }
        let last = try ledger.lastNight
        let remembered = try ledger.memory(on: max(time.day, last ?? time.day))
        self.init(use.isWriting ? ledger : nil, remembered, project, time, use, taken)
    }

    private init(
        _ ledger: Ledger?,
        _ remembered: LedgerMemory,
        _ project: Project,
        _ time: RunTime,
        _ use: LedgerUse,
        _ taken: LedgerFinding? = nil
    ) {
        let last = remembered.head.lastRun?.night
        let lost =
            use.isNewLedger
            ? nil : lostNights(remembered.head, outcomes: remembered.outcomes.count + remembered.letters.known, project)
        let isClockAccepted = use.isClockAccepted || remembered.liftedTonight.contains { $0.name == "clock" }
        let policy = project.configuration.policy
        let clock = clockFinding(time.day, last: last, policy, isAccepted: isClockAccepted)
        let findings = [lost, clock, taken].compactMap(\.self)
        self.init(
            // What nobody should build upon is not written down: it would be taken for the truth tomorrow.
            ledger: findings.contains(where: \.withholds) ? nil : ledger,
            remembered: remembered,
            today: max(time.day, last ?? time.day),
            findings: findings
        )
    }
}

/// A clock that jumps must never shorten a pause: one set back is taken for standing still, one far ahead is asked about.
private func clockFinding(_ today: Day, last: Day?, _ policy: InvitationPolicy, isAccepted: Bool) -> LedgerFinding? {
    guard let last else { return nil }
    if today < last {
        return LedgerFinding(
            diagnostic: Diagnostic(
                .warning,
                .clockJumped,
                "it is \(today), but the last night was \(last): tonight counts as that night",
                suggestion: "set the clock right; pauses are measured by the earlier day"
            ),
            withholds: false
        )
    }
    // A silence as long as a pause would end that pause at once if the clock were wrong.
    let limit = min(31, policy.coolingOffInDays, policy.remindAfterInDays)
    guard today - last > max(limit, 1), !isAccepted else { return nil }
    return LedgerFinding(
        diagnostic: Diagnostic(
            .error,
            .clockJumped,
            "the last night was \(last), \(today - last) days ago, expected at most \(max(limit, 1))",
            suggestion: "look at the clock and at cron; if both are right: run --accept clock"
        ),
        withholds: true
    )
}

/// Reports tell of nights that the ledger does not know: it was lost, or an old copy of it was put back.
private func lostNights(_ head: LedgerHead, outcomes: Int, _ project: Project) -> LedgerFinding? {
    let path = project.configuration.ledger
    let what: String
    switch publishedMark(in: joined(project.folder, project.configuration.reports)) {
    case .none: return nil
    case .unreadable: what = "there are reports, but none says which ledger it was made with"
    case .found(let mark):
        if head.lastRun == nil {
            what = "the ledger is new, but the newest report is that of its run \(mark.run)"
        } else if head.id != mark.id {
            what = "the ledger is not the one that the newest report was made with"
        } else if let last = head.lastRun, last.number < mark.run {
            what = "the ledger ends with run \(last.number), but the newest report is that of run \(mark.run)"
        } else if outcomes < mark.outcomes ?? 0 {
            what = "the ledger has \(outcomes) words and steps of letters, but \(mark.outcomes ?? 0) were written down"
        } else {
            return nil
        }
    }
    return LedgerFinding(
        diagnostic: Diagnostic(
            .error,
            .ledgerLost,
            "\(what): nobody knows who was invited since, or who declined",
            at: SourceLocation(file: path),
            suggestion: "put the right ledger back; if it is gone for good: run --new-ledger"
        ),
        withholds: true
    )
}

/// What cannot be read as a ledger makes room for a new one, and is kept.
///
/// - Returns: where it is kept; `nil` when nothing was in the way.
private func setAsideIfDamaged(_ full: String, path: String, at time: RunTime) throws(Diagnostic) -> String? {
    let manager = FileManager.default
    guard manager.fileExists(atPath: full) else { return nil }
    do throws(Diagnostic) {
        _ = try Ledger(full, shownAs: path, access: .writing).memory(on: time.day)
        return nil
    } catch {
        guard error.code == .ledgerInvalid else { throw error }
    }
    let kept = "\(full).damaged-\(time.name)"
    for suffix in ["", "-wal", "-shm"] where manager.fileExists(atPath: full + suffix) {
        do { try manager.moveItem(atPath: full + suffix, toPath: kept + suffix) } catch {
            throw Diagnostic(
                .error,
                .ledgerFailed,
                "the damaged ledger cannot be set aside",
                at: SourceLocation(file: path),
                suggestion: "move it away yourself, or check the permissions of its folder"
            )
        }
    }
    return kept
}

/// Those who declined or were forgotten must not be written to because a page of the ledger broke.
private func takeOver(from damaged: String, into ledger: Ledger) -> LedgerFinding {
    let place = SourceLocation(file: ledger.path)
    let diagnostic: Diagnostic
    if let taken = ledger.takeOver(from: damaged) {
        let what =
            "\(taken.outcomes) words of persons, \(taken.events) steps of letters and \(taken.forgotten) marks of the forgotten"
        diagnostic = Diagnostic(.warning, .ledgerLost, "\(what) were taken over from the damaged ledger", at: place)
    } else {
        diagnostic = Diagnostic(
            .warning,
            .ledgerLost,
            "nothing could be taken over from the damaged ledger: who declined, and who was forgotten, is unknown",
            at: place,
            suggestion: "put those people on the objections list before anything is sent"
        )
    }
    return LedgerFinding(diagnostic: diagnostic, withholds: false)
}
