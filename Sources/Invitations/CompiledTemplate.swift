// SPDX-License-Identifier: MIT

/// A template as a list of steps over one stretch of bytes: what letters are rendered with.
///
/// Takes what the linter lets pass: names, sections and comments. Mustache remains what it means: a test renders every
/// letter both ways.
struct CompiledTemplate: Sendable {
    private enum Step {
        case literal(Range<Int>)
        case value(Int)
        /// Goes on behind itself where the condition holds, and at `end` where it does not.
        case section(condition: Int, isInverted: Bool, end: Int)
    }

    private var literals: [UInt8] = []
    private var steps: [Step] = []

    /// Compiles a source that the linter let pass.
    init(_ source: String) {
        var open: [Int] = []
        for piece in pieces(of: source) {
            switch piece.content {
            case .literal(let text):
                let start = literals.count
                literals.append(text)
                steps.append(.literal(start..<literals.count))
            case .tag(let tag): append(tag, &open)
            }
        }
    }

    private mutating func append(_ tag: TemplateTag, _ open: inout [Int]) {
        switch tag.sign {
        case "#", "^":
            guard let condition = LetterValues.sections.firstIndex(of: tag.name) else { return }
            open.append(steps.count)
            steps.append(.section(condition: condition, isInverted: tag.sign == "^", end: steps.count))
        case "/":
            guard let start = open.popLast(), case .section(let condition, let isInverted, _) = steps[start] else {
                return
            }
            steps[start] = .section(condition: condition, isInverted: isInverted, end: steps.count)
        case nil, "{":
            guard let value = LetterValues.names.firstIndex(of: tag.name) else { return }
            steps.append(.value(value))
        default: break
        }
    }

    /// Appends what it says with these values, each escaped for the part.
    func append(_ values: LetterBytes, escaping part: LetterPart, to bytes: inout [UInt8]) {
        var index = 0
        while index < steps.count {
            switch steps[index] {
            case .literal(let range): bytes.append(literals.span.extracting(range))
            case .value(let value):
                let text = values.texts[value].utf8.span
                if part == .html { appendEscaped(text, to: &bytes) } else { bytes.append(text) }
            case .section(let condition, let isInverted, let end):
                if values.conditions[condition] == isInverted {
                    index = end
                    continue
                }
            }
            index += 1
        }
    }
}

/// The values of a letter in the order of `LetterValues.names` and `LetterValues.sections`.
struct LetterBytes {
    let texts: [String]
    let conditions: [Bool]

    init(_ values: LetterValues) {
        texts = LetterValues.names.map { name in values.values.first { $0.name == name }?.value ?? "" }
        conditions = LetterValues.sections.map { values.conditions[$0] ?? false }
    }
}

/// `htmlEscaped` over bytes: the five signs are ASCII, and no other character of UTF-8 contains one.
private func appendEscaped(_ text: Span<UInt8>, to bytes: inout [UInt8]) {
    var start = 0
    for index in text.indices {
        let escaped: StaticString
        switch text[index] {
        case UInt8(ascii: "&"): escaped = "&amp;"
        case UInt8(ascii: "<"): escaped = "&lt;"
        case UInt8(ascii: ">"): escaped = "&gt;"
        case UInt8(ascii: "\""): escaped = "&quot;"
        case UInt8(ascii: "'"): escaped = "&#39;"
        default: continue
        }
        bytes.append(text.extracting(start..<index))
        bytes.append("\(escaped)")
        start = index + 1
    }
    bytes.append(text.extracting(start...))
}
