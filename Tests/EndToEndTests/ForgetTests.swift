// SPDX-License-Identifier: MIT

import Foundation
import Testing

/// Nobody who is forgotten can be found again, and nobody forgotten is invited again.
@Suite struct ForgetTests {
    @Test func noByteIsLeftInLedgerAndReports() throws {
        let folder = try nightOfTwoLetters()
        defer { try? FileManager.default.removeItem(at: folder) }
        _ = try partnergap(["outcome", "beta", "called", "--reason", "Bob Beta of Beta GmbH"] + today, in: folder)
        _ = try runNight(in: folder)
        for word in words { #expect(try places(of: word, in: folder) > 0, "\(word)") }
        try Data("Beta GmbH".utf8).write(to: folder.appending(path: "ledger.sqlite.damaged-x"))
        let run = try partnergap(["forget", "beta", "--yes"] + today, in: folder)
        #expect(run.output.contains("ledger.sqlite.damaged-x: may still name it"))
        try FileManager.default.removeItem(at: folder.appending(path: "ledger.sqlite.damaged-x"))
        #expect(run.status == 0)
        for word in words { #expect(try places(of: word, in: folder) == 0, "\(word)") }
        #expect(try places(of: "Alpha AG", in: folder) > 0)
        #expect(run.output.contains("runs/2026-11-20T0200Z/invitations/beta-gmbh-22222222-reseller.eml: file removed"))
        #expect(run.output.contains("runs/2026-11-20T0200Z/customers.csv: 1 place removed"))
        #expect(run.output.contains("ledger.sqlite: customers 1, changes "))
        #expect(run.output.contains("exports/kundenliste_2026-11-19.csv:3: still names it"))
        #expect(try partnergap(["history", "beta"], in: folder).status == 65)
        #expect(try partnergap(["check", "--ledger"] + today, in: folder).status == 0)
    }

    @Test func theManifestSaysWhatIsThere() throws {
        let folder = try nightOfTwoLetters()
        defer { try? FileManager.default.removeItem(at: folder) }
        let before = try manifest(in: folder)
        _ = try partnergap(["forget", "beta", "--yes"] + today, in: folder)
        let after = try manifest(in: folder)
        let present = try files(below: folder.appending(path: "runs/latest")).keys.filter { $0 != "manifest.json" }
        #expect(Set(after.keys) == Set(present))
        #expect(before["customers.csv"] != after["customers.csv"])
        #expect(before["summary.json"] == after["summary.json"])
        let page = try String(contentsOf: folder.appending(path: "runs/latest/report.html"), encoding: .utf8)
        #expect(page.hasSuffix("</html>\n") && page.contains("Gamma KG"))
    }

    @Test func aKilledForgetIsMadeGoodByTheNext() throws {
        let folder = try nightOfTwoLetters()
        defer { try? FileManager.default.removeItem(at: folder) }
        let saved = ["ledger.sqlite", "runs/latest/manifest.json"].map { folder.appending(path: $0) }
        let old = try saved.map { try Data(contentsOf: $0) }
        #expect(try partnergap(["forget", "beta", "--yes"] + today, in: folder).status == 0)
        let whole = try files(below: folder.appending(path: "runs"))
        // As a kill leaves it: the letter is gone, the manifest still lists it, the ledger knows everything.
        for (file, content) in zip(saved, old) { try content.write(to: file) }
        try Data("Beta GmbH".utf8).write(to: folder.appending(path: "runs/.forgetting-77"))
        #expect(try places(of: "beta-gmbh", in: folder) > 0)
        let run = try partnergap(["forget", "beta", "--yes"] + today, in: folder)
        #expect(run.status == 0, "\(run.errors)")
        #expect(run.output.contains("manifest.json: digests made anew"))
        for word in words + ["beta-gmbh"] { #expect(try places(of: word, in: folder) == 0, "\(word)") }
        #expect(try files(below: folder.appending(path: "runs")) == whole)
    }

    @Test func whatAKilledForgetWasWritingIsSetAside() throws {
        let folder = try nightOfTwoLetters()
        defer { try? FileManager.default.removeItem(at: folder) }
        try Data("Beta GmbH".utf8).write(to: folder.appending(path: "runs/.forgetting-77"))
        let run = try partnergap(["run", "--on", "2026-11-21", "--accept", "baseline"], in: folder)
        #expect(run.errors.contains("'.forgetting-77', which is now '.set-aside/forgetting-77'"), "\(run.errors)")
        #expect(try partnergap(["forget", "beta", "--yes"] + today, in: folder).status == 0)
        #expect(try places(of: "Beta GmbH", in: folder) == 0)
    }

    @Test func nobodyForgottenIsInvitedAgain() throws {
        let folder = try nightOfTwoLetters()
        defer { try? FileManager.default.removeItem(at: folder) }
        _ = try partnergap(["forget", "beta", "--yes"] + today, in: folder)
        // Another tenant, name and domain; the address alone tells who it is.
        let list = folder.appending(path: "exports/kundenliste_2026-11-20.csv")
        let old = folder.appending(path: "exports/kundenliste_2026-11-19.csv")
        let text = try String(contentsOf: old, encoding: .utf8)
            .replacing("22222222-aaaa-4bbb-8bbb-bbbbbbbbbbbb;beta.example", with: ";delta.example")
            .replacing("1;Alpha AG;11111111", with: "1;Alpha AG;44444444")
        try Data(text.utf8).write(to: list)
        #expect(try partnergap(["run", "--accept", "baseline", "--on", "2026-11-21"], in: folder).status == 0)
        let table = try String(contentsOf: folder.appending(path: "runs/latest/customers.csv"), encoding: .utf8)
        let row = table.split(separator: "\n").first { $0.contains("Beta GmbH") } ?? ""
        #expect(row.contains("not-invitable"))
        #expect(table.contains("decided by ledger: suppressed"))
        #expect(try drafted(in: folder) == ["Alpha AG"])
    }

    @Test func asksBeforeItBegins() throws {
        let folder = try nightOfTwoLetters()
        defer { try? FileManager.default.removeItem(at: folder) }
        let before = try files(below: folder.appending(path: "runs"))
        let unasked = try partnergap(["forget", "beta"] + today, in: folder)
        #expect(unasked.status == 64)
        #expect(unasked.errors.hasSuffix("\nnobody can be asked here: say --yes\n"), "\(unasked.errors)")
        #expect(try partnergap(["forget"] + today, in: folder).status == 64)
        let both = try partnergap(["forget", "beta", "--older-than", "9"] + today, in: folder)
        #expect(both.status == 64 && both.errors.contains("not both"))
        #expect(try partnergap(["forget", "nobody", "--yes"] + today, in: folder).status == 65)
        #expect(try files(below: folder.appending(path: "runs")) == before)
    }

    @Test func oldRunsAndThoseLongGoneAreForgotten() throws {
        let folder = try nightOfTwoLetters()
        defer { try? FileManager.default.removeItem(at: folder) }
        let later = ["--on", "2026-12-20"]
        #expect(
            try partnergap(["forget", "--older-than", "30", "--yes"] + later, in: folder).errors.contains("nothing")
        )
        _ = try partnergap(["run", "--on", "2026-11-21", "--accept", "baseline"], in: folder)
        let run = try partnergap(["forget", "--older-than", "20", "--yes"] + later, in: folder)
        #expect(run.output == "runs/2026-11-20T0200Z: folder removed\n")
        #expect(try partnergap(["forget", "--older-than", "20", "--yes"] + later, in: folder).output.isEmpty)
    }

    private let today = ["--on", "2026-11-20"]
    private let words = [
        "Beta GmbH", "22222222-aaaa-4bbb-8bbb-bbbbbbbbbbbb", "beta.example", "kontakt@beta.example", "Bob Beta",
    ]

    /// Occurrences in the raw bytes, whatever their case; the tenant's 16 bytes as the ledger keeps it too.
    private func places(of word: String, in folder: URL) throws -> Int {
        let kept = try files(below: folder).filter { $0.key.hasPrefix("runs/") || $0.key.hasPrefix("ledger") }
        let raw = Data([0x22, 0x22, 0x22, 0x22, 0xAA, 0xAA, 0x4B, 0xBB, 0x8B, 0xBB, 0xBB, 0xBB, 0xBB, 0xBB, 0xBB, 0xBB])
        let wanted = [Data(word.lowercased().utf8)] + (word.hasPrefix("2222") ? [raw] : [])
        return kept.values.reduce(0) { count, content in
            let lowered = Data(content.map { (0x41...0x5A).contains($0) ? $0 + 0x20 : $0 })
            return count + wanted.count { content.firstRange(of: $0) != nil || lowered.firstRange(of: $0) != nil }
        }
    }

    private func manifest(in folder: URL) throws -> [String: String] {
        let data = try Data(contentsOf: folder.appending(path: "runs/latest/manifest.json"))
        let object = try JSONSerialization.jsonObject(with: data) as? [String: Any]
        let outputs = object?["outputs"] as? [[String: String]] ?? []
        return Dictionary(outputs.map { ($0["path"] ?? "", $0["sha256"] ?? "") }) { first, _ in first }
    }
}
