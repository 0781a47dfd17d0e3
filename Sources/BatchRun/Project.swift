// SPDX-License-Identifier: MIT

package import CustomerModel
package import Diagnostics
import Digests
import FoundationEssentials
import Intake
package import Invitations
import RunLedger

/// A partner's folder: its configuration with the decisions and the ledger that it names.
package struct Project: Sendable {
    /// The configuration.
    package let configuration: Configuration
    /// What people decided.
    package let decisions: [Decision]
    /// What is remembered, where the ledger is a table written by hand; `nil` where it is a database.
    package let writtenMemory: Memory?
    /// The templates of the letters.
    package let templates: LetterTemplates
    /// The SHA-256 of every file that says how a night is to be done, by its path.
    package let digests: [String: String]
    /// The folder that relative paths count from.
    package let folder: String
    /// The configuration file, as the user named it.
    package let path: String

    /// Reads everything that must be right before a night may start; all mistakes are reported together.
    ///
    /// A night does not start with unreadable decisions or an unreadable ledger: both are brakes.
    package static func read(_ path: String, log: inout DiagnosticLog) -> Project? {
        var own = DiagnosticLog()
        defer { log.append(own) }
        let folder = URL(filePath: path).deletingLastPathComponent().relativePath
        var digests: [String: String] = [:]
        guard let yaml = text(of: path, named: path, log: &own) else { return nil }
        let parsed = Configuration.parsed(
            yaml: yaml,
            file: path,
            profileText: { profile in
                do throws(Diagnostic) {
                    let bytes = try fileBytes(joined(folder, profile), path: profile, advice: pathAdvice)
                    digests["profile \(profile)"] = contentDigest(of: bytes)
                    return .success(String(decoding: bytes, as: UTF8.self))
                } catch {
                    return .failure(error)
                }
            },
            log: &own
        )
        guard let configuration = parsed else { return nil }
        digests["configuration"] = contentDigest(of: Array(yaml.utf8))
        let decisions = readDecisions(configuration.decisions, in: folder, digests: &digests, log: &own)
        let memory = readTable(configuration.ledger, in: folder, log: &own)
        let templates = readTemplates(configuration.templates, in: folder, digests: &digests, log: &own)
        refuseUnknownProviders(in: decisions, of: configuration, log: &own)
        guard own.count(of: .error) == 0 else { return nil }
        return Project(
            configuration: configuration,
            decisions: decisions,
            writtenMemory: memory,
            templates: templates,
            digests: digests,
            folder: folder,
            path: path
        )
    }
}

/// A decision for a provider that nobody configured would withhold its customer's letters for ever.
private func refuseUnknownProviders(
    in decisions: [Decision],
    of configuration: Configuration,
    log: inout DiagnosticLog
) {
    let ids = configuration.providers.map(\.id.text)
    for decision in decisions where decision.kind == .provider && decision.value != "none" {
        for id in decision.value.split(separator: "+").map(String.init) where !ids.contains(id) {
            log.record(
                Diagnostic(
                    .error,
                    .decisionInvalid,
                    "there is no provider \(quoted(id)), expected one of: \((ids + ["none"]).joined(separator: ", "))",
                    at: SourceLocation(file: configuration.decisions ?? "", line: decision.line),
                    suggestion: nearest(to: id, among: ids).map { "did you mean '\($0)'?" }
                )
            )
        }
    }
}

private let pathAdvice = "check the path; paths count from the configuration file"

private func readDecisions(
    _ path: String?,
    in folder: String,
    digests: inout [String: String],
    log: inout DiagnosticLog
) -> [Decision] {
    guard let path else { return [] }
    do throws(Diagnostic) {
        let bytes = try fileBytes(joined(folder, path), path: path, advice: pathAdvice)
        digests["decisions"] = contentDigest(of: bytes)
        return try decisions(from: bytes, file: path, log: &log)
    } catch {
        log.record(error)
        return []
    }
}

/// A ledger that is a table: last night's state written down by hand or by another tool.
private func readTable(_ path: String, in folder: String, log: inout DiagnosticLog) -> Memory? {
    guard path.utf8.suffix(4).elementsEqual(".csv".utf8) else { return nil }
    do throws(Diagnostic) {
        let bytes = try fileBytes(joined(folder, path), path: path, advice: pathAdvice)
        return memory(from: bytes, file: path, log: &log)
    } catch {
        log.record(error)
        return .blank
    }
}

/// The text of a configuration file; it must be UTF-8.
private func text(of full: String, named path: String, log: inout DiagnosticLog) -> String? {
    do throws(Diagnostic) {
        let advice = "'partnergap init' writes one to begin with; another one is named with --config"
        let bytes = try fileBytes(full, path: path, advice: advice)
        if let text = String(validating: bytes, as: UTF8.self) { return text }
        log.record(
            Diagnostic(
                .error,
                .encodingDamaged,
                "the file is not UTF-8",
                at: SourceLocation(file: path),
                suggestion: "save it as UTF-8 in your editor"
            )
        )
    } catch {
        log.record(error)
    }
    return nil
}
