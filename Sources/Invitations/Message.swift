// SPDX-License-Identifier: MIT

import CustomerModel

/// A letter as RFC 5322 has it, with a text and an HTML part that say the same.
///
/// A draft is what a person reviews and opens in a mail program; the outgoing form is what the tool hands over itself.
/// Both have the same body, byte for byte.
package struct Message: Hashable, Sendable {
    /// The file's content.
    package let bytes: [UInt8]
    /// The subject, decoded.
    package let subject: String
    /// The text part, decoded, with LF line ends.
    package let text: String
    /// The SHA-256 over everything a person approves: see `ComposedLetter.digest`.
    package let digest: String
    /// The Message-ID, with the angle brackets.
    package let messageID: String
}

/// The header fields of a draft, in order.
let draftFields = [
    "from", "to", "subject", "date", "message-id", "mime-version", "content-language", "content-type", "x-unsent",
    "x-partnergap-key", "x-partnergap-kind", "x-partnergap-reminder",
]

/// A letter as a draft, not yet read again.
func draftBytes(of letter: ComposedLetter, on date: MessageDate) -> [UInt8] {
    let invitation = letter.invitation
    let boundary = boundary(of: letter.identity)
    let to = invitation.recipient
    let fields: [HeaderField] = [
        .mailbox("From", displayName: letter.sender.name, letter.sender.address),
        .mailbox("To", displayName: to.name, to.email),
        .unstructured("Subject", letter.subject),
        HeaderField("Date", date.text),
        .token("Message-ID", letter.messageID),
        HeaderField("MIME-Version", "1.0"),
        HeaderField("Content-Language", invitation.language.rawValue),
        HeaderField("Content-Type", "multipart/alternative;\r\n boundary=\"\(boundary)\""),
        // Outlook opens such a file as a draft that can be sent, not as mail that came in.
        HeaderField("X-Unsent", "1"),
        .unstructured("X-Partnergap-Key", invitation.key),
        .unstructured("X-Partnergap-Kind", invitation.kind.word),
        HeaderField("X-Partnergap-Reminder", "\(invitation.reminder)"),
    ]
    var bytes: [UInt8] = []
    bytes.reserveCapacity(2_048 + (letter.text.utf8.count + letter.html.utf8.count) * 5 / 4)
    for field in fields { field.append(to: &bytes) }
    appendBody(text: letter.text, html: letter.html, boundary: boundary, to: &bytes)
    return bytes
}

/// Everything behind the head, from the empty line on.
func appendBody(text: String, html: String, boundary: String, to bytes: inout [UInt8]) {
    for (type, content) in [("text/plain", text), ("text/html", html)] {
        bytes.append("\r\n--\(boundary)\r\nContent-Type: \(type); charset=utf-8\r\n")
        bytes.append("Content-Transfer-Encoding: quoted-printable\r\n\r\n")
        QuotedPrintable.append(content.utf8.span, to: &bytes)
    }
    bytes.append("\r\n--\(boundary)--\r\n")
}

/// A '=' followed by '_' cannot occur in quoted-printable, so no part can hold the boundary.
func boundary(of identity: InvitationIdentity) -> String { "=_partnergap_\(identity.label)" }

/// What a second reader finds wrong with a draft; `nil` when it says exactly what the letter says, to whom it says it.
func difference(between letter: ComposedLetter, and bytes: [UInt8]) -> String? {
    let received = ReceivedMessage(reading: bytes)
    let invitation = letter.invitation
    let recipient = [invitation.recipient.email.address]
    guard received.fields.map(\.name) == draftFields,
        received.mailboxes(in: "to").map(\.address) == recipient,
        received.mailboxes(in: "from").map(\.address) == [letter.sender.address.address],
        received.decodedValues(of: "subject") == [singleLine(letter.subject)],
        received.decodedValues(of: "x-partnergap-key") == [singleLine(invitation.key)],
        received.values(of: "message-id") == [letter.messageID]
    else { return "its header fields did not come out as they went in" }
    let contents = received.parts.map(\.bytes)
    guard received.parts.map(\.type) == ["text/plain", "text/html"], isSame(contents[0], letter.text),
        isSame(contents[1], letter.html)
    else { return "its text did not come out as it went in" }
    return received.carries(invitation.url) ? nil : "the link did not come out as it went in"
}

private func isSame(_ content: [UInt8], _ text: String) -> Bool { isSame(content.span, text.utf8.span) }
