// SPDX-License-Identifier: MIT

/// Keeps the line and the column of a place that moves forward through a file, looking at each byte once.
///
/// LF, CR and CR LF end a line; columns count Unicode scalars.
struct LineCounter {
    /// The offset of the place in the file, and its line from 1.
    private(set) var offset = 0
    private(set) var line = 1
    /// The offset behind the last line break passed, and whether that was a CR.
    private var lineStart = 0
    private var endsWithCR = false
    /// How many scalars of the place's line lie before the window.
    private var scalarsBeforeWindow = 0

    /// Moves to byte `end` of a window whose first byte is number `start` of the file.
    mutating func advance(to end: Int, in window: Span<UInt8>, startingAt start: Int) {
        let from = offset - start
        guard from >= 0, from < end, end <= window.count else { return }
        let range = window.extracting(from..<end)
        countLineFeeds(range)
        countCarriageReturns(range)
        offset = start + end
        endsWithCR = range[range.count - 1] == 0x0D
    }

    /// Each LF ends a line, unless a CR before it did.
    private mutating func countLineFeeds(_ range: Span<UInt8>) {
        var position = 0
        while let lineFeed = range.firstIndex(of: 0x0A, from: position) {
            let followsCR = lineFeed > 0 ? range[lineFeed - 1] == 0x0D : endsWithCR
            if !followsCR { line += 1 }
            position = lineFeed + 1
        }
        if position > 0 { lineStart = offset + position }
    }

    private mutating func countCarriageReturns(_ range: Span<UInt8>) {
        var position = 0
        while let carriageReturn = range.firstIndex(of: 0x0D, from: position) {
            line += 1
            position = carriageReturn + 1
        }
        if position > 0 { lineStart = max(lineStart, offset + position) }
    }

    /// Moves behind the first `count` bytes of the window, which then go.
    mutating func leave(_ count: Int, of window: Span<UInt8>, startingAt start: Int) {
        guard count > 0 else { return }
        advance(to: count, in: window, startingAt: start)
        scalarsBeforeWindow = column(of: count, in: window, startingAt: start) - 1
    }

    /// The column, from 1, of byte `index` of the window, which the place must have reached.
    func column(of index: Int, in window: Span<UInt8>, startingAt start: Int) -> Int {
        if lineStart >= start { return scalars(in: window, from: lineStart - start, to: index) + 1 }
        return scalarsBeforeWindow + scalars(in: window, from: 0, to: index) + 1
    }
}

/// How many bytes of a range begin a scalar: all but those of the form 10xxxxxx, counted eight at a time.
private func scalars(in window: Span<UInt8>, from start: Int, to end: Int) -> Int {
    guard start < end else { return 0 }
    var scalars = end - start
    var position = start
    while position + 8 <= end {
        // In bounds: the eight bytes end at or before `end`, which is in the window.
        let word = unsafe window.withUnsafeBytes { bytes in
            unsafe bytes.loadUnaligned(fromByteOffset: position, as: UInt64.self)
        }
        scalars -= ((word >> 7) & ~(word >> 6) & 0x0101_0101_0101_0101).nonzeroBitCount
        position += 8
    }
    while position < end {
        if window[position] & 0xC0 == 0x80 { scalars -= 1 }
        position += 1
    }
    return scalars
}
