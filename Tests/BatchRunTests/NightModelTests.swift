// SPDX-License-Identifier: MIT

import CustomerModel
import Diagnostics
import RecordLinkage
import Testing

@testable import BatchRun

/// What a night makes of the model that the ledger keeps, and of the one that its own records taught.
@Suite struct NightModelTests {
    private static let sources = """
        {id: pc, path: pc.csv, role: partner-center-customers, exported: 2026-11-22},
        {id: crm, path: crm.csv, role: customer-list, profile: generic-table, exported: 2026-11-22}
        """

    private static let linked =
        "Microsoft ID,Company name,Primary domain name,Relationship,Tags\n\(tenant(1)),Customer 1,c1.example,Cloud Reseller,\n"

    private func stage(_ kept: String?) -> NightStage {
        var stage = NightStage(sources: Self.sources, files: ["crm.csv": list(1...3), "pc.csv": Self.linked])
        stage.memory = Memory(
            lastNight: NightStage.lastNight,
            entries: [],
            linkageModel: kept.map { RememberedModel(text: $0, day: NightStage.lastNight) }
        )
        return stage
    }

    private func linkage(_ stage: NightStage) throws -> NightLinkage {
        let setting = NightSetting(
            configuration: try stage.configuration(),
            decisions: [],
            memory: stage.memory,
            time: NightStage.time,
            isBaselineAccepted: false
        )
        return NightLinkage(try stage.exports(), setting)
    }

    /// A model of one comparison; its last level weighs `weight`.
    private func text(_ weight: Double, comparison: String = "country", linked: Double = 0.5) -> String {
        let body = """
            partnergap linkage model,1,300,abc,2026-11-20
            \(comparison),0,0.0,0.2
            \(comparison),1,-4.0,0.3
            \(comparison),2,\(weight),0.5
            prior,-3.0
            sight,2.0,\(linked)

            """
        return body + "end,\(labelDigest(body))\n"
    }

    /// What linkage says when its records taught it this.
    private func found(_ taught: String?, over kept: String?) throws -> (learnt: String?, findings: [Diagnostic]) {
        let linkage = try linkage(stage(kept))
        var linked = linkage.customers()
        linked.model = try taught.map { try KeptModel(parsing: $0).model }
        return (linkage.learnt(by: linked), linkage.findings(on: linked))
    }

    @Test func theFirstNightKeepsWhatItLearnt() throws {
        let first = try found(text(0.5), over: nil)
        let kept = try KeptModel(parsing: try #require(first.learnt))
        #expect(kept.model == (try KeptModel(parsing: text(0.5)).model))
        #expect(kept.day == NightStage.time.day)
        #expect(first.findings.isEmpty)
        #expect(try found(nil, over: nil).learnt == nil)
    }

    @Test func whatANightInDoubtLearntIsNotKept() throws {
        var missing = stage(nil)
        missing.files["pc.csv"] = nil
        let linkage = try linkage(missing)
        var linked = linkage.customers()
        linked.model = try KeptModel(parsing: text(0.5)).model
        #expect(linkage.learnt(by: linked) == nil)
    }

    @Test func aKeptModelIsUsedAndStays() throws {
        #expect(try linkage(stage(text(0.5))).stored?.model == (try KeptModel(parsing: text(0.5)).model))
        let next = try found(text(0.9), over: text(0.5))
        #expect(next.learnt == nil)
        #expect(next.findings.isEmpty)
    }

    @Test func aDriftIsSaidWithTheWayOut() throws {
        let moved = try found(text(3.5), over: text(0.5))
        #expect(moved.learnt == nil)
        // Half of all candidates moved by three bits, three tenths by none.
        let words = "tonight's data weigh otherwise than the model of 2026-11-20: country by 1.9 bits"
        #expect(moved.findings.map(\.message) == [words])
        #expect(moved.findings.first?.code == .linkageDrift)
        #expect(moved.findings.first?.severity == .note)
        #expect(moved.findings.first?.suggestion?.contains("partnergap train") == true)
        let fewer = try found(text(0.5, linked: 0.3), over: text(0.5))
        #expect(fewer.findings.first?.message.hasSuffix("rows linked -40 %") == true)
    }

    @Test(arguments: ["", "nonsense", "partnergap linkage model,1,300,abc,2026-11-20\n"])
    func aDamagedModelIsLearntAnew(_ kept: String) throws {
        let anew = try found(text(0.5), over: kept)
        #expect(anew.learnt != nil)
        #expect(anew.findings.map(\.code) == [.modelUnusable])
        #expect(anew.findings.first?.message.contains("it is damaged") == true)
        #expect(try stage(kept).night().log.diagnostics.map(\.code).contains(.modelUnusable))
    }

    @Test func aModelOfOtherComparisonsIsLearntAnew() throws {
        let anew = try found(text(0.5), over: text(0.5, comparison: "colour"))
        #expect(anew.learnt != nil)
        #expect(anew.findings.map(\.code) == [.modelUnusable])
    }
}
