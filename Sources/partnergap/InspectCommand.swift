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

    @Option(name: .long, help: "Read with this encoding in place of the detected one; a byte order mark still wins.")
    var encoding: TextEncoding?

    @Option(name: .long, help: "The delimiter in place of the detected one: a character, or tab.")
    var delimiter: DelimiterArgument?

    @Option(name: .long, help: "The quote in place of \": a character, or none.")
    var quote: QuoteArgument?

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
        var request = ExportRequest(id: "inspect", index: 0, file: file, profile: profile)
        (request.encoding, request.delimiter) = (encoding, delimiter?.byte)
        if let quote { request.quote = quote.byte }
        if raw {
            try readRawRecords(of: request, profiles: profiles) { printResult(cellsJSON($0)) }
            return
        }
        let export = try export(of: request, profiles: profiles)
        switch format {
        case .text:
            for line in export.findings(file: file) { printResult(line) }
            if export.isOffered { printDraft(for: request, offered: export, profiles: profiles) }
        case .json: printResult(inspectionJSON(of: export, file: file))
        case .ndjson: for record in export.records { printResult(recordJSON(record, of: export, file: file)) }
        }
        printToError(export.log)
    }

    /// The file's export; where no profile fits, one to be edited is printed before the refusal is said.
    private func export(of request: ExportRequest, profiles: [SourceProfile]) throws(Diagnostic) -> Export {
        do throws(Diagnostic) {
            return try inspectedExport(of: request, profiles: profiles)
        } catch {
            if error.code == .profileNotMatching, format == .text {
                printDraft(for: request, offered: nil, profiles: profiles)
            }
            throw error
        }
    }

    private func printDraft(for request: ExportRequest, offered: Export?, profiles: [SourceProfile]) {
        for line in draftedProfile(for: request, offered: offered, profiles: profiles) ?? [] { printResult(line) }
    }

    /// The shipped profiles and the named file's.
    private func profiles() throws -> [SourceProfile] {
        var profiles = shippedProfiles()
        if let profile, profile.hasSuffix(".yaml") || profile.hasSuffix(".yml") {
            var log = DiagnosticLog()
            let text = try fileText(at: profile)
            guard var own = SourceProfile.parsed(yaml: text, file: profile, log: &log) else {
                printToError(log)
                throw ExitCode(78)
            }
            own.id = profile
            profiles.append(own)
        }
        return profiles
    }
}

/// How `inspect` prints.
enum InspectFormat: String, ExpressibleByArgument, CaseIterable {
    case text
    case json
    case ndjson
}

extension TextEncoding: ExpressibleByArgument {}

/// A delimiter as it is typed: one ASCII character, or a word for one that is hard to type.
struct DelimiterArgument: ExpressibleByArgument {
    let byte: UInt8

    init?(argument: String) {
        switch argument {
        case "tab", "\\t": byte = 0x09
        case "comma": byte = UInt8(ascii: ",")
        case "semicolon": byte = UInt8(ascii: ";")
        default:
            guard argument.utf8.count == 1, let typed = argument.utf8.first, typed != 0x0A, typed != 0x0D else {
                return nil
            }
            byte = typed
        }
    }
}

/// A quote as it is typed: one ASCII character, or `none`.
struct QuoteArgument: ExpressibleByArgument {
    /// `nil` when nothing is quoted.
    let byte: UInt8?

    init?(argument: String) {
        guard argument != "none" else {
            byte = nil
            return
        }
        guard argument.utf8.count == 1, let typed = argument.utf8.first, typed > 0x20, typed < 0x80 else { return nil }
        byte = typed
    }
}
