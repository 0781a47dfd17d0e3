// SPDX-License-Identifier: MIT

/// For whom a table is written.
package enum TableFlavour: String, Sendable, CaseIterable {
    /// Comma, UTF-8, LF; every cell exactly as it is.
    case machine
    /// Semicolon, byte-order mark, CRLF; cells a spreadsheet would calculate are defused.
    case spreadsheet

    var delimiter: UInt8 {
        self == .machine ? UInt8(ascii: ",") : UInt8(ascii: ";")
    }

    var lineEnd: [UInt8] {
        self == .machine ? [0x0A] : [0x0D, 0x0A]
    }

    var mark: [UInt8] {
        self == .machine ? [] : [0xEF, 0xBB, 0xBF]
    }
}

/// Writes rows as CSV, byte by byte: a combining mark after a quote can hide it from `Character`, not from bytes.
package struct DelimitedWriter {
    private let flavour: TableFlavour
    /// The table so far.
    package private(set) var bytes: [UInt8]

    /// A table that begins with these titles.
    package init(_ flavour: TableFlavour, header: [String]) {
        self.flavour = flavour
        bytes = flavour.mark
        append(header)
    }

    /// Writes a row; a lone empty cell is quoted, since it would read back as a blank line.
    package mutating func append(_ row: [String]) {
        for (index, cell) in row.enumerated() {
            if index > 0 { bytes.append(flavour.delimiter) }
            appendCell(Array(cell.utf8), isOnlyCell: row.count == 1)
        }
        bytes.append(contentsOf: flavour.lineEnd)
    }

    private mutating func appendCell(_ cell: [UInt8], isOnlyCell: Bool) {
        let shown = flavour == .spreadsheet && isFormulaLike(cell) ? [UInt8(ascii: "'")] + cell : cell
        guard needsQuotes(shown) || (isOnlyCell && shown.isEmpty) else {
            bytes.append(contentsOf: shown)
            return
        }
        bytes.append(quote)
        for byte in shown {
            if byte == quote { bytes.append(quote) }
            bytes.append(byte)
        }
        bytes.append(quote)
    }
}

private let quote = UInt8(ascii: "\"")

/// Whether a cell must be quoted for any reader: both delimiters, quotes, controls, blanks at its ends.
private func needsQuotes(_ cell: [UInt8]) -> Bool {
    if cell.first == 0x20 || cell.last == 0x20 { return true }
    return cell.contains { byte in
        switch byte {
        case 0x00..<0x20, 0x7F, quote, UInt8(ascii: ","), UInt8(ascii: ";"): true
        default: false
        }
    }
}

/// Whether a spreadsheet might calculate the cell.
///
/// True for `= + - @` (also full-width), TAB, CR and LF, even behind quotes, blanks, controls or invisible marks:
/// some programs strip those before they look. A quote in front counts as well, so that the prefix can be taken off
/// again without ambiguity.
func isFormulaLike(_ cell: [UInt8]) -> Bool {
    var rest = cell[...]
    while let skipped = ignoredLength(rest) {
        if let first = rest.first, [0x09, 0x0A, 0x0D].contains(first) { return true }
        rest = rest.dropFirst(skipped)
    }
    if let first = rest.first, "=+-@".utf8.contains(first) { return true }
    return ["＝", "＋", "－", "＠"].contains { rest.starts(with: $0.utf8) }
}

/// The length of what a spreadsheet may skip at the start: a control, a quote, a blank or an invisible mark.
private func ignoredLength(_ bytes: ArraySlice<UInt8>) -> Int? {
    guard let first = bytes.first else { return nil }
    if first <= 0x20 || first == quote || first == UInt8(ascii: "'") || first == 0x7F { return 1 }
    return ["\u{A0}", "\u{200B}", "\u{200C}", "\u{200D}", "\u{2060}", "\u{FEFF}", "\u{3000}"]
        .first { bytes.starts(with: $0.utf8) }?.utf8.count
}
