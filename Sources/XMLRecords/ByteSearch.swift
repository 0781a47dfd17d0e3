// SPDX-License-Identifier: MIT

import Glibc

extension Span<UInt8> {
    /// The first place of `byte` at or after `start`.
    func firstIndex(of byte: UInt8, from start: Int) -> Int? {
        guard start < count else { return nil }
        return unsafe withUnsafeBytes { bytes in
            guard let base = bytes.baseAddress,
                let found = unsafe memchr(base + start, Int32(byte), bytes.count - start)
            else { return nil }
            return unsafe UnsafeRawPointer(found) - base
        }
    }

    /// The first place of `pattern` at or after `start`.
    func firstIndex(of pattern: String, from start: Int) -> Int? {
        guard let first = pattern.utf8.first else { return nil }
        var position = start
        while let candidate = firstIndex(of: first, from: position) {
            if hasPrefix(pattern, at: candidate) { return candidate }
            position = candidate + 1
        }
        return nil
    }

    /// Whether `pattern` stands at `start`.
    func hasPrefix(_ pattern: String, at start: Int) -> Bool {
        var position = start
        for byte in pattern.utf8 {
            guard position < count, self[position] == byte else { return false }
            position += 1
        }
        return true
    }

    /// The bytes of a range as text.
    func text(_ range: Range<Int>) -> String {
        unsafe extracting(range).withUnsafeBufferPointer { unsafe String(decoding: $0, as: UTF8.self) }
    }
}
