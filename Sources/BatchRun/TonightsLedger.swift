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
        if use.isWriting, use.isNewLedger { try setAsideIfDamaged(full, path: path, at: time) }
        guard use.isWriting || FileManager.default.fileExists(atPath: full) else {
            self.init(nil, LedgerMemory(.blank), project, time, use)
            return
        }
        let ledger = try Ledger(full, shownAs: path, access: use.isWriting ? .writing : .reading)
        let last = try ledger.lastNight
        let remembered = try ledger.memory(on: max(time.day, last ?? time.day))
        self.init(use.isWriting ? ledger : nil, remembered, project, time, use)
    }

    private init(_ ledger: Ledger?, _ remembered: LedgerMemory, _ project: Project, _ time: RunTime, _ use: LedgerUse) {
        let last = remembered.head.lastRun?.night
        let path = project.configuration.ledger
        let lost = use.isNewLedger ? nil : lostNights(remembered.head, project, path: path)
        let clock = clockFinding(time.day, last: last, isAccepted: use.isClockAccepted)
        self.init(
            ledger: ledger,
            remembered: remembered,
            today: max(time.day, last ?? time.day),
            findings: [lost, clock].compactMap(\.self)
        )
    }
}

/// A clock that jumps must never shorten a pause: one set back is taken for standing still, one far ahead is asked about.
private func clockFinding(_ today: Day, last: Day?, isAccepted: Bool) -> LedgerFinding? {
    guard let last else { return nil }
    if today < last {
        return LedgerFinding(
            diagnostic: Diagnostic(
                .warning,
                .clockJumped,
                "it is \(today), but the last night was \(last): tonight counts as that night",
                suggestion: "set the clock right; pauses go on once it has passed \(last)"
            ),
            withholds: false
        )
    }
    guard today - last > longestSilence, !isAccepted else { return nil }
    return LedgerFinding(
        diagnostic: Diagnostic(
            .error,
            .clockJumped,
            "the last night was \(last), \(today - last) days ago, expected at most \(longestSilence)",
            suggestion: "look at the clock and at cron; if both are right: run --accept clock"
        ),
        withholds: true
    )
}

/// Days without a night after which somebody has to say that the clock is right.
private let longestSilence = 31

/// Reports tell of nights that the ledger does not know: it was lost, or an old copy of it was put back.
private func lostNights(_ head: LedgerHead, _ project: Project, path: String) -> LedgerFinding? {
    guard let mark = publishedMark(in: joined(project.folder, project.configuration.reports)) else { return nil }
    let what: String
    if head.lastRun == nil {
        what = "the ledger is new, but the newest report is that of its run \(mark.run)"
    } else if head.id != mark.id {
        what = "the ledger is not the one that the newest report was made with"
    } else if let last = head.lastRun, last.number < mark.run {
        what = "the ledger ends with run \(last.number), but the newest report is that of run \(mark.run)"
    } else {
        return nil
    }
    return LedgerFinding(
        diagnostic: Diagnostic(
            .error,
            .ledgerLost,
            "\(what): nobody knows who was invited since",
            at: SourceLocation(file: path),
            suggestion: "put the right ledger back; if it is gone for good: run --new-ledger"
        ),
        withholds: true
    )
}

/// The mark of the ledger in the newest report's manifest; `nil` without a report or without a mark in it.
private func publishedMark(in reports: String) -> LedgerMark? {
    struct Manifest: Decodable { let ledger: LedgerMark? }
    guard let data = try? Data(contentsOf: URL(filePath: joined(reports, "latest/manifest.json"))) else { return nil }
    return (try? JSONDecoder().decode(Manifest.self, from: data))?.ledger
}

/// Which ledger a report was made with, and how far it had come.
struct LedgerMark: Codable, Sendable {
    let id: String
    let run: Int
}

/// What cannot be read as a ledger makes room for a new one, and is kept.
private func setAsideIfDamaged(_ full: String, path: String, at time: RunTime) throws(Diagnostic) {
    let manager = FileManager.default
    guard manager.fileExists(atPath: full) else { return }
    do throws(Diagnostic) {
        _ = try Ledger(full, shownAs: path, access: .reading).memory(on: time.day)
        return
    } catch {
        guard error.code == .ledgerInvalid else { throw error }
    }
    for suffix in ["", "-wal", "-shm"] where manager.fileExists(atPath: full + suffix) {
        do { try manager.moveItem(atPath: full + suffix, toPath: "\(full).damaged-\(time.name)\(suffix)") } catch {
            throw Diagnostic(
                .error,
                .ledgerFailed,
                "the damaged ledger cannot be set aside",
                at: SourceLocation(file: path),
                suggestion: "move it away yourself, or check the permissions of its folder"
            )
        }
    }
}
