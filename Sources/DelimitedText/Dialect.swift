// SPDX-License-Identifier: MIT

/// How a delimited text separates its cells; the quote is always `"`, doubled inside quotes (RFC 4180).
package struct Dialect: Hashable, Sendable {
    /// The byte between two cells.
    package let delimiter: UInt8

    /// A dialect with this delimiter.
    package init(delimiter: UInt8) {
        self.delimiter = delimiter
    }

    /// The comma of RFC 4180.
    package static let comma = Dialect(delimiter: UInt8(ascii: ","))
    /// The semicolon of spreadsheets where the comma is a decimal mark.
    package static let semicolon = Dialect(delimiter: UInt8(ascii: ";"))

    /// The dialects a detection tries, in order of preference when nothing else decides.
    package static let candidates = [comma, semicolon, Dialect(delimiter: 0x09), Dialect(delimiter: UInt8(ascii: "|"))]

    /// The delimiter as a person names it.
    package var name: String {
        delimiter == 0x09 ? "tab" : "'\(Unicode.Scalar(delimiter))'"
    }
}
