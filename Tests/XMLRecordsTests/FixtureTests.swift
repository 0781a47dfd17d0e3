// SPDX-License-Identifier: MIT

import Testing

@testable import XMLRecords

@Suite(.enabled(if: Material.isPresent)) struct FixtureTests {
    private let fixtures = "exports/fixtures"

    @Test(arguments: [
        ("mgcontract-clixml-ps51.xml", "DisplayName"), ("getpartnercustomer-clixml-nested.xml", "Name"),
        ("convertto-xml-doc-save.xml", "Name"), ("convertto-xml-outfile-mislabelled.xml", "Name"),
    ])
    func readsPowerShellExports(_ file: String, _ name: String) throws {
        let bytes = try Material.text("\(fixtures)/powershell/\(file)")
        let dialect = try #require(rootElement(of: bytes.span).flatMap(XMLDialect.init(root:)))
        let found = try xmlRecords(in: bytes, dialect: dialect)
        #expect(found.map { $0["CustomerId"] } == Material.customers.map { [$0.0] })
        #expect(found.map { $0[name] } == Material.customers.map { [$0.1] })
    }

    @Test func readsCLIXMLInTheWrongEncoding() throws {
        let bytes = try Material.text("\(fixtures)/powershell/mgcontract-clixml-encoding-default.xml")
        let found = try xmlRecords(in: bytes, dialect: .clixml)
        #expect(found.map { $0["CustomerId"] } == Material.customers.map { [$0.0] })
    }

    @Test func readsNestedObjects() throws {
        let bytes = try Material.text("\(fixtures)/powershell/getpartnercustomer-clixml-nested.xml")
        let found = try xmlRecords(in: bytes, dialect: .clixml)
        let first = try #require(found.first)
        #expect(first["BillingProfile.Email"] == ["it@mueller-soehne.example"])
        #expect(first["BillingProfile.DefaultAddress.Country"] == ["DE"])
        #expect(first["BillingProfile.DefaultAddress.AddressLine1"] == ["Straße 1_x"])
        #expect(first["RelationshipToPartner"] == ["Reseller"])
        #expect(first["CommerceId"] == [])
        #expect(found.allSatisfy { $0["BillingProfile.Email"].count == 1 })
        #expect(found.map(\.line).prefix(2) == [2, 63])
    }

    @Test func readsAHostsCapture() throws {
        let bytes = try Material.text("\(fixtures)/powershell/clixml-with-host-prefix.txt")
        let found = try xmlRecords(in: bytes, dialect: .clixml)
        #expect(found.map(\.line) == [3])
        #expect(found.first?["Domains"].count == 3)
        #expect(found.first?["Spalte_x mit_X"] == ["a_x0041_b"])
    }

    @Test func readsDynamicsRecords() throws {
        let bytes = try Material.text("\(fixtures)/crm/dynamics365-cmt-data.xml")
        let paths = [
            "field[@name='name']/@value", "field[@name='new_tenantid']/@value",
            "field[@name='primarycontactid']/@lookupentityname", "@id", "field[@name='emailaddress1']/@value",
            "field[@name='websiteurl']/@value", "field[@name='msdyn_tenantid']/@value",
        ]
        let file = try xmlFile(
            bytes,
            plain("entities/entity[@name='account']/records/record"),
            paths: paths.map { try XMLPath(parsing: $0) }
        )
        let found = file.records.map(\.pathValues)
        #expect(file.fieldNames.prefix(paths.count) == paths[...])
        #expect(found.map { $0[0] }.prefix(12) == Material.customers.map { [$0.1] }.prefix(12))
        #expect(found.count == 13)
        #expect(found.compactMap { $0[1].first } == Material.customers.map(\.0))
        #expect(found.first?[2] == ["Anja Müller"])
        #expect(found.first?[3] == ["847ae23b-0ca9-59ee-bebb-232889999ae1"])
        #expect(found.allSatisfy { $0[4].count == 1 && $0[5].count <= 1 && $0[6].isEmpty })
        #expect(file.records.map(\.line).prefix(2) == [4, 14])
    }

    @Test func readsAtomFeedsByPath() throws {
        let bytes = try Material.text("\(fixtures)/crm/dynamics-odata2-atom.xml")
        let found = try xmlRecords(
            in: bytes,
            dialect: plain("{http://www.w3.org/2005/Atom}feed/entry/content/properties")
        )
        #expect(found.map { $0["Name"] }.prefix(12) == Material.customers.map { [$0.1] }.prefix(12))
        #expect(found.first?["PrimaryContactId.Name"] == ["Anja Müller"])
        #expect(found.compactMap { $0["new_TenantId"].first } == Material.customers.map(\.0))
    }

    @Test(arguments: [
        ("two-customers", "Bäckerei Weiß"), ("two-customers-utf16", "Bäckerei Weiß"), ("bad-guid", "A"),
        ("bad-surrogate", "lone\u{FFFD}surrogate"), ("esc-escape", "esc\u{1B}[31mred"), ("missing-tnref", "A"),
        ("nul-escape", "nul\u{0}end"), ("progress-noise", "A"),
        ("escapes", "Line\ntwo\r\ttab _x000A_ literal😀"),
    ])
    func readsTheCLIXMLCorpus(_ file: String, _ name: String) throws {
        let found = try xmlRecords(in: Material.text("corpora/clixml/\(file).clixml"), dialect: .clixml)
        #expect(found.first?["Name"] == ["Müller & Söhne GmbH"])
        #expect(found.last.map { $0["Name"].map { Array($0.unicodeScalars) } } == [Array(name.unicodeScalars)])
        #expect(found.map { $0["AllowDelegatedAccess"] } == [["true"], []])
    }

    @Test func survivesHostileShapes() throws {
        for path in ["corpora/clixml/corruptedcim.clixml", "\(fixtures)/real/powershell/corruptedcim.clixml"] {
            let found = try xmlRecords(in: Material.text(path), dialect: .clixml)
            #expect(
                found.map(\.names) == [
                    [
                        "Test1.Hash", "__ClassMetadata.ClassName", "__ClassMetadata.Namespace", "__ClassMetadata.Hash",
                        "__ClassMetadata.MiXml",
                    ]
                ]
            )
        }
    }
}
