// SPDX-License-Identifier: MIT

import DelimitedText

/// The second opinion: the cells of one record, given its bytes, and the first one that is misquoted.
func slowCells(of record: [UInt8], dialect: Dialect) -> (cells: [[UInt8]], misquoted: Int?) {
    var (rest, cells, misquoted) = (record[...], [[UInt8]](), Int?.none)
    while true {
        var cell: [UInt8] = []
        if let quote = dialect.quote, rest.first == quote {
            rest = rest.dropFirst()
            let keepsQuotes = takeQuoted(&cell, from: &rest, quote: quote, delimiter: dialect.delimiter)
            let tail = rest.prefix { $0 != dialect.delimiter }
            if keepsQuotes || tail.contains(where: { $0 > 0x20 }) { misquoted = misquoted ?? cells.count }
        }
        let tail = rest.prefix { $0 != dialect.delimiter }
        cells.append(cell + tail)
        rest = rest.dropFirst(tail.count)
        if rest.isEmpty { return (cells, misquoted) }
        rest = rest.dropFirst()
    }
}

/// Takes what stands in quotes, and the quote that closes them; whether it holds quotes that are not doubled.
private func takeQuoted(
    _ cell: inout [UInt8],
    from rest: inout ArraySlice<UInt8>,
    quote: UInt8,
    delimiter: UInt8
) -> Bool {
    var keepsQuotes = false
    while let byte = rest.popFirst() {
        if byte == quote, rest.first == quote {
            rest = rest.dropFirst()
        } else if byte == quote {
            guard let next = rest.first, next != delimiter, next != 0x0A, next != 0x0D else { return keepsQuotes }
            guard isText(before: rest, quote: quote, delimiter: delimiter) else { return keepsQuotes }
            keepsQuotes = true
        }
        cell.append(byte)
    }
    return keepsQuotes
}

/// Whether a quote is text, by the kinds of the quotes behind it on its line.
private func isText(before rest: ArraySlice<UInt8>, quote: UInt8, delimiter: UInt8) -> Bool {
    let line = Array(rest.prefix { $0 != 0x0A && $0 != 0x0D })
    var isSecond = false
    for (index, byte) in line.enumerated() where byte == quote {
        if isSecond {
            isSecond = false
            continue
        }
        if index > 0, line[index - 1] == delimiter { return false }
        guard index + 1 < line.count, line[index + 1] != delimiter else { return true }
        isSecond = line[index + 1] == quote
    }
    return false
}
