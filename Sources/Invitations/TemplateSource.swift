// SPDX-License-Identifier: MIT

/// A template's source, cut into its heading and its body; what is wrong with them is for `LetterLint` to say.
struct TemplateSource {
    /// A line with its number from 1.
    struct Line {
        let number: Int
        let text: String
    }

    /// A line of the heading: `Subject: …`.
    struct Heading {
        let line: Line
        let key: String
        let value: String
    }

    let headings: [Heading]
    let body: [Line]

    /// Cuts a source at its lines.
    ///
    /// The heading is made of the lines at the top that begin with a word and a colon.
    init(_ source: String) {
        // At scalars: "\r\n" is one Character, and no line would end there.
        let lines = source.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
            .map { Line(number: $0.offset + 1, text: withoutReturn($0.element)) }
        var headings: [Heading] = []
        for line in lines {
            guard let heading = Heading(line) else { break }
            headings.append(heading)
        }
        self.headings = headings
        body = Array(lines.dropFirst(headings.count))
    }

    /// The value of a heading; of a repeated one the first.
    func value(of key: String) -> String? {
        headings.first { $0.key == key }?.value
    }

    /// The subject; empty when there is none.
    var subject: String { value(of: "Subject") ?? "" }

    /// All lines that can hold tags: the subject, then the body.
    var lines: [Line] {
        headings.filter { $0.key == "Subject" }.map(\.line) + body
    }
}

extension TemplateSource.Heading {
    /// The heading on a line; `nil` when the line does not begin with a word of ASCII letters and a colon.
    fileprivate init?(_ line: TemplateSource.Line) {
        let scalars = line.text.unicodeScalars
        guard let colon = scalars.firstIndex(of: ":"), colon > scalars.startIndex else { return nil }
        let key = scalars[..<colon]
        guard key.allSatisfy({ ("A"..."Z").contains($0) || ("a"..."z").contains($0) || $0 == "-" }) else { return nil }
        self.line = line
        self.key = String(key)
        value = trimmed(String(scalars[scalars.index(after: colon)...]))
    }
}

/// `text` without the blanks at its ends.
func trimmed(_ text: some StringProtocol) -> String {
    let inner = text.unicodeScalars.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed()
    return Invitations.text(inner)
}

private func withoutReturn(_ line: Substring.UnicodeScalarView) -> String {
    text(line.last == "\r" ? line.dropLast() : line)
}
