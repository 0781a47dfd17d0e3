// SPDX-License-Identifier: MIT

import Foundation
import Testing

/// How long a yes holds, and what ends it.
@Suite struct ApprovalTests {
    private func night(_ day: String, of desk: Desk) throws -> ToolRun {
        try partnergap(["run", "--on", day], in: desk.folder)
    }

    /// Somebody asked not to be written to for now; when that is over, nobody has read the letter since.
    @Test func anApprovalDoesNotOutliveAReasonAgainstTheLetter() throws {
        let desk = try Desk()
        _ = try desk.batch(["approve", try desk.id()])
        let line = "later,alpha.example,,,2026-11-21,Kim,2026-11-21,on holiday"
        try desk.decide(line)
        #expect(try night("2026-11-21", of: desk).status == 0)
        #expect(try drafted(in: desk.folder) == ["Beta GmbH"])
        try desk.replace("\(line)\n", "", in: "entscheidungen.csv")
        #expect(try night("2026-11-22", of: desk).status == 0)
        #expect(try desk.states(on: "2026-11-22") == ["Alpha AG": "drafted", "Beta GmbH": "approved"])
        #expect(try desk.text("runs/latest/customers.csv").contains(",approve,Alpha AG,"))
        let shown = try desk.batch(["show", "alpha"], on: "2026-11-22").output
        #expect(shown.contains("2026-11-21  cancelled, by partnergap: the approval lapsed: cooling-off"), "\(shown)")
        #expect(try desk.send(on: "2026-11-22").status == 0)
        #expect(try desk.recipients() == ["kontakt@beta.example"])
        // What is approved afresh goes out.
        _ = try desk.batch(["approve", "alpha"], on: "2026-11-22")
        #expect(try desk.send(on: "2026-11-22").status == 0)
        #expect(try desk.recipients() == ["kontakt@beta.example", "post@alpha.example"])
    }

    /// A night that holds everything back says nothing about anybody's letter.
    @Test func anApprovalOutlivesAQuietDay() throws {
        let desk = try Desk()
        try desk.replace("invitation:\n", "invitation:\n  quiet-days: [2026-11-21]\n", in: "partnergap.yaml")
        #expect(try runNight(in: desk.folder).status == 0)
        _ = try desk.batch(["approve", "alpha"])
        #expect(try night("2026-11-21", of: desk).status == 0)
        #expect(try drafted(in: desk.folder).isEmpty)
        #expect(try night("2026-11-22", of: desk).status == 0)
        #expect(try desk.states(on: "2026-11-22")["Alpha AG"] == "approved")
    }

    /// The line names a batch that is history after the night; it was said in time.
    @Test func aBatchApprovedInTheFileStaysApprovedAfterTheNight() throws {
        let desk = try Desk()
        try desk.decide("approved,batch:\(try desk.id()),,,,Kim,2026-11-20,")
        let next = try night("2026-11-21", of: desk)
        #expect(next.status == 0)
        #expect(!(next.output + next.errors).contains("is no customer"), "\(next.errors)")
        #expect(try desk.states(on: "2026-11-21") == ["Alpha AG": "approved", "Beta GmbH": "approved"])
    }

    /// The line was taken and its yes taken back: it does not speak twice.
    @Test func aLineSpeaksOnce() throws {
        let desk = try Desk()
        try desk.decide("approved,alpha.example,,,,Kim,2026-11-21,")
        #expect(try night("2026-11-21", of: desk).status == 0)
        #expect(try desk.batch(["approve", "beta"], on: "2026-11-21").status == 0)
        #expect(try desk.states(on: "2026-11-21")["Alpha AG"] == "approved")
        // The clock is a day behind when the yes is taken back.
        #expect(try desk.batch(["cancel", "alpha"], on: "2026-11-20").status == 0)
        #expect(try desk.states(on: "2026-11-21") == ["Alpha AG": "drafted", "Beta GmbH": "approved"])
    }

    @Test func theWholeBatchMeansThoseThatStillWait() throws {
        let desk = try Desk()
        _ = try desk.batch(["approve", "alpha"])
        _ = try desk.send()
        let yes = try desk.batch(["approve", try desk.id()])
        #expect(yes.status == 0)
        #expect(yes.output.contains("Alpha AG: it is out already; nothing changed"), "\(yes.output)")
        #expect(try desk.states() == ["Alpha AG": "handed-over", "Beta GmbH": "approved"])
    }

    @Test func whoeverHasReadAnotherBatchIsTold() throws {
        let desk = try Desk()
        let read = try desk.id()
        #expect(try desk.batch(["show", "alpha"]).output.hasPrefix("batch    \(read)\n"))
        try desk.replace("post@alpha.example", "ada@alpha.example", in: "exports/kundenliste_2026-11-19.csv")
        #expect(try runNight(in: desk.folder).status == 0)
        let refused = try desk.batch(["approve", "alpha", "--batch", read])
        #expect(refused.status == 65)
        #expect(refused.errors.contains("not \(read): read its letters first"), "\(refused.errors)")
        let yes = try desk.batch(["approve", "alpha", "--batch", try desk.id(), "--by", "Kim"])
        #expect(yes.output.contains("ada@alpha.example, reseller: approved by Kim"), "\(yes.output)")
    }

    /// A word that is written down while the letters leave is heard before the next one.
    @Test func anObjectionStopsASendingThatIsUnderWay() throws {
        let desk = try Desk()
        _ = try desk.batch(["approve", try desk.id()])
        let list = desk.folder.appending(path: "entscheidungen.csv").path
        try desk.answer(with: 0, after: "echo 'never,beta.example,,,,Kim,2026-11-20,' >> '\(list)'")
        let sent = try desk.send()
        #expect(sent.status == 65)
        #expect(sent.output.contains("is stale: "), "\(sent.output)")
        #expect(sent.output.contains("stopped: 1 letters wait"), "\(sent.output)")
        #expect(try desk.messages().count == 1)
    }

