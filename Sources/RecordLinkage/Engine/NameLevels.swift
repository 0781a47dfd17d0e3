// SPDX-License-Identifier: MIT

/// The levels of the comparison of names: how much is shared, by how rare it is.
enum NameLevel {
    /// Missing; six stretches of coverage by four of rarity; an acronym.
    static let count = 1 + 7 * 4 + 1
    static let acronym = UInt8(count - 1)

    static func level(coverage: Double, isExact: Bool, rarity: Double, total: Double) -> UInt8 {
        let stretch =
            switch coverage {
            case 0.999...: isExact ? 6 : 5
            case 0.92...: 5
            case 0.8...: 4
            case 0.65...: 3
            case 0.45...: 2
            case 0.2...: 1
            default: 0
            }
        // As parts of what one record among all would need.
        let part = rarity / max(1, total)
        let rare = part < 0.45 ? 0 : part < 0.7 ? 1 : part < 1 ? 2 : 3
        return UInt8(1 + stretch * 4 + rare)
    }
}

/// The levels of what is left over: for each side the most telling class of word, unordered.
enum LeftoverLevel {
    /// Nothing, filler or place, common, number, role, country, rare.
    static let classes = 7
    static let count = 1 + classes * (classes + 1) / 2

    static func level(_ one: Int, _ other: Int) -> UInt8 {
        let (low, high) = (min(one, other), max(one, other))
        return UInt8(1 + high * (high + 1) / 2 + low)
    }
}

enum DomainLevel: UInt8, CaseIterable {
    case missing, differ, unrelatedKinds, initialsDiffer, likeLabels, turnedLabels, startOfOther, sameInitial,
        otherSuffix
    case sameCommon, sameShared, sameRare
}

enum CrossLevel: UInt8, CaseIterable {
    case missing, none, some, most, acronymAndWord, acronym, wordAndPlace, whole
}

enum PlaceLevel: UInt8, CaseIterable {
    case missing, differ, cityDiffersOnly, sameCityOnly, sameCityOtherStreet, samePostcodeOtherStreet, samePostcodeOnly
    case likeStreet, sameStreetOtherHouse, sameStreetAndHouse, sameAddress
}

enum ContactLevel: UInt8, CaseIterable {
    case missing, differ, sameMailbox, oneName, alike, sameName, sameEmail, sameBoth
}

enum ValueLevel: UInt8, CaseIterable {
    case missing, differ, slightly, alike, close, swapped, sameCommon, same, sameRare
}
