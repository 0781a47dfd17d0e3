// SPDX-License-Identifier: MIT

/// An ISO 3166-1 country, by its two-letter code.
package struct Country: Hashable, Sendable {
    /// The code's two upper-case ASCII letters, the first one in the higher byte.
    package let number: UInt16

    /// The country with this number; `nil` when ISO 3166-1 has none.
    package init?(number: UInt16) {
        let (high, low) = (UInt8(number >> 8), UInt8(number & 0xFF))
        guard high & 0x20 == 0, low & 0x20 == 0, isoNumber(high, low) == number, number != 0 else { return nil }
        self.number = number
    }

    /// Reads a code of two or three letters, or a name in English, German, French and some more languages.
    ///
    /// Case, marks, punctuation and blanks do not matter, nor does a code beside the name (`DE - Deutschland`). `UK`,
    /// `EL` and a vehicle's `D`, `A`, `F` are what VAT numbers and habit write. Everything else is `nil`.
    package init?(utf8 bytes: Span<UInt8>) {
        if bytes.count == 2, case let number = isoNumber(bytes[0], bytes[1]), number != 0 {
            self.number = number
        } else if let number = namedCountry(bytes) {
            self.number = number
        } else {
            return nil
        }
    }

    /// Reads a code or a name, like `init(utf8:)`.
    package init?(parsing text: some StringProtocol) {
        let copy = String(text)
        self.init(utf8: copy.utf8.span)
    }

    /// Two upper-case ASCII letters.
    package var code: String {
        var code = String.UnicodeScalarView()
        code.append(Unicode.Scalar(UInt8(number >> 8)))
        code.append(Unicode.Scalar(UInt8(number & 0xFF)))
        return String(code)
    }
}

extension Country: CustomStringConvertible, Comparable {
    /// The two-letter code.
    package var description: String { code }

    /// Orders by code.
    package static func < (lhs: Country, rhs: Country) -> Bool {
        lhs.number < rhs.number
    }
}

/// The number of a code in either case; zero when ISO 3166-1 has no such code.
@inline(__always)
private func isoNumber(_ first: UInt8, _ second: UInt8) -> UInt16 {
    let (row, column) = ((first | 0x20) &- 0x61, (second | 0x20) &- 0x61)
    guard row < 26, column < 26, isoCodes[Int(row)] >> UInt32(column) & 1 == 1 else { return 0 }
    return UInt16(0x41 + row) << 8 | UInt16(0x41 + column)
}

/// For each first letter a bit for each second one.
private let isoCodes: [UInt32] = [
    "defgilmoqrstuwxz", "abdefghijlmnoqrstvwyz", "acdfghiklmnoruvwxyz", "ejkmoz", "ceghrst", "ijkmor",
    "abdefghilmnpqrstuwy", "kmnrtu", "delmnoqrst", "emop", "eghimnprwyz", "abcikrstuvy",
    "acdefghklmnopqrstuvwxyz", "acefgilopruz", "m", "aefghklmnrstwy", "a", "eosuw", "abcdeghijklmnorstvxyz",
    "cdfghjklmnortvwz", "agmsyz", "aceginu", "fs", "k", "et", "amw",
].map { $0.utf8.reduce(0) { $0 | 1 << UInt32($1 - 0x61) } }

/// The words of `countryNames`, each with its country's number, as they are and as they are mostly written.
private let names: WordTable = {
    var words: [(word: Substring, value: UInt16)] = []
    var number: UInt16 = 0
    for line in countryNames.split(separator: "\n") {
        var rest = line
        if let colon = line.firstIndex(of: ":") {
            number = line[..<colon].utf8.reduce(0) { $0 << 8 | UInt16($1) }
            rest = line[line.index(after: colon)...]
        }
        words += rest.split(separator: "|").map { (word: $0, value: number) }
    }
    words += words.map { (word: Substring(capitalised($0.word)), value: $0.value) }
    return WordTable(words)
}()

/// A name with its words capitalised, but for the small ones: such a name is found without being folded.
private func capitalised(_ name: Substring) -> String {
    let small: Set<Substring> = ["und", "and", "et", "of", "the", "de", "la", "du", "der", "e", "i", "en", "y"]
    return name.split(separator: " ").map { word in
        guard let first = word.unicodeScalars.first, !small.contains(word) else { return String(word) }
        return first.properties.titlecaseMapping + String(word.unicodeScalars.dropFirst())
    }.joined(separator: " ")
}

/// The longest name, folded.
private let longestName = 64

private func namedCountry(_ text: Span<UInt8>) -> UInt16? {
    // Three bytes of a text may be one of its folded form.
    guard text.count <= 4 * longestName else { return nil }
    if let number = names.value(of: text) { return number }
    guard isASCII(text) else { return foldedCountry(text) }
    var folded = InlineArray<64, UInt8>(repeating: 0)
    var (count, isPending) = (0, false)
    for index in text.indices {
        let byte = lowered(text[index])
        guard (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte) else {
            isPending = count > 0
            continue
        }
        guard count < longestName - 1 else { return nil }
        if isPending {
            folded[count] = 0x20
            count += 1
        }
        isPending = false
        folded[count] = byte
        count += 1
    }
    return country(named: folded.span.extracting(..<count))
}

/// The same for a text that is not all ASCII: folded by ICU, and all but letters, marks and digits a blank.
private func foldedCountry(_ text: Span<UInt8>) -> UInt16? {
    var folded: [UInt8] = []
    var composed: [UInt8] = []
    guard append(text, in: .caseFolded, to: &folded), append(folded.span, in: .composed, to: &composed) else {
        return nil
    }
    var name: [UInt8] = []
    var isPending = false
    for scalar in String(decoding: composed, as: UTF8.self).unicodeScalars {
        if scalar.properties.isAlphabetic || scalar.properties.numericType != nil || isMark(scalar) {
            if isPending { name.append(0x20) }
            isPending = false
            name += UTF8.encode(scalar).map(Array.init) ?? []
        } else if !isInvisible(scalar) {
            isPending = !name.isEmpty
        }
    }
    return country(named: name.span)
}

private func isMark(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.generalCategory == .nonspacingMark
}

private func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isDefaultIgnorableCodePoint
}

/// The country of a folded name, with its article or its code beside it or not.
private func country(named name: Span<UInt8>) -> UInt16? {
    if name.count == 2, case let number = isoNumber(name[0], name[1]), number != 0 { return number }
    if let number = names.value(of: name) { return number }
    guard name.count > 4 else { return nil }
    if begins(name, with: "the ") { return names.value(of: name.extracting(4...)) }
    let end = name.count - 3
    if name[2] == 0x20, case let number = isoNumber(name[0], name[1]), number != 0 {
        return names.value(of: name.extracting(3...)) == number ? number : nil
    }
    if name[end] == 0x20, case let number = isoNumber(name[end + 1], name[end + 2]), number != 0 {
        return names.value(of: name.extracting(..<end)) == number ? number : nil
    }
    return nil
}
