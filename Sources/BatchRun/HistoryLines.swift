// SPDX-License-Identifier: MIT

import CustomerModel
import Diagnostics
import Reporting
import RunLedger

/// The past of the customer that a person means, in plain lines.
package func history(of text: String, in project: Project) throws(VerbFailure) -> [String] {
    try foundHistory(of: text, in: project).lines
}

/// The same for scripts, as one JSON object.
package func historyJSON(of text: String, in project: Project) throws(VerbFailure) -> String {
    try foundHistory(of: text, in: project).json.line
}

/// The past of the customer with this key, for `explain`: nothing where the ledger does not know it.
package func rememberedLines(ofKey key: String, in project: Project) throws(VerbFailure) -> [String] {
    guard project.hasLedger else { return [] }
    let ledger = try project.existingLedger(.reading)
    let found = try asked { () throws(Diagnostic) in try ledger.customers(named: key) }
    guard found.count == 1, let only = found.first, only.key == key || only.aliases.contains(key) else { return [] }
    let history = try asked { () throws(Diagnostic) in try ledger.history(of: only) }
    return history.sections.map { "  \($0)" }
}

private func foundHistory(of text: String, in project: Project) throws(VerbFailure) -> CustomerHistory {
    let ledger = try project.existingLedger(.reading)
    let customer = try onlyCustomer(named: text, in: ledger)
    return try asked { () throws(Diagnostic) in try ledger.history(of: customer) }
}

extension CustomerHistory {
    fileprivate var lines: [String] {
        var lines = [customer.name, "  key        \(customer.key)"]
        if !customer.aliases.isEmpty { lines.append("  also       \(customer.aliases.joined(separator: ", "))") }
        if let tenant = customer.tenantID { lines.append("  tenant     \(tenant)") }
        if !customer.domains.isEmpty {
            lines.append("  domains    \(customer.domains.map(\.text).joined(separator: ", "))")
        }
        return lines + sections.map { "  \($0)" }
    }

    /// Nights, invitations, outcomes and judgements, each under its heading; a heading without anything below is left out.
    fileprivate var sections: [String] {
        let parts = [
            ("nights", nights.map { line(of: $0) }), ("invitations", invitations.map(\.line)),
            ("letters", letters.map(\.line)), ("outcomes", outcomes.map(\.line)),
            ("judgements", judgements.map(\.line)),
        ]
        return parts.flatMap { heading, lines in lines.isEmpty ? [] : [heading] + lines.map { "  \($0)" } }
    }

    private func line(of night: HistoryNight) -> String {
        let parts = [
            night.key == customer.key ? nil : "as \(night.key)",
            night.isMerged ? "became part of another entry" : nil,
            night.said.verdict + (night.said.reason.isEmpty ? "" : " (\(night.said.reason))"),
            night.said.missing.isEmpty ? nil : "missing: \(night.said.missing)",
            night.said.withheld.isEmpty ? nil : "withheld: \(night.said.withheld)",
            night.invitation.map { "invitation: \($0.kind.spelled), \($0.state.rawValue) since \($0.day)" },
        ]
        return "\(night.night)  \(parts.compactMap(\.self).joined(separator: "; "))"
    }

    fileprivate var json: JSONValue {
        [
            "schema": 1, "customer_key": .string(customer.key),
            "aliases": .array(customer.aliases.map { .string($0) }),
            "tenant_id": JSONValue(customer.tenantID?.description), "company_name": .string(customer.name),
            "domains": .array(customer.domains.map { .string($0.text) }), "nights": .array(nights.map(\.json)),
            "invitations": .array(invitations.map(\.json)), "outcomes": .array(outcomes.map(\.json)),
            "letters": .array(letters.map(\.json)),
            "judgements": .array(judgements.map(\.json)),
        ]
    }
}

extension HistoryNight {
    fileprivate var json: JSONValue {
        [
            "night": .string(night.description), "customer_key": .string(key), "merged": .boolean(isMerged),
            "verdict": .string(said.verdict), "reason": .string(said.reason), "missing": .string(said.missing),
            "withheld_reason": .string(said.withheld), "next_action": .string(said.action),
            "invitation": JSONValue(invitation?.kind.spelled),
            "invitation_state": JSONValue(invitation?.state.rawValue),
            "invitation_day": JSONValue(invitation?.day.description),
        ]
    }
}

extension HistoryInvitation {
    fileprivate var line: String {
        let end = closed.map { closed in "\(outcome ?? "closed") \(closed)" } ?? "\(state) since \(day)"
        let mails = attempts == 1 ? "1 mail" : "\(attempts) mails"
        return "\(started)  \(kind), \(end), \(mails)"
    }

    fileprivate var json: JSONValue {
        [
            "started": .string(started.description), "kind": .string(kind), "state": .string(state),
            "day": .string(day.description), "attempts": .number(attempts), "outcome": JSONValue(outcome),
            "closed": JSONValue(closed?.description),
        ]
    }
}

extension Decision {
    fileprivate var line: String {
        let what = [kind.rawValue, value].filter { !$0.isEmpty }.joined(separator: " ")
        let end = until.map { " until \($0)" } ?? ""
        return "\(when.map(\.description) ?? "")  \(what)\(end), by \(who): \(why)"
    }

    fileprivate var json: JSONValue {
        [
            "kind": .string(kind.rawValue), "value": .string(value), "until": JSONValue(until?.description),
            "who": .string(who), "day": JSONValue(when?.description), "why": .string(why),
        ]
    }
}

extension LetterEvent {
    /// `2026-11-23  handed-over: reseller, reminder 1, to anna@example.com, by bert: the mail system's words`.
    fileprivate var line: String {
        let reminder = letter.reminder > 0 ? ", reminder \(letter.reminder)" : ""
        let said = words.isEmpty ? "" : ": \(printable(words))"
        return "\(day)  \(step.rawValue): \(letter.kind.spelled)\(reminder), to \(printable(letter.recipient)), "
            + "by \(printable(who))\(said)"
    }

    fileprivate var json: JSONValue {
        [
            "day": .string(day.description), "step": .string(step.rawValue), "kind": .string(letter.kind.spelled),
            "reminder": .number(letter.reminder), "recipient": .string(letter.recipient), "who": .string(who),
            "batch": .string(batch), "message_id": .string(letter.messageID), "words": .string(words),
        ]
    }
}

extension HistoryJudgement {
    fileprivate var line: String {
        let isEnd = foundOn == nil && word.isTakenBack
        let what =
            "\(isEnd ? "taken back: " : "")\(word.kind.rawValue) \(quoted(word.subject)) and \(quoted(word.other))"
        let end = isEnd ? "" : word.until.map { " until \($0)" } ?? ""
        let who = word.who.isEmpty ? "" : ", by \(word.who)"
        let why = word.why.isEmpty ? "" : ": \(word.why)"
        let place = foundOn.map { ", in the decisions file since \($0)" } ?? ""
        return "\((word.when ?? foundOn).map(\.description) ?? "")  \(what)\(end)\(who)\(place)\(why)"
    }

    fileprivate var json: JSONValue {
        [
            "kind": .string(word.kind.rawValue), "one": .string(word.subject), "other": .string(word.other),
            "until": JSONValue(word.until?.description), "taken_back": .boolean(foundOn == nil && word.isTakenBack),
            "who": .string(word.who), "day": JSONValue(word.when?.description), "why": .string(word.why),
            "in_decisions_file_since": JSONValue(foundOn?.description),
        ]
    }
}
