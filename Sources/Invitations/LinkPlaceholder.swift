// SPDX-License-Identifier: MIT

/// What somebody was meant to replace: `{tenant-id}`, `<PartnerID>`, `%TENANT%`, `xxxxxxxx-…`, `IRtenantguid`.
///
/// Looked for only where an ID belongs, and only what cannot be an ID with something wrong with it.
func placeholder(in link: String) -> String? {
    let bytes = Array(link.utf8)
    for index in bytes.indices where bytes[index] == UInt8(ascii: "=") || bytes[index] == UInt8(ascii: "/") {
        let head = asciiLowercased(bytes[..<index].suffix(26))
        guard names.contains(where: { head.hasSuffix($0) }) else { continue }
        let value = bytes[(index + 1)...].prefix { $0 != UInt8(ascii: "&") && $0 != UInt8(ascii: "#") }
        if isPlaceholder(value) { return String(decoding: value.prefix(60), as: UTF8.self) }
    }
    return nil
}

/// What ends before an ID begins.
private let names = ["partnerid", "msppid", "indirectcspid", "indirectcsp", "&id", "?id", "granularadminrelationships"]

private func isPlaceholder(_ value: ArraySlice<UInt8>) -> Bool {
    let text = asciiLowercased(value)
    let openings = ["{", "<", "[", "(", "$", "@", "«", "‹"]
    if let opening = openings.first(where: { text.hasPrefix($0) }) {
        let inner = text.dropFirst(opening.count).prefix(36)
        return !inner.isEmpty && !isGUID(inner)
    }
    if text.hasPrefix("%"), hexByte(value.dropFirst()) == nil { return true }
    let marks = text.utf8.filter { $0 == UInt8(ascii: "x") || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "0") }
    if text.utf8.count == 36, marks.count == 36 { return true }
    let word = text.utf8.prefix { (0x61...0x7A).contains($0) || $0 == UInt8(ascii: "_") || $0 == UInt8(ascii: "-") }
    let letters = word.prefix { (0x61...0x7A).contains($0) || $0 == UInt8(ascii: "_") }
    // Letters that no hexadecimal number has, and nothing else.
    return word.count == text.utf8.count && letters.count >= 4 && word.contains { $0 >= 0x67 }
}
