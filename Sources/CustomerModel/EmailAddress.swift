// SPDX-License-Identifier: MIT

/// An address a letter can be sent to: the dot-atom form of RFC 5322 over a domain, nothing fancier.
package struct EmailAddress: Hashable, Sendable {
    /// What stands before the `@`, as written.
    package let localPart: String
    /// What stands after it, in one spelling.
    package let domain: DomainName

    /// Parses `local@domain`; quoted local parts, comments, lists, controls and non-ASCII local parts are refused.
    package init?(parsing raw: some StringProtocol) {
        let scalars = trimmedOfBlanks(raw.unicodeScalars)
        guard let at = scalars.firstIndex(of: "@"), scalars.lastIndex(of: "@") == at else { return nil }
        let local = scalars[..<at]
        var host = String.UnicodeScalarView()
        host.append(contentsOf: scalars[(at + 1)...])
        guard isDotAtom(local), host.allSatisfy({ !forbiddenInHost.contains($0) }) else { return nil }
        guard let domain = DomainName(parsing: String(host)) else { return nil }
        var text = String.UnicodeScalarView()
        text.append(contentsOf: local)
        self.localPart = String(text)
        self.domain = domain
        guard address.utf8.count <= 254 else { return nil }
    }

    /// The address as it goes into a header.
    package var address: String { "\(localPart)@\(domain.text)" }
}

extension EmailAddress: CustomStringConvertible, Comparable {
    /// The address.
    package var description: String { address }

    /// Orders by the bytes of the address.
    package static func < (lhs: EmailAddress, rhs: EmailAddress) -> Bool {
        lhs.address.utf8.lexicographicallyPrecedes(rhs.address.utf8)
    }
}

private let forbiddenInHost: Set<Unicode.Scalar> = [" ", "\t", "\u{A0}", ":", "/", "?", "#", "@", "_"]

private func trimmedOfBlanks(_ scalars: some Collection<Unicode.Scalar>) -> [Unicode.Scalar] {
    let blanks: Set<Unicode.Scalar> = [" ", "\t", "\u{A0}", "\u{FEFF}", "\u{200B}"]
    return Array(scalars.drop { blanks.contains($0) }.reversed().drop { blanks.contains($0) }.reversed())
}

private func isDotAtom(_ scalars: ArraySlice<Unicode.Scalar>) -> Bool {
    guard !scalars.isEmpty, scalars.count <= 64, scalars.first != ".", scalars.last != "." else { return false }
    var previous: Unicode.Scalar = "a"
    for scalar in scalars {
        guard isAtomText(scalar), !(scalar == "." && previous == ".") else { return false }
        previous = scalar
    }
    return true
}

private func isAtomText(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
    case 0x21, 0x23...0x27, 0x2A, 0x2B, 0x2D...0x2F, 0x3D, 0x3F, 0x5E...0x60, 0x7B...0x7E: true
    default: false
    }
}
