// SPDX-License-Identifier: MIT

import CustomerModel
import Diagnostics
import Foundation
import Testing

@testable import BatchRun

/// Files as a night finds them: what each costs, and what is said about it.
@Suite struct TonightsExportsTests {
    private let table = "Tenant ID,Name\n5acf3557-080e-50d3-9f4b-0cc8319c709e,A\n,B\n"
    private let night = RunTime(seconds: 1_795_312_800)  // 2026-11-22T02:00Z

    @Test func readsTheNewestFileByTheDayInItsName() throws {
        let files = ["l_2026-11-21.csv": table, "l_2026-10-30.csv": "Name\nold\n", "l_zzz.csv": "Name\nno day\n"]
        let found = try read("{path: x/l_*.csv, exported: l_YYYY-MM-DD.csv}", files: files)
        #expect(found.sources.map(\.path) == ["x/l_2026-11-21.csv"])
        #expect(found.sources.first?.day?.description == "2026-11-21")
        #expect(found.sources.first?.condition == .good)
        #expect(found.sources.first?.counts == RowCounts(accepted: 2, withoutTenantID: 1))
        #expect(found.records.map(\.name) == ["A", "B"])
        #expect(found.digests["x/l_2026-11-21.csv"]?.count == 64)
    }

    @Test func aMissingFileCostsItselfOnly() throws {
        let found = try read("{path: x/a.csv}, {path: x/l.csv, exported: 2026-11-21}", files: ["l.csv": table])
        #expect(found.sources.map(\.condition) == [.missing, .good])
        #expect(found.records.map(\.source) == [1, 1])
        #expect(found.rejected.map(\.code) == ["file-missing"])
        #expect(found.log.lines.first?.hasPrefix("x/a.csv: error: there is no such file [file-missing]") == true)
    }

    @Test func aGlobWithoutFilesSaysSo() throws {
        let found = try read("{path: x/n*.csv}, {path: y/a*.csv}", files: ["l.csv": table])
        #expect(found.sources.map(\.condition) == [.missing, .missing])
        #expect(found.log.lines.first?.hasPrefix("x/n*.csv: error: no file fits 'n*.csv' [file-missing]") == true)
    }

    @Test func aRefusedFileKeepsItsReason() throws {
        let found = try read("{path: x/l.csv, exported: 2026-11-21}", files: ["l.csv": "<html>"])
        guard case .refused(let reason) = found.sources.first?.condition else {
            Issue.record("not refused: \(found.sources)")
            return
        }
        #expect(reason.hasPrefix("this is an HTML page"))
        #expect(found.sources.first?.day?.description == "2026-11-21")
        #expect(found.rejected.map(\.code) == ["not-a-table"])
        #expect(found.digests.count == 1)
    }

    @Test func aFolderIsNoFile() throws {
        let found = try read("{path: x}", files: ["l.csv": table])
        #expect(
            found.log.lines.first?.hasPrefix("x: error: this is a folder, expected a file [file-unreadable]") == true
        )
    }

    @Test func tooFewRowsHoldAFile() throws {
        let found = try read("{path: x/l.csv, exported: 2026-11-21, min-rows: 3}", files: ["l.csv": table])
        #expect(found.sources.map(\.condition) == [.held(reason: "the list has 2 rows, expected at least 3")])
        #expect(found.records.count == 2)
    }

    @Test(arguments: [
        ("2026-11-21", "3d", SourceCondition.good, []), ("2026-11-20", "36h", .stale(ageInDays: 2), ["file-stale"]),
        ("2026-11-20", "50h", .good, []), ("2026-11-23", "3d", .good, ["file-from-future"]),
        ("l_YYYYMMDD.csv", "3d", .held(reason: "the day of the export is not known"), ["day-unknown"]),
    ])
    func oldFilesAreStale(_ day: String, _ age: String, _ condition: SourceCondition, _ codes: [String]) throws {
        let found = try read("{path: x/l.csv, exported: \(day), max-age: \(age)}", files: ["l.csv": table])
        #expect(found.sources.map(\.condition) == [condition])
        #expect(found.log.diagnostics.map(\.code.rawValue) == codes)
    }

    private func read(_ sources: String, files: [String: String]) throws -> TonightsExports {
        let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
        defer { try? FileManager.default.removeItem(at: folder) }
        try FileManager.default.createDirectory(at: folder.appending(path: "x"), withIntermediateDirectories: true)
        for (name, text) in files {
            let file = folder.appending(path: "x/\(name)")
            try Data(text.utf8).write(to: file)
            try setTime(of: file, to: night)
        }
        let entries = sources.replacing("{path", with: "{role: customer-list, profile: generic-table, path")
        let yaml = """
            partner: {name: P, tenant: 12585e05-eb22-41f1-8e72-021a7042bea6, country: DE, kind: direct-bill}
            sources: [\(entries), {role: leads, path: filler.csv}]
            """
        var log = DiagnosticLog()
        let none = Diagnostic(.error, .fileMissing, "no profile files here")
        let text: (String) -> Result<String, Diagnostic> = { _ in .failure(none) }
        let configuration = Configuration.parsed(yaml: yaml, file: "c.yaml", profileText: text, log: &log)
        var checked = try #require(configuration, "\(log.lines)")
        // A configuration needs two sources; the last one is of no interest here.
        checked.sources.removeLast()
        return TonightsExports.read(checked, in: folder.path, at: night)
    }
}
