// SPDX-License-Identifier: MIT

/// A word of at most 64 bytes that says, in one bit per byte, where it has a byte.
///
/// The byte `?` stands for a character that was lost and is every byte.
struct WordMask {
    /// The longest word of which no byte is left out.
    static let longest = 64

    private var blocks = InlineArray<8, UInt64>(repeating: 0)
    private let blockCount: Int
    /// Where the word has bytes at all.
    let all: UInt64
    /// Where it has a lost character.
    private var lost: UInt64 = 0

    @inline(__always)
    init(_ word: Span<UInt8>) {
        all = word.count >= Self.longest ? .max : 1 << UInt64(word.count) - 1
        blockCount = (min(word.count, Self.longest) + 7) >> 3
        for block in 0..<blockCount { blocks[block] = word.block(at: block << 3) }
        lost = places(of: lostCharacter)
    }

    /// Where the word has this byte or any.
    @inline(__always)
    func matches(of byte: UInt8) -> UInt64 {
        byte == lostCharacter ? all : places(of: byte) | lost
    }

    @inline(__always)
    private func places(of byte: UInt8) -> UInt64 {
        let sought = UInt64(byte) &* 0x0101_0101_0101_0101
        var found: UInt64 = 0
        for block in 0..<blockCount { found |= zeroBytes(blocks[block] ^ sought) << UInt64(block << 3) }
        return found & all
    }
}

/// The byte that stands for a lost character.
let lostCharacter = UInt8(ascii: "?")

/// Whether two bytes are one, or either stands for a lost character.
@inline(__always)
func isMatch(_ one: UInt8, _ other: UInt8) -> Bool {
    one == other || one == lostCharacter || other == lostCharacter
}

/// One bit for each byte that is zero, the first byte's lowest.
@inline(__always)
private func zeroBytes(_ word: UInt64) -> UInt64 {
    let low: UInt64 = 0x7F7F_7F7F_7F7F_7F7F
    let tops = ~(((word & low) &+ low) | word | low)
    return (tops >> 7 &* 0x0102_0408_1020_4080) >> 56
}

extension Span where Element == UInt8 {
    /// The eight bytes from `offset` on, the first one lowest, filled up with zeros.
    @inline(__always)
    func block(at offset: Int) -> UInt64 {
        if offset + 8 <= count {
            // In bounds, as just asked; every pattern of bits is an integer.
            return UInt64(littleEndian: unsafe bytes.unsafeLoadUnaligned(fromByteOffset: offset, as: UInt64.self))
        }
        var block: UInt64 = 0
        var index = count
        while index > offset {
            index -= 1
            block = block << 8 | UInt64(self[index])
        }
        return block
    }
}
