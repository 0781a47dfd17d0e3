// SPDX-License-Identifier: MIT

/// Keeps the line and the column of a place that moves forward through a file, looking at each byte once.
///
/// LF, CR and CR LF end a line; columns count Unicode scalars.
struct LineCounter {
    /// The offset of the place in the file, and its line from 1.
    private(set) var offset = 0
    private(set) var line = 1
    private var previous: UInt8 = 0
    /// How many scalars of its line lie before the window; kept by `leave`.
    private var scalarsBeforeWindow = 0

    /// Moves to byte `end` of a window whose first byte is number `start` of the file.
    mutating func advance(to end: Int, in window: Span<UInt8>, startingAt start: Int) {
        let from = offset - start
        guard from >= 0, from < end, end <= window.count else { return }
        line += lineBreaks(in: window, from: from, to: end, after: previous)
        previous = window[end - 1]
        offset = start + end
    }

    /// Moves behind the first `count` bytes of the window, which then go.
    mutating func leave(_ count: Int, of window: Span<UInt8>, startingAt start: Int) {
        guard count > 0 else { return }
        advance(to: count, in: window, startingAt: start)
        let lineStart = afterLineBreak(before: count, in: window)
        let scalars = scalars(in: window, from: lineStart ?? 0, to: count)
        scalarsBeforeWindow = lineStart == nil ? scalarsBeforeWindow + scalars : scalars
    }

    /// The column, from 1, of byte `index` of the window.
    func column(of index: Int, in window: Span<UInt8>) -> Int {
        guard let lineStart = afterLineBreak(before: index, in: window) else {
            return scalarsBeforeWindow + scalars(in: window, from: 0, to: index) + 1
        }
        return scalars(in: window, from: lineStart, to: index) + 1
    }
}

private func afterLineBreak(before end: Int, in window: Span<UInt8>) -> Int? {
    let lineFeed = window.lastIndex(of: 0x0A, before: end)
    let carriageReturn = window.lastIndex(of: 0x0D, before: end)
    guard lineFeed != nil || carriageReturn != nil else { return nil }
    return max(lineFeed ?? -1, carriageReturn ?? -1) + 1
}

private typealias Block = SIMD32<UInt8>

/// How many lines end in a range: each CR, and each LF that no CR comes before.
private func lineBreaks(in window: Span<UInt8>, from start: Int, to end: Int, after previous: UInt8) -> Int {
    var breaks = 0
    var last = previous
    var position = start
    func countByte() {
        let byte = window[position]
        if byte == 0x0D || (byte == 0x0A && last != 0x0D) { breaks += 1 }
        last = byte
        position += 1
    }
    if position < end { countByte() }
    while position + Block.scalarCount <= end {
        // In bounds: the block ends at or before `end`, and one byte was passed, so that a byte lies before it.
        let (block, before) = unsafe window.withUnsafeBytes { bytes in
            (
                unsafe bytes.loadUnaligned(fromByteOffset: position, as: Block.self),
                unsafe bytes.loadUnaligned(fromByteOffset: position - 1, as: Block.self)
            )
        }
        let ends = (block .== 0x0D) .| ((block .== 0x0A) .& (before .!= 0x0D))
        breaks += Int(Block(repeating: 0).replacing(with: 1, where: ends).wrappedSum())
        last = window[position + Block.scalarCount - 1]
        position += Block.scalarCount
    }
    while position < end { countByte() }
    return breaks
}

/// How many bytes of a range begin a scalar.
private func scalars(in window: Span<UInt8>, from start: Int, to end: Int) -> Int {
    var scalars = 0
    var position = start
    while position + Block.scalarCount <= end {
        // In bounds: the block ends at or before `end`.
        let block = unsafe window.withUnsafeBytes { bytes in
            unsafe bytes.loadUnaligned(fromByteOffset: position, as: Block.self)
        }
        let begins = (block & 0xC0) .!= 0x80
        scalars += Int(Block(repeating: 0).replacing(with: 1, where: begins).wrappedSum())
        position += Block.scalarCount
    }
    while position < end {
        if window[position] & 0xC0 != 0x80 { scalars += 1 }
        position += 1
    }
    return scalars
}
