// SPDX-License-Identifier: MIT

/// The bytes of a file that libxml2 has not parsed yet.
///
/// What it was given but keeps waiting in its own buffer stays here too, so that its events and errors have a place.
struct InputWindow {
    private(set) var bytes: [UInt8] = []
    /// The number of the first of them in the file.
    private(set) var start = 0

    /// How many of them libxml2 was given.
    private(set) var given = 0

    /// How many bytes of the file have come so far.
    var end: Int { start + bytes.count }

    mutating func append(_ block: Span<UInt8>) {
        unsafe block.withUnsafeBufferPointer { unsafe bytes.append(contentsOf: $0) }
    }

    mutating func give(_ count: Int) {
        given = count
    }

    mutating func drop(_ count: Int) {
        bytes.removeFirst(count)
        start += count
        given = max(given - count, 0)
    }
}
