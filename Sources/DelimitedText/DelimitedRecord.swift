// SPDX-License-Identifier: MIT

/// One record: the bytes of its cells without their quotes, and where it stood.
///
/// Made once and filled again for every record, so that a million records cost one allocation.
package struct DelimitedRecord: Equatable, Sendable {
    /// The line its first cell begins on, counted from 1.
    package internal(set) var line = 1
    /// Its place in the input, from its first byte to the end of its line.
    package internal(set) var range = 0..<0
    /// Whether the input ended inside quotes.
    package internal(set) var endsInsideQuotes = false
    /// The first cell with text behind its closing quote; `nil` when every quote stands where it should.
    package internal(set) var misquotedCell: Int?
    /// The cells' bytes, one after the other.
    var bytes: [UInt8] = []
    /// Where each cell ends within `bytes`.
    var ends: [Int] = []
    /// Where each cell begins in the input, its quote included.
    var starts: [Int] = []

    /// An empty record, to be filled by a reader.
    package init() {}

    /// The number of cells; a blank line has one, an empty one.
    package var count: Int { ends.count }

    /// Whether it holds no byte but blanks.
    package var isBlank: Bool { bytes.allSatisfy { $0 == 0x20 || $0 == 0x09 } }

    /// The bytes of a cell.
    package func bytes(of cell: Int) -> ArraySlice<UInt8> {
        bytes[(cell == 0 ? 0 : ends[cell - 1])..<ends[cell]]
    }

    /// A cell as text.
    package func text(of cell: Int) -> String {
        String(decoding: bytes(of: cell), as: UTF8.self)
    }

    /// All cells as text.
    package var texts: [String] { (0..<count).map(text(of:)) }

    /// Where a cell begins in the input.
    package func start(of cell: Int) -> Int { starts[cell] }

    mutating func begin(line: Int, at offset: Int) {
        self.line = line
        range = offset..<offset
        endsInsideQuotes = false
        misquotedCell = nil
        bytes.removeAll(keepingCapacity: true)
        ends.removeAll(keepingCapacity: true)
        starts.removeAll(keepingCapacity: true)
    }
}
