// SPDX-License-Identifier: MIT

/// The path of the element that is most likely a record of plain XML: repeated, as high up as possible, not empty.
///
/// Looks at tags only, over the beginning of the text; whether the document is well-formed the reader says.
func repeatedElement(in text: [UInt8]) -> String? {
    var scan = ElementScan()
    var position = 0
    let end = min(text.count, scanLength)
    while let open = text[position..<end].firstIndex(of: UInt8(ascii: "<")) {
        guard let close = tagEnd(text, from: open, to: end) else { break }
        scan.take(text[open...close])
        position = close + 1
    }
    return scan.result
}

/// How much of the text is looked at.
private let scanLength = 1 << 20

private struct ElementScan {
    private struct Found {
        var count = 0
        var isFilled = false
    }

    private var names: [String] = []
    private var found: [[String]: Found] = [:]

    /// The highest path that occurs twice and holds something; of several the one that occurs most often.
    var result: String? {
        let likely = found.filter { $0.key.count > 1 && $0.value.count > 1 && $0.value.isFilled }
        let best = likely.min { one, other in
            (one.key.count, -one.value.count, one.key.joined(separator: "/"))
                < (other.key.count, -other.value.count, other.key.joined(separator: "/"))
        }
        return best?.key.joined(separator: "/") ?? onlyRecord
    }

    /// In a list of one record: the only child of the root, if it holds something.
    private var onlyRecord: String? {
        let children = found.filter { $0.key.count == 2 }
        guard children.count == 1, let only = children.first, only.value.isFilled else { return nil }
        return only.key.joined(separator: "/")
    }

    mutating func take(_ tag: ArraySlice<UInt8>) {
        let inside = tag.dropFirst().dropLast()
        guard let first = inside.first, first != UInt8(ascii: "!"), first != UInt8(ascii: "?") else { return }
        if first == UInt8(ascii: "/") {
            names = names.dropLast()
            return
        }
        let name = inside.prefix { $0 > 0x20 && $0 != UInt8(ascii: "/") }
        let local = name.split(separator: UInt8(ascii: ":")).last ?? name
        if !names.isEmpty { found[names, default: Found()].isFilled = true }
        names.append(String(decoding: local, as: UTF8.self))
        found[names, default: Found()].count += 1
        if inside.contains(UInt8(ascii: "=")) { found[names, default: Found()].isFilled = true }
        if inside.last == UInt8(ascii: "/") { names.removeLast() }
    }
}

/// The closing bracket of a tag, comment, CDATA section or instruction that begins at `open`.
private func tagEnd(_ text: [UInt8], from open: Int, to end: Int) -> Int? {
    for (mark, closing) in wrappings where text[open..<end].starts(with: mark.utf8) {
        let bytes = Array(closing.utf8)
        var index = open + mark.utf8.count
        while index + bytes.count <= end {
            if text[index..<end].starts(with: bytes) { return index + bytes.count - 1 }
            index += 1
        }
        return nil
    }
    var quote: UInt8?
    for index in open..<end {
        let byte = text[index]
        if let open = quote {
            if byte == open { quote = nil }
        } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
            quote = byte
        } else if byte == UInt8(ascii: ">") {
            return index
        }
    }
    return nil
}

private let wrappings = [("<!--", "-->"), ("<![CDATA[", "]]>"), ("<?", "?>")]
