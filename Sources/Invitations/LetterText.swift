// SPDX-License-Identifier: MIT

/// The part of a message a value goes into; each has its own escaping.
enum LetterPart: CaseIterable {
    case text
    case html

    /// `value` as this part may show it.
    func escaped(_ value: String) -> String {
        switch self {
        case .text: value
        case .html: htmlEscaped(value)
        }
    }
}

/// `text` on one line: controls, line breaks, bidirectional and invisible marks become blanks, runs of them one.
///
/// Works on scalars: a line feed under a combining mark is one `Character` and would slip through.
func singleLine(_ text: String) -> String {
    if isPlainLine(text.utf8.span) { return text }
    var line = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
        if !isUnshowable(scalar) {
            line.append(scalar)
        } else if let last = line.last, last != " " {
            line.append(" ")
        }
    }
    while line.last == " " { line.removeLast() }
    return String(line)
}

/// Printable ASCII with single blanks between its words, as most names are.
private func isPlainLine(_ text: Span<UInt8>) -> Bool {
    var previous: UInt8 = 0x20
    for index in text.indices {
        guard text[index] > 0x20 && text[index] < 0x7F || text[index] == 0x20 && previous != 0x20 else { return false }
        previous = text[index]
    }
    return text.isEmpty || previous != 0x20
}

/// `text` on one line and at most `limit` scalars long, an ellipsis in place of the rest.
func shortened(_ text: String, to limit: Int = 100) -> String {
    let line = singleLine(text)
    guard line.unicodeScalars.count > limit else { return line }
    return singleLine(String(String.UnicodeScalarView(line.unicodeScalars.prefix(limit - 1)))) + "…"
}

/// A name, or nothing where it holds a web address: mail programs would make a second link of it.
func withoutLinks(_ name: String) -> String {
    let folded = singleLine(name).lowercased()
    let marks = ["://", "www.", "mailto:"]
    return marks.contains { firstIndex(of: $0.utf8.span, in: folded.utf8.span) != nil } ? "" : name
}

/// `text` between tags or in a quoted attribute.
func htmlEscaped(_ text: String) -> String {
    var escaped = ""
    for scalar in text.unicodeScalars {
        switch scalar {
        case "&": escaped += "&amp;"
        case "<": escaped += "&lt;"
        case ">": escaped += "&gt;"
        case "\"": escaped += "&quot;"
        case "'": escaped += "&#39;"
        default: escaped.unicodeScalars.append(scalar)
        }
    }
    return escaped
}

/// Whether a scalar is a control, a blank other than the ordinary one, or is not seen at all.
func isUnshowable(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x00...0x20, 0x7F...0xA0, 0xAD: true
    case 0x061C, 0x180E, 0x200B, 0x200E, 0x200F, 0x2028...0x202E, 0x2060...0x206F, 0xFEFF, 0xFFF9...0xFFFC: true
    case 0xFDD0...0xFDEF, 0xE0000...0xE007F: true
    default: scalar.value & 0xFFFE == 0xFFFE
    }
}
