// SPDX-License-Identifier: MIT

import CustomerModel

/// An address line taken apart into the street and the house number; to be used again for the next line.
///
/// `Marktstr. 107` and `Marktstraße 107` have the street `marktstr`, `Daimler Str. 29a` and `Daimlerstraße 29 A` the
/// number `29a`, `221 E. 51st St.` the street `e51str` and the number `221`. A flat, a floor and a lot are left out.
struct StreetParts {
    /// The street's words without blanks between, its core, then the house number.
    private(set) var text: [UInt8] = []
    /// The street's words.
    private(set) var words: [TextRange] = []
    /// Where the street is.
    private(set) var street = TextRange.empty
    /// Where the street is without directions and kinds of streets: `ogden` of `W Ogden Ave`; never empty beside a street.
    private(set) var core = TextRange.empty
    /// Where the house number is: digits, and a letter or none; empty when there is none.
    private(set) var houseNumber = TextRange.empty

    private var line = StreetLine()

    /// Takes a line apart; what an earlier one left is gone.
    ///
    /// Gives `false` when there is no street and no number.
    mutating func take(apart raw: Span<UInt8>) -> Bool {
        text.removeAll(keepingCapacity: true)
        words.removeAll(keepingCapacity: true)
        line.read(raw)
        let number = line.houseNumberPlace()
        line.appendStreet(number: number, to: &text, words: &words)
        street = TextRange(start: 0, count: text.count)
        line.appendCore(number: number, to: &text)
        core =
            text.count == Int(street.count)
            ? street : TextRange(start: Int(street.count), count: text.count - Int(street.count))
        let start = text.count
        if let number { line.appendNumber(at: number, to: &text) }
        houseNumber = TextRange(start: start, count: text.count - start)
        return !text.isEmpty
    }
}
