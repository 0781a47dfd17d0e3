// SPDX-License-Identifier: MIT

/// The GUID by which Microsoft Entra knows a customer's tenant.
///
/// Also called Microsoft ID, directory ID or customer ID (domain sheet, section 6). The zero GUID is never a tenant.
package struct TenantID: Hashable, Sendable {
    /// The GUID's 128 bits, the first digit highest; never zero.
    package let bits: UInt128

    /// The tenant with these bits; `nil` for zero.
    package init?(bits: UInt128) {
        guard bits != 0 else { return nil }
        self.bits = bits
    }

    /// Parses the spellings that exports carry; anything else is `nil`.
    ///
    /// Accepted: 8-4-4-4-12 in either case or 32 digits without dashes, in braces, after `urn:uuid:`, with blanks
    /// around or zero-width characters anywhere, and the one dashed GUID of a web address (`…?tid=…`). Refused: the
    /// zero GUID and everything else.
    package init?(utf8 bytes: Span<UInt8>) {
        guard let value = dashedGUID(bytes) ?? spelledGUID(bytes) else { return nil }
        self.init(bits: value)
    }

    /// Parses the spellings that exports carry, like `init(utf8:)`.
    package init?(parsing text: some StringProtocol) {
        let copy = String(text)
        self.init(utf8: copy.utf8.span)
    }
}

extension TenantID: CustomStringConvertible, Comparable {
    /// The 8-4-4-4-12 form in lower case.
    package var description: String {
        var text: [UInt8] = []
        text.reserveCapacity(36)
        for index in 0..<32 {
            if index == 8 || index == 12 || index == 16 || index == 20 { text.append(UInt8(ascii: "-")) }
            let digit = UInt8(truncatingIfNeeded: bits >> UInt128(124 - 4 * index)) & 0x0F
            text.append(digit < 10 ? 0x30 + digit : 0x57 + digit)
        }
        return String(decoding: text, as: UTF8.self)
    }

    /// Orders like the written form.
    package static func < (lhs: TenantID, rhs: TenantID) -> Bool {
        lhs.bits < rhs.bits
    }
}

/// Any spelling but the plain one.
private func spelledGUID(_ bytes: Span<UInt8>) -> UInt128? {
    let text = bytes.extracting(trimmedRange(bytes))
    guard text.count >= 32 else { return nil }
    guard isASCII(text) else {
        let visible = visibleBytes(text)
        return visible.count < text.count ? spelledGUID(visible.span) : nil
    }
    if begins(text, with: "https://") || begins(text, with: "http://") { return onlyGUID(in: text) }
    var rest = begins(text, with: "urn:uuid:") ? text.extracting(9...) : text
    let last = rest.count - 1
    if last > 0, rest[0] == UInt8(ascii: "{"), rest[last] == UInt8(ascii: "}") { rest = rest.extracting(1..<last) }
    return dashedGUID(rest) ?? undashedGUID(rest)
}

/// The one dashed GUID of a web address; two different ones leave doubt and give `nil`.
private func onlyGUID(in text: Span<UInt8>) -> UInt128? {
    var found: UInt128?
    var start = 0
    while start + 36 <= text.count {
        let end = start + 36
        let stands = (start == 0 || !isPart(text[start - 1])) && (end == text.count || !isPart(text[end]))
        guard stands, let value = dashedGUID(text.extracting(start..<end)) else {
            start += 1
            continue
        }
        guard found == nil || found == value else { return nil }
        found = value
        start = end
    }
    return found
}

/// Whether a byte beside a GUID means that it is a piece of something longer.
private func isPart(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "-"): true
    default: false
    }
}

/// The value of 8-4-4-4-12 hexadecimal digits and nothing else.
@inline(__always)
private func dashedGUID(_ text: Span<UInt8>) -> UInt128? {
    let dash = UInt8(ascii: "-")
    guard text.count == 36, text[8] == dash, text[13] == dash, text[18] == dash, text[23] == dash else { return nil }
    return value(
        text.word(at: 0),
        text.halfWord(at: 9) | text.halfWord(at: 14) << 32,
        text.halfWord(at: 19) | text.halfWord(at: 24) << 32,
        text.word(at: 28)
    )
}

/// The value of 32 hexadecimal digits and nothing else.
private func undashedGUID(_ text: Span<UInt8>) -> UInt128? {
    guard text.count == 32 else { return nil }
    return value(text.word(at: 0), text.word(at: 8), text.word(at: 16), text.word(at: 24))
}

/// The value of four words of eight digits each; `nil` when one is no hexadecimal digit.
@inline(__always)
private func value(_ a: UInt64, _ b: UInt64, _ c: UInt64, _ d: UInt64) -> UInt128? {
    guard (strangers(a) | strangers(b) | strangers(c) | strangers(d)) & topBits == 0 else { return nil }
    let high = number(a) << 32 | number(b)
    let low = number(c) << 32 | number(d)
    return UInt128(high) << 64 | UInt128(low)
}

/// The top bit of every byte that is no hexadecimal digit.
@inline(__always)
private func strangers(_ word: UInt64) -> UInt64 {
    let digits = mask(word, in: 0x30...0x39)
    let letters = mask(word | lowBits &* 0x20, in: 0x61...0x66)
    return word | ~(digits | letters)
}

/// The number that eight hexadecimal digits write.
@inline(__always)
private func number(_ word: UInt64) -> UInt64 {
    // A letter's low half counts from one: nine more than that is its worth.
    let digits = ((word & (lowBits &* 0x0F)) &+ (word >> 6 & lowBits) &* 9).byteSwapped
    let pairs = (digits | digits >> 4) & 0x00FF_00FF_00FF_00FF
    let quads = (pairs | pairs >> 8) & 0x0000_FFFF_0000_FFFF
    return (quads | quads >> 16) & 0xFFFF_FFFF
}
