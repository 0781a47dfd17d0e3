// SPDX-License-Identifier: MIT

import CustomerModel

/// The fields that tonight's records are compared by.
private enum NightField: Int, CaseIterable {
    case name, tenant, domain, email, phone, street, postcode, place, taxNumber, country, person

    var comparator: Comparator {
        switch self {
        case .name: .organisationName
        case .tenant: .tenant
        case .domain: .domain
        case .email: .email
        case .phone: .phone
        case .street: .street
        case .postcode: .postcode
        case .place: .place
        case .taxNumber: .taxNumber
        case .country: .country
        case .person: .personName
        }
    }
}

extension DetailKind {
    /// The field a detail is compared as.
    fileprivate var field: NightField? {
        switch self {
        case .street: .street
        case .postcode: .postcode
        case .city: .place
        case .phone: .phone
        case .taxID: .taxNumber
        case .partner, .kind, .state, .tag: nil
        }
    }
}

extension LinkSetting {
    /// The setting for the records of a night.
    static var ofTheNight: LinkSetting {
        LinkSetting(
            comparators: NightField.allCases.map(\.comparator),
            fieldNames: NightField.allCases.map(\.comparator.rawValue)
        )
    }
}

extension ListedRecords {
    /// Adds a record; domains that identify no customer are left out, and so are addresses in them.
    mutating func append(_ record: CustomerRecord, of source: Source, barred: Set<DomainName>) {
        // Never the line: the same rows in another order must be the same list.
        let id = "\(source.id):\(record.externalID ?? "")"
        beginRow(id: id.utf8.span)
        append(record.name, .name)
        if let tenant = record.tenantID { append(tenant.description, .tenant) }
        for domain in record.domains where !barred.contains(domain) { append(domain.text, .domain) }
        for contact in record.contacts {
            if !barred.contains(contact.email.domain) { append(contact.email.address, .email) }
            if let name = contact.name { append(name, .person) }
        }
        for detail in record.details {
            if let field = detail.kind.field { append(detail.text, field) }
        }
        if let country = record.country { append(country.code, .country) }
    }

    private mutating func append(_ text: String, _ field: NightField) {
        append(text.utf8.span, field: field.rawValue)
    }
}
