// SPDX-License-Identifier: MIT

/// Texts kept once each, known by small numbers that are given in order of first appearance.
///
/// Open addressing over a hash that the process keys anew, and a real comparison on every hit: hostile input can
/// neither collide on purpose nor be taken for another text. The key never reaches a number or an order.
package struct Interner: Sendable {
    private var arena: [UInt8] = []
    private var texts: [TextRange] = []
    /// Each a number plus one below and its hash above, 0 where free; at most half of a power of two is used.
    private var slots: [UInt64] = Array(repeating: 0, count: 64)
    private let key = HashKey()

    /// No texts.
    package init() {}

    /// How many texts there are.
    package var count: Int { texts.count }

    /// Makes room for so many texts of so many bytes in all.
    package mutating func reserve(_ count: Int, bytes: Int) {
        texts.reserveCapacity(count)
        arena.reserveCapacity(bytes)
        var size = slots.count
        while size < count * 2 { size *= 2 }
        if size > slots.count { grow(to: size) }
    }

    /// How many bytes its texts have.
    package var byteCount: Int { arena.count }

    /// The text of a number.
    package func text(_ number: Int) -> String { arena.text(texts[number]) }

    /// Gives the bytes of a text to `body`.
    package func withBytes<Result>(of number: Int, _ body: (Span<UInt8>) -> Result) -> Result {
        body(arena.span.extracting(texts[number].indices))
    }

    /// Whether a number's text is this one: for texts that mostly repeat the one before.
    package func holds(_ bytes: Span<UInt8>, as number: Int) -> Bool { isText(number, bytes) }

    /// The number of a text that is kept; `nil` for another.
    package func number(of bytes: Span<UInt8>) -> Int? {
        number(in: slots[slot(of: bytes, hash: key.hash(of: bytes))])
    }

    /// The number of a text, kept from now on.
    package mutating func intern(_ bytes: Span<UInt8>) -> Int {
        let hash = key.hash(of: bytes)
        let slot = slot(of: bytes, hash: hash)
        if let known = number(in: slots[slot]) { return known }
        texts.append(TextRange(start: arena.count, count: bytes.count))
        arena.append(bytes)
        slots[slot] = UInt64(hash) << 32 | UInt64(texts.count)
        if texts.count * 2 > slots.count { grow(to: slots.count * 2) }
        return texts.count - 1
    }

    /// The slot that holds a text, or the free one it would go to.
    private func slot(of bytes: Span<UInt8>, hash: UInt32) -> Int {
        let mask = slots.count - 1
        var slot = Int(hash) & mask
        while slots[slot] != 0 {
            let known = slots[slot]
            if UInt32(truncatingIfNeeded: known >> 32) == hash, isText(Int(known & 0xFFFF_FFFF) - 1, bytes) { break }
            slot = (slot + 1) & mask
        }
        return slot
    }

    private func isText(_ number: Int, _ bytes: Span<UInt8>) -> Bool {
        arena.span.extracting(texts[number].indices).isEqual(to: bytes)
    }

    private func number(in slot: UInt64) -> Int? {
        slot == 0 ? nil : Int(slot & 0xFFFF_FFFF) - 1
    }

    private mutating func grow(to size: Int) {
        var larger = [UInt64](repeating: 0, count: size)
        let mask = larger.count - 1
        for known in slots where known != 0 {
            var slot = Int(known >> 32) & mask
            while larger[slot] != 0 { slot = (slot + 1) & mask }
            larger[slot] = known
        }
        slots = larger
    }
}

/// A hash that multiplies and folds eight bytes at a time under a key of this process (as wyhash does).
///
/// Swift's own hash costs four times as much for texts of twenty bytes.
private struct HashKey: Sendable {
    private let first: UInt64
    private let second: UInt64

    init() {
        var hasher = Hasher()
        hasher.combine(1)
        first = UInt64(bitPattern: Int64(hasher.finalize())) | 1
        hasher = Hasher()
        hasher.combine(2)
        second = UInt64(bitPattern: Int64(hasher.finalize())) | 1
    }

    func hash(of bytes: Span<UInt8>) -> UInt32 {
        var state = first ^ UInt64(bytes.count)
        var index = 0
        while index < bytes.count {
            state = folded(state ^ bytes.paddedWord(at: index), second)
            index += 8
        }
        state = folded(state, first)
        return UInt32(truncatingIfNeeded: state ^ state >> 32)
    }

    private func folded(_ a: UInt64, _ b: UInt64) -> UInt64 {
        let product = a.multipliedFullWidth(by: b)
        return product.high ^ product.low
    }
}
