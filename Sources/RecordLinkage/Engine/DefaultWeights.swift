// SPDX-License-Identifier: MIT

extension ComparisonKind {
    /// What each level says before anything is learnt, in bits.
    ///
    /// Fitted to generated companies (`make bench-linkage`) and rounded to half a bit; those of the address, telephone
    /// and people lie between that fit and plain counts, because labelled rows of portals rarely have these.
    var defaultWeights: [Double] {
        switch self {
        case .name: NameLevel.defaultWeights
        case .leftover: LeftoverLevel.defaultWeights
        case .form: [0, 0, -3, -1, 1]
        case .domain: [0, -5, -1.5, -6, -2, 3, 3, 11, 0.5, 3, 5, 8.5]
        case .cross: [0, -1, 0.5, 1, 2, 2, 3, 3]
        case .place: [0, -4, -3, 1.5, -3, 1, 3, 2, 1, 6, 8]
        case .phone: [0, -4, 5, 7]
        case .taxNumber: [0, -5, 7.5, 12.5]
        case .contact: [0, -2, 0, -1, 3, 1.5, 7, 8]
        case .country: [0, -6, 0.5]
        case .value: [0, -3.5, -1.5, 2.5, 5, 4, 2, 6, 9]
        }
    }
}

extension ComparisonKind {
    /// How far from its default a weight may lie when nobody knows which pairs are the same, in bits, where the other
    /// comparisons show it (`freedoms`).
    ///
    /// Lists of companies with domains are what the defaults were fitted to: they are trusted there. Elsewhere little
    /// is known of what a name or a telephone number says.
    func defaultSpread(isOfCompanies: Bool) -> Double {
        guard isOfCompanies else { return 1 }
        switch self {
        case .name, .leftover, .form, .domain, .cross: return 0.05
        case .place, .phone, .taxNumber, .contact, .country: return 0.3
        case .value: return 1
        }
    }
}

extension NameLevel {
    /// By coverage, from nothing to all of it in the same spelling, then by rarity, from common to rare.
    static let defaultWeights: [Double] = [
        0, -5, -5, -5, -4, -4.5, -4.5, -3, -2, -2, -2, 0, 1.5, 0.5, 0.5, 1, 2.5, 1, 1, 1.5, 2.5, 2.5, 3, 4, 4.5, 3, 3,
        4.5, 5.5, 3.5,
    ]
}

extension LeftoverLevel {
    /// For each pair of classes: nothing, filler or place, common, number, role, country, rare.
    static let defaultWeights: [Double] = [
        0, 0, 0, -2.5, 0, -3, -6, -1, -4, -2, -6, -2.5, -3.5, -2.5, -4, -4, -2.5, -4.5, -5.5, -6.5, -6.5, -7, 0, -2,
        -2, -2, -2.5, -2, -3,
    ]
}
