// SPDX-License-Identifier: MIT

import CustomerModel

/// What tonight's sources, memory and persons say of one customer's relationships.
struct Facts {
    let assignment: Assignment
    /// R.
    let reseller: Standing
    /// The day on which R was last denied tonight by bytes that were new then.
    let resellerDenied: Day?
    /// The day of the latest row of a list that is believed which shows R; `.some(nil)` when its day is not known.
    let resellerSighted: Day??
    /// Vp, in order of configuration.
    let providers: [ProviderStanding]
    /// The same for each Vp.
    let providersSighted: [Day??]
    /// The day on which half of the invitation's relationships was seen first, where it asks for two.
    let halfSighted: Day?
    /// The newest bytes that lack what the invitation still waits for.
    let missedAgain: Day?
    /// The invitation under way.
    let invitation: RememberedInvitation?
    /// What sources in doubt withhold, even where others are clear: they might have said something else.
    let brake: WithholdingReason?
    /// Statements, silences and accounts, in the order of the sources; then the assignment.
    let evidence: [Evidence]

    init(of person: Person, night: Night) {
        let records = person.customer.records
        assignment = Assignment(of: person, night: night)
        invitation = currentInvitation(of: person, assigned: assignment.providers, today: night.today)
        let ours = Testimony(of: .us, records: records, night: night)
        let theirs = assignment.providers.map { Testimony(of: .provider($0), records: records, night: night) }
        let seen = person.memory?.providersSeen ?? [:]
        var reseller = ours.standing(remembered: person.memory?.resellerSeen) ?? night.silenceAboutUs
        var standings = zip(assignment.providers, theirs).map { id, testimony in
            testimony.standing(remembered: seen[id]) ?? .blind
        }
        if let half = Half(of: invitation, assignment.providers), let provider = half.provider(in: theirs) {
            let memory = person.memory
            let arrival = Arrival(half: half, ours: ours, theirs: provider, memory: memory)
            arrival.doubtOlderDenial(&reseller, &standings[half.index])
        }
        self.reseller = reseller
        let kind = invitation?.kind
        let required = assignment.providers
        let asked = kind?.provider.flatMap { required.firstIndex(of: $0) }
        let isOursMissing = reseller != .present && kind?.asksReseller == true
        // Ours may have been there before the invitation: then every list since says something about the other half.
        let oursSighted = [person.memory?.resellerSeen, ours.sighting ?? nil].compactMap(\.self).min()
        halfSighted = isOursMissing ? asked.flatMap { theirs[$0].sighting ?? nil } : oursSighted
        missedAgain = isOursMissing ? ours.witness : asked.flatMap { theirs[$0].witness }
        let isProviderDoubtful = assignment.isDoubtful || theirs.contains { !$0.doubts.isEmpty }
        brake = !ours.doubts.isEmpty ? .listHeld : isProviderDoubtful ? .providerDoubtful : nil
        resellerDenied = ours.witness
        resellerSighted = ours.believedSighting
        providersSighted = theirs.map(\.believedSighting)
        providers = zip(assignment.providers, standings).map { ProviderStanding(provider: $0, standing: $1) }
        evidence =
            ours.evidence + theirs.flatMap(\.evidence) + accountEvidence(records, night) + assignment.evidence
    }
}

extension Night {
    /// R is never blind: our own list is a file that ought to be there.
    fileprivate var silenceAboutUs: Standing {
        .doubt(tellers[.us] == nil ? .missing : .partial)
    }
}

/// An invitation that asks for both halves, with its provider's place among the required ones.
private struct Half {
    let invitation: RememberedInvitation
    let id: ProviderID
    let index: Int

    init?(of invitation: RememberedInvitation?, _ required: [ProviderID]) {
        guard let invitation, invitation.state != .draft else { return nil }
        guard case .resellerAndProvider(let id) = invitation.kind else { return nil }
        guard let index = required.firstIndex(of: id) else { return nil }
        self.invitation = invitation
        self.id = id
        self.index = index
    }

    func provider(in testimonies: [Testimony]) -> Testimony? {
        index < testimonies.count ? testimonies[index] : nil
    }
}

/// When the first half of an acceptance was seen.
///
/// Both halves are accepted at once, so that an older list which lacks the other half says nothing about it.
private struct Arrival {
    let half: Half
    let ours: Testimony
    let theirs: Testimony
    let memory: LedgerEntry?

    func doubtOlderDenial(_ reseller: inout Standing, _ provider: inout Standing) {
        if reseller == .present, provider == .absent {
            let day = day(remembered: memory?.resellerSeen, tonight: ours.sighting)
            if isNotLater(theirs.denial, than: day) { provider = .doubt(.notNewer) }
        } else if reseller == .absent, provider == .present {
            let day = day(remembered: memory?.providersSeen[half.id], tonight: theirs.sighting)
            if isNotLater(ours.denial, than: day) { reseller = .doubt(.notNewer) }
        }
    }

    /// `.none`: it was there before the invitation, or nothing is known of its day.
    private func day(remembered: Day?, tonight: Day??) -> Day? {
        if let day = half.invitation.halfAcceptedOn { return day }
        guard let remembered else { return tonight ?? nil }
        return remembered >= half.invitation.day ? remembered : nil
    }

    private func isNotLater(_ denial: Day??, than arrival: Day?) -> Bool {
        guard let arrival else { return false }
        guard let denial, let denial else { return true }
        return denial <= arrival
    }
}

extension InvitationKind {
    /// Whether it asks for our own relationship.
    fileprivate var asksReseller: Bool {
        switch self {
        case .reseller, .resellerAndProvider: true
        case .provider: false
        }
    }
}

/// Administration rights and accounts: worth telling, and no relationship.
private func accountEvidence(_ records: [Int], _ night: Night) -> [Evidence] {
    records.compactMap { index in
        switch night.source(of: index).role {
        case .adminRelationships: return .adminRelationshipOnly(record: index)
        case .providerAccounts:
            guard case .provider(let id)? = night.counterpart(of: index) else { return nil }
            return .account(id, record: index)
        default: return nil
        }
    }
}
