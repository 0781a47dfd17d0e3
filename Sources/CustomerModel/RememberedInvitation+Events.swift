// SPDX-License-Identifier: MIT

extension LedgerEntry {
    /// The entry after what happened to its letters since the night that left it, in the order in which it happened.
    package func following(_ events: [LetterEvent]) -> LedgerEntry {
        with(CustomerModel.invitation(after: events, from: invitation))
    }

    /// The same entry with another invitation.
    package func with(_ invitation: RememberedInvitation?) -> LedgerEntry {
        var entry = self
        entry.invitation = invitation
        return entry
    }
}

/// The invitation after what happened to its letters: the one rule by which the ledger follows the mail.
///
/// A letter that nobody saw leave and nobody saw stay is uncertain, and stays so until a person says which it was. What
/// never left changes nothing: the draft is the approved draft it was, the reminder is due as before.
package func invitation(after events: [LetterEvent], from remembered: RememberedInvitation?) -> RememberedInvitation? {
    var current = remembered
    var before = remembered
    // The letter that is stuck; `nil` where an earlier night has forgotten which it was.
    var stuck: String?
    for event in events {
        let concernsStuck = current?.isStuck == true && (stuck ?? event.letter.digest) == event.letter.digest
        switch event.step {
        case .approved: current = current?.approved(event.letter.kind, on: event.day)
        case .cancelled where concernsStuck: current = before?.unstuck(event).unapproved
        case .cancelled: current = current?.approved(event.letter.kind, on: nil)
        case .sending:
            (before, stuck) = (current, event.letter.digest)
            current = current.stuck(.uncertain, event)
        case .uncertain, .failed:
            stuck = event.letter.digest
            current = current.stuck(event.step == .failed ? .failed : .uncertain, event)
        case .deferred where concernsStuck: current = before?.unstuck(event)
        case .deferred: continue
        // That one letter is out settles nothing about another of which nobody knows.
        case .handedOver where current?.state == .uncertain && !concernsStuck: continue
        case .handedOver: current = current.handedOver(event)
        }
    }
    return current
}

extension RememberedInvitation {
    /// The same without its approval.
    package var unapproved: RememberedInvitation { approved(nil, on: nil) }

    fileprivate var isStuck: Bool {
        switch state {
        case .uncertain, .failed: true
        case .draft, .open, .bounced, .said: false
        }
    }

    /// An approval concerns the draft it was given for; that of a reminder is known by its letter alone.
    fileprivate func approved(_ kind: InvitationKind?, on day: Day?) -> RememberedInvitation {
        guard state == .draft, kind == nil || kind == self.kind else { return self }
        return changed(to: .draft, on: self.day, approvedOn: day)
    }

    /// As it was before the attempt that never left; where an earlier night has forgotten how that was, as it must
    /// have been: a draft, or an invitation whose reminder is not due again before its time.
    fileprivate func unstuck(_ event: LetterEvent) -> RememberedInvitation {
        guard isStuck else { return self }
        return event.letter.reminder == 0
            ? changed(to: .draft, on: startedOn, approvedOn: approvedOn) : changed(to: .open, on: event.day)
    }

    fileprivate func changed(to state: InvitationState, on day: Day, approvedOn: Day? = nil) -> RememberedInvitation {
        RememberedInvitation(
            kind: kind,
            state: state,
            day: day,
            attempts: attempts,
            goodNights: goodNights,
            countedOn: countedOn,
            startedOn: startedOn,
            approvedOn: approvedOn,
            halfAcceptedOn: halfAcceptedOn
        )
    }
}

extension RememberedInvitation? {
    fileprivate func stuck(_ state: InvitationState, _ event: LetterEvent) -> RememberedInvitation {
        RememberedInvitation(
            // A reminder may ask for the half that is missing; the invitation asked for what it asked for.
            kind: event.letter.reminder > 0 ? self?.kind ?? event.letter.kind : event.letter.kind,
            state: state,
            day: event.day,
            attempts: self?.attempts ?? 0,
            startedOn: self?.startedOn ?? event.letter.startedOn,
            approvedOn: self?.approvedOn,
            halfAcceptedOn: self?.halfAcceptedOn
        )
    }

    /// One more mail is out; the waiting begins on that day.
    fileprivate func handedOver(_ event: LetterEvent) -> RememberedInvitation {
        RememberedInvitation(
            kind: event.letter.kind,
            state: .open,
            day: event.day,
            attempts: Swift.max(self?.attempts ?? 0, event.letter.reminder) + 1,
            startedOn: self?.startedOn ?? event.letter.startedOn,
            halfAcceptedOn: self?.halfAcceptedOn
        )
    }
}
