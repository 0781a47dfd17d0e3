// SPDX-License-Identifier: MIT

/// Quoted-printable of RFC 2045, section 6.7, both ways.
enum QuotedPrintable {
    /// `text` with CRLF line ends in lines of at most 76 bytes.
    ///
    /// Also encodes a dot or `From ` at the beginning of a line, which mail systems on the way treat as their own.
    static func encoded(_ text: String) -> [UInt8] {
        var encoded: [UInt8] = []
        for line in text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false) {
            if !encoded.isEmpty { encoded += [0x0D, 0x0A] }
            append(line, to: &encoded)
        }
        return encoded
    }

    /// The bytes of a body, soft line breaks joined; an `=` that begins no code stays as it is.
    static func decoded(_ body: some Sequence<UInt8>) -> [UInt8] {
        var decoded: [UInt8] = []
        var rest = Array(body)[...]
        while let byte = rest.popFirst() {
            guard byte == UInt8(ascii: "=") else {
                decoded.append(byte)
                continue
            }
            let ending = rest.drop { $0 == 0x20 || $0 == 0x09 }
            if ending.starts(with: [0x0D, 0x0A]) {
                rest = ending.dropFirst(2)
            } else if ending.first == 0x0A {
                rest = ending.dropFirst()
            } else if let high = nibble(rest.first), let low = nibble(rest.dropFirst().first) {
                decoded.append(high << 4 | low)
                rest = rest.dropFirst(2)
            } else {
                decoded.append(byte)
            }
        }
        return decoded
    }

    /// `=` and the two hexadecimal digits of a byte.
    static func code(_ byte: UInt8) -> [UInt8] {
        [UInt8(ascii: "="), digit(byte >> 4), digit(byte & 15)]
    }

    private static func append(_ line: some Collection<UInt8>, to encoded: inout [UInt8]) {
        var width = 0
        var left = line.count
        for byte in line {
            left -= 1
            var piece = isPlain(byte, isFirst: width == 0, isLast: left == 0) ? 1 : 3
            // A line that goes on needs its last column for the soft break.
            if width + piece > (left == 0 ? 76 : 75) {
                encoded += [UInt8(ascii: "="), 0x0D, 0x0A]
                width = 0
                piece = isPlain(byte, isFirst: true, isLast: left == 0) ? 1 : 3
            }
            if piece == 1 { encoded.append(byte) } else { encoded += code(byte) }
            width += piece
        }
    }

    private static func isPlain(_ byte: UInt8, isFirst: Bool, isLast: Bool) -> Bool {
        switch byte {
        case UInt8(ascii: "="): false
        case UInt8(ascii: "."), UInt8(ascii: "F"): !isFirst
        case 0x20, 0x09: !isLast
        default: (0x21...0x7E).contains(byte)
        }
    }

    private static func digit(_ nibble: UInt8) -> UInt8 {
        nibble < 10 ? 0x30 + nibble : 0x37 + nibble
    }

    private static func nibble(_ byte: UInt8?) -> UInt8? {
        switch byte {
        case .some(let byte) where (0x30...0x39).contains(byte): byte - 0x30
        case .some(let byte) where (0x41...0x46).contains(byte): byte - 0x37
        case .some(let byte) where (0x61...0x66).contains(byte): byte - 0x57
        default: nil
        }
    }
}
