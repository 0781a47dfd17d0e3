// SPDX-License-Identifier: MIT

import CustomerModel
import RecordLinkage
import Testing

/// A small partner whose customers look alike: nothing is joined wrongly, and what is not sure is for a person.
@Suite struct LookAlikeTests {
    /// Four tenants in Partner Center, and rows of the customer list without a tenant.
    private static let tenants = [
        row(0, "Müller Elektro GmbH", tenant: 1, "mueller-elektro.example"),
        row(0, "Müller Elektrotechnik GmbH", tenant: 2, "met-dresden.example"),
        row(0, "Hansen Holding GmbH", tenant: 3, "hansen-gruppe.example"),
        row(0, "Hansen Logistik GmbH", tenant: 4, "hansen-logistik.example"),
    ]

    private func linked(_ rows: CustomerRecord..., judgements: [Decision] = [], mode: LinkageMode = .full)
        -> LinkedCustomers
    {
        var setting = setting(judgements)
        setting.mode = mode
        setting.isExplaining = true
        return customers(in: Self.tenants.map(\.inDresden) + rows, setting: setting)
    }

    /// The customer of the record after the tenants' ones.
    private func customer(_ linked: LinkedCustomers, of record: Int = 4) throws -> Customer {
        try #require(linked.customers.first { $0.records.contains(record) })
    }

    @Test func theSameNameStreetAndPhoneAreTheSameCustomer() throws {
        let found = try customer(linked(row(1, "Mueller Elektro").at("Elbgasse 1", "01067", "+49 351 400101")))
        #expect(found.records == [0, 4])
        #expect(found.identity == .tenantID)
        #expect(found.tenantID == tenant(1))
        let link = found.evidence.compactMap { if case .linked(let link) = $0 { link } else { nil } }
        #expect(link.count == 1)
        #expect(link.first?.record == 4 && link.first?.other == 0)
        #expect((link.first?.perMille ?? 0) >= 995)
    }

    @Test func lookAlikesAreJoinedWithNobody() throws {
        for name in ["Müller Elektronik", "Hansen GmbH", "Hansen Verwaltungs GmbH", "Müller GmbH", "Elektro Hansen"] {
            let found = try customer(linked(row(1, name)))
            #expect(found.records == [4], "\(name)")
            #expect(found.identity != .tenantID && found.identity != .domain, "\(name)")
        }
    }

    @Test func whatIsLikelyButNotSureIsForAPerson() throws {
        let found = try customer(linked(row(1, "Mueller Elektro").in("Dresden")))
        #expect(found.records == [4])
        #expect(found.identity == .proposed)
        let doubt = found.evidence.compactMap { if case .resembles(let doubt) = $0 { doubt } else { nil } }
        #expect(doubt.first?.other == 0)
    }

    @Test func judgementsAlwaysWin() throws {
        let row = row(1, "Mueller Elektro").at("Elbgasse 1", "01067", "+49 351 400101")
        let told = [different("Mueller Elektro", tenant(1).description)]
        let apart = try customer(linked(row, judgements: told))
        #expect(apart.records == [4])
        // The next one who is like it counts now.
        #expect(!apart.evidence.contains { if case .resembles(let doubt) = $0 { doubt.other == 0 } else { false } })
        let elsewhere = try customer(linked(row, judgements: [same("Mueller Elektro", tenant(2).description)]))
        #expect(elsewhere.records == [1, 4])
        #expect(elsewhere.identity == .tenantID)
    }

    @Test func aNameThatLostLettersDecidesNothing() throws {
        var damaged = row(1, "M?ller Elektro").at("Elbgasse 1", "01067", "+49 351 400101")
        damaged.nameIsDamaged = true
        let found = try customer(linked(damaged))
        #expect(found.records == [4])
        #expect(found.identity == .proposed)
    }

    @Test func theModeBoundsWhatDecides() throws {
        let row = row(1, "Mueller Elektro").at("Elbgasse 1", "01067", "+49 351 400101")
        #expect(try customer(linked(row, mode: .exactNames)).identity == .proposed)
        #expect(try customer(linked(row, mode: .identifiers)).identity == .nameOnly)
    }

    @Test func rowsOfOneSourceThatAreOneCustomerAreNamed() {
        let twice = row(1, "Mueller Elektro").at("Elbgasse 1", "01067", "+49 351 400101")
        let found = linked(row(1, "Müller Elektro", tenant: 1), twice, row(1, "Zander AG"))
        #expect(found.duplicates.map(\.source) == [1])
        #expect(found.duplicates.first?.groups.map { $0.sorted() } == [[4, 5]])
    }

    @Test func theJoinedKeepTheirOldKey() throws {
        let row = row(1, "Mueller Elektro").at("Elbgasse 1", "01067", "+49 351 400101")
        let alone = try customer(linked(row, mode: .identifiers)).key
        #expect(try customer(linked(row)).otherKeys == [alone])
    }

    @Test func aTenantPastedIntoManyRowsSaysNothing() throws {
        let names = ["Adler", "Bergmann", "Clemens", "Dorn", "Eckert", "Mueller Elektro"]
        var rows = names.map { row(1, "\($0) GmbH", tenant: 9) }
        rows[5] = rows[5].at("Elbgasse 1", "01067", "+49 351 400101")
        let found = customers(in: Self.tenants.map(\.inDresden) + rows, setting: setting())
        #expect(found.poison.map(\.text) == [tenant(9).description])
        #expect(try customer(found, of: 9).tenantID == tenant(1))
        for record in 4..<9 {
            let alone = try customer(found, of: record)
            #expect(alone.identity == .conflicting && alone.records == [record])
            #expect(alone.evidence.contains(.tenantOfMany(tenant(9), record: record)))
        }
        // Five rows of five names may be a group of companies that share a tenant.
        let fewer = customers(in: Array(rows[..<5]), setting: setting())
        #expect(fewer.customers.map(\.tenantID) == [tenant(9)])
    }

