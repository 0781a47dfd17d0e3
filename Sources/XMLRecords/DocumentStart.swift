// SPDX-License-Identifier: MIT

import Diagnostics

/// Where XML begins in an export: after a byte order mark, blank lines and PowerShell's `#< CLIXML` line.
func documentStart(in bytes: Span<UInt8>, limits: XMLLimits) throws(ReadFault) -> Int {
    guard bytes.count <= limits.totalBytes else {
        throw ReadFault(
            code: .xmlLimit,
            message: "the file is longer than the \(limits.totalBytes) bytes allowed",
            offset: 0
        )
    }
    if let null = bytes.firstIndex(of: 0, from: 0) {
        throw ReadFault(code: .xmlMalformed, message: "found a NUL character, expected text", offset: null)
    }
    var start = bytes.hasPrefix("\u{FEFF}", at: 0) ? 3 : 0
    start = afterBlanks(bytes, from: start)
    if bytes.hasPrefix("#< CLIXML", at: start) {
        while start < bytes.count, bytes[start] != 0x0A, bytes[start] != 0x0D { start += 1 }
        start = afterBlanks(bytes, from: start)
    }
    guard start == bytes.count || bytes[start] == UInt8(ascii: "<") else {
        let found = quoted(bytes.text(start..<min(start + 20, bytes.count)))
        throw ReadFault(code: .xmlMalformed, message: "found \(found), expected '<'", offset: start)
    }
    return start
}

private func afterBlanks(_ bytes: Span<UInt8>, from start: Int) -> Int {
    var position = start
    while position < bytes.count, [0x20, 0x09, 0x0A, 0x0D].contains(bytes[position]) { position += 1 }
    return position
}
