// SPDX-License-Identifier: MIT

import CustomerModel
package import Diagnostics

/// The ids of a list in their own bytes, with the line each stands on.
package struct ListedIDs: Sendable {
    private var text: [UInt8] = []
    private var ranges: [TextRange] = []
    private var lines: [Int32] = []
    /// The rows by the bytes of their ids; of equal ones the first row first.
    private var order: [Int32] = []

    /// No ids.
    package init() {}

    /// How many rows there are.
    package var count: Int { ranges.count }

    /// Takes the id of the next row.
    package mutating func append(_ id: Span<UInt8>, line: Int) {
        ranges.append(TextRange(start: text.count, count: id.count))
        text.append(id)
        lines.append(Int32(truncatingIfNeeded: line))
    }

    /// The id of a row as the list writes it.
    package func text(of row: Int) -> String { text.text(ranges[row]) }

    /// The line a row begins on.
    package func line(of row: Int) -> Int { Int(lines[row]) }

    /// Puts the ids in order, which `row(of:)` and `ranks` need; records an error for each that stands twice.
    package mutating func sort(file: String, log: inout DiagnosticLog) {
        order = ranges.indices.map { Int32($0) }
        let (text, ranges) = (text, ranges)
        order.sort { isOrdered(text.span, ranges[Int($0)], $0, ranges[Int($1)], $1) }
        var advice: String? = "where another column is unique, name it with --id"
        for index in order.indices.dropFirst() {
            let (row, before) = (Int(order[index]), Int(order[index - 1]))
            guard text[ranges[row].indices] == text[ranges[before].indices] else { continue }
            let id = quoted(text.text(ranges[row]))
            let message = "the id \(id) stands here again, first in line \(line(of: before)); expected each once"
            let place = SourceLocation(file: file, line: line(of: row))
            log.record(Diagnostic(.error, .idRepeated, message, at: place, suggestion: advice))
            // Once is enough.
            advice = nil
        }
    }

    /// The row of an id; `nil` when there is none.
    package func row(of id: Span<UInt8>) -> Int? {
        var (low, high) = (0, order.count)
        while low < high {
            let middle = (low + high) / 2
            let row = Int(order[middle])
            let sign = compared(text.span.extracting(ranges[row].indices), id)
            if sign == 0 { return row }
            if sign < 0 { low = middle + 1 } else { high = middle }
        }
        return nil
    }

    /// The place of each row among all, by the bytes of its id.
    package var ranks: [Int32] {
        var ranks = [Int32](repeating: 0, count: order.count)
        for (rank, row) in order.enumerated() { ranks[Int(row)] = Int32(rank) }
        return ranks
    }
}

private func isOrdered(
    _ text: Span<UInt8>,
    _ one: TextRange,
    _ oneRow: Int32,
    _ other: TextRange,
    _ otherRow: Int32
) -> Bool {
    let sign = compared(text.extracting(one.indices), text.extracting(other.indices))
    return sign == 0 ? oneRow < otherRow : sign < 0
}

/// Less than, equal to or greater than 0: the order of the bytes, a shorter text before its continuations.
private func compared(_ one: Span<UInt8>, _ other: Span<UInt8>) -> Int {
    let count = min(one.count, other.count)
    for index in 0..<count where one[index] != other[index] { return Int(one[index]) - Int(other[index]) }
    return one.count - other.count
}
