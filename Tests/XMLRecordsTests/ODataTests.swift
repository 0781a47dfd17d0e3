// SPDX-License-Identifier: MIT

import Testing

@testable import XMLRecords

@Suite struct ODataTests {
    private func feed(_ content: String) -> [UInt8] {
        Array(
            """
            <feed xmlns:d="http://schemas.microsoft.com/ado/2007/08/dataservices" xmlns="http://www.w3.org/2005/Atom"
             xmlns:m="http://schemas.microsoft.com/ado/2007/08/dataservices/metadata">\(content)</feed>
            """.utf8
        )
    }

    @Test func propertiesBecomeDottedNames() throws {
        let file = try xmlFile(
            feed(
                """
                <title>d:Name</title><entry><title>T</title><content type="application/xml"><m:properties>
                  <d:Id m:type="Edm.Guid">1</d:Id><d:Name>Konto</d:Name><d:Gone m:null="true" /><d:Empty></d:Empty>
                  <d:Contact m:type="C"><d:Name>Kontakt</d:Name><d:Deep><d:Name>tief</d:Name></d:Deep></d:Contact>
                  <d:None m:type="C" m:null="true"><d:Name>niemand</d:Name></d:None>
                  <x:Name xmlns:x="urn:x">fremd</x:Name>
                </m:properties></content></entry>
                <entry><m:properties><d:Contact><d:Name>B</d:Name></d:Contact></m:properties></entry>
                """
            ),
            .oDataAtom
        )
        #expect(
            file.records.first?.fields == [
                ReadField(name: "Id", values: ["1"]),
                ReadField(name: "Name", values: ["Konto"]),
                ReadField(name: "Empty", values: [""]),
                ReadField(name: "Contact.Name", values: ["Kontakt"]),
                ReadField(name: "Contact.Deep.Name", values: ["tief"]),
            ]
        )
        #expect(file.records.last?.fields == [ReadField(name: "Contact.Name", values: ["B"])])
        #expect(file.records.map(\.line) == [2, 8])
        #expect(file.isPartial == false)
    }

    @Test func expandedEntriesAreNoRecords() throws {
        let inner = "<entry><content><m:properties><d:Name>no</d:Name></m:properties></content></entry>"
        let file = try xmlFile(
            feed(
                """
                <entry><link rel="next"><m:inline><feed>\(inner)</feed></m:inline></link>
                <content><m:properties><d:Name>yes</d:Name></m:properties></content></entry>
                """
            ),
            .oDataAtom
        )
        #expect(file.records.map { $0["Name"] } == [["yes"]])
        #expect(file.isPartial == false)
    }

    @Test(arguments: [
        ("<link rel=\"next\" href=\"x\"/>", true), ("<link rel='self'/>", false),
        ("<link xmlns='' rel='next'/>", false),
        ("<a:link xmlns:a='http://www.w3.org/2005/Atom' rel='next'></a:link>", true),
    ])
    func aNextPageMakesItPartial(_ link: String, _ isPartial: Bool) throws {
        #expect(try xmlFile(feed("<entry/>\(link)"), .oDataAtom).isPartial == isPartial)
    }

    @Test(.enabled(if: Material.isPresent)) func readsTheFixture() throws {
        let bytes = try Material.text("exports/fixtures/crm/dynamics-odata2-atom.xml")
        #expect(dialectByRoot(bytes) == .oDataAtom)
        let file = try xmlFile(bytes, .oDataAtom)
        #expect(file.isPartial)
        #expect(file.records.map { $0["Name"] }.prefix(12) == Material.customers.map { [$0.1] }[...])
        #expect(file.records.compactMap { $0["new_TenantId"].first } == Material.customers.map(\.0))
        #expect(file.records.first?["PrimaryContactId.Name"] == ["Anja Müller"])
        #expect(file.records.first?["PrimaryContactId.LogicalName"] == ["contact"])
    }
}
