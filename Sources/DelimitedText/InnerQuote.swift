// SPDX-License-Identifier: MIT

/// What a quote within quotes is that ends nothing: neither a delimiter nor the end of a line or of the input follows.
enum InnerQuote {
    /// Text, as all quotes are before the one that closes the cell.
    case text(closing: Int)
    /// The quote that closes the cell, although text follows.
    case closing
    /// Not to be told yet: nothing decides before this position, where the bytes end.
    case open(at: Int)
}

/// Looks from a quote to the end of its line for one that closes the cell, as those mean it who do not double quotes.
///
/// What it finds depends on nothing but the bytes up to `limit`, the last position at which the cell may be closed.
struct QuoteLookAhead {
    let dialect: Dialect
    let limit: Int
    /// Whether nothing will follow the bytes.
    let isLast: Bool

    /// What the quote is whose line was looked at up to `position`, which lies behind it.
    func innerQuote(_ bytes: Span<UInt8>, from position: Int) -> InnerQuote {
        var position = position
        while position < bytes.count, position <= limit {
            let byte = bytes[position]
            if byte == lineFeed || byte == carriageReturn { return .closing }
            guard byte == dialect.quote else {
                position += 1
                continue
            }
            // It opens another cell.
            if bytes[position - 1] == dialect.delimiter { return .closing }
            if position + 1 == bytes.count { return isLast ? .text(closing: position) : .open(at: position) }
            if endsCell(bytes[position + 1]) { return .text(closing: position) }
            position += bytes[position + 1] == dialect.quote ? 2 : 1
        }
        return isLast || position > limit ? .closing : .open(at: position)
    }

    /// Whether a quote before the byte closes a cell.
    func endsCell(_ byte: UInt8) -> Bool {
        byte == dialect.delimiter || byte == lineFeed || byte == carriageReturn
    }
}
