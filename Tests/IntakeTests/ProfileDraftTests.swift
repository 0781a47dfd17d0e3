// SPDX-License-Identifier: MIT

import CustomerModel
import Testing

@testable import Intake

@Suite struct ProfileDraftTests {
    @Test(arguments: [
        "distributors/pax8-companies.csv", "crm/connectwise-companies.csv", "crm/halopsa-clients.csv",
        "excel/kunden-de-excel-cp1252.csv",
    ])
    func aDraftReadsWhatTheGenericProfileReads(_ path: String) throws {
        let generic = try Reading(fixture: path, as: "generic-table")
        let draft = try draft(for: #require(generic.export).titles)
        let own = Reading(try Material.bytes(path), file: path, as: "my-export", profiles: [draft])
        #expect(own.records.map(\.name) == generic.records.map(\.name))
        #expect(own.records.map(\.tenantID) == generic.records.map(\.tenantID))
        #expect(own.records.map(\.contacts) == generic.records.map(\.contacts))
    }

    @Test func aDraftOfUnknownTitlesIsAProfile() throws {
        let draft = try draft(for: ["Wer\"da\\", "Was\nnun"])
        #expect(draft.fields[.name]?.from == ["Wer\"da\\"])
        #expect(draft.titles == [["Wer\"da\\"], ["Was nun"]])
    }

    private func draft(for titles: [String]) throws -> SourceProfile {
        let generic = try #require(shipped.first { $0.id == "generic-table" })
        let (found, lines) = profile(profileDraft(forTitles: titles, generic: generic).joined(separator: "\n") + "\n")
        return try #require(found, "\(lines)")
    }
}
