// SPDX-License-Identifier: MIT

/// A mailbox as a header shows it: not checked, not one that mail would be sent to.
package struct ReceivedMailbox: Hashable, Sendable {
    /// The display name, decoded; empty where there is none.
    package let name: String
    /// What stands in the angle brackets, or alone.
    package let address: String
}

/// The mailboxes of an address list (RFC 5322, section 3.4); groups are opened, comments left out.
///
/// An entry without an address is a mailbox with an empty one: it must not be overlooked.
func mailboxes(in list: String) -> [ReceivedMailbox] {
    var found: [ReceivedMailbox] = []
    var entry = AddressEntry()
    var depth = 0
    var bytes = Array(list.utf8)[...]
    while let byte = bytes.popFirst() {
        switch byte {
        case UInt8(ascii: "\\") where entry.isQuoted || depth > 0:
            if let next = bytes.popFirst(), depth == 0 { entry.append(next) }
        case UInt8(ascii: "\"") where depth == 0: entry.isQuoted.toggle()
        case _ where entry.isQuoted: entry.append(byte)
        case UInt8(ascii: "("): depth += 1
        case UInt8(ascii: ")") where depth > 0: depth -= 1
        case _ where depth > 0: break
        case UInt8(ascii: ","), UInt8(ascii: ";"): entry.end(&found)
        // A group's name; a colon in an address stands in quotes or brackets.
        case UInt8(ascii: ":") where !entry.isInAngle: entry = AddressEntry()
        default: entry.append(byte)
        }
    }
    entry.end(&found)
    return found
}

/// One entry of an address list while it is read.
private struct AddressEntry {
    var isQuoted = false
    private(set) var isInAngle = false
    private var hadAngle = false
    private var name: [UInt8] = []
    private var address: [UInt8] = []

    mutating func append(_ byte: UInt8) {
        switch byte {
        case UInt8(ascii: "<") where !isQuoted:
            isInAngle = true
            hadAngle = true
        case UInt8(ascii: ">") where !isQuoted: isInAngle = false
        case _ where isInAngle: address.append(byte)
        default: name.append(byte)
        }
    }

    mutating func end(_ found: inout [ReceivedMailbox]) {
        let text = trimmed(String(decoding: name, as: UTF8.self))
        let inner = trimmed(String(decoding: address, as: UTF8.self))
        if hadAngle {
            found.append(ReceivedMailbox(name: decodedWords(text), address: inner))
        } else if !text.isEmpty {
            found.append(ReceivedMailbox(name: "", address: text))
        }
        self = AddressEntry()
    }
}
