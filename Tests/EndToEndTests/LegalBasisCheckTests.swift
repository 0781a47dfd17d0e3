// SPDX-License-Identifier: MIT

import Foundation
import Testing

/// The ground on which letters go, as `check` and the night say it.
@Suite struct LegalBasisCheckTests {
    private func change(_ file: String, in folder: URL, _ edit: (String) -> String) throws {
        let path = folder.appending(path: file)
        try Data(edit(String(decoding: try Data(contentsOf: path), as: UTF8.self)).utf8).write(to: path)
    }

    @Test func aRoleThatImpliesOneIsSaid() throws {
        let folder = try smallProject()
        defer { try? FileManager.default.removeItem(at: folder) }
        let line = ": no legal-basis is written; as a customer list it counts as existing customer\n"
        let check = ["check", "--on", "2026-11-20"]
        let basis = #/ *legal-basis: .*\n/#
        try change("partnergap.yaml", in: folder) { $0.replacing(basis, with: "") }
        #expect(try partnergap(check, in: folder).output.components(separatedBy: line).count == 2)
        try change("partnergap.yaml", in: folder) {
            $0.replacing(
                "    role: customer-list\n",
                with: "    role: customer-list\n    legal-basis: existing-customer\n"
            )
        }
        #expect(try !partnergap(check, in: folder).output.contains("no legal-basis"))
    }

    @Test func consentOfADayToComeIsNoneAndSaid() throws {
        let folder = try smallProject()
        defer { try? FileManager.default.removeItem(at: folder) }
        try change("partnergap.yaml", in: folder) {
            $0.replacing(#/ *legal-basis: .*\n/#, with: "").replacing(
                "    role: customer-list\n",
                with: "    role: customer-list\n    legal-basis: consent 2027-05-01\n"
            )
        }
        let check = try partnergap(["check", "--on", "2026-11-20"], in: folder)
        let said = "'legal-basis: consent 2027-05-01' is of a day yet to come: it counts as none until then"
        #expect(check.errors.contains(#/partnergap\.yaml:\d+:\d+: warning: /#) && check.errors.contains(said))
        let run = try runNight(in: folder)
        #expect(run.status == 0)
        #expect(try drafted(in: folder) == [])
        // A person's word of tomorrow counts as little.
        let row =
            "decision,subject,other,value,until,who,when,why\nlegal-basis,alpha.example,,consent,,Kim,2026-11-21,\n"
        try Data(row.utf8).write(to: folder.appending(path: "said.csv"))
        try change("partnergap.yaml", in: folder) { "\($0)\ndecisions: said.csv\n" }
        let tonight = try partnergap(["check", "--on", "2026-11-20"], in: folder)
        #expect(tonight.errors.contains("said.csv:2: warning: the consent is of 2026-11-21, a day yet to come"))
        _ = try runNight(in: folder)
        #expect(try drafted(in: folder) == [])
        _ = try partnergap(["run", "--on", "2026-11-21"], in: folder)
        #expect(try drafted(in: folder) == ["Alpha AG"])
    }
}
