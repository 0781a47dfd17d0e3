// SPDX-License-Identifier: MIT

/// Quoted-printable of RFC 2045, section 6.7, both ways.
enum QuotedPrintable {
    /// Appends `text` with CRLF line ends in lines of at most 76 bytes.
    ///
    /// Also encodes a dot or `From ` at the beginning of a line, which mail systems on the way treat as their own.
    static func append(_ text: Span<UInt8>, to encoded: inout [UInt8]) {
        var start = 0
        while true {
            var end = start
            while end < text.count, text[end] != 0x0A { end += 1 }
            append(line: text.extracting(start..<end), to: &encoded)
            guard end < text.count else { return }
            appendBreak(to: &encoded)
            start = end + 1
        }
    }

    /// Appends the bytes of a body with LF line ends, soft line breaks joined; an `=` that begins no code stays.
    static func append(decoding body: Span<UInt8>, to decoded: inout [UInt8]) {
        var start = 0
        var index = 0
        while index < body.count {
            let byte = body[index]
            guard byte == UInt8(ascii: "=") || byte == 0x0D else {
                index += 1
                continue
            }
            let piece = byte == 0x0D ? lineEnd(body, at: index) : code(body, at: index)
            guard let piece else {
                index += 1
                continue
            }
            decoded.append(body.extracting(start..<index))
            if let value = piece.byte { decoded.append(value) }
            index = piece.end
            start = index
        }
        decoded.append(body.extracting(start...))
    }

    /// Appends `=` and the two hexadecimal digits of a byte.
    static func append(codeOf byte: UInt8, to bytes: inout [UInt8]) {
        bytes.append(UInt8(ascii: "="))
        bytes.append(digit(byte >> 4))
        bytes.append(digit(byte & 15))
    }

    /// The value of a hexadecimal digit, of which capitals are the rule.
    static func nibble(_ byte: UInt8) -> UInt8? {
        switch byte {
        case 0x30...0x39: byte - 0x30
        case 0x41...0x46: byte - 0x37
        case 0x61...0x66: byte - 0x57
        default: nil
        }
    }

    /// Stretches that may stand as they are go in one piece.
    private static func append(line: Span<UInt8>, to encoded: inout [UInt8]) {
        var width = 0
        var start = 0
        for index in line.indices {
            let isLast = index == line.count - 1
            var isPlain = isPlain(line[index], isFirst: width == 0, isLast: isLast)
            // A line that goes on needs its last column for the soft break.
            if width + (isPlain ? 1 : 3) > (isLast ? 76 : 75) {
                encoded.append(line.extracting(start..<index))
                start = index
                encoded.append(UInt8(ascii: "="))
                appendBreak(to: &encoded)
                width = 0
                isPlain = Self.isPlain(line[index], isFirst: true, isLast: isLast)
            }
            width += isPlain ? 1 : 3
            guard !isPlain else { continue }
            encoded.append(line.extracting(start..<index))
            append(codeOf: line[index], to: &encoded)
            start = index + 1
        }
        encoded.append(line.extracting(start...))
    }

    private static func appendBreak(to bytes: inout [UInt8]) {
        bytes.append(0x0D)
        bytes.append(0x0A)
    }

    @inline(__always)
    private static func isPlain(_ byte: UInt8, isFirst: Bool, isLast: Bool) -> Bool {
        switch byte {
        case UInt8(ascii: "="): false
        case UInt8(ascii: "."), UInt8(ascii: "F"): !isFirst
        case 0x20, 0x09: !isLast
        default: byte > 0x20 && byte < 0x7F
        }
    }

    /// A CRLF, which reads as LF.
    private static func lineEnd(_ body: Span<UInt8>, at index: Int) -> (byte: UInt8?, end: Int)? {
        index + 1 < body.count && body[index + 1] == 0x0A ? (0x0A, index + 2) : nil
    }

    /// The code at an `=`: a byte, or nothing for a soft line break, blanks before which were added on the way.
    private static func code(_ body: Span<UInt8>, at index: Int) -> (byte: UInt8?, end: Int)? {
        if index + 2 < body.count, let high = nibble(body[index + 1]), let low = nibble(body[index + 2]) {
            return (high << 4 | low, index + 3)
        }
        var end = index + 1
        while end < body.count, body[end] == 0x20 || body[end] == 0x09 { end += 1 }
        if end + 1 < body.count, body[end] == 0x0D, body[end + 1] == 0x0A { return (nil, end + 2) }
        return end < body.count && body[end] == 0x0A ? (nil, end + 1) : nil
    }

    private static func digit(_ nibble: UInt8) -> UInt8 {
        nibble < 10 ? 0x30 + nibble : 0x37 + nibble
    }
}
