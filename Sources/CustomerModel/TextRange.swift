// SPDX-License-Identifier: MIT

import Glibc

/// A stretch of an arena: where a text begins and how many bytes it has.
///
/// An arena holds at most 4 GiB, which is ten million customers.
@frozen
package struct TextRange: Hashable, Sendable {
    /// The first byte.
    package let start: UInt32
    /// The number of bytes.
    package let count: UInt32

    /// A stretch of bytes.
    @inlinable
    package init(start: Int, count: Int) {
        self.start = UInt32(truncatingIfNeeded: start)
        self.count = UInt32(truncatingIfNeeded: count)
    }

    /// The text nobody wrote.
    package static let empty = TextRange(start: 0, count: 0)

    /// Whether there is no text.
    @inlinable
    package var isEmpty: Bool { count == 0 }

    /// As a range of indices into the arena.
    @inlinable
    package var indices: Range<Int> { Int(start)..<Int(start) + Int(count) }
}

extension [UInt8] {
    /// Appends bytes without making an array of them.
    @inlinable
    package mutating func append(_ bytes: Span<UInt8>) {
        // The pointer is used within the call only; an array copies from it in one step.
        unsafe bytes.withUnsafeBufferPointer { unsafe append(contentsOf: $0) }
    }

    /// The text of a stretch.
    package func text(_ range: TextRange) -> String {
        String(decoding: self[range.indices], as: UTF8.self)
    }
}

extension Span<UInt8> {
    /// Whether two stretches hold the same bytes.
    package func isEqual(to other: Span<UInt8>) -> Bool {
        guard count == other.count else { return false }
        // In bounds: both have this many bytes.
        return unsafe withUnsafeBytes { mine in
            unsafe other.withUnsafeBytes { theirs in
                guard let mine = mine.baseAddress, let theirs = theirs.baseAddress else { return true }
                return unsafe memcmp(mine, theirs, count) == 0
            }
        }
    }

    /// The bytes as text.
    package var text: String {
        unsafe withUnsafeBufferPointer { unsafe String(decoding: $0, as: UTF8.self) }
    }
}
