// SPDX-License-Identifier: MIT

/// A message as whoever receives it reads it: the check on our own composing, and on letters a person has edited.
///
/// Reads what mail programs write back: either line end, nested multiparts, quoted-printable, base64 or neither.
/// It is not asked to repair: what it cannot read has no parts, and a letter without parts has lost its link.
package struct ReceivedMessage: Sendable {
    /// A decoded part.
    package struct Part: Hashable, Sendable {
        /// `text/plain`, `text/html`, in lower case.
        package let type: String
        /// Its content, decoded; bytes that are no UTF-8 replaced.
        package let content: String
    }

    /// The header fields in order, unfolded, names in lower case.
    package let fields: [(name: String, value: String)]
    /// The parts with content, in order, multiparts opened.
    package let parts: [Part]

    /// Reads a message.
    package init(reading bytes: [UInt8]) {
        let lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false).map { line in
            line.last == 0x0D ? line.dropLast() : line
        }
        let (fields, body) = entity(lines[...])
        self.fields = fields
        parts = decodedParts(fields, body, depth: 0)
    }

    /// The values of all fields of a name.
    package func values(of name: String) -> [String] {
        fields.filter { $0.name == asciiLowercased(name) }.map(\.value)
    }

    /// Whether every part shows the link, byte for byte: text on a line of its own, HTML as address and in sight.
    package func carries(_ url: String) -> Bool {
        let shown = htmlEscaped(url)
        return !parts.isEmpty
            && parts.allSatisfy { part in
                switch part.type {
                case "text/plain":
                    part.content.utf8.split(whereSeparator: { $0 == 0x0A || $0 == 0x0D }).contains {
                        $0.elementsEqual(url.utf8)
                    }
                case "text/html":
                    occurs("href=\"\(shown)\"", in: part.content) && occurs(">\(shown)<", in: part.content)
                default: true
                }
            }
            && parts.contains { $0.type.hasPrefix("text/") }
    }
}

private typealias Lines = ArraySlice<ArraySlice<UInt8>>
private typealias Fields = [(name: String, value: String)]

/// Header fields up to the first empty line, and the lines behind it.
private func entity(_ lines: Lines) -> (Fields, Lines) {
    var fields: Fields = []
    var rest = lines
    while let line = rest.popFirst(), !line.isEmpty {
        if let first = line.first, first == 0x20 || first == 0x09, let last = fields.indices.last {
            fields[last].value += String(decoding: line, as: UTF8.self)
        } else if let colon = line.firstIndex(of: UInt8(ascii: ":")) {
            let value = line[(colon + 1)...].drop { $0 == 0x20 || $0 == 0x09 }
            let name = asciiLowercased(String(decoding: line[..<colon], as: UTF8.self))
            fields.append((name, String(decoding: value, as: UTF8.self)))
        }
    }
    return (fields, rest)
}

/// The decoded parts of an entity; multiparts deeper than any mail program nests them are not opened.
private func decodedParts(_ fields: Fields, _ body: Lines, depth: Int) -> [ReceivedMessage.Part] {
    let contentType = fields.first { $0.name == "content-type" }?.value ?? "text/plain"
    let type = asciiLowercased(contentType.prefix { $0 != ";" && $0 != " " })
    if type.hasPrefix("multipart/") {
        guard depth < 5, let boundary = boundary(of: contentType) else { return [] }
        return sections(of: body, boundary: boundary).flatMap { section in
            let (fields, body) = entity(section)
            return decodedParts(fields, body, depth: depth + 1)
        }
    }
    let encoding = fields.first { $0.name == "content-transfer-encoding" }?.value ?? "7bit"
    let joined = Array(body.joined(separator: [0x0A]))
    let content =
        switch asciiLowercased(encoding.prefix { $0 != " " && $0 != ";" }) {
        case "quoted-printable": QuotedPrintable.decoded(joined)
        case "base64": base64Decoded(joined)
        default: joined
        }
    return [ReceivedMessage.Part(type: type, content: String(decoding: content, as: UTF8.self))]
}

/// The lines between the boundaries of a multipart.
private func sections(of body: Lines, boundary: String) -> [Lines] {
    let opening = Array("--\(boundary)".utf8)
    let closing = Array("--\(boundary)--".utf8)
    var sections: [Lines] = []
    var start: Int?
    for (index, line) in zip(body.indices, body) {
        let trimmed = line.prefix(line.count - line.reversed().prefix { $0 == 0x20 || $0 == 0x09 }.count)
        let isClosing = trimmed.elementsEqual(closing)
        guard isClosing || trimmed.elementsEqual(opening) else { continue }
        if let start { sections.append(body[start..<index]) }
        start = isClosing ? nil : index + 1
        if isClosing { break }
    }
    return sections
}

private func boundary(of contentType: String) -> String? {
    let bytes = Array(contentType.utf8)
    let key = Array("boundary=".utf8)
    let lower = Array(asciiLowercased(contentType).utf8)
    guard let start = bytes.indices.first(where: { lower[$0...].starts(with: key) }) else { return nil }
    let value = bytes[(start + key.count)...]
    let isQuoted = value.first == UInt8(ascii: "\"")
    let text =
        isQuoted ? value.dropFirst().prefix { $0 != UInt8(ascii: "\"") } : value.prefix { $0 != 0x3B && $0 != 0x20 }
    return text.isEmpty ? nil : String(decoding: text, as: UTF8.self)
}

private func base64Decoded(_ text: [UInt8]) -> [UInt8] {
    var decoded: [UInt8] = []
    var bits: UInt32 = 0
    var count = 0
    for byte in text {
        let value: UInt8
        switch byte {
        case 0x41...0x5A: value = byte - 0x41
        case 0x61...0x7A: value = byte - 0x61 + 26
        case 0x30...0x39: value = byte - 0x30 + 52
        case UInt8(ascii: "+"): value = 62
        case UInt8(ascii: "/"): value = 63
        default: continue
        }
        bits = bits << 6 | UInt32(value)
        count += 6
        guard count >= 8 else { continue }
        count -= 8
        decoded.append(UInt8(truncatingIfNeeded: bits >> UInt32(count)))
    }
    return decoded
}

private func occurs(_ needle: String, in text: String) -> Bool {
    let needle = Array(needle.utf8)
    let bytes = Array(text.utf8)
    guard let first = needle.first, bytes.count >= needle.count else { return false }
    return bytes[...(bytes.count - needle.count)].indices.contains { index in
        bytes[index] == first && bytes[index...].starts(with: needle)
    }
}
