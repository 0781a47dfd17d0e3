// SPDX-License-Identifier: MIT

import Foundation
import Testing

/// The verbs that ask the ledger, after a night.
@Suite struct LedgerVerbTests {
    @Test func historyAndExplainTellThePast() throws {
        try afterANight { folder in
            _ = try partnergap(["outcome", "alpha", "called", "--by", "Kim", "--reason", "asked"] + today, in: folder)
            let run = try partnergap(["history", "alpha"], in: folder)
            #expect(
                run.output.contains(
                    "    2026-11-20  missing-reseller; missing: reseller|provider:domstadt?; invitation: reseller, draft since 2026-11-20"
                )
            )
            #expect(run.output.contains("    2026-11-20  reseller, draft since 2026-11-20, 0 mails"))
            #expect(run.output.contains("    2026-11-20  called, by Kim: asked"))
            #expect(
                try partnergap(["explain", "alpha"] + today, in: folder).output.hasSuffix(
                    run.output.split(separator: "\n").drop { $0 != "  nights" }.joined(separator: "\n") + "\n"
                )
            )
            let text = try partnergap(["history", "alpha.example", "--format", "json"], in: folder).output
            let object = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any]
            #expect((object?["nights"] as? [Any])?.count == 1)
            #expect((object?["outcomes"] as? [Any])?.count == 1)
        }
    }

    @Test(arguments: [
        ("2026-11-21", 0, "PARTNERGAP OK - last run 2026-11-20T0200Z, 2 gaps, 2 drafts | gaps=2;;;0 "),
        ("2026-11-22", 1, "PARTNERGAP WARNING - the last run is 48 hours ago | "),
        ("2026-11-23", 2, "PARTNERGAP CRITICAL - the last run is 72 hours ago | "),
    ])
    func monitoringKnowsHowOldTheLastRunIs(_ day: String, _ status: Int, _ begin: String) throws {
        try afterANight { folder in
            let run = try partnergap(["status", "--monitor", "--on", day], in: folder)
            #expect(Int(run.status) == status)
            #expect(run.output.hasPrefix(begin))
            #expect(run.output.split(separator: "\n").count == 1)
            let patient = ["status", "--monitor", "--warning", "90", "--critical", "90", "--on", day]
            #expect(try partnergap(patient, in: folder).status == 0)
        }
    }

    @Test func monitoringSaysWhatItCannotSee() throws {
        try afterANight { folder in
            try Data("no ledger at all, whatever its name says".utf8).write(to: folder.appending(path: "ledger.sqlite"))
            let damaged = try partnergap(["status", "--monitor"] + today, in: folder)
            #expect(damaged.status == 2)
            #expect(damaged.output.hasPrefix("PARTNERGAP CRITICAL - ledger.sqlite: error: the ledger is damaged"))
            try FileManager.default.removeItem(at: folder.appending(path: "ledger.sqlite"))
            #expect(try partnergap(["status", "--monitor"] + today, in: folder).status == 3)
            #expect(try partnergap(["status"] + today, in: folder).status == 66)
            #expect(try partnergap(["status", "--monitor", "--config", "nowhere.yaml"], in: folder).status == 3)
        }
    }

    @Test func statusShowsSourcesAndInvitations() throws {
        try afterANight { folder in
            let run = try partnergap(["status", "--on", "2026-11-21"], in: folder)
            #expect(run.status == 0)
            #expect(run.output.hasPrefix("last run     2026-11-20T0200Z, 24 hours ago, status 0: 3 customers, 2 gaps"))
            #expect(run.output.contains("  crm: good, 2 days old\n"))
            #expect(run.output.contains("invitations  2 draft\n"))
            #expect(run.output.contains("\nverdicts\n"))
            let first = try partnergap(["status"] + today, in: folder)
            #expect(first.output.contains("  crm: good, 1 day old\n"))
            #expect(run.output.contains("  2026-11-16: 2 drafted, 0 handed over, 0 accepted, 0 withdrawn\n"))
            let json = try partnergap(["status", "--format", "json", "--on", "2026-11-21"], in: folder).output
            let object = try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any]
            #expect((object?["funnel"] as? [Any])?.count == 8)
        }
    }

    @Test func checkLooksAtTheLedger() throws {
        try afterANight { folder in
            let good = try partnergap(["check", "--ledger"] + today, in: folder)
            #expect(good.status == 0)
            #expect(good.output.hasPrefix("ledger: schema '4 letters', 1 runs, 3 customers, ok\n"))
            try Data("gone".utf8).write(to: folder.appending(path: "ledger.sqlite"))
            #expect(try partnergap(["check", "--ledger"] + today, in: folder).status == 78)
            #expect(try partnergap(["check"] + today, in: folder).status == 78)
            try FileManager.default.removeItem(at: folder.appending(path: "ledger.sqlite"))
            let none = try partnergap(["check"] + today, in: folder)
            #expect(none.errors.contains("ledger: ledger.sqlite is not there yet"))
        }
    }

    @Test func damagesAreToldInAFewLinesOfTheirOwn() throws {
        try afterANight { folder in
            let ledger = folder.appending(path: "ledger.sqlite")
            let sound = try Data(contentsOf: ledger)
            var told: Set<Int> = []
            for page in 3..<(sound.count / 4_096) {
                // A page's list of where its rows begin.
                var torn = sound
                torn.replaceSubrange((page * 4_096 + 8)..<(page * 4_096 + 16), with: Data(repeating: 0xFF, count: 8))
                try torn.write(to: ledger)
                let errors = try partnergap(["check", "--ledger"] + today, in: folder).errors
                #expect(!errors.contains("u{a}"), "\(errors)")
                let damages = errors.split(separator: "\n").filter { $0.contains(": error: ") }
                if damages.contains(where: { $0.contains(": error: On tree page ") }) { told.insert(damages.count) }
            }
            #expect(told.contains(3) && told.isSubset(of: [1, 2, 3]), "\(told)")
        }
    }

    private let today = ["--on", "2026-11-20"]

    private func afterANight(_ work: (URL) throws -> Void) throws {
        let folder = try nightOfTwoLetters()
        defer { try? FileManager.default.removeItem(at: folder) }
        try work(folder)
    }
}
