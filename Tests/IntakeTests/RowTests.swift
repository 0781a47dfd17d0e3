// SPDX-License-Identifier: MIT

import CustomerModel
import Diagnostics
import Testing

@testable import Intake

@Suite struct RowTests {
    @Test func takesShortRowsWithEmptyCells() {
        let reading = generic("Tenant ID,Name,Country\n\(tenantA),A\n\(tenantB),B,DE\n")
        #expect(reading.records.map(\.name) == ["A", "B"])
        #expect(reading.records.map(\.country?.code) == [nil, "DE"])
        #expect(reading.log.lines.isEmpty)
    }

    @Test func refusesAFileCutInItsLastRow() {
        let reading = generic("Tenant ID,Name,Country\n\(tenantA),A,DE\n\(tenantB),B")
        #expect(reading.refusal?.code == .fileTruncated)
        let expected = "list.csv:3: error: the file ends in the middle of a row: it has 2 cells, expected 3"
        #expect(reading.refusal?.description.hasPrefix(expected) == true)
    }

    @Test func aLoneWordRightBelowARowIsItsBeginning() {
        let reading = generic("Tenant ID,Name,Country\n\(tenantA),A,DE\nSalzb")
        #expect(reading.refusal?.code == .fileTruncated)
        #expect(generic("Tenant ID,Name,Country\n\(tenantA),A,DE\nSalzb\n").counts.ignored == 1)
    }

    @Test func aLoneTenantIsARowThatLostItsCells() {
        let reading = generic("Tenant ID,Name,Country\n\(tenantA),A,DE\n\(tenantB)\n")
        #expect(reading.export?.rejected.map(\.code) == ["row-too-narrow"])
    }

    @Test func titlesWithADelimiterTooManyAreRefused() {
        let reading = generic("Tenant ID,Na,me,Country\n\(tenantA),A,DE\n\(tenantB),B,DE\n")
        #expect(reading.refusal?.code == .columnMissing)
    }

    @Test(arguments: [
        "Tenant ID,Name,Country\n\(tenantA),A,DE", "Tenant ID,Name,Country\n\(tenantA),A,DE\n\nend of list",
        "Tenant ID,Name,Country\n\(tenantA),A,DE\nTotal,1", "Tenant ID,Name,Country\n\(tenantA),A,DE\n,",
    ])
    func takesAFileWithoutALastLineEnd(_ text: String) {
        #expect(generic(text).counts.accepted == 1)
    }

    @Test func rejectsRowsThatAreTooWide() {
        let reading = generic("Name,Tenant ID\nMüller, Söhne,\(tenantA)\nB,\(tenantB)\n")
        #expect(reading.records.map(\.name) == ["B"])
        #expect(
            reading.export?.rejected == [
                RejectedRow(
                    source: "list",
                    file: "list.csv",
                    line: 2,
                    column: 15,
                    code: "row-too-wide",
                    reason: "the row has 3 cells, expected 2; an unquoted delimiter shifts what follows",
                    content: "Müller, Söhne,\(tenantA)"
                )
            ]
        )
        #expect(reading.log.diagnostics.first?.location?.description == "list.csv:2:15")
    }

    @Test func namesThePlaceOfTheCellItRejects() throws {
        let profile = try #require(
            profile("profile: p\nfields: {tenant-id: {from: [Old, Id], do: [guid], required: true}, name: {from: [N]}}")
                .profile
        )
        let reading = Reading(Array("N,Id,Old\n\"a\nb\",nonsense,\nc,,\n".utf8), profiles: [profile])
        #expect(
            reading.log.lines == [
                "list.csv:3:4: error: 'nonsense' is no tenant-id [tenant-id-invalid]",
                "list.csv:4:4: error: the row has no tenant-id [required-value-missing]",
            ]
        )
        #expect(reading.export?.rejected.map(\.line) == [3, 4])
    }

    @Test(arguments: [
        ("müller@umlaut.example", "is no address to write to: letters beyond ASCII before the @ cannot be mailed to"),
        ("\(String(repeating: "a", count: 65))@kunde.example", "it has more than 64 letters before the @"),
        ("noreply@kunde.example", "is a placeholder"), ("a@b@kunde.example", "is no e-mail address"),
        ("a..b@kunde.example", "is no e-mail address"), ("kunde.example", "is no e-mail address"),
    ])
    func saysWhyAnAddressIsNotUsed(_ address: String, _ why: String) {
        let reading = generic("Name,Domain,Email\nA,kunde.example,\(address)\n")
        #expect(reading.log.lines.count == 1)
        #expect(reading.log.lines.first?.contains("\(why); the cell is not used") == true, "\(reading.log.lines)")
    }

    @Test func warnsOfCellsItDoesNotUse() {
        let reading = generic("Name,Tenant ID,Domain,Email,Country\nA,x,y,z,Atlantis\n")
        #expect(reading.codes == [.tenantIDInvalid, .domainInvalid, .emailInvalid, .countryUnknown])
        #expect(reading.log.diagnostics.map(\.location?.column) == [3, 5, 9, 7].sorted())
        #expect(reading.records.map(\.name) == ["A"])
    }

    @Test func ignoresBlankRowsAndFooters() {
        let reading = generic("Name,Tenant ID,Country\nA,\(tenantA),DE\n\n ,\t,\nCopyright (c) 2026\nTotal,,3\n\u{1A}")
        #expect(reading.counts == RowCounts(accepted: 1, ignored: 5))
        #expect(reading.log.lines.isEmpty)
    }

    @Test func dropsRowsByCondition() throws {
        let small = try smallProfile(
            "rows: {keep-if: [{column: Nr, between: [10, 20]}], drop-if: [{field: name, matches: X*}]}"
        )
        let table = "Id,Name,Nr\n\(tenantA),A,10\n\(tenantB),Xy,11\n\(tenantC),C,70\n,D,text\n"
        let reading = Reading(Array(table.utf8), profiles: [small])
        #expect(reading.records.map(\.name) == ["A"])
        #expect(
            reading.export?.rejected.map(\.reason) == [
                "the profile drops rows where 'name' fits 'X*'",
                "the profile keeps rows only where 'Nr' is between 10 and 20",
                "the profile keeps rows only where 'Nr' is between 10 and 20",
            ]
        )
        #expect(reading.log.count(of: .error) == 0)
    }

    @Test func keepsOriginAndIndex() {
        let reading = generic("Name,Website\n\"A\n\",a.example\nB,b.example\n")
        #expect(reading.records.map(\.line) == [2, 4])
        #expect(reading.records.allSatisfy { $0.source == 3 })
        #expect(reading.counts.withoutTenantID == 2)
    }

    @Test func keepsFreeMailOutOfDomains() {
        let reading = generic("Name,Website,Email\nA,gmail.com,a@gmail.com\n")
        #expect(reading.records.first?.domains == [])
        #expect(reading.records.first?.contacts.map(\.email.address) == ["a@gmail.com"])
    }
}
