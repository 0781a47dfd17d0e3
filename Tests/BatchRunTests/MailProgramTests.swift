// SPDX-License-Identifier: MIT

import Foundation
import Testing

@testable import BatchRun

/// One message handed to a program, whatever the program does with it.
@Suite(.timeLimit(.minutes(10))) struct MailProgramTests {
    @Test(arguments: [0, 1, 64, 65, 66, 67, 68, 69, 70, 71, 73, 74, 75, 76, 77, 78, 126, 127, 128, 255] as [Int32])
    func theExitStatusDecides(_ status: Int32) async throws {
        let standIn = try StandIn(shell: "cat >/dev/null; echo said on output; echo and error >&2; exit \(status)")
        let words = "said on output; and error"
        #expect(try await standIn.handOver() == HandOver(exitStatus: status, words: words))
    }

    @Test(arguments: [("KILL", 9), ("TERM", 15), ("SEGV", 11), ("PIPE", 13)] as [(String, Int32)])
    func deathByASignalIsUncertain(_ name: String, _ number: Int32) async throws {
        let standIn = try StandIn(shell: "echo half-way; kill -\(name) $$; sleep 9")
        #expect(try await standIn.handOver() == HandOver(signal: number, words: "half-way"))
    }

    @Test func argumentsAreExactlyTheseAndNoShellSeesThem() async throws {
        let standIn = try StandIn(shell: #"printf '%s\0' "$@" >"$here/arguments""#)
        for local in ["-oQ/tmp", "\"a b\"", "a b", "$(touch here)", "`x`;x", "a'b\\c", "*", "ä", "a\nb"] {
            #expect(try await standIn.handOver(to: "\(local)@firma.example") == .handedOver(words: ""))
            let expected = ["-i", "-f", "batch@nordlicht.example", "--", "\(local)@firma.example"]
            #expect(try standIn.bytes("arguments") == expected.flatMap { Array($0.utf8) + [0] })
        }
    }

    @Test func theMessageArrivesByteForByte() async throws {
        let standIn = try StandIn(shell: #"cat >"$here/message""#)
        let bytes = (0...255).map { UInt8($0) }
        let big = Array(repeating: bytes, count: 20_000).joined()
        for message in [[], letter, Array("a\r\n.\r\nb\nc\rd".utf8), bytes, Array(big)] {
            #expect(try await standIn.handOver(message) == .handedOver(words: ""))
            #expect(try standIn.bytes("message") == message)
        }
    }

    @Test(arguments: [
        "exit 0", "exec 0<&-; sleep 0.2", "head -c 100000 >/dev/null", "exec 0<&- 1>&- 2>&-; sleep 0.2",
    ])
    func aProgramMayLeaveTheMessageUnread(_ script: String) async throws {
        let message = Array(repeating: UInt8(ascii: "m"), count: 5_000_000)
        #expect(try await StandIn(shell: script).handOver(message) == .handedOver(words: ""))
    }

    @Test func whatIsPrintedWithoutEndIsDrained() async throws {
        let standIn = try StandIn(shell: "head -c 30000000 /dev/zero | tr '\\0' x >&2; echo y; exit 75")
        let words = String(repeating: "x", count: 299) + "…"
        #expect(try await standIn.handOver() == .deferred(status: 75, words: words))
    }

    /// As of a mail system that goes on delivering in the background, with our pipe in its hands.
    @Test func aDescendantThatStaysIsNotWaitedFor() async throws {
        let standIn = try StandIn(shell: "echo queued; sleep 900 & echo $! >\"$here/left\"; exit 0")
        #expect(try await standIn.handOver() == .handedOver(words: "queued"))
        let descendant = try #require(Int32(standIn.text("left").dropLast()))
        #expect(kill(descendant, 0) == 0)
        kill(descendant, SIGKILL)
    }

    @Test(arguments: [
        ("#!/bin/sh\n", 0o644, "it is not executable"),
        ("#!/nowhere/sh\n", 0o755, "the interpreter"),
        ("", 0o755, "it is no program"),
        ("exit 0\n", 0o755, "it is no program"),
        ("\u{7F}ELF", 0o755, "it is no program"),
    ])
    func whatCannotBeExecutedHasNotStarted(_ script: String, _ mode: Int, _ reason: String) async throws {
        guard case .notStarted(let said) = try await StandIn(script, mode: mode).handOver() else {
            Issue.record("it has started")
            return
        }
        #expect(said.contains(reason), "\(said)")
    }

    @Test(arguments: [
        ("/nowhere/sendmail", "there is no such program"), ("/usr/bin", "it is a folder"),
        ("/dev/null", "it is no program"), ("/etc/passwd/x", "it cannot be looked at"),
    ])
    func noPathNoStart(_ path: String, _ reason: String) async throws {
        let program = MailProgram(path: path, from: try address("a@b.example"))
        guard case .notStarted(let said) = try await program.handOver(letter, to: address("c@d.example")) else {
            Issue.record("it has started")
            return
        }
        #expect(said.contains(reason), "\(said)")
    }
}
