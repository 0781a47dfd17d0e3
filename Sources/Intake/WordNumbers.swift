// SPDX-License-Identifier: MIT

import CustomerModel

/// What the words of fields mean in a packed record, by the place of the field in the plan and the word's number.
struct WordNumbers {
    private struct Word {
        var number: UInt16 = 0
        var isKnown = false
    }

    private var words: [[Word]] = []

    /// What the word of a value means, if it was asked before.
    func number(of value: MappedRow.Value) -> UInt16? {
        let word = Int(value.number)
        guard word >= 0, value.slot < words.count, word < words[value.slot].count else { return nil }
        return words[value.slot][word].isKnown ? words[value.slot][word].number : nil
    }

    /// Remembers what the word of a value means, where it has a number; gives it back.
    mutating func remember(_ number: UInt16, of value: MappedRow.Value) -> UInt16 {
        let word = Int(value.number)
        guard word >= 0 else { return number }
        while words.count <= value.slot { words.append([]) }
        while words[value.slot].count <= word { words[value.slot].append(Word()) }
        words[value.slot][word] = Word(number: number, isKnown: true)
        return number
    }
}

enum LegalWord: String {
    case existingCustomer = "existing-customer"
    case consent
    case noBasis = "none"

    /// What a packed record has for it.
    var number: UInt8 {
        switch self {
        case .existingCustomer: 1
        case .consent: 2
        case .noBasis: 3
        }
    }
}

func packed(_ language: Language) -> UInt8 {
    UInt8((Language.allCases.firstIndex(of: language) ?? 0) + 1)
}

func status(_ text: Span<UInt8>) -> UInt8 {
    let word = text.text
    return CustomerStatus.allCases.firstIndex { $0.rawValue == word }.map { UInt8($0 + 1) } ?? 0
}

extension DetailKind {
    init?(_ field: Field) {
        switch field {
        case .street: self = .street
        case .postcode: self = .postcode
        case .city: self = .city
        case .phone: self = .phone
        case .taxID: self = .taxID
        case .partner: self = .partner
        case .kind: self = .kind
        case .state: self = .state
        case .tags: self = .tag
        default: return nil
        }
    }
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
