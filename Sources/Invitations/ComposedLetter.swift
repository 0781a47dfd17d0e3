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
    /// What makes it the same letter in another night.
    package let identity: InvitationIdentity

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
        identity = invitation.identity
        digest = content.digest(of: identity, text: letter.text.utf8.span, html: letter.html.utf8.span)
    }

    /// Its Message-ID, with the angle brackets: the same in every night, and in both forms.
    package var messageID: String { identity.messageID(in: sender.address.domain) }

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
        let handing = Departure(identity: identity, digest: digest, date: date, first: first)
        return try Message.outgoing(fromDraft: draft.bytes, handing)
    }
}

/// The draft of an invitation's letter, dated at 02:00 of `day`; refused as `composed` and `draft(on:)` say.
package func composed(
    _ invitation: Invitation,
    partner: Partner,
    providers: [Provider],
    day: Day,
    templates: LetterTemplates = .shipped
) throws(Diagnostic) -> Message {
    var writer = LetterWriter(partner: partner, providers: providers, templates: templates)
    return try writer.letter(for: invitation).draft(on: MessageDate(day))
}

func refusal(_ key: String, _ reason: String) -> Diagnostic {
    Diagnostic(.error, .messageRefused, "no letter for \(quoted(key)): \(reason)")
}
