// SPDX-License-Identifier: MIT

extension LetterSource {
    /// The English letters.
    static let english = LetterSource(
        reseller: assembled(
            subject: "Please confirm {{partner}} as your reseller with Microsoft",
            reminded: "to confirm us as your reseller with Microsoft",
            opening: """
                So that we can look after your Microsoft cloud services as your reseller (Cloud Solution Provider),
                Microsoft needs your approval once. This reseller relationship is still missing there; two short steps
                set it up.
                """,
            accepting: """
                By accepting, you authorise {{partner}} as your reseller and also accept the Microsoft Customer
                Agreement. This gives us no administration rights in your tenant, and it leaves your other partners
                and your existing subscriptions as they are. Should you want to end the reseller relationship later,
                just tell us.
                """
        ),
        resellerAndProvider: assembled(
            subject: "Please confirm {{partner}} and {{provider}} with Microsoft",
            reminded: "to confirm us and our distributor {{provider}} with Microsoft",
            opening: """
                So that we can look after your Microsoft cloud services, Microsoft needs you to approve two partners
                once: us, as your reseller (Cloud Solution Provider), and {{provider}}, the distributor through whom we
                buy. Microsoft calls them an “indirect provider”. One invitation sets up both.
                """,
            accepting: """
                By accepting, you authorise {{partner}} as your reseller and {{provider}} as the indirect provider,
                and you also accept the Microsoft Customer Agreement. This gives neither of us administration rights
                in your tenant, and it leaves your other partners and your existing subscriptions as they are. Should
                you want to end either relationship later, just tell us.
                """
        ),
        provider: assembled(
            subject: "Please confirm {{provider}} with Microsoft",
            reminded: "to confirm our distributor {{provider}} with Microsoft",
            opening: """
                Your reseller relationship with us is in place at Microsoft – thank you. One step is left: we buy
                Microsoft cloud services through the distributor {{provider}}, and Microsoft needs you to approve them
                once as well. Microsoft calls them an “indirect provider”, which is why the invitation shows their
                name and not ours.
                """,
            accepting: """
                By accepting, you authorise {{provider}} as your indirect provider and also accept the Microsoft
                Customer Agreement. This gives {{provider}} no administration rights in your tenant; we remain your
                contact, and your other partners and your existing subscriptions stay as they are. Should you want to
                end the relationship later, just tell us.
                """
        )
    )
}

// Longer than a function should be, because it is one letter in one piece.
private func assembled(subject: String, reminded: String, opening: String, accepting: String) -> String {
    """
    Subject: {{#isReminder}}Reminder: {{/isReminder}}\(subject)

    Hello{{#hasContact}} {{contact}}{{/hasContact}},

    We at {{partner}}{{#hasPartnerID}} (PartnerID with Microsoft: {{partnerID}}){{/hasPartnerID}} are writing to you
    because you are the contact{{#hasCompany}} for {{company}}{{/hasCompany}} in our records.

    {{#isReminder}}
    A little while ago we asked you \(reminded). We cannot see your approval at Microsoft yet, so here is the invitation
    once more. {{#isLastReminder}}This is the last reminder we will send by e-mail. {{/isLastReminder}}If you have only
    just accepted, all is well and there is nothing left for you to do.
    {{/isReminder}}
    {{^isReminder}}
    \(opening)
    {{/isReminder}}

    {{#hasTenant}}
    Please accept the invitation in this Microsoft tenant:

    | {{#hasDomain}}Domain: {{domain}}{{/hasDomain}}
    | {{#hasTenantID}}Tenant ID: {{tenantID}}{{/hasTenantID}}

    If you find yourself signed in to a different tenant, please do not accept there, but get in touch with us.
    {{/hasTenant}}
    {{^hasTenant}}
    Please accept the invitation in your own company’s Microsoft tenant and in no other.
    {{/hasTenant}}

    Here is how:

    1. Please check that your company’s customer profile with Microsoft is complete, above all its name and address. A
    change may take up to five minutes to show.

    {{profileURL}}

    2. Then open this invitation, read what it says and accept it:

    {{url}}

    Only someone with the role “Global Administrator” in your tenant can accept. If that is not you, please forward this
    e-mail to the person in charge.

    \(accepting)

    Microsoft sends no automatic confirmation once you have accepted. A short reply is welcome; we will then check that
    everything has arrived.

    Would you like to be sure that this e-mail is genuine? Both links lead straight to Microsoft. {{#hasTelephone}}You
    can also call us on {{telephone}}; we will gladly confirm the invitation in person.{{/hasTelephone}}

    If you would rather not receive invitations like this, a short reply is all it takes. You may object to this use of
    your e-mail address at any time, at no cost beyond the basic rate for sending your message.

    Kind regards

    | {{#hasSender}}{{sender}}{{/hasSender}}
    | {{partner}}
    | {{#hasTelephone}}Telephone {{telephone}}{{/hasTelephone}}
    | {{senderAddress}}

    """
}
