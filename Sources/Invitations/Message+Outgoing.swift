// SPDX-License-Identifier: MIT

import CustomerModel
package import Diagnostics

/// What is asked for when a draft is handed over.
package struct Departure: Hashable, Sendable {
    /// Which letter it is.
    package let identity: InvitationIdentity
    /// The digest that was approved.
    package let digest: String
    /// The moment it leaves.
    package let date: MessageDate
    /// For a reminder: the Message-ID of the invitation, if the tool itself handed that over.
    package let first: String?

    /// A hand-over of what was approved under a digest.
    package init(identity: InvitationIdentity, digest: String, date: MessageDate, first: String? = nil) {
        self.identity = identity
        self.digest = digest
        self.date = date
        self.first = first
    }
}

extension Message {
    /// What the tool hands over, made from the draft that was reviewed.
    ///
    /// Nothing of the letter is made anew: `X-Unsent` is replaced by `Auto-Submitted`, `List-Unsubscribe` and, for a
    /// reminder, `In-Reply-To` and `References`, and the date by the moment it leaves; every other byte is the draft's.
    /// Thrown as `message-refused`: a draft that somebody has changed or that a mail program has rewritten, one that
    /// does not come to the digest that was approved, a reply that is none, and a result that a second reader does not
    /// read as it should be.
    package static func outgoing(fromDraft bytes: [UInt8], _ handing: Departure) throws(Diagnostic) -> Message {
        let key = handing.identity.key
        let draft = ReceivedMessage(reading: bytes)
        let found = try content(of: draft, bytes, handing)
        guard let domain = domain(of: found.sender.address) else { throw refusal(key, "it has no sender") }
        let messageID = handing.identity.messageID(in: domain)
        if let reason = reasonAgainst(draft, bytes, handing, messageID: messageID) { throw refusal(key, reason) }
        let result = replaced(bytes, draft, handing, sender: found.sender.address)
        let received = ReceivedMessage(reading: result)
        guard isSame(received, draft, result, bytes, handing), received.carries(handing.identity.url) else {
            throw refusal(key, "its header fields did not come out as they went in")
        }
        return Message(
            bytes: result,
            subject: found.subject,
            text: String(decoding: received.parts[0].bytes, as: UTF8.self),
            digest: handing.digest,
            messageID: messageID
        )
    }

    /// The digest of a draft on disk, by what it says; `nil` when it is no draft in the form the tool writes.
    package static func digest(ofDraft bytes: [UInt8], _ identity: InvitationIdentity) -> String? {
        guard !hasBareLineEnd(bytes) else { return nil }
        return approvedDigest(of: ReceivedMessage(reading: bytes), identity)?.digest
    }
}

private func content(
    of draft: ReceivedMessage,
    _ bytes: [UInt8],
    _ handing: Departure
) throws(Diagnostic) -> ApprovedContent {
    guard !hasBareLineEnd(bytes), let (content, digest) = approvedDigest(of: draft, handing.identity) else {
        throw refusal(handing.identity.key, "the draft was rewritten since; send it from the program that did")
    }
    guard digest == handing.digest else {
        throw refusal(handing.identity.key, "the draft is not the letter that was approved")
    }
    return content
}

/// What a person approves of a draft, and its digest; `nil` for anything but the form the tool writes.
private func approvedDigest(
    of draft: ReceivedMessage,
    _ identity: InvitationIdentity
) -> (content: ApprovedContent, digest: String)? {
    guard draft.fields.map(\.name) == draftFields, draft.parts.map(\.type) == ["text/plain", "text/html"],
        let sender = draft.mailboxes(in: "from").first, draft.mailboxes(in: "from").count == 1,
        let recipient = draft.mailboxes(in: "to").first, draft.mailboxes(in: "to").count == 1,
        let subject = draft.decodedValues(of: "subject").first,
        let language = draft.values(of: "content-language").first
    else { return nil }
    let content = ApprovedContent(sender: sender, recipient: recipient, subject: subject, language: language)
    let (text, html) = (draft.parts[0].bytes, draft.parts[1].bytes)
    return (content, content.digest(of: identity, text: text.span, html: html.span))
}

/// What the digest does not speak of, and what a reply needs.
private func reasonAgainst(
    _ draft: ReceivedMessage,
    _ bytes: [UInt8],
    _ handing: Departure,
    messageID: String
) -> String? {
    let identity = handing.identity
    let isOurs =
        draft.decodedValues(of: "x-partnergap-key") == [identity.key]
        && draft.decodedValues(of: "x-partnergap-kind") == [identity.kind.word]
        && draft.values(of: "x-partnergap-reminder") == ["\(identity.reminder)"]
        && draft.values(of: "message-id") == [messageID] && draft.values(of: "mime-version") == ["1.0"]
        && draft.values(of: "x-unsent") == ["1"]
        && draft.values(of: "content-type") == ["multipart/alternative; boundary=\"\(boundary(of: identity))\""]
    guard isOurs, hasOwnBody(draft, bytes, identity) else { return "the draft is not in the form it was written in" }
    guard draft.carries(identity.url) else { return "the draft does not carry the link" }
    // RFC 5322 ends a line at 998 bytes, and what is one word cannot be folded.
    guard identity.key.utf8.count <= 253 else { return "its key is too long for a header line" }
    guard let first = handing.first else { return nil }
    guard identity.reminder > 0 else { return "an invitation replies to nothing" }
    return isMessageID(first) ? nil : "\(quoted(first)) is no Message-ID"
}

/// Whether the body is, byte for byte, what is written for the text and page that were read from it.
private func hasOwnBody(_ draft: ReceivedMessage, _ bytes: [UInt8], _ identity: InvitationIdentity) -> Bool {
    var body: [UInt8] = []
    let (text, html) = (draft.parts[0].content, draft.parts[1].content)
    appendBody(text: text, html: html, boundary: boundary(of: identity), to: &body)
    return isSame(body.span, bytes.span.extracting(draft.headEnd...))
}

private func isMessageID(_ text: String) -> Bool {
    let inner = text.utf8.dropFirst().dropLast()
    return text.hasPrefix("<") && text.hasSuffix(">") && text.utf8.count < 500 && inner.contains(UInt8(ascii: "@"))
        && inner.allSatisfy { $0 > 0x20 && $0 < 0x7F && $0 != UInt8(ascii: "<") && $0 != UInt8(ascii: ">") }
}

private func hasBareLineEnd(_ bytes: [UInt8]) -> Bool {
    let span = bytes.span
    for index in span.indices {
        if span[index] == 0x0A, index == 0 || span[index - 1] != 0x0D { return true }
        if span[index] == 0x0D, index + 1 == span.count || span[index + 1] != 0x0A { return true }
    }
    return false
}
