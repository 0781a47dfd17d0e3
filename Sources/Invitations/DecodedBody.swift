// SPDX-License-Identifier: MIT

/// A body's bytes by its transfer encoding, with LF line ends where it is text; `nil` for an encoding nobody knows.
func decodedBody(_ body: Span<UInt8>, _ encoding: String) -> [UInt8]? {
    var decoded: [UInt8] = []
    switch encoding {
    case "quoted-printable":
        decoded.reserveCapacity(body.count)
        QuotedPrintable.append(decoding: body, to: &decoded)
    case "base64": decoded = base64Decoded(body)
    case "7bit", "8bit", "binary", "": decoded.append(body)
    default: return nil
    }
    return decoded
}

private func base64Decoded(_ text: Span<UInt8>) -> [UInt8] {
    var decoded: [UInt8] = []
    decoded.reserveCapacity(text.count * 3 / 4)
    var bits: UInt32 = 0
    var count = 0
    for index in text.indices {
        guard let value = sixBits(text[index]) else { continue }
        bits = bits << 6 | UInt32(value)
        count += 6
        guard count >= 8 else { continue }
        count -= 8
        decoded.append(UInt8(truncatingIfNeeded: bits >> UInt32(count)))
    }
    return decoded
}

private func sixBits(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 0x41...0x5A: byte - 0x41
    case 0x61...0x7A: byte - 0x61 + 26
    case 0x30...0x39: byte - 0x30 + 52
    case UInt8(ascii: "+"): 62
    case UInt8(ascii: "/"): 63
    default: nil
    }
}

/// Text in a character set of mail programs as UTF-8 with LF line ends; `nil` for a set that is not read here.
func utf8(_ bytes: [UInt8], from charset: String) -> [UInt8]? {
    switch charset {
    case "utf-8", "utf8", "us-ascii", "ascii", "": withoutReturns(bytes)
    // What claims to be Latin-1 is read as Windows-1252 everywhere: the two differ only where Latin-1 has nothing.
    case "windows-1252", "cp1252", "iso-8859-1", "latin1": withoutReturns(oneByte(bytes, windows1252))
    case "iso-8859-15", "latin-9", "latin9": withoutReturns(oneByte(bytes, latin9))
    case "utf-16", "utf-16le", "utf-16be": withoutReturns(utf16(bytes, isLittle: charset != "utf-16be"))
    default: nil
    }
}

private func withoutReturns(_ bytes: [UInt8]) -> [UInt8] {
    guard bytes.contains(0x0D) else { return bytes }
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count)
    for (index, byte) in bytes.enumerated() {
        if byte == 0x0D, index + 1 < bytes.count, bytes[index + 1] == 0x0A { continue }
        text.append(byte)
    }
    return text
}

private func oneByte(_ bytes: [UInt8], _ scalar: (UInt8) -> UInt32) -> [UInt8] {
    var text = String.UnicodeScalarView()
    for byte in bytes { text.append(Unicode.Scalar(byte < 0x80 ? UInt32(byte) : scalar(byte)) ?? "\u{FFFD}") }
    return Array(String(text).utf8)
}

private func windows1252(_ byte: UInt8) -> UInt32 {
    guard byte < 0xA0 else { return UInt32(byte) }
    let scalars: [UInt32] = [
        0x20AC, 0x81, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x8D,
        0x017D, 0x8F, 0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A,
        0x0153, 0x9D, 0x017E, 0x0178,
    ]
    return scalars[Int(byte - 0x80)]
}

private func latin9(_ byte: UInt8) -> UInt32 {
    switch byte {
    case 0xA4: 0x20AC
    case 0xA6: 0x0160
    case 0xA8: 0x0161
    case 0xB4: 0x017D
    case 0xB8: 0x017E
    case 0xBC: 0x0152
    case 0xBD: 0x0153
    case 0xBE: 0x0178
    default: UInt32(byte)
    }
}

/// A byte order mark has the last word on the order of bytes.
private func utf16(_ bytes: [UInt8], isLittle: Bool) -> [UInt8] {
    let isMarkedBig = bytes.starts(with: [0xFE, 0xFF])
    let isMarked = isMarkedBig || bytes.starts(with: [0xFF, 0xFE])
    let low = (isMarked ? !isMarkedBig : isLittle) ? 0 : 1
    let units = stride(from: isMarked ? 2 : 0, to: bytes.count - 1, by: 2).map { place in
        UInt16(bytes[place + 1 - low]) << 8 | UInt16(bytes[place + low])
    }
    return Array(String(decoding: units, as: UTF16.self).utf8)
}

/// Lines of `format=flowed` (RFC 3676) joined: a blank at the end says that the next line belongs to it.
func joinedFlow(_ text: [UInt8], deletesBlanks: Bool) -> [UInt8] {
    var joined: [UInt8] = []
    var isFlowing = false
    for line in text.split(separator: 0x0A, omittingEmptySubsequences: false) {
        let isSignature = line.elementsEqual("-- ".utf8)
        if !joined.isEmpty, !isFlowing || isSignature { joined.append(0x0A) }
        let content = line.first == 0x20 ? line.dropFirst() : line
        isFlowing = content.last == 0x20 && !isSignature
        joined += isFlowing && deletesBlanks ? content.dropLast() : content
    }
    return joined
}
