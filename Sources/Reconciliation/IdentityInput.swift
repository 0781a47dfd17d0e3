// SPDX-License-Identifier: MIT

import CustomerModel

/// Finds invited customers whose answer may have come from another tenant of like name or domain (input I).
struct OtherTenants {
    private let isOpen: [Bool]

    /// Marks both sides of every suspicion: whoever was invited and is still absent, and the tenant that appeared.
    init(_ people: [Person], resellers: [Standing]) {
        var isOpen = people.map { _ in false }
        let invited = people.indices.filter { people[$0].isInvited && resellers[$0] != .present }
        guard !invited.isEmpty else {
            self.isOpen = isOpen
            return
        }
        let likely = tenantsByMark(people)
        for index in invited {
            let rivals = people[index].marks.flatMap { likely[$0] ?? [] }
            for rival in Set(rivals) where people[rival].appeared(after: people[index]) {
                isOpen[index] = true
                if resellers[rival] != .present { isOpen[rival] = true }
            }
        }
        self.isOpen = isOpen
    }

    /// Whether nobody may be mailed before a person has told the two tenants apart.
    func contains(_ index: Int) -> Bool { isOpen[index] }
}

/// I: how sure we are who this is.
func identity(of customer: Customer, hasOtherTenant: Bool) -> VerdictInputs.IdentityInput {
    switch customer.identity {
    case .conflicting: .openConflicting
    case .proposed: .openProposed
    case .tenantID, .domain: hasOtherTenant ? .openOtherTenant : .firm
    case .nameOnly: hasOtherTenant ? .openOtherTenant : .weak
    }
}

private func tenantsByMark(_ people: [Person]) -> [String: [Int]] {
    var likely: [String: [Int]] = [:]
    for index in people.indices where people[index].customer.tenantID != nil && !people[index].customer.records.isEmpty
    {
        for mark in people[index].marks { likely[mark, default: []].append(index) }
    }
    return likely
}

extension Person {
    /// Whether a letter is out, or may be.
    fileprivate var isInvited: Bool {
        if decisions.last(.invitedByHand) != nil { return true }
        return memory?.invitation.map { $0.state != .draft } ?? false
    }

    private var invitedOn: Day? { memory?.invitation?.day ?? decisions.last(.invitedByHand)?.when }

    /// The name without punctuation, and every domain that other tenants could share.
    fileprivate var marks: [String] {
        let name = customer.name.lowercased().unicodeScalars.filter {
            $0.properties.isAlphabetic || $0.properties.numericType != nil
        }
        let domains = customer.domains.filter { !$0.isInitial }.map { "@\($0.text)" }
        return (name.isEmpty ? [] : [String(String.UnicodeScalarView(name))]) + domains
    }

    /// Whether it is another tenant than the invited one, and was not known when that one was first invited.
    fileprivate func appeared(after invited: Person) -> Bool {
        guard customer.tenantID != invited.customer.tenantID, !isToldApart(from: invited) else { return false }
        guard let first = memory?.firstSeen else { return invited.memory != nil }
        return invited.invitedOn.map { first > $0 } ?? false
    }

    private func isToldApart(from other: Person) -> Bool {
        [(self, other), (other, self)].contains { one, another in
            one.customer.evidence.contains {
                if case .judgedDifferent(let key, _) = $0 { key == another.customer.key } else { false }
            }
        }
    }
}
