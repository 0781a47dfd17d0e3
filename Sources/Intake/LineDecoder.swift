// SPDX-License-Identifier: MIT

import CustomerModel

/// Decodes text line by line: UTF-8 or, failing that, one byte per character.
///
/// Whole blocks of lines that are valid pass at once. A line without end is held back until it is known, at most
/// `lineLimit` bytes: what is longer (an XML file on one line) is taken for what it was so far, and must stay that.
struct LineDecoder {
    private let requested: TextEncoding
    private let hasMark: Bool
    /// The beginning of a line whose end has not been seen.
    private var held: [UInt8] = []
    /// What a line longer than the limit was taken for.
    private var longLine: LineKind?
    private var codePage: CodePage?
    private var line = 1
    private var endedWithReturn = false
    private(set) var fallbackLines = 0
    private var hasUnicode = false

    init(_ requested: TextEncoding, hasMark: Bool) {
        self.requested = requested
        self.hasMark = hasMark
    }

    /// The encoding as reports name it.
    var encoding: String {
        let name = hasMark ? "UTF-8 with byte order mark" : "UTF-8"
        let fallback = (codePage ?? .windows1252).name
        if fallbackLines > 0 { return isMixed ? "\(name), some lines \(fallback)" : fallback }
        if requested == .windows1252 || requested == .iso88591 || requested == .iso885915 { return fallback }
        return hasUnicode || hasMark ? name : "ASCII"
    }

    /// Lines that are no UTF-8 in a file that otherwise is.
    var strayLines: Int { isMixed ? fallbackLines : 0 }

    private var isMixed: Bool { fallbackLines > 0 && (hasUnicode || hasMark) }

    mutating func append(_ block: Span<UInt8>, to text: inout [UInt8]) throws(TextDamage) {
        if codePage == nil { codePage = try codePage(of: block) }
        guard let lastEnd = lastLineEnd(in: block) else { return try hold(block, to: &text) }
        var start = 0
        if !held.isEmpty || longLine != nil {
            start = (block.firstLineEnd(from: 0) ?? lastEnd) + 1
            try hold(block.extracting(0..<start), to: &text)
            try endLine(to: &text)
        }
        if start <= lastEnd { try pass(lines: block.extracting(start..<lastEnd + 1), to: &text) }
        try hold(block.extracting(lastEnd + 1..<block.count), to: &text)
    }

    mutating func finish(to text: inout [UInt8]) throws(TextDamage) {
        try endLine(to: &text)
    }

    private mutating func endLine(to text: inout [UInt8]) throws(TextDamage) {
        let line = held
        held = []
        if let kind = longLine {
            try append(line.span, as: kind, to: &text)
            longLine = nil
        } else if !line.isEmpty {
            try pass(line: line.span, to: &text)
        }
    }

    /// Whole lines: in one step where all of them are valid.
    private mutating func pass(lines: Span<UInt8>, to text: inout [UInt8]) throws(TextDamage) {
        let summary = ByteSummary(lines)
        if summary.hasNUL { throw nul(in: lines) }
        if !forcesCodePage, summary.isASCII || isUTF8(lines) {
            hasUnicode = hasUnicode || !summary.isASCII
            count(linesOf: lines)
            return text.append(lines)
        }
        var start = 0
        while start < lines.count {
            let end = (lines.firstLineEnd(from: start) ?? lines.count - 1) + 1
            try pass(line: lines.extracting(start..<end), to: &text)
            start = end
        }
    }

    private mutating func pass(line: Span<UInt8>, to text: inout [UInt8]) throws(TextDamage) {
        if line.count > lineLimit, held.isEmpty {
            try hold(line, to: &text)
            return try endLine(to: &text)
        }
        if ByteSummary(line).hasNUL { throw nul(in: line) }
        let isValid = !forcesCodePage && isUTF8(line)
        if !isValid { try refuseDamage(in: line) }
        if !isValid { fallbackLines += 1 }
        try append(line, as: isValid ? .unicode : .codePage, to: &text)
        count(linesOf: line)
    }

    private mutating func append(_ bytes: Span<UInt8>, as kind: LineKind, to text: inout [UInt8]) throws(TextDamage) {
        switch kind {
        case .unicode:
            guard isUTF8(bytes) else { throw mixedLine }
            hasUnicode = hasUnicode || !isASCII(bytes)
            text.append(bytes)
        case .codePage: (codePage ?? .windows1252).append(bytes, to: &text)
        }
    }

