// SPDX-License-Identifier: MIT

import DelimitedText
import XMLRecords

/// A row of any export: its bytes, and where in them the values of a column lie.
protocol SourceRow {
    /// The text of the row's values, in no particular order.
    var bytes: [UInt8] { get }
    /// The value of a column; where XML repeats a name, the one of this number from 0. `nil` when there is none.
    func range(ofColumn column: Int, _ number: Int) -> Range<Int>?
    /// Whether a column has more than one value.
    func repeats(column: Int) -> Bool
    /// The row's first line.
    var line: Int { get }
    /// Where the row begins in its decoded file.
    var offset: Int { get }
}

extension SourceRow {
    /// The first value of a column as text; empty when there is none.
    func text(ofColumn column: Int) -> String {
        range(ofColumn: column, 0).map { String(decoding: bytes[$0], as: UTF8.self) } ?? ""
    }
}

extension DelimitedRecord: SourceRow {
    func range(ofColumn column: Int, _ number: Int) -> Range<Int>? {
        guard number == 0, column < count else { return nil }
        let cell = cells[column]
        return Int(cell.start)..<Int(cell.end)
    }

    func repeats(column: Int) -> Bool { false }

    var offset: Int { range.lowerBound }
}

/// A record of XML: its values chained by field, so that a column is found without a search.
struct MarkupRow: SourceRow {
    /// The record as the reader fills it.
    var record = XMLRecord()
    private var first: [Int32] = []
    private var next: [Int32] = []

    /// Chains the values of a record that was just read; `fieldCount` is the number of field names met so far.
    mutating func index(fieldCount: Int) {
        first.removeAll(keepingCapacity: true)
        next.removeAll(keepingCapacity: true)
        for _ in 0..<fieldCount { first.append(-1) }
        for _ in 0..<record.values.count { next.append(-1) }
        var value = record.values.count - 1
        while value >= 0 {
            let field = Int(record.values[value].field)
            next[value] = first[field]
            first[field] = Int32(value)
            value -= 1
        }
    }

    var bytes: [UInt8] { record.bytes }
    var line: Int { record.line }
    var offset: Int { record.offset }

    func repeats(column: Int) -> Bool {
        guard column < first.count, first[column] >= 0 else { return false }
        return next[Int(first[column])] >= 0
    }

    func range(ofColumn column: Int, _ number: Int) -> Range<Int>? {
        guard column < first.count else { return nil }
        var value = first[column]
        for _ in 0..<number where value >= 0 { value = next[Int(value)] }
        guard value >= 0 else { return nil }
        let found = record.values[Int(value)]
        return Int(found.start)..<Int(found.end)
    }
}
