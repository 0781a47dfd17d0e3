// SPDX-License-Identifier: MIT

import CustomerModel
import Diagnostics
import Reconciliation
import Testing

@Suite struct DecisionFindingsTests {
    @Test func saysWhichLinesMeanNobodyOrSeveral() {
        let lines = findings([
            Decision(kind: .accepted, subject: "Nobody Ltd", line: 2),
            Decision(kind: .accepted, subject: "Muster GmbH", line: 3),
            Decision(kind: .never, subject: "Muster GmbH", line: 4),
            Decision(kind: .accepted, subject: "{\(tenantText.uppercased())}", line: 5),
        ])
        #expect(lines.count == 2)
        #expect(lines.first?.hasPrefix("decisions.csv:2: warning: 'Nobody Ltd' is no customer") == true)
        #expect(
            lines.last?.hasPrefix("decisions.csv:3: warning: 'Muster GmbH' means 2 customers, expected one") == true
        )
    }

    @Test func saysWhichLinesContradictEachOther() {
        let lines = findings([
            Decision(kind: .provider, subject: tenantText, value: "A", line: 2),
            Decision(kind: .provider, subject: tenantText, value: "B", line: 3),
            Decision(kind: .declined, subject: tenantText, when: day(4), line: 4),
            Decision(kind: .accepted, subject: tenantText, when: day(5), line: 5),
            Decision(kind: .returned, subject: tenantText, when: day(4), line: 6),
            Decision(kind: .ended, subject: tenantText, when: day(4), line: 7),
        ])
        #expect(lines.count == 2)
        #expect(
            lines.first?.hasPrefix("decisions.csv:3: warning: 'provider B' contradicts 'provider A' of line 2") == true
        )
        #expect(lines.last?.hasPrefix("decisions.csv:7: warning: 'ended' contradicts 'returned' of line 6") == true)
    }

    @Test func contradictedProvidersDecideNothing() {
        var stage = Stage()
        stage.decisions = [
            Decision(kind: .provider, subject: tenantText, value: "A", line: 2),
            Decision(kind: .provider, subject: tenantText, value: "none", line: 3),
        ]
        stage.add(customers())
        stage.add(source(.customerList), Item())
        #expect(stage.only?.decided == .expected(31, .missingReseller, nil, .fixSource))
        #expect(stage.only?.withheld == .providerDoubtful)
    }
}

private func findings(_ decisions: [Decision]) -> [String] {
    var stage = Stage()
    stage.add(source(.customerList), Item(), Item(tenant: tenantID(2)))
    return decisionFindings(
        decisions,
        customers: stage.reconciled,
        records: stage.records,
        sources: stage.sources,
        today: stage.today,
        file: "decisions.csv"
    ).map(\.description)
}