    /// Holds the beginning of a line back; one beyond the limit is decided by what it was so far.
    private mutating func hold(_ bytes: Span<UInt8>, to text: inout [UInt8]) throws(TextDamage) {
        guard bytes.count > 0 else { return }
        if ByteSummary(bytes).hasNUL { throw nul(in: bytes) }
        held.append(bytes)
        while held.count >= lineLimit { try passHeld(to: &text) }
    }

    private mutating func passHeld(to text: inout [UInt8]) throws(TextDamage) {
        let start = Array(held[..<lineLimit])
        let piece = start.span
        let whole = lineLimit - unfinished(piece)
        let kind = longLine ?? (!forcesCodePage && isUTF8(piece.extracting(0..<whole)) ? .unicode : .codePage)
        if longLine == nil, kind == .codePage {
            try refuseDamage(in: piece)
            fallbackLines += 1
        }
        longLine = kind
        let taken = kind == .unicode ? whole : lineLimit
        try append(piece.extracting(0..<taken), as: kind, to: &text)
        held.removeFirst(taken)
    }

    private var forcesCodePage: Bool {
        requested == .windows1252 || requested == .iso88591 || requested == .iso885915
    }

    private func codePage(of head: Span<UInt8>) throws(TextDamage) -> CodePage {
        switch requested {
        case .iso885915: .iso885915
        case .auto: try declaredCodePage(in: head)
        default: .windows1252
        }
    }

    /// A byte that begins an overlong or out-of-range sequence is damage, never a character of a code page.
    private func refuseDamage(in line: Span<UInt8>) throws(TextDamage) {
        if requested == .utf8, !hasMark {
            throw TextDamage(what: "the line is no UTF-8, which the profile asks for", line: self.line)
        }
        guard !forcesCodePage, let bad = overlong(in: line) else { return }
        let hex = String(bad, radix: 16, uppercase: true)
        throw TextDamage(what: "the byte \(hex) begins no character of UTF-8 or Windows-1252 text", line: self.line)
    }

    private mutating func count(linesOf bytes: Span<UInt8>) {
        guard bytes.count > 0 else { return }
        line += feeds(in: bytes) + loneReturns(in: bytes)
        // The second half of a pair whose first ended the stretch before.
        if endedWithReturn, bytes[0] == 0x0A { line -= 1 }
        endedWithReturn = bytes[bytes.count - 1] == 0x0D
    }

    private func nul(in bytes: Span<UInt8>) -> TextDamage {
        var copy = self
        if let found = (0..<bytes.count).first(where: { bytes[$0] == 0 }) {
            copy.count(linesOf: bytes.extracting(0..<found))
        }
        return TextDamage(
            what: "a NUL byte: two encodings were mixed in one file, or it is no text",
            line: copy.line
        )
    }

    private var mixedLine: TextDamage {
        TextDamage(
            what: "a line of more than \(lineLimit) bytes begins as UTF-8 and goes on as something else",
            line: line
        )
    }
}

/// The longest line whose encoding is decided as a whole.
private let lineLimit = 1 << 20

/// How many LF there are.
private func feeds(in bytes: Span<UInt8>) -> Int {
    var count = 0
    var start = 0
    while let found = bytes.firstIndex(of: 0x0A, from: start) {
        count += 1
        start = found + 1
    }
    return count
}

/// How many CR have no LF behind them.
private func loneReturns(in bytes: Span<UInt8>) -> Int {
    var count = 0
    var start = 0
    while let found = bytes.firstIndex(of: 0x0D, from: start) {
        start = found + 1
        if start == bytes.count || bytes[start] != 0x0A { count += 1 }
    }
    return count
}

private enum LineKind {
    case unicode
    case codePage
}

private func lastLineEnd(in bytes: Span<UInt8>) -> Int? {
    var index = bytes.count - 1
    while index >= 0 {
        if bytes[index] == 0x0A || bytes[index] == 0x0D { return index }
        index -= 1
    }
    return nil
}

private func overlong(in line: Span<UInt8>) -> UInt8? {
    guard line.count > 1 else { return nil }
    var index = 0
    while index < line.count - 1 {
        if index + 8 <= line.count {
            let high = line.word(at: index) & topBits
            index += high.trailingZeroBitCount >> 3
            guard high != 0, index < line.count - 1 else { continue }
        }
        let first = line[index]
        index += 1
        if first == 0xC0 || first == 0xC1 || first >= 0xF5, (0x80...0xBF).contains(line[index]) { return first }
    }
    return nil
}
