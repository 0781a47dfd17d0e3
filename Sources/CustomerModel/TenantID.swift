// SPDX-License-Identifier: MIT

/// The GUID by which Microsoft Entra knows a customer's tenant.
///
/// Also called Microsoft ID, directory ID or customer ID (domain sheet, section 6). The zero GUID is never a tenant.
package struct TenantID: Hashable, Sendable {
    private let value: UInt128

    /// Parses the spellings that exports carry; anything else is `nil`.
    ///
    /// Accepted: 8-4-4-4-12 in either case, with braces, with `urn:uuid:`, without dashes, with surrounding blanks
    /// or zero-width characters, and one GUID inside a URL (`…?tid=…`). Refused: the zero GUID and everything else.
    package init?(parsing text: some StringProtocol) {
        var trimmed = text.unicodeScalars.filter { !isBlankOrInvisible($0) }.map(\.value)
        if trimmed.starts(with: "urn:uuid:".unicodeScalars.map(\.value)) { trimmed.removeFirst(9) }
        if trimmed.first == 0x7B, trimmed.last == 0x7D { trimmed = Array(trimmed.dropFirst().dropLast()) }
        if trimmed.starts(with: "https://".unicodeScalars.map(\.value)) {
            guard let embedded = onlyGUID(in: trimmed) else { return nil }
            trimmed = embedded
        }
        guard let value = guid(trimmed), value != 0 else { return nil }
        self.value = value
    }
}

extension TenantID: CustomStringConvertible, Comparable {
    /// The 8-4-4-4-12 form in lower case.
    package var description: String {
        let digits = String(value, radix: 16)
        let padded = Array(repeating: UInt8(ascii: "0"), count: 32 - digits.utf8.count) + Array(digits.utf8)
        var text = ""
        for (index, digit) in padded.enumerated() {
            if [8, 12, 16, 20].contains(index) { text.append("-") }
            text.unicodeScalars.append(Unicode.Scalar(digit))
        }
        return text
    }

    /// Orders like the written form.
    package static func < (lhs: TenantID, rhs: TenantID) -> Bool {
        lhs.value < rhs.value
    }
}

private func isBlankOrInvisible(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A, 0x0D, 0x20, 0xA0, 0x200B...0x200D, 0x2060, 0xFEFF: true
    default: false
    }
}

/// The value of 32 hexadecimal digits, with dashes at all four places or at none.
private func guid(_ scalars: some Collection<UInt32>) -> UInt128? {
    var value: UInt128 = 0
    var digits = 0
    var dashes: [Int] = []
    for scalar in scalars {
        if scalar == 0x2D {
            dashes.append(digits)
        } else if let digit = hexadecimalDigit(scalar), digits < 32 {
            value = value << 4 | UInt128(digit)
            digits += 1
        } else {
            return nil
        }
    }
    return digits == 32 && (dashes.isEmpty || dashes == [8, 12, 16, 20]) ? value : nil
}

private func hexadecimalDigit(_ scalar: UInt32) -> UInt32? {
    switch scalar {
    case 0x30...0x39: scalar - 0x30
    case 0x41...0x46: scalar - 0x41 + 10
    case 0x61...0x66: scalar - 0x61 + 10
    default: nil
    }
}

/// The one dashed GUID of a URL; two different ones leave doubt and give `nil`.
private func onlyGUID(in scalars: [UInt32]) -> [UInt32]? {
    var found: [[UInt32]] = []
    var start = 0
    while start + 36 <= scalars.count {
        let candidate = Array(scalars[start..<start + 36])
        if candidate.contains(0x2D), guid(candidate) != nil {
            found.append(candidate)
            start += 36
        } else {
            start += 1
        }
    }
    return found.count == 1 ? found.first : nil
}
