// SPDX-License-Identifier: MIT

import Diagnostics
import XMLRecords

/// Reads a workbook saved as XML row by row, every worksheet, before any profile has its say.
struct RawWorkbook: ~Copyable {
    private var reader: XMLRecordReader
    private var record = XMLRecord()
    private let file: String

    /// A reader for a document that begins like this.
    /// - Throws: `.notATable` for XML whose records have no cells.
    init(head: [UInt8], file: String) throws(Diagnostic) {
        guard let root = rootElement(of: head.span), XMLDialect(root: root) == .spreadsheetML else {
            throw Diagnostic(
                .error,
                .notATable,
                "this is XML, whose records have no cells",
                at: SourceLocation(file: file),
                suggestion: "leave out --raw: --format ndjson prints the records as their profile reads them"
            )
        }
        reader = XMLRecordReader(dialect: .spreadsheetML)
        self.file = file
    }

    /// Takes decoded text and hands each complete row to `each` as its cells.
    mutating func append(_ text: Span<UInt8>, each: ([String]) -> Void) throws(Diagnostic) {
        do throws(XMLReadError) { try reader.append(text) } catch { throw error.diagnostic(file: file) }
        handRows(to: each)
    }

    /// Takes the end of the text.
    mutating func finish(each: ([String]) -> Void) throws(Diagnostic) {
        do throws(XMLReadError) { try reader.finish() } catch { throw error.diagnostic(file: file) }
        handRows(to: each)
    }

    private mutating func handRows(to each: ([String]) -> Void) {
        while reader.next(&record) {
            var cells: [String] = []
            for value in record.values {
                while cells.count < Int(value.field) { cells.append("") }
                cells.append(record.text(of: value))
            }
            each(cells)
        }
    }
}
