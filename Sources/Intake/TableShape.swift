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

    /// The line the titles stand on.
    package var headerLine: Int { header.line }
}

/// Finds delimiter and title row (FORMATS.md, section 1.3).
///
/// Tries each delimiter over the first 30 rows; the row with the most known titles wins, then the widest, then the
/// first. `sep=` decides the delimiter; lines that begin with `#` are never titles.
/// `bytes` is valid UTF-8, `known` holds titles in their comparable form; the profile may fix the delimiter and the
/// number of rows before the titles.
package func shape(of bytes: [UInt8], known: Set<String>, delimiter: UInt8?, skippedLines: Int?) -> TableShape? {
    let fixed = delimiter ?? separatorLine(of: bytes)
    let dialects = fixed.map { [Dialect(delimiter: $0)] } ?? Dialect.candidates
    var best: TableShape?
    for dialect in dialects {
        for candidate in candidates(in: bytes, dialect: dialect, known: known, skippedLines: skippedLines)
        where best.map({ isBetter(candidate, than: $0) }) ?? true {
            best = candidate
        }
    }
    return best
}

private func isBetter(_ candidate: TableShape, than best: TableShape) -> Bool {
    if candidate.knownTitles != best.knownTitles { return candidate.knownTitles > best.knownTitles }
    return candidate.columns.titles.count > best.columns.titles.count
}

private func candidates(
    in bytes: [UInt8],
    dialect: Dialect,
    known: Set<String>,
    skippedLines: Int?
) -> [TableShape] {
    var reader = DelimitedReader(bytes, dialect: dialect)
    var record = DelimitedRecord()
    var found: [TableShape] = []
    var row = 0
    while row < 30, reader.next(&record) {
        defer { row += 1 }
        if let skippedLines, row != skippedLines { continue }
        guard !record.isBlank, skippedLines != nil || !isComment(record) else { continue }
        let titles = record.texts
        found.append(
            TableShape(
                dialect: dialect,
                columns: ColumnIndex(titles),
                header: record,
                bodyOffset: reader.offset,
                bodyLine: reader.nextLine,
                preambleRows: row,
                knownTitles: Set(titles.map { comparableTitle($0) }).count(where: known.contains)
            )
        )
    }
    return found
}

/// A line such as `#TYPE …`: Import-Csv skips it as well.
private func isComment(_ record: DelimitedRecord) -> Bool {
    if record.bytes(of: 0).first == UInt8(ascii: "#") { return true }
    return record.count <= 2 && record.line == 1 && separatorBytes.contains { record.bytes(of: 0).starts(with: $0) }
}

private let separatorBytes: [[UInt8]] = [Array("sep=".utf8), Array("Sep=".utf8), Array("SEP=".utf8)]

/// The delimiter of Excel's `sep=;` line.
private func separatorLine(of bytes: [UInt8]) -> UInt8? {
    let line = bytes.prefix { $0 != 0x0A && $0 != 0x0D }.filter { $0 != UInt8(ascii: "\"") }
    guard line.count == 5, separatorBytes.contains(where: { line.starts(with: $0) }) else { return nil }
    return line.last
}
