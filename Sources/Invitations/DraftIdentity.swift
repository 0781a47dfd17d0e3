// SPDX-License-Identifier: MIT

import CustomerModel

/// Which invitation an edited letter is, and what is wrong with what says so.
///
/// The key says it, and the Message-ID where a customer has several letters in one batch. Whoever got a key that is not
/// its own is known by recipient and tenant ID, which together name one customer.
func identified(
    _ received: ReceivedMessage,
    among letters: [ExpectedLetter]
) -> (ExpectedLetter?, [DraftFinding]) {
    let keys = received.decodedValues(of: "x-partnergap-key").map(trimmed)
    let identifiers = received.values(of: "message-id").map(trimmed)
    let byIdentifier = identifiers.count == 1 ? letters.first { $0.messageID == identifiers[0] } : nil
    let byKey = keys.count == 1 ? letters.filter { $0.key == keys[0] } : []
    let likely = letters.filter { isLikely($0, received) }
    let byWords = Set(likely.map(\.key)).count == 1 ? likely.first : nil
    if let byWords, !keys.isEmpty, keys != [byWords.key] {
        let same = likely.first { $0 == byIdentifier } ?? byWords
        return (same, [.keyChanged(keys, expected: same.key, because: "recipient and tenant ID")])
    }
    if let first = byKey.first {
        if let other = byIdentifier, !byKey.contains(other) { return (first, [.keyContradicts(other.key)]) }
        return (byIdentifier ?? first, [])
    }
    if let byIdentifier {
        let how = "its Message-ID"
        if keys.isEmpty { return (byIdentifier, [.keyLost(foundBy: how)]) }
        return (byIdentifier, [.keyChanged(keys, expected: byIdentifier.key, because: how)])
    }
    guard let byWords, likely.count == 1 else { return (nil, [.keyUnknown]) }
    return (byWords, [.keyLost(foundBy: "recipient and tenant ID")])
}

/// Whether recipient and tenant ID are those of a letter.
private func isLikely(_ letter: ExpectedLetter, _ received: ReceivedMessage) -> Bool {
    guard let tenant = letter.tenantID?.description,
        received.mailboxes(in: "to").contains(where: { isSame($0, letter.recipient) })
    else { return false }
    return received.parts.contains { firstIndex(of: tenant.utf8.span, in: $0.bytes.span) != nil }
}

/// The domain without regard to case or spelling, what stands before it byte for byte.
func isSame(_ found: ReceivedMailbox, _ expected: EmailAddress) -> Bool {
    EmailAddress(parsing: found.address) == expected
}

// MARK: - Whom it goes to, and whom it is from

/// What is wrong with the recipients of an edited letter.
func recipientFindings(_ received: ReceivedMessage, _ expected: EmailAddress) -> [DraftFinding] {
    let to = received.mailboxes(in: "to")
    var findings: [DraftFinding] = []
    if to.count != 1 || !isSame(to[0], expected) { findings.append(.recipientChanged(to.map(\.address))) }
    for field in ["Cc", "Bcc", "Resent-To", "Resent-Cc", "Resent-Bcc", "Apparently-To"] {
        findings += received.mailboxes(in: field).map { .recipientAdded(field: field, $0.address) }
    }
    return findings
}

/// What is wrong with who an edited letter is from, and where answers to it go.
func senderFindings(_ received: ReceivedMessage, _ expected: EmailAddress) -> [DraftFinding] {
    let from = received.mailboxes(in: "from")
    var findings: [DraftFinding] = []
    if from.count != 1 || !isSame(from[0], expected) {
        findings.append(.senderChanged(from.map(\.address), expected: expected.address))
    }
    // Programs write the sender's own address there, which changes nothing.
    for other in received.mailboxes(in: "reply-to") where !isSame(other, expected) {
        findings.append(.replyToAdded(other.address))
    }
    return findings
}

// MARK: - Whose it is

/// What an edited letter names that the original does not, and no longer names.
///
/// Programs cut a text into several parts at pictures: those of one kind are looked at together.
func nameFindings(_ received: ReceivedMessage, _ letter: ExpectedLetter) -> [DraftFinding] {
    let read = received.parts.filter { !$0.isAttachment && $0.fileName == nil && $0.isReadable }
    let inLink = tenantIDs(in: Array(asciiLowercased(letter.url).utf8))
    return ["text/plain", "text/html"].flatMap { type -> [DraftFinding] in
        let words = read.filter { $0.type == type }.map { PlainWords(of: $0) }
        guard !words.isEmpty else { return [] }
        let named = distinct(words.flatMap(\.tenants))
        let foreign = named.filter { !letter.names.tenants.contains($0) && !inLink.contains($0) }
        let lost = letter.names.tenants.filter { !named.contains($0) }
        var findings: [DraftFinding] = foreign.map { .tenantForeign(part: type, $0, expected: letter.names.tenants) }
        if foreign.isEmpty { findings += lost.map { .tenantLost(part: type, $0) } }
        if let domain = letter.names.domain, !words.contains(where: { $0.names(domain) }) {
            findings.append(.domainLost(part: type, domain))
        }
        return findings
    }
}
