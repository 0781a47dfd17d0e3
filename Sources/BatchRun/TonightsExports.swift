// SPDX-License-Identifier: MIT

package import CustomerModel
package import Diagnostics
import Intake

/// All sources as found tonight, with their records in the order of the configuration.
package struct TonightsExports: Sendable {
    /// One card for each configured source.
    package private(set) var sources: [Source] = []
    /// All accepted records; each carries the index of its source.
    package private(set) var records: [CustomerRecord] = []
    /// All rows not used.
    package private(set) var rejected: [RejectedRow] = []
    /// What there is to say about them.
    package private(set) var log = DiagnosticLog()
    /// The SHA-256 of each file read, by its path.
    package private(set) var digests: [String: String] = [:]

    /// Reads every source; a file that cannot be used costs itself and nothing else.
    package static func read(_ configuration: Configuration, in folder: String, at time: RunTime) -> TonightsExports {
        var exports = TonightsExports()
        for setting in configuration.sources { exports.read(setting, configuration, in: folder, at: time) }
        return exports
    }

    private mutating func read(
        _ setting: SourceSetting,
        _ configuration: Configuration,
        in folder: String,
        at time: RunTime
    ) {
        var file: SourceFile?
        do throws(Diagnostic) {
            let found = try sourceFile(of: setting, in: folder)
            file = found
            let request = request(for: setting, configuration, path: found.path)
            let read = try readExport(at: found.full, as: request, profiles: configuration.profiles)
            digests[found.path] = read.digest
            let guarded = GuardedSource(
                export: try read.export.get().withoutDuplicates(),
                setting: setting,
                path: found.path,
                exported: found.exported,
                time: time,
                ownTenant: configuration.partner.tenant
            )
            accept(guarded, found)
        } catch {
            refuse(setting, path: file?.path ?? setting.path, exported: file?.exported, because: error)
        }
    }

    private func request(
        for setting: SourceSetting,
        _ configuration: Configuration,
        path: String
    ) -> ExportRequest {
        var request = ExportRequest(
            id: setting.id,
            index: sources.count,
            file: path,
            profile: setting.profile,
            isBrake: setting.role == .objections
        )
        request.ownDomains = configuration.ownDomains
        return request
    }

    private mutating func accept(_ guarded: GuardedSource, _ file: SourceFile) {
        let export = guarded.export
        log.append(export.log)
        let findings = guarded.findings
        for finding in findings { log.record(finding.diagnostic(at: SourceLocation(file: file.path))) }
        sources.append(
            guarded.setting.source(
                path: file.path,
                profile: export.profile.id,
                day: file.exported?.day,
                condition: findings.condition,
                encoding: export.encoding,
                counts: export.counts
            )
        )
        records += export.records
        rejected += export.rejected
    }

    private mutating func refuse(
        _ setting: SourceSetting,
        path: String,
        exported: RunTime?,
        because diagnostic: Diagnostic
    ) {
        log.record(diagnostic)
        let isMissing = diagnostic.code == .fileMissing
        rejected.append(
            RejectedRow(
                source: setting.id,
                file: path,
                line: diagnostic.location?.line,
                column: diagnostic.location?.column,
                code: diagnostic.code.rawValue,
                reason: diagnostic.message,
                content: ""
            )
        )
        sources.append(
            setting.source(
                path: path,
                profile: setting.profile,
                day: exported?.day,
                condition: isMissing ? .missing : .refused(reason: diagnostic.message),
                encoding: nil,
                counts: RowCounts()
            )
        )
    }
}

extension SourceSetting {
    fileprivate func source(
        path: String,
        profile: String?,
        day: Day?,
        condition: SourceCondition,
        encoding: String?,
        counts: RowCounts
    ) -> Source {
        Source(
            id: id,
            role: role,
            of: of,
            provider: provider,
            path: path,
            profile: profile,
            day: day,
            isComplete: isComplete,
            condition: condition,
            legalBasis: legalBasis,
            maxAgeInDays: maxAgeInHours.map { ($0 + 23) / 24 },
            encoding: encoding,
            counts: counts
        )
    }
}
