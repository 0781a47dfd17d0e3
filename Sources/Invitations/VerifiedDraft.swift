// SPDX-License-Identifier: MIT

package import CustomerModel
import Diagnostics

/// What an edited letter is held against: the invitation as it was drafted.
package struct ExpectedLetter: Hashable, Sendable {
    /// The customer's key.
    package let key: String
    /// The Message-ID of its letter, with the angle brackets.
    package let messageID: String
    /// Where it goes.
    package let recipient: EmailAddress
    /// The tenant that is expected to accept, if known.
    package let tenantID: TenantID?
    /// The link, verbatim from the configuration.
    package let url: String

    /// A letter as it was drafted.
    package init(key: String, messageID: String, recipient: EmailAddress, tenantID: TenantID?, url: String) {
        self.key = key
        self.messageID = messageID
        self.recipient = recipient
        self.tenantID = tenantID
        self.url = url
    }

    /// The letter of an invitation, sent from `sender`.
    package init(_ invitation: Invitation, sender: Mailbox) {
        self.init(
            key: invitation.key,
            messageID: invitation.identity.messageID(in: sender.address.domain),
            recipient: invitation.recipient.email,
            tenantID: invitation.tenantID,
            url: invitation.url
        )
    }
}

/// What a person's program has left of a letter: whether link, recipient and key are intact, and what else was found.
package struct VerifiedDraft: Hashable, Sendable {
    /// The invitation it is; `nil` when nothing says so.
    package let letter: ExpectedLetter?
    /// Everything that was found, refusals first.
    package let findings: [DraftFinding]

    /// Whether it may be sent.
    package var isIntact: Bool { letter != nil && !findings.contains(where: \.isRefusal) }
    /// Whether every part that is left carries the link, byte for byte, and no other that looks like it.
    package var isLinkIntact: Bool { letter != nil && !findings.contains(where: \.concernsLink) }
    /// Whether it goes to the one recipient and to nobody else.
    package var isRecipientIntact: Bool { letter != nil && !findings.contains(where: \.concernsRecipient) }
    /// Whether its own fields say which invitation it is.
    package var isKeyIntact: Bool { letter != nil && !findings.contains(where: \.concernsKey) }

    /// Verifies a letter that a person has edited against the letters of its batch.
    ///
    /// Any program may have written it anew: other line ends, encodings, character sets, parts and fields are no
    /// finding. What decides is what the recipient's program will show and follow.
    package init(reading bytes: [UInt8], among letters: [ExpectedLetter]) {
        if let reason = reasonAgainstReading(bytes) {
            (letter, findings) = (nil, [.unreadable(reason)])
            return
        }
        let received = ReceivedMessage(reading: bytes)
        let (letter, about) = identified(received, among: letters)
        var findings = about
        if let letter {
            findings += linkFindings(received, letter.url)
            findings += recipientFindings(received, letter.recipient)
        }
        findings = distinct(findings + received.parts.compactMap(attachment))
        self.letter = letter
        self.findings = findings.filter(\.isRefusal) + findings.filter { !$0.isRefusal }
    }
}

private func reasonAgainstReading(_ bytes: [UInt8]) -> String? {
    if bytes.isEmpty { return "it is empty" }
    if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) { return "it is Outlook's .msg: save it as .eml" }
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) { return "it is UTF-16: save it as .eml" }
    if bytes.starts(with: "{\\rtf".utf8) { return "it is RTF: save it as .eml" }
    return nil
}

// MARK: - Which invitation it is

private func identified(
    _ received: ReceivedMessage,
    among letters: [ExpectedLetter]
) -> (ExpectedLetter?, [DraftFinding]) {
    let keys = received.decodedValues(of: "x-partnergap-key").map(trimmed)
    let identifiers = received.values(of: "message-id").map(trimmed)
    let byIdentifier = identifiers.count == 1 ? letters.first { $0.messageID == identifiers[0] } : nil
    // A customer may have an invitation and a reminder in one batch: then the Message-ID says which.
    let byKey = keys.count == 1 ? letters.filter { $0.key == keys[0] } : []
    if !byKey.isEmpty {
        if let other = byIdentifier, !byKey.contains(other) { return (byKey[0], [.keyContradicts(other.key)]) }
        return (byIdentifier ?? byKey[0], [])
    }
    if let byIdentifier { return (byIdentifier, [.keyLost(foundBy: "its Message-ID")]) }
    let likely = letters.filter { isLikely($0, received) }
    guard likely.count == 1 else { return (nil, [.keyUnknown]) }
    return (likely[0], [.keyLost(foundBy: "recipient and tenant ID")])
}

