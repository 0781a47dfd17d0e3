// SPDX-License-Identifier: MIT

import CustomerModel

/// Which providers a customer must have a relationship with, and why (VERDICTS.md, "Required providers").
struct Assignment {
    /// In order of configuration.
    var providers: [ProviderID] = []
    /// Why each is required.
    var evidence: [Evidence] = []
    /// Whether nobody says whose the customer is.
    var isUndetermined = false
    /// Whether a source that might say otherwise cannot be believed tonight, or persons contradict each other.
    ///
    /// What names the customer keeps its word while other lists are old or held, but not while one is not there.
    var isDoubtful = false

    /// The assignment of one customer.
    init(of person: Person, night: Night) {
        guard night.setting.partner.kind.needsProvider else { return }
        let known = night.setting.providers.map(\.id)
        switch person.decisions.providerDecision(known: known) {
        case .required(let chosen): require(chosen, of: known, .decision)
        case .undecided(let isContradicted):
            isDoubtful = isContradicted
            assign(person, known, night)
        }
    }

    private mutating func assign(_ person: Person, _ known: [ProviderID], _ night: Night) {
        let named = namedProviders(person.customer.records, night)
        let unread = night.doubtfulAssigners
        let remembered = unread.isEmpty ? [] : Set(person.memory?.assigned ?? [])
        // What a good night found out is not in doubt because a list is missing tonight.
        let isRemembered = person.memory?.assigned != nil
        if !named.union(remembered).isDisjoint(with: known) {
            require(named, of: known, .list)
            require(remembered.subtracting(named), of: known, .remembered)
            providers = known.filter(providers.contains)
            isDoubtful = isDoubtful || (!isRemembered && unread.contains { !$0.condition.isRead })
        } else if let only = onlyServing(person.country(night), night.setting.providers) {
            require([only], of: known, .country)
            isDoubtful = isDoubtful || (!isRemembered && !unread.isEmpty)
        } else if known.count == 1 {
            require(Set(known), of: known, .onlyProvider)
            isDoubtful = isDoubtful || (!isRemembered && !unread.isEmpty)
        } else {
            isUndetermined = true
            isDoubtful = isDoubtful || (!isRemembered && !unread.isEmpty)
        }
    }

    private mutating func require(_ chosen: Set<ProviderID>, of known: [ProviderID], _ reason: AssignmentReason) {
        let added = known.filter(chosen.contains)
        providers += added
        evidence += added.map { .assigned($0, by: reason) }
    }
}

/// Every provider whose list, orders or accounts name the customer; a row that only denies a relationship does not.
private func namedProviders(_ records: [Int], _ night: Night) -> Set<ProviderID> {
    var named: Set<ProviderID> = []
    for record in records {
        guard case .provider(let id)? = night.counterpart(of: record) else { continue }
        let words = night.records[record].relationships
        if words.isEmpty || words.contains(where: { $0 != .none && $0 != .advisor }) { named.insert(id) }
    }
    return named
}

/// The one provider that serves the country; several leave it open.
private func onlyServing(_ country: Country?, _ providers: [Provider]) -> ProviderID? {
    guard let country else { return nil }
    let serving = providers.filter { $0.countries.contains(country) }
    return serving.count == 1 ? serving.first?.id : nil
}
