// SPDX-License-Identifier: MIT

import CustomerModel
import Diagnostics
import Testing

@testable import BatchRun

/// What only last night can tell of a list: that it shrank, lists others, or is the same file.
@Suite struct MemoryGuardTests {
    @Test(arguments: [
        // Of 100: five per cent fewer warn, twenty hold; one customer less than that does not.
        ("customer-list", "", 96, SourceCondition.Kind.good, []),
        ("customer-list", "", 95, .good, ["list-shrunk"]),
        ("customer-list", "", 81, .good, ["list-shrunk"]),
        ("customer-list", "", 80, .held, ["list-shrunk"]),
        ("customer-list", "", 101, .good, []),
        ("customer-list", ", max-shrink: 30", 71, .good, ["list-shrunk"]),
        ("customer-list", ", max-shrink: 3", 98, .good, []),
        ("customer-list", ", max-shrink: 3", 97, .held, ["list-shrunk"]),
        ("customer-list", ", max-shrink: 0", 100, .good, []),
        ("customer-list", ", max-shrink: 0", 99, .held, ["list-shrunk"]),
        ("leads", "", 10, .good, ["list-shrunk"]),
        ("leads", ", max-shrink: 50", 50, .held, ["list-shrunk"]),
        ("contacts", "", 95, .good, ["list-shrunk"]),
        ("objections", "", 100, .good, []),
        ("objections", "", 99, .held, ["list-shrunk"]),
        ("resellers", "", 80, .held, ["list-shrunk"]),
    ])
    func aListThatShrinks(
        _ role: String,
        _ more: String,
        _ now: Int,
        _ condition: SourceCondition.Kind,
        _ codes: [String]
    ) throws {
        // Of the sample only those are kept that are still there: this is about numbers alone.
        let stage = Self.stage(role, more, remembering: 100, of: 1...min(now, 100), tonight: 1...now)
        let found = try stage.exports()
        #expect(found.sources.first?.condition.kind == condition)
        #expect(found.log.diagnostics.map(\.code.rawValue) == codes)
    }

    @Test(arguments: [("", nil), (", max-shrink: 50", 50)])
    func invoicesVaryUnlessSomebodySaysNot(_ more: String, _ limit: Int?) throws {
        var setting = try #require(try Self.stage("leads", more, tonight: 1...2).configuration().sources.first)
        setting.role = .orders
        #expect(setting.shrinkLimits?.hold == limit)
        #expect((setting.shrinkLimits == nil) == (limit == nil))
    }

    @Test(arguments: [
        (1...100, 21...120, SourceCondition.Kind.good), (1...100, 22...121, .held), (1...5, 2...6, .good),
        (1...5, 3...7, .held), (1...4, 11...14, .good), (1...100, 1...100, .good),
    ])
    func aListOfOthers(
        _ before: ClosedRange<Int>,
        _ now: ClosedRange<Int>,
        _ condition: SourceCondition.Kind
    ) throws {
        let found = try Self.stage("customer-list", remembering: before.count, of: before, tonight: now).exports()
        #expect(found.sources.first?.condition.kind == condition)
        #expect(found.log.diagnostics.map(\.code) == (condition == .held ? [.identitiesDiffer] : []))
    }

    @Test(arguments: ["leads", "contacts", "objections", "resellers"])
    func otherRolesMayListOthers(_ role: String) throws {
        let found = try Self.stage(role, remembering: 100, of: 1...100, tonight: 101...200).exports()
        #expect(found.sources.first?.condition == .good)
        #expect(found.log.diagnostics == [])
    }

    @Test(arguments: [("customer-list", [DiagnosticCode.fileUnchanged]), ("leads", []), ("objections", [])])
    func theSameBytesAreWorthALook(_ role: String, _ codes: [DiagnosticCode]) throws {
        var stage = Self.stage(role, tonight: 1...20)
        stage.memory = Memory(
            lastNight: NightStage.lastNight,
            entries: [],
            exports: try stage.exports().remembered(tonight: NightStage.lastNight)
        )
        let found = try stage.exports()
        #expect(found.sources.first?.condition == .good)
        #expect(found.log.diagnostics.map(\.code) == codes)
        #expect(found.log.diagnostics.allSatisfy { $0.severity == .warning })
    }

