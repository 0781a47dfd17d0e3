// SPDX-License-Identifier: MIT

/// What happens to a link between Partner Center and a configuration file.
enum LinkDefect: Hashable {
    case invisible
    case quotedPrintable
    case jsonEscaped
    case htmlEscaped
    case typographic
    case surrounded
    case wrapped
    case rewritten(by: String)
    case pastedTwice
    case markdownEscaped
    case percentEncoded
    case insecure
    case withoutScheme
    case ported
    case dotted
    case braced
    case slashed
    case tracked
    case doubled

    /// What a text may be full of, undone before anybody looks for links in it.
    static let plain: [LinkDefect] = [
        .invisible, .quotedPrintable, .jsonEscaped, .htmlEscaped, .typographic, .trimmed, .withoutScheme,
    ]

    /// What may be wrong with one link, undone when nothing stands around it any more.
    static let late: [LinkDefect] = [
        .markdownEscaped, .percentEncoded, .insecure, .ported, .dotted, .braced, .slashed, .tracked,
        .doubled,
    ]

    /// Blanks, quotes and brackets at the ends, which is what `surrounded` finds without looking for links.
    private static let trimmed = LinkDefect.surrounded

    /// What was found.
    var reason: String {
        switch self {
        case .invisible: "signs that nobody sees stand in the link"
        case .quotedPrintable: "the link was copied from a mail's source: '=3D' stands where '=' belongs"
        case .jsonEscaped: "the link was copied from JSON: its signs are escaped with backslashes"
        case .htmlEscaped: "the link was copied from HTML source: '&amp;' stands where '&' belongs"
        case .typographic: "a word processor replaced the hyphens of the link"
        case .surrounded: "text, blanks, quotes or brackets stand around the link"
        case .wrapped: "blanks or line breaks stand inside the link"
        case .rewritten(let filter): "\(filter) put its own address around the link"
        case .pastedTwice: "the link was pasted twice"
        case .markdownEscaped: "the link was copied from Markdown source: backslashes stand before its signs"
        case .percentEncoded: "signs of the link were replaced by percent codes"
        case .insecure: "the link begins with 'http:', not with 'https:'"
        case .withoutScheme: "the beginning 'https://' is missing or damaged"
        case .ported: "the link names port 443, which Microsoft's do not"
        case .dotted: "a dot stands behind the host"
        case .braced: "braces stand around an ID"
        case .slashed: "a slash was put behind the link or its path"
        case .tracked: "parameters of a mail campaign were added to the link"
        case .doubled: "a parameter stands twice, or an '&' without one"
        }
    }

    /// `link` without this defect, or `nil` where it has none; `link` itself means the same.
    func undone(in link: String) -> String? {
        switch self {
        case .invisible: withoutInvisible(link)
        case .quotedPrintable: quotedPrintableDecoded(link)
        case .jsonEscaped: jsonUnescaped(link)
        case .htmlEscaped: withoutEntities(link)
        case .typographic: withPlainHyphens(link)
        case .surrounded: withoutSurroundings(link)
        case .markdownEscaped: withoutBackslashes(link)
        case .percentEncoded: percentDecoded(link)
        case .insecure: asciiLowercased(link.prefix(7)) == "http://" ? "https://\(link.dropFirst(7))" : nil
        case .withoutScheme: withScheme(link)
        case .ported: withHost(of: link) { $0.hasSuffix(":443") ? String($0.dropLast(4)) : nil }
        case .dotted: withHost(of: link) { $0.hasSuffix(".") ? String($0.dropLast()) : nil }
        case .braced: withoutBraces(link)
        case .slashed: withoutSlash(link)
        case .tracked: withParameters(of: link) { $0.filter { !isTracking($0) } }
        case .doubled: withParameters(of: link, onlyOnce)
        case .wrapped, .rewritten, .pastedTwice: nil
        }
    }
}

