// SPDX-License-Identifier: MIT

import Foundation
import Testing

/// What people say through the tool: found by the next night, whatever they called the customer.
@Suite struct OutcomeTests {
    @Test func whatWasSaidBrakesTheNextNight() throws {
        let folder = try nightOfTwoLetters()
        defer { try? FileManager.default.removeItem(at: folder) }
        #expect(try drafted(in: folder) == ["Alpha AG", "Beta GmbH"])
        let run = try outcome(["beta", "suppressed", "--by", "Kim", "--reason", "asked by phone"], in: folder)
        #expect(run.status == 0)
        #expect(run.output.contains("'Beta GmbH': suppressed on 2026-11-20, by Kim; no letter goes out"))
        #expect(try runNight(in: folder).status == 0)
        #expect(try drafted(in: folder) == ["Alpha AG"])
    }

    @Test func anInvitationByHandWaitsFromItsDay() throws {
        let folder = try nightOfTwoLetters()
        defer { try? FileManager.default.removeItem(at: folder) }
        let said = [
            "alpha.example", "invited-by-hand", "--value", "reseller", "--when", "2026-11-18", "--reason", "mail",
        ]
        let run = try outcome(said, in: folder)
        #expect(run.output.contains("invited-by-hand reseller on 2026-11-18"))
        _ = try runNight(in: folder)
        #expect(try drafted(in: folder) == ["Beta GmbH"])
        let table = try String(contentsOf: folder.appending(path: "runs/latest/customers.csv"), encoding: .utf8)
        #expect(table.split(separator: "\n").contains { $0.contains("waiting") && $0.contains("Alpha AG") })
    }

    @Test(arguments: [
        (["nobody", "accepted", "--reason", "x"], 65, "no customer of the ledger fits 'nobody'"),
        (["a", "accepted", "--reason", "x"], 65, "3 customers fit 'a'; name one of these:"),
        (["alpha", "exploded", "--reason", "x"], 64, "'exploded' is no outcome"),
        (["alpha", "accepted"], 64, "--reason"),
        (["alpha", "accepted", "--reason", ""], 64, "--reason is empty"),
        (["alpha", "removal-planned", "--reason", "x"], 64, "notice-sent or no-notice"),
        (["alpha", "invited-by-hand", "--reason", "x"], 64, "is no invitation"),
        (["alpha", "accepted", "--value", "provider:nobody", "--reason", "x"], 64, "there is no provider 'nobody'"),
        (["alpha", "accepted", "--when", "2026-12-24", "--reason", "x"], 64, "2026-12-24 is to come"),
        (["alpha", "suppressed", "--until", "2026-11-01", "--reason", "x"], 64, "lies before"),
        (["alpha", "called", "--value", "loudly", "--reason", "x"], 64, "takes no --value"),
    ])
    func nothingDoubtfulIsWrittenDown(_ said: [String], _ status: Int, _ words: String) throws {
        let folder = try nightOfTwoLetters()
        defer { try? FileManager.default.removeItem(at: folder) }
        let run = try outcome(said, in: folder)
        #expect(Int(run.status) == status)
        #expect(run.errors.contains(words), "\(run.errors)")
        #expect(run.output.isEmpty)
    }

    @Test func aLaterWordOfTheSameDayTakesAnEarlierOneBack() throws {
        let folder = try nightOfTwoLetters()
        defer { try? FileManager.default.removeItem(at: folder) }
        _ = try outcome(["beta", "declined", "--reason", "oops"], in: folder)
        #expect(try runNight(in: folder).status == 0)
        #expect(try drafted(in: folder) == ["Alpha AG"])
        _ = try outcome(["beta", "returned", "--reason", "a slip of the pen"], in: folder)
        #expect(try runNight(in: folder).status == 0)
        #expect(try drafted(in: folder) == ["Alpha AG", "Beta GmbH"])
    }

    @Test func theSameWordTwiceIsWrittenOnce() throws {
        let folder = try nightOfTwoLetters()
        defer { try? FileManager.default.removeItem(at: folder) }
        for (word, answer) in [
            ("declined", "; no letter"), ("declined", "; already recorded"), ("returned", "; its end"),
            ("declined", "; no letter"),
        ] {
            let run = try outcome(["beta", word, "--reason", "asked"], in: folder)
            #expect(run.status == 0)
            #expect(run.output.contains(answer), "\(run.output)")
        }
        let text = try partnergap(["history", "beta"], in: folder).output
        #expect(text.split(separator: "\n").count { $0.contains("declined, by") } == 2)
        #expect(text.split(separator: "\n").count { $0.contains("returned, by") } == 1)
    }

    @Test func aCallAfterAnAcceptanceIsToldAsSuch() throws {
        let folder = try nightOfTwoLetters()
        defer { try? FileManager.default.removeItem(at: folder) }
        _ = try outcome(["beta", "invited-by-hand", "--value", "reseller", "--reason", "mail"], in: folder)
        _ = try outcome(["beta", "accepted", "--reason", "mail"], in: folder)
        _ = try runNight(in: folder)
        let run = try outcome(["beta", "called", "--reason", "asked"], in: folder)
        #expect(run.output.hasSuffix("(its invitation is said to be accepted)\n"), "\(run.output)")
    }

    @Test func aDirectBillPartnerIsToldThatItHasNoProviders() throws {
        let folder = try copySample("harbourside")
        defer { try? FileManager.default.removeItem(at: folder) }
        _ = try runNight(in: folder)
        let run = try outcome(
            ["bedminster", "invited-by-hand", "--value", "reseller+provider:alster", "--reason", "x"],
            in: folder
        )
        #expect(run.status == 64)
        #expect(run.errors.contains("no provider 'alster', the configuration names none\n"), "\(run.errors)")
    }

    @Test func withoutALedgerThereIsNothingToWriteInto() throws {
        let folder = try smallProject()
        defer { try? FileManager.default.removeItem(at: folder) }
        let run = try outcome(["alpha", "accepted", "--reason", "x"], in: folder)
        #expect(run.status == 66)
        #expect(run.errors.contains("there is no ledger yet"))
        #expect(!FileManager.default.fileExists(atPath: folder.appending(path: "ledger.sqlite").path))
    }

    private func outcome(_ said: [String], in folder: URL) throws -> ToolRun {
        try partnergap(["outcome"] + said + ["--on", "2026-11-20"], in: folder)
    }
}
