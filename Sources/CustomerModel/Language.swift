// SPDX-License-Identifier: MIT

/// A language letters or reports are written in.
package enum Language: String, Sendable, CaseIterable {
    case german = "de"
    case english = "en"

    /// Reads `de`, `de-DE`, `German` or `Deutsch`; a language we do not write is `nil`.
    package init?(parsing text: some StringProtocol) {
        let word = text.lowercased().unicodeScalars.filter { $0 != " " }.prefix { $0 != "-" && $0 != "_" }
        switch String(String.UnicodeScalarView(word)) {
        case "de", "deu", "ger", "german", "deutsch", "allemand": self = .german
        case "en", "eng", "english", "englisch", "anglais": self = .english
        default: return nil
        }
    }
}
