// SPDX-License-Identifier: MIT

import CustomerModel
import Diagnostics

/// Says everything that is wrong with a template: what the renderer would silently leave out, a letter without its
/// link or without its objection, and whatever would stand beside the link.
struct LetterLint {
    let source: TemplateSource
    /// The letter that the file's name says; `nil` when the name says none.
    let name: LetterName?
    let file: String

    private var found: [Diagnostic] = []
    private var open: [OpenSection] = []
    private var linkLines: [Int] = []
    private var objections: [Int] = []

    /// A section that was begun and not yet ended.
    private struct OpenSection {
        let tag: TemplateTag
        let line: Int
        let column: Int
        /// Whether it has words, with the way out when it must have some.
        var hasWords = false
    }

    init(source: TemplateSource, name: LetterName?, file: String) {
        self.source = source
        self.name = name
        self.file = file
    }

    /// The mistakes, in the order of lines and columns; those of the whole file last.
    mutating func findings() -> [Diagnostic] {
        checkHeadings()
        for heading in source.headings where heading.key == "Subject" { checkLine(heading.line, isSubject: true) }
        for line in source.body { checkLine(line, isSubject: false) }
        closeAll()
        checkWhole()
        return found.enumerated().sorted { left, right in
            let (one, other) = (left.element.location, right.element.location)
            let ends = (one?.line ?? .max, one?.column ?? 0, left.offset)
            return ends < (other?.line ?? .max, other?.column ?? 0, right.offset)
        }.map(\.element)
    }

    mutating func say(_ message: String, _ line: Int? = nil, _ column: Int? = nil, _ wayOut: String? = nil) {
        let place = SourceLocation(file: file, line: line, column: column)
        found.append(Diagnostic(.error, .templateInvalid, message, at: place, suggestion: wayOut))
    }
}

// MARK: - Heading

extension LetterLint {
    private mutating func checkHeadings() {
        let keys = ["Language", "Subject"]
        for heading in source.headings where !keys.contains(heading.key) {
            let meant = nearest(to: heading.key, among: keys).map { "did you mean '\($0)'?" }
            let wayOut = meant ?? "the letter itself begins below a blank line"
            say(
                "\(quoted(heading.key)) is no heading, expected 'Language' or 'Subject'",
                heading.line.number,
                1,
                wayOut
            )
        }
        for key in keys {
            for again in source.headings.filter({ $0.key == key }).dropFirst() {
                say("a second '\(key): …'", again.line.number, 1, "one of them is enough")
            }
        }
        if let first = source.body.first, !isBlank(first.text) {
            say("the letter begins at once, expected a blank line before it", first.number, 1)
        }
        checkLanguage()
        switch source.value(of: "Subject") {
        case nil where source.headings.contains { !keys.contains($0.key) }: break
        case nil: say("there is no subject, expected a line 'Subject: …' at the top", 1)
        case "": say("the subject is empty", source.headings.first { $0.key == "Subject" }?.line.number, 1)
        default: break
        }
    }

    private mutating func checkLanguage() {
        let codes = Language.allCases.map(\.rawValue).joined(separator: ", ")
        guard let heading = source.headings.first(where: { $0.key == "Language" }) else {
            let code = name?.language.rawValue ?? "de"
            return say("the file does not say its language", 1, nil, "write 'Language: \(code)' above the subject")
        }
        guard let language = Language(rawValue: heading.value) else {
            return say(
                "\(quoted(heading.value)) is no language of letters, expected one of \(codes)",
                heading.line.number,
                1
            )
        }
        guard let name, name.language != language else { return }
        let named = LetterName(name.subject, isReminder: name.isReminder, in: language).fileName
        say(
            "the letter is in '\(language.rawValue)', and the file's name says '\(name.language.rawValue)'",
            heading.line.number,
            1,
            "mend the line, or name the file '\(named)'"
        )
    }
}

// MARK: - Lines

