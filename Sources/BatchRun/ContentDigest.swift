// SPDX-License-Identifier: MIT

import CLibCrypto

/// The SHA-256 of `bytes` as 64 hexadecimal digits (FIPS 180-4), by OpenSSL's libcrypto.
package func contentDigest(of bytes: [UInt8]) -> String {
    var digest = [UInt8](repeating: 0, count: 32)
    var length: UInt32 = 0
    let status = unsafe bytes.withUnsafeBytes { input in
        unsafe digest.withUnsafeMutableBufferPointer { output in
            unsafe EVP_Digest(input.baseAddress, input.count, output.baseAddress, &length, EVP_sha256(), nil)
        }
    }
    precondition(status == 1 && length == 32, "libcrypto computes no SHA-256")
    return digest.map { $0 < 16 ? "0\(String($0, radix: 16))" : String($0, radix: 16) }.joined()
}
