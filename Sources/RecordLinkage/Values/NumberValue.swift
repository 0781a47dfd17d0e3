// SPDX-License-Identifier: MIT

/// Reads a number with a decimal point or comma, as thousandths; further decimals are cut off.
///
/// Of several marks the last one is the decimal one, unless it comes more than once: `1.234,5`, `1,234.5`, `1.234.567`.
/// A single mark is the decimal one. Blanks, apostrophes and a currency around the number are ignored. Gives `nil` for
/// text without a digit, with letters inside, or of more than fifteen digits before the decimals.
func parsedNumber(_ raw: Span<UInt8>) -> Int64? {
    let decimal = decimalMark(in: raw)
    var (value, digits, decimals) = (Int64(0), 0, 0)
    var (isNegative, hasEnded) = (false, false)
    for index in raw.indices {
        let byte = raw[index]
        if isDigit(byte) {
            if hasEnded { return nil }
            if let decimal, index > decimal {
                decimals += 1
                if decimals > 3 { continue }
            } else {
                digits += 1
                if digits > 15 { return nil }
            }
            value = value * 10 + Int64(byte & 0x0F)
        } else if isLetter(byte) || byte == UInt8(ascii: "%") {
            hasEnded = digits + decimals > 0
        } else if byte == UInt8(ascii: "-"), digits + decimals == 0 {
            isNegative = true
        } else if byte == UInt8(ascii: "-") || byte == UInt8(ascii: "/") || byte == UInt8(ascii: ":") {
            return nil
        }
    }
    guard digits + decimals > 0 else { return nil }
    for _ in min(decimals, 3)..<3 { value *= 10 }
    return isNegative ? -value : value
}

/// Where the decimal mark is.
private func decimalMark(in raw: Span<UInt8>) -> Int? {
    var (last, count, others) = (-1, 0, 0)
    for index in raw.indices where raw[index] == UInt8(ascii: ".") || raw[index] == UInt8(ascii: ",") {
        if last >= 0, raw[last] != raw[index] { (count, others) = (0, others + count) }
        (last, count) = (index, count + 1)
    }
    return count == 1 ? last : nil
}