extension LetterLint {
    private mutating func checkLine(_ line: TemplateSource.Line, isSubject: Bool) {
        let pieces = pieces(of: line.text)
        let sole = isSubject ? nil : soleName(of: line.text)
        let kept = isSubject ? nil : soleName(of: LetterBlock.keptLine(line.text) ?? "")
        for piece in pieces {
            switch piece.content {
            case .literal(let text): checkLiteral(text, at: piece.column, of: line)
            case .tag(let tag):
                check(tag, at: piece.column, of: line.number)
                guard tag.isName else { continue }
                markWords()
                checkPosition(of: tag, at: piece.column, isAlone: sole != nil, isKept: kept != nil, line.number)
            }
        }
        if isSubject { closeAll() }
    }

    /// Names that need a line of their own.
    private mutating func checkPosition(
        of tag: TemplateTag,
        at column: Int,
        isAlone: Bool,
        isKept: Bool,
        _ line: Int
    ) {
        switch tag.name {
        case "url", "profileURL":
            if !isAlone {
                let wayOut = "give it a line of its own, so that nobody can mistake where the link ends"
                say("'{{\(tag.name)}}' does not stand alone on its line", line, column, wayOut)
            } else if tag.name == "url" {
                linkLines.append(line)
                let hiding = open.first { $0.tag.name != "objection" }
                if let hiding {
                    let section = quoted(hiding.tag.written)
                    say("'{{url}}' stands inside \(section), where it could be left out", line, column)
                }
            }
        case "address" where !isKept:
            let wayOut = "write '| {{address}}': an address has several lines"
            say("'{{address}}' does not stand alone on a kept line", line, column, wayOut)
        default: break
        }
    }

    private mutating func checkLiteral(_ text: String, at column: Int, of line: TemplateSource.Line) {
        let scalars = Array(text.unicodeScalars)
        for (offset, scalar) in scalars.enumerated() where LetterBlock.isForbidden(scalar) {
            let code = String(scalar.value, radix: 16, uppercase: true)
            let padded = String(repeating: "0", count: max(0, 4 - code.count)) + code
            say("a control or invisible character, U+\(padded)", line.number, column + offset, "delete it")
        }
        if !isBlank(text) { markWords() }
        checkBraces(scalars, at: column, of: line)
        if let offset = webAddress(in: scalars) {
            let wayOut =
                "the link is '{{url}}', the customer's profile '{{profileURL}}'; a second one makes both doubtful"
            say("a web address stands in the text", line.number, column + offset, wayOut)
        }
    }

    /// Braces that are no tag, although somebody meant one.
    private mutating func checkBraces(_ scalars: [Unicode.Scalar], at column: Int, of line: TemplateSource.Line) {
        if let offset = firstIndex(of: "{{", in: scalars[...]) {
            return say("a tag is not closed on its line", line.number, column + offset, "close it with '}}'")
        }
        if let offset = firstIndex(of: "}}", in: scalars[...]) {
            return say("'}}' closes no tag", line.number, column + offset)
        }
        for name in LetterValues.names {
            guard let offset = firstIndex(of: "{\(name)}", in: scalars[...]) else { continue }
            say("'{\(name)}' is no tag", line.number, column + offset, "write '{{\(name)}}', with two braces")
        }
    }
}

// MARK: - Tags

extension LetterLint {
    private mutating func check(_ tag: TemplateTag, at column: Int, of line: Int) {
        switch tag.sign {
        case "!": break
        case "#", "^": begin(tag, at: column, of: line)
        case "/": end(tag, at: column, of: line)
        case nil, "{":
            let known = LetterValues.names(for: name)
            if known.contains(tag.name) { break }
            if LetterValues.names.contains(tag.name) {
                say("'\(tag.name)' says nothing in this letter: it is for those that ask for a provider", line, column)
            } else {
                sayUnknown("name", tag.name, known, line, column)
            }
        case let sign?:
            say("\(quoted(tag.written)) is \(what(sign)), expected a name, a section or a comment", line, column)
        }
    }

