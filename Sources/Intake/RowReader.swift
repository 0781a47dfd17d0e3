// SPDX-License-Identifier: MIT

import CustomerModel
import Diagnostics

/// Turns the mapped rows of one file into records: accepts, merges, rejects, and counts every one of them.
struct RowReader {
    let request: ExportRequest
    let profile: SourceProfile
    private(set) var export = Export()
    private var indicesOfKey: [String: [Int]] = [:]

    init(_ request: ExportRequest, profile: SourceProfile) {
        self.request = request
        self.profile = profile
        export.profile = profile
    }

    /// A row that holds nothing, or no customer.
    mutating func ignore() {
        export.counts.ignored += 1
    }

    /// A row that is not used; `content` is shown cut at 500 scalars.
    mutating func reject(_ diagnostic: Diagnostic, content: String, log: inout DiagnosticLog) {
        log.record(diagnostic)
        export.counts.rejected += 1
        export.rejected.append(
            RejectedRow(
                source: request.id,
                file: request.file,
                line: diagnostic.location?.line,
                code: diagnostic.code.rawValue,
                reason: diagnostic.message,
                content: String(String.UnicodeScalarView(content.unicodeScalars.prefix(500)))
            )
        )
    }

    /// A row with values; `place` finds the place of a field's cell.
    mutating func take(
        _ row: MappedRow,
        line: Int,
        content: @autoclosure () -> String,
        place: (Field) -> SourceLocation,
        log: inout DiagnosticLog
    ) {
        for field in decisiveFields where row[field] != nil || row.senseless[field] != nil {
            export.metFields.insert(field)
        }
        if let diagnostic = objection(to: row, place: place) {
            return reject(diagnostic, content: content(), log: &log)
        }
        warn(about: row, place: place, log: &log)
        let record = CustomerRecord(row, source: request.index, line: line)
        if record.nameIsDamaged {
            let message = "\(quoted(record.name)) lost characters on its way; it is not matched by and not written to"
            let advice = "export again as UTF-8 (PowerShell: -Encoding UTF8)"
            log.record(Diagnostic(.warning, .nameDamaged, message, at: place(.name), suggestion: advice))
        }
        accept(record, row: row)
    }

    private mutating func accept(_ record: CustomerRecord, row: MappedRow) {
        export.counts.accepted += 1
        if record.tenantID == nil { export.counts.withoutTenantID += 1 }
        // The first field of the key that the row has: `tenant-id`, else the source's own number, and so on.
        guard profile.onDuplicate != .report,
            let field = profile.key.first(where: { row[$0] != nil }), let value = row[field]
        else { return export.records.append(record) }
        let key = "\(field.rawValue)=\(value.lowercased())"
        let earlier = indicesOfKey[key, default: []].first { export.records[$0].isSame(as: record, by: field) }
        guard let earlier else {
            indicesOfKey[key, default: []].append(export.records.count)
            return export.records.append(record)
        }
        export.counts.merged += 1
        if profile.onDuplicate == .merge { export.records[earlier].merge(record) }
    }

    /// Why a row cannot be used, if it cannot.
    private func objection(to row: MappedRow, place: (Field) -> SourceLocation) -> Diagnostic? {
        for field in Field.allCases where profile.fields[field]?.isRequired == true && row[field] == nil {
            guard let raw = row.senseless[field] else {
                return Diagnostic(.error, .requiredValueMissing, "the row has no \(field.rawValue)", at: place(field))
            }
            let code: DiagnosticCode = field == .tenantID ? .tenantIDInvalid : .requiredValueMissing
            return Diagnostic(.error, code, "\(quoted(raw)) is no \(field.rawValue)", at: place(field))
        }
        if request.isBrake, let field = identifyingFields.first(where: { row.senseless[$0] != nil }) {
            let message =
                "\(quoted(row.senseless[field] ?? "")) is no \(field.rawValue); an objection must be understood whole"
            return Diagnostic(.error, .identityMissing, message, at: place(field))
        }
        let identifying: [Field] = [.tenantID, .name, .primaryDomain, .initialDomain, .domains, .contactEmail]
        guard identifying.contains(where: { row[$0] != nil }) else {
            return Diagnostic(
                .error,
                .identityMissing,
                "the row names nobody: no tenant, domain, name or address",
                at: place(.name)
            )
        }
        return nil
    }

    private func warn(about row: MappedRow, place: (Field) -> SourceLocation, log: inout DiagnosticLog) {
        for (field, code, what) in watched {
            guard let raw = row.senseless[field] else { continue }
            log.record(
                Diagnostic(.warning, code, "\(quoted(raw)) is no \(what); the cell is not used", at: place(field))
            )
        }
        for word in row.all(.relationship) {
            guard case .unknown(let text) = relationshipWord(word) else { continue }
            let message = "the relationship \(quoted(text)) is not known; the standing is in doubt"
            let advice = "add the word to the map of the profile's field 'relationship'"
            log.record(
                Diagnostic(.warning, .relationshipUnknown, message, at: place(.relationship), suggestion: advice)
            )
        }
        if let status = row[.status], CustomerStatus(rawValue: status) == nil {
            let message =
                "the status \(quoted(status)) is not known, expected active, ended or prospect; it counts as active"
            log.record(Diagnostic(.warning, .statusUnknown, message, at: place(.status)))
        }
    }
}

/// Fields whose absence from a whole file changes verdicts without a sound.
private let decisiveFields: [Field] = [.status, .relationship]

/// What an objection can name a customer by.
private let identifyingFields: [Field] = [.tenantID, .primaryDomain, .initialDomain, .domains, .contactEmail]

private let watched: [(Field, DiagnosticCode, String)] = [
    (.tenantID, .tenantIDInvalid, "tenant ID"),
    (.primaryDomain, .domainInvalid, "domain"),
    (.contactEmail, .emailInvalid, "e-mail address"),
    (.country, .countryUnknown, "country"),
]
