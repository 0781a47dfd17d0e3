// SPDX-License-Identifier: MIT

import Diagnostics

/// A sentence that remembers which of its words are the user's: `"joined by \(domain)"`.
///
/// Literal text is ours. Everything interpolated is the user's and gets escaped and isolated where it is shown;
/// `\(words:)`, `\(place:)` and `\(code:)` (what one types) are the exceptions and say so.
struct Phrase: Hashable, Sendable, ExpressibleByStringInterpolation {
    enum Part: Hashable, Sendable {
        case words(String)
        case value(String)
        case code(String)
    }

    private(set) var parts: [Part]

    init(stringLiteral value: String) {
        parts = [.words(value)]
    }

    init(words: String) {
        parts = [.words(words)]
    }

    init(stringInterpolation: StringInterpolation) {
        parts = stringInterpolation.parts
    }

    /// The sentence as plain text: nothing in it that a terminal would obey.
    var plain: String {
        var text = ""
        for part in parts {
            switch part {
            case .words(let words): text.append(words)
            case .value(let value), .code(let value): text.append(isPlainASCII(value) ? value : printable(value))
            }
        }
        return text
    }

    /// Nothing to spell out: most values are identifiers, and a night has millions of them.
    private func isPlainASCII(_ text: String) -> Bool {
        text.utf8.allSatisfy { $0 >= 0x20 && $0 < 0x7F }
    }

    mutating func append(_ other: Phrase) {
        parts.append(contentsOf: other.parts)
    }

    struct StringInterpolation: StringInterpolationProtocol {
        fileprivate var parts: [Part] = []

        init(literalCapacity: Int, interpolationCount: Int) {
            parts.reserveCapacity(2 * interpolationCount + 1)
        }

        mutating func appendLiteral(_ literal: String) {
            if !literal.isEmpty { parts.append(.words(literal)) }
        }

        mutating func appendInterpolation(_ value: some CustomStringConvertible) {
            parts.append(.value(value.description))
        }

        mutating func appendInterpolation(_ count: Int) {
            parts.append(.words("\(count)"))
        }

        mutating func appendInterpolation(words: String) {
            parts.append(.words(words))
        }

        mutating func appendInterpolation(place: String) {
            parts.append(.code(place))
        }

        mutating func appendInterpolation(code: String) {
            parts.append(.code(code))
        }

        mutating func appendInterpolation(_ phrase: Phrase) {
            parts.append(contentsOf: phrase.parts)
        }
    }
}
