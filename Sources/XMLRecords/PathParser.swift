// SPDX-License-Identifier: MIT

import Diagnostics

/// Reads a path scalar by scalar.
///
///     path      = "." | step *("/" step) ["/" attribute] | attribute
///     step      = (name | "*") *("[" attribute "=" quoted "]")
///     attribute = "@" name
///     name      = ["{" namespace "}"] local
struct PathParser {
    private let scalars: [Unicode.Scalar]
    private var position = 0

    init(_ text: String) {
        scalars = Array(text.unicodeScalars)
    }

    mutating func path() throws(XMLPathError) -> (steps: [ElementStep], attribute: QualifiedName?) {
        if scalars == ["."] { return ([], nil) }
        var steps: [ElementStep] = []
        repeat {
            if accept("@") {
                let attribute = try name()
                guard position == scalars.count else { throw unexpected("the end of the path after an attribute") }
                return (steps, attribute)
            }
            steps.append(try step())
        } while accept("/")
        guard position == scalars.count else { throw unexpected("'/' or the end of the path") }
        return (steps, nil)
    }

    private mutating func step() throws(XMLPathError) -> ElementStep {
        let name = accept("*") ? nil : try name()
        var conditions: [ElementStep.Condition] = []
        while accept("[") { conditions.append(try condition()) }
        return ElementStep(name: name, conditions: conditions)
    }

    private mutating func condition() throws(XMLPathError) -> ElementStep.Condition {
        guard accept("@") else { throw unexpected("'@' and the name of an attribute") }
        let attribute = try name()
        guard accept("=") else { throw unexpected("'=' and a quoted value") }
        let value = try quotedValue()
        guard accept("]") else { throw unexpected("']'") }
        return ElementStep.Condition(attribute: attribute, value: value)
    }

    private mutating func quotedValue() throws(XMLPathError) -> String {
        for quote in ["'", "\""] as [Unicode.Scalar] where accept(quote) {
            let value = text { $0 != quote }
            guard accept(quote) else { throw unexpected("a closing quote") }
            return value
        }
        throw unexpected("a value in quotes")
    }

    private mutating func name() throws(XMLPathError) -> QualifiedName {
        var namespace: String?
        if accept("{") {
            namespace = text { $0 != "}" }
            guard accept("}") else { throw unexpected("'}' after the namespace") }
        }
        let local = text { !isDelimiter($0) }
        guard !local.isEmpty, !local.unicodeScalars.allSatisfy({ $0 == "." }) else {
            throw unexpected("the name of an element, or '@' and the name of an attribute")
        }
        if peek == ":" { throw unexpected("a name without prefix, or '{namespace}name'") }
        return QualifiedName(namespace: namespace, localName: local)
    }

    private mutating func text(while belongs: (Unicode.Scalar) -> Bool) -> String {
        var text = String.UnicodeScalarView()
        while let scalar = peek, belongs(scalar) {
            text.append(scalar)
            position += 1
        }
        return String(text)
    }

    private var peek: Unicode.Scalar? {
        position < scalars.count ? scalars[position] : nil
    }

    private mutating func accept(_ scalar: Unicode.Scalar) -> Bool {
        guard peek == scalar else { return false }
        position += 1
        return true
    }

    private func unexpected(_ expectation: String) -> XMLPathError {
        let found = peek.map { quoted(String($0)) } ?? "the end of the path"
        return XMLPathError(message: "found \(found), expected \(expectation)", column: position + 1)
    }
}

private func isDelimiter(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "/", "[", "]", "@", "'", "\"", "=", "{", "}", "(", ")", "*", ":", " ", "\t", "\r", "\n", ",", "|": true
    default: false
    }
}
