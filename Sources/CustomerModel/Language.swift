// SPDX-License-Identifier: MIT

/// A language letters are written in.
package enum Language: String, Sendable, CaseIterable {
    case german = "de"
    case english = "en"
    case french = "fr"
    case italian = "it"
    case dutch = "nl"

    /// Reads `de`, `fr-BE`, `it_CH`, `German`, `Deutsch (Deutschland)` or `1031`; a language we do not write is `nil`.
    ///
    /// Names are understood in these five languages, the number is the one Windows has for language and country.
    package init?(utf8 bytes: Span<UInt8>) {
        let text = bytes.extracting(trimmedRange(bytes))
        let head = text.indices.first { isSubtagStart(text, at: $0) } ?? text.count
        guard let number = languageNumber(of: text.extracting(..<head)) else { return nil }
        self = Language.allCases[Int(number)]
    }

    /// Reads a language, like `init(utf8:)`.
    package init?(parsing text: some StringProtocol) {
        let copy = String(text)
        self.init(utf8: copy.utf8.span)
    }

    /// The words that say this language, in lower case.
    private var words: String {
        switch self {
        case .german:
            """
            de deu ger german deutsch allemand tedesco duits alemán aleman \
            1031 2055 3079 4103 5127
            """
        case .english:
            """
            en eng english englisch anglais inglese engels inglés ingles \
            1033 2057 3081 4105 5129 6153 7177
            """
        case .french:
            """
            fr fra fre french französisch franzoesisch français francais francese frans \
            1036 2060 3084 4108 5132 6156
            """
        case .italian: "it ita italian italienisch italien italiano italiaans 1040 2064"
        case .dutch:
            """
            nl nld dut dutch niederländisch niederlaendisch holländisch hollaendisch néerlandais neerlandais \
            hollandais olandese nederlands vlaams flemish flämisch flaemisch flamand fiammingo \
            1043 2067
            """
        }
    }

    fileprivate static let numbers: WordTable = {
        let words = allCases.enumerated().flatMap { number, language in
            language.words.split(separator: " ").map { (word: $0, value: UInt16(number)) }
        }
        return WordTable(words)
    }()
}

/// The index of the language a word says, in whichever case it is written.
private func languageNumber(of word: Span<UInt8>) -> UInt16? {
    // The longest name has 16 bytes, and case folding may shorten a text to a third.
    guard word.count <= 48 else { return nil }
    if let number = Language.numbers.value(of: word) { return number }
    var folded: [UInt8] = []
    var composed: [UInt8] = []
    guard append(word, in: .caseFolded, to: &folded), append(folded.span, in: .composed, to: &composed) else {
        return nil
    }
    return Language.numbers.value(of: composed.span)
}

/// Whether the name of the language ends here: before `-DE`, `_DE` or ` (Deutschland)`.
private func isSubtagStart(_ text: Span<UInt8>, at index: Int) -> Bool {
    switch text[index] {
    case UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "("): true
    case UInt8(ascii: " "): index + 1 < text.count && text[index + 1] == UInt8(ascii: "(")
    default: false
    }
}
