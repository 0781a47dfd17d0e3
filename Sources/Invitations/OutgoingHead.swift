// SPDX-License-Identifier: MIT

import CustomerModel

/// The draft's bytes with the lines of its head replaced that differ between the two forms.
func replaced(_ bytes: [UInt8], _ draft: ReceivedMessage, _ handing: Departure, sender: String) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count + 1_024)
    for (field, range) in zip(draft.fields, draft.fieldRanges) {
        switch field.name {
        case "date": HeaderField("Date", handing.date.text).append(to: &result)
        case "x-unsent": for field in outgoingOnly(handing, sender: sender) { field.append(to: &result) }
        default: result.append(bytes.span.extracting(range))
        }
    }
    result.append(bytes.span.extracting(draft.headEnd...))
    return result
}

private func outgoingOnly(_ handing: Departure, sender: String) -> [HeaderField] {
    let fields: [HeaderField] = [
        HeaderField("Auto-Submitted", "auto-generated"),
        .token("List-Unsubscribe", unsubscribing(from: handing.identity.key, sender: sender)),
    ]
    guard let first = handing.first else { return fields }
    return fields + [.token("In-Reply-To", first), .token("References", first)]
}

/// `<mailto:SENDER?subject=unsubscribe%20KEY>` (RFC 2369, RFC 6068): the answer names the customer.
func unsubscribing(from key: String, sender: String) -> String {
    let at = sender.utf8.lastIndex(of: UInt8(ascii: "@")) ?? sender.endIndex
    let address = percentEncoded(String(sender[..<at])) + sender[at...]
    return "<mailto:\(address)?subject=\(percentEncoded("unsubscribe \(key)"))>"
}

/// Whether the outgoing form is the draft but for the lines that may differ, and has exactly the fields it should.
func isSame(
    _ outgoing: ReceivedMessage,
    _ draft: ReceivedMessage,
    _ outgoingBytes: [UInt8],
    _ draftBytes: [UInt8],
    _ handing: Departure
) -> Bool {
    let added = ["auto-submitted", "list-unsubscribe"] + (handing.first == nil ? [] : ["in-reply-to", "references"])
    let expected = draftFields.flatMap { $0 == "x-unsent" ? added : [$0] }
    guard outgoing.fields.map(\.name) == expected, outgoing.values(of: "date") == [handing.date.text],
        added.dropFirst(2).allSatisfy({ outgoing.values(of: $0) == [handing.first ?? ""] })
    else { return false }
    let kept = draftFields.filter { $0 != "x-unsent" && $0 != "date" }
    return kept.allSatisfy { outgoing.values(of: $0) == draft.values(of: $0) }
        && isSame(
            outgoingBytes.span.extracting(outgoing.headEnd...),
            draftBytes.span.extracting(draft.headEnd...)
        )
}

/// The domain of an address as a header shows it.
func domain(of address: String) -> DomainName? { EmailAddress(parsing: address)?.domain }

/// Every byte but letters, digits, hyphen, dot and underscore as `%XX`.
private func percentEncoded(_ text: String) -> String {
    var encoded: [UInt8] = []
    for byte in text.utf8 {
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"):
            encoded.append(byte)
        default:
            var code: [UInt8] = []
            QuotedPrintable.append(codeOf: byte, to: &code)
            encoded.append(UInt8(ascii: "%"))
            encoded.append(code.span.extracting(1...))
        }
    }
    return String(decoding: encoded, as: UTF8.self)
}
