// SPDX-License-Identifier: MIT

/// What is no mistake of form, and yet not what somebody meant: a template is plain text, and says to whom it is.
extension LetterLint {
    /// Tags and entities of HTML, which the customer would read as they stand.
    mutating func checkPlainText(_ scalars: [Unicode.Scalar], at column: Int, of line: Int) {
        for offset in scalars.indices {
            guard let found = tagOfHTML(scalars[offset...]) ?? entity(scalars[offset...]) else { continue }
            let message = "a template is plain text: the customer would read \(quotedScalars(found))"
            warn(message, line, column + offset, "write it as it is to be read; paragraphs are made by blank lines")
        }
    }

    /// Remembers where the words speak of the customer's profile, or of two links.
    mutating func noteProfile(in text: String, _ line: Int) {
        guard profileLine == nil else { return }
        let folded = asciiFolded(text)
        if profileWords.contains(where: { firstIndex(of: $0, in: folded[...]) != nil }) { profileLine = line }
    }

    /// A link or a tenant that the letter speaks of, or should, and does not name.
    mutating func checkDropped() {
        if let profileLine, !named.contains("profileURL") {
            let message = "the letter has lost the link to the customer's profile, of which this line speaks"
            warn(message, profileLine, 1, "put '{{profileURL}}' on a line of its own, or change the words")
        }
        let lost = [("tenantID", "tenant ID"), ("domain", "domain")].filter { !named.contains($0.0) }
        guard !lost.isEmpty else { return }
        let names = lost.map(\.1).joined(separator: " nor ")
        let message = "the letter names \(lost.count == 2 ? "neither \(names)" : "no \(names)") of the customer"
        let tags = lost.map { "'{{\($0.0)}}'" }.joined(separator: " and ")
        warn(message, nil, nil, "put \(tags) where it says who is meant: a wrong tenant accepts for somebody else")
    }
}

/// How the shipped letters' languages speak of the customer's profile, and of both links.
private let profileWords = ["profil", "profiel", "both links", "beide links", "deux liens", "entrambi i link"]

private let tagNames: Set<String> = [
    "a", "b", "big", "blockquote", "body", "br", "center", "code", "div", "em", "font", "h1", "h2", "h3", "h4", "h5",
    "h6", "head", "hr", "html", "i", "img", "li", "meta", "ol", "p", "pre", "script", "small", "span", "strong",
    "style",
    "sub", "sup", "table", "tbody", "td", "th", "thead", "tr", "u", "ul",
]

/// `<b>`, `</b>` or `<a href=` at the beginning, without what follows the name but its end.
private func tagOfHTML(_ scalars: ArraySlice<Unicode.Scalar>) -> ArraySlice<Unicode.Scalar>? {
    guard scalars.first == "<" else { return nil }
    let inner = scalars.dropFirst().first == "/" ? scalars.dropFirst(2) : scalars.dropFirst()
    let name = inner.prefix { isASCIIWord($0) }
    guard tagNames.contains(text(asciiFolded(text(name)))) else { return nil }
    switch inner.dropFirst(name.count).first {
    case ">": return scalars[...(name.endIndex)]
    case " ", "/", nil: return scalars[..<name.endIndex]
    default: return nil
    }
}

/// `&amp;`, `&nbsp;` or `&#8211;` at the beginning.
private func entity(_ scalars: ArraySlice<Unicode.Scalar>) -> ArraySlice<Unicode.Scalar>? {
    guard scalars.first == "&" else { return nil }
    let inner = scalars.dropFirst().first == "#" ? scalars.dropFirst(2) : scalars.dropFirst()
    let name = inner.prefix { isASCIIWord($0) }
    guard (2...8).contains(name.count), inner.dropFirst(name.count).first == ";" else { return nil }
    return scalars[...(name.endIndex)]
}

private func isASCIIWord(_ scalar: Unicode.Scalar) -> Bool {
    ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar) || ("0"..."9").contains(scalar)
}

private func asciiFolded(_ text: String) -> [Unicode.Scalar] {
    text.unicodeScalars.map { ("A"..."Z").contains($0) ? Unicode.Scalar(UInt8($0.value + 32)) : $0 }
}

private func quotedScalars(_ scalars: ArraySlice<Unicode.Scalar>) -> String { "'\(text(scalars))'" }
