// SPDX-License-Identifier: MIT

import Foundation
import Testing

/// A brake (objections, decisions, ledger) is read whole or not at all; reading less never invites more.
@Suite struct BrakeTests {
    @Test func aQuoteThatSwallowsDecisionsStopsTheNight() throws {
        let run = try night { folder in
            try edit("entscheidungen.csv", in: folder) {
                $0.replacing("\"", with: "").replacing(",Umzug", with: ",\"Umzug")
            }
        }
        #expect(run.status == 78)
        #expect(run.errors.contains("a quote swallows the lines behind it"))
    }

    @Test func aLedgerCutWithinARowStopsTheNight() throws {
        let run = try night { folder in
            try edit("yesterday.csv", in: folder) { text in
                let lines = text.split(separator: "\n")
                let open = lines.firstIndex { $0.contains(",reseller,open,") } ?? 1
                return lines[..<open].joined(separator: "\n") + "\n" + lines[open].prefix(120)
            }
        }
        #expect(run.status == 78)
        #expect(run.errors.contains(#/yesterday\.csv:\d+: error: the row has \d+ cells, expected 18/#))
    }

    @Test func aLedgerRowThatStandsTwiceStopsTheNight() throws {
        let run = try night { folder in
            try edit("yesterday.csv", in: folder) { text in
                let lines = text.split(separator: "\n")
                return (lines + [lines[3]]).joined(separator: "\n") + "\n"
            }
        }
        #expect(run.status == 78)
        #expect(run.errors.contains("stands twice in 'customer_key'"))
    }

    @Test func anObjectionThatCannotBeReadWithholdsAllLetters() throws {
        let run = try night { folder in
            try edit("exports/widersprueche.csv", in: folder) { $0 + "x,y,z,too,many,cells,for,this,list\n" }
        }
        #expect(run.status == 3)
        #expect(run.drafts == [])
    }

    @Test func anObjectionThatNamesNobodyWithholdsAllLetters() throws {
        let folder = try copySample("kleinanfang")
        defer { try? FileManager.default.removeItem(at: folder) }
        try Data("Mailadresse,Name\nchef@b.example,Chef B\n".utf8).write(to: folder.appending(path: "o.csv"))
        try edit("partnergap.yaml", in: folder) { $0 + "\nobjections: o.csv\n" }
        #expect(try runNight(in: folder).status == 3)
        #expect(try drafts(in: folder) == [])
    }

    @Test func anObjectionWithoutItsDelimitersWithholdsAllLetters() throws {
        let run = try night { folder in
            try edit("exports/widersprueche.csv", in: folder) { $0 + "roesterei@kaffee-moewenblick.example\n" }
        }
        #expect(run.status == 3)
        #expect(run.drafts == [])
    }

    @Test func anObjectionWithACellNobodyUnderstandsWithholdsAllLetters() throws {
        let run = try night { folder in
            try edit("exports/widersprueche.csv", in: folder) { text in
                let width = text.split(separator: "\n")[0].split(separator: ",", omittingEmptySubsequences: false).count
                return text + "a@acme example,other.example" + String(repeating: ",", count: width - 2) + "\n"
            }
        }
        #expect(run.status == 3)
        #expect(run.drafts == [])
    }

    @Test(arguments: ["alster-beziehungen_2026-11-19.csv", "Customers_2026-11-19.csv"])
    func aListOfRelationshipsCutInItsFirstCellIsRefused(_ name: String) throws {
        let run = try night { folder in
            let file = folder.appending(path: "exports/\(name)")
            let bytes = try Data(contentsOf: file)
            let lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
            var cut = Data(lines[..<8].joined(separator: [0x0A]))
            cut.append(contentsOf: [0x0A] + lines[8].prefix(20))
            try cut.write(to: file)
        }
        #expect(run.status == 3)
        #expect(run.drafts == [])
    }

    @Test func decisionsCutWithinALineStopTheNight() throws {
        let run = try night { folder in
            try edit("entscheidungen.csv", in: folder) { text in
                let last = text.range(of: "invited-by-hand,f2327ae6")?.upperBound ?? text.endIndex
                return String(text[..<last])
            }
        }
        #expect(run.status == 78)
        #expect(run.errors.contains("ends in the middle of a line"))
    }

    @Test func aListThatStatesNoRelationshipProvesNoAbsence() throws {
        let folder = try copySample("kleinanfang")
        defer { try? FileManager.default.removeItem(at: folder) }
        // The list of administration rights, saved in the place of the customers.
        try edit("exports/Customers_2026-11-19.csv", in: folder) { _ in
            "Name,Microsoft ID\nAutohaus Peschke GmbH,185ee54a-dd0e-4cd3-b919-1c20b14ff7dc\n"
        }
        try edit("partnergap.yaml", in: folder) { $0.replacing("profile: partner-center-customers", with: "") }
        let run = try runNight(in: folder)
        #expect(run.status == 3)
        #expect(run.errors.contains("1 of 1 customers have no relationship word"))
        #expect(try drafts(in: folder) == [])
    }

