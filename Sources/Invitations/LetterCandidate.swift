// SPDX-License-Identifier: MIT

import CustomerModel
import Reconciliation

/// A customer the table wants to write to, with everything the rules ask about.
struct LetterCandidate {
    let customer: ReconciledCustomer
    let wish: LetterWish
    /// Its own records, in the order of sources.
    let records: [CustomerRecord]
    let words: PersonsWords
    let recipient: RecipientChoice
    /// Whether other customers with a gap have the same recipient.
    let isRecipientShared: Bool
    /// The ground on which it may be written to.
    let legalBasis: LegalBasis
    /// The link and what it asks for, which is more than wished where only the combined link can serve.
    let link: InvitationLink?
}

extension InvitationInputs {
    /// The records of a customer, in the order of sources.
    func records(of customer: ReconciledCustomer) -> [CustomerRecord] {
        customer.customer.records.filter(records.indices.contains).sorted().map { records[$0] }
            .enumerated().sorted { ($0.element.source, $0.offset) < ($1.element.source, $1.offset) }.map(\.element)
    }

    /// The link for a wish; the combined one serves for a provider's gap where policy lets it.
    func link(
        for wish: LetterWish,
        of records: [CustomerRecord],
        among usable: [InvitationLink]
    ) -> InvitationLink? {
        let country = records.lazy.compactMap(\.tenantCountry).first ?? records.lazy.compactMap(\.country).first
        if let own = usable.chosen(for: wish.kind, in: country) { return own }
        guard case .provider(let id) = wish.kind, policy.combinedForProviderGap else { return nil }
        return usable.chosen(for: .resellerAndProvider(id), in: country)
    }
}
