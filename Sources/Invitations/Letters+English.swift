// SPDX-License-Identifier: MIT

extension LetterSources {
    /// The English letters.
    static let english = LetterSources(
        reseller: LetterWords(
            subject: "Please confirm {{partner}} as your reseller with Microsoft",
            opening: """
                So that we can look after your Microsoft cloud services as your reseller (Cloud Solution Provider),
                Microsoft needs your approval once. This reseller relationship is not yet registered there; two short
                steps will do it.
                """,
            reminded: "to confirm us as your reseller with Microsoft",
            accepting: """
                By accepting, you authorise {{partner}} as your reseller and also accept the Microsoft Customer
                Agreement. This gives us no administration rights in your tenant; existing subscriptions and
                relationships with other partners stay as they are. Should you want to end the reseller relationship
                later, please get in touch with us.
                """,
            acceptingBriefly: """
                By accepting, you authorise {{partner}} as your reseller and accept the Microsoft Customer Agreement;
                this gives us no administration rights.
                """
        ),
        resellerAndProvider: LetterWords(
            subject: "Please confirm {{partner}} and {{provider}} with Microsoft",
            opening: """
                So that we can look after your Microsoft cloud services, Microsoft needs you to approve two partners
                once: us, as your reseller (Cloud Solution Provider), and {{provider}}, the distributor through whom we
                buy. Microsoft calls them an “indirect provider”. A single invitation covers both.
                """,
            reminded: "to confirm us and our distributor {{provider}} with Microsoft",
            accepting: """
                By accepting, you authorise {{partner}} as your reseller and {{provider}} as the indirect provider, and
                you also accept the Microsoft Customer Agreement. This gives neither of us administration rights in your
                tenant; existing subscriptions and relationships with other partners stay as they are. Should you want
                to end either relationship later, please get in touch with us.
                """,
            acceptingBriefly: """
                By accepting, you authorise {{partner}} as your reseller and {{provider}} as the indirect provider, and
                you accept the Microsoft Customer Agreement; this gives neither of us administration rights.
                """
        ),
        provider: LetterWords(
            subject: "Please confirm {{provider}} with Microsoft",
            opening: """
                Your reseller relationship with us is registered at Microsoft; thank you for that. One step is left: we
                buy Microsoft cloud services through the distributor {{provider}}, and Microsoft needs you to approve
                them once as well. Microsoft calls them an “indirect provider”, which is why the invitation shows their
                name and not ours.
                """,
            reminded: "to confirm our distributor {{provider}} with Microsoft",
            accepting: """
                By accepting, you authorise {{provider}} as your indirect provider and also accept the Microsoft
                Customer Agreement. This gives {{provider}} no administration rights in your tenant; we remain your
                contact, and existing subscriptions and relationships with other partners stay as they are. Should you
                want to end the relationship later, please get in touch with us.
                """,
            acceptingBriefly: """
                By accepting, you authorise {{provider}} as your indirect provider and accept the Microsoft Customer
                Agreement; this gives {{provider}} no administration rights. The invitation shows their name and not
                ours.
                """
        ),
        invite: invitationLetter,
        remind: reminderLetter
    )
}

// Longer than a function should be, because it is one letter in one piece.
private func invitationLetter(_ words: LetterWords) -> String {
    """
    Subject: \(words.subject)

    Dear {{#hasContact}}{{contact}}{{/hasContact}}{{^hasContact}}Sir or Madam{{/hasContact}},

    We at {{partner}}{{#hasPartnerID}} (PartnerID with Microsoft: {{partnerID}}){{/hasPartnerID}} are writing to you
    because you are listed as a contact{{#hasCompany}} for {{company}}{{/hasCompany}} in our records.

    \(words.opening)

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

    1. Please check that your company’s customer profile with Microsoft is complete. A change may take up to five
    minutes to show.

    {{profileURL}}

    2. Then open this invitation, read what it says and accept it:

    {{url}}

    Only someone with the role “Global Administrator” in your tenant can accept. If that is not you, please forward this
    e-mail to the person in charge.

    \(words.accepting)

    Microsoft sends no automatic confirmation once you have accepted. A short reply is welcome, and so is a word from
    you if the page does not let you accept; we will look into it.

    Would you like to be sure that this e-mail is genuine? {{#hasTelephone}}Call us on {{telephone}}, and we will gladly
    confirm that it comes from us.{{/hasTelephone}}{{^hasTelephone}}Call us on the number you already have for us, and
    we will gladly confirm that it comes from us.{{/hasTelephone}} Both links lead straight to Microsoft.

    {{#objection}}
    You may object to our using your e-mail address for invitations like this at any time; a short reply is enough, and
    it costs you nothing beyond the basic rate for sending it.
    {{/objection}}

    Kind regards

    | {{sender}}
    | {{partner}}
    | {{address}}
    | {{#hasTelephone}}Telephone {{telephone}}{{/hasTelephone}}
    | {{senderAddress}}

    """
}

private func reminderLetter(_ words: LetterWords) -> String {
    """
    Subject: Reminder: \(uncapitalised(words.subject))

    Dear {{#hasContact}}{{contact}}{{/hasContact}}{{^hasContact}}Sir or Madam{{/hasContact}},

    {{^isLastReminder}}
    A little while ago, we at {{partner}}{{#hasPartnerID}} (PartnerID with Microsoft: {{partnerID}}){{/hasPartnerID}}
    asked you \(words.reminded). We cannot see your approval there yet, so here is the invitation once more. If you have
    accepted in the meantime, thank you; there is nothing left for you to do.
    {{/isLastReminder}}
    {{#isLastReminder}}
    We at {{partner}}{{#hasPartnerID}} (PartnerID with Microsoft: {{partnerID}}){{/hasPartnerID}} have asked you
    \(words.reminded), and have sent you one reminder. We cannot see your approval there yet. This is our last e-mail
    about it. If there is something that keeps you from accepting, or if someone else is in charge, we would be glad to
    hear from you.
    {{/isLastReminder}}

    {{#hasTenant}}
    The invitation can be accepted only by someone with the role “Global Administrator” in this Microsoft tenant:

    | {{#hasDomain}}Domain: {{domain}}{{/hasDomain}}
    | {{#hasTenantID}}Tenant ID: {{tenantID}}{{/hasTenantID}}
    {{/hasTenant}}
    {{^hasTenant}}
    The invitation can be accepted only by someone with the role “Global Administrator” in your own company’s Microsoft
    tenant.
    {{/hasTenant}}

    1. First, please check that your company’s customer profile with Microsoft is complete:

    {{profileURL}}

    2. Then accept the invitation:

    {{url}}

    \(words.acceptingBriefly)

    To check that this e-mail is genuine, call us on {{#hasTelephone}}{{telephone}}{{/hasTelephone}}{{^hasTelephone}}the
    number you already have for us{{/hasTelephone}}; both links lead straight to Microsoft.

    {{#objection}}
    You receive this e-mail because you are listed as a contact{{#hasCompany}} for {{company}}{{/hasCompany}} in our
    records. You may object to our using your e-mail address in this way at any time; a short reply is enough, and it
    costs you nothing beyond the basic rate for sending it.
    {{/objection}}

    Kind regards

    | {{sender}}
    | {{partner}}
    | {{address}}
    | {{#hasTelephone}}Telephone {{telephone}}{{/hasTelephone}}
    | {{senderAddress}}

    """
}