/// The beginning of a link as it comes from a copy that missed it, or from one who made it harmless.
private func withScheme(_ link: String) -> String? {
    let lowered = asciiLowercased(link)
    let broken = [
        "", "//", "s://", "ps://", "tps://", "ttps://", "hhttps://", "hxxps://", "https:/", "https//", "https:",
    ]
    for beginning in broken where knownHosts.contains(where: { lowered.hasPrefix("\(beginning)\($0)/") }) {
        return "https://\(link.dropFirst(beginning.count))"
    }
    return nil
}

/// Changes the host of a link, if it is one of Microsoft's then.
private func withHost(of link: String, _ change: (String) -> String?) -> String? {
    let bytes = Array(link.utf8)
    guard let length = schemeLength(bytes[...]) else { return nil }
    let end = bytes[length...].firstIndex { [0x2F, 0x3F, 0x23].contains($0) } ?? bytes.endIndex
    guard let host = change(String(decoding: bytes[length..<end], as: UTF8.self)) else { return nil }
    guard knownHosts.contains(asciiLowercased(host)) else { return nil }
    return String(decoding: bytes[..<length] + Array(host.utf8) + bytes[end...], as: UTF8.self)
}

private func withoutSlash(_ link: String) -> String? {
    if link.hasSuffix("/") { return String(link.dropLast()) }
    let lowered = asciiLowercased(link)
    guard let path = knownPaths.first(where: { lowered.contains("\($0)/?") || lowered.contains("\($0)/#") }) else {
        return nil
    }
    return replacing(link) { rest in
        let head = asciiLowercased(rest.prefix(path.utf8.count + 2))
        guard head == "\(path)/?" || head == "\(path)/#" else { return nil }
        return (path.utf8.count + 1, Array(rest.prefix(path.utf8.count)))
    }
}

/// GUIDs out of their braces.
private func withoutBraces(_ link: String) -> String? {
    replacing(link) { rest in
        guard rest.first == UInt8(ascii: "{"), rest.count >= 38, rest[rest.startIndex + 37] == UInt8(ascii: "}") else {
            return nil
        }
        let inner = String(decoding: rest.dropFirst().prefix(36), as: UTF8.self)
        return isGUID(inner) ? (38, Array(inner.utf8)) : nil
    }
}

/// Changes the parameters of a link, each as it is written.
private func withParameters(of link: String, _ change: ([String]) -> [String]) -> String? {
    let bytes = Array(link.utf8)
    guard let mark = bytes.firstIndex(of: UInt8(ascii: "?")) else { return nil }
    let end = bytes.firstIndex(of: UInt8(ascii: "#")) ?? bytes.endIndex
    guard mark < end else { return nil }
    let pairs = bytes[(mark + 1)..<end].split(separator: UInt8(ascii: "&"), omittingEmptySubsequences: false)
    let kept = change(pairs.map { String(decoding: $0, as: UTF8.self) }).joined(separator: "&")
    return String(decoding: bytes[...mark] + Array(kept.utf8) + bytes[end...], as: UTF8.self)
}

/// Every parameter once, if those that stand twice say the same.
private func onlyOnce(_ pairs: [String]) -> [String] {
    pairs.reduce(into: []) { kept, pair in
        if !pair.isEmpty, !kept.contains(where: { asciiLowercased($0) == asciiLowercased(pair) }) { kept.append(pair) }
    }
}

/// Whether a parameter is known to be put there by mailing services and campaigns.
func isTracking(_ pair: String) -> Bool {
    let name = asciiLowercased(pair.utf8.prefix { $0 != UInt8(ascii: "=") })
    let beginnings = ["utm_", "mc_", "_hs", "hsa_", "mkt_", "trk_", "vero_", "ml_", "elq", "pk_", "mtm_", "oly_"]
    let names: Set<String> = [
        "fbclid", "gclid", "dclid", "msclkid", "yclid", "igshid", "ocid", "wt.mc_id", "trk", "_ga", "_gl", "cid", "eid",
        "mbid", "s_cid", "wickedid", "ck_subscriber_id",
    ]
    return names.contains(name) || beginnings.contains { name.hasPrefix($0) }
}
