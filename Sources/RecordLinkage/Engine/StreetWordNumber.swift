// SPDX-License-Identifier: MIT

/// The number of a word of a street together with what the word says there.
struct StreetWordNumber {
    let value: UInt32

    var role: StreetWordRole { StreetWordRole(rawValue: value >> 30) ?? .name }

    init(value: UInt32) { self.value = value }

    init(_ number: UInt32, _ role: StreetWordRole) { value = role.rawValue << 30 | number & 0x3FFF_FFFF }

    /// The words of a street by what they say.
    static func roles(of words: ArraySlice<UInt32>) -> (names: [UInt32], directions: [UInt32], kinds: [UInt32]) {
        let ofRole = { (role: StreetWordRole) in words.filter { StreetWordNumber(value: $0).role == role } }
        return (ofRole(.name), ofRole(.direction), ofRole(.kind))
    }
}
