// SPDX-License-Identifier: MIT

extension LedgerEntry {
    /// The entry after what happened to its letters since the night that left it, in the order in which it happened.
    ///
    /// `stuck` are the digests of its letters of which nobody knew then whether they left, or that were refused.
    package func following(_ events: [LetterEvent], stuck: Set<String>) -> LedgerEntry {
        with(CustomerModel.invitation(after: events, from: invitation, stuck: stuck))
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
///
/// Of several stuck letters (two customers may have become one) a word settles its own; only the last of them frees the
/// invitation. `known` are those that were stuck before these events; `nil` where nobody knows which they were.
package func invitation(
    after events: [LetterEvent],
    from remembered: RememberedInvitation?,
    stuck known: Set<String>? = nil
) -> RememberedInvitation? {
    var current = remembered
    var before = remembered
    var stuck = known ?? []
    let isAnyStuck = known == nil && remembered?.isStuck == true
    for event in events {
        let digest = event.letter.digest
        switch event.step {
        case .approved: current = current?.approved(event.letter.kind, on: event.day)
        case .cancelled, .deferred:
            let wasStuck = stuck.remove(digest) != nil || isAnyStuck
            if wasStuck, stuck.isEmpty, current?.isStuck == true { current = before?.unstuck(event) }
            if event.step == .cancelled { current = current?.approved(event.letter.kind, on: nil) }
        case .sending, .uncertain, .failed:
            if stuck.isEmpty, current?.isStuck != true { before = current }
            stuck.insert(digest)
            current = current.stuck(event.step == .failed ? .failed : .uncertain, event)
        case .handedOver:
            stuck.remove(digest)
            if !stuck.isEmpty, current?.state == .uncertain {
                // That one letter is out settles nothing about another of which nobody knows; that it is out, stays.
                before = before.handedOver(event)
                current = current?.counting(before)
            } else {
                current = current.handedOver(event)
            }
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
        return event.letter.reminder == 0 && attempts == 0
            ? changed(to: .draft, on: startedOn, approvedOn: approvedOn) : changed(to: .open, on: event.day)
    }

    /// The same with as many mails as another one had that has become part of it.
    package func counting(_ other: RememberedInvitation?) -> RememberedInvitation {
        RememberedInvitation(
            kind: kind,
            state: state,
            day: day,
            attempts: max(attempts, other?.attempts ?? 0),
            goodNights: goodNights,
            countedOn: countedOn,
            startedOn: startedOn,
            approvedOn: approvedOn,
            halfAcceptedOn: halfAcceptedOn
        )
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
