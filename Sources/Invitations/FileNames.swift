// SPDX-License-Identifier: MIT

import CustomerModel
import Reconciliation

/// Names for the letters' files: readable, safe everywhere, unique, and the same whoever else gets a letter.
struct FileNames {
    private var claims: [String: Int] = [:]

    /// Announces a letter; all are announced before the first name is asked for.
    mutating func claim(_ customer: ReconciledCustomer) {
        claims[shortStem(of: customer), default: 0] += 1
    }

    /// `mueller-gmbh-5acf3557-reseller.eml`, `mueller.example-reseller-provider-reminder1.eml`.
    func name(for customer: ReconciledCustomer, kind: InvitationKind, reminder: Int) -> String {
        let short = shortStem(of: customer)
        // Two customers of one name whose tenant IDs begin alike: rarer than anything else here.
        let stem = claims[short, default: 0] > 1 ? safe(customer.key) : short
        let word = slug(kind.word, limit: 20)
        return "\(stem)-\(word)\(reminder > 0 ? "-reminder\(reminder)" : "").eml"
    }

    /// Name and first eight digits for a tenant ID; otherwise the key, which already is a domain or a digest.
    private func shortStem(of customer: ReconciledCustomer) -> String {
        let name = slug(customer.customer.name, limit: 40)
        guard !name.isEmpty, let tenant = TenantID(parsing: customer.key) else { return safe(customer.key) }
        return "\(name)-\(tenant.description.utf8.prefix(8).map { String(Unicode.Scalar($0)) }.joined())"
    }
}

/// A key of letters, digits, dots and hyphens as it is; any other cut down, with a digest that keeps it apart.
private func safe(_ key: String) -> String {
    let isPlain = key.utf8.allSatisfy { byte in
        (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte) || byte == 0x2D || byte == 0x2E
    }
    let edges = [key.utf8.first, key.utf8.last].compactMap { $0 }
    if isPlain, (1...80).contains(key.utf8.count), edges.allSatisfy({ $0 >= 0x30 }) { return key }
    let stem = slug(key, limit: 40)
    return "\(stem.isEmpty ? "customer" : stem)-\(labelDigest(key))"
}

/// Lower-case ASCII letters and digits, everything else one hyphen; German umlauts and Latin accents spelled out.
private func slug(_ text: String, limit: Int) -> String {
    var bytes: [UInt8] = []
    for scalar in text.lowercased().unicodeScalars {
        let plain = plainLetters(for: scalar)
        if !plain.isEmpty {
            bytes += Array(plain.utf8)
        } else if let last = bytes.last, last != 0x2D {
            bytes.append(0x2D)
        }
        if bytes.count >= limit { break }
    }
    while bytes.last == 0x2D { bytes.removeLast() }
    return String(decoding: bytes, as: UTF8.self)
}

private func plainLetters(for scalar: Unicode.Scalar) -> String {
    switch scalar.value {
    case 0x30...0x39, 0x61...0x7A: String(scalar)
    case 0xE4, 0xE6: "ae"
    case 0xF6, 0x153: "oe"
    case 0xFC: "ue"
    case 0xDF: "ss"
    case 0xE0...0xE5, 0x101, 0x103, 0x105: "a"
    case 0xE7, 0x107, 0x10D: "c"
    case 0xE8...0xEB, 0x119, 0x11B: "e"
    case 0xEC...0xEF: "i"
    case 0xF1, 0x144, 0x148: "n"
    case 0xF2...0xF5, 0xF8, 0x151: "o"
    case 0xF9...0xFB, 0x16F, 0x171: "u"
    case 0xFD, 0xFF: "y"
    case 0x142: "l"
    case 0x15B, 0x15F, 0x161: "s"
    case 0x17A, 0x17C, 0x17E: "z"
    default: ""
    }
}
