// SPDX-License-Identifier: MIT

/// A tag of a template's source.
struct TemplateTag: Equatable {
    /// The sign after the braces: `#`, `^`, `/`, `!`, `{` or another; `nil` for a plain name.
    let sign: Unicode.Scalar?
    /// The name, without blanks.
    let name: String
    /// The tag as written.
    let written: String
}

/// A stretch of a template's source.
enum TemplatePiece: Equatable {
    case literal(String)
    case tag(TemplateTag)
}

/// Cuts a source at its tags; an unclosed one stays in the literal.
func pieces(of source: String) -> [TemplatePiece] {
    var found: [TemplatePiece] = []
    var rest = Array(source.unicodeScalars)[...]
    while let open = firstIndex(of: "{{", in: rest) {
        let isTriple = rest[(open + 2)...].first == "{"
        guard let close = firstIndex(of: isTriple ? "}}}" : "}}", in: rest[open...]) else { break }
        if open > rest.startIndex { found.append(.literal(text(rest[..<open]))) }
        let end = close + (isTriple ? 3 : 2)
        found.append(.tag(tag(rest[open..<end], isTriple: isTriple)))
        rest = rest[end...]
    }
    if !rest.isEmpty { found.append(.literal(text(rest))) }
    return found
}

private func tag(_ written: ArraySlice<Unicode.Scalar>, isTriple: Bool) -> TemplateTag {
    let inner = written.dropFirst(isTriple ? 3 : 2).dropLast(isTriple ? 3 : 2)
    let trimmed = inner.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed()
    if isTriple { return TemplateTag(sign: "{", name: text(trimmed), written: text(written)) }
    guard let first = trimmed.first, !isLetter(first) else {
        return TemplateTag(sign: nil, name: text(trimmed), written: text(written))
    }
    let name = trimmed.dropFirst().drop { $0 == " " }
    return TemplateTag(sign: first, name: text(name), written: text(written))
}

private func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    (0x61...0x7A).contains(scalar.value) || (0x41...0x5A).contains(scalar.value)
}

private func firstIndex(of mark: String, in scalars: ArraySlice<Unicode.Scalar>) -> Int? {
    let mark = Array(mark.unicodeScalars)
    return scalars.indices.first { scalars[$0...].starts(with: mark) }
}

private func text(_ scalars: some Sequence<Unicode.Scalar>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return String(view)
}
