// SPDX-License-Identifier: MIT

import Foundation
import Testing

/// Nights over exports that are old, cut, mangled or somebody else's: each gets its decision, and none that is held or
/// refused sends anybody a letter.
@Suite(.enabled(if: Scenario.isPresent)) struct StaleExportTests {
    @Test func everyScenarioIsJudged() {
        #expect(Scenario.all.count == 46)
        #expect(Set(Scenario.all.map(\.decision)) == ["proceed", "warn", "hold", "refuse"])
        #expect(Scenario.needingMemory.isSubset(of: Set(Scenario.all.map(\.name))))
    }

    @Test(arguments: Scenario.all) func theNightDecides(_ scenario: Scenario) throws {
        let night = try scenario.night()
        let needsMemory = Scenario.needingMemory.contains(scenario.name)
        let comment = Comment(rawValue: "status \(night.status), \(night.drafts) letters: \(night.errors)")
        switch scenario.decision {
        case "proceed":
            #expect(night.status == 0, comment)
            #expect(night.drafts > 0, comment)
        case "warn" where !needsMemory:
            #expect(night.status == 0, comment)
            #expect(night.report.contains(try #require(Scenario.warnings[scenario.name])), comment)
        case "hold" where !needsMemory:
            #expect(night.status == 3, comment)
            #expect(night.drafts == 0, comment)
            #expect(!night.report.isEmpty, comment)
        case "refuse":
            #expect([3, 65, 66].contains(night.status), comment)
            #expect(night.drafts == 0, comment)
            #expect(night.errors.contains(": error: "), comment)
        default: break
        }
        if !needsMemory { try expectOnlyGaps(in: night, of: scenario) }
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

    /// What only last night can tell; these wait for the ledger.
    static let needingMemory: Set<String> = [
        "03-pc-half-at-record-end", "06-pc-drop-10", "07-pc-drop-30", "11-pc-other-partner", "30-pc-A-to-M-only",
        "33-portal-half", "34-portal-triple", "40-both-yesterday-identical",
    ]

    /// What the report must say where the night goes on.
    static let warnings = [
        "10-pc-future-mtime": "the export is from the future",
        "19-pc-doubled": "108 of 216 rows repeat another one",
        "20-pc-concatenated": "the titles stand here again",
        "28-pc-mojibake": "lost characters on its way",
        "36-portal-contact-blank": "no recipient",
        "38-portal-own-tenant": "names our own tenant",
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

    /// Runs the night of a direct partner over the scenario's two files.
    func night() throws -> StaleNight {
        let folder = try temporaryFolder()
        defer { try? FileManager.default.removeItem(at: folder) }
        try lay(in: folder)
        let run = try partnergap(["run", "--accept", "baseline"], in: folder)
        let latest = folder.appending(path: "runs/latest")
        let report = try? String(contentsOf: latest.appending(path: "report.html"), encoding: .utf8)
        let batch = try? String(contentsOf: latest.appending(path: "customers.csv"), encoding: .utf8)
        return StaleNight(
            status: run.status,
            errors: run.errors,
            drafts: try drafts(in: folder).count,
            report: report ?? "",
            invited: invitedTenants(batch ?? "")
        )
    }

    private func lay(in folder: URL) throws {
        try Data(Self.configuration.utf8).write(to: folder.appending(path: "partnergap.yaml"))
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
    let drafts: Int
    let report: String
    let invited: [String]
}

/// The tenants of the customers who get a letter.
private func invitedTenants(_ customers: String) -> [String] {
    let rows = customers.split(whereSeparator: \.isNewline).map {
        $0.split(separator: ",", omittingEmptySubsequences: false)
    }
    guard let titles = rows.first, let tenant = titles.firstIndex(of: "tenant_id"),
        let invitation = titles.firstIndex(of: "invitation")
    else { return [] }
    return rows.dropFirst().filter { $0.count > invitation && !$0[invitation].isEmpty }.map { String($0[tenant]) }
}
