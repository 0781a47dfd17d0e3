// SPDX-License-Identifier: MIT

import Foundation
import Testing

/// A sending that somebody disturbs: the letter on its way is finished, and all others stay as they were.
@Suite(.timeLimit(.minutes(10))) struct InterruptedSendingTests {
    @Test(arguments: [(SIGINT, 130), (SIGTERM, 143), (SIGHUP, 129)] as [(Int32, Int32)])
    func aRequestToStopIsHeardBetweenTwoLetters(_ signal: Int32, _ status: Int32) throws {
        let room = try PostRoom(3)
        try room.program("touch \"$here/begun\"; sleep 1; keep")
        let sending = try Sending(in: room)
        try room.wait { room.isThere("begun") }
        sending.end(by: signal)
        let sent = try sending.ended()
        #expect(sent.status == status)
        #expect(sent.output.contains("stopped: 2 letters wait as they were"), "\(sent.output)")
        #expect(try room.states() == ["handed-over", "approved", "approved"])
        #expect(try room.kept().map(\.address) == [room.addresses[0]])
        try room.program("keep")
        #expect(try room.send().status == 0)
        #expect(try room.kept().map(\.address).sorted() == room.addresses.sorted())
    }

    /// Who stops it between two letters has sent none more.
    @Test func aRequestToStopIsHeardWhileItWaits() throws {
        let room = try PostRoom(3, mail: "per-minute: 1")
        try room.program("keep")
        let sending = try Sending(in: room)
        try room.wait { try room.states() == ["handed-over", "approved", "approved"] }
        sending.end(by: SIGTERM)
        let sent = try sending.ended()
        #expect(sent.status == 143)
        #expect(sent.output.contains("stopped: 2 letters wait as they were"), "\(sent.output)")
        #expect(try room.states() == ["handed-over", "approved", "approved"])
        #expect(try room.kept().map(\.address) == [room.addresses[0]])
    }

    /// The message is complete before the mail program hears of it, whatever becomes of the tool.
    @Test func aToolThatIsKilledLeavesTheWholeMessage() throws {
        let room = try PostRoom(3)
        try room.program("touch \"$here/begun\"; sleep 1; keep; touch \"$here/done\"")
        let sending = try Sending(in: room)
        try room.wait { room.isThere("begun") }
        sending.end(by: SIGKILL)
        #expect(try sending.ended().status == SIGKILL)
        #expect(try room.states() == ["uncertain", "approved", "approved"])
        try room.wait { room.isThere("done") }
        let kept = try #require(try room.kept().first)
        #expect(kept.address == room.addresses[0])
        #expect(try body(of: kept.message) == body(of: room.draft(to: kept.address)))
        try room.program("keep")
        let again = try room.send()
        #expect(again.status == 0)
        #expect(again.output.contains("1 wait for a word of yours"), "\(again.output)")
        #expect(try room.states() == ["uncertain", "handed-over", "handed-over"])
        #expect(try room.kept().map(\.address).sorted() == room.addresses.sorted())
    }

    @Test func msmtpFinishesWithoutTheTool() throws {
        let room = try PostRoom(2)
        let server = try MailServer(of: room, delay: 1)
        let sending = try Sending(in: room)
        try room.wait { try !server.received().isEmpty }
        sending.end(by: SIGKILL)
        _ = try sending.ended()
        #expect(try room.states() == ["uncertain", "approved"])
        #expect(try room.send().status == 0)
        #expect(try server.accepted() == room.addresses.sorted())
        let first = try #require(try server.received().first)
        #expect(try body(of: first.message) == body(of: room.draft(to: room.addresses[0])))
    }

    @Test func onlyOneAtATime() throws {
        let room = try PostRoom(2)
        try room.program("touch \"$here/begun\"; while [ ! -e \"$here/go\" ]; do sleep 0.05; done; keep")
        let sending = try Sending(in: room)
        try room.wait { room.isThere("begun") }
        let holder = "another run holds the lock: process \(sending.number) on host "
        for words in [
            ["batch", "send"], ["run"], ["batch", "approve", "Kunde 1 GmbH"], ["batch", "cancel", "Kunde 1 GmbH"],
        ] {
            let other = try partnergap(words + ["--on", "2026-11-20"], in: room.folder)
            #expect(other.status == 75, "\(words): \(other.output)")
            #expect(other.errors.contains(holder), "\(words): \(other.errors)")
        }
        // Who only looks waits for nobody; a letter on its way is as uncertain as it is.
        #expect(try room.states() == ["uncertain", "approved"])
        try Data().write(to: room.spool.appending(path: "go"))
        #expect(try sending.ended().status == 0)
        #expect(try room.kept().map(\.address).sorted() == room.addresses.sorted())
        #expect(try room.states() == ["handed-over", "handed-over"])
    }
}

/// `batch send` under way.
private final class Sending {
    private let process = Process()
    private let output: URL

    init(in room: PostRoom) throws {
        output = room.folder.appending(path: "sent.txt")
        try Data().write(to: output)
        process.executableURL = executable
        process.arguments = ["batch", "send", "--on", "2026-11-20"]
        process.currentDirectoryURL = room.folder
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = try FileHandle(forWritingTo: output)
        try process.run()
    }

    var number: Int32 { process.processIdentifier }

    func end(by signal: Int32) { kill(process.processIdentifier, signal) }

    /// What it left, once it has ended; the status is the signal's number where one ended it.
    func ended() throws -> ToolRun {
        process.waitUntilExit()
        let text = String(decoding: try Data(contentsOf: output), as: UTF8.self)
        return ToolRun(status: process.terminationStatus, output: text, errors: "")
    }

    deinit { if process.isRunning { end(by: SIGKILL) } }
}
