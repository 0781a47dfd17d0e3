// SPDX-License-Identifier: MIT

import Foundation
import Testing

/// From draft to sent: what a person approves leaves once, and what nobody approved never leaves.
@Suite struct BatchTests {
    @Test func onlyWhatIsApprovedIsSentAndOnlyOnce() throws {
        let desk = try Desk()
        #expect(try desk.send().output == "nothing is approved\n")
        let yes = try desk.batch(["approve", "alpha", "--by", "Kim"])
        let letter = "11111111-aaaa-4aaa-8aaa-aaaaaaaaaaaa  Alpha AG  post@alpha.example, reseller"
        #expect(yes.output == "\(letter): approved by Kim\n")
        let sent = try desk.send()
        #expect(sent.status == 0)
        #expect(sent.output.hasPrefix("handed-over  "))
        #expect(try desk.recipients() == ["post@alpha.example"])
        #expect(try desk.send().output == "nothing is approved\n")
        #expect(try desk.recipients() == ["post@alpha.example"])
        #expect(try desk.states() == ["Alpha AG": "handed-over", "Beta GmbH": "drafted"])
    }

    @Test func whatGoesOutIsNoDraftAnyMore() throws {
        let desk = try Desk()
        _ = try desk.batch(["approve", "alpha"])
        _ = try desk.send()
        let message = try #require(try desk.messages().first)
        let head = String(message.prefix(upTo: try #require(message.range(of: "\r\n\r\n")).lowerBound))
        #expect(!head.contains("X-Unsent"))
        for field in ["Auto-Submitted: auto-generated", "List-Unsubscribe:", "To: Ada Alpha <post@alpha.example>"] {
            #expect(head.components(separatedBy: field).count == 2, "\(field) in \(head)")
        }
        let draft = try desk.text("runs/latest/invitations/\(try desk.file(of: "Alpha AG"))")
        #expect(try body(of: Data(draft.utf8)) == body(of: Data(message.utf8)))
    }

    @Test func theNextNightWaitsForWhatWasSent() throws {
        let desk = try Desk()
        _ = try desk.batch(["approve", "alpha"])
        _ = try desk.send()
        // The day is run again: the letter is out, whatever the first run of the day drafted.
        #expect(try runNight(in: desk.folder).status == 0)
        #expect(try drafted(in: desk.folder) == ["Beta GmbH"])
        #expect(try partnergap(["run", "--on", "2026-11-21"], in: desk.folder).status == 0)
        #expect(try drafted(in: desk.folder) == ["Beta GmbH"])
        let table = try desk.text("runs/latest/customers.csv")
        #expect(table.split(separator: "\n").contains { $0.contains("waiting") && $0.contains("Alpha AG") })
    }

    @Test func anApprovalStaysWithTheLetterAndLeavesItWithItsWords() throws {
        let desk = try Desk()
        _ = try desk.batch(["approve", "alpha"])
        #expect(try partnergap(["run", "--on", "2026-11-21"], in: desk.folder).status == 0)
        #expect(try desk.states(on: "2026-11-21")["Alpha AG"] == "approved")
        #expect(try desk.text("runs/latest/customers.csv").contains(",send,Alpha AG,"))
        // Another address is another letter.
        try desk.replace("post@alpha.example", "ada@alpha.example", in: "exports/kundenliste_2026-11-19.csv")
        #expect(try partnergap(["run", "--on", "2026-11-21"], in: desk.folder).status == 0)
        #expect(try desk.states(on: "2026-11-21")["Alpha AG"] == "drafted")
        #expect(try desk.text("runs/latest/customers.csv").contains(",approve,Alpha AG,"))
        #expect(try desk.send(on: "2026-11-21").output == "nothing is approved\n")
    }

    @Test(arguments: [
        ("exports/kundenliste_2026-11-19.csv", "Beta GmbH", "Beta AG"),
        ("exports/Customers_2026-11-19.csv", "Gamma KG", "Gamma AG"),
        ("partnergap.yaml", "name: ", "name:  "),
        ("entscheidungen.csv", "decision,", "decision,"),
    ])
    func aBatchWhoseInputsChangedIsStale(_ file: String, _ old: String, _ new: String) throws {
        let desk = try Desk()
        _ = try desk.batch(["approve", "alpha"])
        if file == "entscheidungen.csv" {
            try desk.decide("never,alpha.example,,,,Kim,2026-11-20,asked")
        } else {
            try desk.replace(old, new, in: file)
        }
        for word in [["send"], ["approve", "beta"]] {
            let refused = try desk.batch(word)
            #expect(refused.status == 65)
            #expect(refused.errors.contains("is stale: "), "\(refused.errors)")
        }
        #expect(try desk.messages().isEmpty)
    }

    @Test func whatSomebodySaidSinceMakesItStale() throws {
        let desk = try Desk()
        _ = try desk.batch(["approve", "alpha"])
        _ = try partnergap(["outcome", "alpha", "declined", "--on", "2026-11-20", "--reason", "x"], in: desk.folder)
        #expect(try desk.send().errors.contains("is stale: "))
        #expect(try runNight(in: desk.folder).status == 0)
        #expect(try desk.send().output == "nothing is approved\n")
    }

    @Test func aBatchOfTheDayBeforeYesterdayIsStale() throws {
        let desk = try Desk()
        _ = try desk.batch(["approve", "alpha"])
        #expect(try desk.send(on: "2026-11-22").errors.contains("it is of 2026-11-20, 2 days ago"))
        #expect(try desk.send(on: "2026-11-21").status == 0)
    }

    @Test func theDecisionsFileApproves() throws {
        let desk = try Desk()
        try desk.decide("approved,alpha.example,,,,Kim,2026-11-20,read it")
        #expect(try desk.states() == ["Alpha AG": "approved", "Beta GmbH": "drafted"])
        #expect(try desk.send().status == 0)
        #expect(try desk.recipients() == ["post@alpha.example"])
        let past = try partnergap(["history", "alpha"], in: desk.folder).output
        #expect(past.contains("approved: reseller, to post@alpha.example, by Kim: entscheidungen.csv:2: read it"))
    }

    @Test func theDecisionsFileApprovesABatchByItsID() throws {
        let desk = try Desk()
        try desk.decide("approved,batch:\(try desk.id()),,,,Kim,2026-11-20,")
        #expect(try desk.send().status == 0)
        #expect(try desk.recipients() == ["kontakt@beta.example", "post@alpha.example"])
    }

    /// A yes of before the letter was written is no yes to this letter.
    @Test func aLineOfBeforeTheLetterApprovesNothing() throws {
        let desk = try Desk()
        try desk.decide("approved,alpha.example,,,,Kim,2026-11-19,")
        try desk.decide("approved,batch:000000000000,,,,Kim,2026-11-20,")
        #expect(try desk.states() == ["Alpha AG": "drafted", "Beta GmbH": "drafted"])
        #expect(try desk.send().output == "nothing is approved\n")
    }

    @Test(arguments: [
        (69, "deferred", 75), (75, "deferred", 75), (64, "failed", 3), (67, "failed", 3), (78, "failed", 3),
        (76, "uncertain", 3), (1, "uncertain", 3),
    ])
    func theMailSystemsAnswerIsKept(_ answer: Int, _ state: String, _ status: Int32) throws {
        let desk = try Desk(answer: answer)
        _ = try desk.batch(["approve", "alpha"])
        let sent = try desk.send()
        #expect(sent.status == status)
        #expect(sent.output.contains("so says the mail system"), "\(sent.output)")
        #expect(try desk.states()["Alpha AG"] == state)
        try desk.answer(with: 0)
        _ = try desk.send()
        #expect(try desk.messages().count == (state == "deferred" ? 2 : 1))
    }

    @Test func whatIsUncertainWaitsForAWord() throws {
        let desk = try Desk(answer: 76)
        _ = try desk.batch(["approve", "alpha"])
        _ = try desk.send()
        let again = try desk.batch(["approve", "alpha"])
        #expect(again.status == 65)
        #expect(again.errors.contains("nobody knows whether it left"))
        let night = try partnergap(["run", "--on", "2026-11-21"], in: desk.folder)
        #expect(night.output.contains("1 Schreiben, bei dem ungewiss ist, ob es hinausging"), "\(night.output)")
        #expect(try drafted(in: desk.folder) == ["Beta GmbH"])
        #expect(try desk.batch(["list"], on: "2026-11-21").output.contains("\nuncertain    Alpha AG"))
        let word = try desk.batch(["cancel", "alpha", "--reason", "not in the log"], on: "2026-11-21")
        #expect(word.output.contains("it did not leave"))
        #expect(try partnergap(["run", "--on", "2026-11-22"], in: desk.folder).status == 0)
        #expect(try drafted(in: desk.folder) == ["Alpha AG", "Beta GmbH"])
    }

    @Test func aDraftThatWasChangedIsNotSent() throws {
        let desk = try Desk()
        _ = try desk.batch(["approve", "alpha"])
        let file = try "runs/latest/invitations/\(desk.file(of: "Alpha AG"))"
        try desk.replace("Guten Tag", "Hallo", in: file)
        let sent = try desk.send()
        #expect(sent.status == 3)
        #expect(sent.output.contains("not sent  "))
        #expect(try desk.messages().isEmpty)
        #expect(try desk.states()["Alpha AG"] == "approved")
    }

    @Test func aBatchFileThatWasChangedIsRefused() throws {
        let desk = try Desk()
        _ = try desk.batch(["approve", "alpha"])
        try desk.replace("post@alpha.example", "eve@evil.example", in: "runs/latest/invitations/batch.json")
        #expect(try desk.send().status == 65)
        #expect(try desk.messages().isEmpty)
    }

    @Test func aMailSystemThatIsNotThereIsAskedOnce() throws {
        let desk = try Desk()
        _ = try desk.batch(["approve", try desk.id()])
        try FileManager.default.removeItem(at: desk.program)
        let sent = try desk.send()
        #expect(sent.status == 78)
        #expect(sent.output.components(separatedBy: "deferred").count == 3, "\(sent.output)")
        #expect(try desk.states() == ["Alpha AG": "deferred", "Beta GmbH": "approved"])
    }

    @Test func withoutAMailProgramThePersonSends() throws {
        let folder = try nightOfTwoLetters()
        defer { try? FileManager.default.removeItem(at: folder) }
        let refused = try partnergap(["batch", "send", "--on", "2026-11-20"], in: folder)
        #expect(refused.status == 78)
        #expect(refused.errors.contains("batch handed-over"))
        let said = try partnergap(["batch", "handed-over", "beta", "--on", "2026-11-20"], in: folder)
        #expect(said.output.contains("Beta GmbH  kontakt@beta.example, reseller: handed over on 2026-11-20"))
        #expect(try runNight(in: folder).status == 0)
        #expect(try drafted(in: folder) == ["Alpha AG"])
    }

    @Test func nobodyIsWrittenToOnAQuietDay() throws {
        let desk = try Desk()
        try desk.replace("invitation:\n", "invitation:\n  quiet-days: [2026-11-21]\n", in: "partnergap.yaml")
        #expect(try runNight(in: desk.folder).status == 0)
        _ = try desk.batch(["approve", "alpha"])
        #expect(try desk.send(on: "2026-11-21").errors.contains("2026-11-21 is a quiet day"))
        #expect(try desk.messages().isEmpty)
        #expect(try desk.send().status == 0)
    }

    @Test(arguments: [
        (["approve", "nobody"], 65, "fits 'nobody'"), (["approve", "a"], 65, "2 letters fit 'a'"),
        (["approve"], 64, "letter"), (["send", "--limit", "0"], 64, "--limit is 0"),
        (["handed-over", "alpha", "--when", "2026-12-24"], 64, "is to come"),
    ])
    func refusesWhatIsNotClear(_ words: [String], _ status: Int32, _ text: String) throws {
        let desk = try Desk()
        let run = try desk.batch(words)
        #expect(run.status == status)
        #expect(run.errors.contains(text), "\(run.errors)")
    }

    @Test func theLimitLeavesTheRestAsItWas() throws {
        let desk = try Desk()
        _ = try desk.batch(["approve", try desk.id()])
        #expect(try desk.batch(["send", "--dry-run"]).output.components(separatedBy: "would send").count == 3)
        let sent = try desk.batch(["send", "--limit", "1"])
        #expect(sent.output.contains("1 wait beyond --limit"))
        #expect(try desk.messages().count == 1)
        #expect(try desk.send().status == 0)
        #expect(try desk.recipients() == ["kontakt@beta.example", "post@alpha.example"])
    }

    /// A copy of the ledger from before the sending is put back: what it holds for approved has left.
    @Test(arguments: [false, true]) func anOlderLedgerSendsNothingAgain(_ goesOn: Bool) throws {
        let desk = try Desk()
        _ = try desk.batch(["approve", "alpha"])
        let ledger = desk.folder.appending(path: "ledger.sqlite")
        let copy = try Data(contentsOf: ledger)
        #expect(try desk.send().status == 0)
        try copy.write(to: ledger)
        for suffix in ["-wal", "-shm"] { try? FileManager.default.removeItem(atPath: ledger.path + suffix) }
        // Another word must not make the copy look like the newest.
        _ = try partnergap(["outcome", "beta", "called", "--on", "2026-11-20", "--reason", "x"], in: desk.folder)
        #expect(try desk.send().status == 65)
        if goesOn { _ = try runNight(in: desk.folder, ["--new-ledger"]) }
        _ = try desk.send()
        #expect(try desk.messages().count == 1)
    }

    /// What a second run of the day drafts was not there to be read when the line was written.
    @Test func aLineApprovesNothingThatALaterRunOfItsDayDrafts() throws {
        let desk = try Desk()
        try desk.decide("approved,alpha.example,,,,Kim,2026-11-20,")
        #expect(try desk.states()["Alpha AG"] == "approved")
        try desk.replace("post@alpha.example", "ada@alpha.example", in: "exports/kundenliste_2026-11-19.csv")
        #expect(try runNight(in: desk.folder).status == 0)
        #expect(try desk.states()["Alpha AG"] == "drafted")
        #expect(try desk.send().output == "nothing is approved\n")
    }
}
