// SPDX-License-Identifier: MIT

extension Message {
    /// Shim.
    package var digest: String { String(repeating: labelDigestShim(subject + text), count: 4).prefix(64).description }
    /// Shim.
    package var messageID: String { "<x@y>" }
    /// Shim.
    package static func outgoing(fromDraft bytes: [UInt8], inReplyTo: String?) -> [UInt8]? { bytes }
}
private func labelDigestShim(_ text: String) -> String {
    let hex = String(text.utf8.reduce(UInt64(14695981039346656037)) { ($0 ^ UInt64($1)) &* 1099511628211 }, radix: 16)
    return String(repeating: "0", count: 16 - hex.utf8.count) + hex
}
