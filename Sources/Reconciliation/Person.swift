// SPDX-License-Identifier: MIT

import CustomerModel

/// One customer with what is remembered and said of it: what every input of the table is read from.
struct Person {
    let customer: Customer
    let memory: LedgerEntry?
    /// What an entry of the ledger withholds that may be this customer's or another's.
    let brake: WithholdingReason?
    let decisions: CustomerDecisions

    /// The country set in the tenant, else that of the company's address.
    func country(_ night: Night) -> Country? {
        let rows = customer.records.map { night.records[$0] }
        return rows.lazy.compactMap(\.tenantCountry).first ?? rows.lazy.compactMap(\.country).first
    }

    /// The next renewal on or after tonight, of every row or of the rows that name this provider.
    func renewal(_ night: Night, of provider: ProviderID? = nil) -> Day? {
        customer.records.lazy
            .filter { provider == nil || night.names($0, provider) }
            .compactMap { night.records[$0].renewal }
            .filter { $0 >= night.today }
            .min()
    }
}

extension Night {
    fileprivate func names(_ record: Int, _ provider: ProviderID?) -> Bool {
        provider == records[record].provider || provider == source(of: record).provider
            || provider.map(Counterpart.provider) == counterpart(of: record)
    }
}

/// What persons say of one customer: the lines that hold tonight, in the order in which they were said.
struct CustomerDecisions {
    let lines: [Decision]

    /// The last line of these kinds.
    func last(_ kinds: DecisionKind...) -> Decision? {
        lines.last { kinds.contains($0.kind) }
    }

    enum ProviderDecision {
        case required(Set<ProviderID>)
        case undecided(isContradicted: Bool)
    }

    /// The required providers a person names; lines of the same day that differ decide nothing.
    func providerDecision(known: [ProviderID]) -> ProviderDecision {
        guard let last = last(.provider) else { return .undecided(isContradicted: false) }
        let rivals = lines.filter { $0.kind == .provider && $0.when == last.when }
        let meanings = Set(rivals.map { Set(requiredProviders(in: $0.value)) })
        guard meanings.count == 1, let meant = meanings.first, !last.value.isEmpty else {
            return .undecided(isContradicted: true)
        }
        if meant.isEmpty { return .required([]) }
        return meant.isDisjoint(with: known) ? .undecided(isContradicted: true) : .required(meant)
    }

    /// Whether a person allows mail on some legal basis.
    func recordsLegalBasis(on today: Day) -> Bool {
        guard let word = last(.legalBasis) else { return false }
        switch foldedSubject(word.value) {
        case "none": return false
        // Consent is worth what its date is worth.
        case "consent": return LegalBasis.consent(word.when).permitsMail(on: today)
        default: return true
        }
    }

    /// The lines that bear on a verdict, as evidence; recipients and languages belong to the letter.
    var evidence: [Evidence] {
        lines.compactMap { line in
            switch line.kind {
            case .same, .different, .contact, .language: nil
            default:
                .decided(
                    what: line.value.isEmpty ? line.kind.rawValue : "\(line.kind.rawValue) \(line.value)",
                    who: line.who,
                    when: line.when
                )
            }
        }
    }
}

/// `A+B`; `none` is empty.
private func requiredProviders(in value: String) -> [ProviderID] {
    let words = value.split { $0 == "+" || $0 == " " }.map(String.init)
    return words == ["none"] ? [] : words.map { ProviderID($0) }
}
