// SPDX-License-Identifier: MIT

import CustomerModel
import DelimitedText
package import Diagnostics
import XMLRecords

/// A list that was decoded and whose columns are known; its rows are cut anew on every pass over them.
///
/// Two passes over the text cost less than a copy of every cell, and what a column means may depend on its values.
package struct ReadList: Sendable {
    /// How its rows are cut.
    enum Form: Sendable {
        case table(TableShape)
        case markup(XMLDialect)
        /// A worksheet of a workbook, and the row of its titles.
        case sheet(number: Int, titleRow: Int)
    }

    /// The file, as diagnostics name it.
    package let file: String
    /// The columns by their titles; for XML by the names of the records' values.
    package let columns: ColumnIndex
    let text: [UInt8]
    let form: Form

    /// The titles as read.
    package var titles: [String] { columns.titles }

    /// How many bytes of text it has.
    package var byteCount: Int { text.count }

    /// The line of the titles; the first one where they have none.
    package var titleLine: Int {
        if case .table(let shape) = form { shape.headerLine } else { 1 }
    }
}

/// Reads the bytes of a list, block by block, and finds out how it is built.
package struct ListReader: ~Copyable {
    private let file: String
    private let known: Set<String>
    private var decoder: TextDecoder
    private var head: [UInt8] = []
    private var text: [UInt8] = []

    /// A reader for one file of about `size` bytes; `known` are titles that tell its delimiter, in comparable form.
    package init(file: String, size: Int, known: Set<String>) {
        self.file = file
        self.known = known
        decoder = TextDecoder(file: file)
        text.reserveCapacity(size + size / 64 + 16)
    }

    /// Takes the next bytes of the file.
    package mutating func append(_ block: Span<UInt8>) throws(Diagnostic) {
        if head.count < headLength { head.append(block.extracting(0..<min(block.count, headLength - head.count))) }
        if text.isEmpty, let refusal = refusal(of: head, file: file) { throw refusal }
        try decoder.append(block, to: &text)
    }

    /// Takes the end of the file.
    package consuming func finish() throws(Diagnostic) -> ReadList {
        if let refusal = refusal(of: head, file: file) { throw refusal }
        try decoder.finish(to: &text)
        if let refusal = refusal(of: text, file: file) { throw refusal }
        return isXML(text) ? try markup(text, file: file, known: known) : try table(text, file: file, known: known)
    }
}

/// How many bytes are looked at to tell a table from what people save by mistake.
private let headLength = 4096

private func table(_ text: [UInt8], file: String, known: Set<String>) throws(Diagnostic) -> ReadList {
    guard let shape = listShape(of: text, known: known) else {
        throw Diagnostic(
            .error,
            .headerMissing,
            "no row of column titles was found",
            at: SourceLocation(file: file),
            suggestion: "write the titles of the columns into the first line"
        )
    }
    if let refusal = refusal(ofTitles: shape, text: text, file: file) { throw refusal }
    return ReadList(file: file, columns: shape.columns, text: text, form: .table(shape))
}

/// The shape of a list, whose titles are as a rule in its first line.
///
/// Titles further down are believed where two of them are known, or where lines of one cell stand above them.
private func listShape(of text: [UInt8], known: Set<String>) -> TableShape? {
    // Thirty rows are looked at; what is further down is not needed to see them.
    let head = Array(text.prefix(shapeLength))
    let isWhole = head.count == text.count
    let shape = shape(of: head, by: ShapeHints(known: known, isWhole: isWhole))
    guard let shape, shape.preambleRows > 0, shape.knownTitles < 2 else { return shape }
    for row in 0..<shape.preambleRows {
        let hints = ShapeHints(known: known, header: .below(lines: row), isWhole: isWhole)
        if let first = Intake.shape(of: head, by: hints), isTitles(first.header) { return first }
    }
    return shape
}

/// Whether a row may be the titles although none of them is known: several cells, no comment, no remark on delimiters.
private func isTitles(_ row: DelimitedRecord) -> Bool {
    let first = row.text(of: 0)
    return row.count > 1 && !row.isBlank && !first.hasPrefix("#") && !first.lowercased().hasPrefix("sep=")
}

private let shapeLength = 1 << 21
