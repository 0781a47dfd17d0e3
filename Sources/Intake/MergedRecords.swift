// SPDX-License-Identifier: MIT

import CustomerModel
import DelimitedText
import Diagnostics

/// Why a record shows that a quote swallowed other records; such a file is refused whole (FORMATS.md, section 1.3).
///
/// `width` is the number of titles, `tenant` finds the record's own. Gives the code, the message and the cell that holds too
/// much; `nil` for an ordinary record.
func merger(
    in record: DelimitedRecord,
    dialect: Dialect,
    width: Int,
    tenant: () -> TenantID?
) -> (code: DiagnosticCode, message: String, cell: Int)? {
    if record.endsInsideQuotes {
        return (.quoteUnclosed, openQuoteMessage, record.count - 1)
    }
    for cell in 0..<record.count
    where mayHoldMore(record.bytes.span.extracting(record.range(of: cell)), dialect, width: width) {
        let text = record.bytes(of: cell)
        if holdsRow(text, isFirstCell: cell == 0, dialect: dialect, width: width) {
            return (.recordsMerged, "a cell holds whole rows: a quote is missing", cell)
        }
        let isMisquoted = record.misquotedCell == cell
        if holdsTenant(text, otherThan: tenant(), dialect: dialect, isMisquoted: isMisquoted) {
            return (.recordsMerged, "a cell of several lines holds another tenant ID: a quote is missing", cell)
        }
    }
    return nil
}

/// Whether one look leaves room for a row or a tenant: enough delimiters, or a word as long as an ID; and a line end.
func mayHoldMore(_ text: Span<UInt8>, _ dialect: Dialect, width: Int) -> Bool {
    guard text.firstLineEnd(from: 0) != nil else { return false }
    var (delimiters, longest, start) = (0, 0, 0)
    for index in text.indices {
        let byte = text[index]
        if byte == dialect.delimiter { delimiters += 1 }
        guard byte == dialect.delimiter || endsWord(byte) else { continue }
        longest = max(longest, index - start)
        start = index + 1
    }
    return delimiters >= width - 1 || max(longest, text.count - start) >= shortestID
}

/// Whether a line of the cell has as many cells as there are titles.
///
/// The first line ends the record's own row, so that it counts in the first cell only.
func holdsRow(_ text: ArraySlice<UInt8>, isFirstCell: Bool, dialect: Dialect, width: Int) -> Bool {
    guard width > 1 else { return false }
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: isLineEnd).dropFirst(isFirstCell ? 0 : 1)
    return lines.contains { line in line.count { $0 == dialect.delimiter } == width - 1 }
}

/// Whether a cell of several lines holds, among other text, a tenant that is not the record's own.
///
/// A cell of nothing but IDs is a list, and a single ID in a record without a tenant is not a second one, unless
/// the cell goes on behind its closing quote.
func holdsTenant(
    _ text: ArraySlice<UInt8>,
    otherThan own: TenantID?,
    dialect: Dialect,
    isMisquoted: Bool
) -> Bool {
    let words = text.split { endsWord($0) || $0 == dialect.delimiter }
    let tenants = words.compactMap { word in
        word.count >= shortestID ? TenantID(parsing: String(decoding: word, as: UTF8.self)) : nil
    }
    if isMisquoted { return !tenants.isEmpty }
    guard !tenants.isEmpty, tenants.count < words.count else { return false }
    return Set(tenants).union([own].compactMap(\.self)).count > 1
}

private let openQuoteMessage = "a quote that is never closed swallows the rest of the file"
private let quoteAdvice = "look for a single \" in or before this line, and export the list again"

/// A file that ends inside quotes, for whoever does not look at what they hold.
func openQuote(at place: SourceLocation) -> Diagnostic {
    Diagnostic(.error, .quoteUnclosed, openQuoteMessage, at: place, suggestion: quoteAdvice)
}

/// A cell that had to be cut.
func longCell(at place: SourceLocation) -> Diagnostic {
    let message = "a cell has more than a million bytes"
    return Diagnostic(.error, .fieldTooLong, message, at: place, suggestion: quoteAdvice)
}

private func endsWord(_ byte: UInt8) -> Bool { isLineEnd(byte) || byte == 0x20 || byte == UInt8(ascii: "\"") }

/// The digits of a tenant ID.
private let shortestID = 32

private func isLineEnd(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }
