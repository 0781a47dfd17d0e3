// SPDX-License-Identifier: MIT

/// One thing that two records are compared by; things that come and go together are one comparison.
enum ComparisonKind: Hashable, Sendable {
    /// How much of the names is shared, and how rare that is.
    case name
    /// What one name has and the other has not.
    case leftover
    /// The legal forms.
    case form
    /// The domains.
    case domain
    /// The domain of one against the name of the other.
    case cross
    /// Street, house number, postal code and city.
    case place
    /// The telephone numbers.
    case phone
    /// The numbers of the tax office.
    case taxNumber
    /// The people and their addresses.
    case contact
    /// The countries.
    case country
    /// A field by itself.
    case value(field: Int)

    /// How many levels it can have, 0 ("missing") among them.
    var levelCount: Int {
        switch self {
        case .name: NameLevel.count
        case .leftover: LeftoverLevel.count
        case .form: 5
        case .domain: DomainLevel.allCases.count
        case .cross: CrossLevel.allCases.count
        case .place: PlaceLevel.allCases.count
        case .phone: 4
        case .taxNumber: 4
        case .contact: ContactLevel.allCases.count
        case .country: 3
        case .value: ValueLevel.allCases.count
        }
    }
}

/// The level of each comparison of a pair.
typealias Levels = SIMD16<UInt8>
