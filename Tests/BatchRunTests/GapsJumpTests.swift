// SPDX-License-Identifier: MIT

import CustomerModel
import Diagnostics
import Reconciliation
import Reporting
import Testing

@testable import BatchRun

/// The guard over the whole night: too many customers have a gap who had none.
@Suite struct GapsJumpTests {
    @Test(arguments: [
        // gaps, known without one, known with one, the limit that is set, whether it holds
        (20, 0, 10, nil, false), (20, 0, 9, nil, true), (20, 20, 0, nil, true), (20, 3, 10, nil, false),
        (20, 3, 12, 8, false), (20, 3, 12, 7, true), (20, 0, 20, 0, false), (20, 0, 19, 0, true),
    ])
    func newGaps(_ gaps: Int, _ without: Int, _ with: Int, _ limit: Int?, _ holds: Bool) throws {
        let night = try Self.stage(gaps: gaps, linked: 1, without: without, with: with, limit: limit).night()
        #expect(night.log.diagnostics.map(\.code) == (holds ? [.gapsJump] : []))
        #expect(night.report.status == (holds ? 3 : 0))
        #expect(night.unbelievedGaps.count == (holds ? gaps - with : 0))
        #expect(night.report.customers.count == gaps + 1)
        #expect(night.report.customers.count { $0.withheld == .listHeld } == (holds ? gaps : 0))
    }

    @Test func manyCustomersMayHaveMoreNewGaps() throws {
        // Five per cent of 300 are 15.
        #expect(try Self.stage(gaps: 15, linked: 285, without: 0, with: 0).night().unbelievedGaps.isEmpty)
        #expect(try Self.stage(gaps: 16, linked: 284, without: 0, with: 0).night().unbelievedGaps.count == 16)
    }

    @Test func theFirstNightHasNothingToJumpFrom() throws {
        var stage = Self.stage(gaps: 40, linked: 1, without: 0, with: 0)
        stage.memory = .blank
        #expect(try stage.night().log.diagnostics == [])
    }

    @Test func aPersonMayLiftIt() throws {
        var stage = Self.stage(gaps: 12, linked: 5, without: 0, with: 0)
        let held = try stage.night().log.diagnostics
        #expect(held.map(\.severity) == [.error])
        #expect(held.first?.suggestion?.hasSuffix("if that is right: run --accept new-gaps") == true)
        stage.accepted = [.newGaps]
        let night = try stage.night()
        #expect(night.report.status == 0)
        #expect(night.unbelievedGaps.isEmpty)
        #expect(
            night.log.diagnostics.map(\.description) == [
                "warning: held guard 'new-gaps' was lifted: "
                    + "12 customers have a gap that had none last night, expected at most 10 [gaps-jump]"
            ]
        )
    }

    private static func stage(gaps: Int, linked: Int, without: Int, with: Int, limit: Int? = nil) -> NightStage {
        var stage = NightStage(
            sources: """
                {id: pc, path: pc.csv, role: partner-center-customers, exported: 2026-11-22},
                {id: crm, path: crm.csv, role: customer-list, profile: generic-table, exported: 2026-11-22, \
                legal-basis: existing-customer}
                """
        )
        if let limit { stage.invitation = "{max-new-gaps: \(limit)}" }
        let others = (gaps + 1)...(gaps + linked)
        stage.files["pc.csv"] =
            "Microsoft ID,Company name,Primary domain name,Relationship,Tags\n"
            + others.map { "\(tenant($0)),Customer \($0),c\($0).example,Cloud Reseller,\n" }.joined()
        stage.files["crm.csv"] = list(1...(gaps + linked))
        let night = NightStage.lastNight
        let entries = (1...gaps).prefix(without + with).map { number in
            LedgerEntry(
                key: tenant(number),
                tenantID: TenantID(parsing: tenant(number)),
                name: "Customer \(number)",
                firstSeen: night,
                gapSince: number <= with ? night : nil,
                membership: .customer
            )
        }
        stage.memory = Memory(lastNight: night, entries: entries)
        return stage
    }
}
