// SPDX-License-Identifier: MIT

import CustomerModel

/// What the words of a letter say about whose it is: the tenant IDs they name, and the customer's domain.
///
/// Kept with the batch, since a template of one's own may name neither: an edited letter is held against the original's
/// words, not against what other letters say.
package struct LetterNames: Hashable, Sendable {
    /// The tenant IDs, in small letters, in the order they stand in.
    package let tenants: [String]
    /// The customer's domain, if the letter names it.
    package let domain: String?

    /// What a letter names.
    package init(tenants: [String], domain: String?) {
        self.tenants = tenants
        self.domain = domain
    }

    /// What the text of a letter names, of a customer that has this domain.
    package init(in text: String, domain: String?) {
        let words = PlainWords(Array(text.utf8))
        self.init(tenants: words.tenants, domain: domain.flatMap { words.names($0) ? $0 : nil })
    }
}

/// The words of a part in small letters, without its web addresses.
struct PlainWords {
    private let bytes: [UInt8]

    /// The words of text.
    init(_ text: [UInt8]) {
        var words: [UInt8] = []
        words.reserveCapacity(text.count)
        var rest = text[...]
        while let byte = rest.popFirst() {
            // Programs break long lines behind a hyphen, and tenant IDs and domains have some.
            if byte == 0x0A || byte == 0x0D, words.last == UInt8(ascii: "-") { continue }
            words.append((0x41...0x5A).contains(byte) ? byte | 0x20 : byte)
            guard byte == UInt8(ascii: "/"), words.ends(with: "http://") || words.ends(with: "https://") else {
                continue
            }
            rest = rest.drop { $0 > 0x20 && $0 != 0x3C && $0 != 0x3E && $0 != 0x22 }
        }
        bytes = words
    }

    /// The words of a text part, or those that a page shows.
    init(of part: ReceivedMessage.Part) {
        self.init(part.type == "text/html" ? PageLinks(part.bytes).words : part.bytes)
    }

    /// The tenant IDs they name, each once.
    var tenants: [String] { distinct(tenantIDs(in: bytes)) }

    /// Whether they name a domain, alone or with a host of it; an address in it does not count.
    func names(_ domain: String) -> Bool {
        let wanted = asciiLowercased(domain)
        var from = 0
        while let start = firstIndex(of: wanted.utf8.span, in: bytes.span, from: from) {
            let end = start + wanted.utf8.count
            let before = start > 0 ? bytes[start - 1] : 0x20
            if !isLabel(before), before != UInt8(ascii: "@"), endsDomain(at: end) { return true }
            from = start + 1
        }
        return false
    }

    private func endsDomain(at end: Int) -> Bool {
        guard end < bytes.count else { return true }
        if bytes[end] == UInt8(ascii: "."), end + 1 < bytes.count { return !isLabel(bytes[end + 1]) }
        return !isLabel(bytes[end])
    }
}

/// Every tenant ID that stands in text of small letters, as five groups with hyphens.
func tenantIDs(in text: [UInt8]) -> [String] {
    var found: [String] = []
    var start = 0
    while start + 36 <= text.count {
        let begins = start == 0 || !isLabel(text[start - 1])
        let ends = start + 36 == text.count || !isLabel(text[start + 36])
        if begins, ends, text[start + 8] == UInt8(ascii: "-"), isTenantID(text[start..<(start + 36)]) {
            found.append(String(decoding: text[start..<(start + 36)], as: UTF8.self))
            start += 36
        } else {
            start += 1
        }
    }
    return found
}

private func isTenantID(_ text: ArraySlice<UInt8>) -> Bool {
    text.indices.allSatisfy { index in
        let byte = text[index]
        if [8, 13, 18, 23].contains(index - text.startIndex) { return byte == UInt8(ascii: "-") }
        return (0x30...0x39).contains(byte) || (0x61...0x66).contains(byte)
    }
}

/// Whether a byte may stand in a label of a domain, in small letters.
private func isLabel(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte) || byte == UInt8(ascii: "-")
}

extension [UInt8] {
    fileprivate func ends(with end: String) -> Bool {
        count >= end.utf8.count && self[(count - end.utf8.count)...].elementsEqual(end.utf8)
    }
}
