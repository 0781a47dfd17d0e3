// SPDX-License-Identifier: MIT

/// The links of an HTML page as a mail program would follow them, and the words it shows.
///
/// Reads what mail programs write: attributes in any order and any quotes, tags over several lines, conditional
/// comments. It follows no style sheet: what is hidden counts as shown.
struct PageLinks {
    /// A link with the words it stands on, on one line without blanks.
    struct Anchor {
        let address: String
        var shown: [UInt8] = []
    }

    private(set) var anchors: [Anchor] = []
    /// The words of the page, tags that begin a line as line feeds.
    private(set) var words: [UInt8] = []

    init(_ page: [UInt8]) {
        var place = 0
        var open: Int?
        while place < page.count {
            if page[place] == UInt8(ascii: "<"), let end = endOfTag(page, place) {
                take(Array(page[(place + 1)..<(end - 1)]), &open)
                place = endOfHidden(page, tag: place, end)
            } else {
                let end = page[(place + 1)...].firstIndex(of: UInt8(ascii: "<")) ?? page.count
                let text = withoutEntities(page[place..<end])
                words += text
                if let open { anchors[open].shown += text.filter { $0 > 0x20 } }
                place = end
            }
        }
    }

    private mutating func take(_ tag: [UInt8], _ open: inout Int?) {
        let name = asciiLowercased(String(decoding: tag.prefix { $0 > 0x20 }, as: UTF8.self))
        switch name {
        case "/a": open = nil
        case "br", "br/", "p", "/p", "div", "/div", "td", "/td", "li", "/li", "tr", "/tr": words.append(0x0A)
        default: break
        }
        guard let address = attribute("href", of: tag) else { return }
        anchors.append(Anchor(address: String(decoding: address, as: UTF8.self)))
        if name == "a" { open = anchors.count - 1 }
    }
}

/// The end of a tag or comment that begins at `start`; `nil` for a sign that begins none.
///
/// What Outlook alone shows stands in a comment with a condition, and is read like the rest.
private func endOfTag(_ page: [UInt8], _ start: Int) -> Int? {
    if page[start...].starts(with: "<!--".utf8) {
        let isConditional = page[start...].starts(with: "<!--[if".utf8)
        if isConditional { return firstIndex(of: "]>".utf8.span, in: page.span, from: start).map { $0 + 2 } }
        return firstIndex(of: "-->".utf8.span, in: page.span, from: start).map { $0 + 3 } ?? page.count
    }
    guard start + 1 < page.count, page[start + 1] > 0x20 else { return nil }
    var quote: UInt8?
    for place in (start + 1)..<page.count {
        let byte = page[place]
        if let open = quote {
            if byte == open { quote = nil }
        } else if byte == UInt8(ascii: ">") {
            return place + 1
        } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'"), page[place - 1] == UInt8(ascii: "=") {
            quote = byte
        }
    }
    return nil
}

/// The end of what a `style` or `script` holds, or of the tag itself.
private func endOfHidden(_ page: [UInt8], tag: Int, _ end: Int) -> Int {
    let head = asciiLowercased(String(decoding: page[tag..<end].prefix(8), as: UTF8.self))
    for name in ["style", "script"] where head.hasPrefix("<\(name)") {
        var place = end
        while let close = firstIndex(of: "</".utf8.span, in: page.span, from: place) {
            let word = String(decoding: page[(close + 2)...].prefix(name.utf8.count), as: UTF8.self)
            if asciiLowercased(word) == name { return close }
            place = close + 2
        }
        return page.count
    }
    return end
}

/// The value of an attribute, entities decoded, blanks and line ends around it left out as browsers do.
private func attribute(_ wanted: String, of tag: [UInt8]) -> [UInt8]? {
    var rest = tag.drop { $0 > 0x20 }
    while true {
        rest = rest.drop { $0 <= 0x20 || $0 == UInt8(ascii: "/") }
        guard !rest.isEmpty else { return nil }
        let name = rest.prefix { $0 > 0x20 && $0 != UInt8(ascii: "=") }
        rest = rest.dropFirst(name.count).drop { $0 <= 0x20 }
        var value: ArraySlice<UInt8> = []
        if rest.first == UInt8(ascii: "=") {
            rest = rest.dropFirst().drop { $0 <= 0x20 }
            if let quote = rest.first, quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
                value = rest.dropFirst().prefix { $0 != quote }
                rest = rest.dropFirst(value.count + 2)
            } else {
                value = rest.prefix { $0 > 0x20 }
                rest = rest.dropFirst(value.count)
            }
        } else if name.isEmpty {
            return nil
        }
        guard asciiLowercased(String(decoding: name, as: UTF8.self)) == wanted else { continue }
        return Array(trimmed(String(decoding: withoutEntities(value), as: UTF8.self)).utf8)
    }
}

/// Text with the references decoded that mail programs write into addresses and prose; others stay.
private func withoutEntities(_ text: ArraySlice<UInt8>) -> [UInt8] {
    guard text.contains(UInt8(ascii: "&")) else { return Array(text) }
    var decoded: [UInt8] = []
    var rest = text
    while let byte = rest.popFirst() {
        let name = rest.prefix(10).prefix { $0 != UInt8(ascii: ";") && $0 > 0x20 }
        if byte == UInt8(ascii: "&"), rest.dropFirst(name.count).first == UInt8(ascii: ";"),
            let scalar = referenced(String(decoding: name, as: UTF8.self))
        {
            decoded += Array(String(scalar).utf8)
            rest = rest.dropFirst(name.count + 1)
        } else {
            decoded.append(byte)
        }
    }
    return decoded
}

private func referenced(_ name: String) -> Unicode.Scalar? {
    switch name {
    case "amp": return "&"
    case "lt": return "<"
    case "gt": return ">"
    case "quot": return "\""
    case "apos": return "'"
    case "nbsp": return "\u{A0}"
    default:
        guard name.hasPrefix("#") else { return nil }
        let digits = name.dropFirst()
        let isHexadecimal = digits.hasPrefix("x") || digits.hasPrefix("X")
        let number = isHexadecimal ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
        return number.flatMap { Unicode.Scalar($0) }
    }
}
