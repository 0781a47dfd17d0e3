// SPDX-License-Identifier: MIT

import CustomerModel

/// A header field of a message; whatever the value, it is one field and nothing more.
///
/// Values pass `singleLine` first, so that no line break reaches the header; non-ASCII, and anything that looks like
/// an encoded word, becomes encoded words of RFC 2047.
struct HeaderField {
    let name: String
    let value: String

    /// A field of free text: Subject and the like.
    static func unstructured(_ name: String, _ text: String) -> HeaderField {
        let line = singleLine(text)
        guard !isPlainText(line) else {
            return HeaderField(name: name, value: folded(line, after: name.utf8.count + 2))
        }
        return HeaderField(name: name, value: encodedWords(line, after: name.utf8.count + 2))
    }

    /// A field with one mailbox: From and To.
    static func mailbox(_ name: String, displayName: String?, _ address: EmailAddress) -> HeaderField {
        let shown = shortened(displayName ?? "")
        guard !shown.isEmpty else { return HeaderField(name: name, value: address.address) }
        let phrase = isPlainText(shown) ? quotedPhrase(shown) : encodedWords(shown, after: name.utf8.count + 2)
        let isShort =
            !phrase.utf8.contains(0x0D) && name.utf8.count + phrase.utf8.count + address.address.utf8.count < 72
        return HeaderField(name: name, value: "\(phrase)\(isShort ? "" : "\r\n") <\(address.address)>")
    }

    /// The field as it stands in the message.
    var bytes: [UInt8] { Array("\(name): \(value)\r\n".utf8) }
}

/// Printable ASCII without the beginning of an encoded word, so that it means what it shows.
private func isPlainText(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    guard bytes.allSatisfy({ (0x20...0x7E).contains($0) }) else { return false }
    return !zip(bytes, bytes.dropFirst()).contains { $0 == UInt8(ascii: "=") && $1 == UInt8(ascii: "?") }
}

/// Atoms as they are, anything else as a quoted string.
private func quotedPhrase(_ text: String) -> String {
    let isAtoms = text.utf8.allSatisfy { byte in
        switch byte {
        case 0x20, 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "-"), UInt8(ascii: "&"), UInt8(ascii: "'"): true
        default: false
        }
    }
    guard !isAtoms else { return text }
    var quoted = "\""
    for scalar in text.unicodeScalars {
        if scalar == "\"" || scalar == "\\" { quoted += "\\" }
        quoted.unicodeScalars.append(scalar)
    }
    return quoted + "\""
}

/// Folded at blanks so that lines stay below 78 bytes where the words allow it.
private func folded(_ text: String, after start: Int) -> String {
    var folded = ""
    var width = start
    for word in text.unicodeScalars.split(separator: " ") {
        if !folded.isEmpty {
            let breaks = width + 1 + word.count > 77
            folded += breaks ? "\r\n " : " "
            width = breaks ? 1 : width + 1
        }
        folded += String(word)
        width += word.count
    }
    return folded
}

/// The whole text in encoded words (UTF-8, Q) of at most 75 bytes, each holding whole scalars, one per line.
///
/// Broken behind blanks where a word allows it: some programs show the line break between two encoded words of a
/// display name as a blank, which then is the lesser evil.
private func encodedWords(_ text: String, after start: Int) -> String {
    var words: [[UInt8]] = [[]]
    var room = wordRoom - start
    for run in runs(of: text) {
        let pieces = run.map { encodedScalar($0) }
        let length = pieces.reduce(0) { $0 + $1.count }
        if length > room, length <= wordRoom, words.last?.isEmpty == false { (words, room) = (words + [[]], wordRoom) }
        for piece in pieces {
            if piece.count > room, words.last?.isEmpty == false { (words, room) = (words + [[]], wordRoom) }
            words[words.count - 1] += piece
            room -= piece.count
        }
    }
    return words.map { "\(wordHead)\(String(decoding: $0, as: UTF8.self))\(wordTail)" }.joined(separator: "\r\n ")
}

private let wordHead = "=?UTF-8?Q?"
private let wordTail = "?="
private let wordRoom = 75 - 12

/// The words of a text, each with the blank behind it.
private func runs(of text: String) -> [[Unicode.Scalar]] {
    text.unicodeScalars.reduce(into: [[]]) { runs, scalar in
        runs[runs.count - 1].append(scalar)
        if scalar == " " { runs.append([]) }
    }
}

private func encodedScalar(_ scalar: Unicode.Scalar) -> [UInt8] {
    String(scalar).utf8.flatMap { byte in
        isPlainInWord(byte) ? [byte] : byte == 0x20 ? [UInt8(ascii: "_")] : QuotedPrintable.code(byte)
    }
}

/// What RFC 2047, section 5 (3), lets stand in an encoded word of a phrase.
private func isPlainInWord(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "!"): true
    default: false
    }
}
