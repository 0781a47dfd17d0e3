// SPDX-License-Identifier: MIT

import Foundation
import Testing

/// A night over rows without tenant IDs that look like several customers of Partner Center.
@Suite struct LinkageNightTests {
    private static let rows = [
        "1;Mueller Elektro;;;Max Müller;max.mueller@mueller-elektro.example;Deutschland",
        "2;Müller Elektrotechnik;;;;;Deutschland",
        "3;Müller Elektro Verwaltung;;;;;Deutschland",
        "4;Hansen GmbH;;;;;Deutschland",
        "5;Zimmerei Oeztuerk;;;Eda Öztürk;eda@oeztuerk-holzbau.example;Deutschland",
        "6;ZIMMEREI ÖZTÜRK GMBH;;;;buero@oeztuerk-holzbau.example;Deutschland",
    ]

    /// A project with these rows in the customer list, and more lines in the configuration.
    private func project(_ rows: [String], more: String = "") throws -> URL {
        let folder = try copySample("kleinanfang")
        let customers = """
            Microsoft ID,Company name,Primary domain name,Relationship,Tags
            11111111-aaaa-4ccc-8ccc-cccccccccccc,Müller Elektro GmbH,mueller-elektro.example,Cloud Reseller,
            22222222-aaaa-4ccc-8ccc-cccccccccccc,Müller Elektrotechnik GmbH,met-dresden.example,Cloud Reseller,
            33333333-aaaa-4ccc-8ccc-cccccccccccc,Hansen Holding GmbH,hansen-gruppe.example,Cloud Reseller,
            44444444-aaaa-4ccc-8ccc-cccccccccccc,Hansen Logistik GmbH,hansen-logistik.example,Cloud Reseller,
            55555555-aaaa-4ccc-8ccc-cccccccccccc,Zimmerei Öztürk GmbH,oeztuerk-holzbau.example,Cloud Reseller,

            """
        try Data(customers.utf8).write(to: folder.appending(path: "exports/Customers_2026-11-19.csv"))
        let head = "Kundennr;Firma;Mandanten-ID;Domain;Ansprechpartner;E-Mail;Land"
        let list = ([head] + rows).joined(separator: "\n") + "\n"
        try Data(list.utf8).write(to: folder.appending(path: "exports/kundenliste_2026-11-19.csv"))
        let file = folder.appending(path: "partnergap.yaml")
        let configuration = try String(contentsOf: file, encoding: .utf8)
        try Data((configuration + more).utf8).write(to: file)
        return folder
    }

    /// Key, verdict, action and name of each customer, sorted.
    private func customers(in folder: URL) throws -> [String] {
        let table = try String(contentsOf: folder.appending(path: "runs/latest/customers.csv"), encoding: .utf8)
        let isMachine = table.prefix { !$0.isNewline }.contains(",")
        return table.split(whereSeparator: \.isNewline).dropFirst().map { line in
            line.split(separator: isMachine ? "," : ";", omittingEmptySubsequences: false).prefix(4).joined(
                separator: " "
            )
        }.sorted()
    }

    @Test(arguments: [[], ["--dry-run"]]) func aWordyNightShowsTheStagesOfLinkage(_ more: [String]) throws {
        let folder = try project(Self.rows)
        defer { try? FileManager.default.removeItem(at: folder) }
        let run = try partnergap(["run", "--verbose", "--on", "2026-11-20", "--accept", "baseline"] + more, in: folder)
        let stages = run.errors.split(separator: "\n").filter { $0.hasPrefix("link: ") }
        let parts = stages.map { $0.split(separator: "  ").map { $0.trimmingCharacters(in: .whitespaces) } }
        let names = ["normalise", "block", "compare", "learn", "decide"]
        let all = ["identify"] + names + names.map { "doubles: \($0)" } + ["settle"]
        #expect(parts.map { $0.first ?? "" } == all.map { "link: \($0)" })
        #expect(parts.allSatisfy { $0.count == 4 && $0[1].hasSuffix(" s") && $0[2].hasSuffix(" %") }, "\(stages)")
        #expect(parts.first?.last == "11 records")
        #expect(parts.last?.last?.hasSuffix(" customers") == true)
    }

