// SPDX-License-Identifier: MIT

import CustomerModel
import Reconciliation

/// What is doubtful about a recipient.
package enum RecipientDoubt: String, Hashable, Sendable, CaseIterable {
    /// Whoever reads there has objected to mail.
    case objected
    /// A box that nobody reads, or that serves complaints and machines; or a general one with a mail provider that is
    /// open to everybody, of which nobody can tell whose it is.
    case roleBox = "role-box"
    /// An address of ours, of a provider's or of a reseller's.
    case partner
    /// An address in another customer's domain.
    case otherCustomer = "other-customer"
    /// A domain that only looks like the customer's, or is made of several alphabets.
    case lookAlike = "look-alike"
    /// A name that shows another address than the one behind it.
    case otherAddressShown = "other-address-shown"
    /// What a person wrote is no address, or two words of a day differ.
    case unclearChoice = "unclear-choice"
}

/// Whom a letter can go to.
enum RecipientChoice: Hashable {
    case nobody
    /// Addresses are known, but none a letter should go to.
    case doubtful(RecipientDoubt)
    case contact(Contact)

    /// The address without regard to case, by which shared ones are found.
    var address: String? {
        if case .contact(let contact) = self { asciiLowercased(contact.email.address) } else { nil }
    }

    /// What is doubtful, where that is all there is.
    var doubt: RecipientDoubt? {
        if case .doubtful(let doubt) = self { doubt } else { nil }
    }
}

/// Addresses no invitation should reach.
struct DoubtfulAddresses {
    private let domains: Set<String>
    private let own: Set<String>
    private let objected: Set<String>
    private let lookAlikes: OwnDomains

    /// Our own and the providers' domains, as far as sender and records show them, and everybody who objected.
    init(_ inputs: InvitationInputs) {
        var domains: Set<String> = []
        var own: Set<String> = []
        var objected: Set<String> = []
        if let sender = inputs.partner.sender?.address {
            own.insert(asciiLowercased(sender.address))
            if !sender.domain.isFreeMail { domains.insert(sender.domain.text) }
        }
        let partners = Set(inputs.providers.map(\.tenant) + [inputs.partner.tenant])
        for record in inputs.records {
            let role = inputs.role(of: record)
            if role == .objections { objected.formUnion(record.contacts.map { asciiLowercased($0.email.address) }) }
            guard role == .resellers || record.tenantID.map(partners.contains) == true else { continue }
            domains.formUnion(record.domains.filter { !$0.isFreeMail }.map(\.text))
        }
        self.domains = domains
        self.own = own
        self.objected = objected
        lookAlikes = OwnDomains(domains.map { DomainName(normalised: $0) })
    }

    /// What makes a contact doubtful, whosever it is; the objection first, for it is a person's word.
    ///
    /// A general box with an open mail provider is none where a person has named it.
    func doubt(about contact: Contact, isNamed: Bool) -> RecipientDoubt? {
        let address = asciiLowercased(contact.email.address)
        if objected.contains(address) { return .objected }
        if own.contains(address) || isPartners(contact.email.domain) { return .partner }
        if isRoleBox(contact.email.localPart) { return .roleBox }
        // In its own domain a small firm has nothing else; whom a person names, the person knows.
        if !isNamed, contact.email.domain.isFreeMail, isGeneralBox(contact.email.localPart) { return .roleBox }
        if let name = contact.name, showsAddress(name, otherThan: address) { return .otherAddressShown }
        return lookAlikes.doubt(about: contact.email.domain)
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
        avoiding doubt: (Contact) -> RecipientDoubt?
    ) -> RecipientChoice {
        let known = contacts(of: records)
        let chosen = words.newest(.contact)
        if !chosen.isEmpty {
            guard chosen.count == 1, let contact = contact(written: chosen[0], among: known) else {
                return .doubtful(.unclearChoice)
            }
            return doubt(contact).map { .doubtful($0) } ?? .contact(contact)
        }
        if let first = known.first(where: { doubt($0) == nil }) { return .contact(first) }
        return known.first.flatMap(doubt).map { .doubtful($0) } ?? .nobody
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

/// Boxes that a whole firm reads.
private let generalBoxes: Set<String> = [
    "info", "infos", "information", "informationen", "office", "buero", "kontakt", "contact", "contacto", "contatto",
    "contatti", "kontakte", "mail", "email", "mailbox", "post", "postfach", "poststelle", "posta", "hello", "hallo",
    "hi", "sales", "vertrieb", "verkauf", "vente", "ventes", "vendite", "verkoop", "zentrale", "empfang", "sekretariat",
    "secretariat", "segreteria", "administratie", "administration", "verwaltung", "admin", "service", "kundenservice",
    "support", "team", "firma", "anfrage", "anfragen", "rechnung", "rechnungen", "buchhaltung", "invoice", "invoices",
    "accounting", "billing", "bestellung", "bestellungen", "order", "orders", "marketing",
]

private func isRoleBox(_ localPart: String) -> Bool { roleBoxes.contains(boxName(localPart)) }
private func isGeneralBox(_ localPart: String) -> Bool { generalBoxes.contains(boxName(localPart)) }

/// The letters and digits of a local part, without what stands behind a plus sign.
private func boxName(_ localPart: String) -> String {
    let name = asciiLowercased(localPart).utf8.prefix { $0 != UInt8(ascii: "+") }
    let letters = name.filter { $0 >= 0x61 && $0 <= 0x7A || $0 >= 0x30 && $0 <= 0x39 }
    return String(decoding: letters, as: UTF8.self)
}
