// SPDX-License-Identifier: MIT

/// The elements a report is made of: a closed list, so that no value can become a tag.
enum HTMLTag: String {
    case a, bdi, body, button, code, dd, details, div, dl, dt, footer, h1, h2, h3, head, header, html, label, li, main
    case nav, ol, p, pre, section, span, strong, style, summary, table, tbody, td, template, th, thead, title, tr, ul
    // Of a drawing.
    case path, rect, svg

    /// Whether a line ends behind it: only where white space means nothing.
    fileprivate var endsLine: Bool {
        switch self {
        case .a, .bdi, .button, .code, .span, .strong, .title: false
        default: true
        }
    }
}

/// Writes HTML as bytes; everything that passes through it is escaped, scalar by scalar.
struct HTMLWriter {
    private(set) var bytes: [UInt8] = []

    /// An element with its content.
    mutating func element(_ tag: HTMLTag, _ attributes: HTMLAttribute..., content: (inout HTMLWriter) -> Void) {
        open(tag, attributes)
        content(&self)
        close(tag)
    }

    /// An element that holds our own words.
    mutating func element(_ tag: HTMLTag, _ attributes: HTMLAttribute..., words: String) {
        open(tag, attributes)
        append(words: words)
        close(tag)
    }

    /// An element that holds the user's words.
    mutating func element(_ tag: HTMLTag, _ attributes: HTMLAttribute..., value: String) {
        open(tag, attributes)
        append(value: value)
        close(tag)
    }

    /// An element that holds a sentence.
    mutating func element(_ tag: HTMLTag, _ attributes: HTMLAttribute..., phrase: Phrase) {
        open(tag, attributes)
        append(phrase)
        close(tag)
    }

    /// Our own words.
    mutating func append(words: String) {
        appendEscaped(words)
    }

    /// The user's words: escaped, controls shown, and isolated from the direction of ours.
    mutating func append(value: String) {
        open(.bdi, [])
        appendEscaped(value)
        close(.bdi)
    }

    /// A sentence, each part as what it is.
    mutating func append(_ phrase: Phrase) {
        for part in phrase.parts {
            switch part {
            case .words(let text): append(words: text)
            case .value(let text): append(value: text)
            case .code(let text): element(.code, words: text)
            }
        }
    }

    /// A text of several lines as it is, in an element that keeps them.
    mutating func element(_ attributes: HTMLAttribute..., letter: String) {
        open(.pre, attributes)
        // A parser drops the first line end behind the tag: this one, never the letter's own.
        bytes.append(0x0A)
        for (index, line) in letter.utf8.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated() {
            if index > 0 { bytes.append(0x0A) }
            appendEscaped(String(Substring(line)))
        }
        close(.pre)
    }

    /// What the page is allowed to do.
    mutating func append(_ policy: ContentPolicy) {
        append(markup: "<meta http-equiv=\"Content-Security-Policy\" content=\"")
        appendEscaped(policy.text)
        append(markup: "\">\n")
    }

    /// Text of this program that is markup already: the document's frame and its style sheet.
    mutating func append(markup: StaticString) {
        bytes.append(contentsOf: markup.description.utf8)
    }

    /// A field to type in; it has no content and no end.
    mutating func field(_ attributes: HTMLAttribute...) {
        bytes.append(contentsOf: "<input".utf8)
        append(attributes)
        bytes.append(UInt8(ascii: ">"))
    }

    /// Values for the page's script; whoever wrote them has left no `<` in them.
    mutating func data(_ id: StaticString, _ values: [UInt8]) {
        precondition(!values.contains(UInt8(ascii: "<")), "values for a script could end it")
        append(markup: "<script type=\"application/json\" id=\"")
        append(markup: id)
        append(markup: "\">")
        bytes.append(contentsOf: values)
        append(markup: "</script>\n")
    }

    private mutating func open(_ tag: HTMLTag, _ attributes: [HTMLAttribute]) {
        bytes.append(UInt8(ascii: "<"))
        bytes.append(contentsOf: tag.rawValue.utf8)
        append(attributes)
        bytes.append(UInt8(ascii: ">"))
    }

    private mutating func append(_ attributes: [HTMLAttribute]) {
        for attribute in attributes {
            bytes.append(UInt8(ascii: " "))
            bytes.append(contentsOf: attribute.name.utf8)
            bytes.append(contentsOf: "=\"".utf8)
            appendEscaped(attribute.value)
            bytes.append(UInt8(ascii: "\""))
        }
    }

    private mutating func close(_ tag: HTMLTag) {
        bytes.append(contentsOf: "</".utf8)
        bytes.append(contentsOf: tag.rawValue.utf8)
        bytes.append(UInt8(ascii: ">"))
        if tag.endsLine { bytes.append(0x0A) }
    }

    private mutating func appendEscaped(_ text: String) {
        guard !text.utf8.allSatisfy(isPlain) else {
            bytes.append(contentsOf: text.utf8)
            return
        }
        for scalar in text.unicodeScalars {
            if let replacement = replacement(for: scalar) {
                bytes.append(contentsOf: replacement.utf8)
            } else {
                bytes.append(contentsOf: String(scalar).utf8)
            }
        }
    }
}

/// Whether a byte is printable ASCII without a meaning in HTML: most text is nothing else.
private func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""), UInt8(ascii: "'"): false
    default: byte >= 0x20 && byte < 0x7F
    }
}

/// What is written instead of a scalar: an entity, or a visible stand-in for what browsers would obey or hide.
private func replacement(for scalar: Unicode.Scalar) -> String? {
    switch scalar.value {
    case 0x26: "&amp;"
    case 0x3C: "&lt;"
    case 0x3E: "&gt;"
    case 0x22: "&quot;"
    case 0x27: "&#39;"
    default: standIn(for: scalar)
    }
}

/// A visible stand-in for a scalar that browsers would obey or hide; `nil` for what shows itself.
///
/// Direction controls are shown even inside `<bdi>`: an unmatched closing one would end the isolation.
func standIn(for scalar: Unicode.Scalar) -> String? {
    switch scalar.value {
    case 0x00..<0x20: Unicode.Scalar(0x2400 + scalar.value).map { String($0) }
    case 0x7F: "\u{2421}"
    case 0x80..<0xA0, 0x061C, 0x200B, 0x200E, 0x200F, 0x2028...0x202E, 0x2060, 0x2066...0x206F, 0xFEFF:
        "\\u{\(String(scalar.value, radix: 16))}"
    default: nil
    }
}
