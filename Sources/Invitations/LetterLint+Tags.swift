// SPDX-License-Identifier: MIT

import Diagnostics

extension LetterLint {
    mutating func check(_ tag: TemplateTag, at column: Int, of line: Int) {
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
            if let outer = openSections.first {
                say(
                    "'{{#objection}}' stands inside \(quoted(outer.tag.written)), where it could be left out",
                    line,
                    column
                )
            }
            objections.append(line)
        }
        openSections.append(OpenSection(tag: tag, line: line, column: column))
    }

    private mutating func end(_ tag: TemplateTag, at column: Int, of line: Int) {
        guard let index = openSections.lastIndex(where: { $0.tag.name == tag.name }) else {
            return say("\(quoted(tag.written)) closes no section", line, column)
        }
        for crossed in openSections[(index + 1)...] {
            let place = "line \(crossed.line)"
            say(
                "\(quoted(tag.written)) crosses \(quoted(crossed.tag.written)) of \(place)",
                line,
                column,
                "close that first"
            )
        }
        if tag.name == "objection", !openSections[index].hasWords {
            say("the objection has no words", openSections[index].line, openSections[index].column, objectionAdvice)
        }
        openSections.removeSubrange(index...)
    }

    /// The innermost section has words: those of one within it may be left out.
    mutating func markWords() {
        if let innermost = openSections.indices.last { openSections[innermost].hasWords = true }
    }

    mutating func closeAll() {
        for left in openSections {
            let wayOut = "close it with '{{/\(left.tag.name)}}'"
            say("the section \(quoted(left.tag.written)) is never closed", left.line, left.column, wayOut)
        }
        openSections = []
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
