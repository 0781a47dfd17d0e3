// SPDX-License-Identifier: MIT

import CustomerModel

/// Decodes UTF-16 block by block; a lone surrogate becomes U+FFFD, a NUL is damage.
struct UnitDecoder {
    let isBigEndian: Bool
    private var oddByte: UInt8?
    private var highSurrogate: UInt32?
    private var line = 1

    init(isBigEndian: Bool) {
        self.isBigEndian = isBigEndian
    }

    mutating func append(_ block: Span<UInt8>, to text: inout [UInt8]) throws(TextDamage) {
        text.reserveCapacity(text.count + block.count)
        for index in 0..<block.count {
            let byte = block[index]
            guard let first = oddByte else {
                oddByte = byte
                continue
            }
            oddByte = nil
            let (low, high) = isBigEndian ? (byte, first) : (first, byte)
            try append(unit: UInt32(high) << 8 | UInt32(low), to: &text)
        }
    }

    func finish() throws(TextDamage) {
        guard oddByte == nil, highSurrogate == nil else {
            throw TextDamage(what: "the file ends in the middle of a UTF-16 character", line: line)
        }
    }

    private mutating func append(unit: UInt32, to text: inout [UInt8]) throws(TextDamage) {
        if let high = highSurrogate {
            highSurrogate = nil
            if (0xDC00...0xDFFF).contains(unit) {
                return text.append(scalar: 0x10000 + (high - 0xD800) << 10 + (unit - 0xDC00))
            }
            text.append(scalar: 0xFFFD)
        }
        switch unit {
        case 0: throw TextDamage(what: "a NUL character in the middle of UTF-16 text", line: line)
        case 0x0A:
            line += 1
            text.append(0x0A)
        case 1..<0x80: text.append(UInt8(unit))
        case 0xD800...0xDBFF: highSurrogate = unit
        case 0xDC00...0xDFFF: text.append(scalar: 0xFFFD)
        default: text.append(scalar: unit)
        }
    }
}

extension [UInt8] {
    /// Appends the UTF-8 bytes of a scalar that is no surrogate.
    mutating func append(scalar: UInt32) {
        switch scalar {
        case 0..<0x80: append(UInt8(scalar))
        case 0x80..<0x800:
            append(UInt8(0xC0 | scalar >> 6))
            append(UInt8(0x80 | scalar & 0x3F))
        case 0x800..<0x10000:
            append(UInt8(0xE0 | scalar >> 12))
            append(UInt8(0x80 | scalar >> 6 & 0x3F))
            append(UInt8(0x80 | scalar & 0x3F))
        default:
            append(UInt8(0xF0 | scalar >> 18))
            append(UInt8(0x80 | scalar >> 12 & 0x3F))
            append(UInt8(0x80 | scalar >> 6 & 0x3F))
            append(UInt8(0x80 | scalar & 0x3F))
        }
    }
}
