// SPDX-License-Identifier: MIT

package import CustomerModel

/// The records of one list as cells of described fields, all texts in one arena.
///
/// A field may occur several times in a row (a primary domain and others); an empty cell is not kept.
package struct ListedRecords: Sendable {
    /// One value of one row.
    package struct Cell: Sendable {
        /// The number of the field, an index into the comparators.
        package let field: Int
        /// Where its text is.
        package let text: TextRange
    }

    /// The bytes of all cells and ids.
    package private(set) var text: [UInt8] = []
    /// The cells, row by row.
    package private(set) var cells: [Cell] = []
    private var ends: [Int] = []
    private var ids: [TextRange] = []

    /// No records.
    package init() {}

    /// How many rows there are.
    package var count: Int { ids.count }

    /// Adds a row; its cells follow by `append(_:field:)`.
    package mutating func beginRow(id: Span<UInt8>) {
        ids.append(keep(id))
        ends.append(cells.count)
    }

    /// Adds a value to the last row.
    package mutating func append(_ value: Span<UInt8>, field: Int) {
        guard value.count > 0, !ends.isEmpty else { return }
        cells.append(Cell(field: field, text: keep(value)))
        ends[ends.count - 1] = cells.count
    }

    /// The cells of a row, in the order they came.
    package func cells(of row: Int) -> ArraySlice<Cell> {
        cells[(row == 0 ? 0 : ends[row - 1])..<ends[row]]
    }

    /// Where the id of a row is.
    func id(at row: Int) -> TextRange { ids[row] }

    /// The id of a row, as the list writes it.
    package func id(of row: Int) -> String { text.text(ids[row]) }

    private mutating func keep(_ bytes: Span<UInt8>) -> TextRange {
        precondition(text.count + bytes.count < Int(UInt32.max), "the texts of one list exceed 4 GiB")
        let range = TextRange(start: text.count, count: bytes.count)
        text.append(bytes)
        return range
    }
}
