// SPDX-License-Identifier: MIT

import Foundation
import Testing

/// What a terminal shows and takes.
@Suite struct ReviewDialogueTests {
    @Test func aTerminalObeysNothingThatAnExportSays() throws {
        let folder = try nightOfTwins([
            "5;Gam\u{1B}[2Jma\u{202E} KG;;;;;Deutschland", "6;Gam\u{1B}[2Jma\u{202E} KG;;;;;Deutschland",
        ])
        defer { try? FileManager.default.removeItem(at: folder) }
        let list = try review(["list"], in: folder).output
        #expect(list.hasPrefix("1 of 1\n"))
        #expect(!list.utf8.contains(0x1B))
        #expect(!list.unicodeScalars.contains("\u{202E}"), "\(list)")
        let json = try review(["list", "--format", "json"], in: folder).output
        #expect(!json.utf8.contains(0x1B))
    }

    /// One key each: why, same, undo, an arrow that means nothing, different, skip; undo also behind the last pair.
    @Test func onATerminalAKeyIsEnough() throws {
        let folder = try nightOfTwins(["5;GAMMA KG;;;;;Deutschland", "6;Beta GmbH;;;;;Deutschland"])
        defer { try? FileManager.default.removeItem(at: folder) }
        let script = """
            import os, pty, sys, time
            keys = ["?", "s", "u", "\\x1b[D", "d", "\\n", "u", "d", "\\n", "x"]
            asks = (b"q quit\\r\\n", b"any other key ends\\r\\n")
            pid, terminal = pty.fork()
            if pid == 0:
                os.execv(sys.argv[1], [sys.argv[1], "review", "--on", "2026-11-20", "--by", "Kim"])
            shown = b""
            while True:
                try: more = os.read(terminal, 4096)
                except OSError: break
                if not more: break
                shown += more
                if shown.endswith(asks) and keys: os.write(terminal, keys.pop(0).encode())
            sys.stdout.buffer.write(shown)
            sys.exit(os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]))
            """
        let run = try program(
            URL(filePath: "/usr/bin/env"),
            ["python3", "-c", script, executable.path],
            in: folder
        )
        #expect(run.status == 0, "\(run.output)")
        let said = run.output.split(separator: "\r\n").filter { $0.contains("crm:") && $0.contains("judged by Kim") }
        let starts = ["same 'crm:", "taken back: same", "different 'crm:", "taken back: different", "different 'crm:"]
        #expect(said.count == starts.count, "\(run.output)")
        for (line, start) in zip(said, starts) { #expect(line.hasPrefix(start)) }
        #expect(run.output.contains("because GAMMA KG (exports/"))
        #expect(run.output.contains("  rivals: "), "\(run.output)")
        #expect(run.output.contains("no more pairs; the next run counts what you said"))
    }
}
