// SPDX-License-Identifier: MIT

import Foundation
import Testing

/// What goes wrong at night has its own message with a place and a way out, and the status the contract gives.
@Suite struct FailureTests {
    @Test func aMissingFileCostsItselfAndAllLetters() throws {
        let run = try night { try FileManager.default.removeItem(at: $0.appending(path: invoice)) }
        #expect(run.status == 3)
        #expect(run.errors.contains("exports/rechnung-alster_*.csv: error: no file fits"))
        #expect(run.errors.contains("check the path, and whether the export ran"))
        #expect(run.drafts == [])
        #expect(run.isPublished)
    }

    @Test func anEmptyFileIsRefused() throws {
        let run = try night { try Data().write(to: $0.appending(path: invoice)) }
        #expect(run.status == 3)
        #expect(run.errors.contains("\(invoice): error: the file is empty [file-empty]\n    export the list again"))
        #expect(run.drafts == [])
        #expect(run.isPublished)
    }

    @Test func aTruncatedXMLIsNeverHalfBelieved() throws {
        let run = try night { folder in
            let file = folder.appending(path: "exports/psa_2026-11-20.xml")
            let bytes = try Data(contentsOf: file)
            try bytes.prefix(bytes.count / 2).write(to: file)
        }
        #expect(run.status == 3)
        #expect(run.errors.contains("[xml-truncated]\n    export the list again"))
        #expect(run.errors.contains(#/exports/psa_2026-11-20\.xml:\d+:\d+: error: /#))
        #expect(run.drafts == [])
        #expect(run.isPublished)
    }

    @Test func aLoginPageSavedAsCSVIsNamed() throws {
        let page = "<!DOCTYPE html>\n<html lang=\"de\"><head><title>Anmelden</title></head></html>\n"
        let run = try night { try Data(page.utf8).write(to: $0.appending(path: invoice)) }
        #expect(run.status == 3)
        #expect(run.errors.contains("\(invoice): error: this is an HTML page: usually a login page"))
        #expect(run.errors.contains("sign in to the portal again and export the list anew"))
        #expect(run.isPublished)
    }

    @Test func anUnknownKeyStopsTheNight() throws {
        let run = try night { folder in
            try edit(folder.appending(path: "partnergap.yaml")) {
                $0.replacing("\npartner:", with: "\npartnr: 1\npartner:")
            }
        }
        #expect(run.status == 78)
        #expect(run.errors.contains(#/partnergap\.yaml:\d+:1: error: unknown key 'partnr'/#))
        #expect(run.errors.contains("did you mean 'partner'?"))
        #expect(!run.isPublished)
    }

    @Test func anUnwritableReportsFolderStopsTheNight() throws {
        let run = try night { try Data("a file in the way".utf8).write(to: $0.appending(path: "runs")) }
        #expect(run.status == 73)
        #expect(run.errors.contains("runs: error: the report cannot be written"))
        #expect(run.errors.contains("nothing was published"))
        #expect(!run.isPublished)
    }

    @Test func withoutAnyListOfRelationshipsNothingIsPublished() throws {
        let run = try night { folder in
            for name in try FileManager.default.contentsOfDirectory(atPath: folder.appending(path: "exports").path)
            where name.hasPrefix("Customers") || name.hasPrefix("alster-b") || name.hasPrefix("helvetia") {
                try FileManager.default.removeItem(at: folder.appending(path: "exports/\(name)"))
            }
        }
        #expect(run.status == 66)
        #expect(run.errors.contains("no usable list of relationships is left"))
        #expect(!run.isPublished)
    }

    @Test func unreadableDecisionsStopTheNight() throws {
        let run = try night { folder in
            try edit(folder.appending(path: "entscheidungen.csv")) { $0 + "declind,x.example,,,,,,\r\n" }
        }
        #expect(run.status == 78)
        #expect(run.errors.contains("unknown decision 'declind'"))
        #expect(run.errors.contains("did you mean 'declined'?"))
        #expect(!run.isPublished)
    }

    @Test func anUnreadableObjectionListStopsTheNight() throws {
        let run = try night { try Data().write(to: $0.appending(path: "exports/widersprueche.csv")) }
        #expect(run.status == 78)
        #expect(!run.isPublished)
    }

    @Test func theFirstNightDraftsNothingUntilAPersonSaysSo() throws {
        let folder = try copySample("kleinanfang")
        defer { try? FileManager.default.removeItem(at: folder) }
        let run = try partnergap(["run", "--on", "2026-11-20"], in: folder)
        #expect([0, 3].contains(run.status), "\(run.errors)")
        #expect(try drafts(in: folder) == [])
        let accepted = try runNight(in: folder)
        #expect([0, 3].contains(accepted.status))
        #expect(try !drafts(in: folder).isEmpty)
    }

    @Test func latestStaysWhenNothingIsPublished() throws {
        let folder = try copySample("kleinanfang")
        defer { try? FileManager.default.removeItem(at: folder) }
        _ = try runNight(in: folder)
        let latest = folder.appending(path: "runs/latest").path
        let before = try FileManager.default.destinationOfSymbolicLink(atPath: latest)
        try edit(folder.appending(path: "partnergap.yaml")) { $0 + "\nbogus: 1\n" }
        #expect(try runNight(in: folder).status == 78)
        #expect(try FileManager.default.destinationOfSymbolicLink(atPath: latest) == before)
    }

    @Test func usageErrorsEndWith64() throws {
        #expect(try partnergap(["run", "--on", "yesterday"]).status == 64)
        #expect(try partnergap(["rnu"]).status == 64)
    }

    private let invoice = "exports/rechnung-alster_2026-11-15.csv"

    private func edit(_ file: URL, _ change: (String) -> String) throws {
        try change(String(decoding: Data(contentsOf: file), as: UTF8.self)).write(
            to: file,
            atomically: true,
            encoding: .utf8
        )
    }
}
