// SPDX-License-Identifier: MIT

import Diagnostics

/// Finds where XML begins in an export: after a byte order mark, blank lines and PowerShell's `#< CLIXML` line.
struct DocumentStart {
    private enum Stage {
        case mark
        case blanks
        case capturedLine
        case blanksAfterLine
        case markup
    }

    private var stage = Stage.mark

    /// Whether XML has begun.
    var isPassed: Bool { stage == .markup }

    /// How many bytes of the window come before XML, as far as can be told; without more to come, `isLast`.
    mutating func pass(_ window: InputWindow, isLast: Bool) throws(ReadFault) -> Int {
        let bytes = window.bytes.span
        var position = 0
        while position < bytes.count, stage != .markup {
            let byte = bytes[position]
            switch stage {
            case .mark:
                guard let isMark = bytes.begins(with: "\u{FEFF}", at: position) ?? (isLast ? false : nil)
                else { return position }
                if isMark { position += 3 }
                stage = .blanks
            case .blanks, .blanksAfterLine:
                if isBlank(byte) {
                    position += 1
                } else if byte == UInt8(ascii: "<") {
                    stage = .markup
                } else {
                    guard try beginsCapture(bytes, at: position, window.start, isLast) else { return position }
                }
            case .capturedLine:
                if byte == 0x0A || byte == 0x0D { stage = .blanksAfterLine } else { position += 1 }
            case .markup: break
            }
        }
        return position
    }

    /// Whether a capture's first line begins here; `false` when more bytes are needed to tell.
    private mutating func beginsCapture(
        _ bytes: Span<UInt8>,
        at position: Int,
        _ start: Int,
        _ isLast: Bool
    ) throws(ReadFault) -> Bool {
        if stage == .blanks, bytes.begins(with: "#< CLIXML", at: position) == true {
            stage = .capturedLine
            return true
        }
        guard isLast || bytes.count - position > shownBytes else { return false }
        var end = min(position + shownBytes, bytes.count)
        while end < bytes.count, end > position, bytes[end] & 0xC0 == 0x80 { end -= 1 }
        let found = quoted(bytes.text(position..<end))
        throw ReadFault(code: .xmlMalformed, message: "found \(found), expected '<'", offset: start + position)
    }
}

private let shownBytes = 20
