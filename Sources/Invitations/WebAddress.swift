// SPDX-License-Identifier: MIT

import Diagnostics

/// The parts of an absolute URL, cut at the bytes RFC 3986 names; nothing is decoded or repaired.
struct WebAddress {
    let scheme: String
    let authority: String
    let path: String
    let query: String?
    let fragment: String?

    /// Cuts printable ASCII; blanks, controls, quotes, angle brackets, backslashes and non-ASCII give `nil`.
    init?(_ text: String) {
        let bytes = Array(text.utf8)
        guard bytes.allSatisfy(isURLByte), let colon = bytes.firstIndex(of: UInt8(ascii: ":")) else { return nil }
        guard bytes[colon...].starts(with: Array("://".utf8)) else { return nil }
        scheme = lowercased(bytes[..<colon])
        let (beforeFragment, fragment) = cut(bytes[(colon + 3)...], at: UInt8(ascii: "#"))
        let (hierarchy, query) = cut(beforeFragment, at: UInt8(ascii: "?"))
        let slash = hierarchy.firstIndex(of: UInt8(ascii: "/")) ?? hierarchy.endIndex
        authority = lowercased(hierarchy[..<slash])
        path = String(decoding: hierarchy[slash...], as: UTF8.self)
        self.query = query.map { String(decoding: $0, as: UTF8.self) }
        self.fragment = fragment.map { String(decoding: $0, as: UTF8.self) }
    }

    /// The parameters in order, names in lower case; refused where one has no `=` or a name is repeated.
    func parameters() throws(LinkRefusal) -> [(name: String, value: String)] {
        var found: [(name: String, value: String)] = []
        guard let query, !query.isEmpty else { return [] }
        for pair in query.utf8.split(separator: UInt8(ascii: "&"), omittingEmptySubsequences: false) {
            let (name, value) = cut(Array(pair)[...], at: UInt8(ascii: "="))
            let lower = lowercased(name)
            guard let value, !name.isEmpty else {
                let what = lower.isEmpty ? "an '&' has no parameter" : "the parameter \(quoted(lower)) has no value"
                throw LinkRefusal(reason: what)
            }
            guard !found.contains(where: { $0.name == lower }) else {
                throw LinkRefusal(reason: "the parameter \(quoted(lower)) stands twice")
            }
            found.append((lower, String(decoding: value, as: UTF8.self)))
        }
        return found
    }
}

/// `text` with the letters A to Z in lower case.
func asciiLowercased(_ text: some StringProtocol) -> String {
    lowercased(Array(text.utf8)[...])
}

/// The same of bytes.
func asciiLowercased(_ bytes: some Collection<UInt8>) -> String {
    lowercased(Array(bytes)[...])
}

private func lowercased(_ bytes: ArraySlice<UInt8>) -> String {
    String(decoding: bytes.map { (0x41...0x5A).contains($0) ? $0 + 0x20 : $0 }, as: UTF8.self)
}

private func cut(_ bytes: ArraySlice<UInt8>, at mark: UInt8) -> (ArraySlice<UInt8>, ArraySlice<UInt8>?) {
    guard let index = bytes.firstIndex(of: mark) else { return (bytes, nil) }
    return (bytes[..<index], bytes[(index + 1)...])
}

private func isURLByte(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x22, 0x3C, 0x3E, 0x5C, 0x5E, 0x60, 0x7B...0x7D: false
    case 0x21...0x7E: true
    default: false
    }
}
