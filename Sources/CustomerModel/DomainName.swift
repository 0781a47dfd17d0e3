// SPDX-License-Identifier: MIT

/// A host or mail domain in one spelling: ASCII, lower case, no final dot.
///
/// Never reduced to its registrable part: a subdomain may sit in another tenant (domain sheet, section 6).
package struct DomainName: Hashable, Sendable {
    /// The ASCII spelling, at most 253 bytes.
    package let text: String

    /// Parses a domain, a URL or an e-mail address; an IP address, a bare word and everything else is `nil`.
    package init?(parsing raw: some StringProtocol) {
        var scalars = host(of: raw.unicodeScalars.filter { !isIgnored($0) })
        if scalars.last == "." { scalars.removeLast() }
        guard let labels = asciiLabels(scalars), labels.count > 1 else { return nil }
        let text = labels.joined(separator: ".")
        guard text.utf8.count <= 253, labels.last?.utf8.contains(where: { $0 >= 0x61 }) == true else { return nil }
        self.text = text
    }

    /// Whether this is a tenant's own initial domain (`name.onmicrosoft.com` and its sovereign kin).
    package var isInitial: Bool {
        initialSuffixes.contains { text.hasSuffix($0) }
    }

    /// Whether anybody can have an address here, so that it identifies nobody.
    package var isFreeMail: Bool {
        freeMailDomains.contains(text)
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

private let initialSuffixes = [".onmicrosoft.com", ".onmicrosoft.de", ".onmicrosoft.us", ".partner.onmschina.cn"]

/// Mail providers open to everybody, as seen in German, Austrian, Swiss, French, Dutch and British address lists.
private let freeMailDomains: Set<String> = [
    "gmail.com", "googlemail.com", "outlook.com", "outlook.de", "outlook.fr", "hotmail.com", "hotmail.de",
    "hotmail.fr", "hotmail.co.uk", "live.com", "live.de", "live.nl", "live.co.uk", "msn.com", "yahoo.com", "yahoo.de",
    "yahoo.fr", "yahoo.co.uk", "icloud.com", "me.com", "mac.com", "aol.com", "gmx.de", "gmx.net", "gmx.at", "gmx.ch",
    "web.de", "t-online.de", "freenet.de", "arcor.de", "mail.de", "posteo.de", "mailbox.org", "protonmail.com",
    "proton.me", "bluewin.ch", "sunrise.ch", "hispeed.ch", "chello.at", "aon.at", "a1.net", "orange.fr", "wanadoo.fr",
    "free.fr", "laposte.net", "sfr.fr", "ziggo.nl", "kpnmail.nl", "planet.nl", "xs4all.nl", "btinternet.com",
    "sky.com", "virginmedia.com", "mail.ru", "qq.com", "163.com",
]

private func isIgnored(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x20, 0x09, 0xA0, 0x200B...0x200D, 0x2060, 0xFEFF, 0xAD: true
    default: false
    }
}

/// The host part of a URL or e-mail address; the text itself when it is neither.
private func host(of scalars: [Unicode.Scalar]) -> [Unicode.Scalar] {
    var rest = scalars[...]
    if let scheme = rest.firstIndex(of: ":"), rest[scheme...].starts(with: Array("://".unicodeScalars)) {
        rest = rest[(scheme + 3)...]
    }
    rest = rest.prefix { $0 != "/" && $0 != "?" && $0 != "#" }
    if let at = rest.lastIndex(of: "@") { rest = rest[(at + 1)...] }
    if let port = rest.firstIndex(of: ":") { rest = rest[..<port] }
    let www = Array("www.".unicodeScalars)
    let lower = rest.prefix(4).map { Unicode.Scalar(String($0).lowercased()) ?? $0 }
    if lower == www, rest.filter({ $0 == "." }).count > 1 { rest = rest.dropFirst(4) }
    return Array(rest)
}

private func asciiLabels(_ scalars: [Unicode.Scalar]) -> [String]? {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    let folded = Array(String(view).lowercased().unicodeScalars)
    var labels: [String] = []
    for label in folded.split(omittingEmptySubsequences: false, whereSeparator: { $0 == "." || $0.value == 0x3002 }) {
        guard let ascii = asciiLabel(Array(label)), isLabel(ascii, of: label) else { return nil }
        labels.append(ascii)
    }
    return labels
}

/// Letters, digits, hyphens and underscores, no hyphen at either end; a non-ASCII label holds letters and marks only.
private func isLabel(_ ascii: String, of scalars: ArraySlice<Unicode.Scalar>) -> Bool {
    guard (1...63).contains(ascii.utf8.count), ascii.utf8.first != 0x2D, ascii.utf8.last != 0x2D else { return false }
    return scalars.allSatisfy { scalar in
        switch scalar.value {
        case 0x61...0x7A, 0x30...0x39, 0x2D, 0x5F: true
        case 0x80...: scalar.properties.isAlphabetic || scalar.properties.generalCategory == .nonspacingMark
        default: false
        }
    }
}
