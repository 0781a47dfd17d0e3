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
    /// Whom it is from; `nil` where that is not known.
    package let sender: EmailAddress?
    /// The tenant that is expected to accept, if known.
    package let tenantID: TenantID?
    /// What its words name.
    package let names: LetterNames
    /// The link, verbatim from the configuration.
    package let url: String

    /// A letter as it was drafted.
    package init(
        key: String,
        messageID: String,
        recipient: EmailAddress,
        sender: EmailAddress? = nil,
        tenantID: TenantID?,
        names: LetterNames = LetterNames(tenants: [], domain: nil),
        url: String
    ) {
        self.key = key
        self.messageID = messageID
        self.recipient = recipient
        self.sender = sender
        self.tenantID = tenantID
        self.names = names
        self.url = url
    }

    /// The letter of an invitation, sent from `sender`, which names tenant ID and domain.
    package init(_ invitation: Invitation, sender: Mailbox) {
        self.init(
            key: invitation.key,
            messageID: invitation.identity.messageID(in: sender.address.domain),
            recipient: invitation.recipient.email,
            sender: sender.address,
            tenantID: invitation.tenantID,
            names: LetterNames(
                tenants: [invitation.tenantID?.description].compactMap(\.self),
                domain: invitation.domain?.text
            ),
            url: invitation.url
        )
    }
}

/// What a person's program has left of a letter: whether what makes it this customer's is intact,
/// and what else was found.
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
    /// Whether it is from whom the original is from, and answers go there.
    package var isSenderIntact: Bool { letter != nil && !findings.contains(where: \.concernsSender) }
    /// Whether its words name the tenant and the domain that the original's name, and no other tenant.
    package var isTenantIntact: Bool { letter != nil && !findings.contains(where: \.concernsTenant) }
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
            findings += linkFindings(received, letter.url).filter { !isDomainLinked($0, letter.names.domain) }
            findings += recipientFindings(received, letter.recipient)
            findings += letter.sender.map { senderFindings(received, $0) } ?? []
            findings += nameFindings(received, letter)
        }
        findings = distinct(findings + received.parts.compactMap(attachment))
        self.letter = letter
        self.findings = findings.filter(\.isRefusal) + findings.filter { !$0.isRefusal }
    }
}

/// Programs make a link of the domain that the original names: nobody has added that.
private func isDomainLinked(_ finding: DraftFinding, _ domain: String?) -> Bool {
    guard case .linkAdded(let address) = finding, let domain else { return false }
    return ["http://\(domain)", "https://\(domain)"].contains { address == $0 || address == "\($0)/" }
}

private func reasonAgainstReading(_ bytes: [UInt8]) -> String? {
    if bytes.isEmpty { return "it is empty" }
    if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) { return "it is Outlook's .msg: save it as .eml" }
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) { return "it is UTF-16: save it as .eml" }
    if bytes.starts(with: "{\\rtf".utf8) { return "it is RTF: save it as .eml" }
    return nil
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
        guard findings.isEmpty else { return findings }
        if sights.contains(where: \.isBare) { return [.linkBare] + others.map { .linkAdded($0) } }
        findings.append(.linkMissing(part: type, instead: others))
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
