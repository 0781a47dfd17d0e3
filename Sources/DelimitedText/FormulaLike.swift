// SPDX-License-Identifier: MIT

/// Whether a spreadsheet might calculate the cell; the writer then puts an apostrophe before it.
///
/// True for `= + - @` (also full-width), TAB, CR and LF, even behind quotes, blanks, controls or invisible marks:
/// some programs strip those before they look. An apostrophe in front counts as well, so that the writer's can be taken
/// off without ambiguity: it is the first of a cell that is formula-like without it.
package func isFormulaLike(_ cell: Span<UInt8>) -> Bool {
    var index = 0
    while index < cell.count {
        let byte = cell[index]
        if byte == 0x09 || byte == 0x0A || byte == 0x0D { return true }
        guard let skipped = ignoredLength(cell, at: index) else { break }
        index += skipped
    }
    guard index < cell.count else { return false }
    switch cell[index] {
    case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"): return true
    case 0xEF: return fullWidthSigns.contains { begins(cell, at: index, with: $0) }
    default: return false
    }
}

let apostrophe = UInt8(ascii: "'")

private let fullWidthSigns: [StaticString] = ["＝", "＋", "－", "＠"]
private let invisibleMarks: [StaticString] = [
    "\u{A0}", "\u{200B}", "\u{200C}", "\u{200D}", "\u{2060}", "\u{FEFF}", "\u{3000}",
]

/// The length of what a spreadsheet may skip: a control, a quote, a blank or an invisible mark.
private func ignoredLength(_ cell: Span<UInt8>, at index: Int) -> Int? {
    let first = cell[index]
    if first <= 0x20 || first == UInt8(ascii: "\"") || first == apostrophe || first == 0x7F { return 1 }
    guard first >= 0xC2 else { return nil }
    return invisibleMarks.first { begins(cell, at: index, with: $0) }?.utf8CodeUnitCount
}

/// Whether the bytes of a text stand at `index`.
func begins(_ cell: Span<UInt8>, at index: Int, with text: StaticString) -> Bool {
    guard index + text.utf8CodeUnitCount <= cell.count else { return false }
    for offset in 0..<text.utf8CodeUnitCount {
        // In bounds: the offset is below the text's own count.
        guard unsafe text.utf8Start[offset] == cell[index + offset] else { return false }
    }
    return true
}
