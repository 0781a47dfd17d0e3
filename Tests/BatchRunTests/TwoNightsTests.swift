// SPDX-License-Identifier: MIT

import CustomerModel
import Diagnostics
import Foundation
import Reconciliation
import Reporting
import Testing

@testable import BatchRun

/// A good night and the one after it, over the corpus of exports that went wrong: what only memory can tell.
@Suite(.enabled(if: TwoNights.isPresent)) struct TwoNightsTests {
    @Test(
        arguments: [
            ("00-good", [], 0), ("03-pc-half-at-record-end", [.listShrunk, .identitiesDiffer], 3),
            ("06-pc-drop-10", [.listShrunk], 0), ("07-pc-drop-30", [.listShrunk, .identitiesDiffer], 3),
            ("11-pc-other-partner", [.identitiesDiffer], 3),
            ("30-pc-A-to-M-only", [.listShrunk, .identitiesDiffer], 3),
            ("33-portal-half", [.listShrunk, .identitiesDiffer], 3), ("34-portal-triple", [.gapsJump], 3),
            ("35-portal-three-new", [], 0), ("40-both-yesterday-identical", [.fileUnchanged, .fileUnchanged], 0),
        ] as [(String, [DiagnosticCode], Int)]
    )
    func lastNightTells(_ scenario: String, _ codes: [DiagnosticCode], _ status: Int) throws {
        var stage = TwoNights.stage
        stage.files = try TwoNights.files("yesterday")
        let first = try stage.night()
        #expect(first.report.status == 0)
        stage.memory = Memory(
            lastNight: NightStage.lastNight,
            entries: first.report.customers.map(LedgerEntry.init(of:)),
            exports: try stage.exports().remembered(tonight: NightStage.lastNight)
        )
        stage.files = try TwoNights.files("\(scenario)/today")
        let night = try stage.night()
        let memories: [DiagnosticCode] = [.fileUnchanged, .listShrunk, .identitiesDiffer, .gapsJump]
        let found = night.log.diagnostics.map(\.code).filter(memories.contains)
        // Most scenarios leave one file as it was, which is said of each.
        #expect(Set(found).subtracting([.fileUnchanged]) == Set(codes).subtracting([.fileUnchanged]))
        #expect(night.report.status == status)
        if scenario.hasPrefix("40") { #expect(found == codes) }
        // Without a link no letter is written either; who would get one is withheld for that, unless all are held.
        let isHeld = night.report.customers.allSatisfy { $0.withheld == nil || $0.withheld == .listHeld }
        #expect(isHeld == (status == 3))
    }
}

private enum TwoNights {
    static let folder = URL(filePath: #filePath).deletingLastPathComponent()
        .appending(path: "../../../shared/corpora/stale-exports").standardized
    static let isPresent = FileManager.default.fileExists(atPath: folder.path)

    static var stage: NightStage {
        NightStage(
            sources: """
                {id: pc, path: partner-center.csv, role: partner-center-customers, exported: 2026-11-22},
                {id: portal, path: portal.csv, role: customer-list, profile: generic-table, exported: 2026-11-22, \
                legal-basis: existing-customer}
                """
        )
    }

    static func files(_ path: String) throws -> [String: String] {
        try ["partner-center.csv", "portal.csv"].reduce(into: [:]) { files, name in
            files[name] = try String(contentsOf: folder.appending(path: "\(path)/\(name)"), encoding: .utf8)
        }
    }
}

extension LedgerEntry {
    /// As much of a customer as a night remembers here.
    fileprivate init(of customer: ReconciledCustomer) {
        self.init(
            key: customer.key,
            tenantID: customer.customer.tenantID,
            domains: customer.customer.domains,
            name: customer.customer.name,
            firstSeen: NightStage.lastNight,
            gapSince: customer.gapSince.map { _ in NightStage.lastNight },
            resellerSeen: customer.reseller == .present ? NightStage.lastNight : nil,
            membership: .customer
        )
    }
}
