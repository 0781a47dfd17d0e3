// SPDX-License-Identifier: MIT

import CustomerModel
import Testing

/// Whom the rows of a list are about, as numbers: one list has the same ones however it is sorted and spelled.
@Suite struct IdentityHashTests {
    private let tenant: UInt128 = 0x5ACF_3557_080E_50D3_9F4B_0CC8_319C_709E

    @Test func theFirstThingThatIdentifiesDecides() {
        let hashes = [
            hash(tenant: tenant, domain: "a.example", key: "7", name: "A"),
            hash(domain: "a.example", key: "7", name: "A"), hash(key: "7", name: "A"), hash(name: "A"),
        ]
        #expect(Set(hashes).count == 4)
        #expect(hashes[0] == hash(tenant: tenant, domain: "b.example", key: "8", name: "B"))
        #expect(hashes[1] == hash(domain: "a.example", key: "8", name: "B"))
        #expect(hashes[2] == hash(key: "7", name: "B"))
    }

    @Test(arguments: [
        ("Kontor GmbH", "KONTOR  gmbh"), ("Müller & Söhne", "MÜLLER+SÖHNE"), ("Mu\u{308}ller", "Müller"),
        ("Straße 7", "STRASSE 7"), ("A.B.C.", "abc"),
    ])
    func spellingDoesNotMakeAnother(_ left: String, _ right: String) {
        #expect(hash(name: left) == hash(name: right))
        #expect(hash(name: left) != hash(name: left + "x"))
    }

    @Test(arguments: ["", "!", " - "]) func whoeverNamesNobodyHasNone(_ name: String) {
        #expect(hash(name: name) == nil)
    }

    @Test func theHashIsForEver() {
        // Written down once: a ledger of today must be understood by the tool of next year.
        #expect(hash(tenant: tenant) == 0x22A7_DA0C_833E_968A)
        #expect(hash(domain: "a.example") == 0x1AE4_3F3B_8857_90B1)
    }

    private func hash(tenant: UInt128 = 0, domain: String = "", key: String = "", name: String = "") -> UInt64? {
        var records = CustomerRecords()
        var row = PackedRecord()
        row.tenant = tenant
        if !domain.isEmpty {
            records.domains = [records.keep(domain.utf8.span)]
            row.domains = ListRange(start: 0, count: 1)
        }
        row.externalID = records.keep(key.utf8.span)
        row.name = records.keep(name.utf8.span)
        records.rows = [row]
        return records.identityHashes.first
    }
}
