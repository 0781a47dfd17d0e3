// SPDX-License-Identifier: MIT

import Foundation
import Testing

@testable import BatchRun

/// The mail program as a process: what it inherits, how it is ended, and what it leaves.
@Suite(.serialized, .timeLimit(.minutes(10))) struct MailProcessTests {
    @Test func itSeesNothingOfOursButWhatItNeeds() async throws {
        // A descriptor as a careless library leaves it: open in every program executed later.
        let careless = unsafe open("/etc/hostname", O_RDONLY)
        defer { close(careless) }
        let standIn = try StandIn(
            python: """
                import json, stat
                links = {int(n): os.readlink(f"/proc/self/fd/{n}") for n in os.listdir("/proc/self/fd")
                         if os.path.exists(f"/proc/self/fd/{n}")}
                about = {"descriptors": sorted(links), "folder": os.getcwd(),
                    "leads": os.getsid(0) == os.getpid() == os.getpgid(0), 
                    "file": stat.S_ISREG(os.fstat(0).st_mode), "links": os.fstat(0).st_nlink,
                    "size": os.fstat(0).st_size, "place": os.lseek(0, 0, 1), "lang": os.environ.get("LANG")}
                try: os.open("/dev/tty", os.O_RDWR); about["terminal"] = True
                except OSError: about["terminal"] = False
                json.dump(about, open(f"{here}/about.json", "w"))
                """
        )
        #expect(try await standIn.handOver() == .handedOver(words: ""))
        let about = try JSONDecoder().decode(About.self, from: Data(standIn.bytes("about.json")))
        #expect(about.descriptors == [0, 1, 2])
        #expect(about.folder == "/")
        #expect(about.leads && !about.terminal)
        #expect(about.file && about.links == 0 && about.size == letter.count && about.place == 0)
        #expect(about.lang == "C")
    }

    @Test func itGetsNoOtherVariables() async throws {
        let standIn = try StandIn(shell: #"cat /proc/$$/environ >"$here/environ""#)
        #expect(try await standIn.handOver() == .handedOver(words: ""))
        let names = Set(try standIn.text("environ").split(separator: "\0").map { $0.prefix { $0 != "=" } })
        let allowed: Set<Substring> = [
            "LANG", "PATH", "HOME", "USER", "LOGNAME", "TZ", "TMPDIR", "XDG_CONFIG_HOME", "XDG_RUNTIME_DIR",
            "DBUS_SESSION_BUS_ADDRESS", "GNUPGHOME",
        ]
        #expect(names.subtracting(allowed) == [])
        #expect(names.isSuperset(of: ["LANG", "PATH"]))
        #expect(ProcessInfo.processInfo.environment.count > names.count)
    }

    @Test(arguments: [
        "sleep 900", "trap '' TERM; sleep 900; sleep 900", "(trap '' TERM; sleep 900) & wait",
        "exec 1>&- 2>&-; sleep 900",
    ])
    func afterTheLimitItIsEndedWithAllItStarted(_ script: String) async throws {
        let standIn = try StandIn(shell: "echo begun; echo $$ >\"$here/pid\"; \(script)")
        var program = try standIn.program()
        (program.limit, program.grace) = (.seconds(1), .seconds(1))
        let handOver = try await program.handOver(letter, to: address("a@b.example"))
        let reason = "the mail program did not end within 1 seconds and was ended"
        #expect(handOver == .uncertain(reason: reason, words: "begun"))
        let session = try #require(Int32(standIn.text("pid").dropLast()))
        // The last of the group may take a moment to go.
        for _ in 0..<50 where kill(-session, 0) == 0 { try await Task.sleep(for: .milliseconds(100)) }
        #expect(kill(-session, 0) == -1)
    }

    @Test func cancellingWhoeverWaitsEndsNothing() async throws {
        let standIn = try StandIn(shell: "sleep 1; echo done; exit 75")
        let program = try standIn.program()
        let recipient = try address("a@b.example")
        let waiting = Task { await program.handOver(letter, to: recipient) }
        try await Task.sleep(for: .milliseconds(300))
        waiting.cancel()
        #expect(await waiting.value == .deferred(status: 75, words: "done"))
    }

    @Test func aHundredInARowLeaveNothingBehind() async throws {
        let standIn = try StandIn(shell: "cat >/dev/null; echo words")
        let none = try MailProgram(path: "/nowhere", from: address("a@b.example"))
        let recipient = try address("c@d.example")
        _ = try await standIn.handOver()
        let before = try openKinds()
        for _ in 0..<100 {
            #expect(try await standIn.handOver() == .handedOver(words: "words"))
            #expect(await none.handOver(letter, to: recipient) == .notStarted(reason: "there is no such program"))
        }
        let after = try openKinds()
        // Other tests open files meanwhile, but no hundred of a kind.
        for (kind, count) in after { #expect(count - before[kind, default: 0] < 50, "\(kind)") }
        #expect(after["memfd:message", default: 0] == 0)
        #expect(try zombies() < 10)
    }

    /// More callers than there are cores, each on a thread of its own, as the main thread is.
    @Test func callersThatAreNotAsynchronousDoNotWaitForEachOther() async throws {
        let standIn = try StandIn(shell: "sleep 0.2; echo words; exit 69")
        let program = try standIn.program()
        let recipient = try address("a@b.example")
        let all = await withTaskGroup { group in
            for _ in 0..<12 { group.addTask { await onThread { program.handOver(letter, to: recipient) } } }
            return await group.reduce(into: []) { $0.append($1) }
        }
        #expect(all == Array(repeating: .deferred(status: 69, words: "words"), count: 12))
    }
}

private struct About: Decodable {
    let descriptors: [Int]
    let folder: String
    let leads: Bool
    let terminal: Bool
    let file: Bool
    let links: Int
    let size: Int
    let place: Int
    let lang: String
}

/// What this process has open, counted by kind.
private func openKinds() throws -> [String: Int] {
    var kinds: [String: Int] = [:]
    for name in try FileManager.default.contentsOfDirectory(atPath: "/proc/self/fd") {
        guard let target = try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/fd/\(name)") else {
            continue
        }
        let kind = target.hasPrefix("/memfd:message") ? "memfd:message" : String(target.prefix { $0 != ":" })
        kinds[kind, default: 0] += 1
    }
    return kinds
}

/// How many children of this process have ended and were not waited for.
private func zombies() throws -> Int {
    let own = ProcessInfo.processInfo.processIdentifier
    return try FileManager.default.contentsOfDirectory(atPath: "/proc").filter { $0.allSatisfy(\.isNumber) }
        .compactMap { try? String(contentsOfFile: "/proc/\($0)/stat", encoding: .utf8) }
        .map { $0.drop { $0 != ")" }.split(separator: " ") }
        .count { $0.count > 2 && $0[1] == "Z" && $0[2] == "\(own)" }
}
