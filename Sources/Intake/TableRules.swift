// SPDX-License-Identifier: MIT

import CustomerModel
import DelimitedText

/// Which records of a table are rows of it (FORMATS.md, section 1.3), and what the rows so far have told.
struct TableRules {
    /// What a record is.
    enum Verdict {
        case row
        /// Blank, a footer or a title of its own: nobody's row.
        case nothing
        /// The titles once more.
        case titles
        /// One cell that names somebody, under three titles or more.
        case loneCell
        case tooWide
    }

    private let width: Int
    /// The number of titles without empty ones at the end.
    private let namedWidth: Int
    /// The titles as they stand in the file, if they do.
    private let header: DelimitedRecord?
    /// How long the second title is, by which nearly every row is told from the titles; -1 where there is none.
    private let secondTitleLength: Int
    private let footers: [String]
    private let isBrake: Bool
    /// The most cells any row has had.
    private var widest = 0
    /// Whether the record before was a row of the table.
    private var followsRow = false

    init(_ shape: TableShape, footers: [String], isBrake: Bool) {
        width = shape.columns.titles.count
        namedWidth = shape.columns.titles.reversed().drop { collapsed($0).isEmpty }.count
        header = shape.hasTitles ? shape.header : nil
        secondTitleLength =
            shape.hasTitles && width > 1 && shape.header.count > 1 ? shape.header.range(of: 1).count : -1
        self.footers = footers
        self.isBrake = isBrake
    }

    /// What a record is, in the order of the file.
    mutating func verdict(on record: DelimitedRecord) -> Verdict {
        let verdict = kind(of: record)
        followsRow = verdict == .row && record.count > 1 || verdict == .tooWide
        return verdict
    }

    private mutating func kind(of record: DelimitedRecord) -> Verdict {
        if isEmpty(record) || isNamedFooter(record) { return .nothing }
        widest = max(widest, record.count)
        if record.count == 1, width >= 3 {
            return isBrake || namesSomebody(record.text(of: 0)) ? .loneCell : .nothing
        }
        if record.count > width { return .tooWide }
        return repeatsTitles(record) ? .titles : .row
    }

    /// The titles and the most cells of a row, when no row fills the titles: a delimiter too many in the titles.
    var narrowness: (titles: Int, cells: Int)? {
        widest > 1 && widest < namedWidth ? (namedWidth, widest) : nil
    }

    /// Whether a short last record looks like the beginning of a row.
    ///
    /// A footer stands below other lines that are no rows; a lone word right below a row is the beginning of one.
    func looksCut(_ record: DelimitedRecord) -> Bool {
        if isEmpty(record) || isNamedFooter(record) { return false }
        return record.count > 1 || (width > 2 && (followsRow || namesSomebody(record.text(of: 0))))
    }

    /// Blanks and control characters only, such as the end-of-file mark of old programs.
    private func isEmpty(_ record: DelimitedRecord) -> Bool {
        for cell in 0..<record.count {
            let (start, end) = (Int(record.cells[cell].start), Int(record.cells[cell].end))
            for index in start..<end where record.bytes[index] > 0x20 { return false }
        }
        return true
    }

    /// A footer the profile names.
    private func isNamedFooter(_ record: DelimitedRecord) -> Bool {
        guard !footers.isEmpty else { return false }
        let first = collapsed(record.text(of: 0))
        return footers.contains { fits(first, glob: $0) }
    }

    private func repeatsTitles(_ record: DelimitedRecord) -> Bool {
        // The second cell's, since the first may have a mark before it.
        guard record.count > 1, Int(record.cells[1].end - record.cells[1].start) == secondTitleLength else {
            return false
        }
        guard let header, record.count == header.count else { return false }
        for cell in 0..<record.count where !isSame(cell, record, header) { return false }
        return true
    }

    private func isSame(_ cell: Int, _ record: DelimitedRecord, _ header: DelimitedRecord) -> Bool {
        let title = header.bytes.span.extracting(header.range(of: cell))
        var range = record.range(of: cell)
        // A file put behind another one brings its byte order mark along.
        if cell == 0, record.bytes[range].starts(with: byteOrderMark) { range = range.dropFirst(3) }
        return record.bytes.span.extracting(range).isEqual(to: title)
    }

    private func namesSomebody(_ text: String) -> Bool {
        TenantID(parsing: text) != nil || EmailAddress(parsing: text) != nil || DomainName(parsing: text) != nil
    }
}

private let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]
