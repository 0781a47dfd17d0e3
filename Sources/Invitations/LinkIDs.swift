// SPDX-License-Identifier: MIT

import CustomerModel

/// One GUID, or two joined by a hyphen.
func isRelationshipID(_ text: some StringProtocol) -> Bool {
    let bytes = Array(text.utf8)
    switch bytes.count {
    case 36: return isGivenGUID(text)
    case 73:
        let halves = [bytes[..<36], bytes[37...]].map { String(decoding: $0, as: UTF8.self) }
        return bytes[36] == UInt8(ascii: "-") && halves.allSatisfy { isGivenGUID($0) }
    default: return false
    }
}

private func isGivenGUID(_ text: some StringProtocol) -> Bool {
    isGUID(text) && TenantID(parsing: text) != nil
}

/// Whether a text is a GUID in its plain spelling.
func isGUID(_ text: some StringProtocol) -> Bool {
    let parts = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    guard parts.map(\.count) == [8, 4, 4, 4, 12] else { return false }
    return parts.joined().allSatisfy { byte in
        (0x30...0x39).contains(byte) || (0x41...0x46).contains(byte) || (0x61...0x66).contains(byte)
    }
}
