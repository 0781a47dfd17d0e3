// SPDX-License-Identifier: MIT

package import CustomerModel
package import Diagnostics

/// Writes the letters of one partner: what does not change from letter to letter is looked at once.
package struct LetterWriter {
    private let partner: Partner
    private let providers: [Provider]
    private let templates: LetterTemplates
    /// What was found about links so far; a batch has a handful.
    private var links: [String: LinkFinding] = [:]

    /// A writer with these providers and templates.
    package init(partner: Partner, providers: [Provider], templates: LetterTemplates = .shipped) {
        self.partner = partner
        self.providers = providers
        self.templates = templates
    }

    /// The letter for an invitation, in words.
    ///
    /// The same arguments give the same letter, whatever was written before. Thrown as `message-refused`: no sender, an
    /// unknown provider, a link that is no invitation, an address with letters outside ASCII before the `@`, which most
    /// mail systems on the way do not take.
    package mutating func letter(for invitation: Invitation) throws(Diagnostic) -> ComposedLetter {
        guard let sender = partner.sender else { throw refusal(invitation.key, "the partner has no 'sender'") }
        for address in [sender.address, invitation.recipient.email] {
            if let reason = reasonAgainst(address) { throw refusal(invitation.key, reason) }
        }
        let provider = invitation.kind.provider.flatMap { id in providers.first { $0.id == id } }
        if let id = invitation.kind.provider, provider == nil {
            throw refusal(invitation.key, "the provider \(quoted(id.text)) is not configured")
        }
        let link = finding(on: invitation.url)
        guard link.verdict != .reject else { throw refusal(invitation.key, link.reason) }
        let name = LetterName(for: invitation.kind, reminder: invitation.reminder, in: invitation.language)
        let values = LetterValues(invitation, partner: partner, sender: sender, provider: provider)
        return ComposedLetter(templates[name].compiled.letter(values), for: invitation, from: sender)
    }

    private mutating func finding(on url: String) -> LinkFinding {
        // Keys compare by canonical equivalence, which on ASCII is equality of bytes.
        if let known = links[url], isASCII(url) { return known }
        let finding = LinkFinding(checking: url)
        links[url] = finding
        return finding
    }
}

private func isASCII(_ text: String) -> Bool { text.utf8.allSatisfy { $0 < 0x80 } }

/// Why an address cannot stand in a header; `EmailAddress` lets none of these pass, but it is not asked again.
private func reasonAgainst(_ address: EmailAddress) -> String? {
    let text = address.address
    if !address.localPart.utf8.allSatisfy({ $0 < 0x80 }) {
        return "\(quoted(text)) has letters outside ASCII before the @, which most mail systems do not take"
    }
    // A dot-atom may look like an encoded word, and some mail systems decode it: then mail goes to somebody else.
    if firstIndex(of: "=?".utf8.span, in: text.utf8.span) != nil {
        return "\(quoted(text)) holds what mail systems take for an encoded word"
    }
    let again = EmailAddress(parsing: text)
    return again == address ? nil : "\(quoted(text)) is no address a letter can be sent to"
}
