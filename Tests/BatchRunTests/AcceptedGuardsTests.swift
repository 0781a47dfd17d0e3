// SPDX-License-Identifier: MIT

import BatchRun
import CustomerModel
import Testing

@Suite struct AcceptedGuardsTests {
    @Test(arguments: [
        ("baseline", GuardName.baseline), ("new-gaps", .newGaps), ("clock", .clock), ("ledger", .ledger),
        ("rows:crm", .source(.rows, "crm")), ("identities:crm", .source(.identities, "crm")),
        ("same-contact:crm", .source(.sameContact, "crm")), ("min-rows:crm", .source(.minRows, "crm")),
    ])
    func everyGuardHasAName(_ text: String, _ guarded: GuardName) throws {
        #expect(try GuardName(parsing: text) == guarded)
        #expect(guarded.text == text)
    }

    @Test(arguments: [
        ("basline", "'baseline'"), ("row:crm", "'rows:crm'"), ("rows", "'rows:SOURCE'"), ("rows:", "'rows:SOURCE'"),
        ("newgaps", "'new-gaps'"), ("all", nil), ("", nil), ("baseline:crm", "'baseline'"),
        ("min-row:x\u{1B}", "'min-rows:x\\u{1b}'"),
    ])
    func anUnknownNameIsAMistake(_ text: String, _ meant: String?) {
        let mistake = #expect(throws: UsageMistake.self) { try GuardName(parsing: text) }
        let message = mistake?.message ?? ""
        #expect(message.hasPrefix("there is no guard '"))
        #expect(message.contains("expected one of: baseline, new-gaps, clock, ledger, rows:SOURCE, identities:SOURCE"))
        #expect(meant.map { message.hasSuffix("; did you mean \($0)?") } ?? !message.contains("did you mean"))
    }

    @Test func anUnknownSourceIsAMistake() throws {
        let configuration = try NightStage(
            sources: "{id: crm, path: a.csv, role: leads}, {id: erp, path: b.csv, role: leads}"
        ).configuration()
        let accepted = try AcceptedGuards([.source(.rows, "crm"), .baseline], of: configuration)
        #expect(accepted.contains(.source(.rows, "crm")) && accepted.contains(.baseline))
        #expect(!accepted.contains(.source(.rows, "erp")) && !accepted.contains(.newGaps))
        #expect(accepted.names == ["baseline", "rows:crm"])
        let mistake = #expect(throws: UsageMistake.self) {
            try AcceptedGuards([.source(.rows, "crn")], of: configuration)
        }
        #expect(
            mistake?.message == "there is no source 'crn', expected one of: crm, erp; did you mean 'rows:crm'?"
        )
    }
}
