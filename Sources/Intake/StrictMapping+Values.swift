// SPDX-License-Identifier: MIT

package import Diagnostics

/// A word of a closed list; anything else is a diagnostic that names the list.
package func word<Word: RawRepresentable & CaseIterable>(
    _ text: String,
    of type: Word.Type,
    key: String,
    in mapping: StrictMapping,
    log: inout DiagnosticLog
) -> Word? where Word.RawValue == String {
    if let word = Word(rawValue: text) { return word }
    let words = Word.allCases.map(\.rawValue)
    mapping.record(
        "\(quoted(text)) is unknown, expected one of: \(words.joined(separator: ", "))",
        at: key,
        suggestion: nearest(to: text, among: words).map { "did you mean '\($0)'?" },
        log: &log
    )
    return nil
}

/// A whole number from 0 on, or of the range given; anything else is a diagnostic.
package func integer(
    _ key: String,
    in range: ClosedRange<Int> = 0...999_999,
    of mapping: StrictMapping,
    log: inout DiagnosticLog
) -> Int? {
    guard let text = mapping.text(key, log: &log) else { return nil }
    guard let number = Int(text), range.contains(number) else {
        let expected = "expected a whole number from \(range.lowerBound) to \(range.upperBound)"
        mapping.record("\(quoted(text)) in '\(key)' is out of place, \(expected)", at: key, log: &log)
        return nil
    }
    return number
}

/// `true` or `false`, `nil` when absent; anything else is a diagnostic.
func truth(_ key: String, of mapping: StrictMapping, log: inout DiagnosticLog) -> Bool? {
    guard let text = mapping.text(key, log: &log) else { return nil }
    if text != "true", text != "false" {
        mapping.record("\(quoted(text)) is unknown, expected true or false", at: key, log: &log)
    }
    return text == "true"
}
