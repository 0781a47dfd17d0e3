// SPDX-License-Identifier: MIT

extension Span where Element == UInt8 {
    /// The first place of a byte from `start` on.
    @inline(__always)
    func place(of byte: UInt8, from start: Int) -> Int? {
        var index = start
        while index < count {
            if self[index] == byte { return index }
            index += 1
        }
        return nil
    }

    /// Whether the text begins with these bytes.
    func begins(with prefix: StaticString) -> Bool {
        holds(prefix, at: 0)
    }

    /// Whether the text ends with these bytes.
    func ends(with suffix: StaticString) -> Bool {
        holds(suffix, at: count - suffix.utf8CodeUnitCount)
    }

    /// Whether the text is these bytes.
    func isText(_ text: StaticString) -> Bool {
        count == text.utf8CodeUnitCount && holds(text, at: 0)
    }

    /// Whether these bytes stand at a place.
    func holds(_ text: StaticString, at offset: Int) -> Bool {
        let length = text.utf8CodeUnitCount
        guard offset >= 0, offset + length <= count else { return false }
        // In bounds: a static string has that many bytes.
        for index in 0..<length where unsafe self[offset + index] != text.utf8Start[index] { return false }
        return true
    }
}

extension [UInt8] {
    /// Takes a byte out of what stands from `start` on.
    mutating func removeAll(_ byte: UInt8, from start: Int) {
        var end = start
        for index in start..<count where self[index] != byte {
            self[end] = self[index]
            end += 1
        }
        removeSubrange(end...)
    }
}

/// Whether a byte is an ASCII digit.
@inline(__always)
func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

/// Whether a byte is an ASCII letter.
@inline(__always)
func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }
