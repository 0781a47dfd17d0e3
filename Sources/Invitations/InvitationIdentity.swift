// SPDX-License-Identifier: MIT

package import CustomerModel
import Digests

/// What makes a letter the same letter in another night: whom it concerns, what it asks for, and since when.
package struct InvitationIdentity: Hashable, Sendable {
    /// The customer's key.
    package let key: String
    /// What it asks for.
    package let kind: InvitationKind
    /// 0 for the invitation, 1 and 2 for its reminders.
    package let reminder: Int
    /// The day the invitation began: that of its first draft.
    package let startedOn: Day
    /// The link, verbatim from the configuration.
    package let url: String
    /// 20 hexadecimal digits that name it.
    let label: String

    /// An identity as remembered.
    package init(key: String, kind: InvitationKind, reminder: Int, startedOn: Day, url: String) {
        self.key = key
        self.kind = kind
        self.reminder = reminder
        self.startedOn = startedOn
        self.url = url
        label = named(["message", key, kind.word, kind.provider?.text ?? "", "\(reminder)", startedOn.description])
    }

    /// The Message-ID of its letter with the angle brackets, for a sender in `domain`.
    ///
    /// The same in every night: of the customer's key, kind, provider, reminder and the day it began. Not of the link,
    /// so that a corrected link does not make a second letter of it.
    package func messageID(in domain: DomainName) -> String {
        "<\(startedOn).\(label)@\(domain.text)>"
    }
}

/// A short name for a list of values: the beginning of their SHA-256.
private func named(_ values: [String]) -> String {
    var content: [UInt8] = []
    for value in values { content.append(measured: value.utf8.span) }
    return String(contentDigest(of: content).prefix(20))
}

extension Invitation {
    /// What makes its letter the same letter in another night.
    package var identity: InvitationIdentity {
        InvitationIdentity(key: key, kind: kind, reminder: reminder, startedOn: startedOn, url: url)
    }
}

/// Everything a person approves when approving a letter; the day of the run is not in it.
struct ApprovedContent {
    let sender: ReceivedMailbox
    let recipient: ReceivedMailbox
    let subject: String
    let language: String

    /// The SHA-256 over all of it as 64 hexadecimal digits, each value preceded by its length.
    func digest(of identity: InvitationIdentity, text: Span<UInt8>, html: Span<UInt8>) -> String {
        var content: [UInt8] = []
        content.reserveCapacity(text.count + html.count + 1_024)
        let values = [
            "letter 1", identity.key, identity.kind.word, identity.kind.provider?.text ?? "", "\(identity.reminder)",
            identity.startedOn.description, identity.url, sender.name, sender.address, recipient.name,
            recipient.address, subject, language,
        ]
        for value in values { content.append(measured: value.utf8.span) }
        content.append(measured: text)
        content.append(measured: html)
        return contentDigest(of: content)
    }
}

extension [UInt8] {
    /// Appends a value behind its length, so that no two lists of values come to the same bytes.
    fileprivate mutating func append(measured value: Span<UInt8>) {
        append("\(value.count):")
        append(value)
    }
}
