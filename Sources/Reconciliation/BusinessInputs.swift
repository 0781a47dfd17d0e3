// SPDX-License-Identifier: MIT

import CustomerModel

/// M: what the business with a customer is tonight.
///
/// A person's word counts first, then an active row of a customer list, then an ended one, then what orders, accounts,
/// administration rights and leads imply. Where a list that could say otherwise is in doubt, last night's M stands.
func business(of person: Person, night: Night) -> VerdictInputs.Business {
    if let word = person.decisions.last(.ended, .removalPlanned, .returned), word.kind != .returned { return .ended }
    let claims = Set(person.customer.records.compactMap { claim(of: $0, person, night) })
    if claims.contains(.listedActive) { return .customer }
    // A row of a list in doubt stands back behind what is remembered, and counts where nothing is.
    if night.businessIsInDoubt, let last = person.memory?.membership { return VerdictInputs.Business(last) }
    if claims.contains(.listedEnded) { return .ended }
    if claims.contains(.listedActiveInDoubt) { return .customer }
    if claims.contains(.implied) { return .customer }
    if claims.contains(.prospect) { return .prospect }
    if claims.contains(.partnerCenter) { return night.businessIsInDoubt ? .prospect : .stranger }
    // Never seen as anything, and a list is in doubt: the business that no letter can come from.
    return night.businessIsInDoubt ? .prospect : .gone
}

private enum Claim { case listedActive, listedActiveInDoubt, listedEnded, implied, prospect, partnerCenter }

private func claim(of index: Int, _ person: Person, _ night: Night) -> Claim? {
    let record = night.records[index]
    let source = night.sources[record.source]
    switch source.role {
    case .customerList: return listed(record, source, person, night.today)
    case .leads: return mayBeMailed(record.legalBasis ?? source.legalBasis, person, night.today) ? .implied : .prospect
    case .orders, .providerAccounts: return record.status == .ended ? .listedEnded : .implied
    case .adminRelationships: return record.status ?? .active == .active ? .implied : nil
    case .partnerCenterCustomers:
        return night.hasCustomerList || source.counterpart != .us ? .partnerCenter : .implied
    case .relationships: return .partnerCenter
    case .contacts, .objections, .resellers: return nil
    }
}

private func listed(_ record: CustomerRecord, _ source: Source, _ person: Person, _ today: Day) -> Claim {
    switch record.status ?? .active {
    case .active: source.doubt == nil ? .listedActive : .listedActiveInDoubt
    case .ended: .listedEnded
    // The ground of a whole list of customers is not that of the prospects among them.
    case .prospect: mayBeMailed(record.legalBasis, person, today) ? .implied : .prospect
    }
}

private func mayBeMailed(_ basis: LegalBasis?, _ person: Person, _ today: Day) -> Bool {
    if let word = person.decisions.last(.legalBasis) {
        return word.value.isEmpty ? false : person.decisions.recordsLegalBasis(on: today)
    }
    return basis?.permitsMail(on: today) ?? false
}

extension VerdictInputs.Business {
    fileprivate init(_ membership: Membership) {
        switch membership {
        case .customer: self = .customer
        case .prospect: self = .prospect
        case .ended: self = .ended
        case .gone: self = .gone
        case .stranger: self = .stranger
        }
    }
}

/// X: what makes an invitation impossible.
func obstacle(of person: Person, night: Night) -> VerdictInputs.Obstacle {
    let rows = person.customer.records.map { night.records[$0] }
    if isPartner(person.customer, rows, night) { return .partner }
    let home = night.setting.partner.country
    if rows.contains(where: { $0.tenantCountry.map { isOutsideMarket($0, of: home) } ?? false }) {
        return .outsideMarket
    }
    let domains = person.customer.domains + (person.memory?.domains ?? [])
    if domains.contains(where: { isInOtherCloud($0, home: home) }) { return .otherCloud }
    // A person's "no tenant" is over as soon as somebody names one.
    return person.customer.tenantID == nil && person.decisions.last(.noTenant) != nil ? .noTenant : .none
}

private func isPartner(_ customer: Customer, _ rows: [CustomerRecord], _ night: Night) -> Bool {
    if rows.contains(where: { night.sources[$0.source].role == .resellers }) { return true }
    guard let tenant = customer.tenantID else { return false }
    return tenant == night.setting.partner.tenant || night.resellerTenants.contains(tenant)
        || night.setting.providers.contains { $0.tenant == tenant }
}

private func isInOtherCloud(_ domain: DomainName, home: Country) -> Bool {
    if domain.text.hasSuffix(".partner.onmschina.cn") { return home.code != "CN" }
    return domain.text.hasSuffix(".onmicrosoft.us")
}

/// D: who forbade mail; a later "accepted" or "returned" ends a refusal, nothing but its date the other two.
func objection(of person: Person, night: Night) -> VerdictInputs.Objection {
    if person.customer.records.contains(where: { night.source(of: $0).role == .objections }) { return .objected }
    if person.decisions.last(.suppressed, .never) != nil { return .suppressed }
    return person.decisions.last(.declined, .accepted, .returned)?.kind == .declined ? .declined : .none
}
