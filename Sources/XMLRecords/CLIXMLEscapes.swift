// SPDX-License-Identifier: MIT

/// Undoes PowerShell's `_xHHHH_` escapes in the text from `start` on, once and from left to right.
///
/// The escapes are UTF-16 units: control characters, the halves of surrogate pairs, and the underscore in front of
/// a literal `x`. A surrogate without its other half becomes U+FFFD. The text never grows, so it is rewritten in place.
func unescapeCLIXML(_ text: inout Pile<UInt8>, from start: Int) {
    guard var read = firstEscape(in: text, from: start) else { return }
    var write = read
    while read < text.count {
        guard let unit = escapedUnit(in: text, at: read) else {
            text[write] = text[read]
            write += 1
            read += 1
            continue
        }
        read += escapeLength
        var scalar = Unicode.Scalar(unit)
        if UTF16.isLeadSurrogate(unit), let trail = escapedUnit(in: text, at: read), UTF16.isTrailSurrogate(trail) {
            scalar = Unicode.Scalar(0x10000 + (UInt32(unit) & 0x3FF) << 10 + UInt32(trail) & 0x3FF)
            read += escapeLength
        }
        for byte in UTF8.encode(scalar ?? "\u{FFFD}") ?? UTF8.encodedReplacementCharacter {
            text[write] = byte
            write += 1
        }
    }
    text.truncate(to: write)
}

private let escapeLength = 7
private let underscore = UInt8(ascii: "_")

private func firstEscape(in text: borrowing Pile<UInt8>, from start: Int) -> Int? {
    var position = start
    while let candidate = text.firstIndex(of: underscore, from: position) {
        if escapedUnit(in: text, at: candidate) != nil { return candidate }
        position = candidate + 1
    }
    return nil
}

/// The unit that `_xHHHH_` at `start` stands for.
private func escapedUnit(in text: borrowing Pile<UInt8>, at start: Int) -> UInt16? {
    guard start + escapeLength <= text.count, text[start] == underscore, text[start + 6] == underscore,
        text[start + 1] | 0x20 == UInt8(ascii: "x")
    else { return nil }
    var unit: UInt16 = 0
    for index in start + 2..<start + 6 {
        guard let value = hexadecimalValue(text[index]) else { return nil }
        unit = unit << 4 | value
    }
    return unit
}

private func hexadecimalValue(_ digit: UInt8) -> UInt16? {
    switch digit {
    case 0x30...0x39: UInt16(digit - 0x30)
    case 0x41...0x46: UInt16(digit - 0x41 + 10)
    case 0x61...0x66: UInt16(digit - 0x61 + 10)
    default: nil
    }
}
