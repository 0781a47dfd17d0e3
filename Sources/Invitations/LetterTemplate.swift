// SPDX-License-Identifier: MIT

package import Diagnostics
import Mustache

/// One letter of one kind in one language: a source of its own small form, read into a text and an HTML part.
///
/// It begins with two lines, `Language: de` and `Subject: …`, and a blank one. Blank lines separate paragraphs, whose
/// lines are joined and wrapped anew; a line that begins with `| ` stays a line; a paragraph that begins with `1. `
/// hangs; a line with nothing but `{{url}}` or `{{profileURL}}` becomes a link that is never wrapped. Names and
/// sections are those of `LetterValues`. Both parts come from the one source, so they cannot say different things.
package struct LetterTemplate: Sendable {
    private let subject: MustacheTemplate
    private let text: MustacheTemplate
    private let html: MustacheTemplate
    /// The same three, as letters are rendered with them.
    let compiled: CompiledLetter

    /// Reads a source for a letter; every mistake and every doubt is recorded with its place in `file`; with any
    /// mistake it is `nil`.
    package init?(parsing source: String, for name: LetterName?, file: String, log: inout DiagnosticLog) {
        var lint = LetterLint(source: TemplateSource(source), name: name, file: file)
        let findings = lint.findings()
        for finding in findings { log.record(finding) }
        guard !findings.contains(where: { $0.severity == .error }) else { return nil }
        let body = LetterBlock.marked(lint.source.body.map(\.text))
        do {
            subject = try MustacheTemplate(string: rawTags(lint.source.subject, escaping: .text))
            text = try MustacheTemplate(string: rawTags(body, escaping: .text))
            html = try MustacheTemplate(string: rawTags(body, escaping: .html))
        } catch {
            let message = "the template cannot be read: \(printable("\(error)"))"
            log.record(Diagnostic(.error, .templateInvalid, message, at: SourceLocation(file: file)))
            return nil
        }
        compiled = CompiledLetter(
            subject: rawTags(lint.source.subject, escaping: .text),
            text: rawTags(body, escaping: .text),
            html: rawTags(body, escaping: .html)
        )
    }

    /// The letter with these values by Mustache: what `compiled` is held against.
    func letter(_ values: LetterValues) -> Letter {
        let textValues = values.dictionary(for: .text)
        let textBlocks = LetterBlock.blocks(of: text.render(textValues))
        let htmlBlocks = LetterBlock.blocks(of: html.render(values.dictionary(for: .html)))
        return Letter(
            subject: singleLine(subject.render(textValues)),
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

/// A source as Mustache takes it: names raw, since values come escaped; literals escaped for the part; no comments.
private func rawTags(_ source: String, escaping part: LetterPart) -> String {
    pieces(of: source).map { piece in
        switch piece.content {
        case .literal(let text): part.escaped(text)
        case .tag(let tag) where tag.isName: "{{{\(tag.name)}}}"
        case .tag(let tag): tag.sign.map { $0 == "!" ? "" : "{{\($0)\(tag.name)}}" } ?? ""
        }
    }.joined()
}
