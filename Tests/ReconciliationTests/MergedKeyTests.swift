// SPDX-License-Identifier: MIT

import CustomerModel
import Testing

@testable import Reconciliation

/// A word about an entry of the ledger outlives the entry's becoming another one.
@Suite struct MergedKeyTests {
    @Test func aDecisionFindsACustomerByAFormerKey() throws {
        let entry = LedgerEntry(key: "new.example", aliases: ["n-old"], name: "Firma", firstSeen: Day(number: 1))
        let customer = Customer(
            key: "new.example",
            records: [],
            tenantID: nil,
            domains: [],
            name: "Firma",
            identity: .nameOnly,
            evidence: []
        )
        let index = DecisionIndex(
            [Decision(kind: .suppressed, subject: "N-OLD", line: 0)],
            spellings: [designations(of: customer, memory: entry, [], [])]
        )
        #expect(index.subjects == [[0]])
    }

    /// Nobody knows whether one of the two was written to: that must not be hidden by the other's later mail.
    @Test func anUncertainLetterOutweighsEveryOther() throws {
        let entries = [(InvitationState.uncertain, 90), (.open, 100), (.draft, 110)].enumerated().map {
            LedgerEntry(
                key: "\($0.offset).example",
                name: "Firma",
                firstSeen: Day(number: 1),
                invitation: RememberedInvitation(
                    kind: .reseller,
                    state: $0.element.0,
                    day: Day(number: $0.element.1),
                    attempts: $0.element.0 == .open ? 2 : 0
                )
            )
        }
        for order in [entries, entries.reversed()] {
            let merged = try #require(LedgerEntry(merging: order))
            #expect(merged.invitation?.state == .uncertain)
            // What has gone to the others is not forgotten, however the uncertain one ends.
            #expect(merged.invitation?.attempts == 2)
            #expect(merged.mailedOn == Day(number: 100))
        }
    }
}
