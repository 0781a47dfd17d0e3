// SPDX-License-Identifier: MIT

import CByteMask

/// Where breaks (delimiters and line ends) and quotes stand among 64 bytes, moved forward over a buffer.
///
/// With `CellScan` the measured kernel of this target: a plain byte loop reaches a third of its speed. Every read
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

    /// The first break from `position` on; where there is none, the end or, if greater, `position`.
    @inline(__always)
    mutating func nextBreak(from position: Int) -> Int {
        var position = position
        while true {
            if position &- block >= 64 {
                guard position < end else { return position }
                load(position)
            }
            let found = breaks & bits(from: position)
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
            let above = bits(from: position)
            let found = quotes & above
            // The bits below the first one found, or all.
            let passed = above & (found &- 1) & ~found
            if breaks & passed != 0 { lines &+= (lineEnds & passed).nonzeroBitCount }
            if found != 0 { return block &+ found.trailingZeroBitCount }
            guard block &+ 64 < end else { return max(position, end) }
            position = block &+ 64
        }
    }

    /// What a block beginning at `position`, which must lie below `end`, holds; `nil` where it is irregular.
    ///
    /// Irregular is what few files have: a quote that does not begin a cell, text behind a closing quote, a line end
    /// within quotes. `carry` says how the byte before stands to this block, and is then said of its last byte.
    @inline(__always)
    mutating func regularBlock(at position: Int, after carry: inout BlockCarry) -> RegularBlock? {
        load(position)
        let end = min(position &+ 64, end)
        if quotes == 0, carry == .cellEnd || carry == .plain {
            carry = .plain
            return RegularBlock(kind: .plain, cellEnds: breaks, doubled: 0, end: end)
        }
        let inside = prefixXOR(quotes) ^ (carry == .insideQuotes ? ~0 : 0)
        let cellEnds = breaks & ~inside
        let (opening, closing) = (quotes & inside, quotes & ~inside)
        let followsEnd = cellEnds &<< 1 | (carry == .cellEnd ? 1 : 0)
        let followsClosing = closing &<< 1 | (carry == .closingQuote ? 1 : 0)
        let last: UInt64 = 1 &<< UInt64(truncatingIfNeeded: end &- position &- 1)
        let isOpeningWrong = opening & ~(followsEnd | followsClosing)
        // What follows a closing quote at the block's end is the next block's concern.
        let isClosingWrong = followsClosing & ~(cellEnds | opening)
        let innerLines = inside & mask(ofEither: carriageReturn, lineFeed)
        let valid = last | (last &- 1)
        guard isOpeningWrong | (isClosingWrong | innerLines) & valid == 0 else { return nil }
        carry = inside & last != 0 ? .insideQuotes : closing & last != 0 ? .closingQuote : .plain
        let doubled = opening & followsClosing
        return RegularBlock(kind: doubled == 0 ? .quoted : .doubled, cellEnds: cellEnds, doubled: doubled, end: end)
    }

    /// For a position less than 64 above the block's.
    @inline(__always)
    private func bits(from position: Int) -> UInt64 {
        ~0 &<< UInt64(truncatingIfNeeded: position &- block)
    }

    @inline(__always)
    private mutating func load(_ position: Int) {
        block = position
        let start = unsafe bytes + position
        let left = readable &- position
        if left >= 64 {
            breaks = unsafe byte_mask(start, delimiter, carriageReturn, lineFeed)
        } else {
            breaks = unsafe byte_mask_of_first(start, left, delimiter, carriageReturn, lineFeed)
        }
        quotes = mask(ofEither: quote, quote) & quoteFilter
        guard end &- position < 64 else { return }
        let valid = ~bits(from: end)
        breaks &= valid
        quotes &= valid
    }

    @inline(__always)
    private func mask(ofEither a: UInt8, _ b: UInt8) -> UInt64 {
        let start = unsafe bytes + block
        let left = readable &- block
        if left >= 64 { return unsafe byte_mask(start, a, b, b) }
        return unsafe byte_mask_of_first(start, left, a, b, b)
    }

    /// A bit for each line end; a CR LF is one, also where a block ends between the two.
    private var lineEnds: UInt64 {
        let returns = mask(ofEither: carriageReturn, carriageReturn)
        let feeds = mask(ofEither: lineFeed, lineFeed)
        let followsReturn: UInt64 = unsafe block > 0 && bytes[block &- 1] == carriageReturn ? 1 : 0
        return breaks & (returns | (feeds & ~(returns &<< 1 | followsReturn)))
    }
}

let lineFeed = UInt8(ascii: "\n")
let carriageReturn = UInt8(ascii: "\r")

/// What a block's first bits depend on: what the byte before it was.
enum BlockCarry {
    case cellEnd
    case plain
    case insideQuotes
    case closingQuote
}

/// A block in which every quote stands where it should.
struct RegularBlock {
    enum Kind {
        /// None of its cells is quoted.
        case plain
        /// No quote in it is doubled.
        case quoted
        case doubled
    }

    let kind: Kind
    /// The delimiters and line ends that end cells.
    let cellEnds: UInt64
    /// The second quote of each doubled one.
    let doubled: UInt64
    /// Where the block ends.
    let end: Int
}

/// Each bit becomes the parity of itself and those below.
@inline(__always)
private func prefixXOR(_ bits: UInt64) -> UInt64 {
    var bits = bits
    bits ^= bits &<< 1
    bits ^= bits &<< 2
    bits ^= bits &<< 4
    bits ^= bits &<< 8
    bits ^= bits &<< 16
    bits ^= bits &<< 32
    return bits
}
