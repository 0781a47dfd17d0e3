// SPDX-License-Identifier: MIT

import CustomerModel
import DelimitedText
import Diagnostics
import Foundation
import Testing

@testable import Intake

/// Files made to break other readers: none crashes this one, and no record of them is lost on the way to the counts.
@Suite(.enabled(if: Corpora.isPresent)) struct StrangerTests {
    static let files = Corpora.files(below: [
        "clixml", "csv/duckdb", "csv/frictionless", "csv/messytables", "csv/univocity", "csv/powershell",
        "csv/rust-csv",
        "xml/libxml2-test", "xml/defusedxml",
    ])

    @Test func thereAreManyOfThem() { #expect(Self.files.count > 800) }

    @Test(arguments: files) func everyRecordIsCounted(_ path: String) throws {
        let bytes = try Corpora.bytes(path)
        for name in [nil, "generic-table", "any"] {
            let profiles = name == "any" ? [anyTable] : shipped
            let request = ExportRequest(id: "list", index: 0, file: path, profile: name)
            guard let read = try? export(bytes, request, profiles, blockSize: 4_096) else { continue }
            #expect(read.records.count == read.counts.accepted)
            #expect(read.rejected.count == read.counts.rejected)
            let isTable = read.titleLine != nil && !read.shape.hasPrefix("worksheet")
            if isTable { #expect(try recordCount(bytes, read.profile, profiles) == read.counts.read, "\(path)") }
        }
    }

    @Test func mostTablesAreReadByAProfileThatKnowsTheirTitles() throws {
        let read = try Self.files.filter { $0.hasPrefix("csv/duckdb") }.filter { path in
            let request = ExportRequest(id: "list", index: 0, file: path, profile: "any")
            let bytes = try Corpora.bytes(path)
            return (try? export(bytes, request, [anyTable], blockSize: 4_096)) != nil
        }
        #expect(read.count > 60, "\(read.count)")
    }

    /// A profile that any table fits that has one of these titles.
    private let anyTable: SourceProfile = {
        var profile = SourceProfile()
        profile.id = "any"
        profile.mustBeNamed = true
        profile.fields[.name] = FieldMapping()
        profile.fields[.name]?.from = [
            "a", "c1", "id", "name", "c", "x", "col1", "number", "header1", "Column1", "year", "City",
        ]
        return profile
    }()

    /// The number of records below the titles, counted without the engine that maps them.
    private func recordCount(_ bytes: [UInt8], _ profile: SourceProfile, _ all: [SourceProfile]) throws -> Int {
        let text = try decodedText(of: bytes, file: "")
        let hints = ShapeHints(
            known: knownTitles(of: profile.mustBeNamed ? [profile] : all),
            delimiter: profile.delimiter,
            header: profile.header
        )
        let found = Intake.shape(of: text, by: hints)
        let shape = try #require(found)
        var reader = DelimitedReader(text, dialect: shape.dialect)
        var record = DelimitedRecord()
        var count = 0
        while reader.next(&record) { count += 1 }
        return count - (shape.hasTitles ? 1 : 0)
    }
}
