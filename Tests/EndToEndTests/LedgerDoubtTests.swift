// SPDX-License-Identifier: MIT

import Foundation
import Testing

/// Nights that must not be built upon: the ledger was lost, the clock is wrong, a list is another partner's.
///
/// Letters wait until a person has spoken, however many nights that takes, and nothing of those nights is remembered.
@Suite struct LedgerDoubtTests {
    let folder: URL

    init() throws { folder = try copySample("harbourside") }

    private func run(_ day: String, _ more: String...) throws -> (status: Int32, letters: Int, errors: String) {
        try date(exportsBefore: day)
        let run = try partnergap(["run", "--on", day] + more, in: folder)
        let letters = try FileManager.default
            .contentsOfDirectory(atPath: folder.appending(path: "runs/latest/invitations").path)
            .filter { $0.hasSuffix(".eml") }
        return (run.status, letters.count, run.errors)
    }

    /// Gives every export the day before the night, as a portal would.
    private func date(exportsBefore day: String) throws {
        let exports = folder.appending(path: "exports")
        let formatter = DateFormatter()
        formatter.dateFormat = "yyyy-MM-dd"
        formatter.timeZone = TimeZone(identifier: "UTC")
        formatter.locale = Locale(identifier: "en_US_POSIX")
        let night = try #require(formatter.date(from: day))
        let eve = formatter.string(from: night.addingTimeInterval(-86_400))
        for name in try FileManager.default.contentsOfDirectory(atPath: exports.path) {
            guard let range = name.range(of: #"\d{4}-\d{2}-\d{2}"#, options: .regularExpression) else { continue }
            let new = name.replacingCharacters(in: range, with: eve)
            if new == name { continue }
            try FileManager.default.moveItem(at: exports.appending(path: name), to: exports.appending(path: new))
        }
    }

    private func remove(_ name: String) throws {
        for suffix in ["", "-wal", "-shm"] {
            try? FileManager.default.removeItem(at: folder.appending(path: name + suffix))
        }
    }

    @Test func aLostLedgerWithholdsUntilAPersonSpeaks() throws {
        #expect(try run("2026-11-20", "--accept", "baseline").letters > 0)
        try remove("ledger.sqlite")
        for night in ["2026-11-21", "2026-11-22", "2026-11-22", "2026-11-23"] {
            let lost = try run(night, "--accept", "baseline")
            #expect(lost.status == 3)
            #expect(lost.letters == 0)
            #expect(lost.errors.contains("[ledger-lost]"))
        }
        #expect(try run("2026-11-24", "--new-ledger", "--accept", "baseline").letters > 0)
        #expect(try run("2026-11-25").status == 0)
    }

    @Test func anOldCopyIsNoticedEvenWithoutLatest() throws {
        _ = try run("2026-11-20", "--accept", "baseline")
        let ledger = folder.appending(path: "ledger.sqlite")
        let copy = try Data(contentsOf: ledger)
        _ = try run("2026-11-21")
        try remove("ledger.sqlite")
        try copy.write(to: ledger)
        try FileManager.default.removeItem(at: folder.appending(path: "runs/latest"))
        for night in ["2026-11-22", "2026-11-23"] { #expect(try run(night).letters == 0) }
    }

    /// Whoever declined stays declined when the ledger has to be made anew.
    @Test func wordsOutliveADamagedLedger() throws {
        _ = try run("2026-11-20", "--accept", "baseline")
        let said = ["outcome", "kingsdown", "declined", "--reason", "no", "--on", "2026-11-20"]
        #expect(try partnergap(said, in: folder).status == 0)
        let edit =
            "import sqlite3; c = sqlite3.connect('ledger.sqlite'); c.execute('UPDATE run SET gaps = 99'); c.commit()"
        #expect(try program(URL(filePath: "/usr/bin/python3"), ["-c", edit], in: folder).status == 0)
        #expect(try partnergap(["run", "--on", "2026-11-21"], in: folder).status == 78)
        let new = try run("2026-11-21", "--new-ledger", "--accept", "baseline")
        let taken = "1 words of persons, 0 steps of letters and 0 marks of the forgotten were taken over"
        #expect(new.errors.contains(taken))
        let customers = try String(contentsOf: folder.appending(path: "runs/latest/customers.csv"), encoding: .utf8)
        let kingsdown = try #require(customers.split(separator: "\n").first { $0.contains("Kingsdown") })
        #expect(kingsdown.contains("not-invitable"))
    }

    /// The copy has all the runs, and lacks what somebody said since.
    @Test func aCopyWithoutAWordIsNoticed() throws {
        _ = try run("2026-11-20", "--accept", "baseline")
        let ledger = folder.appending(path: "ledger.sqlite")
        let copy = try Data(contentsOf: ledger)
        let said = ["outcome", "kingsdown", "declined", "--reason", "no", "--on", "2026-11-20"]
        #expect(try partnergap(said, in: folder).status == 0)
        try remove("ledger.sqlite")
        try copy.write(to: ledger)
        #expect(try run("2026-11-21").errors.contains("[ledger-lost]"))
    }

    @Test func aClockFarAheadIsNotRemembered() throws {
        _ = try run("2026-11-20", "--accept", "baseline")
        let calm = try run("2026-11-21").letters
        for _ in 1...2 {
            let ahead = try run("2027-11-21")
            #expect(ahead.status == 3)
            #expect(ahead.letters == 0)
            #expect(ahead.errors.contains("[clock-jumped]"))
        }
        let right = try run("2026-11-22")
        #expect(right.status == 0)
        #expect(right.letters == calm)
    }

    /// A jump that no limit notices: when the clock is right again, pauses are measured by it.
    @Test func aClockSetBackShortensNoPause() throws {
        _ = try run("2026-11-20", "--accept", "baseline")
        let said = [
            "outcome", "kingsdown", "invited-by-hand", "--value", "reseller", "--reason", "x", "--on", "2026-11-20",
        ]
        #expect(try partnergap(said, in: folder).status == 0)
        _ = try run("2026-11-30")
        let back = try run("2026-11-24")
        #expect(back.errors.contains("tonight counts as that night"))
        let customers = try String(
            contentsOf: folder.appending(path: "runs/latest/customers.csv"),
            encoding: .utf8
        )
        let kingsdown = try #require(customers.split(separator: "\n").first { $0.contains("Kingsdown") })
        #expect(kingsdown.contains("waiting"))
    }

    /// Of a list that is held nobody is remembered, and nobody in it was seen.
    @Test func aWrongListLeavesNobodyBehind() throws {
        _ = try run("2026-11-20", "--accept", "baseline")
        let before = try customers()
        try date(exportsBefore: "2026-11-21")
        let exports = folder.appending(path: "exports")
        let name = try #require(
            try FileManager.default.contentsOfDirectory(atPath: exports.path).first { $0.hasPrefix("Customers") }
        )
        let list = exports.appending(path: name)
        let right = try Data(contentsOf: list)
        let wrong = String(decoding: right, as: UTF8.self)
            .replacingOccurrences(of: "[0-9a-f]{8}-", with: "deadbeef-", options: .regularExpression)
        try Data(wrong.utf8).write(to: list)
        #expect(try run("2026-11-21").status == 3)
        try right.write(to: list)
        #expect(try run("2026-11-22").status == 0)
        #expect(try customers() == before)
    }

    private func customers() throws -> Set<Substring> {
        let table = try String(contentsOf: folder.appending(path: "runs/latest/customers.csv"), encoding: .utf8)
        return Set(table.split(whereSeparator: \.isNewline).dropFirst().compactMap { $0.split(separator: ",").first })
    }

    /// What was lifted in the morning stays lifted in the afternoon, without being said again.
    @Test func aLiftedGuardHoldsForTheDay() throws {
        _ = try run("2026-11-20", "--accept", "baseline")
        let first = try run("2026-12-20", "--accept", "clock")
        let again = try run("2026-12-20")
        #expect(first.letters == again.letters)
        #expect(!again.errors.contains("[clock-jumped]"))
    }
}
