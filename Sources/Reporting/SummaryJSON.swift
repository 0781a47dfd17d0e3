// SPDX-License-Identifier: MIT

import CustomerModel
import Reconciliation

/// `summary.json`: the numbers of the night for scripts, schema 1; every word of a closed list has its key.
func summaryJSON(of night: Night) -> [UInt8] {
    let figures = night.figures
    let document: JSONValue = [
        "schema": 1,
        "run": .string(night.report.run),
        "day": .string(night.report.day.description),
        "last_night": JSONValue(night.report.lastNight?.description),
        "partner": .string(night.report.partner.name),
        "status": .number(night.report.status),
        "trust": .string(figures.trust.rawValue),
        "quiet": .boolean(figures.isQuiet),
        "customers": .number(figures.customers),
        "gaps": .number(figures.gaps),
        "new_gaps": .number(figures.newGaps),
        "new_removed_or_unexpected": .number(figures.newSurprises),
        "accepted": .number(figures.accepted),
        "half_known_without_evidence": .number(figures.withoutProviderEvidence),
        "to_do": .number(figures.toDo),
        "verdicts": counts(figures.verdicts),
        "next_actions": counts(figures.actions),
        "withheld": counts(figures.withheld),
        "awaiting_provider": awaiting(night),
        "drafts": drafts(figures),
        "rejected_rows": .number(figures.rejectedRows),
        "findings": ["errors": .number(figures.errors), "warnings": .number(figures.warnings)],
        "sources": .array(night.report.sources.map { source($0, on: night.report.day) }),
    ]
    return document.bytes
}

/// One member per word of the list, nought included: a script need not ask whether a key is there.
private func counts<Word: RawRepresentable<String> & CaseIterable & Hashable>(_ counts: [Word: Int]) -> JSONValue {
    .object(Dictionary(Word.allCases.map { ($0.rawValue, .number(counts[$0, default: 0])) }) { first, _ in first })
}

private func awaiting(_ night: Night) -> JSONValue {
    let counts = night.report.providers.map {
        ($0.id.text, JSONValue.number(night.figures.awaiting[$0.id, default: 0]))
    }
    return .object(Dictionary(counts) { first, _ in first })
}

private func drafts(_ figures: NightFigures) -> JSONValue {
    let kinds = figures.drafts.map { ($0.key.spelled, JSONValue.number($0.value)) }
    return [
        "total": .number(figures.letters),
        "reminders": .number(figures.reminders),
        "kinds": .object(Dictionary(kinds) { first, _ in first }),
    ]
}

private func source(_ source: Source, on day: Day) -> JSONValue {
    [
        "id": .string(source.id),
        "role": .string(source.role.rawValue),
        "path": .string(source.path),
        "profile": JSONValue(source.profile),
        "condition": .string(source.condition.word),
        "reason": JSONValue(source.condition.reason),
        "day": JSONValue(source.day?.description),
        "age_in_days": JSONValue(source.day.map { day - $0 }),
        "complete": .boolean(source.isComplete),
        "encoding": JSONValue(source.encoding),
        "read": .number(source.counts.read),
        "accepted": .number(source.counts.accepted),
        "rejected": .number(source.counts.rejected),
        "ignored": .number(source.counts.ignored),
        "merged": .number(source.counts.merged),
        "without_tenant_id": .number(source.counts.withoutTenantID),
    ]
}

extension SourceCondition {
    /// Why a source is held or refused, in the words of whoever did it.
    var reason: String? {
        switch self {
        case .held(let reason), .refused(let reason): reason
        case .good, .stale, .missing: nil
        }
    }
}
