// SPDX-License-Identifier: MIT

package import Diagnostics

/// Why an XML file was refused as a whole.
package struct XMLReadError: Error, Equatable, Sendable {
    /// `.xmlMalformed`, `.xmlDoctype`, `.xmlLimit`, `.xmlTruncated` or `.xmlDialectUnknown`.
    package let code: DiagnosticCode
    /// What was found, then what was expected.
    package let message: String
    /// The line, counted from 1 in the bytes as they were handed over.
    package let line: Int
    /// The column in Unicode scalars, from 1.
    package let column: Int
}

extension XMLReadError {
    /// The same refusal as a finding about `file`.
    package func diagnostic(file: String) -> Diagnostic {
        let place = SourceLocation(file: file, line: line, column: column)
        return Diagnostic(.error, code, message, at: place, suggestion: wayOut)
    }

    private var wayOut: String? {
        switch code {
        case .xmlTruncated:
            "export the list again: the job ended too early, or the disk was full; nothing of it was used"
        case .xmlDoctype: "no export we know has a DOCTYPE; find out who made this file before you use it"
        case .xmlMalformed: "export the list again; a file that was edited or pasted together must be well-formed XML"
        case .xmlLimit: "export fewer columns or fewer customers per file, or find out who made this file"
        case .xmlDialectUnknown: "write the path of a record from the root element into the profile's 'read: record'"
        default: nil
        }
    }
}

/// A refusal before its byte offset has become a line and a column.
struct ReadFault: Error, Equatable, Sendable {
    let code: DiagnosticCode
    let message: String
    let offset: Int
}
