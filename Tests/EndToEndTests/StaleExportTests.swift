// SPDX-License-Identifier: MIT

import Foundation
import Testing

/// Nights over exports that are old, cut, mangled or somebody else's: each gets its decision, and none that is held or
/// refused sends anybody a letter.
@Suite(.enabled(if: Scenario.isPresent)) struct StaleExportTests {
    @Test func everyScenarioIsJudged() {
        #expect(Scenario.all.count == 46)
        #expect(Set(Scenario.all.map(\.decision)) == ["proceed", "warn", "hold", "refuse"])
        #expect(Set(Scenario.warnings.keys).isSubset(of: Set(Scenario.all.map(\.name))))
    }

    @Test(arguments: Scenario.all) func theNightDecides(_ scenario: Scenario) throws {
        let night = try scenario.night()
        let comment = Comment(rawValue: "status \(night.status), \(night.drafts) letters: \(night.errors)")
        switch scenario.decision {
        case "proceed":
            #expect(night.status == 0, comment)
            #expect(night.drafts > 0, comment)
        case "warn":
            #expect(night.status == 0, comment)
            #expect(night.report.contains(try #require(Scenario.warnings[scenario.name])), comment)
        case "hold":
            #expect(night.status == 3, comment)
            #expect(night.drafts == 0, comment)
            #expect(!night.report.isEmpty, comment)
        case "refuse":
            #expect([3, 65, 66].contains(night.status), comment)
            #expect(night.drafts == 0, comment)
            #expect(night.errors.contains(": error: "), comment)
        default: Issue.record("no such decision: \(scenario.decision)")
        }
        try expectOnlyGaps(in: night, of: scenario)
    }

    /// Whoever is invited has a gap in truth, or is new tonight; the partner itself never has.
    private func expectOnlyGaps(in night: StaleNight, of scenario: Scenario) throws {
        let known = try String(
            contentsOf: Scenario.folder.appending(path: "yesterday/partner-center.csv"),
            encoding: .utf8
        )
        #expect(night.invited.count == night.drafts)
        #expect(!night.invited.contains(Scenario.ownTenant))
        #expect(night.invited.allSatisfy { !known.contains($0) })
        if scenario.name != "35-portal-three-new" { #expect(Set(night.invited).isSubset(of: scenario.trueGaps)) }
    }
}

/// One of the corpus's nights.
struct Scenario: Sendable, CustomTestStringConvertible {
    let name: String
    let decision: String
    let trueGaps: Set<String>
    /// How old both files are, or the one that is named, in hours.
    let age: (file: String?, hours: Int)

    var testDescription: String { name }

    static let folder = root.appending(path: "../shared/corpora/stale-exports").standardized
    static let isPresent = FileManager.default.fileExists(atPath: folder.path)

    /// What the report must say where the night goes on.
    static let warnings = [
        "06-pc-drop-10": "10 % fewer than the 108 on",
        "10-pc-future-mtime": "the export is from the future",
        "19-pc-doubled": "108 of 216 rows repeat another one",
        "20-pc-concatenated": "the titles stand here again",
        "28-pc-mojibake": "lost characters on its way",
        "36-portal-contact-blank": "no recipient",
        "38-portal-own-tenant": "names our own tenant",
        "40-both-yesterday-identical": "the file is byte for byte the one that",
    ]

    static let ownTenant = "11111111-1111-4111-8111-111111111111"

    static let all: [Scenario] = {
        let table = (try? String(contentsOf: folder.appending(path: "DECISIONS.tsv"), encoding: .utf8)) ?? ""
        return table.split(separator: "\n").dropFirst().map(Scenario.init(line:))
    }()

    private init(line: Substring) {
        let cells = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
        let age = cells[3].split(separator: " ")
        (name, decision) = (cells[0], cells[1])
        self.age = (age.count > 1 ? String(age[0]) : nil, age.last.flatMap { Int($0) } ?? 2)
        let url = Self.folder.appending(path: "\(name)/expect.json")
        let expected = (try? Data(contentsOf: url)).flatMap { try? JSONDecoder().decode(Expected.self, from: $0) }
        trueGaps = Set(expected?.true_gaps ?? [])
    }

    private struct Expected: Decodable {
        let true_gaps: [String]
    }

    /// Runs the night of a direct partner over the scenario's two files, after a good one over yesterday's.
    func night() throws -> StaleNight {
        let folder = try temporaryFolder()
        defer { try? FileManager.default.removeItem(at: folder) }
        try Data(Self.configuration.utf8).write(to: folder.appending(path: "partnergap.yaml"))
        try runFirstNight(in: folder)
        let latest = folder.appending(path: "runs/latest")
        let first = try FileManager.default.destinationOfSymbolicLink(atPath: latest.path)
        try lay(in: folder)
        let run = try partnergap(["run"], in: folder)
        var night = StaleNight(status: run.status, errors: run.errors)
        // A night that cannot be told of leaves the report of the one before.
        guard try FileManager.default.destinationOfSymbolicLink(atPath: latest.path) != first else { return night }
        night.drafts = try EndToEndTests.drafts(in: folder).count
        night.report = try String(contentsOf: latest.appending(path: "report.html"), encoding: .utf8)
        let batch = try String(contentsOf: latest.appending(path: "invitations/batch.csv"), encoding: .utf8)
        night.invited = invitedTenants(batch)
        return night
    }

    /// The night before, at 02:00 UTC, over files of midnight.
    private func runFirstNight(in folder: URL) throws {
        let midnight = Date(timeIntervalSince1970: (Date().timeIntervalSince1970 / 86_400 - 1).rounded(.down) * 86_400)
        let sources = ["partner-center.csv", "portal.csv"].map { folder.appending(path: $0) }
        for source in sources {
            let yesterday = Self.folder.appending(path: "yesterday/\(source.lastPathComponent)")
            try Data(contentsOf: yesterday).write(to: source)
            try FileManager.default.setAttributes([.modificationDate: midnight], ofItemAtPath: source.path)
        }
        let day = midnight.formatted(.iso8601.year().month().day())
        let run = try partnergap(["run", "--on", day, "--accept", "baseline"], in: folder)
        try #require(run.status == 0, "\(run.errors)")
        for source in sources { try FileManager.default.removeItem(at: source) }
    }

    private func lay(in folder: URL) throws {
        let today = Self.folder.appending(path: "\(name)/today")
        for source in try FileManager.default.contentsOfDirectory(atPath: today.path) {
            let name = source.split(separator: ".").prefix(2).joined(separator: ".")
            let target = folder.appending(path: name)
            switch source.split(separator: ".").last {
            case "make-dir": try FileManager.default.createDirectory(at: target, withIntermediateDirectories: false)
            case "make-fifo": _ = try program(URL(filePath: "/usr/bin/mkfifo"), [target.path])
            case "make-dangling":
                try FileManager.default.createSymbolicLink(atPath: target.path, withDestinationPath: "nowhere.csv")
            default:
                try Data(contentsOf: today.appending(path: source)).write(to: target)
                let hours = age.file == nil || name.hasPrefix("partner-center") ? age.hours : 2
                let time = Date().addingTimeInterval(Double(-hours) * 3_600)
                try FileManager.default.setAttributes([.modificationDate: time], ofItemAtPath: target.path)
            }
        }
    }

    private static let configuration = """
        partner:
          name: Muster Systemhaus GmbH
          tenant: 11111111-1111-4111-8111-111111111111
          partner-id: "6093377"
          country: DE
          kind: direct-bill
          sender: "Vera Muster <vera.muster@muster-systemhaus.example>"
        sources:
          - {id: partner-center, path: partner-center.csv, role: partner-center-customers}
          - {id: portal, path: portal.csv, profile: generic-table, role: customer-list, legal-basis: existing-customer}
        links:
          - {kind: reseller, url: "LINK"}
        report: {csv: machine, language: en}
        reports: runs
        """.replacing(
            "LINK",
            with: "https://admin.microsoft.com/Adminportal/Home?invType=ResellerRelationship"
                + "&partnerId=11111111-1111-4111-8111-111111111111&msppId=0#/partners/invitation"
        )
}

/// What such a night left.
struct StaleNight {
    let status: Int32
    let errors: String
    var drafts = 0
    var report = ""
    var invited: [String] = []
}

/// The tenants of the customers who get a letter: the fourth cell of each record that begins with a letter's file.
private func invitedTenants(_ batch: String) -> [String] {
    batch.matches(of: #/(?m)^[^,\n]+\.eml,[^,\n]*,(?:"[^"]*"|[^,"\n]*),([^,\n]*),/#).map { String($0.1) }
}
