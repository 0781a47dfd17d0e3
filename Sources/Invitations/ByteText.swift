// SPDX-License-Identifier: MIT

extension [UInt8] {
    /// Appends a stretch of bytes as it is.
    mutating func append(_ text: Span<UInt8>) {
        append(addingCapacity: text.count) { output in
            // In bounds: `text.count` bytes of room were asked for, and that many are read and written.
            unsafe output.withUnsafeMutableBufferPointer { room, filled in
                unsafe text.withUnsafeBytes { unsafe UnsafeMutableRawBufferPointer(room).copyMemory(from: $0) }
                filled = text.count
            }
        }
    }

    /// Appends the UTF-8 of a text.
    mutating func append(_ text: String) {
        append(text.utf8.span)
    }
}

/// Whether two stretches are the same, byte for byte.
func isSame(_ left: Span<UInt8>, _ right: Span<UInt8>) -> Bool {
    left.count == right.count && begins(left, with: right)
}

/// Whether `text` begins with `start`, byte for byte.
func begins(_ text: Span<UInt8>, with start: Span<UInt8>) -> Bool {
    guard text.count >= start.count else { return false }
    for index in start.indices where text[index] != start[index] { return false }
    return true
}

/// The place of `needle` in `text` at or behind `from`.
func firstIndex(of needle: Span<UInt8>, in text: Span<UInt8>, from: Int = 0) -> Int? {
    guard needle.count > 0 else { return nil }
    let first = needle[0]
    var index = from
    while index + needle.count <= text.count {
        if text[index] == first, begins(text.extracting(index...), with: needle) { return index }
        index += 1
    }
    return nil
}
