// SPDX-License-Identifier: MIT

import CustomerModel
import DelimitedText
import Diagnostics
import Testing

@testable import Intake

@Suite(.enabled(if: Material.isPresent)) struct FixtureTests {
    struct Expectation: Sendable, CustomTestStringConvertible {
        let path: String
        let profile: String?
        let records: Int
        let tenants: Int
        /// Names equal to the truth's; the others are empty or marked as damaged.
        let names: Int

        init(_ path: String, _ profile: String? = nil, records: Int, tenants: Int, names: Int) {
            (self.path, self.profile, self.records, self.tenants, self.names) = (path, profile, records, tenants, names)
        }

        var testDescription: String { path }
    }

    static let expectations = [
        Expectation("partner-center/Customers.csv", records: 7, tenants: 7, names: 7),
        Expectation("partner-center/Customers-allquoted-nobom-lf.csv", records: 7, tenants: 7, names: 7),
        Expectation("partner-center/GranularAdministerRelationship.csv", records: 5, tenants: 5, names: 5),
        Expectation("partner-center/gdap-bulk-relationships.csv", records: 12, tenants: 12, names: 12),
        Expectation("partner-center/CustomerAgreementRecords.csv", records: 12, tenants: 12, names: 0),
        Expectation("partner-center/reconciliation-nce.csv", records: 8, tenants: 8, names: 8),
        Expectation("partner-center/nce-tool-customers.csv", "generic-table", records: 12, tenants: 12, names: 12),
        Expectation(
            "partner-center/insights-customers-and-tenants.csv",
            "generic-table",
            records: 6,
            tenants: 6,
            names: 6
        ),
        Expectation("powershell/msol-partnercontract-ps51-default.csv", records: 12, tenants: 12, names: 3),
        Expectation("powershell/msol-partnercontract-ps51-default-encoding.csv", records: 12, tenants: 12, names: 10),
        Expectation("powershell/mgcontract-ps7.csv", records: 12, tenants: 12, names: 12),
        Expectation("powershell/mgcontract-ps7-linux-lf.csv", records: 12, tenants: 12, names: 12),
        Expectation("powershell/getpartnercustomer-ps51-utf8.csv", records: 12, tenants: 12, names: 12),
        Expectation(
            "powershell/mgcontract-select-useculture-de.csv",
            "generic-table",
            records: 12,
            tenants: 12,
            names: 12
        ),
        Expectation(
            "powershell/mgdelegatedadmincustomer-ps7.csv",
            "generic-table",
            records: 12,
            tenants: 12,
            names: 12
        ),
        Expectation(
            "powershell/converttocsv-redirect-utf16le.csv",
            "generic-table",
            records: 12,
            tenants: 12,
            names: 12
        ),
        Expectation(
            "powershell/gdap-customer-script-blank-first-row.csv",
            "generic-table",
            records: 12,
            tenants: 12,
            names: 12
        ),
        Expectation("powershell/tenantid-only-ps51.csv", "generic-table", records: 12, tenants: 12, names: 0),
        Expectation("powershell/usequotes-never-ps7.csv", "generic-table", records: 11, tenants: 11, names: 11),
        Expectation("powershell/mgcontract-clixml-ps51.xml", records: 12, tenants: 12, names: 12),
        Expectation("powershell/mgcontract-clixml-encoding-default.xml", records: 12, tenants: 12, names: 11),
        Expectation("powershell/getpartnercustomer-clixml-nested.xml", records: 12, tenants: 12, names: 12),
        Expectation("powershell/clixml-with-host-prefix.txt", records: 1, tenants: 1, names: 1),
        Expectation("powershell/convertto-xml-doc-save.xml", records: 12, tenants: 12, names: 12),
        Expectation("powershell/convertto-xml-outfile-mislabelled.xml", records: 12, tenants: 12, names: 12),
        Expectation("excel/kunden-de-excel-cp1252.csv", "generic-table", records: 13, tenants: 12, names: 11),
        Expectation("excel/kunden-de-excel-utf8.csv", "generic-table", records: 13, tenants: 12, names: 13),
        Expectation("excel/kunden-equals-trick.csv", "generic-table", records: 13, tenants: 12, names: 13),
        Expectation("excel/kunden-sep-line.csv", "generic-table", records: 13, tenants: 12, names: 13),
        Expectation(
            "real/libreoffice/kunden-cp1252-semicolon.csv",
            "generic-table",
            records: 13,
            tenants: 12,
            names: 11
        ),
        Expectation(
            "distributors/appdirect-microsoft-customer-accounts.csv",
            "generic-table",
            records: 12,
            tenants: 12,
            names: 12
        ),
        Expectation("distributors/appxite-customers-basic.csv", "generic-table", records: 13, tenants: 0, names: 13),
        Expectation("distributors/arrowsphere-customers.csv", "generic-table", records: 13, tenants: 0, names: 13),
        Expectation("distributors/crayon-customertenants.csv", "generic-table", records: 12, tenants: 12, names: 12),
        Expectation("distributors/ingram-cloudblue-customers.csv", "generic-table", records: 13, tenants: 0, names: 13),
        Expectation("distributors/pax8-companies.csv", "generic-table", records: 13, tenants: 0, names: 13),
        // The own company has the row with the number 0.
        Expectation("crm/autotask-organizations.csv", "generic-table", records: 14, tenants: 12, names: 13),
        Expectation("crm/cipp-tenants.csv", "generic-table", records: 12, tenants: 0, names: 12),
        Expectation("crm/connectwise-companies.csv", "generic-table", records: 13, tenants: 0, names: 13),
        Expectation("crm/dynamics365-accounts-en.csv", "generic-table", records: 13, tenants: 6, names: 13),
        Expectation("crm/dynamics365-firmen-de-excel.csv", "generic-table", records: 13, tenants: 0, names: 11),
        Expectation("crm/halopsa-clients.csv", "generic-table", records: 13, tenants: 12, names: 13),
        Expectation("crm/hubspot-companies-en.csv", "generic-table", records: 13, tenants: 4, names: 13),
        Expectation("crm/salesforce-report-footer.csv", "generic-table", records: 13, tenants: 6, names: 13),
        Expectation("m365/lighthouse-tenants.csv", "generic-table", records: 12, tenants: 12, names: 12),
        Expectation("azure/lighthouse-my-customers.csv", "generic-table", records: 4, tenants: 4, names: 4),
    ]

    @Test(arguments: expectations)
    func readsTheTruth(_ expected: Expectation) throws {
        let reading = try Reading(fixture: expected.path, as: expected.profile)
        #expect(reading.refusal == nil)
        let truth = try Truth()
        let tenants = reading.records.compactMap(\.tenantID)
        #expect(reading.records.count == expected.records)
        #expect(tenants.count == expected.tenants)
        #expect(tenants.allSatisfy { truth.nameOfTenant[$0] != nil })
        let right = reading.records.filter { record in
            guard let tenant = record.tenantID else { return truth.names.contains(record.name) }
            return truth.nameOfTenant[tenant] == record.name
        }
        #expect(right.count == expected.names)
        #expect(right.allSatisfy { !$0.nameIsDamaged })
        let others = reading.records.filter { !right.contains($0) }
        #expect(others.allSatisfy { $0.name.isEmpty || $0.nameIsDamaged || $0.name == "Unser Systemhaus GmbH" })
    }

    @Test(arguments: Material.isPresent ? Material.exports.filter { $0.hasSuffix(".csv") } : [])
    func countsEveryRowOnce(_ path: String) throws {
        let reading = try Reading(fixture: path, as: "generic-table")
        guard let export = reading.export else { return }
        let text = try decoded(Material.bytes(path), file: path).bytes
        let delimiter = export.shape.contains("';'") ? Dialect.semicolon : .comma
        var reader = DelimitedReader(text, dialect: delimiter)
        var record = DelimitedRecord()
        var rows = -1
        while reader.next(&record) { rows += 1 }
        let counts = export.counts
        #expect(counts.accepted + counts.rejected + counts.ignored == rows)
        #expect(export.rejected.count == counts.rejected)
        #expect(export.records.count == counts.accepted - counts.merged)
    }

    @Test(arguments: [
        ("crm/dynamics365-cmt-data.xml", "xml-dialect-unknown", "'entities'"),
        ("crm/datev-debitoren-extf.csv", "not-a-table", "DATEV"),
        ("real/phpspreadsheet/issue.850.xml", "profile-not-matching", "generic-table"),
        ("real/phpspreadsheet/excel2003.iso8859-1.xml", "profile-not-matching", "'Voilà'"),
        ("real/libreoffice/kunden-flat-odf.fods", "not-a-table", "OpenDocument"),
        ("powershell/format-table-mistake.csv", "not-a-table", "Format-Table"),
        ("powershell/mixed-utf8-then-utf16-append.csv", "encoding-damaged", "NUL"),
        ("edge/empty.csv", "file-empty", "empty"), ("edge/bom-only.csv", "file-empty", "nothing but blanks"),
        ("edge/login-page-saved-as.csv", "not-a-table", "login page"), ("edge/html-table.xls", "not-a-table", ".xls"),
        ("edge/zip-magic.csv", "not-a-table", "Excel workbook"), ("edge/xxe.xml", "xml-doctype", "document type"),
        ("edge/entity-bomb.xml", "xml-doctype", "document type"),
        ("edge/deep-nesting.xml", "xml-dialect-unknown", "'a'"),
        ("real/powershell/TestImportCsv_NoHeader.csv", "profile-not-matching", "generic-table"),
    ])
    func refusesWithTheReason(_ path: String, _ code: String, _ word: String) throws {
        let refusal = try #require(try Reading(fixture: path, as: "generic-table").refusal)
        #expect(refusal.code.rawValue == code)
        #expect(refusal.message.contains(word))
        #expect(refusal.suggestion != nil || path.hasSuffix(".xml"))
    }

    @Test(arguments: [
        ("declared-utf16-but-utf8", "Müller"), ("declared-utf8-but-cp1252", "Müller"),
        ("leading-blank-before-declaration", ""),
    ])
    func readsXMLThatLiesAboutItsEncoding(_ file: String, _ part: String) throws {
        let bytes = try Material.bytes("edge/\(file).xml")
        let yaml =
            "profile: p\nmatch: {root: customers}\nread: {dialect: plain, record: customers/customer}\n"
            + "fields: {name: {from: [name], path: [name, \"@name\", \".\"]}}\n"
        let found = profile(yaml)
        let reading = Reading(bytes, file: file, profiles: [try #require(found.profile, "\(found.lines)")])
        #expect(reading.refusal == nil)
        #expect(reading.records.first?.name.contains(part) == true)
        #expect(reading.records.first?.nameIsDamaged == false)
    }

    @Test func keepsBothTextsOfADualPartnersCustomer() throws {
        let reading = try Reading(fixture: "partner-center/Customers.csv")
        #expect(reading.counts == RowCounts(accepted: 8, merged: 1))
        #expect(reading.records.contains { $0.relationships == [.reseller] })
        #expect(reading.log.count(of: .error) == 0)
    }

    @Test func readsEverySpellingOfATenant() throws {
        let reading = try Reading(fixture: "edge/guid-forms.csv", as: "generic-table")
        #expect(reading.counts == RowCounts(accepted: 8, withoutTenantID: 2))
        #expect(Set(reading.records.compactMap(\.tenantID)).count == 6)
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
