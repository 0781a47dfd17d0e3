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
    var openSections: [OpenSection] = []
    var linkLines: [Int] = []
    var objections: [Int] = []
    /// The names that the body shows.
    var named: Set<String> = []
    /// The first line of the body that speaks of the customer's profile, or of both links.
    var profileLine: Int?

    /// A section that was begun and not yet ended.
    struct OpenSection {
        let tag: TemplateTag
        let line: Int
        let column: Int
        /// Whether it has words of its own so far.
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
        checkDropped()
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

extension LetterLint {
    /// Says what lets the template be used all the same.
    mutating func warn(_ message: String, _ line: Int?, _ column: Int?, _ wayOut: String) {
        let place = SourceLocation(file: file, line: line, column: column)
        found.append(Diagnostic(.warning, .templateInvalid, message, at: place, suggestion: wayOut))
    }

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

/// The way out where nobody is told how to object.
let objectionAdvice = "say in your own words how to object, between '{{#objection}}' and '{{/objection}}'"
