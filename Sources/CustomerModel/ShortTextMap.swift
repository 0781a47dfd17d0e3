// SPDX-License-Identifier: MIT

/// Numbers of texts of at most 32 bytes, for columns in which few texts come again and again.
///
/// A memory and no list: of two texts whose places are the same the later one may take the earlier one's. Whoever asks
/// finds the number again where it is gone.
package struct ShortTextMap: Sendable {
    private struct Entry {
        /// All bytes of the text, filled up with zeros.
        var text = SIMD4<UInt64>()
        /// One more than the length of the text, 0 where there is none.
        var length: UInt32 = 0
        var number: UInt32 = 0
    }

    /// The longest text that is kept.
    package static let longest = 32
    private static let mostEntries = 4_096

    private var entries = [Entry](repeating: Entry(), count: 64)

    /// No texts.
    package init() {}

    /// The number of a text, if it is still known.
    package func number(of text: Span<UInt8>) -> UInt32? {
        guard text.count <= Self.longest else { return nil }
        let bytes = Self.bytes(of: text)
        let entry = entries[place(of: bytes)]
        return entry.length == UInt32(text.count + 1) && entry.text == bytes ? entry.number : nil
    }

    /// Remembers the number of a text, unless the text is too long.
    package mutating func remember(_ number: UInt32, of text: Span<UInt8>) {
        guard text.count <= Self.longest else { return }
        let entry = Entry(text: Self.bytes(of: text), length: UInt32(text.count + 1), number: number)
        while entries[place(of: entry.text)].length != 0, entries.count < Self.mostEntries { grow() }
        entries[place(of: entry.text)] = entry
    }

    private mutating func grow() {
        let known = entries
        entries = [Entry](repeating: Entry(), count: 2 * known.count)
        for entry in known where entry.length != 0 { entries[place(of: entry.text)] = entry }
    }

    @inline(__always)
    private static func bytes(of text: Span<UInt8>) -> SIMD4<UInt64> {
        let count = text.count
        return SIMD4(
            text.paddedWord(at: 0),
            count > 8 ? text.paddedWord(at: 8) : 0,
            count > 16 ? text.paddedWord(at: 16) : 0,
            count > 24 ? text.paddedWord(at: 24) : 0
        )
    }

    @inline(__always)
    private func place(of bytes: SIMD4<UInt64>) -> Int {
        let mixed =
            (bytes[0] ^ bytes[2] << 1) &* 0x9E37_79B9_7F4A_7C15 ^ (bytes[1] ^ bytes[3] << 1) &* 0xC2B2_AE3D_27D4_EB4F
        return Int(truncatingIfNeeded: mixed >> 32 ^ mixed >> 52) & (entries.count - 1)
    }
}
