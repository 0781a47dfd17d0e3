// SPDX-License-Identifier: MIT

import CustomerModel
import Foundation
import Testing

@testable import Reporting

/// Pages in which strangers have named everything, opened in a browser, with their policy and without it.
@Suite struct HostilePageTests {
    @Test func nothingRunsAndNothingIsAskedFor() throws {
        let names = try hostileNames()
        var sample = try SampleNight(language: .german, name: "\"><img src=x onerror=pwned=1>")
        try sample.add(strangers: names)
        let report = try #require(reportFiles(for: sample.report).first { $0.name == "report.html" }).bytes
        let letters = try SampleLetters(language: .english, name: "'\"><svg onload=pwned=1>", isShort: true).page
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let pages = try zip(["report.html", "letters.html"], [report, letters]).map { name, bytes in
            try Data(bytes).write(to: folder.appendingPathComponent(name))
            return folder.appendingPathComponent(name).path
        }
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let process = Process()
        process.executableURL = root.appendingPathComponent(".build/browser/bin/python")
        process.arguments = [root.appendingPathComponent("Tests/Browser/pages.py").path, "--strangers"] + pages
        let output = Pipe()
        process.standardOutput = output
        try process.run()
        let told = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        #expect(told == "{\"faults\": 0}\n" && names.count > 2_000)
    }
}
