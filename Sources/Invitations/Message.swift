// SPDX-License-Identifier: MIT

package import CustomerModel
package import Diagnostics

/// A letter as a file a mail program opens: RFC 5322 with a text and an HTML part that say the same.
package struct Message: Hashable, Sendable {
    /// The file's content.
    package let bytes: [UInt8]
    /// The subject, decoded.
    package let subject: String
    /// The text part, decoded, with LF line ends.
    package let text: String
}

/// The message for an invitation, read again before it is given out.
///
/// The same arguments give the same bytes. Thrown as `message-refused`: no sender, an unknown provider, a link that
/// is no invitation, and a message in which a second reader does not find the link byte for byte in both parts.
package func composed(
    _ invitation: Invitation,
    partner: Partner,
    providers: [Provider],
    day: Day,
    templates: LetterTemplates = .shipped
) throws(Diagnostic) -> Message {
    guard let sender = partner.sender else { throw refusal(invitation, "the partner has no 'sender'") }
    let provider = invitation.kind.provider.flatMap { id in providers.first { $0.id == id } }
    if let id = invitation.kind.provider, provider == nil {
        throw refusal(invitation, "the provider \(quoted(id.text)) is not configured")
    }
    let link = LinkFinding(checking: invitation.url)
    guard link.verdict != .reject else { throw refusal(invitation, link.reason) }
    let name = LetterName(for: invitation.kind, reminder: invitation.reminder, in: invitation.language)
    let values = LetterValues(invitation, partner: partner, sender: sender, provider: provider)
    let letter = templates[name].letter(values)
    let bytes = messageBytes(invitation, sender: sender, letter: letter, day: day)
    if let difference = difference(between: letter, and: bytes, invitation) { throw refusal(invitation, difference) }
    return Message(bytes: bytes, subject: letter.subject, text: letter.text)
}

private func refusal(_ invitation: Invitation, _ reason: String) -> Diagnostic {
    Diagnostic(.error, .messageRefused, "no letter for \(quoted(invitation.key)): \(reason)")
}

private func messageBytes(_ invitation: Invitation, sender: Mailbox, letter: Letter, day: Day) -> [UInt8] {
    let identifier = labelDigest(identity(of: invitation, day: day))
    // A '=' followed by '_' cannot occur in quoted-printable, so no part can hold the boundary.
    let boundary = "=_partnergap_\(identifier)"
    let to = invitation.recipient
    let fields: [HeaderField] = [
        .mailbox("From", displayName: sender.name, sender.address),
        .mailbox("To", displayName: to.name, to.email),
        .unstructured("Subject", letter.subject),
        HeaderField(name: "Date", value: internetDate(day)),
        HeaderField(name: "Message-ID", value: "<\(day).\(identifier)@\(sender.address.domain.text)>"),
        HeaderField(name: "MIME-Version", value: "1.0"),
        HeaderField(name: "Content-Language", value: invitation.language.rawValue),
        HeaderField(name: "Content-Type", value: "multipart/alternative;\r\n boundary=\"\(boundary)\""),
        // Outlook opens such a file as a draft that can be sent, not as mail that came in.
        HeaderField(name: "X-Unsent", value: "1"),
        .unstructured("X-Partnergap-Key", invitation.key),
        .unstructured("X-Partnergap-Kind", invitation.kind.word),
        HeaderField(name: "X-Partnergap-Reminder", value: "\(invitation.reminder)"),
    ]
    var bytes = fields.flatMap(\.bytes)
    for (type, content) in [("text/plain", letter.text), ("text/html", letter.html)] {
        bytes += Array("\r\n--\(boundary)\r\n".utf8)
        bytes += Array("Content-Type: \(type); charset=utf-8\r\n".utf8)
        bytes += Array("Content-Transfer-Encoding: quoted-printable\r\n\r\n".utf8)
        bytes += QuotedPrintable.encoded(content)
    }
    return bytes + Array("\r\n--\(boundary)--\r\n".utf8)
}

/// What makes this letter the same letter when it is made again.
private func identity(of invitation: Invitation, day: Day) -> String {
    let provider = invitation.kind.provider?.text ?? ""
    return [day.description, invitation.key, invitation.kind.word, provider, "\(invitation.reminder)"]
        .joined(separator: "\u{0}")
}

/// `Sun, 22 Nov 2026 02:00:00 +0000`: the hour of the nightly run, in the words of RFC 5322 in every locale.
private func internetDate(_ day: Day) -> String {
    let weekdays = ["Thu", "Fri", "Sat", "Sun", "Mon", "Tue", "Wed"]
    let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
    let (year, month, dayOfMonth) = day.civil
    let weekday = weekdays[((day.number % 7) + 7) % 7]
    return "\(weekday), \(dayOfMonth < 10 ? "0" : "")\(dayOfMonth) \(months[month - 1]) \(year) 02:00:00 +0000"
}

/// What a second reader finds wrong with the bytes; `nil` when the message says exactly what the letter says.
private func difference(between letter: Letter, and bytes: [UInt8], _ invitation: Invitation) -> String? {
    let received = ReceivedMessage(reading: bytes)
    let once = ["from", "to", "subject", "date", "message-id", "mime-version", "content-type", "x-partnergap-key"]
    guard once.allSatisfy({ received.values(of: $0).count == 1 }), received.fields.count == 12 else {
        return "its header fields did not come out as they went in"
    }
    let contents = received.parts.map { Array($0.content.utf8) }
    guard contents == [letter.text, letter.html].map({ Array($0.utf8) }) else {
        return "its text did not come out as it went in"
    }
    return received.carries(invitation.url) ? nil : "the link did not come out as it went in"
}
