// SPDX-License-Identifier: MIT

/// Which bytes of a short text are what, one bit each, the first byte's lowest.
struct HostMasks {
    /// The longest text that fits.
    static let longest = 64

    private var strangers: UInt64 = 0
    private var hyphens: UInt64 = 0
    private(set) var dots: UInt64 = 0
    private(set) var ats: UInt64 = 0
    /// Whether a capital letter is among them.
    private(set) var hasCapitals: Bool

    /// The masks of a text of at most 64 bytes.
    @inline(__always)
    init(_ text: Span<UInt8>) {
        var capitals: UInt64 = 0
        var index = 0
        while index < text.count {
            let word = text.paddedWord(at: index)
            let shift = UInt64(index)
            // A byte over 0x7F would carry into its neighbour: it becomes a zero, which is a stranger as well.
            let plain = word & ~((word & topBits) >> 7 &* 0xFF)
            let letters = mask(plain | lowBits &* 0x20, in: 0x61...0x7A)
            capitals |= letters & ~(plain << 2)
            let known = letters | mask(plain, in: 0x2D...0x2E) | mask(plain, in: 0x30...0x39)
            strangers |= gathered(~known) << shift
            dots |= gathered(mask(plain, of: 0x2E)) << shift
            // Seldom there, and foreseen to be not.
            let (hyphen, at) = (mask(plain, of: 0x2D), mask(plain, of: 0x40))
            if hyphen != 0 { hyphens |= gathered(hyphen) << shift }
            if at != 0 { ats |= gathered(at) << shift }
            index += 8
        }
        hasCapitals = capitals != 0
    }

    /// Whether the bytes of `text` from `start` on are a domain that only needs to be put in lower case.
    ///
    /// At least two labels of letters, digits and hyphens, no hyphen at the end of one, no `xn--`, and a last label
    /// that begins with a letter. A label of 64 bytes does not fit.
    @inline(__always)
    func isPlainHost(_ text: Span<UInt8>, from start: Int) -> Bool {
        let count = text.count - start
        guard count > 2 else { return false }
        let shift = UInt64(start)
        let all = UInt64.max >> UInt64(64 - count)
        let (hyphens, dots) = (hyphens >> shift, dots >> shift)
        guard strangers >> shift & all == 0, dots != 0 else { return false }
        let last: UInt64 = 1 << UInt64(count - 1)
        let firsts = dots << 1 | 1
        let lasts = dots >> 1 | last
        // Two hyphens in a row may be the mark of Punycode, which is looked at more closely.
        guard dots & (firsts | last) | hyphens & (firsts | lasts | hyphens << 1) == 0 else { return false }
        return lowered(text[start + 64 - dots.leadingZeroBitCount]) >= UInt8(ascii: "a")
    }

    /// Whether the first `count` bytes are a local part of letters, digits, hyphens and dots.
    @inline(__always)
    func isPlainLocalPart(count: Int) -> Bool {
        guard count > 0, count < Self.longest else { return false }
        let all = UInt64.max >> UInt64(64 - count)
        let last: UInt64 = 1 << UInt64(count - 1)
        let dots = dots & all
        return strangers & all | dots & (dots << 1 | last | 1) | hyphens & 1 == 0
    }
}
