// SPDX-License-Identifier: MIT

import CustomerModel
import Diagnostics
import Foundation
import RunLedger

// LedgerBenchmark FILE CUSTOMERS NIGHT CHANGED: plays one night over a ledger and says what that costs.
//
// On an empty ledger it writes CUSTOMERS customers; on a later night it remembers them, changes CHANGED of them and writes
// the night. Prints: what, seconds.

let arguments = CommandLine.arguments
guard arguments.count == 5, let customers = Int(arguments[2]), let night = Int(arguments[3]),
    let changed = Int(arguments[4])
else {
    print("usage: LedgerBenchmark FILE CUSTOMERS NIGHT CHANGED")
    exit(64)
}

/// What one customer in ten has: a gap with an open invitation; the others are linked to us and to a provider.
func customer(_ number: Int, on night: Int, from memory: LedgerEntry?, isChanged: Bool) -> CustomerNight {
    let tenant = TenantID(bits: UInt128(UInt64(number) &* 0x9E37_79B9_7F4A_7C15) << 64 | UInt128(number + 1))
    let isGap = (number % 10 == 0) != isChanged
    let seen = isGap ? nil : Day(number: night)
    let entry = LedgerEntry(
        key: tenant.map(\.description) ?? "",
        tenantID: tenant,
        domains: [DomainName(normalised: "kunde-\(number).example")],
        name: "Kundenunternehmen \(number) GmbH",
        firstSeen: memory?.firstSeen ?? Day(number: night),
        gapSince: isGap ? memory?.gapSince ?? Day(number: night) : nil,
        resellerSeen: seen,
        providersSeen: seen.map { [ProviderID("verteiler"): $0] } ?? [:],
        assigned: [ProviderID("verteiler")],
        membership: .customer,
        invitation: isGap ? memory?.invitation ?? invitation(night) : nil
    )
    let said = VerdictWords(
        verdict: isGap ? "waiting" : "linked",
        reason: isGap ? "invited" : "",
        action: isGap ? "wait" : "none",
        missing: isGap ? "reseller|provider:verteiler" : "",
        withheld: "",
        isGap: isGap
    )
    return CustomerNight(entry: entry, said: said)
}

func invitation(_ night: Int) -> RememberedInvitation {
    RememberedInvitation(
        kind: .resellerAndProvider(ProviderID("verteiler")),
        state: .open,
        day: Day(number: night),
        attempts: 1
    )
}

func seconds(_ what: String, _ work: () throws -> Void) rethrows {
    let clock = ContinuousClock()
    let time = try clock.measure { try work() }
    print("\(what)\t\(Double(time.components.seconds) + Double(time.components.attoseconds) / 1e18)")
}

var memory: LedgerMemory?
var ledger: Ledger?
try seconds("open") { ledger = try Ledger(arguments[1], shownAs: "ledger", access: .writing) }
try seconds("remember") { memory = try ledger?.memory(on: Day(number: night)) }
guard let ledger, let memory else { exit(1) }
let inputs = String(String(repeating: "0", count: 64) + String(night)).suffix(64)
var record = LedgerNight(
    night: Day(number: night),
    name: "night \(night)",
    started: night * 86_400,
    inputs: String(inputs),
    status: 0
)
let known = Dictionary(memory.memory.entries.map { ($0.key, $0) }) { first, _ in first }
record.customers = (0..<customers).map { number in
    let isChanged = changed > 0 && number % max(customers / changed, 1) == night % max(customers / changed, 1)
    let plain = customer(number, on: night, from: nil, isChanged: false)
    return customer(number, on: night, from: known[plain.entry.key], isChanged: isChanged)
}.sorted { $0.entry.key.utf8.lexicographicallyPrecedes($1.entry.key.utf8) }
record.lists = [.us: Day(number: night), .provider(ProviderID("verteiler")): Day(number: night)]
try seconds("write") { try ledger.record(record, over: memory) }
