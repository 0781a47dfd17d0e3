// SPDX-License-Identifier: MIT

package import CustomerModel
import Diagnostics
import Reconciliation
import RunLedger

/// What a person says happened outside the tool, before it is looked up and written down.
package struct SaidOutcome: Sendable {
    /// Whom it is about, in any spelling.
    package var customer: String
    /// What happened; one of `outcomeKinds`.
    package var kind: DecisionKind
    /// The value, in the words of its kind.
    package var value = ""
    /// The last day it holds.
    package var until: Day?
    /// Who says so.
    package var who: String
    /// When it happened; today without it.
    package var when: Day?
    /// Why, or where it is written down.
    package var why: String

    /// An outcome without a value.
    package init(_ kind: DecisionKind, of customer: String, who: String, why: String) {
        self.kind = kind
        self.customer = customer
        self.who = who
        self.why = why
    }
}

/// The kinds of decisions that tell what happened.
package let outcomeKinds: [DecisionKind] = [
    .accepted, .declined, .bounced, .called, .suppressed, .ended, .removalPlanned, .returned, .noTenant, .invitedByHand,
]

/// Writes an outcome into the ledger, where the next run finds it.
/// - Returns: one line: what was written down, and what it will change.
package func record(_ said: SaidOutcome, in project: Project, at time: RunTime) throws(VerbFailure) -> String {
    let day = said.when ?? time.day
    if let objection = said.objection(today: time.day, project) { throw VerbFailure([objection], status: 64) }
    return try alone(with: project) { () throws(VerbFailure) in
        let ledger = try project.existingLedger(.writing)
        // A book that another hand has changed is not written on.
        _ = try asked { () throws(Diagnostic) in try ledger.memory(on: time.day) }
        let customer = try onlyCustomer(named: said.customer, in: ledger)
        let subject = try certainSubject(of: customer, for: said.kind, in: ledger)
        let decision = Decision(
            kind: said.kind,
            subject: subject,
            value: said.value,
            until: said.until,
            who: said.who,
            when: day,
            why: said.why,
            line: 0
        )
        let isNew = try asked { () throws(Diagnostic) in try ledger.record(decision, on: day) }
        let until = said.until.map { " until \($0)" } ?? ""
        let value = said.value.isEmpty ? "" : " \(said.value)"
        let what = "\(said.kind.rawValue)\(value) on \(day)\(until), by \(printable(said.who))"
        let effect = isNew ? said.effect(on: customer) : "already recorded"
        return
            "\(customer.key) \(quoted(customer.name)): \(what); \(effect)"
    }
}

/// A spelling that the next run reads as this customer, and as nobody else where that would leave the word without effect.
private func certainSubject(
    of customer: NamedCustomer,
    for kind: DecisionKind,
    in ledger: Ledger
) throws(VerbFailure) -> String {
    if let tenant = customer.tenantID { return tenant.description }
    let meant = try asked { () throws(Diagnostic) in try ledger.customers(meantBy: customer.key) }
    if kind.forbids || meant.count == 1 { return customer.key }
    let head = "the key '\(customer.key)' means \(meant.count) customers, so that the word would count for none:"
    let way = "write it into the decisions file, with 'source-id:external-id' as the subject"
    throw VerbFailure([head] + meant.map { "    \($0.label)" } + [way], status: 65)
}

extension SaidOutcome {
    /// What is wrong with what was said, if anything.
    fileprivate func objection(today: Day, _ project: Project) -> String? {
        let day = when ?? today
        if who.isEmpty { return "who says so? name somebody with --by" }
        if why.isEmpty { return "--reason is empty: say why, or where it is written down" }
        if day > today, !kind.forbids { return "\(day) is to come: say that it happened once it has" }
        if let until, until < day { return "--until \(until) lies before \(day)" }
        return valueObjection(providers: project.configuration.providers.map(\.id))
    }

    private func valueObjection(providers: [ProviderID]) -> String? {
        switch kind {
        case .removalPlanned:
            let words = ["notice-sent", "no-notice"]
            return words.contains(value) ? nil : "--value says whether notice was sent: notice-sent or no-notice"
        case .invitedByHand, .accepted:
            if kind == .accepted, value.isEmpty { return nil }
            let expected = "expected reseller, provider:ID or reseller+provider:ID"
            guard !value.isEmpty, let invitation = InvitationKind(decision: value) else {
                return "--value \(quoted(value)) is no invitation, \(expected)"
            }
            guard let provider = invitation.provider, !providers.contains(provider) else { return nil }
            let known = providers.map(\.text).joined(separator: ", ")
            let choice = known.isEmpty ? "the configuration names none" : "expected one of: \(known)"
            return "there is no provider \(quoted(provider.text)), \(choice)"
        default: return value.isEmpty ? nil : "'\(kind.rawValue)' takes no --value"
        }
    }

    /// What the next run will make of it.
    fileprivate func effect(on customer: NamedCustomer) -> String {
        let state = customer.invitation?.state
        let openOnly =
            switch state {
            case .open: ""
            case nil: " (the ledger knows no invitation of it)"
            case .said: " (its invitation is said to be accepted)"
            case .some(let other): " (the ledger knows its invitation as \(other.rawValue))"
            }
        switch kind {
        case .accepted: return "no reminder goes out; it counts as accepted once a list shows the relationship"
        case .declined: return "no letter goes out"
        case .bounced: return "its open invitation waits for another address\(openOnly)"
        case .called: return "the reminder of its open invitation counts from that day\(openOnly)"
        case .suppressed: return "no letter goes out"
        case .ended: return "the business counts as ended, and no letter goes out"
        case .removalPlanned: return "its removal is expected, and no letter goes out"
        case .returned: return "its end is taken back, and letters are possible again"
        case .noTenant: return "no letter goes out while no list shows a tenant of it"
        case .invitedByHand: return "it counts as invited, and the waiting begins on that day"
        default: return "the next run counts it"
        }
    }
}
