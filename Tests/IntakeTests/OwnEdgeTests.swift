// SPDX-License-Identifier: MIT

import CustomerModel
import Diagnostics
import Foundation
import Testing

@testable import Intake

/// The cases of the CSV corpus that must be refused or reported, never silently repaired.
@Suite(.enabled(if: OwnEdge.isPresent)) struct OwnEdgeTests {
    struct Case: Decodable, Sendable {
        let id: String
        let bytes_b64: String
        let must_report: Bool?
        let rows: [[String]]?
    }

    @Test func nothingIsRepairedInSilence() throws {
        let yaml =
            "profile: any\nread: {delimiter: \",\"}\nfields: {name: {from: [a, id, Id]}, external-id: {from: [b, name]}}\n"
        let any = try #require(profile(yaml).profile)
        for edge in try Self.cases()
        where edge.must_report == true && edge.rows == nil && edge.bytes_b64.utf8.count < 100_000 {
            let bytes = try #require(Data(base64Encoded: edge.bytes_b64).map(Array.init))
            let reading = Reading(bytes, profiles: [any])
            let isReported =
                reading.refusal != nil || !reading.log.diagnostics.isEmpty || reading.counts.ignored > 0
                || takenAsWritten.contains(edge.id)
            #expect(isReported, "\(edge.id): \(reading.records)")
        }
    }

    /// Cases whose other documented outcome is to take the text as it stands.
    private let takenAsWritten = ["space-before-quote"]

    static func cases() throws -> [Case] {
        try String(contentsOf: OwnEdge.file, encoding: .utf8).split(separator: "\n")
            .map { try JSONDecoder().decode(Case.self, from: Data($0.utf8)) }
    }
}

private enum OwnEdge {
    static let file = Material.folder.appendingPathComponent("../../corpora/csv/own-edge/cases.jsonl").standardized
    static let isPresent = FileManager.default.fileExists(atPath: file.path)
}
