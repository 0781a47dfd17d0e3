// SPDX-License-Identifier: MIT

import Foundation
import Testing

/// The verbs beside `run`, as a person types them.
@Suite struct VerbTests {
    @Test(arguments: [
        "c1d5ee36-75fa-47fc-a258-af5922fb8fc6", "sesselbahn-aurin.example", "Sesselbahn Piz", "SESSELBAHN",
    ])
    func explainFindsACustomerByAnyName(_ name: String) throws {
        let run = try explain(name)
        #expect(run.status == 0)
        #expect(run.output.hasPrefix("Sesselbahn Piz Aurin AG\n"))
        #expect(run.output.contains("exports/psa_2026-11-20.xml:636 (customer-list)"))
        #expect(run.output.contains("withheld (provider-doubtful)"))
        #expect(
            run.output.contains(
                "no relationship with Helvetia Distribution AG: exports/helvetia-auskunft_2026-11-18.csv:4"
            )
        )
    }

    @Test func explainAsksWhenSeveralFit() throws {
        let run = try explain("GmbH")
        #expect(run.status == 65)
        #expect(run.errors.contains("customers fit 'GmbH'; name one of these:"))
        #expect(run.output.isEmpty)
    }

    @Test func explainSaysWhenNobodyFits() throws {
        let run = try explain("nobody at all")
        #expect(run.status == 65)
        #expect(run.errors.contains("no customer fits 'nobody at all'"))
    }

    @Test func checkPrintsEverySourceAndWritesNothing() throws {
        let folder = try copySample("nordlicht")
        defer { try? FileManager.default.removeItem(at: folder) }
        let before = try files(below: folder)
        let run = try partnergap(["check", "--on", "2026-11-20"], in: folder)
        #expect(run.status == 3)
        #expect(run.output.contains("helvetia-list: stale (9 days old)"))
        #expect(run.output.contains(#/psa: good · .* 70 rows: 69 accepted, 1 rejected, 0 ignored/#))
        #expect(try files(below: folder) == before)
    }

    @Test func checkSpeaksJSON() throws {
        let run = try partnergap(["check", "--on", "2026-11-20", "--format", "json"], in: sample)
        let object = try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any]
        #expect((object?["sources"] as? [[String: Any]])?.count == 12)
    }

    @Test func checkNamesAWrongLinkWithoutStopping() throws {
        let folder = try copySample("nordlicht")
        defer { try? FileManager.default.removeItem(at: folder) }
        let file = folder.appending(path: "partnergap.yaml")
        let text = String(decoding: try Data(contentsOf: file), as: UTF8.self)
        let wrong = text.replacing("https://admin.microsoft.com/", with: "https://admin.microsoft.com.example.net/")
        try Data(wrong.utf8).write(to: file)
        let run = try partnergap(["check", "--on", "2026-11-20"], in: folder)
        #expect(run.status == 3)
        #expect(run.errors.contains("[link-rejected]"))
        #expect([0, 3].contains(try runNight(in: folder).status))
        #expect(try drafts(in: folder) == [])
    }

    @Test(arguments: [
        ("rows:psx", "there is no source 'psx'"), ("row:psa", "did you mean 'rows:psa'?"), ("everything", "new-gaps"),
    ])
    func aGuardThatDoesNotExistIsAMistakeOfUse(_ name: String, _ words: String) throws {
        for verb in [["run"], ["check"], ["explain", "Kontor"]] {
            let run = try partnergap(verb + ["--accept", name, "--accept", "baseline"], in: sample)
            #expect(run.status == 64)
            #expect(run.errors.contains(words))
        }
    }

    @Test func inspectShowsHowAFileIsRead() throws {
        let run = try partnergap(["inspect", "exports/m365-vertraege_2026-11-19.csv"], in: sample)
        #expect(run.status == 0)
        #expect(run.output.contains("encoding  Windows-1252"))
        #expect(run.output.contains("shape     delimiter ',', titles in line 2"))
        #expect(run.output.contains("tenant-id ← 'TenantId'"))
        #expect(run.output.contains("not used  'ExtensionData', 'ObjectId'"))
    }

    @Test func inspectPrintsEveryAcceptedRecordAsJSON() throws {
        let path = "exports/Customers_2026-11-19.csv"
        let run = try partnergap(["inspect", path, "--format", "ndjson"], in: sample)
        let records = try run.output.split(separator: "\n").map {
            try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any]
        }
        // Before merging: the dual partner's two rows are both there.
        #expect(records.count == 28)
        #expect(Set(records.compactMap { $0?["tenant_id"] as? String }).count == 27)
        #expect(records.allSatisfy { $0?["file"] as? String == path && $0?["external_id"] is NSNull })
    }

    @Test func inspectPrintsRawRecords() throws {
        let run = try partnergap(
            ["inspect", "exports/widersprueche.csv", "--raw", "--format", "ndjson"],
            in: sample
        )
        let first = run.output.split(separator: "\n").first.map(String.init) ?? ""
        let cells = try JSONSerialization.jsonObject(with: Data(first.utf8)) as? [String]
        #expect((cells?.count ?? 0) > 1)
        #expect(run.status == 0)
    }

    @Test func inspectOffersTheGenericTable() throws {
        let list = root.appending(path: "Samples/kleinanfang/exports/kundenliste_2026-11-19.csv").path
        let run = try partnergap(["inspect", list])
        #expect(run.status == 0)
        #expect(run.errors.contains("no profile fits by itself"))
        #expect(run.output.contains("name ← 'Firma'"))
    }

    @Test func initBeginsAProjectAndOverwritesNothing() throws {
        let folder = try temporaryFolder()
        defer { try? FileManager.default.removeItem(at: folder) }
        #expect(try partnergap(["init", folder.path]).status == 0)
        try Data("mine".utf8).write(to: folder.appending(path: "decisions.csv"))
        let again = try partnergap(["init", folder.path])
        #expect(again.output.contains("kept \(folder.path)/decisions.csv"))
        #expect(try Data(contentsOf: folder.appending(path: "decisions.csv")) == Data("mine".utf8))
        // What is to be filled in is said with its place; everything else of it is right.
        let check = try partnergap(["check"], in: folder)
        #expect(check.status == 78)
        let errors = check.errors.split(separator: "\n").filter { $0.contains(": error: ") }
        #expect(errors.count == 3)
        #expect(errors.allSatisfy { $0.contains("placeholder") || $0.contains("'0000000' is no PartnerID") })
    }

    @Test func helpNamesOnlyWhatWorks() throws {
        let help = try partnergap(["--help"]).output
        for verb in ["run", "check", "inspect", "explain", "outcome", "review", "train", "history", "status"] {
            #expect(help.contains("  \(verb) "))
        }
        for verb in ["forget", "init", "batch", "lint-link", "link"] { #expect(help.contains("  \(verb) ")) }
    }

    private let sample = root.appending(path: "Samples/nordlicht")

    private func explain(_ customer: String) throws -> ToolRun {
        try partnergap(["explain", customer, "--on", "2026-11-20"], in: sample)
    }
}
