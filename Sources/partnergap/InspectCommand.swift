// SPDX-License-Identifier: MIT

import ArgumentParser
import BatchRun
import CustomerModel
import Diagnostics
import Intake

/// `partnergap inspect`: what the tool sees in a file, before any configuration exists.
struct InspectCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "inspect",
        abstract: "Show encoding, dialect, profile, mapping, first records and what would be rejected.",
        discussion: "Exit status: 0 every file can be read; 65 one cannot; 66 one is missing."
    )

    @Argument(help: "The files to look at.", completion: .file())
    var files: [String]

    @Option(name: .long, help: "The profile to read with: a shipped one's name, or a .yaml file.")
    var profile: String?

    @Option(name: .long, help: "How to print: text, json, or ndjson (every accepted record).")
    var format = InspectFormat.text

    @Flag(name: .long, help: "With ndjson: every record of a table as an array of its cells, before any profile.")
    var raw = false

    func validate() throws {
        if raw, format != .ndjson { throw ValidationError("--raw goes with --format ndjson") }
    }

    func run() throws {
        var worst: Int32 = 0
        let profiles = try self.profiles()
        for file in files {
            do throws(Diagnostic) {
                try inspect(file, profiles: profiles)
            } catch {
                printToError(error.description)
                worst = max(worst, error.code == .fileMissing ? 66 : 65)
            }
        }
        if worst != 0 { throw ExitCode(worst) }
    }

    private func inspect(_ file: String, profiles: [SourceProfile]) throws(Diagnostic) {
        let bytes = try fileBytes(at: file)
        if raw { return try printRaw(bytes, file: file) }
        var log = DiagnosticLog()
        let export = try export(from: bytes, file: file, profiles: profiles, log: &log)
        switch format {
        case .text: for line in export.findings(file: file) { printResult(line) }
        case .json: printResult(inspectionJSON(of: export, file: file))
        case .ndjson: for record in export.records { printResult(recordJSON(record, of: export, file: file)) }
        }
        printToError(log)
    }

    /// The file as its profile reads it; when none fits, as `generic-table` would.
    private func export(
        from bytes: [UInt8],
        file: String,
        profiles: [SourceProfile],
        log: inout DiagnosticLog
    ) throws(Diagnostic) -> Export {
        func request(_ profile: String?) -> ExportRequest {
            ExportRequest(id: "inspect", index: 0, file: file, profile: profile)
        }
        do throws(Diagnostic) {
            return try Intake.export(from: bytes, as: request(profile), profiles: profiles, log: &log)
        } catch  where profile == nil && error.code == .profileNotMatching {
            let generic = "generic-table"
            guard let offered = try? Intake.export(from: bytes, as: request(generic), profiles: profiles, log: &log)
            else { throw error }
            let message = "no profile fits by itself; this is what '\(generic)' makes of the file"
            let advice = "name it at the source: 'profile: \(generic)'; or write a profile of your own"
            log.record(
                Diagnostic(.note, .profileNotMatching, message, at: SourceLocation(file: file), suggestion: advice)
            )
            return offered
        }
    }

    private func printRaw(_ bytes: [UInt8], file: String) throws(Diagnostic) {
        for cells in try rawRecords(of: bytes, file: file) { printResult(cellsJSON(cells)) }
    }

    /// The shipped profiles and the named file's; rows are shown before duplicates are merged.
    private func profiles() throws -> [SourceProfile] {
        var profiles = shippedProfiles()
        if let profile, profile.hasSuffix(".yaml") || profile.hasSuffix(".yml") {
            var log = DiagnosticLog()
            let text = String(decoding: try fileBytes(at: profile), as: UTF8.self)
            guard var own = SourceProfile.parsed(yaml: text, file: profile, log: &log) else {
                printToError(log)
                throw ExitCode(78)
            }
            own.id = profile
            profiles.append(own)
        }
        for index in profiles.indices { profiles[index].onDuplicate = .report }
        return profiles
    }
}

/// How `inspect` prints.
enum InspectFormat: String, ExpressibleByArgument, CaseIterable {
    case text
    case json
    case ndjson
}
