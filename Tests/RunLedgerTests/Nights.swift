// SPDX-License-Identifier: MIT

import CustomerModel
import Diagnostics
import Foundation
import GRDB

@testable import RunLedger

/// A ledger in a folder of its own, gone with the test.
final class Book {
    let folder: URL
    var path: String { folder.appending(path: "ledger.sqlite").path }

    init() throws {
        folder = FileManager.default.temporaryDirectory.appending(path: "ledger-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(at: folder) }

    func open(_ access: Ledger.Access = .writing) throws -> Ledger {
        try Ledger(path, shownAs: "ledger.sqlite", access: access)
    }

    /// Plays a night as the tool does: opens, remembers, writes, closes.
    func play(_ night: LedgerNight) throws {
        let ledger = try open()
        try ledger.record(night, over: try ledger.memory(on: night.night))
    }

    func memory(on day: Int) throws -> LedgerMemory { try open().memory(on: Day(number: day)) }

    /// Takes a table out of the file, as a broken page would.
    func breakTable(_ name: String) throws {
        try open().queue.write { try $0.execute(sql: "DROP TABLE \(name)") }
    }

    /// Every row of every table, as text.
    func content() throws -> [String] {
        let ledger = try open(.reading)
        return try ledger.queue.read { database in
            let tables = try String.fetchAll(
                database,
                sql: "SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name"
            )
            return try tables.flatMap { table in
                try Row.fetchAll(database, sql: "SELECT * FROM \"\(table)\"").map { "\(table) \($0)" }
            }
        }
    }
}

extension LedgerNight {
    /// A night in which our own list is of the same day.
    init(_ day: Int, inputs: String = "a", _ customers: [CustomerNight]) {
        let text = String(repeating: "0", count: 60) + inputs + String(day % 1_000)
        self.init(
            night: Day(number: day),
            name: "night \(day)",
            started: day * 86_400,
            inputs: String(text.suffix(64)),
            status: 0
        )
        self.customers = customers.sorted { $0.entry.key < $1.entry.key }
        lists = [.us: Day(number: day), .provider(ProviderID("A")): Day(number: day)]
    }
}

extension CustomerNight {
    init(
        _ key: String,
        first: Int,
        _ verdict: String = "linked",
        aliases: [String] = [],
        tenant: UInt128? = nil,
        domains: [String] = [],
        name: String = "Firma",
        gapSince: Int? = nil,
        seen: Int? = nil,
        lost: Int? = nil,
        providers: [String: Int] = [:],
        assigned: [ProviderID]? = nil,
        invitation: RememberedInvitation? = nil,
        accepted: RememberedInvitation? = nil,
        wasEnded: Bool = false
    ) {
        let seenByProvider = providers.map { (ProviderID($0.key), Day(number: $0.value)) }
        self.init(
            entry: LedgerEntry(
                key: key,
                aliases: aliases,
                tenantID: tenant.flatMap { TenantID(bits: $0) },
                domains: domains.map { DomainName(normalised: $0) },
                name: name,
                firstSeen: Day(number: first),
                gapSince: gapSince.map { Day(number: $0) },
                resellerSeen: seen.map { Day(number: $0) },
                lostOn: lost.map { Day(number: $0) },
                providersSeen: Dictionary(uniqueKeysWithValues: seenByProvider),
                assigned: assigned,
                membership: .customer,
                invitation: invitation,
                wasEnded: wasEnded
            ),
            said: VerdictWords(
                verdict: verdict,
                reason: "",
                action: "none",
                missing: gapSince == nil ? "" : "reseller",
                withheld: "",
                isGap: gapSince != nil
            ),
            ended: accepted,
            isAccepted: accepted != nil
        )
    }
}

extension RememberedInvitation {
    init(_ state: InvitationState, started: Int, day: Int? = nil, attempts: Int = 0) {
        self.init(
            kind: .resellerAndProvider(ProviderID("A")),
            state: state,
            day: Day(number: day ?? started),
            attempts: attempts,
            startedOn: Day(number: started)
        )
    }
}
