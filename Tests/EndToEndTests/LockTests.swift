// SPDX-License-Identifier: MIT

import Foundation
import Testing

/// One run at a time, whoever else is at work and however they ended.
@Suite struct LockTests {
    @Test func aSecondRunEndsAtOnceAndNamesTheFirst() throws {
        let folder = try sampleWithReports()
        defer { try? FileManager.default.removeItem(at: folder) }
        let who = "process 4711 on host 'x' since 2026-11-20T02:00:05Z"
        try Data("\(who)\n".utf8).write(to: folder.appending(path: "runs/.lock"))
        let holder = try Holder(of: folder)
        defer { holder.kill() }
        let start = ContinuousClock.now
        let run = try runNight(in: folder)
        #expect(ContinuousClock.now - start < .seconds(1))
        #expect(run.status == 75)
        #expect(run.errors.hasPrefix("runs: error: another run holds the lock: \(who) [lock-held]\n    let it finish"))
        #expect(run.output.isEmpty)
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.appending(path: "runs").path) == [".lock"])
        // A run that writes nothing waits for nobody.
        #expect(try runNight(in: folder, ["--dry-run"]).status == 0)
    }

    @Test func aHolderThatHasNotSaidWhoItIsIsNotMadeUp() throws {
        let folder = try sampleWithReports()
        defer { try? FileManager.default.removeItem(at: folder) }
        try Data("process 47".utf8).write(to: folder.appending(path: "runs/.lock"))
        let holder = try Holder(of: folder)
        defer { holder.kill() }
        #expect(try runNight(in: folder).errors.hasPrefix("runs: error: another run holds the lock [lock-held]"))
    }

    @Test func theLockOfAKilledRunIsFree() throws {
        let folder = try sampleWithReports()
        defer { try? FileManager.default.removeItem(at: folder) }
        let holder = try Holder(of: folder)
        #expect(try runNight(in: folder).status == 75)
        holder.kill()
        let run = try runNight(in: folder)
        #expect([0, 3].contains(run.status), "\(run.errors)")
        // Nobody holds it any more, so nobody is named.
        #expect(try Data(contentsOf: folder.appending(path: "runs/.lock")).isEmpty)
    }

    @Test func aLinkInThePlaceOfTheLockIsNotFollowed() throws {
        let folder = try sampleWithReports()
        defer { try? FileManager.default.removeItem(at: folder) }
        let decisions = folder.appending(path: "precious.txt")
        try Data("mine".utf8).write(to: decisions)
        let lock = folder.appending(path: "runs/.lock")
        try FileManager.default.createSymbolicLink(at: lock, withDestinationURL: decisions)
        let run = try runNight(in: folder)
        #expect(run.status == 73)
        #expect(run.errors.contains("the report cannot be written: a file is in the way"))
        #expect(try Data(contentsOf: decisions) == Data("mine".utf8))
    }

    private func sampleWithReports() throws -> URL {
        let folder = try copySample("kleinanfang")
        try FileManager.default.createDirectory(at: folder.appending(path: "runs"), withIntermediateDirectories: true)
        return folder
    }
}

/// Another process that holds the lock of a folder's reports until it is killed.
private struct Holder {
    private let process = Process()

    init(of folder: URL) throws {
        let script = """
            import fcntl, os, sys
            lock = open(sys.argv[1], 'a')
            fcntl.flock(lock, fcntl.LOCK_EX)
            print('held', flush=True)
            sys.stdin.read()
            """
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = ["python3", "-c", script, folder.appending(path: "runs/.lock").path]
        let output = Pipe()
        process.standardOutput = output
        process.standardInput = Pipe()
        try process.run()
        let word = output.fileHandleForReading.availableData
        #expect(word.starts(with: Data("held".utf8)))
    }

    /// Ends it as a power cut would.
    func kill() {
        Foundation.kill(process.processIdentifier, SIGKILL)
        process.waitUntilExit()
    }
}
