// SPDX-License-Identifier: MIT

package import Diagnostics
import Mustache

/// One letter of one kind in one language: a source of its own small form, read into a text and an HTML part.
///
/// The first line is `Subject: …`. Blank lines separate paragraphs, whose lines are joined and wrapped anew; a line
/// that begins with `| ` stays a line; a paragraph that begins with `1. ` hangs; a line with nothing but `{{url}}` or
/// `{{profileURL}}` becomes a link that is never wrapped. Names and sections are those of `LetterValues`. Both parts
/// come from the one source, so they cannot say different things.
package struct LetterTemplate: Sendable {
    private let subject: MustacheTemplate
    private let text: MustacheTemplate
    private let html: MustacheTemplate
    /// The same three, as letters are rendered with them.
    let compiled: CompiledLetter

    /// Reads a source; the first mistake is thrown, with its line in `file`.
    package init(parsing source: String, file: String) throws(Diagnostic) {
        let lines = source.split(separator: "\n", omittingEmptySubsequences: false).map(withoutReturn)
        try lint(lines, file: file)
        let head = lines.first ?? ""
        guard head.hasPrefix("Subject: ") else {
            throw mistake("the first line is \(quoted(head)), not 'Subject: …'", line: 1, file: file)
        }
        let body = LetterBlock.marked(lines.dropFirst())
        do {
            subject = try MustacheTemplate(string: rawTags(String(head.dropFirst(9)), escaping: .text))
            text = try MustacheTemplate(string: rawTags(body, escaping: .text))
            html = try MustacheTemplate(string: rawTags(body, escaping: .html))
        } catch {
            throw mistake("the template cannot be read: \(printable("\(error)"))", line: nil, file: file)
        }
        compiled = CompiledLetter(
            subject: rawTags(String(head.dropFirst(9)), escaping: .text),
            text: rawTags(body, escaping: .text),
            html: rawTags(body, escaping: .html)
        )
    }

    /// The letter with these values by Mustache: what `compiled` is held against.
    func letter(_ values: LetterValues) -> Letter {
        let textBlocks = LetterBlock.blocks(of: text.render(values.dictionary(for: .text)))
        let htmlBlocks = LetterBlock.blocks(of: html.render(values.dictionary(for: .html)))
        return Letter(
            subject: singleLine(subject.render(values.dictionary(for: .text))),
            text: LetterBlock.text(textBlocks),
            html: LetterBlock.html(htmlBlocks, language: values.language)
        )
    }
}

/// A letter's words.
struct Letter {
    let subject: String
    let text: String
    let html: String
}

private func withoutReturn(_ line: Substring) -> String {
    line.unicodeScalars.last == "\r" ? String(line.unicodeScalars.dropLast()) : String(line)
}

private func mistake(_ message: String, line: Int?, file: String) -> Diagnostic {
    Diagnostic(.error, .templateInvalid, message, at: SourceLocation(file: file, line: line))
}

/// Refuses what the renderer would silently leave out: unknown names, partials, other tags, a letter without its link.
private func lint(_ lines: [String], file: String) throws(Diagnostic) {
    var open: [(name: String, line: Int)] = []
    for (index, line) in lines.enumerated() {
        for tag in try tags(of: line, number: index + 1, file: file) {
            try lint(tag, line: index + 1, file: file, open: &open)
        }
    }
    if let left = open.last {
        throw mistake("the section \(quoted(left.name)) is never closed", line: left.line, file: file)
    }
    let links = lines.filter { $0 == "{{url}}" }.count
    guard links == 1 else {
        throw mistake("a line with nothing but '{{url}}' stands \(links) times, not once", line: nil, file: file)
    }
}

private func lint(
    _ tag: TemplateTag,
    line: Int,
    file: String,
    open: inout [(name: String, line: Int)]
) throws(Diagnostic) {
    switch tag.sign {
    case "!": break
    case "#", "^":
        guard LetterValues.sections.contains(tag.name) else {
            throw mistake(unknown("section", tag.name, LetterValues.sections), line: line, file: file)
        }
        open.append((tag.name, line))
    case "/":
        guard open.popLast()?.name == tag.name else {
            throw mistake("\(quoted("{{/\(tag.name)}}")) closes no section", line: line, file: file)
        }
    case nil, "{":
        guard LetterValues.names.contains(tag.name) else {
            throw mistake(unknown("name", tag.name, LetterValues.names), line: line, file: file)
        }
    default:
        throw mistake("\(quoted(tag.written)) is neither a name, a section nor a comment", line: line, file: file)
    }
    guard tag.name != "url" || open.isEmpty else {
        throw mistake("'{{url}}' stands inside a section, where it could be left out", line: line, file: file)
    }
}

private func unknown(_ what: String, _ name: String, _ known: [String]) -> String {
    "\(quoted(name)) is no \(what); there are \(known.joined(separator: ", "))"
}

/// A line's source as Mustache takes it: every name raw, since values come escaped; literals escaped for the part.
private func rawTags(_ source: String, escaping part: LetterPart) -> String {
    pieces(of: source).map { piece in
        switch piece {
        case .literal(let text): part.escaped(text)
        case .tag(let tag): tag.sign == nil ? "{{{\(tag.name)}}}" : tag.written
        }
    }.joined()
}

private func tags(of line: String, number: Int, file: String) throws(Diagnostic) -> [TemplateTag] {
    var found: [TemplateTag] = []
    for piece in pieces(of: line) {
        switch piece {
        case .tag(let tag): found.append(tag)
        case .literal(let text):
            guard !text.contains("{{"), !text.unicodeScalars.contains(where: LetterBlock.isMark) else {
                throw mistake(
                    "a tag is not closed on its line, or a control character stands there",
                    line: number,
                    file: file
                )
            }
        }
    }
    return found
}
