// SPDX-License-Identifier: MIT

import CustomerModel
import Glibc

/// What a stretch of bytes holds, found without a branch per byte.
struct ByteSummary {
    let isASCII: Bool
    let hasNUL: Bool

    init(_ bytes: Span<UInt8>) {
        isASCII = CustomerModel.isASCII(bytes)
        hasNUL = bytes.firstIndex(of: 0, from: 0) != nil
    }
}

extension Span<UInt8> {
    /// The eight bytes from `offset` on, the first one lowest.
    @inline(__always)
    func word(at offset: Int) -> UInt64 {
        // In bounds: a raw span checks the range itself.
        UInt64(littleEndian: unsafe bytes.unsafeLoadUnaligned(fromByteOffset: offset, as: UInt64.self))
    }

    /// The first CR or LF from `start` on.
    func firstLineEnd(from start: Int) -> Int? {
        var index = start
        while index + 8 <= count {
            let word = word(at: index)
            let found = zeros(word ^ 0x0A * lowBits) | zeros(word ^ 0x0D * lowBits)
            if found != 0 { return index + found.trailingZeroBitCount >> 3 }
            index += 8
        }
        while index < count {
            if self[index] == 0x0A || self[index] == 0x0D { return index }
            index += 1
        }
        return nil
    }

    /// The first place of a byte from `start` on.
    func firstIndex(of byte: UInt8, from start: Int) -> Int? {
        guard start < count else { return nil }
        // In bounds: from `start` on there are `count - start` bytes.
        return unsafe withUnsafeBytes { bytes in
            guard let base = bytes.baseAddress, let found = unsafe memchr(base + start, Int32(byte), count - start)
            else { return nil }
            return unsafe UnsafeRawPointer(found) - base
        }
    }
}

let topBits: UInt64 = 0x8080_8080_8080_8080
private let lowBits: UInt64 = 0x0101_0101_0101_0101

/// The top bits of the bytes that are zero; behind the first one there may be others.
@inline(__always)
private func zeros(_ word: UInt64) -> UInt64 { (word &- lowBits) & ~word & topBits }

/// How many bytes at the end are the beginning of a sequence whose rest is not there.
func unfinished(_ bytes: Span<UInt8>) -> Int {
    var back = 1
    while back <= min(3, bytes.count) {
        let byte = bytes[bytes.count - back]
        if byte >= 0xC0 { return sequenceLength(byte) > back ? back : 0 }
        if byte < 0x80 { return 0 }
        back += 1
    }
    return 0
}

private func sequenceLength(_ first: UInt8) -> Int {
    switch first {
    case 0xC2...0xDF: 2
    case 0xE0...0xEF: 3
    case 0xF0...0xF4: 4
    default: 0
    }
}