    /// Whatever else is to be said of the customer: that nobody knows whether a letter left must be told.
    @Test func anUncertainLetterIsToldOfSomebodyWhoObjectsNow() throws {
        let desk = try Desk(answer: 76)
        _ = try desk.batch(["approve", "alpha"])
        _ = try desk.send()
        try desk.decide("never,alpha.example,,,,Kim,2026-11-21,asked")
        let next = try night("2026-11-21", of: desk)
        #expect(
            next.output.contains("1 Schreiben, bei dem ungewiss ist, ob es hinausging (batch list): 'Alpha AG'"),
            "\(next.output)"
        )
    }

    /// A program that is not there has not answered: that is no knock at the door.
    @Test func onlyAnswersCountAsDeferrals() throws {
        let desk = try Desk(answer: 75)
        _ = try desk.batch(["approve", "alpha"])
        for _ in 0..<4 { #expect(try desk.send().status == 75) }
        _ = try desk.batch(["cancel", "alpha"])
        _ = try desk.batch(["approve", "alpha"])
        for _ in 0..<4 { #expect(try desk.send().status == 75) }
        #expect(try desk.send().status == 3)
        #expect(try desk.states()["Alpha AG"] == "failed")
    }

    /// A reason that comes and goes between two runs of one day is a reason all the same.
    @Test func anApprovalLapsesWithinADayAsWell() throws {
        let desk = try Desk()
        _ = try desk.batch(["approve", "alpha"])
        let line = "later,alpha.example,,,2026-11-20,Kim,2026-11-20,"
        try desk.decide(line)
        #expect(try runNight(in: desk.folder).status == 0)
        try desk.replace("\(line)\n", "", in: "entscheidungen.csv")
        #expect(try runNight(in: desk.folder).status == 0)
        #expect(try desk.states()["Alpha AG"] == "drafted")
    }

    /// What waits for the end of a quiet day can be seen and taken back.
    @Test func anApprovalThatWaitsOutAQuietDayCanBeTakenBack() throws {
        let desk = try Desk()
        try desk.replace("invitation:\n", "invitation:\n  quiet-days: [2026-11-21]\n", in: "partnergap.yaml")
        #expect(try runNight(in: desk.folder).status == 0)
        _ = try desk.batch(["approve", try desk.id()])
        #expect(try night("2026-11-21", of: desk).status == 0)
        let list = try desk.batch(["list"], on: "2026-11-21").output
        #expect(list.contains("no letters; of earlier batches 2 approved"), "\(list)")
        #expect(list.contains("approved     Alpha AG"), "\(list)")
        #expect(try desk.batch(["show", "alpha"], on: "2026-11-21").output.contains("an earlier one"))
        let word = try desk.batch(["cancel", "alpha"], on: "2026-11-21")
        #expect(word.output.hasSuffix("it is not approved any more\n"), "\(word.output)\(word.errors)")
        #expect(try night("2026-11-22", of: desk).status == 0)
        #expect(try desk.states(on: "2026-11-22") == ["Alpha AG": "drafted", "Beta GmbH": "approved"])
    }

    /// Nobody approves, and nobody rehearses, what would be refused.
    @Test func aChangedDraftIsSaidToBeChangedBeforeItIsRefused() throws {
        let desk = try Desk()
        _ = try desk.batch(["approve", "alpha"])
        for name in ["Alpha AG", "Beta GmbH"] {
            try desk.replace("Guten Tag", "Hallo", in: "runs/latest/invitations/\(try desk.file(of: name))")
        }
        #expect(try desk.batch(["show", "alpha"]).output.contains("changed  its file was edited"))
        #expect(try desk.batch(["approve", "beta"]).errors.contains("its file was edited"))
        let rehearsed = try desk.batch(["send", "--dry-run"])
        #expect(rehearsed.output.contains("not sent  11111111"), "\(rehearsed.output)")
        #expect(!rehearsed.output.contains("would send"))
        #expect(rehearsed.status == 3)
    }

    @Test func aLineThatNamesNoBatchIsSaid() throws {
        let desk = try Desk()
        try desk.decide("approved,batch:zzz,,,,Kim,2026-11-20,")
        try desk.decide("approved,batch:\(try desk.id()),,,,Kim,2026-11-20,")
        let next = try night("2026-11-21", of: desk)
        #expect(next.errors.contains("'batch:zzz' is no batch of the ledger"), "\(next.errors)")
        #expect(next.errors.components(separatedBy: "is no batch of the ledger").count == 2, "\(next.errors)")
    }

    /// With a ledger written by hand a batch can be read, and nobody is told to approve it.
    @Test func aBatchWithoutALedgerCanBeRead() throws {
        let folder = try copySample("nordlicht")
        defer { try? FileManager.default.removeItem(at: folder) }
        _ = try partnergap(["run", "--on", "2026-11-20"], in: folder)
        let list = try partnergap(["batch", "list", "--on", "2026-11-20"], in: folder)
        #expect(list.status == 0, "\(list.errors)")
        #expect(list.output.contains(" drafted\n"), "\(list.output)")
        #expect(try partnergap(["batch", "approve", "a", "--on", "2026-11-20"], in: folder).status == 78)
        let page = try String(
            contentsOf: folder.appending(path: "runs/latest/invitations/invitations.html"),
            encoding: .utf8
        )
        #expect(!page.contains("batch approve"))
    }
}
