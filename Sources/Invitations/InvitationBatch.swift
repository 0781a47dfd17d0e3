// SPDX-License-Identifier: MIT

package import CustomerModel
package import Reconciliation

/// One letter of tonight's batch: everything the composer and the report need, nothing of the template.
package struct Invitation: Hashable, Sendable {
    /// The customer's key.
    package let key: String
    /// The customer's name as letters may show it; `nil` when its characters were damaged.
    package let companyName: String?
    /// The tenant that is expected to accept.
    package let tenantID: TenantID?
    /// The domain by which the customer knows its tenant.
    package let domain: DomainName?
    /// What it asks for.
    package let kind: InvitationKind
    /// 0 for the invitation, 1 and 2 for its reminders.
    package let reminder: Int
    /// The day the invitation began, of which this letter is the first or a reminder: that of its first draft.
    package let startedOn: Day
    /// The one recipient.
    package let recipient: Contact
    /// The language it is written in.
    package let language: Language
    /// Why it is in that language.
    package let languageGround: LanguageGround
    /// The link, verbatim from the configuration.
    package let url: String
    /// The name of its file within `invitations/`, safe on every file system, ending in `.eml`.
    package let fileName: String

    /// A letter.
    package init(
        key: String,
        companyName: String?,
        tenantID: TenantID?,
        domain: DomainName?,
        kind: InvitationKind,
        reminder: Int,
        startedOn: Day,
        recipient: Contact,
        language: Language,
        languageGround: LanguageGround = .fallback,
        url: String,
        fileName: String
    ) {
        self.key = key
        self.companyName = companyName
        self.tenantID = tenantID
        self.domain = domain
        self.kind = kind
        self.reminder = reminder
        self.startedOn = startedOn
        self.recipient = recipient
        self.language = language
        self.languageGround = languageGround
        self.url = url
        self.fileName = fileName
    }
}

/// Every letter the table asked for, decided once: drafted, or withheld for a named reason.
package struct InvitationBatch: Hashable, Sendable {
    /// The letters to draft, in the order of the customers.
    package let invitations: [Invitation]
    /// Why the other letters are withheld, by customer key.
    package let withheld: [String: WithholdingReason]
    /// What is doubtful about the recipients of letters withheld for that, by customer key.
    package let doubts: [String: RecipientDoubt]
    /// The ground on which the letters drafted may be sent, by customer key.
    package let grounds: [String: LegalBasis]

    /// A batch.
    package init(
        invitations: [Invitation],
        withheld: [String: WithholdingReason],
        doubts: [String: RecipientDoubt] = [:],
        grounds: [String: LegalBasis] = [:]
    ) {
        self.invitations = invitations
        self.withheld = withheld
        self.doubts = doubts
        self.grounds = grounds
    }
}
