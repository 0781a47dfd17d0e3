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
        if hasNUL(lines) { throw nul(in: lines) }
        if !forcesCodePage, isUTF8(lines) {
            hasUnicode = hasUnicode || !isASCII(lines)
            count(linesOf: lines)
            return text.append(lines)
        }
        try pass(eachOf: lines, to: &text)
    }

    /// Whole lines of which each is looked at by itself; those of one kind that follow each other are written at once.
    private mutating func pass(eachOf lines: Span<UInt8>, to text: inout [UInt8]) throws(TextDamage) {
        var (start, runStart, runKind) = (0, 0, LineKind.unicode)
        while start < lines.count {
            let end = (lines.firstLineEnd(from: start) ?? lines.count - 1) + 1
            let line = lines.extracting(start..<end)
            let isLong = line.count > lineLimit
            let kind = isLong ? runKind : try judgedKind(of: line)
            if isLong || kind != runKind {
                append(checked: lines.extracting(runStart..<start), as: runKind, to: &text)
                (runStart, runKind) = (isLong ? end : start, kind)
            }
            if isLong { try pass(long: line, to: &text) } else { count(endOf: line) }
            start = end
        }
        append(checked: lines.extracting(runStart..<lines.count), as: runKind, to: &text)
    }

    private mutating func pass(long line: Span<UInt8>, to text: inout [UInt8]) throws(TextDamage) {
        try hold(line, to: &text)
        try endLine(to: &text)
    }

    private mutating func pass(line: Span<UInt8>, to text: inout [UInt8]) throws(TextDamage) {
        append(checked: line, as: try judgedKind(of: line), to: &text)
        count(linesOf: line)
    }

    /// What a line without a NUL is, which is counted.
    private mutating func judgedKind(of line: Span<UInt8>) throws(TextDamage) -> LineKind {
        if !forcesCodePage, isUTF8(line) { return .unicode }
        try refuseDamage(in: line)
        fallbackLines += 1
        return .codePage
    }

    private mutating func append(checked bytes: Span<UInt8>, as kind: LineKind, to text: inout [UInt8]) {
        switch kind {
        case .unicode:
            hasUnicode = hasUnicode || !isASCII(bytes)
            text.append(bytes)
        case .codePage: (codePage ?? .windows1252).append(bytes, to: &text)
        }
    }

    private mutating func append(_ bytes: Span<UInt8>, as kind: LineKind, to text: inout [UInt8]) throws(TextDamage) {
        if kind == .unicode, !isUTF8(bytes) { throw mixedLine }
        append(checked: bytes, as: kind, to: &text)
    }

    /// Holds the beginning of a line back; one beyond the limit is decided by what it was so far.
    private mutating func hold(_ bytes: Span<UInt8>, to text: inout [UInt8]) throws(TextDamage) {
        guard bytes.count > 0 else { return }
        if hasNUL(bytes) { throw nul(in: bytes) }
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

    /// Counts a line that is nothing but one.
    private mutating func count(endOf line: Span<UInt8>) {
        let last = line[line.count - 1]
        let isSecondHalf = endedWithReturn && line[0] == 0x0A
        if last == 0x0D || last == 0x0A && !isSecondHalf { self.line += 1 }
        endedWithReturn = last == 0x0D
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

private enum LineKind {
    case unicode
    case codePage
}
