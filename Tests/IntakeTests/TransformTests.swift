// SPDX-License-Identifier: MIT

import CustomerModel
import Diagnostics
import Testing

@testable import Intake

@Suite struct TransformTests {
    @Test(
        arguments: [
            (.trim, " a \u{A0} b\n", "a b"), (.lower, "ÄB", "äb"), (.unwrapExcel, "=\"0010001\"", "0010001"),
            (.unwrapExcel, "'+49 30", "+49 30"), (.unwrapExcel, "'s Heeren", "'s Heeren"), (.unwrapExcel, "=1", "=1"),
            (.guid, "{5ACF3557-080E-50D3-9F4B-0CC8319C709E}", tenantA), (.guid, "n/a", nil),
            (.guid, "00000000-0000-0000-0000-000000000000", nil),
            (.domain, "https://www.Müller.example/de", "xn--mller-kva.example"), (.domain, "mueller", nil),
            (.initialDomain, "mueller", "mueller.onmicrosoft.com"), (.initialDomain, "a.example", "a.example"),
            (.initialDomain, "two words", nil), (.email, "A <x@a.example>", nil),
            (.emailDomain, "x@a.example", "a.example"),
            (.country, "Deutschland", "DE"), (.country, "NO", "NO"), (.country, "Atlantis", nil),
            (.date, "22.11.2026 10:34:37", "2026-11-22"), (.date, "2026-11-22", "2026-11-22"),
            (.dateUS, "11/22/2026 10:34 AM", "2026-11-22"), (.dateUS, "22/11/2026", nil), (.digits, "DE 12-3", "123"),
            (.digits, "x", nil),
        ] as [(Transform, String, String?)]
    )
    func transforms(_ transform: Transform, _ text: String, _ expected: String?) {
        #expect(transform.applied(to: text) == expected)
    }

    @Test(arguments: [
        "", " ", "-", "N/A", "null", "System.Object[]", "System.Collections.Generic.Dictionary`2[a,b]",
        "Microsoft.Store.PartnerCenter.Models.Customers.CustomerBillingProfile",
        "System.Runtime.Serialization.ExtensionDataObject",
    ])
    func takesJunkForNothing(_ text: String) {
        #expect(says(text, isJunk))
        #expect(!says("Systemhaus \(text) GmbH", isJunk))
    }

    @Test func triesTitlesInOrderUntilOneMakesSense() throws {
        let reading = try read("name: {from: [B, A]}, tenant-id: {from: [A, B], do: [guid]}", "A,B\nn/a,\(tenantA)\n")
        #expect(reading.records.map(\.tenantID?.description) == [tenantA])
        #expect(reading.records.map(\.name) == [tenantA])
    }

    @Test func joinsColumns() throws {
        let fields = "contact-email: {from: [Mail], do: [email]}, contact-name: {from: [First+Last]}"
        let reading = try read(fields, "First,Last,Mail\n Ada , Löwe,a@a.example\n,,b@b.example\n")
        #expect(reading.records.map { $0.contacts.first?.name } == ["Ada Löwe", nil])
    }

    @Test func splitsListsHoweverTheyWereTyped() throws {
        let reading = try read(
            "domains: {from: [D], many: true, split: auto, do: [domain]}",
            "D,x\n\"b.example; c.example|d.example e.example\na.example\",1\n"
        )
        #expect(reading.records.first?.domains.map(\.text) == ["a", "b", "c", "d", "e"].map { "\($0).example" })
    }

    @Test func mapsWordsAndKeepsUnknownOnes() throws {
        let fields =
            "name: {from: [N]}, relationship: {from: [R], many: true, map: {Cloud Reseller: reseller}, else: unknown}"
        let reading = try read(fields, "N,R\na,cloud  reseller\nb,Neu\nc,\n")
        #expect(reading.records.map(\.relationships) == [[.reseller], [.unknown("Neu")], []])
        let expected = "list.csv:3:3: warning: the relationship 'Neu' is not known; the standing is in doubt"
        #expect(reading.log.lines.first?.hasPrefix(expected) == true)
    }

    @Test func takesTextsForNothingWhereTheProfileSaysSo() throws {
        let reading = try read(
            "name: {from: [N], null-if: [Diverse]}, external-id: {from: [K]}",
            "N,K\nDiverse,1\nA,2\n"
        )
        #expect(reading.records.map(\.name) == ["A"])
        #expect(reading.codes == [.identityMissing])
    }

    @Test func triesDatesAsAlternatives() throws {
        let reading = try read(
            "name: {from: [N]}, day: {from: [D], do: [date, date-us]}",
            "N,D\na,22.11.2026\nb,11/22/2026\n"
        )
        #expect(reading.records.map(\.day?.description) == ["2026-11-22", "2026-11-22"])
    }

    @Test(arguments: [
        ("M?ller", true), ("Was? GmbH", true), ("Wer?", false), ("Café ? Nord", true), ("Café ??", true),
        ("? GmbH", true), ("Müller", false), ("MÃ¼ller", true),
        ("Caf\u{FFFD}", true), ("Ãsgard", false),
    ])
    func seesDamagedNames(_ name: String, _ expected: Bool) {
        #expect(says(name, isDamagedName) == expected)
    }

    private func says(_ text: String, _ question: (Span<UInt8>) -> Bool) -> Bool {
        let bytes = Array(text.utf8)
        return question(bytes.span)
    }

    private func read(_ fields: String, _ table: String) throws -> Reading {
        let found = profile("profile: p\nmatch: {format: csv}\nfields: {\(fields)}\n")
        return Reading(Array(table.utf8), profiles: [try #require(found.profile, "\(found.lines)")])
    }
}
