// SPDX-License-Identifier: MIT

import CustomerModel
import Reconciliation

/// Whom a letter can go to.
enum RecipientChoice: Hashable {
    case nobody
    /// Addresses are known, but none a letter should go to.
    case doubtful
    case contact(Contact)

    /// The address without regard to case, by which shared ones are found.
    var address: String? {
        if case .contact(let contact) = self { asciiLowercased(contact.email.address) } else { nil }
    }
}

/// Addresses no invitation should reach.
struct DoubtfulAddresses {
    private let domains: Set<String>
    private let addresses: Set<String>

    /// Our own and the providers' domains, as far as sender and records show them, and everybody who objected.
    init(_ inputs: InvitationInputs) {
        var domains: Set<String> = []
        var addresses: Set<String> = []
        if let sender = inputs.partner.sender?.address {
            addresses.insert(asciiLowercased(sender.address))
            if !sender.domain.isFreeMail { domains.insert(sender.domain.text) }
        }
        let partners = Set(inputs.providers.map(\.tenant) + [inputs.partner.tenant])
        for record in inputs.records {
            let role = inputs.role(of: record)
            if role == .objections { addresses.formUnion(record.contacts.map { asciiLowercased($0.email.address) }) }
            guard role == .resellers || record.tenantID.map(partners.contains) == true else { continue }
            domains.formUnion(record.domains.filter { !$0.isFreeMail }.map(\.text))
        }
        self.domains = domains
        self.addresses = addresses
    }

    func contains(_ email: EmailAddress) -> Bool {
        addresses.contains(asciiLowercased(email.address)) || isPartners(email.domain) || isRoleBox(email.localPart)
    }

    /// Whether the domain or one above it is a partner's.
    private func isPartners(_ domain: DomainName) -> Bool {
        var rest = domain.text[...]
        while !rest.isEmpty {
            if domains.contains(String(rest)) { return true }
            rest = rest.drop { $0 != "." }.dropFirst()
        }
        return false
    }
}

/// Which customers have a domain: an address in another customer's domain reaches another customer.
struct DomainOwners {
    private var owners: [DomainName: Set<String>] = [:]

    init(_ customers: [ReconciledCustomer]) {
        for customer in customers where !customer.customer.records.isEmpty {
            for domain in customer.customer.domains { owners[domain, default: []].insert(customer.key) }
        }
    }

    /// Whether the domain is known, and not this customer's.
    func isElsewhere(_ domain: DomainName, than customer: ReconciledCustomer) -> Bool {
        owners[domain].map { !$0.contains(customer.key) } ?? false
    }
}

extension InvitationInputs {
    /// The role of the source a record comes from.
    func role(of record: CustomerRecord) -> SourceRole? {
        sources.indices.contains(record.source) ? sources[record.source].role : nil
    }

    /// A person's choice; else the first address without doubt, contact lists first, then in the order of sources.
    func recipient(
        for records: [CustomerRecord],
        words: PersonsWords,
        avoiding isDoubtful: (EmailAddress) -> Bool
    ) -> RecipientChoice {
        let known = contacts(of: records)
        let chosen = words.newest(.contact)
        if !chosen.isEmpty {
            guard chosen.count == 1, let contact = contact(written: chosen[0], among: known) else { return .doubtful }
            return isDoubtful(contact.email) ? .doubtful : .contact(contact)
        }
        guard let first = known.first(where: { !isDoubtful($0.email) }) else {
            return known.isEmpty ? .nobody : .doubtful
        }
        return .contact(first)
    }

    private func contacts(of records: [CustomerRecord]) -> [Contact] {
        let lists = records.filter { role(of: $0) == .contacts }
        let others = records.filter { ![.contacts, .objections, .resellers].contains(role(of: $0)) }
        return (lists + others).flatMap(\.contacts)
    }

    /// An address as a person writes it, alone or as `Name <address>`.
    private func contact(written value: String, among known: [Contact]) -> Contact? {
        let scalars = value.unicodeScalars
        guard let open = scalars.firstIndex(of: "<"), let close = scalars.lastIndex(of: ">"), open < close else {
            guard let email = EmailAddress(parsing: value) else { return nil }
            return known.first { $0.email == email } ?? Contact(name: nil, email: email)
        }
        guard let email = EmailAddress(parsing: String(scalars[scalars.index(after: open)..<close])) else { return nil }
        let name = singleLine(String(scalars[..<open]))
        return Contact(name: name.isEmpty ? nil : name, email: email)
    }
}

/// Boxes that nobody reads, or that serve complaints and machines.
private let roleBoxes: Set<String> = [
    "noreply", "donotreply", "nichtantworten", "bittenichtantworten", "keineantwort", "postmaster", "abuse",
    "hostmaster", "webmaster", "mailerdaemon", "bounce", "bounces", "root", "nobody", "spam", "unsubscribe",
    "abmelden", "devnull",
]

private func isRoleBox(_ localPart: String) -> Bool {
    let name = asciiLowercased(localPart).utf8.prefix { $0 != UInt8(ascii: "+") }
    let letters = name.filter { $0 >= 0x61 && $0 <= 0x7A || $0 >= 0x30 && $0 <= 0x39 }
    return roleBoxes.contains(String(decoding: letters, as: UTF8.self))
}
