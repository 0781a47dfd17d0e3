// SPDX-License-Identifier: MIT

import CustomerModel

extension Transform {
    /// The value after this step; `nil` when the step can make no sense of it.
    package func applied(to text: String) -> String? {
        var output: [UInt8] = []
        let bytes = Array(text.utf8)
        return apply(to: bytes.span, appendingTo: &output) ? String(decoding: output, as: UTF8.self) : nil
    }

    /// Appends the value after this step; `false` when the step can make no sense of it, and nothing is appended.
    func apply(to text: Span<UInt8>, appendingTo output: inout [UInt8]) -> Bool {
        switch self {
        case .trim, .collapse:
            appendCollapsed(text, to: &output)
            return true
        case .lower: return appendLower(text, to: &output)
        case .unwrapExcel: return appendUnwrapped(text, to: &output)
        case .domain: return DomainName.append(text, to: &output)
        case .initialDomain: return appendInitialDomain(text, to: &output)
        case .email: return EmailAddress.append(text, to: &output)
        case .emailDomain: return appendEmailDomain(text, to: &output)
        case .digits: return appendDigits(text, to: &output)
        case .guid: return append(TenantID(utf8: text)?.description, to: &output)
        case .country: return append(Country(utf8: text)?.code, to: &output)
        case .language: return append(Language(utf8: text)?.rawValue, to: &output)
        case .date: return append(Day(utf8: text)?.description, to: &output)
        case .dateUS: return append(Day(americanUTF8: text)?.description, to: &output)
        }
    }
}

private func append(_ value: String?, to output: inout [UInt8]) -> Bool {
    guard let value else { return false }
    output.append(contentsOf: value.utf8)
    return true
}

private func appendLower(_ text: Span<UInt8>, to output: inout [UInt8]) -> Bool {
    guard isASCII(text) else { return append(text.text.lowercased(), to: &output) }
    for index in 0..<text.count {
        output.append((0x41...0x5A).contains(text[index]) ? text[index] | 0x20 : text[index])
    }
    return true
}

/// Takes Excel's `="0010001"` and the apostrophe before a formula sign off.
private func appendUnwrapped(_ text: Span<UInt8>, to output: inout [UInt8]) -> Bool {
    let (quote, apostrophe) = (UInt8(ascii: "\""), UInt8(ascii: "'"))
    var range = 0..<text.count
    if text.count >= 3, text[0] == UInt8(ascii: "="), text[1] == quote, text[text.count - 1] == quote {
        range = 2..<text.count - 1
    } else if text.count > 1, text[0] == apostrophe, "+-=@".utf8.contains(text[1]) {
        range = 1..<text.count
    }
    output.append(text.extracting(range))
    return true
}

/// A domain, or the bare prefix of an initial one: `muellersoehne` becomes `muellersoehne.onmicrosoft.com`.
private func appendInitialDomain(_ text: Span<UInt8>, to output: inout [UInt8]) -> Bool {
    if DomainName.append(text, to: &output) { return true }
    let prefix = collapsed(text.text).lowercased()
    guard prefix.utf8.count <= 27, prefix.utf8.allSatisfy({ (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) })
    else { return false }
    let whole = Array("\(prefix).onmicrosoft.com".utf8)
    return DomainName.append(whole.span, to: &output)
}

private func appendEmailDomain(_ text: Span<UInt8>, to output: inout [UInt8]) -> Bool {
    var address: [UInt8] = []
    guard EmailAddress.append(text, to: &address), let at = address.lastIndex(of: UInt8(ascii: "@")) else {
        return false
    }
    output.append(contentsOf: address[(at + 1)...])
    return true
}

private func appendDigits(_ text: Span<UInt8>, to output: inout [UInt8]) -> Bool {
    let start = output.count
    for index in 0..<text.count where (0x30...0x39).contains(text[index]) { output.append(text[index]) }
    return output.count > start
}

/// The steps, and at their end the one that a field cannot be without: only a domain is kept as a domain.
func withParser(_ steps: [Transform], of field: Field) -> [Transform] {
    switch field {
    case .primaryDomain, .domains, .initialDomain:
        steps.contains { $0 == .domain || $0 == .initialDomain || $0 == .emailDomain } ? steps : steps + [.domain]
    case .contactEmail: steps.contains(.email) ? steps : steps + [.email]
    default: steps
    }
}
