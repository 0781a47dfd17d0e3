// SPDX-License-Identifier: MIT

import CustomerModel

// `#expect` takes no span: the byte functions, asked with a text.

func spelled(_ text: String, by append: (Span<UInt8>, inout [UInt8]) -> Bool) -> String? {
    var arena = Array("kept".utf8)
    let isRead = append(text.utf8.span, &arena)
    guard arena.starts(with: "kept".utf8), isRead || arena.count == 4 else { return "the arena was changed" }
    return isRead ? String(decoding: arena.dropFirst(4), as: UTF8.self) : nil
}

func isFreeMail(_ host: String) -> Bool { DomainName.isFreeMail(host.utf8.span) }

func isPlaceholder(domain: String) -> Bool { DomainName.isPlaceholder(domain.utf8.span) }

func isPlaceholder(address: String) -> Bool { EmailAddress.isPlaceholder(address.utf8.span) }

func isDamaged(_ name: String) -> Bool { isDamagedName(name.utf8.span) }

func isNothing(_ text: String) -> Bool { isJunk(text.utf8.span) }

func isNoName(_ text: String) -> Bool { isJunkName(text.utf8.span) }

func collapsed(_ text: String) -> String {
    collapsed(bytes: Array(text.utf8))
}

func collapsed(bytes: [UInt8]) -> String {
    var arena: [UInt8] = []
    appendCollapsed(bytes.span, to: &arena)
    return String(decoding: arena, as: UTF8.self)
}
