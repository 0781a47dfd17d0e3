// SPDX-License-Identifier: MIT

/// Why a likely candidate must not be joined without a person.
package enum LinkBar: Sendable {
    /// Letters of the name were lost.
    case damagedName
    /// The weights are not learnt, and nothing but name and place speaks for it.
    case nameOnly
    /// One name has a word that the other has not: a daughter and its holding look like this.
    case wordMore
    /// Each name has a word that the other has not: two daughters look like this.
    case otherWord
    /// The names have little in common: who shares domain, address and people may share the house only.
    case otherName
    /// Nothing was learnt, and one thing alone speaks for it: two companies of one name in two towns look like this.
    case oneThingOnly
}

extension LinkBar {
    /// The reason in words, behind "because".
    package var words: String {
        switch self {
        case .damagedName: "the name lost letters"
        case .nameOnly: "no value that identifies backs the name"
        case .wordMore: "one name has a word more than the other"
        case .otherWord: "each name has a word that the other has not"
        case .otherName: "the names have little in common"
        case .oneThingOnly: "one thing alone speaks for it"
        }
    }
}

extension LinkDecision {
    /// Why a person must look although the best candidate is likely enough, behind "because"; `nil` where none must.
    package func reason(_ bar: LinkBar?) -> String? {
        switch conflict {
        case .contradicted?:
            (best?.tenantWeight ?? 0) > 0
                ? "everything but the tenant ID speaks against it" : "the tenant ID says otherwise"
        case .otherTenant?: "it names a tenant that nobody else names"
        case nil: bar?.words
        }
    }
}

extension LinkageModel {
    /// What keeps the names of a candidate from deciding, if anything does.
    func bar(of levels: Levels) -> LinkBar? {
        for (position, kind) in kinds.enumerated() {
            switch kind {
            case .name where NameLevel.isDifferent(levels[position]): return .otherName
            case .leftover where levels[position] > 0:
                return LeftoverLevel.isOnBothSides(levels[position]) ? .otherWord : .wordMore
            default: continue
            }
        }
        return nil
    }

    /// Whether a pair has wholly different names, something else that differs, and nothing that strangers seldom share.
    func deniesAll(_ levels: Levels) -> Bool {
        var isDenied = false
        for (position, kind) in kinds.enumerated() {
            switch kind.verdict(atLevel: levels[position]) {
            case .agrees: return false
            case .differs: if kind != .name { isDenied = true }
            case .silent: if kind == .name { return false }
            }
        }
        return isDenied
    }
}

extension NameLevel {
    /// Whether two names have less than half in common.
    static func isDifferent(_ level: UInt8) -> Bool { (1...8).contains(level) }
}

extension LeftoverLevel {
    /// Whether both names have words that the other has not.
    static func isOnBothSides(_ level: UInt8) -> Bool {
        var high = 0
        while (high + 1) * (high + 2) / 2 <= Int(level) - 1 { high += 1 }
        return Int(level) - 1 - high * (high + 1) / 2 > 0
    }
}

/// What one comparison says by itself, whatever it weighs.
private enum Verdict { case agrees, silent, differs }

extension ComparisonKind {
    fileprivate func verdict(atLevel level: UInt8) -> Verdict {
        if level == 0 { return .silent }
        switch self {
        case .name: return level <= 4 ? .differs : .agrees
        case .leftover, .form: return .silent
        case .domain: return level <= DomainLevel.initialsDiffer.rawValue ? .differs : .agrees
        case .cross: return level <= CrossLevel.none.rawValue ? .silent : .agrees
        case .place: return PlaceLevel(rawValue: level)?.verdict ?? .silent
        case .contact: return level >= ContactLevel.oneName.rawValue ? .agrees : .silent
        case .country: return level == 1 ? .differs : .silent
        case .phone, .taxNumber, .value: return level == 1 ? .differs : .agrees
        }
    }
}

extension PlaceLevel {
    /// Strangers live in one town and postcode.
    fileprivate var verdict: Verdict {
        switch self {
        case .differ, .cityDiffersOnly, .sameCityOtherStreet, .samePostcodeOtherStreet: .differs
        case .missing, .sameCityOnly, .samePostcodeOnly: .silent
        case .likeStreet, .sameStreetOtherHouse, .sameStreetAndHouse, .sameAddress: .agrees
        }
    }
}
