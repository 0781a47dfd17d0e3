// SPDX-License-Identifier: MIT

package import DelimitedText

/// How a delimited export is built: found from its first rows, with the reasons.
package struct TableShape: Equatable, Sendable {
    /// The delimiter.
    package let dialect: Dialect
    /// The titles.
    package let columns: ColumnIndex
    /// Their row as it was read.
    package let header: DelimitedRecord
    /// Where the first record behind them begins.
    package let bodyOffset: Int
    /// Its line.
    package let bodyLine: Int
    /// Rows before the titles: `#TYPE`, `sep=`, title rows.
    package let preambleRows: Int
    /// How many titles are known ones.
    package let knownTitles: Int

    /// Whether the titles stand in the file; else the profile names the columns.
    package let hasTitles: Bool
    /// Whether rows were seen below the titles, and all of them have as many cells.
    package internal(set) var isEven = false
    /// Whether lines of text stand above the titles, other than comments.
    package internal(set) var isBelowText = false
    /// Why the delimiter was chosen, in words for a person.
    package internal(set) var reason = ""

    /// The line the titles stand on.
    package var headerLine: Int { header.line }
}

/// What is known of a table before its shape is looked for.
package struct ShapeHints: Sendable {
    /// Titles in their comparable form.
    package let known: Set<String>
    /// The delimiter, when it is not to be detected.
    package let delimiter: UInt8?
    /// The quote; `nil` means that nothing is quoted.
    package let quote: UInt8?
    /// Where the titles stand.
    package let header: SourceProfile.Header
    /// Whether the bytes are the whole file.
    package let isWhole: Bool

    /// Hints.
    package init(
        known: Set<String>,
        delimiter: UInt8? = nil,
        quote: UInt8? = UInt8(ascii: "\""),
        header: SourceProfile.Header = .auto,
        isWhole: Bool = true
    ) {
        self.known = known
        self.delimiter = delimiter
        self.quote = quote
        self.header = header
        self.isWhole = isWhole
    }
}

/// Finds delimiter and title row (FORMATS.md, section 1.3).
///
/// Tries each delimiter over the first 30 rows; the row with the most known titles wins, then a delimiter by which all
/// rows below have as many cells, then the widest row, then the first. `sep=` decides the delimiter; lines that begin
/// with `#` are never titles, but for the fields of a W3C log.
///
/// `text` is the beginning of the file, or all of it, as valid UTF-8.
package func shape(of text: [UInt8], by hints: ShapeHints) -> TableShape? {
    let fixed = hints.delimiter ?? separatorLine(of: text)
    let delimiters = fixed.map { [$0] } ?? Dialect.candidates.map(\.delimiter)
    var best: TableShape?
    var rivals: [TableShape] = []
    for delimiter in delimiters {
        let found = bestCandidate(in: text, dialect: Dialect(delimiter: delimiter, quote: hints.quote), hints)
        guard let found else { continue }
        rivals.append(found)
        if best.map({ isBetter(found, than: $0) }) ?? true { best = found }
    }
    let why = reason(for: best, fixed: hints.delimiter != nil, separator: fixed != nil, among: rivals)
    best?.reason = why
    if case .auto = hints.header, let start = best?.header.range.lowerBound {
        best?.isBelowText = hasText(text[..<start])
    }
    return best
}

/// Whether a line holds anything, and is neither a comment nor `sep=`.
private func hasText(_ preamble: ArraySlice<UInt8>) -> Bool {
    preamble.split { $0 == 0x0A || $0 == 0x0D }.contains { line in
        let words = line.drop { $0 <= 0x20 || $0 == UInt8(ascii: "\"") }
        return !words.isEmpty && words.first != UInt8(ascii: "#") && separatorLine(of: Array(line)) == nil
    }
}

/// Why this delimiter was chosen, in words for a person.
private func reason(for best: TableShape?, fixed: Bool, separator: Bool, among rivals: [TableShape]) -> String {
    guard let best else { return "" }
    if fixed { return "as the profile or the command line says" }
    if separator { return "as the line 'sep=' says" }
    let columns = best.columns.titles.count
    if columns == 1 { return "one column: there is nothing to delimit" }
    let others = rivals.filter { $0.dialect != best.dialect }.map {
        "\($0.dialect.name) \($0.knownTitles) of \($0.columns.titles.count)"
    }
    return "with it \(best.knownTitles) of \(columns) titles are known; with \(others.joined(separator: ", "))"
}

