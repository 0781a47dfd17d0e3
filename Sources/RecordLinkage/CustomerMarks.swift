// SPDX-License-Identifier: MIT

import CustomerModel

/// The customers by what a contact or an objection may know of them: addresses, domains and names.
///
/// Only what somebody will ask for is kept: a list of a hundred objections needs no index of a million customers.
struct CustomerMarks {
    private var byAddress: [String: [Int]] = [:]
    private var byDomain: [DomainName: [Int]] = [:]
    private var byContactDomain: [DomainName: [Int]] = [:]
    private var byName: [String: [Int]] = [:]

    /// No customers yet; `extras` are the rows that will be asked about, with their names as names are compared.
    init(askedFor extras: [(record: CustomerRecord, name: String)]) {
        for (record, name) in extras {
            for contact in record.contacts { byAddress[folded(contact.email)] = [] }
            for domain in record.domains { (byDomain[domain], byContactDomain[domain]) = ([], []) }
            if !name.isEmpty { byName[name] = [] }
        }
    }

    /// Adds what a record of a customer says; all records of one customer come together.
    mutating func insert(_ record: CustomerRecord, name: String, of customer: Int) {
        for contact in record.contacts {
            if !byAddress.isEmpty { append(customer, to: &byAddress[folded(contact.email)]) }
            append(customer, to: &byContactDomain[contact.email.domain])
        }
        for domain in record.domains { append(customer, to: &byDomain[domain]) }
        if !name.isEmpty { append(customer, to: &byName[name]) }
    }

    /// The customer that a contact belongs to, when it is exactly one.
    func customer(of contact: CustomerRecord, barred: Set<DomainName>) -> Int? {
        let byItsAddresses = contact.contacts.map { byAddress[folded($0.email)] ?? [] }
        let byItsDomains = contact.domains.filter { !barred.contains($0) }.map { byDomain[$0] ?? [] }
        var found: Int?
        for fitting in byItsAddresses + byItsDomains {
            // Nobody is named twice in a list, so that two names are two customers.
            guard let first = fitting.first else { continue }
            if fitting.count > 1 || (found ?? first) != first { return nil }
            found = first
        }
        return found
    }

    /// All customers that an objection may mean, ascending; no domain and no name is too common to object by.
    func customers(meantBy objection: CustomerRecord, name: String) -> [Int] {
        var meant = Set(byName[name] ?? [])
        for contact in objection.contacts { meant.formUnion(byAddress[folded(contact.email)] ?? []) }
        for domain in objection.domains {
            meant.formUnion(byDomain[domain] ?? [])
            meant.formUnion(byContactDomain[domain] ?? [])
        }
        return meant.sorted()
    }
}

// Not a method: it would hold a copy of the marks, and every insertion would copy a dictionary.
private func append(_ customer: Int, to list: inout [Int]?) {
    if let last = list?.last, last == customer { return }
    list?.append(customer)
}

/// The spelling in which addresses compare: nobody gives two people addresses that differ in case only.
private func folded(_ email: EmailAddress) -> String {
    String(
        decoding: email.address.utf8.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 },
        as: UTF8.self
    )
}
