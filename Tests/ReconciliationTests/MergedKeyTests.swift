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
}
