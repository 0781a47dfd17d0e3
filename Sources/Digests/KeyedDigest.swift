// SPDX-License-Identifier: MIT

/// The HMAC-SHA-256 of `bytes` (RFC 2104): 32 bytes that say nothing to whoever lacks the key.
package func keyedDigest(of bytes: [UInt8], key: [UInt8]) -> [UInt8] {
    let short = key.count > blockLength ? digestBytes(of: key) : key
    let block = short + [UInt8](repeating: 0, count: blockLength - short.count)
    let inner = digestBytes(of: block.map { $0 ^ 0x36 } + bytes)
    return digestBytes(of: block.map { $0 ^ 0x5C } + inner)
}

/// The block length of SHA-256, in bytes.
private let blockLength = 64

private func digestBytes(of bytes: [UInt8]) -> [UInt8] {
    let digits = Array(contentDigest(of: bytes).utf8).map { $0 < 0x3A ? $0 - 0x30 : $0 - 0x57 }
    return stride(from: 0, to: digits.count, by: 2).map { digits[$0] << 4 | digits[$0 + 1] }
}
