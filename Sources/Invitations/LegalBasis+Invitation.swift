// SPDX-License-Identifier: MIT

import CustomerModel

extension InvitationInputs {
    /// Whether this customer may be written to: a person's word, else what rows and sources say (domain, section 8).
    ///
    /// A row's own `none` stops the letter whatever other rows say: it is the nearest to an objection a list can hold.
    func hasLegalBasis(_ records: [CustomerRecord], words: PersonsWords) -> Bool {
        let said = words.newest(.legalBasis)
        guard said.isEmpty else { return said.allSatisfy { $0 == "existing-customer" || $0 == "consent" } }
        guard !records.contains(where: { $0.legalBasis == LegalBasis.none }) else { return false }
        return records.contains { basis(of: $0).permitsMail }
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