/// Whether recipient and tenant ID are those of a letter: together they name one customer.
private func isLikely(_ letter: ExpectedLetter, _ received: ReceivedMessage) -> Bool {
    guard let tenant = letter.tenantID?.description,
        received.mailboxes(in: "to").contains(where: { isSame($0, letter.recipient) })
    else { return false }
    return received.parts.contains { firstIndex(of: tenant.utf8.span, in: $0.bytes.span) != nil }
}

// MARK: - Whom it goes to

private func recipientFindings(_ received: ReceivedMessage, _ expected: EmailAddress) -> [DraftFinding] {
    let to = received.mailboxes(in: "to")
    var findings: [DraftFinding] = []
    if to.count != 1 || !isSame(to[0], expected) { findings.append(.recipientChanged(to.map(\.address))) }
    for (name, field) in [("cc", "Cc"), ("bcc", "Bcc"), ("resent-to", "Resent-To"), ("apparently-to", "Apparently-To")]
    {
        findings += received.mailboxes(in: name).map { .recipientAdded(field: field, $0.address) }
    }
    return findings
}

/// The domain without regard to case or spelling, what stands before it byte for byte.
private func isSame(_ found: ReceivedMailbox, _ expected: EmailAddress) -> Bool {
    EmailAddress(parsing: found.address) == expected
}

// MARK: - What it says

private func linkFindings(_ received: ReceivedMessage, _ url: String) -> [DraftFinding] {
    if received.parts.contains(where: isWinmail) { return [.winmail] }
    let read = received.parts.filter { !$0.isAttachment && $0.fileName == nil }
    let sealed = read.filter { $0.isReadable ? isSealed($0) : true }
    let words = read.filter { $0.isReadable && ["text/plain", "text/html"].contains($0.type) }
    guard !words.isEmpty else {
        return sealed.map { .partUnreadable(description(of: $0)) } + [.unreadable("it has no text and no page")]
    }
    var findings: [DraftFinding] = sealed.map { .partUnreadable(description(of: $0)) }
    for type in ["text/plain", "text/html"] {
        let parts = words.filter { $0.type == type }
        findings += parts.isEmpty ? [.partLost(type)] : linkFindings(of: type, parts, url)
    }
    return findings
}

/// Of the parts of one kind one must carry the link, since programs cut a text at pictures; none may carry another.
private func linkFindings(of type: String, _ parts: [ReceivedMessage.Part], _ url: String) -> [DraftFinding] {
    let sights = parts.map { LinkSight(of: url, in: $0) }
    var findings: [DraftFinding] = sights.flatMap(\.changed).map { .linkChanged(part: type, found: $0) }
    let others = distinct(sights.flatMap(\.others))
    if !sights.contains(where: \.isThere) {
        if findings.isEmpty { findings.append(.linkMissing(part: type, instead: others)) }
    } else {
        if !sights.contains(where: { $0.isThere && $0.isShown }) { findings.append(.linkHidden) }
        findings += others.map { .linkAdded($0) }
    }
    return findings
}

private func isWinmail(_ part: ReceivedMessage.Part) -> Bool {
    ["application/ms-tnef", "application/vnd.ms-tnef"].contains(part.type)
        || part.fileName.map(asciiLowercased) == "winmail.dat"
}

/// Whether a part may hold the letter where nobody here can look: encrypted, or rich text.
private func isSealed(_ part: ReceivedMessage.Part) -> Bool {
    let sealed = ["application/pkcs7-mime", "application/x-pkcs7-mime", "application/rtf", "text/rtf", "text/richtext"]
    return sealed.contains(part.type) || part.type == "text/enriched"
}

private func description(of part: ReceivedMessage.Part) -> String {
    part.isReadable || !part.type.hasPrefix("text/") ? part.type : "\(part.type) in \(quoted(part.charset))"
}

private func attachment(_ part: ReceivedMessage.Part) -> DraftFinding? {
    guard !isWinmail(part) else { return nil }
    if let name = part.fileName { return .attachment(name) }
    let isWords = part.type.hasPrefix("text/") || isSealed(part)
    return part.isAttachment || !isWords ? .attachment(part.type) : nil
}
