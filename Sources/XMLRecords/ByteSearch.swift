// SPDX-License-Identifier: MIT

import Glibc

extension Span<UInt8> {
    /// The first place of `byte` at or after `start`.
    func firstIndex(of byte: UInt8, from start: Int) -> Int? {
        guard start < count else { return nil }
        // In bounds: `start` is before the end, and memchr stops at the end.
        return unsafe withUnsafeBytes { bytes in
            guard let base = bytes.baseAddress,
                let found = unsafe memchr(base + start, Int32(byte), bytes.count - start)
            else { return nil }
            return unsafe UnsafeRawPointer(found) - base
        }
    }

    /// The last place of `byte` before `end`, where it is likely near.
    func lastIndex(of byte: UInt8, before end: Int) -> Int? {
        var position = min(end, count)
        while position > 0 {
            position -= 1
            if self[position] == byte { return position }
        }
        return nil
    }

    /// Whether `pattern` stands at `start`; `nil` when the bytes end within it.
    func begins(with pattern: StaticString, at start: Int) -> Bool? {
        for index in 0..<pattern.utf8CodeUnitCount {
            guard start + index < count else { return nil }
            // In bounds: `index` counts the pattern's own bytes.
            let expected = unsafe pattern.utf8Start[index]
            guard self[start + index] == expected else { return false }
        }
        return true
    }

    /// The bytes of a range as text.
    func text(_ range: Range<Int>) -> String {
        unsafe extracting(range).withUnsafeBufferPointer { unsafe String(decoding: $0, as: UTF8.self) }
    }
}

/// Space, tab, line feed or carriage return: what XML takes for white space.
func isBlank(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09
}

/// A number as attributes write it; `nil` for anything but one to nine digits.
func number(_ bytes: Span<UInt8>) -> Int? {
    guard (1...9).contains(bytes.count) else { return nil }
    var number = 0
    for index in 0..<bytes.count {
        guard (0x30...0x39).contains(bytes[index]) else { return nil }
        number = number * 10 + Int(bytes[index] - 0x30)
    }
    return number
}
