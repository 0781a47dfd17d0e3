// SPDX-License-Identifier: MIT

/// A tag of a template's source.
struct TemplateTag: Equatable {
    /// The sign after the braces: `#`, `^`, `/`, `!`, `{` or another; `nil` for a plain name.
    let sign: Unicode.Scalar?
    /// The name, without blanks.
    let name: String
    /// The tag as written.
    let written: String

    /// Whether a value takes its place: `{{name}}` or `{{{name}}}`, which here mean the same.
    var isName: Bool { sign == nil || sign == "{" }
}

/// A stretch of a line of a template's source.
struct TemplatePiece: Equatable {
    enum Content: Equatable {
        case literal(String)
        case tag(TemplateTag)
    }

    let content: Content
    /// Where it begins, in Unicode scalars from 1.
    let column: Int
}

/// Cuts a line at its tags; an unclosed one stays in the literal.
func pieces(of source: String) -> [TemplatePiece] {
    let scalars = Array(source.unicodeScalars)
    var found: [TemplatePiece] = []
    var start = 0
    while let open = firstIndex(of: "{{", in: scalars[start...]) {
        let isTriple = open + 2 < scalars.count && scalars[open + 2] == "{"
        guard let close = firstIndex(of: isTriple ? "}}}" : "}}", in: scalars[(open + 2)...]) else { break }
        if open > start { found.append(literal(scalars[start..<open])) }
        let end = close + (isTriple ? 3 : 2)
        found.append(TemplatePiece(content: .tag(tag(scalars[open..<end], isTriple: isTriple)), column: open + 1))
        start = end
    }
    if start < scalars.count { found.append(literal(scalars[start...])) }
    return found
}

/// The tag that stands on a line for a value, when nothing but blanks stands beside it.
func soleName(of line: String) -> TemplateTag? {
    var sole: TemplateTag?
    for piece in pieces(of: line) {
        switch piece.content {
        case .literal(let text): guard isBlank(text) else { return nil }
        case .tag(let tag):
            guard sole == nil, tag.isName else { return nil }
            sole = tag
        }
    }
    return sole
}

/// Whether a text is nothing but blanks.
func isBlank(_ text: some StringProtocol) -> Bool {
    text.utf8.allSatisfy { $0 == 0x20 }
}

/// A text of these scalars.
func text(_ scalars: some Sequence<Unicode.Scalar>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return String(view)
}

/// Where scalars begin in others.
func firstIndex(of mark: String, in scalars: ArraySlice<Unicode.Scalar>) -> Int? {
    let mark = Array(mark.unicodeScalars)
    return scalars.indices.first { scalars[$0...].starts(with: mark) }
}

private func literal(_ scalars: ArraySlice<Unicode.Scalar>) -> TemplatePiece {
    TemplatePiece(content: .literal(text(scalars)), column: scalars.startIndex + 1)
}

private func tag(_ written: ArraySlice<Unicode.Scalar>, isTriple: Bool) -> TemplateTag {
    let inner = written.dropFirst(isTriple ? 3 : 2).dropLast(isTriple ? 3 : 2)
    let trimmed = inner.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed()
    if isTriple { return TemplateTag(sign: "{", name: text(trimmed), written: text(written)) }
    guard let first = trimmed.first, !isNamePart(first) else {
        return TemplateTag(sign: nil, name: text(trimmed), written: text(written))
    }
    let name = trimmed.dropFirst().drop { $0 == " " }
    return TemplateTag(sign: first, name: text(name), written: text(written))
}

/// Letters of any script: `{{Größe}}` is a name we do not know, not a sign.
private func isNamePart(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isAlphabetic
}
