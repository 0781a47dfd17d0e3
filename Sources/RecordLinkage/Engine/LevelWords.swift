// SPDX-License-Identifier: MIT

extension ComparisonKind {
    /// What it is called in explanations.
    func name(_ fieldNames: [String]) -> String {
        switch self {
        case .name: "name"
        case .leftover: "rest of the names"
        case .form: "legal form"
        case .domain: "domain"
        case .cross: "domain and name"
        case .place: "address"
        case .phone: "phone"
        case .taxNumber: "tax number"
        case .contact: "contact"
        case .country: "country"
        case .value(let field): fieldNames.indices.contains(field) ? fieldNames[field] : "field \(field + 1)"
        }
    }

    /// A level in plain words.
    func words(ofLevel level: UInt8) -> String {
        switch self {
        case .name: NameLevel.words(level)
        case .leftover: LeftoverLevel.words(level)
        case .form: word(level, of: ["missing", "on one side only", "different", "related", "the same"])
        case .domain: DomainLevel(rawValue: level)?.words ?? unnamed(level)
        case .cross: CrossLevel(rawValue: level)?.words ?? unnamed(level)
        case .place: PlaceLevel(rawValue: level)?.words ?? unnamed(level)
        case .phone: word(level, of: ["missing", "different", "the same switchboard", "the same"])
        case .taxNumber: word(level, of: ["missing", "different", "the same but for one slip", "the same"])
        case .contact: ContactLevel(rawValue: level)?.words ?? unnamed(level)
        case .country: word(level, of: ["missing", "different", "the same"])
        case .value: ValueLevel(rawValue: level)?.words ?? unnamed(level)
        }
    }

    private func word(_ level: UInt8, of words: [String]) -> String {
        words.indices.contains(Int(level)) ? words[Int(level)] : unnamed(level)
    }
}

private func unnamed(_ level: UInt8) -> String { "level \(level)" }

extension NameLevel {
    /// How much is shared, and how rare that is.
    fileprivate static func words(_ level: UInt8) -> String {
        if level == 0 { return "missing" }
        if level == acronym { return "the initials of the other" }
        let stretches = [
            "different", "little in common", "half of it the same", "most of it the same", "nearly the same words",
            "the same words, spelt otherwise", "the same words",
        ]
        let (stretch, rarity) = ((Int(level) - 1) / 4, (Int(level) - 1) % 4)
        guard stretches.indices.contains(stretch) else { return unnamed(level) }
        return stretch == 0
            ? stretches[0] : "\(stretches[stretch]), \(["common", "not rare", "rare", "unique"][rarity])"
    }
}

extension LeftoverLevel {
    /// What each side has more than the other.
    fileprivate static func words(_ level: UInt8) -> String {
        if level == 0 { return "missing" }
        let names = [
            "nothing", "a place or filler", "a common word", "a number", "a word of role", "a country", "a rare word",
        ]
        var high = 0
        while (high + 1) * (high + 2) / 2 <= Int(level) - 1 { high += 1 }
        let low = Int(level) - 1 - high * (high + 1) / 2
        guard names.indices.contains(high) else { return unnamed(level) }
        if high == 0 { return "nothing left over" }
        return low == 0 ? "\(names[high]) on one side" : "\(names[high]) against \(names[low])"
    }
}

extension DomainLevel {
    fileprivate var words: String {
        switch self {
        case .missing: "missing"
        case .differ: "different"
        case .unrelatedKinds: "one own, one onmicrosoft.com, unlike"
        case .initialsDiffer: "different onmicrosoft.com names"
        case .likeLabels: "alike"
        case .turnedLabels: "the same words in another order"
        case .startOfOther: "one begins like the other"
        case .sameInitial: "the same onmicrosoft.com name"
        case .otherSuffix: "the same but for the ending"
        case .sameCommon: "the same, which many have"
        case .sameShared: "the same, which several have"
        case .sameRare: "the same"
        }
    }
}

extension CrossLevel {
    fileprivate var words: String {
        switch self {
        case .missing: "missing"
        case .none: "nothing in common"
        case .some: "something in common"
        case .most: "the domain is most of the name"
        case .acronymAndWord: "the domain is initials and a word of the name"
        case .acronym: "the domain is the initials of the name"
        case .wordAndPlace: "the domain is a word of the name and the place"
        case .whole: "the domain is the name"
        }
    }
}

extension PlaceLevel {
    fileprivate var words: String {
        switch self {
        case .missing: "missing"
        case .differ: "different"
        case .cityDiffersOnly: "different places"
        case .sameCityOnly: "the same place"
        case .sameCityOtherStreet: "the same place, another street"
        case .samePostcodeOtherStreet: "the same postcode, another street"
        case .samePostcodeOnly: "the same postcode"
        case .likeStreet: "a street alike"
        case .sameStreetOtherHouse: "the same street, another house"
        case .sameStreetAndHouse: "the same street and house, another place"
        case .sameAddress: "the same"
        }
    }
}

extension ContactLevel {
    fileprivate var words: String {
        switch self {
        case .missing: "missing"
        case .differ: "different people"
        case .sameMailbox: "the same mailbox name"
        case .oneName: "one name in common"
        case .alike: "names alike"
        case .sameName: "the same person"
        case .sameEmail: "the same e-mail address"
        case .sameBoth: "the same person and e-mail address"
        }
    }
}

extension ValueLevel {
    fileprivate var words: String {
        switch self {
        case .missing: "missing"
        case .differ: "different"
        case .slightly: "slightly alike"
        case .alike: "alike"
        case .close: "nearly the same"
        case .swapped: "parts swapped"
        case .sameCommon: "the same, which many have"
        case .same: "the same"
        case .sameRare: "the same, which few have"
        }
    }
}
