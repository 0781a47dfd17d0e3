// SPDX-License-Identifier: MIT

import CustomerModel

/// The domains a customer is known by, and what looks like one of them to an eye.
struct OwnDomains {
    private let domains: Set<DomainName>
    private let skeletons: Set<String>

    init(_ domains: [DomainName]) {
        self.domains = Set(domains)
        skeletons = Set(domains.map { skeleton(of: $0.unicode) })
    }

    /// Whether a domain is none of these and looks like one, or mixes alphabets as no name does.
    func doubt(about domain: DomainName) -> RecipientDoubt? {
        guard !domains.contains(domain) else { return nil }
        let spelling = domain.unicode
        if mixesAlphabets(spelling) { return .lookAlike }
        return skeletons.contains(skeleton(of: spelling)) ? .lookAlike : nil
    }
}

/// Whether a name shows an address, and not the one that is behind it.
func showsAddress(_ name: String, otherThan address: String) -> Bool {
    let isSign = { (scalar: Unicode.Scalar) in ["@", "\u{FE6B}", "\u{FF20}"].contains(scalar) }
    guard name.unicodeScalars.contains(where: isSign) else { return false }
    let words = name.unicodeScalars.split { " \t\"'<>()[],;:„“”‚‘’«»".unicodeScalars.contains($0) }
    return words.contains { $0.contains(where: isSign) && asciiLowercased(String($0)) != address }
}

/// A domain with every letter replaced by the one it looks like; two that look alike have the same.
private func skeleton(of domain: String) -> String {
    var plain = String.UnicodeScalarView()
    for scalar in domain.unicodeScalars { plain.append(looks[scalar] ?? scalar) }
    // Two letters that look like one, after the letters themselves.
    let bytes = Array(String(plain).utf8)
    var shown: [UInt8] = []
    for byte in bytes {
        switch (shown.last, byte) {
        case (UInt8(ascii: "r"), UInt8(ascii: "n")): shown[shown.count - 1] = UInt8(ascii: "m")
        case (UInt8(ascii: "v"), UInt8(ascii: "v")): shown[shown.count - 1] = UInt8(ascii: "w")
        default: shown.append(byte)
        }
    }
    return String(decoding: shown, as: UTF8.self)
}

/// Letters and digits that an eye takes for a Latin one (after Unicode's list of confusables, UTS 39).
private let looks: [Unicode.Scalar: Unicode.Scalar] = [
    "0": "o", "1": "l", "ı": "i", "ɑ": "a", "ɡ": "g", "ɩ": "i", "ʋ": "u", "ƅ": "b", "ɯ": "w", "ł": "l", "ø": "o",
    // Cyrillic.
    "а": "a", "в": "b", "с": "c", "ԁ": "d", "е": "e", "ё": "e", "ѐ": "e", "һ": "h", "і": "i", "ї": "i", "ј": "j",
    "к": "k", "ӏ": "l", "м": "m", "н": "h", "о": "o", "р": "p", "ԛ": "q", "г": "r", "ѕ": "s", "т": "t", "у": "y",
    "ү": "y", "ѵ": "v", "ԝ": "w", "х": "x", "з": "3", "б": "6", "п": "n", "ь": "b", "ӧ": "ö", "ӓ": "ä", "ґ": "r",
    // Greek.
    "α": "a", "β": "b", "γ": "y", "ε": "e", "η": "n", "ι": "i", "κ": "k", "ν": "v", "ο": "o", "ρ": "p", "σ": "o",
    "τ": "t", "υ": "u", "χ": "x", "ω": "w", "μ": "u",
    // Armenian and Georgian.
    "օ": "o", "ո": "n", "ս": "u", "հ": "h", "ց": "g", "զ": "q", "ք": "p", "յ": "j", "լ": "l", "ⲟ": "o", "ჿ": "o",
]

/// Whether one label has letters of two alphabets that look alike in part.
private func mixesAlphabets(_ domain: String) -> Bool {
    domain.unicodeScalars.split { $0 == "." }.contains { label in
        Set(label.compactMap(alphabet)).count > 1
    }
}

private enum Alphabet { case latin, greek, cyrillic, armenian, cherokee, coptic, other }

/// The alphabet of a letter; `nil` for signs, digits and scripts that stand beside Latin letters in good names.
private func alphabet(of scalar: Unicode.Scalar) -> Alphabet? {
    switch scalar.value {
    case 0x61...0x7A, 0xDF...0x24F, 0x250...0x2AF, 0x1E00...0x1EFF: .latin
    case 0x370...0x3E1, 0x3F0...0x3FF, 0x1F00...0x1FFF: .greek
    case 0x400...0x52F, 0x1C80...0x1C8F, 0x2DE0...0x2DFF, 0xA640...0xA69F: .cyrillic
    case 0x530...0x58F: .armenian
    case 0x13A0...0x13FF, 0xAB70...0xABBF: .cherokee
    case 0x2C80...0x2CFF, 0x3E2...0x3EF: .coptic
    case 0x590...0x10FF: .other
    default: nil
    }
}
