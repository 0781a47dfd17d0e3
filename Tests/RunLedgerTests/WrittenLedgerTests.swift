// SPDX-License-Identifier: MIT

import CustomerModel
import Diagnostics
import RunLedger
import Testing

@Suite struct WrittenLedgerTests {
    @Test func readsAnEntry() {
        var log = DiagnosticLog()
        let row =
            "k1,11111111-1111-4111-8111-111111111111,a.example|b.example,A GmbH,2026-10-01,2026-11-01,,,"
            + "alster=2026-11-18,alster|helvetia,customer,reseller+provider:alster,open,2026-11-05,1,0,no,2026-11-19"
        let memory = memory(from: table(row), file: "ledger.csv", log: &log)
        #expect(log.lines == [])
        #expect(memory.lastNight == Day(parsing: "2026-11-19"))
        let entry = memory.entries.first
        #expect(entry?.domains.map(\.text) == ["a.example", "b.example"])
        #expect(entry?.assigned?.map(\.text) == ["alster", "helvetia"])
        #expect(entry?.invitation?.kind == .resellerAndProvider(ProviderID("alster")))
        #expect(entry?.invitation?.state == .open)
        #expect(entry?.providersSeen[ProviderID("alster")] == Day(parsing: "2026-11-18"))
    }

    @Test(arguments: [
        ("k1,x,,A,2026-10-01,,,,,,,,,,,,,2026-11-19", "'x' in 'tenant_id' is no tenant ID"),
        ("k1,,,A,,,,,,,,,,,,,,2026-11-19", "the row has no customer_key or no first_seen"),
        ("k1,,,A,2026-10-01,,,,,,,bogus,open,2026-11-01,,,,2026-11-19", "'bogus' in 'invitation' is no invitation"),
        ("k1,,,A,2026-10-01,,,,,,,,,,,,maybe,2026-11-19", "'maybe' in 'was_ended' is no yes or no"),
        ("k1,,,A,2026-10-01,,,,alster,,,,,,,,,2026-11-19", "'alster' in 'providers_seen' is no ID=DAY"),
    ])
    func neverSkipsWhatItDoesNotUnderstand(_ row: String, _ message: String) {
        var log = DiagnosticLog()
        _ = memory(from: table(row), file: "ledger.csv", log: &log)
        #expect(log.diagnostics.first?.message == message)
        #expect(log.diagnostics.first?.location == SourceLocation(file: "ledger.csv", line: 2))
    }

    private func table(_ row: String) -> [UInt8] {
        Array("\(ledgerColumns.joined(separator: ","))\n\(row)\n".utf8)
    }
}