    @Test func thePartnersOwnTenantOnCustomersRowsSaysNothing() throws {
        let rows = [
            row(1, "Zander Feinkost GmbH", tenant: 8, "zander.example"), row(1, "Tischlerei Eichenlaub", tenant: 8),
        ]
        let plain = setting()
        let own = LinkageSetting(
            sources: plain.sources,
            partnerTenants: [tenant(8)],
            ownDomains: plain.ownDomains,
            judgements: []
        )
        let found = customers(in: Self.tenants.map(\.inDresden) + rows, setting: own)
        let alone = try (4...5).map { try customer(found, of: $0) }
        #expect(alone.map(\.records) == [[4], [5]])
        #expect(alone.map(\.tenantID) == [nil, nil])
        #expect(alone.allSatisfy { $0.identity == .conflicting })
        // One row may be the partner itself.
        let one = customers(in: Self.tenants.map(\.inDresden) + [rows[1]], setting: own)
        #expect(try customer(one).tenantID == tenant(8))
    }

    @Test func rowsWithoutATenantMayBeOneAnother() throws {
        let crm = row(1, "Zander Feinkost GmbH").at("Domgasse 5", "50667", "+49 221 700800")
        let lead = row(2, "ZANDER FEINKOST").at("Domgasse 5", "50667", "+49 221 700800")
        let found = linked(crm, lead)
        #expect(try customer(found).records == [4, 5])
        let told = linked(crm, lead, judgements: [different("Zander Feinkost GmbH", "ZANDER FEINKOST")])
        #expect(try customer(told).records == [4])
        #expect(try customer(told).identity == .nameOnly)
        let other = linked(crm, row(2, "Zander Feinkost"))
        #expect(try customer(other).records == [4])
        #expect(try customer(other, of: 5).identity == .proposed)
    }

    @Test func thePartsAddUpAndNameWhatWasCompared() throws {
        let found = linked(row(1, "Mueller Elektro").in("Dresden"))
        let link = try #require(found.explanations[4])
        #expect(link.zone == .review)
        #expect(abs(link.findings.reduce(0) { $0 + $1.weight } - link.weight) < 1e-9)
        #expect(link.findings.first?.name == "before anything is compared")
        #expect(link.findings.last?.name == "rivals")
        let name = try #require(link.findings.first { $0.name == "name" })
        #expect(name.left == "Mueller Elektro" && name.right == "Müller Elektro GmbH")
        let turning = try #require(link.turning)
        #expect(turning.makesMatch && link.weight + turning.weight > 7.6)
    }

    @Test func theOrderOfTheRowsChangesNothing() {
        let rows =
            Self.tenants.map(\.inDresden) + [
                row(1, "Mueller Elektro").at("Elbgasse 1", "01067", "+49 351 400101"), row(1, "Müller Elektrotechnick"),
                row(1, "Hansen Holding").in("Dresden"), row(1, "Hansen GmbH"), row(2, "Hansen Logistik").in("Dresden"),
            ]
        let expected = described(rows)
        for shift in rows.indices { #expect(described(Array(rows[shift...] + rows[..<shift])) == expected) }
        #expect(described(rows.reversed()) == expected)
    }

    private func described(_ rows: [CustomerRecord]) -> [String] {
        customers(in: rows, setting: setting()).customers.map { customer in
            "\(customer.identity.word) \(customer.records.map { rows[$0].name }.sorted()) \(customer.evidence.count)"
        }.sorted()
    }
}

extension CustomerRecord {
    fileprivate var inDresden: CustomerRecord {
        let house = tenantID.map { "\($0)".suffix(1) } ?? "9"
        return at("Elbgasse \(house)", "01067", "+49 351 40010\(house)")
    }

    fileprivate func at(_ street: String, _ postcode: String, _ phone: String) -> CustomerRecord {
        var record = self.in("Dresden")
        record.details += [
            Detail(kind: .street, text: street), Detail(kind: .postcode, text: postcode),
            Detail(kind: .phone, text: phone),
        ]
        return record
    }

    fileprivate func `in`(_ city: String) -> CustomerRecord {
        var record = self
        record.details.append(Detail(kind: .city, text: city))
        return record
    }
}

/// What a name or a tenant shared by two companies may not decide.
@Suite struct SharedIdentifierTests {
    @Test func twoCompaniesUnderOneTenantAreAskedAbout() throws {
        let rows = [
            row(1, "Florist Rot", tenant: 1, "florist-rot.example"),
            row(1, "Optik Gelb", tenant: 1, "optik-gelb.example"),
        ]
        let linked = link(rows)
        #expect(linked.map(\.identity) == [.conflicting])
        let contradicted = linked[0].evidence.compactMap { evidence -> [Int]? in
            guard case .tenantContradicted(let found) = evidence else { return nil }
            return [found.record, found.other]
        }
        #expect(contradicted == [[0, 1], [1, 0]])
    }

    @Test func aMailDomainDoesNotMakeADaughterItsHolding() {
        let rows = [
            row(0, "Brandt Holding GmbH", tenant: 1, "brandt-gruppe.example"),
            row(1, "Brandt Logistik GmbH", "brandt-gruppe.example"),
        ]
        #expect(link(rows).map(\.identity) == [.tenantID, .proposed])
    }

    @Test func theSameNameUnderOneDomainIsTheSameCustomer() {
        let rows = [
            row(0, "Brandt Holding GmbH", tenant: 1, "brandt-gruppe.example"),
            row(1, "Brandt Holding", "brandt-gruppe.example"),
        ]
        #expect(link(rows).map(\.records) == [[0, 1]])
    }
}
