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

    /// Writes a row, which has at least one cell; a lone empty cell is quoted, since it would read as a blank line.
    package mutating func append(_ row: [String]) {
        precondition(!row.isEmpty, "a row without cells cannot be told from one with an empty cell")
        for (index, cell) in row.enumerated() {
            if index > 0 { bytes.append(flavour.delimiter) }
            append(cell.utf8.span, isOnlyCell: row.count == 1)
        }
        bytes.append(contentsOf: flavour.lineEnd)
    }

    private mutating func append(_ cell: Span<UInt8>, isOnlyCell: Bool) {
        let isDefused = flavour == .spreadsheet && isFormulaLike(cell)
        let isQuoted = needsQuotes(cell) || (isOnlyCell && cell.isEmpty)
        if isQuoted { bytes.append(quote) }
        if isDefused { bytes.append(apostrophe) }
        // In bounds: the span's own pointer and count, used within the call.
        unsafe cell.withUnsafeBufferPointer { content in
            guard isQuoted, unsafe content.contains(quote) else { return unsafe bytes.append(contentsOf: content) }
            for index in 0..<content.count {
                let byte = unsafe content[index]
                if byte == quote { bytes.append(quote) }
                bytes.append(byte)
            }
        }
        if isQuoted { bytes.append(quote) }
    }
}

private let quote = UInt8(ascii: "\"")

/// Whether a cell must be quoted for any reader: both delimiters, quotes, controls, blanks or a mark at its ends.
private func needsQuotes(_ cell: Span<UInt8>) -> Bool {
    guard !cell.isEmpty else { return false }
    if cell[0] == 0x20 || cell[cell.count - 1] == 0x20 { return true }
    // At the beginning of a file it would be taken for the byte-order mark.
    if begins(cell, at: 0, with: "\u{FEFF}") { return true }
    for index in cell.indices {
        switch cell[index] {
        case 0x00..<0x20, 0x7F, quote, UInt8(ascii: ","), UInt8(ascii: ";"): return true
        default: continue
        }
    }
    return false
}
