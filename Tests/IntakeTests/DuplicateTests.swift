// SPDX-License-Identifier: MIT

import CustomerModel
import Testing

@testable import Intake

@Suite struct DuplicateTests {
    private let table = """
        Id,Name,K,W
        \(tenantA),M?ller,1,a.example
        \(tenantB),B,2,b.example
        \(tenantA.uppercased()),Müller,3,c.example

        """

    @Test func mergesRowsOfOneKey() throws {
        let reading = try read("merge")
        #expect(reading.records.map(\.name) == ["Müller", "B"])
        #expect(reading.records.map(\.nameIsDamaged) == [false, false])
        #expect(reading.records.first?.domains.map(\.text) == ["a.example", "c.example"])
        #expect(reading.records.map(\.line) == [2, 3])
        #expect(reading.counts == RowCounts(accepted: 3, merged: 1))
    }

    @Test func keepsTheFirstOrReportsAll() throws {
        #expect(try read("first").records.map(\.name) == ["M?ller", "B"])
        #expect(try read("report").records.map(\.name) == ["M?ller", "B", "Müller"])
    }

    @Test func keepsNamesApartWhereATenantMayBePasted() throws {
        let table = "Id,Name,K\n\(tenantA),Adler AG,1\n\(tenantA),Bergmann,2\n\(tenantA),ADLER AG,3\n\(tenantA),,4\n"
        let export = try #require(try read("report", table).export)
        var merging = export
        merging.profile.onDuplicate = .merge
        let kept = merging.withoutDuplicates(differsByName: true)
        #expect(kept.records.map(\.name) == ["Adler AG", "Bergmann"])
        #expect(kept.counts.merged == 2)
        #expect(merging.withoutDuplicates().records.map(\.name) == ["Adler AG"])
    }

    @Test func neverMergesTwoTenants() throws {
        let table = "Id,Name,K\n,A,1\n\(tenantA),A,1\n\(tenantB),A,1\n\(tenantB),A,1\n"
        let reading = try read("merge", key: "external-id", table)
        #expect(reading.records.map(\.tenantID?.description) == [tenantA, tenantB])
        #expect(reading.counts == RowCounts(accepted: 4, withoutTenantID: 1, merged: 2))
    }

    @Test(arguments: [
        (
            "domains", "Firma Eins,1,g.example\nFirma Zwei,2,g.example\nfirma eins,3,g.example",
            ["Firma Eins", "Firma Zwei"]
        ),
        ("external-id", "Firma Eins,1,a.example\nFirma Zwei,1,b.example\n,1,c.example", ["Firma Eins", "Firma Zwei"]),
        ("name", "Werk,1,a.example\nWerk,2,b.example\nWERK,3,", ["Werk", "Werk"]),
    ])
    func aSharedNumberDomainOrNameMakesNoCustomer(_ key: String, _ rows: String, _ names: [String]) throws {
        let reading = try read("merge", key: key, "Name,K,W\n\(rows)\n")
        #expect(reading.records.map(\.name) == names)
        #expect(reading.counts.merged == 1)
    }

    @Test func mergesWhatEitherRowHas() throws {
        let rest =
            "name: {from: [N]}, relationship: {from: [R], many: true}, renewal-date: {from: [E], do: [date]}, "
            + "day: {from: [D], do: [date]}, status: {from: [S]}, contact-email: {from: [M], do: [email]}, provider: {from: [P]}"
        let found = profile("profile: p\nrows: {key: [name]}\nfields: {\(rest)}\n")
        let own = try #require(found.profile, "\(found.lines)")
        let table = """
            N,R,E,D,S,M,P
            a,reseller,2026-05-01,2026-01-01,ended,x@a.example,
            A,advisor,2026-04-01,2026-02-01,active,y@a.example,north
            a,reseller,,,prospect,x@a.example,

            """
        let merged = try #require(Reading(Array(table.utf8), profiles: [own]).records.first)
        #expect(merged.relationships == [.reseller, .advisor])
        #expect(merged.renewal?.description == "2026-04-01")
        #expect(merged.day?.description == "2026-02-01")
        #expect(merged.status == .active)
        #expect(merged.contacts.map(\.email.address) == ["x@a.example", "y@a.example"])
        #expect(merged.provider == ProviderID("north"))
    }

    private func read(_ rule: String, key: String = "tenant-id", _ text: String? = nil) throws -> Reading {
        let yaml = """
            profile: p
            rows: {key: [\(key)], on-duplicate: \(rule)}
            fields: {tenant-id: {from: [Id], do: [guid]}, name: {from: [Name]}, external-id: {from: [K]}, domains: {from: [W]}}
            """
        let found = profile(yaml)
        return Reading(Array((text ?? table).utf8), profiles: [try #require(found.profile, "\(found.lines)")])
    }
}
