// SPDX-License-Identifier: MIT

import Foundation
import Testing

/// What stops letters: every way to object, and a link that is wrong.
@Suite struct NoLetterTests {
    @Test func bothGetALetterWhereNobodyObjects() throws {
        let folder = try nightOfTwoLetters()
        defer { try? FileManager.default.removeItem(at: folder) }
        #expect(try drafted(in: folder) == ["Alpha AG", "Beta GmbH"])
    }

    @Test(arguments: [
        "Firma,E-Mail\nAlpha AG,post@alpha.example\n", "E-Mail\nPOST@Alpha.Example\n",
        "Firma,E-Mail\nJemand anders,post@alpha.example\n", "Firma,Domain\nA.,alpha.example\n",
        "Domain\nwww.alpha.example\n", "Mandanten-ID\n11111111-AAAA-4aaa-8aaa-aaaaaaaaaaaa\n",
        "Firma,E-Mail\nAlpha,jemand@alpha.example\n",
    ])
    func whoeverStandsInTheObjectionsGetsNone(_ text: String) throws {
        let folder = try smallProject()
        defer { try? FileManager.default.removeItem(at: folder) }
        let file = folder.appending(path: "o.csv")
        try Data(text.utf8).write(to: file)
        // Its day is the file's own, and the night is one of the past.
        let written = try #require(ISO8601DateFormatter().date(from: "2026-11-19T00:00:00Z"))
        try FileManager.default.setAttributes([.modificationDate: written], ofItemAtPath: file.path)
        try change("partnergap.yaml", in: folder) { $0 + "\nobjections: o.csv\n" }
        let run = try runNight(in: folder)
        #expect(run.status == 0, "\(run.errors)")
        #expect(try drafted(in: folder) == ["Beta GmbH"])
    }

    /// A name alone is nobody in particular: then the whole list cannot be relied on.
    @Test func anObjectionByNameAloneHoldsAllLetters() throws {
        let folder = try smallProject()
        defer { try? FileManager.default.removeItem(at: folder) }
        try Data("Firma\nAlpha AG\n".utf8).write(to: folder.appending(path: "o.csv"))
        try change("partnergap.yaml", in: folder) { $0 + "\nobjections: o.csv\n" }
        #expect(try runNight(in: folder).status == 3)
        #expect(try drafted(in: folder) == [])
    }

    @Test(arguments: ["never", "suppressed", "declined"])
    func whoeverADecisionNamesGetsNone(_ word: String) throws {
        for subject in ["11111111-aaaa-4aaa-8aaa-aaaaaaaaaaaa", "alpha.example", "crm:1", "Alpha AG"] {
            let folder = try smallProject()
            defer { try? FileManager.default.removeItem(at: folder) }
            let head = "decision,subject,other,value,until,who,when,why"
            // A word against mail holds at once, even of a day that is to come.
            try Data("\(head)\n\(word),\(subject),,,,Eva,2027-01-01,x\n".utf8)
                .write(to: folder.appending(path: "d.csv"))
            try change("partnergap.yaml", in: folder) { $0 + "\ndecisions: d.csv\n" }
            _ = try runNight(in: folder)
            #expect(try drafted(in: folder) == ["Beta GmbH"], "\(subject)")
        }
    }

    @Test(arguments: ["suppressed", "declined"])
    func whoeverTheLedgerRemembersGetsNone(_ word: String) throws {
        let folder = try nightOfTwoLetters()
        defer { try? FileManager.default.removeItem(at: folder) }
        let said = try partnergap(["outcome", "alpha", word, "--reason", "x", "--when", "2026-11-20"], in: folder)
        #expect(said.status == 0, "\(said.errors)")
        _ = try runNight(in: folder)
        #expect(try drafted(in: folder) == ["Beta GmbH"])
    }