    @Test func whoLooksLikeSeveralIsJoinedWithNobody() throws {
        let folder = try project(Self.rows)
        defer { try? FileManager.default.removeItem(at: folder) }
        let run = try runNight(in: folder)
        #expect(run.status == 0, "\(run.errors)")
        let found = try customers(in: folder)
        for name in ["Müller Elektrotechnik", "Müller Elektro Verwaltung", "Hansen GmbH"] {
            #expect(found.contains { $0.hasPrefix("n-") && $0.hasSuffix(" \(name)") }, "\(name): \(found)")
        }
        #expect(found.contains { $0.hasSuffix("unclear decide Müller Elektrotechnik") }, "\(found)")
        #expect(!found.contains { $0.hasSuffix(" Mueller Elektro") }, "\(found)")
        #expect(found.count { $0.uppercased().contains("ZIMMEREI") } == 1, "\(found)")
        let page = try String(contentsOf: folder.appending(path: "runs/latest/report.html"), encoding: .utf8)
        #expect(
            page.contains(
                "1 Kunde in mehreren Zeilen: <bdi>Zimmerei Oeztuerk</bdi> (<code>exports/kundenliste_2026-11-19.csv:6</code>"
            )
        )
    }

    @Test func theOrderOfTheRowsChangesNothing() throws {
        var found: Set<[String]> = []
        for rows in [Self.rows, Self.rows.reversed(), Self.rows.shuffled()] {
            let folder = try project(rows)
            defer { try? FileManager.default.removeItem(at: folder) }
            _ = try runNight(in: folder)
            // Of several rows the first one gives the name.
            found.insert(try customers(in: folder).map { $0.split(separator: " ").prefix(3).joined(separator: " ") })
        }
        #expect(found.count == 1)
    }

    @Test func explainShowsWhatWasComparedAndWhatItCameTo() throws {
        let folder = try project(Self.rows)
        defer { try? FileManager.default.removeItem(at: folder) }
        let linked = try partnergap(["explain", "--on", "2026-11-20", "Zimmerei Öztürk GmbH"], in: folder).output
        #expect(
            linked.contains(
                "Zimmerei Oeztuerk (exports/kundenliste_2026-11-19.csv:6) is "
                    + "Zimmerei Öztürk GmbH (exports/Customers_2026-11-19.csv:6)"
            )
        )
        #expect(linked.contains("before anything is compared"))
        #expect(
            linked.contains("  domain: the same (eda@oeztuerk-holzbau.example | oeztuerk-holzbau.example)"),
            "\(linked)"
        )
        #expect(linked.contains("would make it no match any more"))
        let doubted = try partnergap(["explain", "--on", "2026-11-20", "Müller Elektrotechnik"], in: folder).output
        #expect(doubted.contains("): no match, ") || doubted.contains("): review, "), "\(doubted)")
        #expect(doubted.contains("would make it a match"), "\(doubted)")
    }

    @Test func aTenantPastedIntoManyRowsIsListedAndInvitesNobody() throws {
        let names = ["Adler", "Bergmann", "Clemens", "Dorn", "Eckert", "Falk"]
        let rows = names.enumerated().map { number, name in
            let domain = name.lowercased() + ".example"
            return "\(number);\(name) AG;77777777-aaaa-4ccc-8ccc-cccccccccccc;\(domain);;post@\(domain);Deutschland"
        }
        let folder = try project(rows)
        defer { try? FileManager.default.removeItem(at: folder) }
        let run = try runNight(in: folder, ["--verbose"])
        #expect(
            run.errors.contains("tenant 77777777-aaaa-4ccc-8ccc-cccccccccccc: 6 records of different names have it")
        )
        #expect(run.errors.contains("[value-too-common]"), "\(run.errors)")
        let found = try customers(in: folder)
        for name in names { #expect(found.contains { $0.hasSuffix("unclear decide \(name) AG") }, "\(found)") }
        let letters = folder.appending(path: "runs/latest/invitations")
        #expect(try !FileManager.default.contentsOfDirectory(atPath: letters.path).contains { $0.hasSuffix(".eml") })
    }

    @Test func theModeIsTheUsers() throws {
        let folder = try project(Self.rows, more: "\nlinkage: { mode: identifiers }\n")
        defer { try? FileManager.default.removeItem(at: folder) }
        _ = try runNight(in: folder)
        let found = try customers(in: folder)
        #expect(found.contains { $0.hasSuffix(" Mueller Elektro") }, "\(found)")
        #expect(!found.contains { $0.contains("unclear") }, "\(found)")
        let other = try project(Self.rows, more: "\nlinkage: { mode: fuzzy }\n")
        defer { try? FileManager.default.removeItem(at: other) }
        let run = try runNight(in: other)
        #expect(run.status == 78)
        #expect(
            run.errors.contains("'fuzzy' is unknown, expected one of identifiers, exact-names, full"),
            "\(run.errors)"
        )
    }
}
