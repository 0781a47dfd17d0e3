// SPDX-License-Identifier: MIT

extension ComparisonKind {
    /// What may be said by each level: 1 only for, -1 only against, 0 either.
    ///
    /// A fit to correlated comparisons may give a difference a positive weight, which no reader of an explanation would
    /// believe, and which no other list would bear out.
    var signs: [Int] {
        switch self {
        case .name: [0] + (0..<28).map { $0 < 8 ? -1 : $0 >= 20 ? 1 : 0 } + [1]
        case .leftover: LeftoverLevel.signs
        case .form: [0, 0, -1, 0, 1]
        case .domain: [0, -1, -1, -1, 0, 0, 1, 1, 0, 1, 1, 1]
        case .cross: [0, -1, 0, 0, 1, 1, 1, 1]
        case .place: [0, -1, -1, 1, -1, 0, 1, 0, 0, 1, 1]
        case .phone, .taxNumber: [0, -1, 1, 1]
        case .contact: [0, -1, 0, 0, 1, 1, 1, 1]
        case .country: [0, -1, 1]
        case .value: [0, -1, 0, 0, 1, 0, 1, 1, 1]
        }
    }
}

extension LeftoverLevel {
    /// What one name has and the other has not never speaks for them; that nothing is left over the names have said.
    fileprivate static var signs: [Int] { [0, 0] + Array(repeating: -1, count: count - 2) }
}
