// SPDX-License-Identifier: MIT

import Diagnostics
import Foundation
import Testing

@testable import BatchRun

/// The lock as code sees it: taken, refused, given back.
@Suite struct RunLockTests {
    @Test func saysWhoHoldsItAndGivesItBack() throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
        defer { try? FileManager.default.removeItem(at: folder) }
        let path = folder.appending(path: "deep/er/.lock").path
        do {
            let lock = try RunLock(path: path, shownAs: "er", since: "2026-11-20T02:00:05Z")
            let refusal = refusal(path)
            #expect(refusal?.code == .lockHeld)
            let who = "process \(ProcessInfo.processInfo.processIdentifier) on host "
            #expect(refusal?.message.hasPrefix("another run holds the lock: \(who)'") == true)
            #expect(refusal?.message.hasSuffix("' since 2026-11-20T02:00:05Z") == true)
            extendLifetime(lock)
        }
        #expect(refusal(path) == nil)
        #expect(try Data(contentsOf: URL(filePath: path)).isEmpty)
    }

    @Test func aFileInTheWayOfTheFolderIsAFailureToWrite() throws {
        let file = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
        defer { try? FileManager.default.removeItem(at: file) }
        try Data("mine".utf8).write(to: file)
        #expect(refusal(file.appending(path: ".lock").path)?.code == .outputFailed)
        #expect(try Data(contentsOf: file) == Data("mine".utf8))
    }

    @Test func momentsAreWrittenToTheSecond() {
        #expect(RunTime(seconds: 1_795_312_805).text == "2026-11-22T02:00:05Z")
        #expect(RunTime(seconds: -1).text == "1969-12-31T23:59:59Z")
    }

    private func refusal(_ path: String) -> Diagnostic? {
        do throws(Diagnostic) {
            _ = try RunLock(path: path, shownAs: "reports", since: "now")
            return nil
        } catch {
            return error
        }
    }
}
