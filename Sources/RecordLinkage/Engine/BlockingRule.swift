// SPDX-License-Identifier: MIT

/// What two records must share to be compared at all.
enum BlockingRule: UInt8, CaseIterable, Sendable {
    case tenant
    case domain
    case label
    case start
    case rareWord
    case wordPair
    case wholeName
    case nearWord
    case initials
    case taxNumber
    case phone
    case email
    case address
    case people
    case value
    case valuePair

    /// How many profiles may share a value before it says nothing.
    var cap: Int {
        switch self {
        case .tenant, .wholeName, .taxNumber, .email: 400
        case .domain, .label, .phone: 200
        case .start, .rareWord, .wordPair, .address, .people, .value, .valuePair: 120
        case .nearWord, .initials: 60
        }
    }

    /// The key of a value under this rule.
    func key(_ value: UInt64) -> UInt64 {
        var mixed = (value &+ 1) &* 0x9E37_79B9_7F4A_7C15 ^ UInt64(rawValue &+ 1) &* 0xC2B2_AE3D_27D4_EB4F
        mixed ^= mixed >> 29
        mixed = mixed &* 0xBF58_476D_1CE4_E5B9
        return mixed ^ mixed >> 32
    }

    /// The key of a text under this rule.
    func key(_ text: Span<UInt8>) -> UInt64 {
        var value: UInt64 = 0xCBF2_9CE4_8422_2325
        for index in text.indices { value = (value ^ UInt64(text[index])) &* 0x100_0000_01B3 }
        return key(value)
    }
}
