// SPDX-License-Identifier: MIT

/// The link inside an address that a mail filter or a redirect put around it, and who did.
///
/// Nothing is asked for it: the link is in the address, encoded in one way or another, or it is not found.
func unwrapped(_ text: String) -> (filter: String, link: String)? {
    guard let address = WrappingAddress(text), !knownHosts.contains(address.host) else { return nil }
    guard let link = address.link, link.utf8.count < text.utf8.count else { return nil }
    return (filterName(of: address.host), link)
}

/// An address with another one inside.
private struct WrappingAddress {
    let host: String
    /// Everything behind the host.
    let rest: ArraySlice<UInt8>

    init?(_ text: String) {
        let bytes = Array(text.utf8)
        guard let length = schemeLength(bytes[...]) else { return nil }
        let end = bytes[length...].firstIndex { [0x2F, 0x3F, 0x23].contains($0) } ?? bytes.endIndex
        let name = asciiLowercased(bytes[length..<end])
        host = String(name.utf8.prefix { $0 != UInt8(ascii: ":") }) ?? name
        rest = bytes[end...]
    }

    var link: String? {
        if host == "urldefense.proofpoint.com", begins("/v2/") { return proofpointSecond }
        if host.hasPrefix("urldefense."), begins("/v3/__") { return proofpointThird }
        let found = Set(encodedLinks + base64Links)
        if found.count > 1 {
            let ours = found.filter { link in knownHosts.contains { asciiLowercased(link).contains($0) } }
            return ours.count == 1 ? ours.first : nil
        }
        return found.first ?? plainLink
    }

    private func begins(_ path: String) -> Bool { rest.starts(with: Array(path.utf8)) }

    /// The values of the parameters, as written; what stands behind a `#` belongs to none.
    private var values: [ArraySlice<UInt8>] {
        guard let mark = rest.firstIndex(of: UInt8(ascii: "?")) else { return [] }
        return rest[(mark + 1)...].split { $0 == UInt8(ascii: "&") || $0 == UInt8(ascii: "#") }
            .compactMap { pair in pair.firstIndex(of: UInt8(ascii: "=")).map { pair[($0 + 1)...] } }
    }

    /// Links in percent codes: a parameter's value, or the last part of a path.
    private var encodedLinks: [String] {
        let segments = rest.prefix { $0 != UInt8(ascii: "?") }.split(separator: UInt8(ascii: "/"))
        return (values + segments).map { String(decoding: $0, as: UTF8.self) }
            .filter { $0.utf8.contains(UInt8(ascii: "%")) }.map(percentDecoded).filter { isLink($0) }
    }

    private var base64Links: [String] {
        values.compactMap { value in
            guard value.count > 40 else { return nil }
            let code = percentDecoded(String(decoding: value, as: UTF8.self))
            return base64Decoded(code.utf8).map { String(decoding: $0, as: UTF8.self) }
        }
        .filter { isLink($0) }
    }

    /// A link that stands in the address as it is: up to the redirect's own parameters behind its `#`.
    private var plainLink: String? {
        guard let start = rest.indices.first(where: { schemeLength(rest[$0...]) != nil }) else { return nil }
        let link = rest[start...]
        guard let mark = link.firstIndex(of: UInt8(ascii: "#")) else { return String(decoding: link, as: UTF8.self) }
        let end = link[mark...].firstIndex { $0 == UInt8(ascii: "&") || $0 == UInt8(ascii: "_") } ?? link.endIndex
        return String(decoding: link[..<end], as: UTF8.self)
    }

    /// Proofpoint's second form: `-` for `%` and `_` for `/` in the parameter `u`.
    private var proofpointSecond: String? {
        guard let mark = rest.firstIndex(of: UInt8(ascii: "?")) else { return nil }
        let pairs = rest[(mark + 1)...].split(separator: UInt8(ascii: "&"))
        guard let pair = pairs.first(where: { $0.starts(with: Array("u=".utf8)) }) else { return nil }
        let codes = pair.dropFirst(2).map { byte in
            byte == UInt8(ascii: "-") ? UInt8(ascii: "%") : byte == UInt8(ascii: "_") ? UInt8(ascii: "/") : byte
        }
        let link = percentDecoded(String(decoding: codes, as: UTF8.self))
        return isLink(link) ? link : nil
    }

    /// Proofpoint's third form: `*` for a sign, `**` and a letter for several, the signs in Base64 behind the link.
    private var proofpointThird: String? {
        let bytes = Array(rest.dropFirst(6))
        let mark = Array("__;".utf8)
        guard let end = bytes.indices.last(where: { bytes[$0...].starts(with: mark) }) else { return nil }
        let code = bytes[(end + 3)...].prefix { $0 != UInt8(ascii: "!") }
        guard var signs = base64Decoded(code)?[...] else { return nil }
        var link: [UInt8] = []
        var index = 0
        while index < end {
            var count = 0
            if bytes[index] == UInt8(ascii: "*") {
                count = 1
                if index + 2 < end, bytes[index + 1] == UInt8(ascii: "*"), let run = runLength(bytes[index + 2]) {
                    count = run
                    index += 2
                }
                guard signs.count >= count else { return nil }
                link += signs.prefix(count)
                signs = signs.dropFirst(count)
            } else {
                link.append(bytes[index])
            }
            index += 1
        }
        let text = String(decoding: link, as: UTF8.self)
        return isLink(text) ? text : nil
    }

    private func isLink(_ text: String) -> Bool {
        let bytes = Array(text.utf8)
        return schemeLength(bytes[...]) != nil || asciiLowercased(text.prefix(6)) == "http%3"
            || asciiLowercased(text.prefix(7)) == "https%3" || asciiLowercased(text.prefix(6)) == "https%"
    }
}

/// `A` stands for two signs, `B` for three, and so on through the letters of Base64.
private func runLength(_ byte: UInt8) -> Int? {
    base64Digit(byte).map { Int($0) + 2 }
}

/// Bytes in Base64, of either alphabet, without their padding.
private func base64Decoded(_ text: some Collection<UInt8>) -> [UInt8]? {
    var decoded: [UInt8] = []
    var (bits, count): (UInt32, UInt32) = (0, 0)
    for byte in text where byte != UInt8(ascii: "=") {
        guard let digit = base64Digit(byte) else { return nil }
        bits = bits << 6 | UInt32(digit)
        count += 6
        guard count >= 8 else { continue }
        count -= 8
        decoded.append(UInt8(truncatingIfNeeded: bits >> count))
        bits &= (1 << count) - 1
    }
    return decoded
}

private func base64Digit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 0x41...0x5A: byte - 0x41
    case 0x61...0x7A: byte - 0x61 + 26
    case 0x30...0x39: byte - 0x30 + 52
    case UInt8(ascii: "+"), UInt8(ascii: "-"): 62
    case UInt8(ascii: "/"), UInt8(ascii: "_"): 63
    default: nil
    }
}
