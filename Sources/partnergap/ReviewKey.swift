// SPDX-License-Identifier: MIT

import Glibc

/// What one key means.
enum ReviewKey {
    case same, different, skip, undo, quit

    /// Small letters alone: the arrow keys send capital ones behind an escape.
    init?(_ byte: UInt8) {
        switch byte {
        case UInt8(ascii: "s"): self = .same
        case UInt8(ascii: "d"): self = .different
        case 0x0A, 0x0D: self = .skip
        case UInt8(ascii: "u"): self = .undo
        // Control-C and control-D end it like q: the terminal passes them on while one key is read.
        case UInt8(ascii: "q"), 0x03, 0x04: self = .quit
        default: return nil
        }
    }
}

/// Prints what may be typed and reads one key, without an enter behind it; `nil` at the end of the input.
///
/// What was typed before the question is not an answer to it. The terminal is only changed while it is waited for.
func readKey(_ question: String) -> UInt8? {
    var old = termios()
    guard unsafe tcgetattr(0, &old) == 0 else { return nil }
    var raw = old
    raw.c_lflag &= ~tcflag_t(ICANON | ECHO | ISIG)
    guard unsafe tcsetattr(0, TCSAFLUSH, &raw) == 0 else { return nil }
    defer { _ = unsafe tcsetattr(0, TCSANOW, &old) }
    printResult(question)
    guard let byte = readByte() else { return nil }
    // The rest of an arrow key or the like means nothing.
    if byte == 0x1B { while isWaiting(), readByte() != nil {} }
    return byte
}

private func readByte() -> UInt8? {
    var byte: UInt8 = 0
    while true {
        let count = unsafe read(0, &byte, 1)
        if count == 1 { return byte }
        if count == 0 || errno != EINTR { return nil }
    }
}

/// Whether more comes within the time that a terminal takes for one key.
private func isWaiting() -> Bool {
    var input = pollfd(fd: 0, events: Int16(POLLIN), revents: 0)
    return unsafe poll(&input, 1, 50) > 0
}
