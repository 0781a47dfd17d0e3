// SPDX-License-Identifier: MIT

import CustomerModel

/// What tomorrow remembers of a customer, its letters aside (VERDICTS.md, "Memory").
///
/// Doubt changes nothing: where tonight cannot tell, what was remembered stands.
func tomorrow(
    _ person: Person,
    _ facts: Facts,
    _ key: String,
    _ inputs: VerdictInputs,
    gapSince: Day?,
    _ night: Night
) -> LedgerEntry {
    let memory = person.memory
    let seen = resellerMemory(person, facts, inputs, night)
    return LedgerEntry(
        key: key,
        aliases: memory?.aliases ?? [],
        tenantID: person.customer.tenantID ?? memory?.tenantID,
        domains: domains(of: person, night),
        name: person.customer.name.isEmpty ? memory?.name ?? "" : person.customer.name,
        firstSeen: memory?.firstSeen ?? night.today,
        gapSince: gapSince,
        resellerSeen: seen.seen,
        lostOn: seen.lost,
        providersSeen: providersSeen(memory, facts, night),
        assigned: facts.assignment.isDoubtful ? memory?.assigned : facts.assignment.providers,
        membership: membership(memory, inputs, night),
        invitation: invitation(facts, inputs, night),
        wasEnded: wasEnded(person, inputs, night)
    )
}

/// When our relationship was seen last, and since when it is missed; both are forgotten once the loss is answered.
private func resellerMemory(
    _ person: Person,
    _ facts: Facts,
    _ inputs: VerdictInputs,
    _ night: Night
) -> (seen: Day?, lost: Day?) {
    let memory = person.memory
    switch facts.reseller {
    case .present:
        // A list that is held may be somebody else's: what it shows is reported, and not remembered.
        guard let sighted = facts.resellerSighted else { return (memory?.resellerSeen, memory?.lostOn) }
        return (later(memory?.resellerSeen, sighted ?? night.today), nil)
    case .doubt, .blind: return (memory?.resellerSeen, memory?.lostOn)
    case .absent:
        guard inputs.history != .flat else { return (nil, nil) }
        return (memory?.resellerSeen, memory?.lostOn ?? facts.resellerDenied ?? night.today)
    }
}

private func providersSeen(_ memory: LedgerEntry?, _ facts: Facts, _ night: Night) -> [ProviderID: Day] {
    var seen = memory?.providersSeen ?? [:]
    for (standing, sighted) in zip(facts.providers, facts.providersSighted) where standing.standing == .present {
        if let sighted { seen[standing.provider] = later(seen[standing.provider], sighted ?? night.today) }
    }
    return seen
}

/// While a file is not there, the domains that it may have known are kept.
private func domains(of person: Person, _ night: Night) -> [DomainName] {
    let tonight = person.customer.domains
    guard let memory = person.memory, tonight.isEmpty || !night.isEverythingRead else { return tonight }
    return tonight + memory.domains.filter { !tonight.contains($0) }
}

/// A business of which nothing was ever known stays unknown while a list that could tell is in doubt.
private func membership(_ memory: LedgerEntry?, _ inputs: VerdictInputs, _ night: Night) -> Membership? {
    if night.businessIsInDoubt, memory?.membership == nil, inputs.business == .prospect { return nil }
    switch inputs.business {
    case .customer: return .customer
    case .prospect: return .prospect
    case .ended: return .ended
    case .gone: return .gone
    case .stranger: return .stranger
    }
}

private func wasEnded(_ person: Person, _ inputs: VerdictInputs, _ night: Night) -> Bool {
    let word = person.decisions.last(.ended, .removalPlanned, .returned)
    if let word, word.kind == .returned, word.isNews(since: night.lastNight) { return false }
    let isOver = word.map { $0.kind != .returned } ?? false
    return person.memory?.wasEnded == true || isOver || inputs.history == .lostTwice
}

/// The invitation as it stands after tonight: closed once nothing of it is in gap or doubt, its good nights counted.
private func invitation(_ facts: Facts, _ inputs: VerdictInputs, _ night: Night) -> RememberedInvitation? {
    guard let invitation = facts.invitation, inputs.activeLetter != .none else { return nil }
    switch invitation.state {
    case .open where inputs.askedHasArrivedByHalf:
        let arrived = invitation.halfAcceptedOn ?? facts.halfSighted ?? night.today
        let current = invitation.halfAccepted(on: arrived)
        guard inputs.askedIsHalfThere else { return current }
        return current.counting(facts.missedAgain, since: max(arrived, invitation.day))
    case .said: return invitation.counting(facts.missedAgain, since: invitation.day)
    default: return invitation
    }
}

extension RememberedInvitation {
    private func with(goodNights: Int, countedOn: Day?, halfAcceptedOn: Day?) -> RememberedInvitation {
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

    fileprivate func halfAccepted(on day: Day) -> RememberedInvitation {
        with(goodNights: goodNights, countedOn: countedOn, halfAcceptedOn: day)
    }

    /// One more good night, if the list that lacks the relationship is a later one of other content.
    fileprivate func counting(_ missed: Day?, since start: Day) -> RememberedInvitation {
        guard let missed, missed > (countedOn ?? start) else { return self }
        return with(goodNights: goodNights + 1, countedOn: missed, halfAcceptedOn: halfAcceptedOn)
    }
}

private func later(_ left: Day?, _ right: Day) -> Day {
    left.map { max($0, right) } ?? right
}
