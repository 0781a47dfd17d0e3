// SPDX-License-Identifier: MIT

// Eight bytes at a time: a word holds the text's bytes in its own order, the first one lowest. The masks have the top
// bit of each byte set where something holds; all arithmetic stays within its byte as long as no byte is over 0x7F,
// which the callers rule out.

let topBits: UInt64 = 0x8080_8080_8080_8080
let lowBits: UInt64 = 0x0101_0101_0101_0101

extension Span where Element == UInt8 {
    /// The eight bytes from `offset` on.
    @inline(__always)
    func word(at offset: Int) -> UInt64 {
        // In bounds: a raw span checks the range itself; every pattern of bits is an integer.
        UInt64(littleEndian: unsafe bytes.unsafeLoadUnaligned(fromByteOffset: offset, as: UInt64.self))
    }

    /// The four bytes from `offset` on.
    @inline(__always)
    func halfWord(at offset: Int) -> UInt64 {
        // In bounds: as above.
        UInt64(UInt32(littleEndian: unsafe bytes.unsafeLoadUnaligned(fromByteOffset: offset, as: UInt32.self)))
    }

    /// Up to eight bytes from `offset` on, filled up with zeros; in a text of less than eight bytes all of them.
    @inline(__always)
    func paddedWord(at offset: Int) -> UInt64 {
        let rest = count - offset
        if rest >= 8 { return word(at: offset) }
        if count >= 8 { return word(at: count - 8) >> UInt64(8 * (8 - rest)) }
        // The two halves overlap, with the same bytes.
        if count >= 4 { return halfWord(at: 0) | halfWord(at: count - 4) << UInt64(8 * (count - 4)) }
        guard count > 0 else { return 0 }
        let (middle, last) = (count >> 1, count - 1)
        return UInt64(self[0]) | UInt64(self[middle]) << UInt64(8 * middle) | UInt64(self[last]) << UInt64(8 * last)
    }
}

extension Span where Element == UInt8 {
    /// Up to eight bytes from `offset` on, filled up with zeros, whatever the text's length.
    @inline(__always)
    func restWord(at offset: Int) -> UInt64 {
        count >= 8 ? paddedWord(at: offset) : paddedWord(at: 0) >> UInt64(8 * offset)
    }

    /// The first place of a byte of ASCII from `start` on, eight bytes at a time.
    @inline(__always)
    func firstIndex(of byte: UInt8, from start: Int) -> Int? {
        var index = start
        while index < count {
            let word = restWord(at: index)
            let found = mask(word & ~topBits, of: byte) & ~word
            if found != 0 { return index + found.trailingZeroBitCount >> 3 }
            index += 8
        }
        return nil
    }
}

/// One bit for each byte of a mask, the first byte's lowest.
@inline(__always)
func gathered(_ mask: UInt64) -> UInt64 {
    ((mask & topBits) >> 7 &* 0x0102_0408_1020_4080) >> 56
}

/// Where a byte lies in `range`.
@inline(__always)
func mask(_ word: UInt64, in range: ClosedRange<UInt8>) -> UInt64 {
    let atLeast = word &+ lowBits &* UInt64(0x80 - range.lowerBound)
    let above = word &+ lowBits &* UInt64(0x7F - range.upperBound)
    return atLeast & ~above & topBits
}

/// Where a byte is this one.
@inline(__always)
func mask(_ word: UInt64, of byte: UInt8) -> UInt64 {
    mask(word, in: byte...byte)
}

/// Whether no byte is over 0x7F.
package func isASCII(_ text: Span<UInt8>) -> Bool {
    var all: UInt64 = 0
    var index = 0
    while index < text.count {
        all |= text.paddedWord(at: index)
        index += 8
    }
    return all & topBits == 0
}

/// A byte in lower case when it is an ASCII letter.
@inline(__always)
func lowered(_ byte: UInt8) -> UInt8 {
    (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
}

/// Appends `text` as it is.
@inline(__always)
func appendCopy(of text: Span<UInt8>, to arena: inout [UInt8]) {
    arena.append(addingCapacity: text.count) { output in
        // In bounds: `text.count` bytes of room were asked for, and that many are read and written.
        unsafe output.withUnsafeMutableBufferPointer { room, filled in
            unsafe text.withUnsafeBytes { unsafe UnsafeMutableRawBufferPointer(room).copyMemory(from: $0) }
            filled = text.count
        }
    }
}

/// Whether `text` begins with `prefix`, upper and lower case of ASCII alike; `prefix` is in lower case.
func begins(_ text: Span<UInt8>, with prefix: StaticString) -> Bool {
    matches(text, prefix, at: 0)
}

/// Whether `text` ends with `suffix`, upper and lower case of ASCII alike; `suffix` is in lower case.
func ends(_ text: Span<UInt8>, with suffix: StaticString) -> Bool {
    matches(text, suffix, at: text.count - suffix.utf8CodeUnitCount)
}

private func matches(_ text: Span<UInt8>, _ word: StaticString, at offset: Int) -> Bool {
    let count = word.utf8CodeUnitCount
    guard offset >= 0, offset + count <= text.count else { return false }
    for index in 0..<count {
        // In bounds: a static string has `count` bytes.
        let byte = unsafe word.utf8Start[index]
        guard lowered(text[offset + index]) == byte else { return false }
    }
    return true
}
