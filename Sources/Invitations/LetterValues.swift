// SPDX-License-Identifier: MIT

import CustomerModel

/// What a letter can say; every value but the address on one line, and of bounded length, except the link, which is
/// never touched.
struct LetterValues {
    /// The names a template may use; `provider` only where a provider is asked for.
    static let names = [
        "address", "company", "contact", "domain", "partner", "partnerID", "profileURL", "provider", "sender",
        "senderAddress", "telephone", "tenantID", "url",
    ]
    /// The sections a template may use; `isLastReminder` only in a reminder.
    static let sections = [
        "hasCompany", "hasContact", "hasDomain", "hasPartnerID", "hasSender", "hasTelephone", "hasTenant",
        "hasTenantID", "isLastReminder", "objection",
    ]

    /// The names that have a value in a letter.
    static func names(for letter: LetterName?) -> [String] {
        letter?.subject == .reseller ? names.filter { $0 != "provider" } : names
    }

    /// The sections that make a difference in a letter.
    static func sections(for letter: LetterName?) -> [String] {
        letter?.isReminder == false ? sections.filter { $0 != "isLastReminder" } : sections
    }

    let language: Language
    let values: [(name: String, value: String)]
    let conditions: [String: Bool]

    init(_ invitation: Invitation, partner: Partner, sender: Mailbox, provider: Provider?) {
        language = invitation.language
        let contact = invitation.shownContact
        let company = invitation.shownCompany
        // Held together: nobody should have to read a number across two lines.
        let telephone = shortened(partner.telephone ?? "", to: 40).replacing(" ", with: "\u{A0}")
        let senderName = shortened(sender.name)
        let address = partner.address.map { shortened($0, to: 80) }.filter { !$0.isEmpty }
        values = [
            // Several lines: each but the first brings the mark of one along.
            ("address", address.joined(separator: String(LetterBlock.Kind.line.rawValue))),
            ("company", company),
            ("contact", contact),
            ("domain", singleLine(invitation.domain?.text ?? "")),
            ("partner", shortened(partner.name)),
            ("partnerID", shortened(partner.partnerID ?? "", to: 20)),
            ("profileURL", customerProfile),
            ("provider", shortened(provider?.name ?? "")),
            ("sender", senderName),
            ("senderAddress", sender.address.address),
            ("telephone", telephone),
            ("tenantID", invitation.tenantID?.description ?? ""),
            ("url", invitation.url),
        ]
        conditions = [
            "hasCompany": !company.isEmpty,
            "hasContact": !contact.isEmpty,
            "hasDomain": invitation.domain != nil,
            "hasPartnerID": partner.partnerID != nil,
            "hasSender": !senderName.isEmpty,
            "hasTelephone": !telephone.isEmpty,
            "hasTenant": invitation.domain != nil || invitation.tenantID != nil,
            "hasTenantID": invitation.tenantID != nil,
            "isLastReminder": invitation.reminder > 1,
            "objection": true,
        ]
    }

    /// Names to values as Mustache takes them, escaped for a part.
    func dictionary(for part: LetterPart) -> [String: Any] {
        var dictionary: [String: Any] = conditions
        for (name, value) in values { dictionary[name] = part.escaped(value) }
        return dictionary
    }
}

extension Invitation {
    /// The customer's name as its letter shows it: one line, of bounded length, empty where it holds a web address.
    package var shownCompany: String { shortened(withoutLinks(companyName ?? "")) }
    /// The recipient's name as the letter greets by it, like the customer's.
    package var shownContact: String { shortened(withoutLinks(recipient.name ?? ""), to: 60) }
}

/// Where a customer sees its own profile; the same for everyone (domain sheet, section 2.2).
let customerProfile = "https://admin.microsoft.com/Adminportal/Home?#/BillingAccounts/billing-accounts"
