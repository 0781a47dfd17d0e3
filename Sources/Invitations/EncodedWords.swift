// SPDX-License-Identifier: MIT

/// A field's value with its encoded words (RFC 2047) decoded, in either encoding.
///
/// Blanks between two encoded words are not part of the text; neighbours of one character set are put together before
/// they are decoded, since some programs split a character between them.
func decodedWords(_ value: String) -> String {
    guard firstIndex(of: "=?".utf8.span, in: value.utf8.span) != nil else { return value }
    let bytes = Array(value.utf8)
    var text: [UInt8] = []
    var pending: (charset: String, bytes: [UInt8])?
    func flush() {
        guard let word = pending else { return }
        text += utf8(word.bytes, from: word.charset) ?? word.bytes
        pending = nil
    }
    var place = 0
    while place < bytes.count {
        if let (charset, content, end) = encodedWord(bytes, at: place) {
            if pending?.charset != charset { flush() }
            pending = (charset, (pending?.bytes ?? []) + content)
            place = end
        } else if pending != nil, let next = endOfBlanks(bytes, place), encodedWord(bytes, at: next) != nil {
            place = next
        } else {
            flush()
            text.append(bytes[place])
            place += 1
        }
    }
    flush()
    return String(decoding: text, as: UTF8.self)
}

private func endOfBlanks(_ bytes: [UInt8], _ start: Int) -> Int? {
    let end = bytes[start...].firstIndex { $0 != 0x20 && $0 != 0x09 } ?? bytes.count
    return end > start && end < bytes.count ? end : nil
}

private func encodedWord(_ bytes: [UInt8], at start: Int) -> (charset: String, content: [UInt8], end: Int)? {
    guard bytes[start...].starts(with: "=?".utf8) else { return nil }
    let marks = bytes[(start + 2)...].indices.lazy.filter { bytes[$0] == UInt8(ascii: "?") }.prefix(3)
    let places = Array(marks)
    guard places.count == 3, places[1] == places[0] + 2, places[2] + 1 < bytes.count,
        bytes[places[2] + 1] == UInt8(ascii: "=")
    else { return nil }
    let inner = bytes[(places[1] + 1)..<places[2]]
    guard !inner.contains(0x20), !inner.contains(0x09) else { return nil }
    // RFC 2231 lets a language follow the character set: =?utf-8*de?Q?…?=
    let charset = String(decoding: bytes[(start + 2)..<places[0]].prefix { $0 != UInt8(ascii: "*") }, as: UTF8.self)
    let content: [UInt8]?
    switch bytes[places[0] + 1] | 0x20 {
    case UInt8(ascii: "q"):
        let spaced = inner.map { $0 == UInt8(ascii: "_") ? 0x20 : $0 }
        content = decodedBody(spaced.span, "quoted-printable")
    case UInt8(ascii: "b"): content = decodedBody(Array(inner).span, "base64")
    default: content = nil
    }
    return content.map { (asciiLowercased(charset), $0, places[2] + 2) }
}
