// SPDX-License-Identifier: MIT

import CustomerModel

/// Appends the one spelling of an e-mail address in lower case; gives `false` for all that is none.
func appendEmail(_ raw: Span<UInt8>, to arena: inout [UInt8]) -> Bool {
    let start = arena.count
    guard EmailAddress.append(raw, to: &arena) else { return false }
    for index in start..<arena.count where (0x41...0x5A).contains(arena[index]) { arena[index] |= 0x20 }
    return true
}

/// Where the domain begins in an address that `appendEmail` made.
func domainStart(ofEmail email: Span<UInt8>) -> Int {
    email.place(of: UInt8(ascii: "@"), from: 0).map { $0 + 1 } ?? email.count
}
