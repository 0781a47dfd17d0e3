// SPDX-License-Identifier: MIT

/// `text` with PowerShell's `_xHHHH_` escapes undone, once and from left to right.
///
/// The escapes are UTF-16 units: control characters, the halves of surrogate pairs, and the underscore in front of
/// a literal `x`. A surrogate without its other half becomes U+FFFD.
func unescapedCLIXML(_ text: String) -> String {
    let escaped = Array(text.utf16)
    guard firstEscape(in: escaped) != nil else { return text }
    var units: [UInt16] = []
    units.reserveCapacity(escaped.count)
    var position = 0
    while position < escaped.count {
        if let unit = escapedUnit(in: escaped, at: position) {
            units.append(unit)
            position += escapeLength
        } else {
            units.append(escaped[position])
            position += 1
        }
    }
    return String(decoding: units, as: UTF16.self)
}

private let escapeLength = 7
private let underscore = UInt16(UInt8(ascii: "_"))

private func firstEscape(in units: [UInt16]) -> Int? {
    units.indices.first { units[$0] == underscore && escapedUnit(in: units, at: $0) != nil }
}

/// The unit that `_xHHHH_` at `start` stands for.
private func escapedUnit(in units: [UInt16], at start: Int) -> UInt16? {
    guard start + escapeLength <= units.count, units[start] == underscore, units[start + 6] == underscore,
        units[start + 1] | 0x20 == UInt16(UInt8(ascii: "x"))
    else { return nil }
    var unit: UInt16 = 0
    for digit in units[start + 2..<start + 6] {
        guard let value = hexadecimalValue(digit) else { return nil }
        unit = unit << 4 | value
    }
    return unit
}

private func hexadecimalValue(_ unit: UInt16) -> UInt16? {
    switch unit {
    case 0x30...0x39: unit - 0x30
    case 0x41...0x46: unit - 0x41 + 10
    case 0x61...0x66: unit - 0x61 + 10
    default: nil
    }
}
