// SPDX-License-Identifier: MIT

import CustomerModel

/// A paragraph, list item, kept line or link of a rendered letter.
///
/// The source's structure is carried through rendering by control characters, which no value can hold
/// (`singleLine`): a customer called "1. Klick hier" stays in its sentence.
struct LetterBlock: Equatable {
    enum Kind: Unicode.Scalar, CaseIterable {
        case paragraph = "\u{1}"
        case item = "\u{2}"
        case line = "\u{3}"
        case link = "\u{4}"

        /// The kind a byte of UTF-8 marks, if it does.
        init?(mark byte: UInt8) {
            guard (1...4).contains(byte) else { return nil }
            self.init(rawValue: Unicode.Scalar(byte))
        }
    }

    let kind: Kind
    let content: String

    /// Whether a scalar has no place in a template: it marks structure, or could; or nobody would see it.
    static func isForbidden(_ scalar: Unicode.Scalar) -> Bool {
        scalar != " " && scalar != "\u{A0}" && isUnshowable(scalar)
    }

    /// The source of a letter's body, each block on one line behind its mark.
    static func marked(_ lines: some Sequence<String>) -> String {
        var marked = ""
        var isInside = false
        for line in lines {
            let kind = kind(of: line)
            if isStructure(line) {
                isInside = false
                for case .tag(let tag) in pieces(of: line).map(\.content) { marked += tag.written }
            } else if isInside, kind == .paragraph {
                marked += " " + line
            } else {
                marked.unicodeScalars.append(kind.rawValue)
                marked += kind == .link ? trimmed(line) : keptLine(line) ?? line
                isInside = kind == .paragraph || kind == .item
            }
        }
        return marked
    }

    /// The blocks of a rendered body; blocks that came out empty are left out.
    static func blocks(of rendered: String) -> [LetterBlock] {
        let bytes = Array(rendered.utf8)
        let marks = bytes.indices.filter { Kind(mark: bytes[$0]) != nil }
        return zip(marks, marks.dropFirst() + [bytes.endIndex]).compactMap { start, end in
            guard let kind = Kind(mark: bytes[start]), end > start + 1 else { return nil }
            let words = kind == .link ? bytes[(start + 1)..<end] : withoutSpareBlanks(bytes[(start + 1)..<end])
            return words.isEmpty ? nil : LetterBlock(kind: kind, content: String(decoding: words, as: UTF8.self))
        }
    }

    /// The words of a line that stays a line, without the sign for it; `nil` for any other.
    static func keptLine(_ line: String) -> String? {
        line.utf8.starts(with: "| ".utf8) ? Invitations.text(line.unicodeScalars.dropFirst(2)) : nil
    }

    private static func kind(of line: String) -> Kind {
        if let name = soleName(of: line)?.name, name == "url" || name == "profileURL" { return .link }
        if keptLine(line) != nil { return .line }
        let digits = line.utf8.prefix { (0x30...0x39).contains($0) }.count
        return digits > 0 && line.utf8.dropFirst(digits).starts(with: ". ".utf8) ? .item : .paragraph
    }

    /// A blank line, or a line with nothing but the beginning or end of a section, or a comment.
    private static func isStructure(_ line: String) -> Bool {
        pieces(of: line).allSatisfy { piece in
            switch piece.content {
            case .tag(let tag): tag.sign.map { "#^/!".unicodeScalars.contains($0) } ?? false
            case .literal(let text): isBlank(text)
            }
        }
    }
}

extension LetterBlock {
    /// The plain text: prose wrapped at 72 columns, kept lines and links as they are.
    static func text(_ blocks: [LetterBlock]) -> String {
        var text = ""
        var previous: Kind?
        for block in blocks {
            if let previous { text += previous == .line && block.kind == .line ? "\n" : "\n\n" }
            switch block.kind {
            case .paragraph: text += wrapped(block.content, hanging: 0)
            case .item: text += wrapped(block.content, hanging: 3)
            case .line, .link: text += block.content
            }
            previous = block.kind
        }
        return text + "\n"
    }

    /// The HTML page: the same blocks, the same words; no style but a readable font, nothing from elsewhere.
    static func html(_ blocks: [LetterBlock], language: Language) -> String {
        var body = ""
        var lines: [String] = []
        for block in blocks {
            if block.kind != .line, !lines.isEmpty { body += paragraph(lines); lines = [] }
            switch block.kind {
            case .paragraph, .item: body += "<p>\(block.content)</p>\n"
            case .line: lines.append(block.content)
            case .link: body += "<p><a href=\"\(block.content)\">\(block.content)</a></p>\n"
            }
        }
        if !lines.isEmpty { body += paragraph(lines) }
        return """
            <!DOCTYPE html>
            <html lang="\(language.rawValue)">
            <head><meta charset="utf-8"></head>
            <body style="font-family: sans-serif; line-height: 1.4; max-width: 42em">
            \(body)</body>
            </html>

            """
    }
}

private func paragraph(_ lines: [String]) -> String {
    "<p>\(lines.joined(separator: "<br>\n"))</p>\n"
}

/// A block's words without the blanks that a left-out section leaves behind.
private func withoutSpareBlanks(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var kept: [UInt8] = []
    kept.reserveCapacity(bytes.count)
    for byte in bytes where byte != 0x20 || (kept.last ?? 0x20) != 0x20 { kept.append(byte) }
    return kept.last == 0x20 ? kept.dropLast() : kept[...]
}

/// Greedy wrapping at blanks; a word longer than a line stands alone and whole.
private func wrapped(_ text: String, hanging indent: Int) -> String {
    var wrapped = ""
    var width = 0
    for word in text.utf8.split(separator: 0x20) {
        let columns = word.reduce(0) { $0 + ($1 & 0xC0 == 0x80 ? 0 : 1) }
        if width > 0, width + 1 + columns > 72 {
            wrapped += "\n" + String(repeating: " ", count: indent)
            width = indent
        } else if width > 0 {
            wrapped += " "
            width += 1
        }
        wrapped += String(decoding: word, as: UTF8.self)
        width += columns
    }
    return wrapped
}
