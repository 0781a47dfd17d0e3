// SPDX-License-Identifier: MIT

/// A JSON document to be written; keys come out sorted, so that the same values give the same bytes.
package indirect enum JSONValue: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral, ExpressibleByDictionaryLiteral
{
    case string(String)
    case number(Int)
    case boolean(Bool)
    case null
    case array([JSONValue])
    case object([String: JSONValue])

    /// A text.
    package init(stringLiteral value: String) { self = .string(value) }
    /// A whole number.
    package init(integerLiteral value: Int) { self = .number(value) }
    /// An object; of a repeated key the first value counts.
    package init(dictionaryLiteral elements: (String, JSONValue)...) {
        self = .object(Dictionary(elements) { first, _ in first })
    }

    /// A text, or null where there is none.
    package init(_ text: String?) { self = text.map(JSONValue.string) ?? .null }

    /// A number, or null where there is none.
    package init(_ number: Int?) { self = number.map(JSONValue.number) ?? .null }

    /// The document on one line, without a line end.
    package var line: String {
        switch self {
        case .string(let value): return escaped(value)
        case .number(let value): return String(value)
        case .boolean(let value): return value ? "true" : "false"
        case .null: return "null"
        case .array(let values): return "[\(values.map(\.line).joined(separator: ","))]"
        case .object(let members):
            let sorted = members.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
            return "{\(sorted.map { "\(escaped($0.key)):\($0.value.line)" }.joined(separator: ","))}"
        }
    }

    /// The document, indented by two blanks, with a final line end.
    package var bytes: [UInt8] {
        var text = ""
        write(to: &text, indent: "")
        return Array((text + "\n").utf8)
    }

    private func write(to text: inout String, indent: String) {
        switch self {
        case .string(let value): text.append(escaped(value))
        case .number(let value): text.append(String(value))
        case .boolean(let value): text.append(value ? "true" : "false")
        case .null: text.append("null")
        case .array(let values):
            writeList(values.map { ("", $0) }, brackets: ("[", "]"), to: &text, indent: indent)
        case .object(let members):
            let sorted = members.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
            writeList(
                sorted.map { ("\(escaped($0.key)): ", $0.value) },
                brackets: ("{", "}"),
                to: &text,
                indent: indent
            )
        }
    }
}

private func escaped(_ text: String) -> String {
    var quoted = String.UnicodeScalarView()
    quoted.append("\"")
    for scalar in text.unicodeScalars {
        switch scalar.value {
        case 0x22, 0x5C:
            quoted.append("\\")
            quoted.append(scalar)
        case 0x00..<0x20, 0x7F..<0xA0, 0x2028, 0x2029:
            let digits = String(scalar.value, radix: 16)
            quoted.append(
                contentsOf: "\\u\(String(repeating: "0", count: 4 - digits.utf8.count))\(digits)".unicodeScalars
            )
        default:
            quoted.append(scalar)
        }
    }
    quoted.append("\"")
    return String(quoted)
}

extension JSONValue {
    private func writeList(
        _ items: [(head: String, value: JSONValue)],
        brackets: (open: String, close: String),
        to text: inout String,
        indent: String
    ) {
        guard !items.isEmpty else { return text.append(brackets.open + brackets.close) }
        text.append(brackets.open)
        let inner = indent + "  "
        for (index, item) in items.enumerated() {
            text.append("\(index > 0 ? "," : "")\n\(inner)\(item.head)")
            item.value.write(to: &text, indent: inner)
        }
        text.append("\n\(indent)\(brackets.close)")
    }
}
