// SPDX-License-Identifier: MIT

import CustomerModel
import Diagnostics

/// Turns the bytes of an export into UTF-8, block by block, by the one rule of FORMATS.md, section 1.1.
///
/// A byte order mark decides; NUL at odd offsets from the start on means UTF-16LE; any other NUL is damage; else each
/// line is UTF-8 or, failing that, Windows-1252 (or the code page that an XML declaration names). Line by line, because
/// `Export-Csv -Append` mixes both in one file. The result does not depend on where blocks end.
struct TextDecoder {
    private enum Mode {
        /// Too few bytes have been seen to know a mark or an XML declaration.
        case undecided
        case lines(LineDecoder)
        case units(UnitDecoder)
    }

    private var mode = Mode.undecided
    private var head: [UInt8] = []
    private let file: String
    private let fixed: TextEncoding?

    /// A decoder; `fixed` overrides all but a byte order mark.
    init(file: String, fixed: TextEncoding? = nil) {
        self.file = file
        self.fixed = fixed == .auto ? nil : fixed
    }

    /// Decodes a block and appends its text.
    /// - Throws: `.encodingDamaged` for NUL bytes, overlong sequences and halves of a UTF-16 unit.
    mutating func append(_ block: Span<UInt8>, to text: inout [UInt8]) throws(Diagnostic) {
        guard case .undecided = mode else { return try pass(block, to: &text) }
        head.append(block)
        guard head.count >= 256 else { return }
        try decide(to: &text)
    }

    /// Decodes what is left at the end of the file.
    mutating func finish(to text: inout [UInt8]) throws(Diagnostic) {
        if case .undecided = mode { try decide(to: &text) }
        do throws(TextDamage) {
            switch mode {
            case .lines(var decoder):
                try decoder.finish(to: &text)
                mode = .lines(decoder)
            case .units(let decoder): try decoder.finish()
            case .undecided: break
            }
        } catch {
            throw error.diagnostic(file: file)
        }
    }

    /// The encoding as reports name it.
    var encoding: String {
        switch mode {
        case .lines(let decoder): decoder.encoding
        case .units(let decoder): decoder.isBigEndian ? "UTF-16BE" : "UTF-16LE"
        case .undecided: "ASCII"
        }
    }

    /// How many lines were no UTF-8.
    var fallbackLines: Int {
        if case .lines(let decoder) = mode { decoder.fallbackLines } else { 0 }
    }

    /// How many lines were no UTF-8 in a file that is not Windows-1252 throughout.
    var strayLines: Int {
        if case .lines(let decoder) = mode { decoder.strayLines } else { 0 }
    }

    private mutating func decide(to text: inout [UInt8]) throws(Diagnostic) {
        let (found, markLength) = mark(of: head)
        let encoding = found ?? fixed ?? (looksLikeUTF16(head) ? .utf16LE : .auto)
        switch encoding {
        case .utf16LE: mode = .units(UnitDecoder(isBigEndian: false))
        case .utf16BE: mode = .units(UnitDecoder(isBigEndian: true))
        case .auto, .utf8, .windows1252, .iso88591, .iso885915:
            mode = .lines(LineDecoder(encoding, hasMark: found != nil))
        }
        let rest = Array(head.dropFirst(markLength))
        head = []
        try pass(rest.span, to: &text)
    }

    private mutating func pass(_ block: Span<UInt8>, to text: inout [UInt8]) throws(Diagnostic) {
        // Taken out and put back, so that the decoder's buffer stays its own.
        let current = mode
        mode = .undecided
        do throws(TextDamage) {
            switch current {
            case .lines(var decoder):
                try decoder.append(block, to: &text)
                mode = .lines(decoder)
            case .units(var decoder):
                try decoder.append(block, to: &text)
                mode = .units(decoder)
            case .undecided: break
            }
        } catch {
            throw error.diagnostic(file: file)
        }
    }
}

/// The text of a file that is in memory as a whole.
func decodedText(of bytes: [UInt8], file: String) throws(Diagnostic) -> [UInt8] {
    var decoder = TextDecoder(file: file)
    var text: [UInt8] = []
    try decoder.append(bytes.span, to: &text)
    try decoder.finish(to: &text)
    return text
}

/// Why bytes are no text.
struct TextDamage: Error {
    let what: String
    let line: Int?

    func diagnostic(file: String) -> Diagnostic {
        Diagnostic(
            .error,
            .encodingDamaged,
            what,
            at: SourceLocation(file: file, line: line),
            suggestion: "export the list again into a new file, with -Encoding UTF8 where the program has that option"
        )
    }
}

private func mark(of head: [UInt8]) -> (TextEncoding?, length: Int) {
    if head.starts(with: [0xEF, 0xBB, 0xBF]) { return (.utf8, 3) }
    if head.starts(with: [0xFF, 0xFE]) { return (.utf16LE, 2) }
    if head.starts(with: [0xFE, 0xFF]) { return (.utf16BE, 2) }
    return (nil, 0)
}

private func looksLikeUTF16(_ head: [UInt8]) -> Bool {
    head.count >= 4 && head[0] != 0 && head[1] == 0 && head[2] != 0 && head[3] == 0
}
