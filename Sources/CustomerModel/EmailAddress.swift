// SPDX-License-Identifier: MIT

/// An address a letter can be sent to: the dot-atom form of RFC 5322 over a domain, nothing fancier.
package struct EmailAddress: Hashable, Sendable {
    /// What stands before the `@`, as written.
    package let localPart: String
    /// What stands after it, in one spelling.
    package let domain: DomainName

    /// Parses `local@domain`; quoted local parts, comments, lists, controls and non-ASCII local parts are refused.
    package init?(parsing raw: some StringProtocol) {
        let copy = String(raw)
        var spelling: [UInt8] = []
        guard Self.append(copy.utf8.span, to: &spelling) else { return nil }
        self.init(normalised: String(decoding: spelling, as: UTF8.self))
    }

    /// The address of a spelling that `append` made, which is only taken apart; `nil` without an `@`.
    package init?(normalised text: String) {
        guard let at = text.utf8.lastIndex(of: UInt8(ascii: "@")) else { return nil }
        localPart = String(text[..<at])
        domain = DomainName(normalised: String(text[text.utf8.index(after: at)...]))
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

extension EmailAddress {
    /// Appends the one spelling of an address: the local part as written, the domain as `DomainName` spells it.
    ///
    /// Blanks around it are left out. Gives `false`, and appends nothing, for all but a dot-atom over a domain: quoted
    /// local parts, comments, lists, display names, IP literals, controls, letters outside ASCII before the `@`, a
    /// local part that a mail program could take for an option (`-oQ`), a command (`|sh`) or a file (`/dev/null`), and
    /// whatever is longer than 64 bytes before the `@` or 254 in all.
    package static func append(_ bytes: Span<UInt8>, to arena: inout [UInt8]) -> Bool {
        if bytes.count <= HostMasks.longest {
            let masks = HostMasks(bytes)
            let at = masks.ats.trailingZeroBitCount
            if masks.ats.nonzeroBitCount == 1, masks.isPlainHost(bytes, from: at + 1),
                masks.isPlainLocalPart(count: at) || isLocalPart(bytes.extracting(..<at))
            {
                appendAddress(bytes, at: at, hasCapitals: masks.hasCapitals, to: &arena)
                return true
            }
        }
        // A line break is never only a blank here: it may begin another header.
        for index in bytes.indices where bytes[index] < 0x20 && bytes[index] != 0x09 { return false }
        return appendSlowly(bytes.extracting(trimmedRange(bytes)), to: &arena)
    }
}

@inline(__always)
private func appendAddress(_ bytes: Span<UInt8>, at: Int, hasCapitals: Bool, to arena: inout [UInt8]) {
    guard hasCapitals else { return appendCopy(of: bytes, to: &arena) }
    appendCopy(of: bytes.extracting(..<at), to: &arena)
    appendLowered(bytes.extracting(at...), hasCapitals: true, to: &arena)
}

private func appendSlowly(_ bytes: Span<UInt8>, to arena: inout [UInt8]) -> Bool {
    guard let at = bytes.indices.first(where: { bytes[$0] == UInt8(ascii: "@") }) else { return false }
    let start = arena.count
    guard isLocalPart(bytes.extracting(..<at)) else { return false }
    appendCopy(of: bytes.extracting(...at), to: &arena)
    if appendHost(bytes.extracting((at + 1)...), finalDot: false, to: &arena), arena.count - start <= 254 {
        return true
    }
    arena.removeSubrange(start...)
    return false
}

private func isLocalPart(_ text: Span<UInt8>) -> Bool {
    guard (1...64).contains(text.count) else { return false }
    var previous = UInt8(ascii: ".")
    for index in text.indices {
        let byte = text[index]
        guard isAtomText(byte) || byte == UInt8(ascii: ".") && previous != byte else { return false }
        previous = byte
    }
    guard previous != UInt8(ascii: ".") else { return false }
    return text[0] != UInt8(ascii: "-") && text[0] != UInt8(ascii: "|") && text[0] != UInt8(ascii: "/")
}

@inline(__always)
private func isAtomText(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
    case 0x21, 0x23...0x27, 0x2A, 0x2B, 0x2D, 0x2F, 0x3D, 0x3F, 0x5E...0x60, 0x7B...0x7E: true
    default: false
    }
}
