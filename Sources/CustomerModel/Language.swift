// SPDX-License-Identifier: MIT

/// A language letters or reports are written in.
package enum Language: String, Sendable, CaseIterable {
    case german = "de"
    case english = "en"

    /// Reads `de`, `de-DE`, `German`, `Deutsch (Deutschland)` or `1031`; a language we do not write is `nil`.
    package init?(utf8 bytes: Span<UInt8>) {
        let text = bytes.extracting(trimmedRange(bytes))
        let head = text.indices.first { isSubtagStart(text, at: $0) } ?? text.count
        guard head <= 8 else { return nil }
        var word: UInt64 = 0
        for index in 0..<head { word = word << 8 | UInt64(lowered(text[index])) }
        switch word {
        case packed("de"), packed("deu"), packed("ger"), packed("german"), packed("deutsch"), packed("allemand"):
            self = .german
        case packed("en"), packed("eng"), packed("english"), packed("englisch"), packed("anglais"):
            self = .english
        // Windows' numbers: Germany, Switzerland, Austria; United States, United Kingdom.
        case packed("1031"), packed("2055"), packed("3079"): self = .german
        case packed("1033"), packed("2057"): self = .english
        default: return nil
        }
    }

    /// Reads a language, like `init(utf8:)`.
    package init?(parsing text: some StringProtocol) {
        let copy = String(text)
        self.init(utf8: copy.utf8.span)
    }
}

/// Whether the name of the language ends here: before `-DE`, `_DE` or ` (Deutschland)`.
private func isSubtagStart(_ text: Span<UInt8>, at index: Int) -> Bool {
    switch text[index] {
    case UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "("): true
    case UInt8(ascii: " "): index + 1 < text.count && text[index + 1] == UInt8(ascii: "(")
    default: false
    }
}

@inline(__always)
private func packed(_ word: StaticString) -> UInt64 {
    var packed: UInt64 = 0
    // In bounds: a static string has that many bytes.
    for index in 0..<word.utf8CodeUnitCount { packed = packed << 8 | UInt64(unsafe word.utf8Start[index]) }
    return packed
}
