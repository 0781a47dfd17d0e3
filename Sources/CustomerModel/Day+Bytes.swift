// SPDX-License-Identifier: MIT

extension Day {
    /// Parses `2026-11-22`, `22.11.2026` or either followed by a time; other orders are ambiguous and refused.
    ///
    /// Day and month may have one digit, the year has four. Blanks around are left out; between day and time stand a
    /// `T`, blanks or a comma and blanks, and the time is not looked at but for its first digit.
    package init?(utf8 bytes: Span<UInt8>) {
        guard let numbers = DayNumbers(bytes), numbers.separator != UInt8(ascii: "/") else { return nil }
        let dashed = numbers.separator == UInt8(ascii: "-")
        guard (dashed ? numbers.widths.0 : numbers.widths.2) == 4 else { return nil }
        self.init(
            year: dashed ? numbers.first : numbers.third,
            month: numbers.second,
            day: dashed ? numbers.third : numbers.first
        )
    }

    /// Parses `11/22/2026`, followed by a time or not, as Microsoft's reconciliation files write it.
    package init?(americanUTF8 bytes: Span<UInt8>) {
        guard let numbers = DayNumbers(bytes), numbers.separator == UInt8(ascii: "/") else { return nil }
        guard numbers.widths.2 == 4 else { return nil }
        self.init(year: numbers.third, month: numbers.first, day: numbers.second)
    }
}

/// Three numbers with the same separator twice between them, and perhaps a time behind.
private struct DayNumbers {
    var separator: UInt8 = 0
    var (first, second, third) = (0, 0, 0)
    var widths = (0, 0, 0)

    init?(_ bytes: Span<UInt8>) {
        let text = bytes.extracting(trimmedRange(bytes))
        var index = 0
        (first, widths.0) = number(text, at: &index)
        guard index < text.count else { return nil }
        separator = text[index]
        guard separator == UInt8(ascii: "-") || separator == UInt8(ascii: ".") || separator == UInt8(ascii: "/") else {
            return nil
        }
        index += 1
        (second, widths.1) = number(text, at: &index)
        guard index < text.count, text[index] == separator else { return nil }
        index += 1
        (third, widths.2) = number(text, at: &index)
        // One of them is a year.
        guard widths.0 + widths.2 <= 6, min(widths.0, widths.1, widths.2) > 0, widths.1 <= 2 else { return nil }
        guard isTime(text.extracting(index...)) else { return nil }
    }
}

/// The digits from `index` on, at most four, which are passed over.
private func number(_ text: Span<UInt8>, at index: inout Int) -> (Int, width: Int) {
    let start = index
    var number = 0
    while index < text.count, index - start < 4, case let digit = text[index] &- 0x30, digit < 10 {
        number = number * 10 + Int(digit)
        index += 1
    }
    return (number, index - start)
}

/// Whether the rest is nothing, or begins like a time of day.
private func isTime(_ rest: Span<UInt8>) -> Bool {
    guard rest.count > 0 else { return true }
    var index = 0
    if rest[0] == UInt8(ascii: "T") || rest[0] == UInt8(ascii: ",") { index = 1 }
    while index < rest.count, let gap = gap(rest, at: index) { index += gap.length }
    return index > 0 && index < rest.count && (0x30...0x39).contains(rest[index])
}
