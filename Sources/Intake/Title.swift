// SPDX-License-Identifier: MIT

import CustomerModel

/// A column title in the form titles are compared in (FORMATS.md, section 9).
///
/// White space collapsed, lower case, without byte order marks, zero-width characters and a leading `[required]`.
package func comparableTitle(_ title: some StringProtocol) -> String {
    var text = collapsed(title.lowercased())
    if text.hasPrefix("[required]") { text = collapsed(text.dropFirst(10)) }
    return text
}

/// `text` with every run of white space one blank, none at the ends, invisible characters gone.
package func collapsed(_ text: some StringProtocol) -> String {
    let copy = String(text)
    var output: [UInt8] = []
    appendCollapsed(copy.utf8.span, to: &output)
    return String(decoding: output, as: UTF8.self)
}

/// The titles of a table, found by their comparable form; a repeated one is `Title#2`.
package struct ColumnIndex: Equatable, Sendable {
    /// The titles as read.
    package private(set) var titles: [String] = []
    private var columns: [String: Int] = [:]

    /// An index of these titles.
    package init(_ titles: [String] = []) {
        for title in titles { append(title) }
    }

    /// The column of a title, in any spelling; `nil` when there is none.
    package func column(of title: String) -> Int? {
        columns[comparableTitle(title)]
    }

    /// Takes another title; gives its column.
    @discardableResult
    package mutating func append(_ title: String) -> Int {
        var name = comparableTitle(title)
        var count = 1
        while columns[name] != nil {
            count += 1
            name = "\(comparableTitle(title))#\(count)"
        }
        columns[name] = titles.count
        titles.append(title)
        return titles.count - 1
    }
}
