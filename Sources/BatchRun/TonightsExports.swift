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
    /// What is remembered of the exports before tonight's, by source.
    private var remembered: [String: RememberedExport] = [:]
    /// Tonight's exports that are believed, by source.
    private var believed: [String: BelievedExport] = [:]
    private var accepted = AcceptedGuards()

    /// Reads every source; a file that cannot be used costs itself and nothing else.
    ///
    /// What `memory` knows of their last exports tells a list that was cut, or another one in its place; guards that a
    /// person has `accepted` hold nothing.
    package static func read(
        _ configuration: Configuration,
        in folder: String,
        at time: RunTime,
        memory: Memory = .blank,
        accepted: AcceptedGuards = AcceptedGuards()
    ) -> TonightsExports {
        var exports = TonightsExports()
        exports.accepted = accepted
        for export in memory.exports { exports.remembered[export.source] = export }
        for setting in configuration.sources { exports.read(setting, configuration, in: folder, at: time) }
        return exports
    }

    /// What the nights to come should know of each source, sorted by source.
    ///
    /// Tonight's export where it is believed, which one whose guards were lifted is; else the one remembered before,
    /// unchanged, so that a list held tonight is held tomorrow.
    package func remembered(tonight: Day) -> [RememberedExport] {
        var exports = remembered
        for source in sources {
            if let export = believed[source.id] { exports[source.id] = export.remembered(of: source, on: tonight) }
        }
        return exports.values.sorted { $0.source.utf8.lexicographicallyPrecedes($1.source.utf8) }
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
            let export = try read.export.get().withoutDuplicates(differsByName: setting.role.isTyped)
            let guarded = GuardedSource(
                export: export,
                setting: setting,
                path: found.path,
                exported: found.exported,
                time: time,
                ownTenant: configuration.partner.tenant,
                comparison: Comparison(
                    remembered: remembered[setting.id],
                    digest: read.digest,
                    identities: setting.role.isComparedByIdentity ? export.records.identityHashes : []
                ),
                accepted: accepted
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
        if findings.condition == .good { believed[guarded.setting.id] = BelievedExport(guarded) }
        sources.append(
            guarded.setting.source(
                path: file.path,
                profile: export.profile.id,
                day: file.exported?.day,
                contentSince: guarded.comparison.contentSince(of: file.exported?.day),
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
                contentSince: nil,
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
        contentSince: Day?,
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
            contentSince: contentSince,
            isComplete: isComplete,
            condition: condition,
            legalBasis: legalBasis,
            maxAgeInDays: maxAgeInHours.map { ($0 + 23) / 24 },
            encoding: encoding,
            counts: counts
        )
    }
}

/// What an export that is believed tonight leaves to be remembered, beside its card.
private struct BelievedExport: Sendable {
    let digest: String
    let records: Int
    let identities: IdentitySample

    init(_ guarded: GuardedSource) {
        digest = guarded.comparison.digest
        records = guarded.export.records.count
        identities = IdentitySample(of: guarded.comparison.identities)
    }

    func remembered(of source: Source, on night: Day) -> RememberedExport {
        RememberedExport(
            source: source.id,
            night: night,
            digest: digest,
            day: source.day,
            since: source.contentSince,
            records: records,
            identities: identities
        )
    }
}

extension SourceRole {
    /// Whether people type the rows of such a list, so that one tenant ID may stand beside several names by mistake.
    fileprivate var isTyped: Bool { self == .customerList || self == .leads }
}
