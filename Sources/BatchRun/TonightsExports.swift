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
            digests[found.path] = contentDigest(of: found.bytes)
            let request = ExportRequest(
                id: setting.id,
                index: sources.count,
                file: found.path,
                profile: setting.profile,
                isBrake: setting.role == .objections
            )
            let export = try Intake.export(from: found.bytes, as: request, profiles: configuration.profiles, log: &log)
            accept(export, setting, found, at: time)
        } catch {
            refuse(setting, path: file?.path ?? setting.path, exported: file?.exported, because: error)
        }
    }

    private mutating func accept(_ export: Export, _ setting: SourceSetting, _ file: SourceFile, at time: RunTime) {
        let condition = condition(of: export, setting, file, at: time)
        sources.append(
            setting.source(
                path: file.path,
                profile: export.profile.id,
                day: file.exported?.day,
                condition: condition,
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

    /// Whether an export can be believed: enough rows, and not older than its `max-age`.
    private mutating func condition(
        of export: Export,
        _ setting: SourceSetting,
        _ file: SourceFile,
        at time: RunTime
    ) -> SourceCondition {
        let place = SourceLocation(file: file.path)
        if setting.role == .objections, let reason = export.reasonToDistrustObjections {
            let advice = "give every row a tenant ID, a domain or an address; until then nobody is written to"
            log.record(Diagnostic(.error, .identityMissing, reason, at: place, suggestion: advice))
            return .held(reason: reason)
        }
        guard export.counts.accepted >= setting.minRows else {
            let message = "the list has \(export.counts.accepted) rows, expected at least \(setting.minRows)"
            let advice = "export the list again; if it may be that short, say so with 'min-rows'"
            log.record(Diagnostic(.error, .fileEmpty, message, at: place, suggestion: advice))
            return .held(reason: message)
        }
        if setting.hasOwnProfile, let field = export.unmetField {
            let message = "no row has what the profile maps to '\(field.rawValue)'"
            let advice =
                "compare the file with the profile: 'partnergap inspect \(file.path) --profile \(export.profile.id)'"
            log.record(Diagnostic(.error, .columnMissing, message, at: place, suggestion: advice))
            return .held(reason: message)
        }
        if setting.provesAbsence, export.counts.unread > 0 {
            return .held(reason: "\(export.counts.unread) rows could not be read, so that absence proves nothing")
        }
        if setting.provesAbsence, let reason = export.reasonToDistrustRelationships {
            let advice = "is this the right list? if the portal has new words, add them to the profile's 'relationship'"
            log.record(Diagnostic(.error, .relationshipUnknown, reason, at: place, suggestion: advice))
            return .held(reason: reason)
        }
        guard let exported = file.exported else {
            log.record(Diagnostic(.warning, .dayUnknown, "the day of the export is not known", at: place))
            return setting.maxAgeInHours == nil ? .good : .held(reason: "the day of the export is not known")
        }
        let age = (time.seconds - exported.seconds) / 3_600
        if exported.day > time.day {
            log.record(Diagnostic(.warning, .fileFromFuture, "the export is from the future", at: place))
            // A clock may be off by a day; a list of next year would be the newest for ever.
            if -age > 48 { return .held(reason: "the export is \(-age / 24) days from the future") }
        }
        if let limit = setting.maxAgeInHours, age > limit {
            let message = "the export is \(age) hours old, expected at most \(limit)"
            log.record(Diagnostic(.warning, .fileStale, message, at: place, suggestion: "export the list again"))
            return .stale(ageInDays: time.day - exported.day)
        }
        return .good
    }
}

extension Export {
    /// Why the relationships of this list are not to be believed, so that absence from it proves nothing.
    ///
    /// No customer of it has a relationship word that is known (another list lies in its place), or more than three
    /// and more than one in twenty have none.
    fileprivate var reasonToDistrustRelationships: String? {
        let unclear = records.count { record in
            record.relationships.isEmpty
                || record.relationships.contains { if case .unknown = $0 { true } else { false } }
        }
        let isMuch = unclear > 3 && unclear * 20 > records.count
        guard isMuch || (unclear > 0 && unclear == records.count) else { return nil }
        return "\(unclear) of \(records.count) customers have no relationship word, or one that is not known"
    }

    /// Why this list of objections may miss somebody who objected, if it may: a brake is read whole or not at all.
    fileprivate var reasonToDistrustObjections: String? {
        if counts.unread > 0 { return "\(counts.unread) rows could not be read" }
        let vague = records.count { $0.tenantID == nil && $0.domains.isEmpty && $0.contacts.isEmpty }
        return vague == 0 ? nil : "\(vague) rows name neither tenant, domain nor address"
    }
}

extension SourceSetting {
    /// Whether it is read by a profile of the partner's own, which maps only what the file is known to have.
    fileprivate var hasOwnProfile: Bool {
        profile.map { $0.hasSuffix(".yaml") || $0.hasSuffix(".yml") } ?? false
    }

    /// Whether a customer that the list lacks is thereby shown to have no relationship.
    fileprivate var provesAbsence: Bool {
        role == .partnerCenterCustomers || (role == .relationships && isComplete)
    }

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
