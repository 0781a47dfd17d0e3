// SPDX-License-Identifier: MIT

/// A company name in the form names are compared in: no case, no marks, no punctuation, no legal form.
///
/// German umlauts fold to their two-letter form; a name that is nothing but a legal form stays what it is.
package func comparableName(_ name: String) -> String {
    let letters = foldedBytes(name)
    var words = letters.split(separator: UInt8(ascii: " "))[...]
    while let length = trailingForm(words), length < words.count { words.removeLast(length) }
    return String(decoding: Array(words.joined(separator: CollectionOfOne(UInt8(ascii: " ")))), as: UTF8.self)
}

/// How many words at the end belong to a legal form; `nil` when none does.
private func trailingForm(_ words: ArraySlice<ArraySlice<UInt8>>) -> Int? {
    guard let last = words.last.map({ String(decoding: $0, as: UTF8.self) }) else { return nil }
    // "GmbH & Co. KG" folds to words of which the middle two are no legal form by themselves.
    if last == "co" || last == "und" || legalForms.contains(last) { return 1 }
    // "S. A. R. L." folds to four words, and the letters before them may belong to the name.
    let letters = words.reversed().prefix { $0.count == 1 }.count
    return stride(from: letters, to: 1, by: -1).first { length in
        legalForms.contains(String(decoding: Array(words.suffix(length).joined()), as: UTF8.self))
    }
}

/// The folded name: scalar by scalar from a table while all of them are Latin, which nearly every name is.
private func foldedBytes(_ name: String) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(name.utf8.count + 8)
    for scalar in name.unicodeScalars {
        guard scalar.value < foldsOfLatin.count else { return Array(folded(name).utf8) }
        switch scalar.value {
        case 0x61...0x7A, 0x30...0x39, 0x20: bytes.append(UInt8(truncatingIfNeeded: scalar.value))
        case 0x41...0x5A: bytes.append(UInt8(truncatingIfNeeded: scalar.value) | 0x20)
        default: bytes.append(contentsOf: foldsOfLatin[Int(scalar.value)])
        }
    }
    return bytes
}

/// What each scalar of the Latin blocks folds to by itself; none of them folds otherwise beside others.
private let foldsOfLatin: [[UInt8]] = (0..<0x250).map { (value: UInt32) in
    Unicode.Scalar(value).map { Array(folded(String($0)).utf8) } ?? []
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
    // "GmbH&Co.KG", written without a blank.
    "cokg", "coohg", "cokgaa",
]