    @Test func eachGuardIsLiftedByItsOwnName() throws {
        var stage = Self.stage("customer-list", remembering: 100, of: 1...100, tonight: 1...70)
        let held = try stage.exports()
        #expect(held.log.diagnostics.map(\.code) == [.listShrunk, .identitiesDiffer])
        #expect(
            held.log.diagnostics.compactMap(\.suggestion).map {
                $0.split(separator: " ").suffix(4).joined(separator: " ")
            }
                == ["right: run --accept rows:l", "right: run --accept identities:l"]
        )
        stage.accepted = [.source(.rows, "l"), .source(.rows, "other"), .baseline]
        #expect(try stage.exports().sources.first?.condition.kind == .held)
        stage.accepted.append(.source(.identities, "l"))
        let lifted = try stage.exports()
        #expect(lifted.sources.first?.condition == .good)
        #expect(
            lifted.log.diagnostics.map(\.message).first
                == "held guard 'rows' of source l was lifted: "
                + "the list has 70 records, 30 % fewer than the 100 on 2026-11-21"
        )
        #expect(lifted.log.diagnostics.allSatisfy { $0.severity == .warning && $0.suggestion == nil })
    }

    @Test func theOtherTwoGuardsAreLiftedToo() throws {
        let contacts = "Tenant ID,Name,E-Mail\n" + (1...4).map { "\(tenant($0)),C \($0),it@a.example\n" }.joined()
        for (more, text, name) in [
            (", min-rows: 9", list(1...8), SourceGuard.minRows), ("", contacts, SourceGuard.sameContact),
        ] {
            var stage = Self.stage("customer-list", more, tonight: 1...2)
            stage.files["l.csv"] = text
            #expect(try stage.exports().sources.first?.condition.kind == .held)
            stage.accepted = [.source(name, "l")]
            #expect(try stage.exports().sources.first?.condition == .good)
        }
    }

    static func stage(
        _ role: String,
        _ more: String = "",
        remembering records: Int? = nil,
        of before: ClosedRange<Int> = 1...1,
        tonight now: ClosedRange<Int>
    ) -> NightStage {
        let entry = "{id: l, path: l.csv, role: \(role), profile: generic-table, exported: 2026-11-22\(more)}"
        var stage = NightStage(sources: "\(entry), {id: other, path: other.csv, role: leads, profile: generic-table}")
        stage.files = ["l.csv": list(now), "other.csv": list(1...1)]
        guard let records else { return stage }
        let export = RememberedExport(
            source: "l",
            night: NightStage.lastNight,
            digest: "other bytes",
            day: NightStage.lastNight,
            since: NightStage.lastNight,
            records: records,
            identities: IdentitySample(of: before.compactMap { hash(ofTenant: tenant($0)) })
        )
        stage.memory = Memory(lastNight: NightStage.lastNight, entries: [], exports: [export])
        return stage
    }
}

/// What tonight leaves to be remembered.
@Suite struct RememberedExportTests {
    @Test func whatIsBelievedIsRemembered() throws {
        let stage = MemoryGuardTests.stage("customer-list", remembering: 3, of: 1...3, tonight: 1...4)
        let found = try stage.exports()
        let export = try #require(found.remembered(tonight: NightStage.time.day).first)
        #expect(export.source == "l" && export.night == NightStage.time.day && export.records == 4)
        #expect(export.digest == found.digests["l.csv"])
        #expect(export.since == NightStage.time.day && export.day == NightStage.time.day)
        #expect(export.identities == IdentitySample(of: (1...4).compactMap { hash(ofTenant: tenant($0)) }))
    }

    @Test func whatIsHeldMissingOrForgottenStaysAsItWas() throws {
        var stage = MemoryGuardTests.stage("customer-list", remembering: 10, of: 1...10, tonight: 1...8)
        let old = stage.memory.exports
        #expect(try stage.exports().remembered(tonight: NightStage.time.day).filter { $0.source == "l" } == old)
        stage.files["l.csv"] = nil
        #expect(try stage.exports().remembered(tonight: NightStage.time.day).filter { $0.source == "l" } == old)
        stage.files["l.csv"] = list(1...8)
        stage.accepted = [.source(.rows, "l")]
        #expect(try stage.exports().remembered(tonight: NightStage.time.day).map(\.records) == [8, 1])
    }

    @Test func theSameBytesAreAsOldAsTheyWere() throws {
        var stage = MemoryGuardTests.stage("customer-list", tonight: 1...4)
        let first = try stage.exports()
        #expect(first.sources.first?.contentSince == NightStage.time.day)
        let before = first.remembered(tonight: NightStage.lastNight)
        let since = Day(number: NightStage.time.day.number - 9)
        stage.memory = Memory(
            lastNight: NightStage.lastNight,
            entries: [],
            exports: before.map { $0.seen(since: since) }
        )
        let second = try stage.exports()
        #expect(second.sources.first?.contentSince == since)
        #expect(second.sources.first?.day == NightStage.time.day)
        #expect(second.remembered(tonight: NightStage.time.day).first?.since == since)
        stage.files["l.csv"] = list(1...5)
        #expect(try stage.exports().sources.first?.contentSince == NightStage.time.day)
    }
}

extension RememberedExport {
    fileprivate func seen(since: Day) -> RememberedExport {
        RememberedExport(
            source: source,
            night: night,
            digest: digest,
            day: day,
            since: since,
            records: records,
            identities: identities
        )
    }
}

extension SourceCondition {
    /// The condition without its reason.
    enum Kind: Sendable {
        case good, held, other
    }

    fileprivate var kind: Kind {
        switch self {
        case .good: .good
        case .held: .held
        case .stale, .missing, .refused: .other
        }
    }
}

/// The hash of a row that has only this tenant ID.
private func hash(ofTenant text: String) -> UInt64? {
    var records = CustomerRecords()
    var row = PackedRecord()
    row.tenant = TenantID(parsing: text)?.bits ?? 0
    records.rows = [row]
    return records.identityHashes.first
}
