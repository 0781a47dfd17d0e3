// SPDX-License-Identifier: MIT

import CustomerModel

/// Appends a number of a tax office or a commercial register: letters and digits, upper case, without its country.
///
/// `DE 896053026`, `de/896/053/026` and `896053026` agree; so do `ATU26872249`, `U26872249` and `CHE-418.091.357 MWST`
/// without its letters. Gives `false` for fewer than six characters or four digits, for more than twenty, and for what
/// somebody types who must type something (`000000`, `DE123456789`). The country is `taxCountry(of:)`.
func appendTaxNumber(_ raw: Span<UInt8>, to arena: inout [UInt8]) -> Bool {
    guard let code = TaxCode(raw) else { return false }
    let number = code.characters.span.extracting(code.start..<code.count)
    guard number.count >= 6, code.digits >= 4, !isMadeUpCode(number) else { return false }
    arena.append(number)
    return true
}

/// The country that a number's prefix names, by the number that `Country` has for it; 0 for none.
func taxCountry(of raw: Span<UInt8>) -> UInt16 {
    TaxCode(raw)?.country ?? 0
}

/// Whether a number's digits are one repeated, or count up or down.
private func isMadeUpCode(_ number: Span<UInt8>) -> Bool {
    var start = 0
    while start < number.count, isLetter(number[start]) { start += 1 }
    for index in start..<number.count where !isDigit(number[index]) { return false }
    return isMadeUpNumber(number.extracting(start...))
}

/// The letters and digits of a number, and where it begins behind what names its kind and its country.
private struct TaxCode {
    var characters = InlineArray<32, UInt8>(repeating: 0)
    var count = 0
    var digits = 0
    var start = 0
    var country: UInt16 = 0

    init?(_ raw: Span<UInt8>) {
        for index in raw.indices {
            let byte = raw[index]
            guard isDigit(byte) || isLetter(byte) else { continue }
            guard count < 32 else { return nil }
            characters[count] = isDigit(byte) ? byte : byte & 0xDF
            digits += isDigit(byte) ? 1 : 0
            count += 1
        }
        count -= suffixLength(characters.span.extracting(..<count))
        let prefix = TaxPrefix(characters.span.extracting(..<count), digits: digits)
        (start, country) = (prefix.end, prefix.country)
        if count - start > 20 { return nil }
    }
}

/// How long the word for value-added tax is behind a Swiss number.
private func suffixLength(_ text: Span<UInt8>) -> Int {
    text.ends(with: "MWST") ? 4 : text.ends(with: "TVA") || text.ends(with: "IVA") ? 3 : 0
}

/// What stands before a number: a country when digits enough follow it, a word of four letters or more in any case.
private struct TaxPrefix {
    var end = 0
    var country: UInt16 = 0

    init(_ text: Span<UInt8>, digits: Int) {
        var letters = 0
        while letters < text.count, !isDigit(text[letters]) { letters += 1 }
        if letters == 1, text[0] == UInt8(ascii: "U"), digits == 8 {
            // An Austrian number that lost its country.
            end = 1
            return
        }
        guard letters >= 2, digits >= 7 else { return }
        let word = text.extracting(..<letters)
        if word.ends(with: "ATU") || word.ends(with: "CHE") {
            take(text, at: letters - 3, end: letters)
        } else if letters == 3, word.begins(with: "ES") {
            // The letter of a Spanish number belongs to it.
            take(text, at: 0, end: 2)
        } else if letters != 3, isCountry(text[letters - 2], text[letters - 1]) {
            take(text, at: letters - 2, end: letters)
        } else if letters > 3 {
            end = letters
        }
    }

    private mutating func take(_ text: Span<UInt8>, at place: Int, end: Int) {
        let code = UInt16(text[place]) << 8 | UInt16(text[place + 1])
        // Greek numbers begin with `EL`, Northern Irish ones with `XI`.
        country = code == 0x454C ? 0x4752 : code == 0x5849 ? 0x4742 : code
        self.end = end
    }
}

/// Whether two letters begin the numbers of a country: the European Union and its neighbours.
private func isCountry(_ first: UInt8, _ second: UInt8) -> Bool {
    let codes: StaticString = "ATBEBGCHCYCZDEDKEEELESFIFRGBGRHRHUIEITLILTLULVMTNLNOPLPTRORSSESISKXI"
    for index in stride(from: 0, to: codes.utf8CodeUnitCount, by: 2)
    where unsafe codes.utf8Start[index] == first && codes.utf8Start[index + 1] == second {
        return true
    }
    return false
}
