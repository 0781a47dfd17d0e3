// SPDX-License-Identifier: MIT

import CustomerModel
import Diagnostics
import Foundation
import Testing

@testable import Intake

/// The 63 cases of the CSV corpus: what must be read exactly, and what must be refused or reported, never repaired.
@Suite(.enabled(if: Corpora.isPresent)) struct OwnEdgeTests {
    struct Case: Decodable, Sendable {
        let id: String
        let bytes_b64: String
        let delimiter: String
        let must_report: Bool?
        let rows: [[String]]?
        let either: String?

        var bytes: [UInt8] { Data(base64Encoded: bytes_b64).map(Array.init) ?? [] }
        var mustReport: Bool { must_report == true }

        /// A profile that knows the titles of this case and asks nothing of them.
        var profile: SourceProfile {
            let line = String(decoding: bytes.prefix(200).prefix { $0 != 0x0A && $0 != 0x0D }, as: UTF8.self)
            let titles = rows?.first ?? line.split(separator: delimiter).map(String.init)
            var profile = SourceProfile()
            profile.id = "any"
            profile.mustBeNamed = true
            for (field, title) in zip([Field.name, .externalID], titles) {
                profile.fields[field] = FieldMapping()
                profile.fields[field]?.from = [title, "Id", "Name"]
            }
            return profile
        }

        var reading: Reading { Reading(bytes, as: "any", profiles: [profile]) }
    }

    @Test func everyCaseMustDoSomething() throws {
        let cases = try Self.cases()
        #expect(cases.count == 63)
        #expect(cases.count { $0.rows != nil } == 45)
        #expect(cases.count { $0.rows == nil && $0.mustReport } == 15)
        #expect(Set(cases.filter { $0.rows == nil && !$0.mustReport }.map(\.id)) == Set(freeReadings.keys))
    }

    @Test func rowsAreReadExactly() throws {
        for edge in try Self.cases() {
            guard let rows = edge.rows else { continue }
            let raw = Raw(edge.bytes)
            #expect(raw.refusal == nil && raw.rows == rows, "\(edge.id): \(raw)")
        }
    }

    @Test func nothingIsRepairedInSilence() throws {
        for edge in try Self.cases() where edge.rows == nil && edge.mustReport {
            let reading = edge.reading
            let isReported = reading.refusal != nil || reading.codes.contains { $0 != .identityMissing }
            let isTaken = takenAsWritten[edge.id].map { Raw(edge.bytes).rows == $0 } ?? false
            #expect(isReported || isTaken, "\(edge.id): \(reading.records)")
        }
    }

    @Test func whatIsFreeIsReadAsItIsDocumented() throws {
        for edge in try Self.cases() where edge.rows == nil && !edge.mustReport {
            #expect(Raw(edge.bytes).rows == freeReadings[edge.id], "\(edge.id)")
        }
    }

    /// The export reader must come to the same cells as the raw reading, or say why not.
    @Test func rowsBecomeRecords() throws {
        for edge in try Self.cases() {
            guard let rows = edge.rows, edge.bytes.count < 100_000 else { continue }
            let reading = edge.reading
            guard reading.refusal == nil else {
                #expect(swallowedRows == edge.id, "\(edge.id): \(String(describing: reading.refusal))")
                continue
            }
            let blanks = edge.id == "blank-lines" ? 4 : edge.id.hasPrefix("sep-line") ? 1 : 0
            #expect(reading.counts.read == rows.count - 1 + blanks, "\(edge.id): \(reading.log.lines)")
        }
    }

    @Test func aLineWithoutEndIsRefusedForWhatItIs() {
        for count in [300_000, 3_000_000] {
            let raw = Raw([UInt8](repeating: UInt8(ascii: "x"), count: count), blockSize: 1 << 18)
            #expect(count > 1 << 20 ? raw.refusal?.code == .fieldTooLong : raw.rows.map(\.count) == [1])
        }
    }

    /// Cases whose other documented outcome is to take the text as it stands.
    private let takenAsWritten = [
        "space-before-quote": [["a", "b"], ["1", " \"x\""]],
        "ctrl-z": [["id", "name"], ["1", "x"]],
    ]

    /// FORMATS.md, section 1.3: a cell whose lines are rows of the table may be what a missing quote has joined.
    private let swallowedRows = "quoted-delim-and-lf"

    /// Cases that may be read or reported; what this reader does, written down.
    private let freeReadings = [
        "quote-in-unquoted": [["a", "b"], ["foo\"bar", "2"]],
        "stray-quote-middle": [["a", "b"], ["1", "2"], ["3", "4\n5,6\n7,8"], ["9", "10"]],
        "blank-line-one-column": [["a"], ["1"]],
    ]

    static func cases() throws -> [Case] {
        try String(decoding: Corpora.bytes("csv/own-edge/cases.jsonl"), as: UTF8.self).split(separator: "\n")
            .map { try JSONDecoder().decode(Case.self, from: Data($0.utf8)) }
    }
}

/// A file as cells, or why it is none.
private struct Raw {
    var rows: [[String]] = []
    var refusal: Diagnostic?

    init(_ bytes: [UInt8], blockSize: Int = 1 << 30) {
        let request = ExportRequest(id: "list", index: 0, file: "list.csv", profile: nil)
        var table = RawTable(request, profiles: shipped)
        do throws(Diagnostic) {
            for start in stride(from: 0, to: bytes.count, by: blockSize) {
                let block = bytes.span.extracting(start..<min(start + blockSize, bytes.count))
                try table.append(block) { rows.append($0) }
            }
            try table.finish { rows.append($0) }
        } catch {
            refusal = error
        }
    }
}
