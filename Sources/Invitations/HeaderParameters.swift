// SPDX-License-Identifier: MIT

/// A structured field's value with its parameters (RFC 2045; RFC 2231 for long and non-ASCII ones).
struct HeaderParameters {
    /// What stands before the first semicolon, in lower case.
    let value: String
    private var parameters: [(name: String, value: String)] = []

    init(_ field: String) {
        var pieces = split(field.utf8.span)
        value = asciiLowercased(trimmed(pieces.isEmpty ? "" : pieces.removeFirst()))
        for piece in pieces {
            let bytes = Array(piece.utf8)
            guard let equals = bytes.firstIndex(of: UInt8(ascii: "=")) else { continue }
            let name = asciiLowercased(trimmed(String(decoding: bytes[..<equals], as: UTF8.self)))
            let written = trimmed(String(decoding: bytes[(equals + 1)...], as: UTF8.self))
            add(name, unquoted(written))
        }
    }

    /// A parameter's value; `nil` when there is none of that name.
    subscript(name: String) -> String? {
        parameters.first { $0.name == name }?.value
    }

    /// `name*0*=utf-8''a%20b; name*1=c` is one parameter; pieces come in order in all that mail programs write.
    private mutating func add(_ name: String, _ written: String) {
        let plain = String(name.prefix { $0 != "*" })
        let isEncoded = name != plain && name.hasSuffix("*")
        let text = isEncoded ? parameterDecoded(written) : written
        if name != plain, let last = parameters.indices.last, parameters[last].name == plain {
            parameters[last].value += text
        } else {
            parameters.append((plain, text))
        }
    }
}

/// The pieces between semicolons that stand in no quotes.
private func split(_ field: Span<UInt8>) -> [String] {
    var pieces: [[UInt8]] = [[]]
    var isQuoted = false
    var isEscaped = false
    for index in field.indices {
        let byte = field[index]
        if byte == UInt8(ascii: ";"), !isQuoted {
            pieces.append([])
            continue
        }
        if byte == UInt8(ascii: "\""), !isEscaped { isQuoted.toggle() }
        isEscaped = isQuoted && byte == UInt8(ascii: "\\") && !isEscaped
        pieces[pieces.count - 1].append(byte)
    }
    return pieces.map { String(decoding: $0, as: UTF8.self) }
}

private func unquoted(_ text: String) -> String {
    guard text.utf8.first == UInt8(ascii: "\"") else { return String(text.prefix { $0 != " " }) }
    var inner: [UInt8] = []
    var isEscaped = false
    for byte in text.utf8.dropFirst() {
        if !isEscaped, byte == UInt8(ascii: "\"") { break }
        isEscaped = !isEscaped && byte == UInt8(ascii: "\\")
        if !isEscaped { inner.append(byte) }
    }
    return String(decoding: inner, as: UTF8.self)
}

/// `utf-8''M%C3%BCller.pdf`, or a later piece without the character set.
private func parameterDecoded(_ text: String) -> String {
    let bytes = Array(text.utf8)
    let quotes = bytes.indices.filter { bytes[$0] == UInt8(ascii: "'") }
    var charset = "utf-8"
    var rest = bytes[...]
    if quotes.count >= 2 {
        charset = asciiLowercased(String(decoding: bytes[..<quotes[0]], as: UTF8.self))
        rest = bytes[(quotes[1] + 1)...]
    }
    var decoded: [UInt8] = []
    while let byte = rest.popFirst() {
        if byte == UInt8(ascii: "%"), let high = rest.first.flatMap(QuotedPrintable.nibble),
            let low = rest.dropFirst().first.flatMap(QuotedPrintable.nibble)
        {
            decoded.append(high << 4 | low)
            rest = rest.dropFirst(2)
        } else {
            decoded.append(byte)
        }
    }
    return String(decoding: utf8(decoded, from: charset) ?? decoded, as: UTF8.self)
}

func trimmed(_ text: String) -> String {
    var bytes = Array(text.utf8)[...]
    while let first = bytes.first, first <= 0x20 { bytes.removeFirst() }
    while let last = bytes.last, last <= 0x20 { bytes.removeLast() }
    return String(decoding: bytes, as: UTF8.self)
}
