// SPDX-License-Identifier: MIT

import Diagnostics

extension LetterLint {
    mutating func checkLine(_ line: TemplateSource.Line, isSubject: Bool) {
        let pieces = pieces(of: line.text)
        let sole = isSubject ? nil : soleName(of: line.text)
        let kept = isSubject ? nil : soleName(of: LetterBlock.keptLine(line.text) ?? "")
        for piece in pieces {
            switch piece.content {
            case .literal(let text):
                checkLiteral(text, at: piece.column, of: line)
                if !isSubject { noteProfile(in: text, line.number) }
            case .tag(let tag):
                check(tag, at: piece.column, of: line.number)
                guard tag.isName else { continue }
                if !isSubject { named.insert(tag.name) }
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
            // A link in the subject is no link of the letter.
            if tag.name == "url", let first = source.body.first, line >= first.number { linkLines.append(line) }
            if !isAlone {
                let wayOut = "give it a line of its own, so that nobody can mistake where the link ends"
                say("'{{\(tag.name)}}' does not stand alone on its line", line, column, wayOut)
            } else if tag.name == "url" {
                let hiding = openSections.first { $0.tag.name != "objection" }
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
        checkPlainText(scalars, at: column, of: line.number)
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
