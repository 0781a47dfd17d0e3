// SPDX-License-Identifier: MIT

import CustomerModel
import Diagnostics
import Foundation
import Testing

@testable import BatchRun

/// A partner's folder for a moment: its configuration and files, read with a memory made by hand.
struct NightStage {
    /// The entries of `sources`, in YAML.
    var sources: String
    var invitation = "{}"
    var files: [String: String] = [:]
    var memory = Memory.blank
    var accepted: [GuardName] = []

    static let time = RunTime(seconds: 1_795_312_800)  // 2026-11-22T02:00Z
    static let lastNight = Day(number: time.day.number - 1)

    func configuration() throws -> Configuration {
        let yaml = """
            partner:
              {name: P, tenant: 12585e05-eb22-41f1-8e72-021a7042bea6, country: DE, kind: direct-bill}
            sources: [\(sources)]
            invitation: \(invitation)
            """
        var log = DiagnosticLog()
        let none = Diagnostic(.error, .fileMissing, "no profile files here")
        let parsed = Configuration.parsed(
            yaml: yaml,
            file: "c.yaml",
            profileText: { _ in .failure(none) },
            log: &log
        )
        return try #require(parsed, "\(log.lines)")
    }

    func exports() throws -> TonightsExports {
        let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
        defer { try? FileManager.default.removeItem(at: folder) }
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        for (name, text) in files {
            let file = folder.appending(path: name)
            try Data(text.utf8).write(to: file)
            try setTime(of: file, to: Self.time)
        }
        return TonightsExports.read(
            try configuration(),
            in: folder.path,
            at: Self.time,
            memory: memory,
            accepted: AcceptedGuards(accepted)
        )
    }

    func night() throws -> Night {
        let setting = NightSetting(
            configuration: try configuration(),
            decisions: [],
            memory: memory,
            time: Self.time,
            isBaselineAccepted: false,
            accepted: AcceptedGuards(accepted)
        )
        return BatchRun.night(over: try exports(), setting)
    }
}

/// Gives a file the age it shall have: to a night of a fixed day what was written just now is from the future.
func setTime(of file: URL, to time: RunTime) throws {
    let date = Date(timeIntervalSince1970: TimeInterval(time.seconds))
    try FileManager.default.setAttributes([.modificationDate: date], ofItemAtPath: file.path)
}

/// A tenant ID for each number.
func tenant(_ number: Int) -> String { "00000000-0000-4000-8000-\(String(100_000_000_000 + number))" }

/// A list of customers with these numbers.
func list(_ numbers: some Sequence<Int>) -> String {
    "Tenant ID,Name\n" + numbers.map { "\(tenant($0)),Customer \($0)\n" }.joined()
}
