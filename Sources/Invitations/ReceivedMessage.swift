// SPDX-License-Identifier: MIT

/// A message as whoever receives it reads it: the check on our own composing, and on letters a person has edited.
///
/// Reads what mail programs write back: either line end, a byte order mark, mbox's `From ` line, nested multiparts,
/// quoted-printable, base64 or neither, and the character sets of mail programs in Europe. It is not asked to repair:
/// what it cannot read has no parts, and a letter without parts has lost its link.
package struct ReceivedMessage: Sendable {
    /// The header fields in order, unfolded, names in lower case, values as they are.
    package let fields: [(name: String, value: String)]
    /// The parts with content, in order, multiparts opened.
    package let parts: [Part]
    /// Where each field stands in the message, line end included.
    let fieldRanges: [Range<Int>]
    /// Where the empty line between head and body begins.
    let headEnd: Int

    /// Reads a message.
    package init(reading bytes: [UInt8]) {
        let reader = EntityReader(bytes)
        let entity = reader.entity(reader.start..<bytes.count)
        fields = entity.fields
        fieldRanges = entity.fieldRanges
        headEnd = entity.headEnd
        parts = reader.parts(of: entity, depth: 0)
    }

    /// The values of all fields of a name, as they are.
    package func values(of name: String) -> [String] {
        let name = asciiLowercased(name)
        return fields.filter { $0.name == name }.map(\.value)
    }

    /// The values of all fields of a name, encoded words decoded.
    package func decodedValues(of name: String) -> [String] {
        values(of: name).map(decodedWords)
    }

    /// The mailboxes in all fields of a name, groups opened.
    package func mailboxes(in name: String) -> [ReceivedMailbox] {
        values(of: name).flatMap(Invitations.mailboxes)
    }

    /// Whether every part shows the link, byte for byte: text on a line of its own, HTML as address and in sight.
    package func carries(_ url: String) -> Bool {
        let shown = htmlEscaped(url)
        return parts.contains { $0.type.hasPrefix("text/") }
            && parts.allSatisfy { part in
                switch part.type {
                case "text/plain": hasLine(url.utf8.span, in: part.bytes.span)
                case "text/html":
                    Invitations.firstIndex(of: "href=\"\(shown)\"".utf8.span, in: part.bytes.span) != nil
                        && Invitations.firstIndex(of: ">\(shown)<".utf8.span, in: part.bytes.span) != nil
                default: true
                }
            }
    }
}

extension ReceivedMessage {
    /// A decoded part.
    package struct Part: Hashable, Sendable {
        /// `text/plain`, `text/html`, in lower case.
        package let type: String
        /// The character set it claims, in lower case; `us-ascii` where it claims none.
        package let charset: String
        /// The name it has as a file, decoded, if any.
        package let fileName: String?
        /// Whether it is meant to be saved and not to be read.
        package let isAttachment: Bool
        /// Its content, decoded; text in UTF-8 with LF line ends.
        package let bytes: [UInt8]
        /// Whether its encoding or character set could be read.
        package let isReadable: Bool

        /// Its content as text; bytes that are no UTF-8 replaced.
        package var content: String { String(decoding: bytes, as: UTF8.self) }
    }
}

private func hasLine(_ wanted: Span<UInt8>, in text: Span<UInt8>) -> Bool {
    var start = 0
    while let found = firstIndex(of: wanted, in: text, from: start) {
        let end = found + wanted.count
        let begins = found == 0 || text[found - 1] == 0x0A || text[found - 1] == 0x0D
        if begins, end == text.count || text[end] == 0x0A || text[end] == 0x0D { return true }
        start = found + 1
    }
    return false
}
