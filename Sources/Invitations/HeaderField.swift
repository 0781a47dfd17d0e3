// SPDX-License-Identifier: MIT

import CustomerModel

/// A header field of a message; whatever the value, it is one field and nothing more.
///
/// Values pass `singleLine` first, so that no line break reaches the header; non-ASCII, anything that looks like an
/// encoded word, and a word too long for a line become encoded words of RFC 2047, each of whole characters.
struct HeaderField {
    private let name: String
    private let value: [UInt8]

    /// A field whose value is our own and known to be ASCII that needs no folding but what it has.
    init(_ name: String, _ value: String) {
        self.name = name
        self.value = Array(value.utf8)
    }

    /// A field whose value is one word that cannot be broken: on a line of its own where it is too long for the first.
    static func token(_ name: String, _ value: String) -> HeaderField {
        HeaderField(name, name.utf8.count + 2 + value.utf8.count > 78 ? "\r\n \(value)" : value)
    }

    private init(name: String, value: [UInt8]) {
        self.name = name
        self.value = value
    }

    /// A field of free text: Subject and the like.
    static func unstructured(_ name: String, _ text: String) -> HeaderField {
        let line = singleLine(text)
        let start = name.utf8.count + 2
        var value: [UInt8] = []
        if isPlainText(line.utf8.span) {
            appendFolded(line.utf8.span, after: start, to: &value)
        } else {
            appendEncodedWords(line.utf8.span, after: start, to: &value)
        }
        return HeaderField(name: name, value: value)
    }

    /// A field with one mailbox: From and To.
    static func mailbox(_ name: String, displayName: String?, _ address: EmailAddress) -> HeaderField {
        let address = address.address
        let shown = shortened(displayName ?? "")
        guard !shown.isEmpty else { return token(name, address) }
        let start = name.utf8.count + 2
        var value: [UInt8] = []
        appendPhrase(shown.utf8.span, after: start, to: &value)
        let fits = !value.contains(0x0D) && start + value.count + address.utf8.count < 74
        value.append(fits ? " <" : "\r\n <")
        value.append(address)
        value.append(UInt8(ascii: ">"))
        return HeaderField(name: name, value: value)
    }

    /// Appends the field as it stands in the message.
    func append(to bytes: inout [UInt8]) {
        bytes.append(name)
        bytes.append(value.first == 0x0D ? ":" : ": ")
        bytes.append(value.span)
        bytes.append("\r\n")
    }
}

/// Printable ASCII without the beginning of an encoded word, so that it means what it shows, in words that fit a line.
private func isPlainText(_ text: Span<UInt8>) -> Bool {
    var length = 0
    for index in text.indices {
        guard text[index] >= 0x20, text[index] < 0x7F else { return false }
        if text[index] == UInt8(ascii: "?"), index > 0, text[index - 1] == UInt8(ascii: "=") { return false }
        length = text[index] == 0x20 ? 0 : length + 1
        if length > 55 { return false }
    }
    return true
}

/// Atoms as they are, other ASCII as a quoted string, all else, and what is too long for one line, as encoded words.
private func appendPhrase(_ text: Span<UInt8>, after start: Int, to value: inout [UInt8]) {
    guard isPlainText(text), start + text.count < 60 else {
        return appendEncodedWords(text, after: start, to: &value)
    }
    guard !text.indices.allSatisfy({ isAtomOrBlank(text[$0]) }) else { return value.append(text) }
    value.append(UInt8(ascii: "\""))
    for index in text.indices {
        if text[index] == UInt8(ascii: "\"") || text[index] == UInt8(ascii: "\\") { value.append(UInt8(ascii: "\\")) }
        value.append(text[index])
    }
    value.append(UInt8(ascii: "\""))
}

private func isAtomOrBlank(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x20, 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "-"), UInt8(ascii: "&"), UInt8(ascii: "'"): true
    default: false
    }
}

/// Folded at blanks, so that no line is longer than 77 bytes.
private func appendFolded(_ text: Span<UInt8>, after start: Int, to value: inout [UInt8]) {
    var width = start
    var index = 0
    while index < text.count {
        var end = index
        while end < text.count, text[end] != 0x20 { end += 1 }
        if index > 0 {
            let breaks = width + 1 + end - index > 77
            value.append(breaks ? "\r\n " : " ")
            width = breaks ? 1 : width + 1
        }
        value.append(text.extracting(index..<end))
        width += end - index
        index = end + 1
    }
}

/// The whole text in encoded words (UTF-8, Q) of at most 75 bytes, each holding whole scalars, one per line.
///
/// Broken behind blanks where a word allows it: some programs show the line break between two encoded words of a
/// display name as a blank, which then is the lesser evil.
private func appendEncodedWords(_ text: Span<UInt8>, after start: Int, to value: inout [UInt8]) {
    var room = wordRoom - start
    var isEmpty = true
    func breakLine() {
        value.append("?=\r\n =?UTF-8?Q?")
        room = wordRoom
        isEmpty = true
    }
    value.append("=?UTF-8?Q?")
    var index = 0
    var runEnd = 0
    while index < text.count {
        if index == runEnd {
            let length = encodedLength(ofRunIn: text, from: index, end: &runEnd)
            if length > room, length <= wordRoom, !isEmpty { breakLine() }
        }
        let end = scalarEnd(text, index)
        let length = (index..<end).reduce(0) { $0 + encodedLength(text[$1]) }
        if length > room, !isEmpty { breakLine() }
        for place in index..<end { appendEncoded(text[place], to: &value) }
        room -= length
        isEmpty = false
        index = end
    }
    value.append("?=")
}

private let wordRoom = 75 - 12

/// The length of a word with the blank behind it, in encoded bytes.
private func encodedLength(ofRunIn text: Span<UInt8>, from start: Int, end: inout Int) -> Int {
    var length = 0
    end = start
    while end < text.count {
        length += encodedLength(text[end])
        end += 1
        if text[end - 1] == 0x20 { break }
    }
    return length
}

private func scalarEnd(_ text: Span<UInt8>, _ start: Int) -> Int {
    var end = start + 1
    while end < text.count, text[end] & 0xC0 == 0x80 { end += 1 }
    return end
}

private func encodedLength(_ byte: UInt8) -> Int {
    isPlainInWord(byte) || byte == 0x20 ? 1 : 3
}

private func appendEncoded(_ byte: UInt8, to value: inout [UInt8]) {
    if byte == 0x20 {
        value.append(UInt8(ascii: "_"))
    } else if isPlainInWord(byte) {
        value.append(byte)
    } else {
        QuotedPrintable.append(codeOf: byte, to: &value)
    }
}

/// What RFC 2047, section 5 (3), lets stand in an encoded word of a phrase.
private func isPlainInWord(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "!"): true
    default: false
    }
}
