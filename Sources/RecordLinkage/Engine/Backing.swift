// SPDX-License-Identifier: MIT

extension LinkedLists {
    /// Whether a value speaks for a candidate that no two customers share: a domain, an e-mail address, a number, a
    /// whole address.
    func isBacked(_ candidate: LinkCandidate) -> Bool {
        model.kinds.indices.contains { model.kinds[$0].identifies(atLevel: candidate.levels[$0]) }
    }
}

extension LinkedLists {
    /// What keeps the names from deciding, whatever they weigh.
    func nameBar(of candidate: LinkCandidate) -> LinkBar? { model.bar(of: candidate.levels) }
}

extension ComparisonKind {
    fileprivate func identifies(atLevel level: UInt8) -> Bool {
        switch self {
        case .domain: level == DomainLevel.sameRare.rawValue || level == DomainLevel.sameInitial.rawValue
        case .place: level == PlaceLevel.sameAddress.rawValue
        case .contact: level >= ContactLevel.sameEmail.rawValue
        case .phone, .taxNumber: Int(level) == levelCount - 1
        case .name, .leftover, .form, .cross, .country, .value: false
        }
    }
}