    @Test(arguments: [
        ("msppId=6093377#/partners", "msppId=6093378#/partners", "names the PartnerID '6093378'"),
        (
            "IndirectResellerRelationship&partnerId=12585e05", "IndirectResellerRelationship&amp;partnerId=12585e05",
            "HTML"
        ),
        ("indirectCSPId=e653b39b", "indirectCSPId=e653b39c", "which is not the configured one"),
        ("#/partners/invitation", "", "the part from '#' on is missing"),
    ])
    func aWrongLinkStopsEveryLetterAndNoReport(_ part: String, _ other: String, _ reason: String) throws {
        let folder = try smallProject()
        defer { try? FileManager.default.removeItem(at: folder) }
        try change("partnergap.yaml", in: folder) { $0.replacing(part, with: other) }
        let run = try runNight(in: folder)
        #expect(run.errors.contains(reason), "\(run.errors)")
        #expect(run.errors.contains("[link-rejected]"))
        #expect(run.status == 3)
        #expect(try drafted(in: folder) == [])
        let table = try String(contentsOf: folder.appending(path: "runs/latest/gaps.csv"), encoding: .utf8)
        #expect(table.split(separator: "\n").filter { $0.contains(",no-link,") }.count == 2)
        let check = try partnergap(["check", "--config", "partnergap.yaml", "--on", "2026-11-20"], in: folder)
        #expect(check.status == 3)
        #expect(check.errors.contains("[link-rejected]"))
    }

    @Test func twoLinksForOneUseStopEveryLetter() throws {
        let folder = try smallProject()
        defer { try? FileManager.default.removeItem(at: folder) }
        try change("partnergap.yaml", in: folder) { text in
            text.replacing(
                "links:\n",
                with: """
                    links:
                      - kind: reseller
                        url: "https://admin.microsoft.com/Adminportal/Home?invType=IndirectResellerRelationship&\
                    partnerId=12585e05-eb22-41f1-8e72-021a7042bea6&msppId=6093377#/BillingAccounts/partner-invitation"

                    """
            )
        }
        let run = try runNight(in: folder)
        #expect(run.errors.contains("another link is configured for the same kind, provider and country"))
        #expect(try drafted(in: folder) == [])
    }

    @Test func aMailMergeGetsTheNamesOfTheLetter() throws {
        let folder = try smallProject()
        defer { try? FileManager.default.removeItem(at: folder) }
        let long = String(repeating: "lang ", count: 60)
        try change("exports/kundenliste_2026-11-19.csv", in: folder) { text in
            text.replacing("Alpha AG", with: "Alpha \u{202E}\u{7}AG").replacing("Beta GmbH", with: "Beta \(long)GmbH")
                .replacing("Ada Alpha", with: "Ada\u{200F} Alpha")
        }
        _ = try runNight(in: folder)
        let latest = folder.appending(path: "runs/latest")
        let merge = try String(contentsOf: latest.appending(path: "invitations/batch.csv"), encoding: .utf8)
        let unseen: [Unicode.Scalar] = ["\u{202E}", "\u{7}", "\u{200F}"]
        #expect(!merge.unicodeScalars.contains { unseen.contains($0) })
        #expect(merge.contains(",Alpha AG,") && merge.contains(",Ada Alpha,") && merge.contains(" lang lang…,"))
        #expect(!merge.contains(long))
        let table = try String(contentsOf: latest.appending(path: "customers.csv"), encoding: .utf8)
        #expect(table.contains(String(long.dropLast())))
    }

    @Test func theReportSaysWhatIsDoubtfulAboutARecipient() throws {
        let folder = try smallProject()
        defer { try? FileManager.default.removeItem(at: folder) }
        let list = "exports/kundenliste_2026-11-19.csv"
        try change(list, in: folder) { $0.replacing("post@alpha.example", with: "post@alph\u{430}.example") }
        _ = try runNight(in: folder)
        #expect(try drafted(in: folder) == ["Beta GmbH"])
        let page = try String(contentsOf: folder.appending(path: "runs/latest/report.html"), encoding: .utf8)
        #expect(page.contains("sieht der des Kunden nur ähnlich"))
        let explained = try partnergap(["explain", "alpha", "--on", "2026-11-20"], in: folder)
        #expect(explained.output.contains("the domain only looks like the customer’s"), "\(explained.output)")
        let beta = try partnergap(["explain", "beta", "--on", "2026-11-20"], in: folder)
        #expect(beta.output.contains("legal basis: existing customer"), "\(beta.output)")
    }
}

private func change(_ path: String, in folder: URL, _ change: (String) -> String) throws {
    let file = folder.appending(path: path)
    try Data(change(try String(contentsOf: file, encoding: .utf8)).utf8).write(to: file)
}
