// SPDX-License-Identifier: MIT

/// Which bytes of a short text are what, one bit each, the first byte's lowest.
struct HostMasks {
    /// The longest text that fits.
    static let longest = 64

    var letters: UInt64 = 0
    var digits: UInt64 = 0
    var hyphens: UInt64 = 0
    var dots: UInt64 = 0
    var ats: UInt64 = 0
    var capitals: UInt64 = 0

    /// The masks of a text of at most 64 bytes; a byte over 0x7F is nothing of all this.
    @inline(__always)
    init(_ text: Span<UInt8>) {
        var index = 0
        while index < text.count {
            let word = text.paddedWord(at: index)
            // A byte over 0x7F would carry into its neighbour: it becomes a zero, which is nothing either.
            let plain = word & ~((word & topBits) >> 7 &* 0xFF)
            let shift = UInt64(index)
            let upper = mask(plain, in: 0x41...0x5A)
            capitals |= gathered(upper) << shift
            letters |= gathered(upper | mask(plain, in: 0x61...0x7A)) << shift
            digits |= gathered(mask(plain, in: 0x30...0x39)) << shift
            hyphens |= gathered(mask(plain, of: 0x2D)) << shift
            dots |= gathered(mask(plain, of: 0x2E)) << shift
            ats |= gathered(mask(plain, of: 0x40)) << shift
            index += 8
        }
    }

    /// Whether the bytes from `start` on, `count` of them, are a domain that only needs to be put in lower case.
    ///
    /// At least two labels of letters, digits and hyphens, no hyphen at the end of one, no `xn--`, and a last label
    /// that begins with a letter. A label of 64 bytes does not fit.
    @inline(__always)
    func isPlainHost(from start: Int, count: Int) -> Bool {
        guard count > 2, count <= Self.longest else { return false }
        let shift = UInt64(start)
        let all = UInt64.max >> UInt64(64 - count)
        let (hyphens, dots) = (hyphens >> shift & all, dots >> shift & all)
        guard (letters | digits) >> shift & all | hyphens | dots == all, dots != 0 else { return false }
        let last: UInt64 = 1 << UInt64(count - 1)
        let firsts = dots << 1 | 1
        let lasts = dots >> 1 | last
        // Two hyphens in a row may be the mark of Punycode, which is looked at more closely.
        guard dots & (firsts | last) == 0, hyphens & (firsts | lasts | hyphens << 1) == 0 else { return false }
        let ending = 64 - dots.leadingZeroBitCount
        return letters >> (shift + UInt64(ending)) & 1 == 1
    }
}
