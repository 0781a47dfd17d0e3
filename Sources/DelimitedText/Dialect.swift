// SPDX-License-Identifier: MIT

/// How a delimited text separates its cells, and what it puts round those that hold a delimiter (RFC 4180).
package struct Dialect: Hashable, Sendable {
    /// The byte between two cells.
    package let delimiter: UInt8
    /// The byte round a cell, doubled within it; `nil` where nothing is quoted and a quote is a byte like any other.
    package let quote: UInt8?

    /// A dialect with this delimiter and quote; what ends a cell or a line cannot also be a quote.
    package init(delimiter: UInt8, quote: UInt8? = UInt8(ascii: "\"")) {
        self.delimiter = delimiter
        self.quote = quote == delimiter || quote == carriageReturn || quote == lineFeed ? nil : quote
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