    private mutating func begin(_ tag: TemplateTag, at column: Int, of line: Int) {
        let known = LetterValues.sections(for: name)
        if !known.contains(tag.name) {
            if LetterValues.names.contains(tag.name) {
                let section = known.first { $0.lowercased() == "has\(tag.name)".lowercased() }
                let wayOut = section.map { "write '{{#\($0)}}'" }
                say("'\(tag.name)' is a name and no section", line, column, wayOut)
            } else {
                sayUnknown("section", tag.name, known, line, column)
            }
        }
        if tag.name == "objection" {
            if tag.sign == "^" { say("'{{^objection}}' would never be shown", line, column, "write '{{#objection}}'") }
            if let outer = open.first {
                say(
                    "'{{#objection}}' stands inside \(quoted(outer.tag.written)), where it could be left out",
                    line,
                    column
                )
            }
            objections.append(line)
        }
        open.append(OpenSection(tag: tag, line: line, column: column))
    }

    private mutating func end(_ tag: TemplateTag, at column: Int, of line: Int) {
        guard let index = open.lastIndex(where: { $0.tag.name == tag.name }) else {
            return say("\(quoted(tag.written)) closes no section", line, column)
        }
        for crossed in open[(index + 1)...] {
            let place = "line \(crossed.line)"
            say(
                "\(quoted(tag.written)) crosses \(quoted(crossed.tag.written)) of \(place)",
                line,
                column,
                "close that first"
            )
        }
        if tag.name == "objection", !open[index].hasWords {
            say("the objection has no words", open[index].line, open[index].column, objectionAdvice)
        }
        open.removeSubrange(index...)
    }

    /// The sections that are open have words of their own.
    private mutating func markWords() {
        for index in open.indices { open[index].hasWords = true }
    }

    private mutating func closeAll() {
        for left in open {
            let wayOut = "close it with '{{/\(left.tag.name)}}'"
            say("the section \(quoted(left.tag.written)) is never closed", left.line, left.column, wayOut)
        }
        open = []
    }

    private mutating func sayUnknown(_ what: String, _ word: String, _ known: [String], _ line: Int, _ column: Int) {
        let meant = nearest(to: word, among: known).map { "did you mean '\($0)'?" }
        say("\(quoted(word)) is no \(what)", line, column, meant ?? "there are \(known.joined(separator: ", "))")
    }

    private func what(_ sign: Unicode.Scalar) -> String {
        switch sign {
        case ">": "a partial"
        case "<", "$": "inheritance"
        case "=": "another delimiter"
        case "&": "a raw value"
        default: "no tag of ours"
        }
    }
}

// MARK: - The whole

private let objectionAdvice = "say in your own words how to object, between '{{#objection}}' and '{{/objection}}'"

extension LetterLint {
    private mutating func checkWhole() {
        if linkLines.isEmpty {
            say("the letter has no link", nil, nil, "put '{{url}}' on a line of its own")
        }
        for line in linkLines.dropFirst() { say("a second '{{url}}'", line, 1, "one link is enough") }
        if objections.isEmpty { say("the letter does not say how to object", nil, nil, objectionAdvice) }
        for line in objections.dropFirst() { say("a second '{{#objection}}'", line, 1, "one is enough") }
    }
}

/// Where a web address begins that stands in a template's own words, if one does.
private func webAddress(in scalars: [Unicode.Scalar]) -> Int? {
    let folded = scalars.map { ("A"..."Z").contains($0) ? Unicode.Scalar(UInt8($0.value + 32)) : $0 }[...]
    let marks = [
        "://", "www.", "mailto:", "microsoft.com", "microsoftonline.com", "office.com", "office365.com", "live.com",
        "cloud.microsoft", "invtype=", "partnerid=",
    ]
    return marks.compactMap { firstIndex(of: $0, in: folded) }.min().map { found in
        folded[..<found].lastIndex { $0 == " " || $0 == "(" || $0 == "<" }.map { $0 + 1 } ?? 0
    }
}
