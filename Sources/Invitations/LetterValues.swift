// SPDX-License-Identifier: MIT

import CustomerModel

/// What a letter can say; every value on one line and of bounded length, except the link, which is never touched.
struct LetterValues {
    /// The names a template may use.
    static let names = [
        "company", "contact", "domain", "partner", "partnerID", "profileURL", "provider", "sender", "senderAddress",
        "telephone", "tenantID", "url",
    ]
    /// The sections a template may use.
    static let sections = [
        "hasCompany", "hasContact", "hasDomain", "hasPartnerID", "hasSender", "hasTelephone", "hasTenant",
        "hasTenantID",
        "isLastReminder", "isReminder",
    ]

    let language: Language
    let values: [(name: String, value: String)]
    let conditions: [String: Bool]

    init(_ invitation: Invitation, partner: Partner, sender: Mailbox, provider: Provider?) {
        language = invitation.language
        let contact = shortened(withoutLinks(invitation.recipient.name ?? ""), to: 60)
        let company = shortened(withoutLinks(invitation.companyName ?? ""))
        let telephone = shortened(partner.telephone ?? "", to: 40)
        let senderName = shortened(sender.name)
        values = [
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
            "isReminder": invitation.reminder > 0,
        ]
    }

    /// Names to values as Mustache takes them, escaped for a part.
    func dictionary(for part: LetterPart) -> [String: Any] {
        var dictionary: [String: Any] = conditions
        for (name, value) in values { dictionary[name] = part.escaped(value) }
        return dictionary
    }
}

/// Where a customer sees its own profile; the same for everyone (domain sheet, section 2.2).
let customerProfile = "https://admin.microsoft.com/Adminportal/Home?#/BillingAccounts/billing-accounts"
