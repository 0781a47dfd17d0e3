// SPDX-License-Identifier: MIT

import CustomerModel

extension Transform {
    /// The value after this step; `nil` when the step can make no sense of it.
    package func applied(to text: String) -> String? {
        switch self {
        case .trim, .collapse: return collapsed(text)
        case .lower: return text.lowercased()
        case .unwrapExcel: return unwrapped(text)
        case .guid: return TenantID(parsing: text)?.description
        case .domain: return DomainName(parsing: text)?.text
        case .initialDomain: return wholeInitialDomain(text)
        case .email: return EmailAddress(parsing: text)?.address
        case .emailDomain: return EmailAddress(parsing: text)?.domain.text
        case .country: return Country(parsing: text)?.code
        case .language: return Language(parsing: text)?.rawValue
        case .date: return Day(parsing: text)?.description
        case .dateUS: return Day(americanUTF8: text.utf8.span)?.description
        case .digits: return onlyDigits(text)
        }
    }
}

/// Takes Excel's `="0010001"` and the apostrophe before a formula sign off.
private func unwrapped(_ text: String) -> String {
    let bytes = Array(text.utf8)
    if bytes.starts(with: Array("=\"".utf8)), bytes.last == UInt8(ascii: "\""), bytes.count >= 3 {
        return String(decoding: bytes[2..<(bytes.count - 1)], as: UTF8.self)
    }
    if bytes.first == UInt8(ascii: "'"), bytes.count > 1, "+-=@".utf8.contains(bytes[1]) {
        return String(decoding: bytes.dropFirst(), as: UTF8.self)
    }
    return text
}

/// A domain, or the bare prefix of an initial one: `muellersoehne` becomes `muellersoehne.onmicrosoft.com`.
private func wholeInitialDomain(_ text: String) -> String? {
    if let domain = DomainName(parsing: text) { return domain.text }
    let prefix = collapsed(text).lowercased()
    guard prefix.utf8.count <= 27, prefix.utf8.allSatisfy({ (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) })
    else { return nil }
    return DomainName(parsing: prefix + ".onmicrosoft.com")?.text
}

private func onlyDigits(_ text: String) -> String? {
    let digits = text.unicodeScalars.filter { ("0"..."9").contains($0) }
    return digits.isEmpty ? nil : String(String.UnicodeScalarView(digits))
}

/// Whether a cell says nothing in words: `n/a`, `-`, `null`, a type name that stands for a lost collection.
func isJunk(_ text: String) -> Bool {
    isJunk(text.utf8.span)
}
