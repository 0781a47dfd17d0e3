// SPDX-License-Identifier: MIT

import CustomerModel
import Glibc

/// Whether a NUL is among bytes.
func hasNUL(_ bytes: Span<UInt8>) -> Bool { bytes.firstIndex(of: 0, from: 0) != nil }

/// How many LF there are, eight bytes at a time.
func feeds(in bytes: Span<UInt8>) -> Int {
    let words = bytes.count >> 3
    var (count, word) = (0, 0)
    while word < words {
        // As many as a byte can count, each of a word's places by itself.
        let end = min(word &+ 255, words)
        var places: UInt64 = 0
        while word < end {
            let differing = bytes.word(at: word &<< 3) ^ lowBits &* 0x0A
            // No carry leaves a byte: its top bit is added to nothing.
            places &+= ~((differing & ~topBits) &+ ~topBits | differing) >> 7 & lowBits
            word &+= 1
        }
        count += sum(of: places)
    }
    for index in words << 3..<bytes.count where bytes[index] == 0x0A { count += 1 }
    return count
}

/// The sum of a word's bytes.
private func sum(of places: UInt64) -> Int {
    let even: UInt64 = 0x00FF_00FF_00FF_00FF
    let pairs = (places & even) &+ (places >> 8 & even)
    return Int((pairs &* 0x0001_0001_0001_0001) >> 48)
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

/// How many CR have no LF behind them.
func loneReturns(in bytes: Span<UInt8>) -> Int {
    var count = 0
    var start = 0
    while let found = bytes.firstIndex(of: 0x0D, from: start) {
        start = found + 1
        if start == bytes.count || bytes[start] != 0x0A { count += 1 }
    }
    return count
}

/// The last CR or LF.
func lastLineEnd(in bytes: Span<UInt8>) -> Int? {
    var index = bytes.count - 1
    while index >= 0 {
        if bytes[index] == 0x0A || bytes[index] == 0x0D { return index }
        index -= 1
    }
    return nil
}

/// The first byte that begins an overlong or out-of-range sequence.
func overlong(in line: Span<UInt8>) -> UInt8? {
    var index = 0
    while index + 1 < line.count {
        // Seven pairs at a time: in a code page nearly no byte beyond ASCII has one of 80 to BF behind it.
        if index + 8 <= line.count, !hasContinuedByte(line.word(at: index)) {
            index += 7
            continue
        }
        let (first, second) = (line[index], line[index + 1])
        index += 1
        if first == 0xC0 || first == 0xC1 || first >= 0xF5, (0x80...0xBF).contains(second) { return first }
    }
    return nil
}

/// Whether a byte beyond ASCII is followed, among these eight, by one of 80 to BF.
@inline(__always)
private func hasContinuedByte(_ word: UInt64) -> Bool {
    let continuing = word & ~(word << 1) & topBits
    return word & topBits & (continuing >> 8) != 0
}
