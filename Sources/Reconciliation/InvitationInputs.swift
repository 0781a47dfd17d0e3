// SPDX-License-Identifier: MIT

import CustomerModel

/// The invitation that is under way for a customer, from the ledger and from what persons say since.
func currentInvitation(of person: Person, assigned: [ProviderID], today: Day) -> RememberedInvitation? {
    var current = person.memory?.invitation
    for line in person.decisions.lines {
        let day = line.when ?? today
        // A word older than the last mail is answered by it; a draft is no mail.
        if let current, current.state != .draft, day < current.day { continue }
        switch line.kind {
        case .invitedByHand:
            guard let kind = InvitationKind(decision: line.value) else { continue }
            guard !isAnswered(kind, since: day, person.memory) else { continue }
            // What was written before an invitation that is over belongs to that one.
            if let mailed = person.memory?.mailedOn, day <= mailed { continue }
            if let current, current.state != .draft, current.day == day { continue }
            current = .init(
                kind: kind,
                state: .open,
                day: day,
                attempts: (current?.attempts ?? 0) + 1,
                startedOn: current?.startedOn
            )
        case .accepted:
            let kind = current?.kind ?? InvitationKind(decision: line.value) ?? defaultKind(assigned)
            guard !isAnswered(kind, since: day, person.memory) else { continue }
            current = current?.said(kind, on: day) ?? .init(kind: kind, state: .said, day: day, attempts: 0)
        case .bounced where current?.state == .open: current = current?.changed(to: .bounced, on: day)
        case .called where current?.state == .open: current = current?.changed(to: .open, on: day)
        // A new address after a bounce: the letter may be written afresh.
        case .contact where current?.state == .bounced || current?.state == .failed: current = nil
        default: continue
        }
    }
    return current
}

/// Whether everything the kind asks for was seen on that day or later.
private func isAnswered(_ kind: InvitationKind, since day: Day, _ memory: LedgerEntry?) -> Bool {
    guard let memory else { return false }
    let ours = memory.resellerSeen.map { $0 >= day } ?? false
    let theirs = kind.provider.flatMap { memory.providersSeen[$0] }.map { $0 >= day } ?? false
    switch kind {
    case .reseller: return ours
    case .resellerAndProvider: return ours && theirs
    case .provider: return theirs
    }
}

private func defaultKind(_ assigned: [ProviderID]) -> InvitationKind {
    assigned.first.map(InvitationKind.resellerAndProvider) ?? .reseller
}

extension RememberedInvitation {
    fileprivate func changed(to state: InvitationState, on day: Day) -> RememberedInvitation {
        .init(
            kind: kind,
            state: state,
            day: day,
            attempts: attempts,
            goodNights: goodNights,
            countedOn: countedOn,
            startedOn: startedOn,
            halfAcceptedOn: halfAcceptedOn
        )
    }

    /// Said again while the ledger already counts its good nights changes nothing.
    fileprivate func said(_ kind: InvitationKind, on day: Day) -> RememberedInvitation {
        state == .said ? self : .init(kind: kind, state: .said, day: day, attempts: attempts, startedOn: startedOn)
    }

    /// L: how far it has come, by tonight's calendar; `isHalfThere` when one of its two halves has arrived.
    func letter(today: Day, policy: InvitationPolicy, isHalfThere: Bool) -> VerdictInputs.Letter {
        switch state {
        case .draft: return .draft
        case .uncertain: return .stuckUncertain
        case .failed, .bounced: return .stuckAddress
        case .said: return goodNights >= 3 ? .spent : .said
        case .open: break
        }
        let isDue =
            isHalfThere ? goodNights >= policy.halfLinkedAfterNights : today - day >= policy.remindAfterInDays
        guard isDue else { return .open }
        return attempts > policy.reminders ? .spent : .due
    }

    /// How far a draft has come; an approval that nobody confirmed for three days asks again.
    func draftStage(today: Day) -> VerdictInputs.DraftStage {
        guard let approvedOn else { return .drafted }
        return today - approvedOn >= 3 ? .approvedLongAgo : .approved
    }
}

extension InvitationKind {
    /// Reads `reseller`, `provider:ID` and `reseller+provider:ID`; an empty value means our own relationship.
    package init?(decision value: String) {
        let folded = String(String.UnicodeScalarView(value.unicodeScalars.filter { $0 != " " }))
        if folded.isEmpty || folded == "reseller" {
            self = .reseller
        } else if folded.hasPrefix("reseller+provider:"), folded.utf8.count > 18 {
            self = .resellerAndProvider(ProviderID(String(folded.dropFirst(18))))
        } else if folded.hasPrefix("provider:"), folded.utf8.count > 9 {
            self = .provider(ProviderID(String(folded.dropFirst(9))))
        } else {
            return nil
        }
    }
}
