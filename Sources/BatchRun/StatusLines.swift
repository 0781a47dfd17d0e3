// SPDX-License-Identifier: MIT

import CustomerModel
import Diagnostics
import Reporting
import RunLedger

/// How things stand, in plain lines: the last run, the sources, open invitations, the funnel, verdicts.
package func status(of project: Project, at time: RunTime) throws(VerbFailure) -> [String] {
    try foundStatus(of: project, at: time).lines(at: time)
}

/// The same for scripts, as one JSON object.
package func statusJSON(of project: Project, at time: RunTime) throws(VerbFailure) -> String {
    try foundStatus(of: project, at: time).json(at: time).line
}

func foundStatus(of project: Project, at time: RunTime) throws(VerbFailure) -> LedgerStatus {
    let ledger = try project.existingLedger(.reading)
    return try asked { () throws(Diagnostic) in try ledger.status(on: time.day) }
}

extension WrittenRun {
    /// Whole hours since it began; never less than none.
    func age(at time: RunTime) -> Int { max(0, time.seconds - started) / 3_600 }
}

extension LedgerStatus {
    fileprivate func lines(at time: RunTime) -> [String] {
        guard let run = lastRun else { return ["no night has been written yet"] }
        let counts = "\(run.customers) customers, \(run.gaps) gaps, \(run.drafts) drafts"
        var lines = [
            "last run     \(run.name), \(spelled(run.age(at: time), "hour")) ago, status \(run.status): \(counts)"
        ]
        lines.append("sources")
        lines += sources.map { "  \($0.line(on: time.day, lastNight: run.night))" }
        let states = invitations.map { "\($0.customers) \($0.state.rawValue)" }.joined(separator: ", ")
        lines.append("invitations  \(states.isEmpty ? "none" : states)")
        lines.append("begun in the week of")
        lines += funnel.map(\.line)
        lines.append(verdicts.contains { $0.before != nil } ? "verdicts (the night before)" : "verdicts")
        lines += verdicts.map { "  \($0.verdict): \($0.customers)\($0.before.map { " (\($0))" } ?? "")" }
        return lines
    }

    fileprivate func json(at time: RunTime) -> JSONValue {
        [
            "schema": 1, "last_run": lastRun?.json(at: time) ?? .null,
            "sources": .array(sources.map { $0.json(on: time.day) }),
            "invitations": .object(
                Dictionary(InvitationState.allCases.map { ($0.rawValue, .number(count(of: $0))) }) { first, _ in first }
            ),
            "funnel": .array(funnel.map(\.json)), "verdicts": .array(verdicts.map(\.json)),
        ]
    }
}

private func spelled(_ count: Int, _ unit: String) -> String { "\(count) \(unit)\(count == 1 ? "" : "s")" }

extension WrittenRun {
    fileprivate func json(at time: RunTime) -> JSONValue {
        [
            "run": .string(name), "night": .string(night.description), "age_in_hours": .number(age(at: time)),
            "status": .number(status), "customers": .number(customers), "gaps": .number(gaps),
            "drafts": .number(drafts),
        ]
    }
}

extension SourceStatus {
    fileprivate func line(on today: Day, lastNight: Day) -> String {
        let age = day.map { "\(spelled(today - $0, "day")) old" } ?? "of unknown age"
        return "\(source): \(condition), \(age)\(night == lastNight ? "" : " (not asked for since \(night))")"
    }

    fileprivate func json(on today: Day) -> JSONValue {
        [
            "source": .string(source), "night": .string(night.description), "condition": .string(condition),
            "day": JSONValue(day?.description), "age_in_days": JSONValue(day.map { today - $0 }),
        ]
    }
}

extension FunnelWeek {
    fileprivate var line: String {
        "  \(monday): \(drafted) drafted, \(handedOver) handed over, \(accepted) accepted, \(withdrawn) withdrawn"
    }

    fileprivate var json: JSONValue {
        [
            "monday": .string(monday.description), "drafted": .number(drafted), "handed_over": .number(handedOver),
            "accepted": .number(accepted), "withdrawn": .number(withdrawn),
        ]
    }
}

extension VerdictCount {
    fileprivate var json: JSONValue {
        ["verdict": .string(verdict), "customers": .number(customers), "night_before": JSONValue(before)]
    }
}
