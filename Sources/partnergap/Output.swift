// SPDX-License-Identifier: MIT

import Diagnostics
import FoundationEssentials
import Glibc

/// Writes the findings to standard error, as a person reads them.
func printToError(_ log: DiagnosticLog) {
    for line in log.lines { printToError(line) }
}

/// Writes a line to standard error.
func printToError(_ line: String) {
    write(line + "\n", to: 2)
}

/// Writes a line to standard output.
func printResult(_ line: String) {
    write(line + "\n", to: 1)
}

/// Writes all of a text; a reader that has gone ends the tool with 141, any other failure with 74.
private func write(_ text: String, to descriptor: Int32) {
    var bytes = Array(text.utf8)[...]
    while !bytes.isEmpty {
        let written = unsafe bytes.withUnsafeBytes { unsafe Glibc.write(descriptor, $0.baseAddress, $0.count) }
        if written > 0 {
            bytes = bytes.dropFirst(written)
        } else if errno != EINTR {
            exit(errno == EPIPE ? 141 : 74)
        }
    }
}
