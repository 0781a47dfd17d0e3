// SPDX-License-Identifier: MIT

/// Writes values as JSON for the page's script: texts as a reader may see them, nothing that could end the element.
///
/// What browsers would obey or hide is replaced here as it is in HTML, so that the script need not think of it.
struct DataWriter {
    private(set) var bytes: [UInt8] = []

    /// Punctuation and names of ours.
    mutating func append(markup: StaticString) {
        // In bounds: the literal's own pointer and count, used within the call.
        markup.withUTF8Buffer { unsafe bytes.append(contentsOf: $0) }
    }

    /// What another writer wrote.
    mutating func append(_ other: DataWriter) { bytes.append(contentsOf: other.bytes) }

    mutating func append(_ number: Int) {
        guard number >= 10 || number < 0 else { return bytes.append(UInt8(ascii: "0") + UInt8(number)) }
        bytes.append(contentsOf: String(number).utf8)
    }

    /// A text in quotes.
    mutating func append(text: String) {
        bytes.append(UInt8(ascii: "\""))
        append(escaped: text)
        bytes.append(UInt8(ascii: "\""))
    }

    /// A piece of a text whose quotes are written already.
    mutating func append(escaped text: String) {
        guard !text.utf8.allSatisfy(isPlain) else { return bytes.append(contentsOf: text.utf8) }
        for scalar in text.unicodeScalars {
            guard let shown = standIn(for: scalar) else {
                append(scalar)
                continue
            }
            for scalar in shown.unicodeScalars { append(scalar) }
        }
    }

    /// A list, each value by itself.
    mutating func list<Value>(_ values: [Value], _ write: (Value, inout DataWriter) -> Void) {
        bytes.append(UInt8(ascii: "["))
        for (index, value) in values.enumerated() {
            if index > 0 { bytes.append(UInt8(ascii: ",")) }
            write(value, &self)
        }
        bytes.append(UInt8(ascii: "]"))
    }

    /// A list of texts.
    mutating func texts(_ texts: [String]) { list(texts) { $1.append(text: $0) } }

    private mutating func append(_ scalar: Unicode.Scalar) {
        switch scalar.value {
        case 0x22: append(markup: "\\\"")
        case 0x5C: append(markup: "\\\\")
        case 0x26: append(markup: "\\u0026")
        case 0x3C: append(markup: "\\u003c")
        case 0x3E: append(markup: "\\u003e")
        default: bytes.append(contentsOf: String(scalar).utf8)
        }
    }
}

/// Whether a byte stands for itself, or begins a scalar that does: the others begin with 0xC2, 0xD8, 0xE2 or 0xEF.
private func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"): false
    case 0xC2, 0xD8, 0xE2, 0xEF, 0x7F: false
    default: byte >= 0x20
    }
}
