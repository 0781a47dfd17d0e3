// SPDX-License-Identifier: MIT

import Foundation
import Testing

/// The whole way, from a night's drafts to a mail server that behaves well or badly.
@Suite(.timeLimit(.minutes(10))) struct MailServerTests {
    @Test func everyApprovedLetterArrivesOnceAsItWasRead() throws {
        let room = try PostRoom(20)
        let server = try MailServer(of: room)
        let sent = try room.send()
        #expect(sent.status == 0)
        #expect(sent.output.hasSuffix("\n20 handed-over\n"), "\(sent.output)")
        let received = try server.received()
        #expect(received.count == 20)
        for mail in received {
            #expect(mail.envelope.mail_from == "katrin.overath@rheinbogen-systemhaus.example")
            let address = try #require(mail.envelope.rcpt_tos.first)
            #expect(mail.envelope.rcpt_tos == [address])
            #expect(try body(of: mail.message) == body(of: room.draft(to: address)))
        }
        #expect(try server.accepted() == room.addresses.sorted())
        #expect(try room.states() == Array(repeating: "handed-over", count: 20))
        #expect(try room.send().output == "nothing is approved\n")
        #expect(try nextNight(of: room).status == 0)
        #expect(try room.listed(on: "2026-11-21").letters.isEmpty)
        #expect(try room.send(on: "2026-11-21").output == "nothing is approved\n")
        #expect(try server.received().count == 20)
    }

    @Test(arguments: [
        ("rcpt-451", "deferred", 75, 0), ("data-451", "deferred", 75, 1), ("full", "deferred", 75, 0),
        ("rcpt-550", "failed", 3, 0), ("data-550", "deferred", 75, 1), ("drop", "uncertain", 3, 1),
    ])
    func whatTheServerDoesDecides(_ mode: String, _ state: String, _ status: Int32, _ seen: Int) throws {
        let room = try PostRoom(1)
        let bad = try MailServer(of: room, mode)
        #expect(try room.send().status == status)
        #expect(try room.states() == [state])
        #expect(try bad.received().count == seen)
        bad.end()
        let good = try MailServer(of: room)
        _ = try room.send()
        // What was deferred arrives now; what was not taken back stays as it is.
        #expect(try room.states() == [state == "deferred" ? "handed-over" : state])
        #expect(try good.accepted().count == (state == "failed" ? 0 : 1))
        #expect(try good.received().count == seen + (state == "deferred" ? 1 : 0))
        #expect(try nextNight(of: room).status == 0)
        #expect(try room.listed(on: "2026-11-21").letters.isEmpty)
        _ = try room.send(on: "2026-11-21")
        #expect(try good.accepted().count == (state == "failed" ? 0 : 1))
    }

    /// One recipient's trouble is no other's; and what waits at night waits in the morning.
    @Test func eachRecipientHasAnAnswerOfItsOwn() throws {
        let room = try PostRoom(9)
        let modes = [2: "rcpt-451", 4: "data-451", 5: "rcpt-550", 6: "data-550", 7: "drop"]
        let bad = try MailServer(of: room, for: room.each(modes))
        let sent = try room.send()
        #expect(sent.status == 3)
        #expect(sent.output.contains("1 uncertain, 1 failed, 3 deferred, 4 handed-over"), "\(sent.output)")
        let before = [
            "handed-over", "deferred", "handed-over", "deferred", "failed", "deferred", "uncertain", "handed-over",
            "handed-over",
        ]
        #expect(try room.states() == before)
        bad.end()
        let night = try nextNight(of: room)
        #expect(night.output.contains("1 Schreiben, bei dem ungewiss ist, ob es hinausging"), "\(night.output)")
        let waiting = ["-", "deferred", "-", "deferred", "-", "deferred", "-", "-", "-"]
        #expect(try room.states(on: "2026-11-21") == waiting)
        #expect(try room.listed(on: "2026-11-21").earlier.count == 2)
        let good = try MailServer(of: room)
        #expect(try room.send(on: "2026-11-21").status == 0)
        let failed = room.addresses[4]
        #expect(try good.accepted() == room.addresses.filter { $0 != failed }.sorted())
        #expect(try nextNight(of: room, "2026-11-22").status == 0)
        #expect(try room.listed(on: "2026-11-22").letters.isEmpty)
        #expect(try room.listed(on: "2026-11-22").earlier.count == 2)
    }

    /// msmtp calls a 550 behind the final dot a deferral: nobody is knocked at for ever.
    @Test func theFifthDeferralIsAFailure() throws {
        let room = try PostRoom(1)
        let server = try MailServer(of: room, "data-550")
        for _ in 1...4 {
            #expect(try room.send().status == 75)
            #expect(try room.states() == ["deferred"])
        }
        let last = try room.send()
        #expect(last.status == 3)
        #expect(last.output.contains("for the fifth time: "), "\(last.output)")
        #expect(try room.states() == ["failed"])
        _ = try room.send()
        #expect(try server.received().count == 5)
        #expect(try server.accepted().isEmpty)
        #expect(try nextNight(of: room).status == 0)
        #expect(try room.listed(on: "2026-11-21").earlier.count == 1)
    }

    @Test func aServerThatIsNotThereIsTriedThreeTimes() throws {
        let room = try PostRoom(5)
        try MailServer(of: room).end()
        let sent = try room.send()
        #expect(sent.status == 75)
        #expect(sent.output.contains("Connection refused"), "\(sent.output)")
        #expect(sent.output.contains("the mail system is busy: 2 letters wait; send again later"), "\(sent.output)")
        let states = ["deferred", "deferred", "deferred", "approved", "approved"]
        #expect(try room.states() == states)
        #expect(try nextNight(of: room).status == 0)
        #expect(try room.states(on: "2026-11-21") == states)
        let server = try MailServer(of: room)
        #expect(try room.send(on: "2026-11-21").status == 0)
        #expect(try server.accepted() == room.addresses.sorted())
    }

    private func nextNight(of room: PostRoom, _ day: String = "2026-11-21") throws -> ToolRun {
        try partnergap(["run", "--on", day], in: room.folder)
    }
}

extension PostRoom {
    /// A mode for some customers, by number from 1.
    fileprivate func each(_ modes: [Int: String]) -> [String: String] {
        Dictionary(uniqueKeysWithValues: modes.map { (addresses[$0.key - 1], $0.value) })
    }
}
