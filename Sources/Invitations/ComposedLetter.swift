// SPDX-License-Identifier: MIT

package import CustomerModel
package import Diagnostics

/// A letter in its words, with the digest of all that a person approves of it; not yet a message.
package struct ComposedLetter: Hashable, Sendable {
    /// What it is for.
    package let invitation: Invitation
    /// Who signs it.
    package let sender: Mailbox
    /// The subject, decoded.
    package let subject: String
    /// The text part, decoded, with LF line ends.
    package let text: String
    /// The HTML part, decoded, with LF line ends.
    package let html: String
    /// The SHA-256, in hexadecimal digits, over everything a person approves.
    ///
    /// Sender, recipient, subject, both parts, language, customer key, kind, provider, reminder, the day the invitation
    /// began and the link; not the day of the run. A letter made again in another night has the same digest when
    /// nothing of that has changed.
    package let digest: String

    init(_ letter: Letter, for invitation: Invitation, from sender: Mailbox) {
        self.invitation = invitation
        self.sender = sender
        subject = letter.subject
        text = letter.text
        html = letter.html
        let content = ApprovedContent(
            sender: ReceivedMailbox(name: shortened(sender.name), address: sender.address.address),
            recipient: ReceivedMailbox(
                name: shortened(invitation.recipient.name ?? ""),
                address: invitation.recipient.email.address
            ),
            subject: singleLine(letter.subject),
            language: invitation.language.rawValue
        )
        digest = content.digest(of: invitation.identity, text: letter.text.utf8.span, html: letter.html.utf8.span)
    }

    /// Its Message-ID, with the angle brackets: the same in every night, and in both forms.
    package var messageID: String { invitation.identity.messageID(in: sender.address.domain) }

    /// The file a person reviews and opens in a mail program, read again before it is given out.
    ///
    /// Thrown as `message-refused` when a second reader does not find in it exactly what went in.
    package func draft(on date: MessageDate) throws(Diagnostic) -> Message {
        let bytes = draftBytes(of: self, on: date)
        if let difference = difference(between: self, and: bytes) { throw refusal(invitation.key, difference) }
        return Message(bytes: bytes, subject: subject, text: text, digest: digest, messageID: messageID)
    }

    /// What the tool hands over: its draft with other lines in the head and the same body.
    ///
    /// `first` is the Message-ID of the invitation that the tool handed over before, for a reminder only. Thrown as
    /// `message-refused`, as `Message.outgoing` says.
    package func outgoing(on date: MessageDate, replyingTo first: String? = nil) throws(Diagnostic) -> Message {
        let draft = try draft(on: date)
        let handing = HandOver(identity: invitation.identity, digest: digest, date: date, first: first)
        return try Message.outgoing(fromDraft: draft.bytes, handing)
    }
}

/// The letter for an invitation, in words.
///
/// The same arguments give the same letter. Thrown as `message-refused`: no sender, an unknown provider, a link that is
/// no invitation, an address with letters outside ASCII before the `@`, which most mail systems on the way do not take.
package func composed(
    _ invitation: Invitation,
    partner: Partner,
    providers: [Provider],
    templates: LetterTemplates = .shipped
) throws(Diagnostic) -> ComposedLetter {
    guard let sender = partner.sender else { throw refusal(invitation.key, "the partner has no 'sender'") }
    for address in [sender.address, invitation.recipient.email] {
        if let reason = reasonAgainst(address) { throw refusal(invitation.key, reason) }
    }
    let provider = invitation.kind.provider.flatMap { id in providers.first { $0.id == id } }
    if let id = invitation.kind.provider, provider == nil {
        throw refusal(invitation.key, "the provider \(quoted(id.text)) is not configured")
    }
    let link = LinkFinding(checking: invitation.url)
    guard link.verdict != .reject else { throw refusal(invitation.key, link.reason) }
    let name = LetterName(for: invitation.kind, reminder: invitation.reminder, in: invitation.language)
    let values = LetterValues(invitation, partner: partner, sender: sender, provider: provider)
    return ComposedLetter(templates[name].compiled.letter(values), for: invitation, from: sender)
}

/// The draft of an invitation's letter, dated at 02:00 of `day`; refused as `composed` and `draft(on:)` say.
package func composed(
    _ invitation: Invitation,
    partner: Partner,
    providers: [Provider],
    day: Day,
    templates: LetterTemplates = .shipped
) throws(Diagnostic) -> Message {
    let letter: ComposedLetter = try composed(invitation, partner: partner, providers: providers, templates: templates)
    return try letter.draft(on: MessageDate(day))
}

func refusal(_ key: String, _ reason: String) -> Diagnostic {
    Diagnostic(.error, .messageRefused, "no letter for \(quoted(key)): \(reason)")
}

/// Why an address cannot stand in a header; `EmailAddress` lets none of these pass, but it is not asked again.
private func reasonAgainst(_ address: EmailAddress) -> String? {
    let text = address.address
    if !address.localPart.utf8.allSatisfy({ $0 < 0x80 }) {
        return "\(quoted(text)) has letters outside ASCII before the @, which most mail systems do not take"
    }
    let again = EmailAddress(parsing: text)
    return again == address ? nil : "\(quoted(text)) is no address a letter can be sent to"
}
