// SPDX-License-Identifier: MIT

import CustomerModel

/// What happens to a link between Partner Center and a configuration file, in the order it is undone.
enum LinkDefect: CaseIterable {
    case surrounded
    case wrapped
    case rewritten
    case htmlEscaped
    case markdownEscaped
    case percentEncoded
    case pastedTwice
    case insecure

    /// What was found.
    var reason: String {
        switch self {
        case .surrounded: "blanks, quotes or brackets stand around the link"
        case .wrapped: "blanks or line breaks stand inside the link"
        case .rewritten: "a mail filter put its own address around the link"
        case .htmlEscaped: "the link was copied from HTML source: '&amp;' stands where '&' belongs"
        case .markdownEscaped: "the link was copied from Markdown source: backslashes stand before its signs"
        case .percentEncoded: "signs of the link were replaced by percent codes"
        case .pastedTwice: "two links were pasted into one"
        case .insecure: "the link begins with 'http:', not with 'https:'"
        }
    }

    /// `link` without this defect; the same text where it has none.
    func undone(in link: String) -> String {
        switch self {
        case .surrounded: withoutSurroundings(link)
        case .wrapped: String(String.UnicodeScalarView(link.unicodeScalars.filter { !isBlank($0) }))
        case .rewritten: originalLink(in: link) ?? link
        case .htmlEscaped: withoutEntities(link)
        case .markdownEscaped: replacing(link) { rest in rest.first == 0x5C ? (1, []) : nil }
        case .percentEncoded: percentDecoded(link)
        case .pastedTwice: firstOfTwo(link)
        case .insecure: asciiLowercased(link.prefix(7)) == "http://" ? "https://\(link.dropFirst(7))" : link
        }
    }
}

private func isBlank(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x00...0x20, 0x7F...0xA0, 0xAD, 0x200B...0x200F, 0x2028...0x202F, 0x2060...0x206F, 0xFEFF: true
    default: false
    }
}

private func withoutSurroundings(_ link: String) -> String {
    let leading = Set("<([\"'„“‚‘«".unicodeScalars)
    let trailing = Set(">)]\"'“”’».,;".unicodeScalars)
    let start = link.unicodeScalars.drop { isBlank($0) || leading.contains($0) }
    let end = start.reversed().drop { isBlank($0) || trailing.contains($0) }
    return String(String.UnicodeScalarView(end.reversed()))
}

/// Rewrites bytes: `step` sees the rest and says how many bytes to take and what to put there, or `nil` to copy one.
private func replacing(_ link: String, _ step: (ArraySlice<UInt8>) -> (Int, [UInt8])?) -> String {
    var rest = Array(link.utf8)[...]
    var written: [UInt8] = []
    while let byte = rest.first {
        if let (taken, replacement) = step(rest) {
            written += replacement
            rest = rest.dropFirst(taken)
        } else {
            written.append(byte)
            rest = rest.dropFirst()
        }
    }
    return String(decoding: written, as: UTF8.self)
}

private func withoutEntities(_ link: String) -> String {
    let entities = ["&amp;", "&#38;", "&#038;", "&#x26;"].map { Array($0.utf8) }
    let once = replacing(link) { rest in
        entities.first { rest.starts(with: $0) }.map { ($0.count, [UInt8(ascii: "&")]) }
    }
    return once == link ? link : withoutEntities(once)
}

private func percentDecoded(_ link: String) -> String {
    replacing(link) { rest in
        let code = Array(rest.prefix(3))
        guard code.count == 3, code[0] == UInt8(ascii: "%") else { return nil }
        guard let byte = UInt8(String(decoding: code[1...], as: UTF8.self), radix: 16) else { return nil }
        return (3, [byte])
    }
}

private func firstOfTwo(_ link: String) -> String {
    let bytes = Array(link.utf8)
    let starts = bytes.indices.dropFirst().filter { index in
        let head = asciiLowercased(String(decoding: bytes[index...].prefix(8), as: UTF8.self))
        return head == "https://" || head.hasPrefix("http://")
    }
    guard let second = starts.first else { return link }
    return String(decoding: bytes[..<second], as: UTF8.self)
}

/// The link inside an address of Microsoft's Safe Links or a similar filter: its `url` parameter, decoded.
private func originalLink(in link: String) -> String? {
    guard let address = WebAddress(link), address.authority.hasSuffix(".safelinks.protection.outlook.com") else {
        return nil
    }
    let pairs = (address.query ?? "").split(separator: "&").map { $0.split(separator: "=", maxSplits: 1) }
    return pairs.first { $0.count == 2 && $0[0] == "url" }.map { percentDecoded(String($0[1])) }
}
