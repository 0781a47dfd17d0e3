// SPDX-License-Identifier: MIT

/// Rewrites bytes: `step` sees the rest and says how many bytes to take and what to put there, or `nil` to copy one.
func replacing(_ link: String, _ step: (ArraySlice<UInt8>) -> (Int, [UInt8])?) -> String {
    var rest = Array(link.utf8)[...]
    var written: [UInt8] = []
    while let byte = rest.first {
        if let (taken, replacement) = step(rest) {
            written += replacement
            rest = rest.dropFirst(taken)
        } else {
            written.append(byte)
            rest = rest.dropFirst()
        }
    }
    return String(decoding: written, as: UTF8.self)
}

/// Without scalars that have no width: a copy brings them, and no eye finds them.
func withoutInvisible(_ link: String) -> String {
    String(String.UnicodeScalarView(link.unicodeScalars.filter { !isInvisible($0) }))
}

private func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x00...0x08, 0x0E...0x1F, 0x7F...0x84, 0x86...0x9F, 0xAD, 0x34F, 0x61C, 0x180E, 0x200B...0x200F: true
    case 0x202A...0x202E, 0x2060...0x206F, 0xFE00...0xFE0F, 0xFEFF: true
    default: false
    }
}

/// Without what stands at the ends of a copied link.
func withoutSurroundings(_ link: String) -> String {
    let leading = Set("<([\"'`*|=„“”‚‘‹›«»".unicodeScalars)
    let trailing = Set(">)]\"'`*|“”’‹›»«.,;:".unicodeScalars)
    let start = link.unicodeScalars.drop { isBlank($0) || leading.contains($0) }
    let end = start.reversed().drop { isBlank($0) || trailing.contains($0) }
    return String(String.UnicodeScalarView(end.reversed()))
}

/// Hyphens as keyboards have them, for those that word processors put between letters and digits in their place.
func withPlainHyphens(_ link: String) -> String {
    var scalars = Array(link.unicodeScalars)
    for index in scalars.indices.dropFirst().dropLast() where (0x2010...0x2015).contains(scalars[index].value) {
        if isAlphanumeric(scalars[index - 1]), isAlphanumeric(scalars[index + 1]) { scalars[index] = "-" }
    }
    return String(String.UnicodeScalarView(scalars))
}

private func isAlphanumeric(_ scalar: Unicode.Scalar) -> Bool {
    ("0"..."9").contains(scalar) || ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar)
}

/// The text behind quoted-printable, if every `=` in it is one of a code or a soft line break.
///
/// A link has a `=` of its own, and with none that is encoded `=11` is a value that only looks like a code.
func quotedPrintableDecoded(_ link: String) -> String? {
    let bytes = Array(link.utf8)
    guard asciiLowercased(link).contains("=3d") else { return nil }
    var decoded: [UInt8] = []
    var index = 0
    while index < bytes.count {
        guard bytes[index] == UInt8(ascii: "=") else {
            decoded.append(bytes[index])
            index += 1
            continue
        }
        let rest = bytes[(index + 1)...]
        if rest.first == 0x0A {
            index += 2
        } else if rest.starts(with: [0x0D, 0x0A]) {
            index += 3
        } else if let byte = hexByte(rest), !isAlphanumeric(Unicode.Scalar(byte)) {
            decoded.append(byte)
            index += 3
        } else {
            return nil
        }
    }
    return String(decoding: decoded, as: UTF8.self)
}

/// Without JSON's escapes: `\u0026`, `\/`, `\"`.
func jsonUnescaped(_ link: String) -> String {
    replacing(link) { rest in
        guard rest.first == UInt8(ascii: "\\"), rest.count > 1 else { return nil }
        let next = rest.dropFirst()
        if next.first == UInt8(ascii: "/") || next.first == UInt8(ascii: "\"") { return (2, Array(next.prefix(1))) }
        guard next.first == UInt8(ascii: "u"), let high = hexByte(next.dropFirst()) else { return nil }
        guard high == 0, let low = hexByte(next.dropFirst(3)), low < 0x80 else { return nil }
        return (6, [low])
    }
}

/// Without backslashes before signs, as Markdown puts them.
func withoutBackslashes(_ link: String) -> String {
    replacing(link) { rest in
        guard rest.first == UInt8(ascii: "\\") else { return nil }
        // At the end of a line it breaks the line.
        switch rest.dropFirst().first ?? UInt8(ascii: "\\") {
        case 0x21...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7E: return (1, [])
        default: return nil
        }
    }
}

/// Without HTML's character references, which may be escaped themselves.
func withoutEntities(_ link: String) -> String {
    replacing(link) { rest in
        guard rest.first == UInt8(ascii: "&"), let end = rest.prefix(12).firstIndex(of: UInt8(ascii: ";")) else {
            return nil
        }
        let name = asciiLowercased(rest[(rest.startIndex + 1)..<end])
        guard let byte = entities[name] ?? numbered(name) else { return nil }
        return (end - rest.startIndex + 1, [byte])
    }
}

private let entities: [String: UInt8] = [
    "amp": 0x26, "quot": 0x22, "apos": 0x27, "lt": 0x3C, "gt": 0x3E, "num": 0x23, "equals": 0x3D, "quest": 0x3F,
    "sol": 0x2F, "colon": 0x3A, "period": 0x2E, "hyphen": 0x2D, "lowbar": 0x5F, "percnt": 0x25, "nbsp": 0x20,
]

private func numbered(_ name: String) -> UInt8? {
    guard name.hasPrefix("#") else { return nil }
    let digits = name.dropFirst()
    let number = digits.hasPrefix("x") ? hexNumber(digits.dropFirst()) : decimalNumber(digits)
    return number.flatMap { (0x20..<0x7F).contains($0) ? UInt8($0) : nil }
}

private func hexNumber(_ digits: Substring) -> Int? {
    (1...6).contains(digits.utf8.count) && digits.utf8.allSatisfy { hexDigit($0) != nil } ? Int(digits, radix: 16) : nil
}

private func decimalNumber(_ digits: Substring) -> Int? {
    (1...6).contains(digits.utf8.count) && digits.utf8.allSatisfy { (0x30...0x39).contains($0) } ? Int(digits) : nil
}

/// Percent codes decoded once.
///
/// No program encodes letters and digits: what looks like it is a `%` that does not belong there, and decoding it
/// would make up an ID.
func percentDecoded(_ link: String) -> String {
    replacing(link) { rest in
        guard rest.first == UInt8(ascii: "%"), let byte = hexByte(rest.dropFirst()) else { return nil }
        return isAlphanumeric(Unicode.Scalar(byte)) ? nil : (3, [byte])
    }
}

/// The byte that two hexadecimal digits at the beginning spell.
func hexByte(_ bytes: ArraySlice<UInt8>) -> UInt8? {
    guard bytes.count >= 2, let high = hexDigit(bytes[bytes.startIndex]),
        let low = hexDigit(bytes[bytes.startIndex + 1])
    else { return nil }
    return high << 4 | low
}

private func hexDigit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 0x30...0x39: byte - 0x30
    case 0x41...0x46: byte - 0x37
    case 0x61...0x66: byte - 0x57
    default: nil
    }
}
