// SPDX-License-Identifier: MIT

import Diagnostics
import FoundationEssentials
import Glibc

/// Writes the findings to standard error, as a person reads them.
func printToError(_ log: DiagnosticLog) {
    for line in log.lines { printToError(line) }
}

/// Writes a line to standard error, masked: logs keep it.
///
/// Where that fails there is nobody left to tell, and the work goes on.
func printToError(_ line: String) {
    _ = write(masked(line) + "\n", to: 2)
}

/// Writes a line to standard output; where that fails the tool ends (see `endForOutput`).
func printResult(_ line: String) {
    if let failure = write(line + "\n", to: 1) { endForOutput(failure) }
}

/// Writes a table to standard output, byte for byte; where that fails the tool ends (see `endForOutput`).
func printResult(_ bytes: [UInt8]) {
    if let failure = write(bytes, to: 1) { endForOutput(failure) }
}

/// Ends the tool, after the system has confirmed by its close that standard output took everything.
///
/// Whoever would hear that all is done hears 74 instead when it did not.
func end(with status: Int32) -> Never {
    // Network drives and quotas say at the close that a write before has failed.
    if close(1) != 0, errno != EINTR, status < 64 { endForOutput(errno) }
    exit(status)
}

/// A reader that has gone ends the tool with 141 and without a word, as it would any filter; all else with 74.
private func endForOutput(_ failure: Int32) -> Never {
    if failure == EPIPE { exit(141) }
    let reason =
        switch failure {
        case ENOSPC: "no space left"
        case EDQUOT: "the disk quota is used up"
        case EBADF: "it is closed"
        case EFBIG: "the file is larger than the system allows"
        default: "error \(failure)"
        }
    printToError("standard output cannot be written: \(reason)")
    exit(74)
}

/// Writes all of a text.
/// - Returns: the `errno` of what went wrong.
private func write(_ text: String, to descriptor: Int32) -> Int32? {
    write(Array(text.utf8), to: descriptor)
}

/// Writes all of the bytes.
/// - Returns: the `errno` of what went wrong.
private func write(_ bytes: [UInt8], to descriptor: Int32) -> Int32? {
    var bytes = bytes[...]
    while !bytes.isEmpty {
        let written = unsafe bytes.withUnsafeBytes { unsafe Glibc.write(descriptor, $0.baseAddress, $0.count) }
        if written > 0 {
            bytes = bytes.dropFirst(written)
        } else if written == 0 {
            return EIO
        } else if errno == EAGAIN {
            // Whoever started us has made it non-blocking; its reader is slow, not gone.
            var waiting = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
            _ = unsafe poll(&waiting, 1, -1)
        } else if errno != EINTR {
            return errno
        }
    }
    return nil
}
