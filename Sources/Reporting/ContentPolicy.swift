// SPDX-License-Identifier: MIT

import Digests

/// The content security policy of one page: its own style sheets and scripts, by their digests, and nothing else.
struct ContentPolicy {
    /// As the page declares it.
    let text: String

    init(styles: [StaticString], scripts: [StaticString]) {
        let styles = styles.map { " \(source(of: $0))" }.joined()
        let scripts = scripts.map { " \(source(of: $0))" }.joined()
        text =
            "default-src 'none'; style-src\(styles); script-src\(scripts); base-uri 'none'; form-action 'none'"
    }
}

/// `'sha256-…'`: the digest as a policy names it.
private func source(of content: StaticString) -> String {
    let digits = Array(contentDigest(of: Array(content.description.utf8)).utf8).map { digit in
        digit < 0x3A ? digit - 0x30 : digit - 0x57
    }
    let bytes = stride(from: 0, to: digits.count, by: 2).map { digits[$0] << 4 | digits[$0 + 1] }
    return "'sha256-\(base64(bytes))'"
}

private func base64(_ bytes: [UInt8]) -> String {
    let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
    var encoded: [UInt8] = []
    for start in stride(from: 0, to: bytes.count, by: 3) {
        let group = bytes[start..<min(start + 3, bytes.count)]
        let bits = group.reduce(0) { $0 << 8 | Int($1) } << (8 * (3 - group.count))
        for place in 0..<4 {
            encoded.append(place <= group.count ? alphabet[bits >> (18 - 6 * place) & 63] : UInt8(ascii: "="))
        }
    }
    return String(decoding: encoded, as: UTF8.self)
}
