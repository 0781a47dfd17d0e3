// SPDX-License-Identifier: MIT

/// A host or mail domain in one spelling: ASCII, lower case, no final dot.
///
/// Never reduced to its registrable part: a subdomain may sit in another tenant (domain sheet, section 6).
package struct DomainName: Hashable, Sendable {
    /// The ASCII spelling, at most 253 bytes.
    package let text: String

    /// Parses a domain, a URL or an e-mail address; an IP address, a bare word and everything else is `nil`.
    package init?(parsing raw: some StringProtocol) {
        let copy = String(raw)
        var spelling: [UInt8] = []
        guard Self.append(copy.utf8.span, to: &spelling) else { return nil }
        self.text = String(decoding: spelling, as: UTF8.self)
    }

    /// The domain of a spelling that `append` made, which is not checked again.
    package init(normalised text: String) {
        self.text = text
    }

    /// The spelling for people, in Unicode: `bäckerei.example`; the ASCII one where there is no other.
    package var unicode: String {
        var spelling: [UInt8] = []
        guard appendUnicodeForm(ofDomain: text.utf8.span, to: &spelling) else { return text }
        return String(decoding: spelling, as: UTF8.self)
    }

    /// Whether this is a tenant's own initial domain (`name.onmicrosoft.com` and its sovereign kin).
    package var isInitial: Bool {
        Self.isInitial(text.utf8.span)
    }

    /// Whether anybody can have an address here, so that it identifies nobody.
    package var isFreeMail: Bool {
        Self.isFreeMail(text.utf8.span)
    }
}

extension DomainName: CustomStringConvertible, Comparable {
    /// The ASCII spelling.
    package var description: String { text }

    /// Orders by the bytes of the ASCII spelling.
    package static func < (lhs: DomainName, rhs: DomainName) -> Bool {
        lhs.text.utf8.lexicographicallyPrecedes(rhs.text.utf8)
    }
}
