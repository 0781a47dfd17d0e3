// SPDX-License-Identifier: MIT

import Foundation
import Testing

/// The page of letters and the table for a mail merge, as a run leaves them.
@Suite struct InvitationsPageTests {
    @Test func thePageNamesTheBatchAndIsInTheManifest() throws {
        let folder = try nightOfTwoLetters()
        defer { try? FileManager.default.removeItem(at: folder) }
        let latest = try files(below: folder.appending(path: "runs/latest"))
        let page = String(decoding: try #require(latest["invitations/invitations.html"]), as: UTF8.self)
        let batch = try #require(latest["invitations/batch.json"])
        let object = try JSONSerialization.jsonObject(with: batch) as? [String: Any]
        let id = try #require(object?["batch"] as? String)
        #expect(page.contains(">partnergap batch approve \(id)</code>"))
        #expect(page.contains("<strong>Alle 2 Schreiben tragen Link A.</strong>"))
        let manifest = String(decoding: try #require(latest["manifest.json"]), as: UTF8.self)
        #expect(manifest.contains("\"invitations/invitations.html\""))
        let yes = try partnergap(["batch", "approve", id, "--on", "2026-11-20"], in: folder)
        #expect(yes.status == 0 && yes.output.contains("Alpha AG") && yes.output.contains("Beta GmbH"))
    }

    @Test func aNightWithoutLettersLeavesACalmPage() throws {
        let folder = try smallProject()
        defer { try? FileManager.default.removeItem(at: folder) }
        try writeCustomerList(["gamma"], to: folder)
        _ = try runNight(in: folder)
        let page = folder.appending(path: "runs/latest/invitations/invitations.html")
        #expect(try String(contentsOf: page, encoding: .utf8).contains("es gibt nichts freizugeben."))
    }

    @Test func whoIsForgottenLeavesThePageWithTheLetter() throws {
        let folder = try nightOfTwoLetters()
        defer { try? FileManager.default.removeItem(at: folder) }
        _ = try partnergap(["forget", "beta", "--yes", "--on", "2026-11-20"], in: folder)
        let file = folder.appending(path: "runs/latest/invitations/invitations.html")
        let page = try String(contentsOf: file, encoding: .utf8)
        #expect(page.contains("<bdi>Alpha AG</bdi>") && page.hasSuffix("</html>\n"))
        #expect(!page.lowercased().contains("beta"))
    }

    @Test func theMergeTableSaysOnWhatGroundAndWithWhichLink() throws {
        let folder = try smallProject()
        defer { try? FileManager.default.removeItem(at: folder) }
        try replace("Alpha AG", "=1+1 AG", in: folder.appending(path: "exports/kundenliste_2026-11-19.csv"))
        try replace("csv: machine", "csv: spreadsheet", in: folder.appending(path: "partnergap.yaml"))
        _ = try runNight(in: folder)
        let file = folder.appending(path: "runs/latest/invitations/batch.csv")
        let bytes = try Data(contentsOf: file)
        #expect(bytes.starts(with: [0xEF, 0xBB, 0xBF]))
        let script = """
            import csv, json, sys
            text = open(sys.argv[1], encoding='utf-8-sig', newline='').read()
            print(json.dumps(list(csv.DictReader(text.splitlines(keepends=True), delimiter=';'))))
            """
        let read = try program(URL(filePath: "/usr/bin/env"), ["python3", "-X", "utf8", "-c", script, file.path])
        let rows = try JSONDecoder().decode([[String: String]].self, from: Data(read.output.utf8))
        let row = try #require(rows.first)
        #expect(rows.count == 2 && row["company_name"] == "'=1+1 AG")
        #expect(row["recipient"] == "post@alpha.example" && row["recipient_name"] == "Ada Alpha")
        #expect(row["legal_basis"] == "existing-customer" && row["consent_on"] == "")
        #expect(row["link_verdict"] == "accept" && row["link_parties"] == "us")
        #expect(row["text"]?.contains("\n\(row["url"] ?? "?")\n") == true)
    }
}
