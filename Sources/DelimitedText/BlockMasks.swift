// SPDX-License-Identifier: MIT

import CByteMask

/// Where delimiters, line ends and quotes stand among 64 bytes, moved forward over a buffer.
///
/// With `scanCells` the measured kernel of this target: a plain byte loop reaches a third of its speed. Every read
/// lies in `0..<readable`: C gets 64 bytes only where as many are left, and the rest of them otherwise.
@safe struct BlockMasks {
    private let bytes: UnsafePointer<UInt8>
    private let readable: Int
    private let delimiter: UInt8
    private let quote: UInt8
    /// All ones where the dialect quotes, else none.
    private let quoteFilter: UInt64
    /// Nothing at or behind it is found.
    private let end: Int
    private var block: Int
    private var breaks: UInt64 = 0
    private var quotes: UInt64 = 0
    private var lineEnds: UInt64 = 0

    /// Looks from `position`, which must lie below `end`; `end` is at most `readable`, the number of bytes.
    @inline(__always)
    init(_ bytes: UnsafePointer<UInt8>, readable: Int, dialect: Dialect, from position: Int, to end: Int) {
        unsafe self.bytes = unsafe bytes
        self.readable = readable
        self.end = end
        delimiter = dialect.delimiter
        quote = dialect.quote ?? 0
        quoteFilter = dialect.quote == nil ? 0 : ~0
        block = position
        load(position)
    }

    /// The first delimiter or line end from `position` on; where there is none, the end or, if greater, `position`.
    @inline(__always)
    mutating func nextBreak(from position: Int) -> Int {
        var position = position
        while true {
            if position &- block >= 64 {
                guard position < end else { return position }
                load(position)
            }
            let found = breaks & (~0 &<< UInt64(truncatingIfNeeded: position &- block))
            if found != 0 { return block &+ found.trailingZeroBitCount }
            guard block &+ 64 < end else { return max(position, end) }
            position = block &+ 64
        }
    }

    /// The first quote from `position` on, counting the line ends before it; else as `nextBreak`.
    @inline(__always)
    mutating func nextQuote(from position: Int, lines: inout Int) -> Int {
        var position = position
        while true {
            if position &- block >= 64 {
                guard position < end else { return position }
                load(position)
            }
            let above = ~0 &<< UInt64(truncatingIfNeeded: position &- block)
            let found = quotes & above
            // The bits below the first one found, or all.
            let passed = lineEnds & above & (found &- 1) & ~found
            if passed != 0 { lines &+= passed.nonzeroBitCount }
            if found != 0 { return block &+ found.trailingZeroBitCount }
            guard block &+ 64 < end else { return max(position, end) }
            position = block &+ 64
        }
    }

    @inline(__always)
    private mutating func load(_ position: Int) {
        block = position
        let left = readable &- position
        let returns: UInt64
        let feeds: UInt64
        if left >= 64 {
            let start = unsafe bytes + position
            breaks = unsafe byte_mask(start, delimiter)
            returns = unsafe byte_mask(start, carriageReturn)
            feeds = unsafe byte_mask(start, lineFeed)
            quotes = unsafe byte_mask(start, quote) & quoteFilter
        } else {
            let start = unsafe bytes + position
            breaks = unsafe byte_mask_of_first(start, left, delimiter)
            returns = unsafe byte_mask_of_first(start, left, carriageReturn)
            feeds = unsafe byte_mask_of_first(start, left, lineFeed)
            quotes = unsafe byte_mask_of_first(start, left, quote) & quoteFilter
        }
        breaks |= returns | feeds
        // A CR LF is one line end, also where a block ends between the two.
        let followsReturn: UInt64 = unsafe position > 0 && bytes[position &- 1] == carriageReturn ? 1 : 0
        lineEnds = returns | (feeds & ~(returns &<< 1 | followsReturn))
        guard end &- position < 64 else { return }
        let valid = ~(~0 &<< UInt64(truncatingIfNeeded: end &- position))
        breaks &= valid
        quotes &= valid
        lineEnds &= valid
    }
}

let lineFeed = UInt8(ascii: "\n")
let carriageReturn = UInt8(ascii: "\r")
