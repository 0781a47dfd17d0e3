// SPDX-License-Identifier: MIT

import CustomerModel
import Diagnostics
import Testing

@testable import Intake

@Suite struct XMLExportTests {
    private let document = """
        <list xmlns="urn:x">
          <customer id="7"><name>A</name><tenant>\(tenantA)</tenant></customer>
          <customer/>
          <customer id="8"><name>B</name><tenant>nonsense</tenant></customer>
          <customer id="9"><name>Own</name><tenant>\(tenantB)</tenant></customer>
          <customer id="7"><name>A</name><tenant>\(tenantA)</tenant></customer>
        </list>
        """

    @Test func countsEveryRecordOnce() throws {
        let reading = try read(document)
        #expect(reading.counts == RowCounts(accepted: 2, rejected: 2, ignored: 1, dropped: 1, merged: 1))
        #expect(reading.records.map(\.name) == ["A"])
        #expect(reading.records.map(\.externalID) == ["7"])
        #expect(reading.records.map(\.line) == [2])
        #expect(reading.export?.rejected.map(\.line) == [4, 5])
        #expect(
            reading.log.lines == [
                "list.csv:4: error: 'nonsense' is no tenant-id [tenant-id-invalid]",
                "list.csv:5: note: the profile drops rows where 'name' is own [row-dropped]",
            ]
        )
        #expect(reading.export?.shape == "XML, root element 'list'")
    }

    @Test func aCutFileGivesNothing() throws {
        let reading = try read(String(document.prefix(250)))
        #expect(reading.refusal?.code == .xmlTruncated)
        #expect(reading.export == nil)
        #expect(reading.log.lines.isEmpty)
    }

    @Test func saysWhatAProfileForOtherXMLNeeds() {
        let reading = Reading(Array("<orders><order/></orders>".utf8), as: "generic-table")
        #expect(reading.refusal?.code == .xmlDialectUnknown)
        #expect(
            reading.refusal?.suggestion == "write a profile with 'read: {dialect: plain, record: orders/…}'"
        )
    }

    private func read(_ text: String) throws -> Reading {
        let yaml = """
            profile: p
            match: {format: xml, root: list}
            read: {dialect: plain, record: list/customer}
            rows: {key: [tenant-id], drop-if: [{field: name, in: [own]}]}
            fields:
              tenant-id: {from: [tenant], do: [guid], required: true}
              name: {from: [name]}
              external-id: {path: "@id"}
            """
        let found = profile(yaml)
        return Reading(Array(text.utf8), profiles: [try #require(found.profile, "\(found.lines)")])
    }
}