    @Test func aListWithoutTheStatusItsProfileMapsIsHeld() throws {
        let run = try night { folder in
            try edit("exports/psa_2026-11-20.xml", in: folder) { $0.replacing(" status=", with: " zustand=") }
        }
        #expect(run.status == 3)
        #expect(run.errors.contains("no row has what the profile maps to 'status'"))
        #expect(run.drafts == [])
    }

    @Test(arguments: ["", "Brand New Partner"])
    func aPartnerCenterListWhoseWordsNobodyKnowsIsHeld(_ word: String) throws {
        let run = try night { folder in
            try edit("exports/Customers_2026-11-19.csv", in: folder) { $0.replacing("Cloud Reseller", with: word) }
        }
        #expect(run.status == 3)
        #expect(run.errors.contains("customers have no relationship word, or one that is not known"))
        #expect(run.drafts == [])
    }

    @Test func checkStopsWhereTheNightWould() throws {
        let folder = try copySample("kleinanfang")
        defer { try? FileManager.default.removeItem(at: folder) }
        try FileManager.default.removeItem(at: folder.appending(path: "exports/kundenliste_2026-11-19.csv"))
        #expect(try partnergap(["check", "--on", "2026-11-20"], in: folder).status == 66)
    }

    @Test func aRowOfPartnerCenterThatCannotBeReadProvesNoAbsence() throws {
        let run = try night { folder in
            let name = "exports/Customers_2026-11-19.csv"
            try edit(name, in: folder) { $0 + "not-a-guid,Kontor Brooktor GmbH,x.example,Cloud Reseller,\r\n" }
        }
        #expect(run.status == 3)
        #expect(run.drafts == [])
    }

    @Test func withoutAListOfCustomersNothingIsPublished() throws {
        let folder = try copySample("kleinanfang")
        defer { try? FileManager.default.removeItem(at: folder) }
        try FileManager.default.removeItem(at: folder.appending(path: "exports/kundenliste_2026-11-19.csv"))
        let run = try runNight(in: folder)
        #expect(run.status == 66)
        #expect(run.errors.contains("no usable list of customers is left"))
    }

    @Test func aFolderInThePlaceOfLatestStopsTheNightAndIsKept() throws {
        let folder = try copySample("kleinanfang")
        defer { try? FileManager.default.removeItem(at: folder) }
        let latest = folder.appending(path: "runs/latest/mine")
        try FileManager.default.createDirectory(at: latest, withIntermediateDirectories: true)
        #expect(try runNight(in: folder).status == 73)
        let left = try FileManager.default.contentsOfDirectory(atPath: folder.appending(path: "runs").path)
        #expect(left.filter { $0 != ".lock" } == ["latest"])
    }

    @Test func aDryRunWritesNothing() throws {
        let folder = try copySample("kleinanfang")
        defer { try? FileManager.default.removeItem(at: folder) }
        #expect(try runNight(in: folder, ["--dry-run"]).status == 0)
        #expect(!FileManager.default.fileExists(atPath: folder.appending(path: "runs").path))
    }

    @Test func filesAndFoldersAreNobodyElses() throws {
        let folder = try copySample("kleinanfang")
        defer { try? FileManager.default.removeItem(at: folder) }
        _ = try runNight(in: folder)
        let run = folder.appending(path: "runs/2026-11-20T0200Z")
        for (path, mode) in [(run, 0o750), (run.appending(path: "report.html"), 0o640)] {
            let attributes = try FileManager.default.attributesOfItem(atPath: path.path)
            #expect(attributes[.posixPermissions] as? Int == mode)
        }
    }

    private func edit(_ path: String, in folder: URL, _ change: (String) -> String) throws {
        let file = folder.appending(path: path)
        try Data(change(String(decoding: Data(contentsOf: file), as: UTF8.self)).utf8).write(to: file)
    }
}

/// What a damaged night left.
struct NightOutcome {
    let status: Int32
    let errors: String
    let drafts: [String]
    let isPublished: Bool
}

/// Runs the night of nordlicht after some damage to a copy of it.
func night(after damage: (URL) throws -> Void) throws -> NightOutcome {
    let folder = try copySample("nordlicht")
    defer { try? FileManager.default.removeItem(at: folder) }
    try damage(folder)
    let run = try runNight(in: folder)
    let report = folder.appending(path: "runs/latest/report.html").path
    return NightOutcome(
        status: run.status,
        errors: run.errors,
        drafts: try drafts(in: folder),
        isPublished: FileManager.default.fileExists(atPath: report)
    )
}

/// The names of the drafts in the latest run.
func drafts(in folder: URL) throws -> [String] {
    let invitations = folder.appending(path: "runs/latest/invitations")
    guard FileManager.default.fileExists(atPath: invitations.path) else { return [] }
    return try FileManager.default.contentsOfDirectory(atPath: invitations.path).filter { $0.hasSuffix(".eml") }
        .sorted()
}
