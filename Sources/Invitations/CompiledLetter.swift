// SPDX-License-Identifier: MIT

import CustomerModel

/// A letter's three templates, compiled, and its layout over bytes.
///
/// `LetterBlock` says what the layout is; this says the same in one pass, and a test holds both side by side.
struct CompiledLetter: Sendable {
    private let subject: CompiledTemplate
    private let text: CompiledTemplate
    private let html: CompiledTemplate

    /// Compiles the sources of `LetterTemplate`, which has linted and marked them.
    init(subject: String, text: String, html: String) {
        self.subject = CompiledTemplate(subject)
        self.text = CompiledTemplate(text)
        self.html = CompiledTemplate(html)
    }

    /// The letter with these values.
    func letter(_ values: LetterValues) -> Letter {
        let bytes = LetterBytes(values)
        var rendered: [UInt8] = []
        rendered.reserveCapacity(8_192)
        subject.append(bytes, escaping: .text, to: &rendered)
        let title = singleLine(String(decoding: rendered, as: UTF8.self))
        var laidOut: [UInt8] = []
        laidOut.reserveCapacity(8_192)
        rendered.removeAll(keepingCapacity: true)
        text.append(bytes, escaping: .text, to: &rendered)
        appendText(rendered.span, to: &laidOut)
        let plain = String(decoding: laidOut, as: UTF8.self)
        rendered.removeAll(keepingCapacity: true)
        laidOut.removeAll(keepingCapacity: true)
        html.append(bytes, escaping: .html, to: &rendered)
        appendPage(rendered.span, language: values.language, to: &laidOut)
        return Letter(subject: title, text: plain, html: String(decoding: laidOut, as: UTF8.self))
    }
}

private typealias Kind = LetterBlock.Kind

/// The next block that came out with content, at or behind `start`; what stands before the first mark is in none.
private func nextBlock(in rendered: Span<UInt8>, from start: Int) -> (kind: Kind, content: Range<Int>)? {
    var start = start
    while start < rendered.count {
        guard let kind = Kind(mark: rendered[start]) else {
            start += 1
            continue
        }
        var end = start + 1
        while end < rendered.count, rendered[end] == 0 || rendered[end] > 4 { end += 1 }
        if hasWords(rendered.extracting((start + 1)..<end), in: kind) { return (kind, (start + 1)..<end) }
        start = end
    }
    return nil
}

/// Whether a block came out with anything but blanks.
private func hasWords(_ block: Span<UInt8>, in kind: Kind) -> Bool {
    for index in block.indices where block[index] != 0x20 || kind == .link { return true }
    return false
}

/// Appends a block's words without the blanks that a left-out section leaves behind.
private func appendWords(_ block: Span<UInt8>, to bytes: inout [UInt8]) {
    var start = 0
    var hasWord = false
    for index in block.indices where block[index] == 0x20 {
        appendWord(block.extracting(start..<index), hasWord: &hasWord, to: &bytes)
        start = index + 1
    }
    appendWord(block.extracting(start...), hasWord: &hasWord, to: &bytes)
}

private func appendWord(_ word: Span<UInt8>, hasWord: inout Bool, to bytes: inout [UInt8]) {
    if word.isEmpty { return }
    if hasWord { bytes.append(0x20) }
    bytes.append(word)
    hasWord = true
}

/// The plain text of a rendered body.
private func appendText(_ rendered: Span<UInt8>, to text: inout [UInt8]) {
    var previous: Kind?
    var start = 0
    while let (kind, content) = nextBlock(in: rendered, from: start) {
        if let previous {
            text.append(0x0A)
            if previous != .line || kind != .line { text.append(0x0A) }
        }
        let block = rendered.extracting(content)
        switch kind {
        case .paragraph: appendWrapped(block, hanging: 0, to: &text)
        case .item: appendWrapped(block, hanging: 3, to: &text)
        case .line: appendWords(block, to: &text)
        case .link: text.append(block)
        }
        previous = kind
        start = content.upperBound
    }
    text.append(0x0A)
}

/// Greedy wrapping at blanks to 72 columns; a word longer than a line stands alone and whole.
private func appendWrapped(_ block: Span<UInt8>, hanging indent: Int, to text: inout [UInt8]) {
    var width = 0
    var index = 0
    while index < block.count {
        let start = index
        var columns = 0
        while index < block.count, block[index] != 0x20 {
            if block[index] & 0xC0 != 0x80 { columns += 1 }
            index += 1
        }
        if index > start {
            if width > 0, width + 1 + columns > 72 {
                text.append(0x0A)
                for _ in 0..<indent { text.append(0x20) }
                width = indent
            } else if width > 0 {
                text.append(0x20)
                width += 1
            }
            text.append(block.extracting(start..<index))
            width += columns
        }
        index += 1
    }
}

/// The HTML page of a rendered body.
private func appendPage(_ rendered: Span<UInt8>, language: Language, to page: inout [UInt8]) {
    page.append("<!DOCTYPE html>\n<html lang=\"\(language.rawValue)\">\n<head><meta charset=\"utf-8\"></head>\n")
    page.append("<body style=\"font-family: sans-serif; line-height: 1.4; max-width: 42em\">\n")
    var isInLines = false
    var start = 0
    while let (kind, content) = nextBlock(in: rendered, from: start) {
        if isInLines { page.append(kind == .line ? "<br>\n" : "</p>\n") }
        let block = rendered.extracting(content)
        if kind != .line || !isInLines { page.append("<p>") }
        if kind == .link {
            page.append("<a href=\"")
            page.append(block)
            page.append("\">")
        }
        if kind == .link { page.append(block) } else { appendWords(block, to: &page) }
        if kind != .line { page.append(kind == .link ? "</a></p>\n" : "</p>\n") }
        isInLines = kind == .line
        start = content.upperBound
    }
    if isInLines { page.append("</p>\n") }
    page.append("</body>\n</html>\n")
}
