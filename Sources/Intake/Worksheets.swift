// SPDX-License-Identifier: MIT

import CustomerModel
import Diagnostics
import XMLRecords

/// The worksheets of a workbook saved as XML: each is read as the table it is, and the one that fits best is kept.
///
/// Rows are handed on as delimited text, one line each and empty ones for the rows a sheet skips, so that what is said
/// of a line is said of the row with that number.
struct Worksheets {
    private let request: ExportRequest
    private let profiles: [SourceProfile]
    private var record = XMLRecord()
    private var sheet = -1
    private var current: TableReading?
    private var lastRow = 0
    /// Rows that were not handed on yet, as text.
    private var lines: [UInt8] = []
    private var candidates: [Candidate] = []
    private var failure: Diagnostic?

    private struct Candidate {
        let export: Export
        let score: Int
        let sheet: Int
    }

    init(_ request: ExportRequest, profiles: [SourceProfile]) {
        // The rows are handed on in one dialect, whatever a profile or a person says of tables.
        var own = request
        (own.delimiter, own.quote) = (UInt8(ascii: ","), UInt8(ascii: "\""))
        self.request = own
        self.profiles = profiles
    }

    /// Takes every row that is complete.
    mutating func takeAll(from reader: inout XMLRecordReader?) throws(Diagnostic) {
        while reader?.next(&record) == true {
            if record.sheet != sheet {
                closeSheet()
                sheet = record.sheet
                current = TableReading(request, profiles: profiles)
                lastRow = 0
            }
            guard record.row <= mostRows else { throw farRow }
            writeLine()
            if lines.count >= enoughText { passLines() }
        }
        passLines()
    }

    /// The export of the sheet that fits best; Excel says only behind the rows that a sheet is hidden.
    mutating func finish(_ sheets: [XMLSheet]) throws(Diagnostic) -> Export {
        closeSheet()
        let wanted = candidates.filter { candidate in
            guard sheets.indices.contains(candidate.sheet - 1) else { return true }
            let sheet = sheets[candidate.sheet - 1]
            return !sheet.isHidden && candidate.export.profile.sheet.map { fits(sheet.name, glob: $0) } ?? true
        }
        if let best = wanted.max(by: { ($0.score, -$0.sheet) < ($1.score, -$1.sheet) }) { return best.export }
        throw failure ?? noSheet(among: sheets)
    }

    private func noSheet(among sheets: [XMLSheet]) -> Diagnostic {
        let names = sheets.filter { !$0.isHidden }.map { quoted($0.name) }.joined(separator: ", ")
        let message =
            candidates.isEmpty
            ? "the workbook has no row" : "no visible worksheet is the one the profile names; there is: \(names)"
        return Diagnostic(.error, .fileEmpty, message, at: SourceLocation(file: request.file))
    }

    private var farRow: Diagnostic {
        let message = "a worksheet has a row \(record.row), expected at most \(mostRows)"
        return Diagnostic(.error, .xmlLimit, message, at: SourceLocation(file: request.file, line: record.line))
    }

    /// The row as a line of quoted cells; a line break in a cell is a blank.
    private mutating func writeLine() {
        while lastRow + 1 < record.row {
            lines.append(0x0A)
            lastRow += 1
        }
        lastRow = record.row
        var column = 0
        for value in record.values {
            while column < Int(value.field) {
                lines.append(UInt8(ascii: ","))
                column += 1
            }
            lines.append(UInt8(ascii: "\""))
            appendCell(Int(value.start)..<Int(value.end))
            lines.append(UInt8(ascii: "\""))
        }
        lines.append(0x0A)
    }

    private mutating func appendCell(_ range: Range<Int>) {
        let start = lines.count
        let bytes = record.bytes
        lines.append(bytes.span.extracting(range))
        for index in start..<lines.count where lines[index] == 0x0A || lines[index] == 0x0D { lines[index] = 0x20 }
        guard let quote = lines[start...].firstIndex(of: UInt8(ascii: "\"")) else { return }
        let rest = Array(lines[quote...])
        lines.removeLast(rest.count)
        for byte in rest {
            if byte == UInt8(ascii: "\"") { lines.append(byte) }
            lines.append(byte)
        }
    }

    /// A sheet that cannot be read is set aside; another may be the right one.
    private mutating func passLines() {
        // Out and in again: a span of what is ours keeps all of us from changing.
        var text: [UInt8] = []
        swap(&text, &lines)
        do throws(Diagnostic) {
            try current?.append(text.span)
        } catch {
            current = nil
            failure = failure ?? error
        }
        text.removeAll(keepingCapacity: true)
        swap(&text, &lines)
    }

    private mutating func closeSheet() {
        passLines()
        guard var table = current else { return }
        current = nil
        do throws(Diagnostic) {
            var export = try table.finish()
            let score = (table.shape?.knownTitles ?? 0) * 1_000 + export.titles.count
            export.shape =
                "worksheet \(sheet) of an Excel 2003 XML workbook, titles in row \(export.titleLine ?? 1)"
            export.shapeReason = "\(table.shape?.knownTitles ?? 0) of its \(export.titles.count) titles are known"
            candidates.append(Candidate(export: export, score: score, sheet: sheet))
        } catch {
            failure = failure ?? error
        }
    }
}

/// The rows Excel has; beyond that a number in a file is no row, but a demand for memory.
private let mostRows = 1_048_576

/// How much text is handed on at once; each time costs something.
private let enoughText = 1 << 16
