// SPDX-License-Identifier: MIT

import CLibCrypto

/// The SHA-256 of bytes that come in blocks (FIPS 180-4), by OpenSSL's libcrypto.
@safe package struct ContentDigest: ~Copyable {
    private let context: OpaquePointer

    /// The digest of nothing so far.
    package init() {
        // Before anything else is asked of it: libcrypto reads openssl.cnf by itself, and nothing but the inputs is read.
        let isReady = OPENSSL_init_crypto(UInt64(OPENSSL_INIT_NO_LOAD_CONFIG), nil) == 1
        precondition(isReady, "libcrypto cannot be set up")
        guard let context = unsafe EVP_MD_CTX_new() else { preconditionFailure("libcrypto has no memory for a digest") }
        unsafe self.context = context
        precondition(unsafe EVP_DigestInit_ex(context, EVP_sha256(), nil) == 1, "libcrypto computes no SHA-256")
    }

    deinit {
        unsafe EVP_MD_CTX_free(context)
    }

    /// Takes the next bytes.
    package mutating func append(_ bytes: Span<UInt8>) {
        let context = unsafe context
        let status = unsafe bytes.withUnsafeBytes { unsafe EVP_DigestUpdate(context, $0.baseAddress, $0.count) }
        precondition(status == 1, "libcrypto computes no SHA-256")
    }

    /// The digest as 64 hexadecimal digits; the end of it.
    package consuming func hexadecimal() -> String {
        var digest = [UInt8](repeating: 0, count: 32)
        let context = unsafe context
        let status = unsafe digest.withUnsafeMutableBufferPointer { output in
            unsafe EVP_DigestFinal_ex(context, output.baseAddress, nil)
        }
        precondition(status == 1, "libcrypto computes no SHA-256")
        var digits: [UInt8] = []
        digits.reserveCapacity(64)
        for byte in digest {
            for nibble in [byte >> 4, byte & 15] { digits.append(nibble < 10 ? 0x30 + nibble : 0x57 + nibble) }
        }
        return String(decoding: digits, as: UTF8.self)
    }
}

/// The SHA-256 of `bytes` as 64 hexadecimal digits.
package func contentDigest(of bytes: [UInt8]) -> String {
    var digest = ContentDigest()
    digest.append(bytes.span)
    return digest.hexadecimal()
}
