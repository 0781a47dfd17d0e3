// SPDX-License-Identifier: MIT

import CustomerModel
import Invitations

/// A `mailto:` address (RFC 6068) that opens a letter in the reader's mail program, the link before everything else.
///
/// Operating systems and mail programs cut long ones, some at 2,000 bytes and without a word; so the link comes first,
/// and a letter that is longer than `limit` is not offered at all.
struct MailLink {
    /// Most bytes of an address that every mail program takes whole.
    static let limit = 1_800

    /// The address, percent-encoded.
    let address: String

    init(to invitation: Invitation, _ message: Message) {
        self.init(
            recipient: invitation.recipient.email.address,
            subject: message.subject,
            body: "\(invitation.url)\n\n\(message.text)"
        )
    }

    init(recipient: String, subject: String, body: String) {
        let parts = recipient.utf8.split(separator: UInt8(ascii: "@"), omittingEmptySubsequences: false)
        let to = parts.map { percentEncoded(String(Substring($0))) }.joined(separator: "@")
        let lines = body.utf8.split(separator: 0x0A, omittingEmptySubsequences: false)
        let text = lines.map { percentEncoded(String(Substring($0))) }.joined(separator: "%0D%0A")
        address = "mailto:\(to)?subject=\(percentEncoded(subject))&body=\(text)"
    }

    /// Its bytes.
    var size: Int { address.utf8.count }

    /// Whether it can be offered.
    var isShortEnough: Bool { size <= Self.limit }
}
