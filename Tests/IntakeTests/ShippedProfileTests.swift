// SPDX-License-Identifier: MIT

import CustomerModel
import DelimitedText
import Diagnostics
import Testing

@testable import Intake

/// Which profile reads which fixture when the configuration names none, and what it finds.
@Suite(.enabled(if: Material.isPresent)) struct ShippedProfileTests {
    struct Expectation: Sendable, CustomTestStringConvertible {
        let path: String
        let profile: String
        let records: Int
        let tenants: Int
        /// Names equal to the truth's; the others are lost in the file itself.
        let names: Int

        init(_ path: String, _ profile: String, _ records: Int, tenants: Int, names: Int) {
            (self.path, self.profile, self.records, self.tenants, self.names) = (path, profile, records, tenants, names)
        }

        var testDescription: String { path }
    }

    static let expectations = [
        Expectation("partner-center/Customers.csv", "partner-center-customers", 7, tenants: 7, names: 7),
        Expectation(
            "partner-center/Customers-allquoted-nobom-lf.csv",
            "partner-center-customers",
            7,
            tenants: 7,
            names: 7
        ),
        Expectation(
            "partner-center/GranularAdministerRelationship.csv",
            "partner-center-gdap",
            5,
            tenants: 5,
            names: 5
        ),
        Expectation("partner-center/gdap-bulk-relationships.csv", "gdap-relationships", 12, tenants: 12, names: 12),
        Expectation("partner-center/CustomerAgreementRecords.csv", "agreement-records", 12, tenants: 12, names: 0),
        Expectation("partner-center/reconciliation-nce.csv", "reconciliation-nce", 8, tenants: 8, names: 8),
        Expectation("partner-center/nce-tool-customers.csv", "nce-tool-customers", 12, tenants: 12, names: 12),
        Expectation(
            "partner-center/insights-customers-and-tenants.csv",
            "insights-customers",
            6,
            tenants: 6,
            names: 6
        ),
        Expectation("m365/lighthouse-tenants.csv", "m365-lighthouse", 12, tenants: 12, names: 12),
        Expectation("azure/lighthouse-my-customers.csv", "azure-lighthouse", 4, tenants: 4, names: 4),
        // The only name in the file is the subscription's.
        Expectation("azure/subscriptions.csv", "azure-subscriptions", 4, tenants: 4, names: 0),
        Expectation(
            "powershell/msol-partnercontract-ps51-default.csv",
            "powershell-contracts",
            12,
            tenants: 12,
            names: 3
        ),
        Expectation(
            "powershell/msol-partnercontract-ps51-default-encoding.csv",
            "powershell-contracts",
            12,
            tenants: 12,
            names: 10
        ),
        Expectation("powershell/mgcontract-ps7.csv", "powershell-contracts", 12, tenants: 12, names: 12),
        Expectation("powershell/mgcontract-ps7-linux-lf.csv", "powershell-contracts", 12, tenants: 12, names: 12),
        Expectation(
            "powershell/mgcontract-select-useculture-de.csv",
            "powershell-contracts",
            12,
            tenants: 12,
            names: 12
        ),
        Expectation("powershell/getpartnercustomer-ps51-utf8.csv", "powershell-contracts", 12, tenants: 12, names: 12),
        Expectation("powershell/converttocsv-redirect-utf16le.csv", "powershell-contracts", 12, tenants: 12, names: 12),
        Expectation("powershell/usequotes-never-ps7.csv", "powershell-contracts", 11, tenants: 11, names: 11),
        Expectation(
            "powershell/mgdelegatedadmincustomer-ps7.csv",
            "powershell-gdap-customers",
            12,
            tenants: 12,
            names: 12
        ),
        Expectation(
            "powershell/gdap-customer-script-blank-first-row.csv",
            "powershell-gdap-customers",
            12,
            tenants: 12,
            names: 12
        ),
        Expectation("powershell/tenantid-only-ps51.csv", "powershell-tenant-ids", 12, tenants: 12, names: 0),
        Expectation("powershell/mgcontract-clixml-ps51.xml", "powershell-xml", 12, tenants: 12, names: 12),
        Expectation("powershell/mgcontract-clixml-encoding-default.xml", "powershell-xml", 12, tenants: 12, names: 11),
        Expectation("powershell/getpartnercustomer-clixml-nested.xml", "powershell-xml", 12, tenants: 12, names: 12),
        Expectation("powershell/clixml-with-host-prefix.txt", "powershell-xml", 1, tenants: 1, names: 1),
        Expectation("powershell/convertto-xml-doc-save.xml", "powershell-xml", 12, tenants: 12, names: 12),
        Expectation("powershell/convertto-xml-outfile-mislabelled.xml", "powershell-xml", 12, tenants: 12, names: 12),
        Expectation(
            "distributors/appdirect-microsoft-customer-accounts.csv",
            "appdirect-customers",
            12,
            tenants: 12,
            names: 12
        ),
        Expectation("distributors/appxite-customers-basic.csv", "appxite-customers", 13, tenants: 0, names: 13),
        Expectation("distributors/arrowsphere-customers.csv", "arrowsphere-customers", 13, tenants: 0, names: 13),
        Expectation("distributors/crayon-customertenants.csv", "crayon-tenants", 12, tenants: 12, names: 12),
        Expectation("distributors/ingram-cloudblue-customers.csv", "cloudblue-customers", 13, tenants: 0, names: 13),
        Expectation("crm/autotask-organizations.csv", "autotask-organizations", 13, tenants: 12, names: 13),
        Expectation("crm/cipp-tenants.csv", "cipp-tenants", 12, tenants: 0, names: 12),
        Expectation("crm/dynamics365-accounts-en.csv", "dynamics-accounts", 13, tenants: 6, names: 13),
        Expectation("crm/dynamics365-firmen-de-excel.csv", "dynamics-accounts", 13, tenants: 0, names: 11),
        Expectation("crm/dynamics365-cmt-data.xml", "dynamics-data-xml", 13, tenants: 12, names: 13),
        Expectation("crm/dynamics-odata2-atom.xml", "dynamics-odata", 13, tenants: 12, names: 13),
        Expectation("crm/hubspot-companies-en.csv", "hubspot-companies", 13, tenants: 4, names: 13),
        Expectation("crm/salesforce-report-footer.csv", "salesforce-accounts", 13, tenants: 6, names: 13),
        Expectation("crm/datev-debitoren-extf.csv", "datev-debitoren", 13, tenants: 12, names: 11),
    ]

    @Test(arguments: expectations)
    func readsTheTruth(_ expected: Expectation) throws {
        let reading = try Reading(fixture: expected.path)
        try #require(reading.refusal == nil)
        #expect(reading.export?.profile.id == expected.profile)
        let truth = try Truth()
        let tenants = reading.records.compactMap(\.tenantID)
        #expect(reading.records.count == expected.records)
        #expect(Set(tenants).count == expected.tenants)
        #expect(tenants.allSatisfy { truth.nameOfTenant[$0] != nil })
        let right = reading.records.filter { record in
            guard let tenant = record.tenantID else { return truth.names.contains(record.name) }
            return truth.nameOfTenant[tenant] == record.name
        }
        #expect(right.count == expected.names)
        #expect(right.allSatisfy { !$0.nameIsDamaged })
        let others = reading.records.filter { !right.contains($0) }
        #expect(others.allSatisfy { $0.name.isEmpty || $0.nameIsDamaged })
    }

    @Test(arguments: expectations)
    func readsTheSameWhenItIsNamed(_ expected: Expectation) throws {
        let named = try Reading(fixture: expected.path, as: expected.profile)
        let chosen = try Reading(fixture: expected.path)
        #expect(named.refusal == nil)
        #expect(named.records == chosen.records)
        #expect(named.counts == chosen.counts)
    }

    /// Every tenant whose GUID stands anywhere in the file is found by the file's profile, except in rows refused.
    @Test(arguments: expectations)
    func findsEveryTenantThatIsThere(_ expected: Expectation) throws {
        let reading = try Reading(fixture: expected.path)
        let text = String(decoding: try decoded(Material.bytes(expected.path), file: "").bytes, as: UTF8.self)
            .lowercased()
        let refused = reading.export?.rejected.map { $0.content.lowercased() } ?? []
        let found = Set(reading.records.compactMap(\.tenantID))
        for tenant in try Truth().nameOfTenant.keys where text.contains(tenant.description) {
            #expect(found.contains(tenant) || refused.contains { $0.contains(tenant.description) }, "\(tenant)")
        }
    }

    @Test(arguments: [
        "distributors/pax8-companies.csv", "crm/connectwise-companies.csv", "crm/halopsa-clients.csv",
        "excel/kunden-de-excel-cp1252.csv", "excel/kunden-de-excel-utf8.csv", "excel/kunden-sep-line.csv",
        "excel/kunden-equals-trick.csv", "real/libreoffice/kunden-cp1252-semicolon.csv", "edge/guid-forms.csv",
        "edge/domain-forms.csv", "powershell/arrays-lost-ps51.csv", "real/powershell/TestImportCsv_NoHeader.csv",
        "real/powershell/TestImportCsv_WithHeader.csv", "real/powershell/TestImportCsv_W3C_ELF.csv",
    ])
    func leavesTheUnknownToTheConfiguration(_ path: String) throws {
        #expect(try Reading(fixture: path).refusal?.code == .profileNotMatching)
    }

    @Test(arguments: Material.isPresent ? Material.exports : [])
    func noTwoProfilesTie(_ path: String) throws {
        #expect(try Reading(fixture: path).refusal?.code != .profileAmbiguous)
    }

    @Test func takesNobodyForACustomerWhoIsNone() throws {
        let own = try Reading(fixture: "crm/autotask-organizations.csv").export
        #expect(own?.rejected.map(\.code) == ["row-dropped"])
        let supplier = try Reading(fixture: "crm/datev-debitoren-extf.csv").export
        #expect(supplier?.rejected.map(\.code) == ["row-dropped"])
        #expect(supplier?.rejected.first?.content.contains("70001") == true)
    }

    @Test func statesWhatGraphStates() throws {
        let words = try Reading(fixture: "powershell/mgcontract-ps7.csv").records.map(\.relationships)
        #expect(words.count { $0 == [.reseller] } == 6)
        #expect(words.count { $0 == [.advisor] } == 6)
        let msol = try Reading(fixture: "powershell/msol-partnercontract-ps51-default-encoding.csv")
        #expect(msol.records.allSatisfy { $0.relationships.isEmpty })
        #expect(!msol.codes.contains(.relationshipUnknown))
    }
}

/// The invented customers behind every reconstructed fixture.
private struct Truth {
    var nameOfTenant: [TenantID: String] = [:]
    var names: Set<String> = []

    init() throws {
        let table = NamedTable(try Material.bytes("truth.csv"), columns: ["tenant_id", "company_name"])
        for row in table.rows {
            let name = collapsed(row["company_name"])
            names.insert(name)
            if let tenant = TenantID(parsing: row["tenant_id"]) { nameOfTenant[tenant] = name }
        }
    }
}
