// SPDX-License-Identifier: MIT

import CustomerModel

extension InvitationInputs {
    /// The ground on which this customer may be written to: a person's word, else what rows and sources say (domain, section 8).
    ///
    /// A row's own `none` stops the letter whatever other rows say: it is the nearest to an objection a list can hold.
    /// Consent of an unknown day, or of one yet to come, counts as none; of contradicting words of a day the one against mail counts.
    func legalBasis(of records: [CustomerRecord], words: PersonsWords) -> LegalBasis {
        let said = words.newestWords(.legalBasis).map(LegalBasis.init(saying:))
        guard said.isEmpty else { return said.first { !$0.permitsMail(on: today) } ?? said[0] }
        guard !records.contains(where: { $0.legalBasis == LegalBasis.none }) else { return .none }
        let bases = records.map { basis(of: $0) }.filter { $0.permitsMail(on: today) }
        return bases.first { $0 == .existingCustomer } ?? bases.first ?? .none
    }

    private func basis(of record: CustomerRecord) -> LegalBasis {
        if let own = record.legalBasis { return own }
        guard sources.indices.contains(record.source) else { return .none }
        let source = sources[record.source]
        // The ground of a whole list of customers is not that of the prospects among them.
        let isCustomer = record.status == nil || record.status == .active
        if let configured = source.legalBasis { return isCustomer || source.role == .leads ? configured : .none }
        switch source.role {
        case .customerList, .orders, .providerAccounts:
            return isCustomer ? .existingCustomer : .none
        case .partnerCenterCustomers:
            // Only whoever has accepted us once stands in our own list as ours.
            return source.of == .us && record.relationships.contains(.reseller) ? .existingCustomer : .none
        case .relationships, .adminRelationships, .leads, .contacts, .objections, .resellers:
            return .none
        }
    }
}

extension LegalBasis {
    /// What a person's line says; the day of a consent is the line's own.
    fileprivate init(saying decision: Decision) {
        switch decision.value {
        case "existing-customer": self = .existingCustomer
        case "consent": self = .consent(decision.when)
        default: self = .none
        }
    }
}
