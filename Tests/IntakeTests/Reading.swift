// SPDX-License-Identifier: MIT

import CustomerModel
import Diagnostics
import Testing

@testable import Intake

/// What came of reading one file: its export, or why there is none, and everything said about it.
struct Reading {
    var export: Export?
    var refusal: Diagnostic?
    var log = DiagnosticLog()

    init(_ bytes: [UInt8], file: String = "list.csv", as profile: String? = nil, profiles: [SourceProfile] = shipped) {
        let request = ExportRequest(id: "list", index: 3, file: file, profile: profile)
        do throws(Diagnostic) {
            export = try Intake.export(from: bytes, as: request, profiles: profiles, log: &log)
        } catch {
            refusal = error
        }
    }

    /// A fixture, by the profile that fits it or the one named.
    init(fixture path: String, as profile: String? = nil) throws {
        self.init(try Material.bytes(path), file: path, as: profile)
    }

    var records: [CustomerRecord] { export.map { Array($0.records) } ?? [] }
    var counts: RowCounts { export?.counts ?? RowCounts() }
    var codes: [DiagnosticCode] { log.diagnostics.map(\.code) }
}

let shipped = shippedProfiles()

/// A file's text and how it was decoded.
struct DecodedText: Equatable {
    let bytes: [UInt8]
    let encoding: String
    let fallbackLines: Int
}

/// Decodes bytes as a whole, and in blocks of several sizes, which must make no difference.
func decoded(_ bytes: [UInt8], file: String) throws -> DecodedText {
    let whole = try decoded(bytes, file: file, blockSize: max(bytes.count, 1))
    for size in [1, 2, 3, 7, 64, 4_096] where size < bytes.count && bytes.count / size < 100_000 {
        #expect(try decoded(bytes, file: file, blockSize: size) == whole, "blocks of \(size) bytes")
    }
    return whole
}

private func decoded(_ bytes: [UInt8], file: String, blockSize: Int) throws -> DecodedText {
    var decoder = TextDecoder(file: file)
    var text: [UInt8] = []
    var start = 0
    while start < bytes.count {
        let end = min(start + blockSize, bytes.count)
        try decoder.append(bytes.span.extracting(start..<end), to: &text)
        start = end
    }
    try decoder.finish(to: &text)
    return DecodedText(bytes: text, encoding: decoder.encoding, fallbackLines: decoder.fallbackLines)
}

/// A table written in a test, read by the generic profile.
func generic(_ text: String) -> Reading {
    Reading(Array(text.utf8), as: "generic-table")
}

/// A profile written in a test, and what was said about it.
func profile(_ yaml: String) -> (profile: SourceProfile?, lines: [String]) {
    var log = DiagnosticLog()
    let profile = SourceProfile.parsed(yaml: yaml, file: "p.yaml", log: &log)
    return (profile, log.lines)
}

/// A profile of two columns, for tests of everything else.
func smallProfile(_ rest: String = "") throws -> SourceProfile {
    let yaml = """
        profile: small
        match: {format: csv, headers-all: [[Id], [Name]]}
        fields:
          tenant-id: {from: [Id], do: [guid]}
          name: {from: [Name], do: [collapse]}
        \(rest)
        """
    let (found, lines) = profile(yaml)
    guard let found else { throw Diagnostic(.error, .configurationInvalid, lines.joined(separator: "; ")) }
    return found
}

let tenantA = "5acf3557-080e-50d3-9f4b-0cc8319c709e"
let tenantB = "e1347c1c-61b4-55b8-a1ec-11478f6bcae7"
let tenantC = "33826942-204d-5489-aa4a-30dedea55dc4"
