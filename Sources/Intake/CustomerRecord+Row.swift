// SPDX-License-Identifier: MIT

import CustomerModel

extension CustomerRecord {
    /// The record a mapped row makes.
    init(_ row: MappedRow, source: Int, line: Int) {
        let name = row[.name] ?? ""
        self.init(
            source: source,
            line: line,
            name: name,
            tenantID: row[.tenantID].flatMap { TenantID(parsing: $0) },
            domains: identifyingDomains(of: row)
        )
        nameIsDamaged = isDamaged(name)
        country = row[.country].flatMap { Country(parsing: $0) }
        tenantCountry = row[.tenantCountry].flatMap { Country(parsing: $0) }
        contacts = contact(of: row).map { [$0] } ?? []
        language = row[.language].flatMap { Language(parsing: $0) }
        externalID = row[.externalID]
        status = row[.status].flatMap { CustomerStatus(rawValue: $0) }
        relationships = row.all(.relationship).map(relationshipWord)
        provider = row[.provider].map { ProviderID($0) }
        day = row[.day].flatMap { Day(parsing: $0) }
        renewal = row[.renewalDate].flatMap { Day(parsing: $0) }
        legalBasis = legalGround(of: row)
    }

    /// Takes over what another row of the same key says: every text and the widest span of days is kept.
    mutating func merge(_ other: CustomerRecord) {
        tenantID = tenantID ?? other.tenantID
        externalID = externalID ?? other.externalID
        provider = provider ?? other.provider
        if name.isEmpty || (nameIsDamaged && !other.nameIsDamaged && !other.name.isEmpty) {
            name = other.name
            nameIsDamaged = other.nameIsDamaged
        }
        domains = distinct(domains + other.domains)
        contacts += other.contacts.filter { !contacts.contains($0) }
        relationships += other.relationships.filter { !relationships.contains($0) }
        country = country ?? other.country
        tenantCountry = tenantCountry ?? other.tenantCountry
        language = language ?? other.language
        status = status == .active ? status : other.status ?? status
        day = [day, other.day].compactMap(\.self).max()
        renewal = [renewal, other.renewal].compactMap(\.self).min()
        // A row's own "none" is the nearest to an objection that a list can hold.
        let isForbidden = legalBasis == LegalBasis.none || other.legalBasis == LegalBasis.none
        legalBasis = isForbidden ? LegalBasis.none : legalBasis ?? other.legalBasis
    }

    /// Whether another row of the same key is the same customer: a shared number or domain does not make it so.
    ///
    /// Two tenants are two customers, and so are two names unless the tenant is the key; rows that share only a name
    /// must not disagree about the domain.
    func isSame(as other: CustomerRecord, by key: Field) -> Bool {
        if let tenantID, let theirs = other.tenantID, tenantID != theirs { return false }
        if key == .tenantID { return true }
        let (name, otherName) = (comparableTitle(name), comparableTitle(other.name))
        guard name.isEmpty || otherName.isEmpty || name == otherName else { return false }
        guard key == .name, !domains.isEmpty, !other.domains.isEmpty else { return true }
        return domains.contains(where: other.domains.contains)
    }
}

/// The primary domain first, then the others in order.
private func identifyingDomains(of row: MappedRow) -> [DomainName] {
    let primary = row.all(.primaryDomain).compactMap { DomainName(parsing: $0) }
    let others = (row.all(.initialDomain) + row.all(.domains)).compactMap { DomainName(parsing: $0) }.sorted()
    return distinct((primary + others).filter { !$0.isFreeMail })
}

private func contact(of row: MappedRow) -> Contact? {
    guard let email = row[.contactEmail].flatMap({ EmailAddress(parsing: $0) }) else { return nil }
    let name = row[.contactName].flatMap { isDamaged($0) || $0.isEmpty ? nil : $0 }
    return Contact(name: name, email: email)
}

func relationshipWord(_ text: String) -> RelationshipWord {
    switch text.lowercased() {
    case "reseller": .reseller
    case "advisor": .advisor
    case "syndication": .syndication
    case "microsoft-support", "microsoft_support": .microsoftSupport
    case "none": .none
    default: .unknown(text.hasPrefix("unknown:") ? String(text.dropFirst(8)) : text)
    }
}

private func legalGround(of row: MappedRow) -> LegalBasis? {
    let consentDay = row[.consentDate].flatMap { Day(parsing: $0) }
    switch row[.legalBasis] {
    case "existing-customer": return .existingCustomer
    case "consent": return .consent(consentDay)
    case "none": return LegalBasis.none
    default: return consentDay.map { .consent($0) }
    }
}

/// Whether a name lost characters on its way: U+FFFD, a `?` that ends no word, or UTF-8 read as Windows-1252.
///
/// Such a name is shown, but never matched by and never used in a salutation (FORMATS.md, section 1.1).
package func isDamaged(_ name: String) -> Bool {
    isDamagedName(name.utf8.span)
}
