// SPDX-License-Identifier: MIT

import CustomerModel

/// Brings one customer's facts into the form of the table and asks it.
func reconciled(
    _ person: Person,
    _ facts: Facts,
    _ key: String,
    hasOtherTenant: Bool,
    _ night: Night
) -> ReconciledCustomer {
    let order = orderOfAsking(facts.assignment.providers, person, night)
    let inputs = verdictInputs(person, facts, order, hasOtherTenant: hasOtherTenant, night)
    let verdict = decided(inputs, withheld: nil)
    let wish = verdict.concernsLetter ? wish(inputs, order, facts.invitation) : nil
    let isGap = facts.reseller == .absent || facts.providers.contains { $0.standing == .absent }
    let isOpen = facts.reseller.isDoubtful || facts.providers.contains { $0.standing.isDoubtful }
    let remembered = person.memory?.gapSince
    let gapSince = isGap ? remembered ?? night.today : isOpen ? remembered : nil
    return ReconciledCustomer(
        customer: person.customer,
        key: key,
        inputs: inputs,
        reseller: facts.reseller,
        providers: facts.providers,
        decided: verdict,
        wish: wish,
        withheld: verdict.concernsLetter ? withholding(for: inputs) : nil,
        provider: wish?.kind.provider ?? facts.providers.first { $0.standing == .absent }?.provider,
        evidence: person.customer.evidence + facts.evidence + person.decisions.evidence + rememberedEvidence(person),
        memory: person.memory,
        decisions: person.decisions.lines,
        firstSeen: person.memory?.firstSeen ?? night.today,
        gapSince: gapSince,
        renewal: person.renewal(night),
        tomorrow: tomorrow(person, facts, key, inputs, gapSince: gapSince, night),
        underWay: facts.invitation
    )
}

extension Decided {
    /// Whether the table gives a letter under this rule, or would if nothing withheld it.
    package var concernsLetter: Bool { [23, 26, 27, 30, 31].contains(rule) }
}

extension Standing {
    fileprivate var isDoubtful: Bool {
        if case .doubt = self { true } else { false }
    }
}

/// The required providers as they would be asked: earliest renewal first, then order of configuration.
private func orderOfAsking(_ required: [ProviderID], _ person: Person, _ night: Night) -> [ProviderID] {
    required.enumerated()
        .map { (place: $0, id: $1, renewal: person.renewal(night, of: $1)?.number ?? .max) }
        .sorted { ($0.renewal, $0.place) < ($1.renewal, $1.place) }
        .map(\.id)
}

private func verdictInputs(
    _ person: Person,
    _ facts: Facts,
    _ order: [ProviderID],
    hasOtherTenant: Bool,
    _ night: Night
) -> VerdictInputs {
    var inputs = VerdictInputs()
    inputs.reseller = VerdictInputs.Reseller(facts.reseller)
    inputs.providers = providerInputs(facts, order)
    inputs.isUnassigned = facts.assignment.isUndetermined
    inputs.business = business(of: person, night: night)
    inputs.identity = identity(of: person.customer, hasOtherTenant: hasOtherTenant)
    inputs.obstacle = obstacle(of: person, night: night)
    inputs.objection = objection(of: person, night: night)
    inputs.history = history(
        of: person,
        reseller: facts.reseller,
        denied: facts.resellerDenied,
        business: inputs.business,
        night: night
    )
    let policy = night.setting.policy
    inputs.terms.whenProviderUnknown = policy.whenProviderUnknown
    inputs.terms.combinedForProviderGap = policy.combinedForProviderGap
    let country = person.country(night)
    inputs.terms.ownLinks = order.map { night.setting.hasOwnLink(of: $0, in: country) }
    inputs.brake = firstReason(facts.brake, brake(on: person, night))
    guard let invitation = facts.invitation else { return inputs }
    inputs.asked = LetterShape(invitation.kind, order)
    inputs.letter = invitation.letter(today: night.clock, policy: policy, isHalfThere: inputs.askedIsHalfThere)
    inputs.draft = invitation.draftStage(today: night.clock)
    return inputs
}

/// A person's "later"; or nobody knows the customer of old, and a list that might say that its business ended is unread.
private func brake(on person: Person, _ night: Night) -> WithholdingReason? {
    // Nobody is written to whom no list names tonight: not even an objection could be found.
    if person.customer.records.isEmpty { return .listHeld }
    if person.memory?.membership == nil, night.customerListIsUnread { return .listHeld }
    return firstReason(person.brake, person.decisions.last(.later) == nil ? nil : .coolingOff)
}

/// Vp in order of asking; a blind one in place of a provider that nobody names, in doubt where an unread source might.
private func providerInputs(_ facts: Facts, _ order: [ProviderID]) -> [VerdictInputs.ProviderInput] {
    let standings = order.compactMap { id in facts.providers.first { $0.provider == id }?.standing }
    let known = standings.map { VerdictInputs.ProviderInput($0) }
    guard facts.assignment.isUndetermined else { return known }
    return [facts.assignment.isDoubtful ? .doubt : .blind]
}

private func wish(
    _ inputs: VerdictInputs,
    _ order: [ProviderID],
    _ invitation: RememberedInvitation?
) -> LetterWish? {
    guard let shape = letter(for: inputs) else { return nil }
    let sent = inputs.activeLetter == .none ? 0 : invitation?.attempts ?? 0
    return LetterWish(kind: InvitationKind(shape, order), reminder: min(sent, 2))
}

/// What the ledger contributes.
private func rememberedEvidence(_ person: Person) -> [Evidence] {
    guard let memory = person.memory else { return [] }
    var evidence: [Evidence] = []
    if let day = memory.resellerSeen { evidence.append(.remembered(what: "reseller relationship seen", since: day)) }
    if let day = memory.lostOn { evidence.append(.remembered(what: "reseller relationship lost", since: day)) }
    for (id, day) in memory.providersSeen.sorted(by: { $0.key < $1.key }) {
        evidence.append(.remembered(what: "provider:\(id) seen", since: day))
    }
    if let sent = memory.invitation {
        evidence.append(.remembered(what: "\(sent.kind.word) \(sent.state.rawValue)", since: sent.day))
    }
    return evidence
}

extension LetterShape {
    /// `nil` where the provider asked for is not required any more: then nothing of it is in gap or doubt.
    fileprivate init?(_ kind: InvitationKind, _ order: [ProviderID]) {
        let index = kind.provider.flatMap { order.firstIndex(of: $0) }
        switch (kind, index) {
        case (.reseller, _), (.resellerAndProvider, nil): self = .reseller
        case (.resellerAndProvider, let index?): self = .combined(index)
        case (.provider, let index?): self = .provider(index)
        case (.provider, nil): return nil
        }
    }
}

extension InvitationKind {
    fileprivate init(_ shape: LetterShape, _ order: [ProviderID]) {
        switch shape {
        case .reseller: self = .reseller
        case .combined(let index): self = .resellerAndProvider(order[index])
        case .provider(let index): self = .provider(order[index])
        }
    }
}

extension VerdictInputs.Reseller {
    fileprivate init(_ standing: Standing) {
        switch standing {
        case .present: self = .present
        case .absent: self = .absent
        case .doubt, .blind: self = .doubt
        }
    }
}

extension VerdictInputs.ProviderInput {
    fileprivate init(_ standing: Standing) {
        switch standing {
        case .present: self = .present
        case .absent: self = .absent
        case .doubt: self = .doubt
        case .blind: self = .blind
        }
    }
}
