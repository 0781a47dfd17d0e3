// SPDX-License-Identifier: MIT

import CustomerModel

/// A value on so many records with different names that it identifies nobody: the partner's own tenant or mail domain,
/// a switchboard.
package struct PoisonedValue: Sendable, Equatable {
    /// What it is: tenant, domain, phone, email.
    package let kind: String
    /// The value as normalised.
    package let text: String
    /// How many records have it.
    package let count: Int
}

extension PreparedRecords {
    /// Takes out what is poisoned, so that it counts as missing, and says what it was.
    mutating func removePoison() -> [PoisonedValue] {
        let names = (0..<count).map { rarestWord(of: $0) }
        var found: [PoisonedValue] = []
        let badDomains = poisoned(domains, names: names)
        let badPhones = poisoned(phones, names: names)
        let badEmails = poisoned(emails, names: names)
        for (kind, bad) in [("domain", badDomains), ("phone", badPhones), ("email", badEmails)] {
            for (value, count) in bad {
                found.append(PoisonedValue(kind: kind, text: values.text(Int(value)), count: count))
            }
        }
        let badLabels = Set(badDomains.keys.compactMap { labelOfDomain[$0] })
        domains = domains.removing { badDomains[$0] != nil }
        ownLabels = ownLabels.removing { badLabels.contains($0) }
        phones = phones.removing { badPhones[$0] != nil }
        emails = emails.removing { badEmails[$0] != nil }
        noteCommonTrunks(names: names)
        found += removePoisonedTenants(names: names)
        return found.sorted { ($0.kind, $0.text) < ($1.kind, $1.text) }
    }

    /// Notes the numbers whose beginning is a whole town's or exchange's: that it is the same says nothing.
    private mutating func noteCommonTrunks(names: [UInt32?]) {
        var trunks = Interner()
        var lists = NumberLists()
        var trunkOfPhone: [UInt32: UInt32] = [:]
        for record in 0..<phones.count {
            for phone in phones.list(record) {
                let trunk = values.withBytes(of: Int(phone)) { trunks.intern($0.extracting(..<trunkLength(of: $0))) }
                trunkOfPhone[phone] = UInt32(trunk)
                lists.insert(trunk)
            }
            lists.close()
        }
        let common = poisoned(lists, names: names)
        for (phone, trunk) in trunkOfPhone where common[trunk] != nil { phonesOfCommonTrunk.insert(phone) }
    }

    private mutating func removePoisonedTenants(names: [UInt32?]) -> [PoisonedValue] {
        var lists = NumberLists()
        for tenant in tenants {
            if tenant >= 0 { lists.append(Int(tenant)) }
            lists.close()
        }
        let bad = poisoned(lists, names: names)
        for record in tenants.indices where tenants[record] >= 0 && bad[UInt32(tenants[record])] != nil {
            tenants[record] = -1
        }
        return bad.map { PoisonedValue(kind: "tenant", text: tenantIDs[Int($0.key)].description, count: $0.value) }
    }

    /// The values that at least six records have, two thirds of them under different names, with their counts.
    private func poisoned(_ lists: NumberLists, names: [UInt32?]) -> [UInt32: Int] {
        var holders: [UInt32: [UInt32]] = [:]
        var counts: [UInt32: Int] = [:]
        for value in lists.values { counts[value, default: 0] += 1 }
        for record in 0..<lists.count {
            guard let name = names[record] else { continue }
            for value in lists.list(record) where counts[value, default: 0] >= 6 {
                holders[value, default: []].append(name)
            }
        }
        var bad: [UInt32: Int] = [:]
        for (value, names) in holders where names.count >= 6 && Set(names).count * 3 >= names.count * 2 {
            bad[value] = counts[value]
        }
        return bad
    }

    /// The loose form of the rarest word of a name.
    private func rarestWord(of record: Int) -> UInt32? {
        names.list(record).max { (words.rarity[Int($0)], $1) < (words.rarity[Int($1)], $0) }.map {
            words.loose[Int($0)]
        }
    }
}
