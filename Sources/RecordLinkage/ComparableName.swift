// SPDX-License-Identifier: MIT

/// A company name in the form names are compared in: no case, no marks, no punctuation, no legal form.
///
/// German umlauts fold to their two-letter form; a name that is nothing but a legal form stays what it is.
package func comparableName(_ name: String) -> String {
    let words = folded(name).split(separator: " ").map(String.init)
    var core = words[...]
    while let length = trailingForm(core), length < core.count { core.removeLast(length) }
    return core.joined(separator: " ")
}

/// How many words at the end belong to a legal form; `nil` when none does.
private func trailingForm(_ words: ArraySlice<String>) -> Int? {
    guard let last = words.last else { return nil }
    // "GmbH & Co. KG" folds to words of which the middle two are no legal form by themselves.
    if last == "co" || last == "und" || legalForms.contains(last) { return 1 }
    // "S. A. R. L." folds to four words, and the letters before them may belong to the name.
    let letters = words.reversed().prefix { $0.utf8.count == 1 }.count
    return stride(from: letters, to: 1, by: -1).first { legalForms.contains(words.suffix($0).joined()) }
}

private func folded(_ name: String) -> String {
    var output = String.UnicodeScalarView()
    for scalar in name.lowercased().unicodeScalars {
        switch scalar {
        case "ä": output.append(contentsOf: "ae".unicodeScalars)
        case "ö": output.append(contentsOf: "oe".unicodeScalars)
        case "ü": output.append(contentsOf: "ue".unicodeScalars)
        case "ß": output.append(contentsOf: "ss".unicodeScalars)
        case "&", "+": output.append(contentsOf: " und ".unicodeScalars)
        case ".", "'", "’": break
        case "a"..."z", "0"..."9": output.append(scalar)
        default:
            if let base = baseLetters[scalar] {
                output.append(contentsOf: base.unicodeScalars)
            } else if scalar.properties.isAlphabetic {
                output.append(scalar)
            } else if scalar.properties.generalCategory != .nonspacingMark {
                output.append(" ")
            }
        }
    }
    return String(output)
}

/// Latin letters with marks, as they occur in the names of our users' customers.
private let baseLetters: [Unicode.Scalar: String] = [
    "à": "a", "á": "a", "â": "a", "ã": "a", "å": "a", "æ": "ae", "ç": "c", "č": "c", "ć": "c", "è": "e", "é": "e",
    "ê": "e", "ë": "e", "ě": "e", "ę": "e", "ì": "i", "í": "i", "î": "i", "ï": "i", "ł": "l", "ñ": "n", "ń": "n",
    "ò": "o", "ó": "o", "ô": "o", "õ": "o", "ø": "oe", "œ": "oe", "ř": "r", "š": "s", "ś": "s", "ş": "s", "ù": "u",
    "ú": "u", "û": "u", "ů": "u", "ý": "y", "ÿ": "y", "ž": "z", "ź": "z", "ż": "z", "đ": "d", "ğ": "g", "ı": "i",
]

/// Legal forms as one word each, dots taken off: the commonest of our users' countries.
private let legalForms: Set<String> = [
    "gmbh", "mbh", "ag", "kg", "kgaa", "ohg", "gbr", "ug", "haftungsbeschraenkt", "ek", "ev", "eg", "se", "partg",
    "gesmbh", "og", "sarl", "sa", "sas", "sasu", "eurl", "snc", "sagl", "bv", "nv", "vof", "cv", "ltd", "limited",
    "llp", "plc", "lp", "inc", "llc", "corp", "spa", "srl", "sl", "aps", "ab", "oy", "as",
]
