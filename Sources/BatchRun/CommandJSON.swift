// SPDX-License-Identifier: MIT

package import CustomerModel
package import Intake
import Reporting

/// What `check --format json` prints: each source as it was found.
package func checkJSON(_ sources: [Source], _ configuration: Configuration) -> String {
    let cards = sources.map { source -> JSONValue in
        [
            "id": .string(source.id), "role": .string(source.role.rawValue), "file": .string(source.path),
            "profile": JSONValue(source.profile), "day": JSONValue(source.day?.description),
            "condition": .string(source.condition.word), "complete": .boolean(source.isComplete),
            "encoding": JSONValue(source.encoding), "read": .number(source.counts.read),
            "accepted": .number(source.counts.accepted), "rejected": .number(source.counts.rejected),
            "ignored": .number(source.counts.ignored),
        ]
    }
    let document: JSONValue = ["schema": 1, "sources": .array(cards), "links": .number(configuration.links.count)]
    return document.line
}

/// What `inspect --format json` prints for a file.
package func inspectionJSON(of export: Export, file: String) -> String {
    let document: JSONValue = [
        "file": .string(file), "encoding": .string(export.encoding), "shape": .string(export.shape),
        "shape_reason": .string(export.shapeReason), "profile_reason": .string(export.profileReason),
        "profile": .string(export.profile.id), "titles": .array(export.titles.map { .string($0) }),
        "mapping": .object(
            Dictionary(export.mapping.map { ($0.field.rawValue, .string($0.source)) }) { first, _ in first }
        ),
        "read": .number(export.counts.read), "accepted": .number(export.counts.accepted),
        "rejected": .number(export.counts.rejected), "ignored": .number(export.counts.ignored),
        "unused_titles": .array(export.unusedTitles.map { .string($0) }),
        "rejected_rows": .array(export.rejected.map(rejectedJSON)),
    ]
    return document.line
}

private func rejectedJSON(_ row: RejectedRow) -> JSONValue {
    [
        "line": row.line.map { .number($0) } ?? .null, "column": row.column.map { .number($0) } ?? .null,
        "code": .string(row.code), "reason": .string(row.reason), "content": .string(row.content),
    ]
}

/// One accepted record as `inspect --format ndjson` prints it (DESIGN, section 6); null where absent.
package func recordJSON(_ record: CustomerRecord, of export: Export, file: String) -> String {
    let contacts = record.contacts.map { contact -> JSONValue in
        ["name": JSONValue(contact.name), "email": .string(contact.email.address)]
    }
    let document: JSONValue = [
        "file": .string(file), "line": .number(record.line), "profile": .string(export.profile.id),
        "tenant_id": JSONValue(record.tenantID?.description),
        "company_name": JSONValue(record.name.isEmpty ? nil : record.name),
        "domains": .array(record.domains.map { .string($0.text) }), "country": JSONValue(record.country?.code),
        "language": JSONValue(record.language?.rawValue), "external_id": JSONValue(record.externalID),
        "contacts": .array(contacts), "relationship": .array(record.relationships.map { .string($0.text) }),
    ]
    return document.line
}

/// A record's cells as one JSON array.
package func cellsJSON(_ cells: [String]) -> String {
    JSONValue.array(cells.map { .string($0) }).line
}