private func isBetter(_ candidate: TableShape, than best: TableShape) -> Bool {
    if candidate.knownTitles != best.knownTitles { return candidate.knownTitles > best.knownTitles }
    // Where no title tells, a decimal comma must not make columns of a table with semicolons.
    if candidate.isEven != best.isEven, candidate.dialect != best.dialect { return candidate.isEven }
    return candidate.columns.titles.count > best.columns.titles.count
}

private func bestCandidate(in text: [UInt8], dialect: Dialect, _ hints: ShapeHints) -> TableShape? {
    var reader = DelimitedReader(text, isWhole: hints.isWhole, dialect: dialect)
    var record = DelimitedRecord()
    var best: TableShape?
    var row = 0
    while row < 30, reader.next(&record) {
        defer { row += 1 }
        guard let titles = titles(in: record, row: row, hints) else { continue }
        let isNamed = hints.header.columns == nil
        let known =
            isNamed
            ? Set(titles.map { comparableTitle($0) }).count(where: hints.known.contains)
            : (record.count == titles.count ? titles.count : 0)
        // Within a dialect, more known titles win, then more columns.
        if let best, (known, titles.count) <= (best.knownTitles, best.columns.titles.count) { continue }
        best = TableShape(
            dialect: dialect,
            columns: ColumnIndex(titles),
            header: record,
            bodyOffset: isNamed ? reader.offset : record.range.lowerBound,
            bodyLine: isNamed ? reader.nextLine : record.line,
            preambleRows: row,
            knownTitles: known,
            hasTitles: isNamed
        )
        if !isNamed { break }
    }
    if let found = best { best?.isEven = isEven(text, below: found, hints) }
    return best
}

/// Whether the rows below the titles, as far as they are looked at, all have their number of cells.
private func isEven(_ text: [UInt8], below shape: TableShape, _ hints: ShapeHints) -> Bool {
    let width = shape.columns.titles.count
    let start = min(shape.bodyOffset, text.count)
    var reader = DelimitedReader(
        text,
        isWhole: hints.isWhole,
        dialect: shape.dialect,
        from: start,
        line: shape.bodyLine
    )
    var record = DelimitedRecord()
    var rows = 0
    while rows < 30, reader.next(&record) {
        if record.isBlank { continue }
        guard record.count == width else { return false }
        rows += 1
    }
    return width > 1 && rows > 0
}

/// The titles a record would give; `nil` when it cannot be the row of titles.
private func titles(in record: DelimitedRecord, row: Int, _ hints: ShapeHints) -> [String]? {
    switch hints.header {
    case .below(let lines): return row == lines ? record.texts : nil
    case .none(let columns): return record.isBlank || isComment(record) ? nil : columns
    case .auto:
        guard !record.isBlank else { return nil }
        if let fields = loggedFields(in: record) { return fields }
        return isComment(record) ? nil : record.texts
    }
}

/// The titles of a W3C log, in a line that begins with `#Fields: ` (Import-Csv reads it as the header).
private func loggedFields(in record: DelimitedRecord) -> [String]? {
    let text = record.text(of: 0)
    guard text.hasPrefix("#Fields: ") else { return nil }
    return [String(text.dropFirst(9))] + record.texts.dropFirst()
}

/// A line such as `#TYPE …`: Import-Csv skips it as well.
private func isComment(_ record: DelimitedRecord) -> Bool {
    if record.bytes(of: 0).first == UInt8(ascii: "#") { return true }
    return record.count <= 2 && record.line == 1 && separatorBytes.contains { record.bytes(of: 0).starts(with: $0) }
}

private let separatorBytes: [[UInt8]] = [Array("sep=".utf8), Array("Sep=".utf8), Array("SEP=".utf8)]

/// The delimiter of Excel's `sep=;` line.
func separatorLine(of bytes: [UInt8]) -> UInt8? {
    let line = bytes.prefix { $0 != 0x0A && $0 != 0x0D }.filter { $0 != UInt8(ascii: "\"") }
    guard line.count == 5, separatorBytes.contains(where: { line.starts(with: $0) }) else { return nil }
    return line.last
}

extension SourceProfile.Header {
    /// The columns of a table without titles.
    fileprivate var columns: [String]? {
        if case .none(let columns) = self { columns } else { nil }
    }
}
