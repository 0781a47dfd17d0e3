// SPDX-License-Identifier: MIT

import CustomerModel
import Diagnostics

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

    var records: [CustomerRecord] { export?.records ?? [] }
    var counts: RowCounts { export?.counts ?? RowCounts() }
    var codes: [DiagnosticCode] { log.diagnostics.map(\.code) }
}

let shipped = shippedProfiles()

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
