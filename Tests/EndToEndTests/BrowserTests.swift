// SPDX-License-Identifier: MIT

import Foundation
import Testing

/// The pages of a whole run, opened in a browser by a script (`Tests/Browser/pages.py` says what it looks at).
@Suite struct BrowserTests {
    @Test(arguments: ["language: de", "language: en"]) func thePagesOfARunHoldInABrowser(language: String) throws {
        let folder = try copySample("nordlicht")
        defer { try? FileManager.default.removeItem(at: folder) }
        try replace("language: de", language, in: folder.appending(path: "partnergap.yaml"))
        let night = try runNight(in: folder)
        try #require([0, 3].contains(night.status), "\(night.errors)")
        let python = root.appending(path: ".build/browser/bin/python")
        let script = root.appending(path: "Tests/Browser/pages.py").path
        let run = try program(python, [script, folder.appending(path: "runs").path])
        #expect(run.status == 0 && run.output == "{\"faults\": 0}\n", "\(run.output)\(run.errors.suffix(2_000))")
    }

    @Test func theIndexListsTheRunsThatAreThereAndNamesNobody() throws {
        let folder = try nightOfTwoLetters()
        defer { try? FileManager.default.removeItem(at: folder) }
        let file = folder.appending(path: "runs/index.html")
        let first = try String(contentsOf: file, encoding: .utf8)
        #expect(first.contains("href=\"2026-11-20T0200Z/report.html\"") && !first.contains("Alpha"))
        _ = try partnergap(["run", "--on", "2026-11-21", "--accept", "baseline"], in: folder)
        let second = try String(contentsOf: file, encoding: .utf8)
        let places = ["2026-11-21T0200Z/report.html", "2026-11-20T0200Z/report.html"].map { second.range(of: $0) }
        let newest = try #require(places[0]), oldest = try #require(places[1])
        #expect(newest.lowerBound < oldest.lowerBound && second.contains("<svg class=\"trend\""))
        let report = try String(contentsOf: folder.appending(path: "runs/latest/report.html"), encoding: .utf8)
        #expect(report.contains("<svg class=\"trend\""))
    }

    @Test func aProvidersAnsweredTableIsASourceOfRelationships() throws {
        let folder = try copySample("nordlicht")
        defer { try? FileManager.default.removeItem(at: folder) }
        _ = try runNight(in: folder)
        let table = try String(contentsOf: folder.appending(path: "runs/latest/providers/alster.csv"), encoding: .utf8)
        var lines = table.split(separator: "\n").map(String.init)
        #expect(lines[0].hasSuffix(",relationship") && lines.count > 5)
        let name = "Fahrradmanufaktur Övelgönne GmbH"
        let place = try #require(lines.firstIndex { $0.contains(name) })
        lines[place] += "reseller"
        let answer = Data((lines.joined(separator: "\n") + "\n").utf8)
        try answer.write(to: folder.appending(path: "exports/alster-antwort_2026-11-20.csv"))
        let source = """
            sources:
              - {id: alster-answer, path: "exports/alster-antwort_*.csv", profile: provider-table, role: relationships, of: alster, complete: false, exported: alster-antwort_YYYY-MM-DD.csv, max-age: 7}
            """
        try replace("sources:", source, in: folder.appending(path: "partnergap.yaml"))
        let run = try runNight(in: folder)
        let customers = try String(contentsOf: folder.appending(path: "runs/latest/customers.csv"), encoding: .utf8)
        let row = try #require(customers.split(separator: "\n").first { $0.contains(name) })
        #expect(row.contains(",linked,none,"), "\(row) \(run.errors.prefix(600))")
    }
}
