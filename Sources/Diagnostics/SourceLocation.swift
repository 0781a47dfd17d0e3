// SPDX-License-Identifier: MIT

/// Where in the user's material something was found.
///
/// Lines and columns count from 1; a column counts Unicode scalars. Absent parts are unknown, never 0.
package struct SourceLocation: Hashable, Sendable {
    /// The file as the user named it: relative to the configuration, never absolute by our own doing.
    package let file: String
    /// The first line of the record or token.
    package let line: Int?
    /// The column in Unicode scalars.
    package let column: Int?

    /// A place in `file`; a column without a line says nothing and is dropped.
    package init(file: String, line: Int? = nil, column: Int? = nil) {
        self.file = file
        self.line = line
        self.column = line == nil ? nil : column
    }
}

extension SourceLocation: CustomStringConvertible {
    /// `file:line:column`, as far as it is known.
    package var description: String {
        [file, line.map(String.init), column.map(String.init)].compactMap { $0 }.joined(separator: ":")
    }
}
