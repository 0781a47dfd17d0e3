// SPDX-License-Identifier: MIT

extension LetterSources {
    /// The English letters.
    static let english = LetterSources(
        reseller: LetterWords(
            subject: "Please approve {{partner}} as your reseller with Microsoft",
            opening: """
                So that we can look after your Microsoft cloud services as your reseller (Cloud Solution Provider),
                Microsoft needs your one-time approval. We are not yet registered with Microsoft as your reseller; two
                short steps are all it takes.
                """,
            request: "to approve us as your reseller with Microsoft",
            accepting: """
                By accepting, you authorise {{partner}} to act as your reseller and also accept the Microsoft Customer
                Agreement. This gives us no administrator rights in your tenant; existing subscriptions and
                relationships with other partners stay as they are. Should you want to end the reseller relationship
                later, please get in touch with us.
                """,
            acceptingBriefly: """
                By accepting, you authorise {{partner}} to act as your reseller and accept the Microsoft Customer
                Agreement; this gives us no administrator rights.
                """
        ),
        resellerAndProvider: LetterWords(
            subject: "Please approve {{partner}} and {{provider}} with Microsoft",
            opening: """
                So that we can look after your Microsoft cloud services, Microsoft needs your one-time approval of two
                partners: us, as your reseller (Cloud Solution Provider), and {{provider}}, the distributor we buy from.
                Microsoft calls the distributor an “indirect provider”. A single invitation covers both.
                """,
            request: "to approve us and our distributor {{provider}} with Microsoft",
            accepting: """
                By accepting, you authorise {{partner}} to act as your reseller and {{provider}} to act as the indirect
                provider, and you also accept the Microsoft Customer Agreement. This gives neither of us administrator
                rights in your tenant; existing subscriptions and relationships with other partners stay as they are.
                Should you want to end the relationship with either of us later, please get in touch with us.
                """,
            acceptingBriefly: """
                By accepting, you authorise {{partner}} to act as your reseller and {{provider}} to act as the indirect
                provider, and you accept the Microsoft Customer Agreement; this gives neither of us administrator
                rights.
                """
        ),
        provider: LetterWords(
            subject: "Please approve our distributor {{provider}} with Microsoft",
            opening: """
                We are registered with Microsoft as your reseller; thank you for that. One thing is still missing: we
                buy Microsoft cloud services from the distributor {{provider}}, and Microsoft needs your one-time
                approval of this distributor as well. Microsoft calls the distributor an “indirect provider”. The
                invitation shows the distributor’s name and not ours; it may also describe the distributor as a Cloud
                Solution Provider.
                """,
            request: "to approve our distributor {{provider}} with Microsoft",
            accepting: """
                By accepting, you authorise {{provider}} to act as your indirect provider and also accept the Microsoft
                Customer Agreement. This gives the distributor no administrator rights in your tenant; we remain your
                point of contact, and existing subscriptions and relationships with other partners stay as they are.
                Should you want to end the relationship with the distributor later, please get in touch with us.
                """,
            acceptingBriefly: """
                By accepting, you authorise {{provider}} to act as your indirect provider and accept the Microsoft
                Customer Agreement; this gives the distributor no administrator rights. The invitation shows the
                distributor’s name and not ours; it may also describe the distributor as a Cloud Solution Provider.
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

    We at {{partner}}{{#hasPartnerID}} (Microsoft PartnerID: {{partnerID}}){{/hasPartnerID}} are asking you
    \(words.request).
    We are writing to you because you are listed as a contact{{#hasCompany}} for {{company}}{{/hasCompany}} in our
    records.

    \(words.opening)

    {{#hasTenant}}
    Please accept the invitation in this Microsoft tenant:

    | {{#hasDomain}}Domain: {{domain}}{{/hasDomain}}
    | {{#hasTenantID}}Tenant ID: {{tenantID}}{{/hasTenantID}}

    If you find yourself signed in to a different tenant, please do not accept the invitation there, but get in touch
    with us.
    {{/hasTenant}}
    {{^hasTenant}}
    Please accept the invitation in your own company’s Microsoft tenant and in no other.
    {{/hasTenant}}

    Here is how:

    1. Please check that your company’s customer profile with Microsoft is complete. A change may take up to five
    minutes to show.

    {{profileURL}}

    2. Then open this invitation and accept it if all the details are correct:

    {{url}}

    Only someone with the role “Global Administrator” in your tenant can accept. If you do not have that role, please
    forward this e-mail to someone who does.

    \(words.accepting)

    Microsoft does not notify us automatically once you have accepted, so a short reply would be welcome. If the page
    does not let you accept, please let us know, and we will look into it.

    Would you like to be sure that this e-mail is genuine? {{#hasTelephone}}Call us on {{telephone}}, and we will gladly
    confirm that it comes from us.{{/hasTelephone}}{{^hasTelephone}}Call us on the number you already have for us, and
    we will gladly confirm that it comes from us.{{/hasTelephone}} Both links lead straight to Microsoft.

    {{#objection}}
    You may object at any time to our using your e-mail address for invitations like this; a short reply is enough, with
    no charge beyond the ordinary cost of sending it.
    {{/objection}}

    Kind regards,

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
    A little while ago, we at {{partner}}{{#hasPartnerID}} (Microsoft PartnerID: {{partnerID}}){{/hasPartnerID}} asked
    you \(words.request).
    We cannot see your approval yet, so here is the invitation once more. If you have accepted in the meantime, thank
    you; there is nothing left for you to do.
    {{/isLastReminder}}
    {{#isLastReminder}}
    We at {{partner}}{{#hasPartnerID}} (Microsoft PartnerID: {{partnerID}}){{/hasPartnerID}} have asked you
    \(words.request),
    and have sent you one reminder. We cannot see your approval yet. This is our last e-mail about it. If anything keeps
    you from accepting, or if someone else is responsible, we would be glad to hear from you.
    {{/isLastReminder}}

    {{#hasTenant}}
    Please accept the invitation only in this Microsoft tenant (the role “Global Administrator” is needed there):

    | {{#hasDomain}}Domain: {{domain}}{{/hasDomain}}
    | {{#hasTenantID}}Tenant ID: {{tenantID}}{{/hasTenantID}}
    {{/hasTenant}}
    {{^hasTenant}}
    Please accept the invitation only in your own company’s Microsoft tenant; the role “Global Administrator” is needed
    there.
    {{/hasTenant}}

    1. First, please check that your company’s customer profile with Microsoft is complete:

    {{profileURL}}

    2. Then accept the invitation if all the details are correct:

    {{url}}

    \(words.acceptingBriefly)

    To check that this e-mail is genuine, call us on {{#hasTelephone}}{{telephone}}{{/hasTelephone}}{{^hasTelephone}}the
    number you already have for us{{/hasTelephone}}; both links lead straight to Microsoft.

    {{#objection}}
    You are receiving this e-mail because you are listed as a contact{{#hasCompany}} for {{company}}{{/hasCompany}} in
    our records. You may object at any time to our using your e-mail address for invitations like this; a short reply is
    enough, with no charge beyond the ordinary cost of sending it.
    {{/objection}}

    Kind regards,

    | {{sender}}
    | {{partner}}
    | {{address}}
    | {{#hasTelephone}}Telephone {{telephone}}{{/hasTelephone}}
    | {{senderAddress}}

    """
}
