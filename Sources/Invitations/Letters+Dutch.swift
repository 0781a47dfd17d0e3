// SPDX-License-Identifier: MIT

extension LetterSources {
    /// The Dutch letters, in the formal u.
    static let dutch = LetterSources(
        reseller: LetterWords(
            subject: "Wilt u {{partner}} bevestigen als uw reseller bij Microsoft?",
            opening: """
                Om uw clouddiensten van Microsoft als reseller (Cloud Solution Provider) te kunnen verzorgen, hebben wij
                eenmalig uw goedkeuring nodig. Bij Microsoft staan wij nog niet als uw reseller geregistreerd; twee
                korte stappen volstaan.
                """,
            request: "om ons bij Microsoft als uw reseller te bevestigen",
            accepting: """
                Door te accepteren machtigt u {{partner}} om als uw reseller op te treden en gaat u tegelijk akkoord met
                de Microsoft-klantovereenkomst (Microsoft Customer Agreement). Wij krijgen daardoor geen beheerrechten
                in uw tenant; bestaande abonnementen en relaties met andere partners blijven zoals ze zijn. Wilt u de
                resellerrelatie later beëindigen, neem dan contact met ons op.
                """,
            acceptingBriefly: """
                Door te accepteren machtigt u {{partner}} om als uw reseller op te treden en gaat u akkoord met de
                Microsoft-klantovereenkomst (Microsoft Customer Agreement); wij krijgen daardoor geen beheerrechten.
                """
        ),
        resellerAndProvider: LetterWords(
            subject: "Wilt u {{partner}} en {{provider}} bevestigen bij Microsoft?",
            opening: """
                Om uw clouddiensten van Microsoft te kunnen verzorgen, hebben wij bij Microsoft eenmalig uw goedkeuring
                nodig voor twee partners: voor ons als uw reseller (Cloud Solution Provider) en voor {{provider}}, de
                distributeur bij wie wij inkopen. Microsoft noemt deze distributeur een ‘indirecte provider’. Eén
                uitnodiging volstaat voor beide.
                """,
            request: "om ons en onze distributeur {{provider}} bij Microsoft te bevestigen",
            accepting: """
                Door te accepteren machtigt u {{partner}} om als uw reseller en {{provider}} om als indirecte provider
                op te treden, en gaat u tegelijk akkoord met de Microsoft-klantovereenkomst (Microsoft Customer
                Agreement). Geen van beide partijen krijgt daardoor beheerrechten in uw tenant; bestaande abonnementen
                en relaties met andere partners blijven zoals ze zijn. Wilt u de relatie met een van beide partijen
                later beëindigen, neem dan contact met ons op.
                """,
            acceptingBriefly: """
                Door te accepteren machtigt u {{partner}} om als uw reseller en {{provider}} om als indirecte provider
                op te treden, en gaat u akkoord met de Microsoft-klantovereenkomst (Microsoft Customer Agreement); geen
                van beide partijen krijgt daardoor beheerrechten.
                """
        ),
        provider: LetterWords(
            subject: "Wilt u onze distributeur {{provider}} bevestigen bij Microsoft?",
            opening: """
                Bij Microsoft staan wij als uw reseller geregistreerd; hartelijk dank daarvoor. Eén ding ontbreekt nog:
                wij kopen de clouddiensten van Microsoft in bij de distributeur {{provider}}, en ook daarvoor hebben wij
                bij Microsoft eenmalig uw goedkeuring nodig. Microsoft noemt deze distributeur een ‘indirecte provider’.
                In de uitnodiging staat de naam van de distributeur en niet de onze; de distributeur kan daarin ook
                Cloud Solution Provider worden genoemd.
                """,
            request: "om onze distributeur {{provider}} bij Microsoft te bevestigen",
            accepting: """
                Door te accepteren machtigt u {{provider}} om als uw indirecte provider op te treden en gaat u tegelijk
                akkoord met de Microsoft-klantovereenkomst (Microsoft Customer Agreement). De distributeur krijgt
                daardoor geen beheerrechten in uw tenant; wij blijven uw aanspreekpunt, en bestaande abonnementen en
                relaties met andere partners blijven zoals ze zijn. Wilt u de relatie met de distributeur later
                beëindigen, neem dan contact met ons op.
                """,
            acceptingBriefly: """
                Door te accepteren machtigt u {{provider}} om als uw indirecte provider op te treden en gaat u akkoord
                met de Microsoft-klantovereenkomst (Microsoft Customer Agreement); de distributeur krijgt daardoor geen
                beheerrechten. In de uitnodiging staat de naam van de distributeur en niet de onze; de distributeur kan
                daarin ook Cloud Solution Provider worden genoemd.
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

    Geachte {{#hasContact}}{{contact}}{{/hasContact}}{{^hasContact}}heer, mevrouw{{/hasContact}},

    Namens {{partner}}{{#hasPartnerID}} (PartnerID bij Microsoft: {{partnerID}}){{/hasPartnerID}} vragen wij u
    \(words.request).
    Wij schrijven u omdat u bij ons als contactpersoon {{#hasCompany}}voor {{company}} {{/hasCompany}}geregistreerd
    staat.

    \(words.opening)

    {{#hasTenant}}
    Accepteer de uitnodiging alstublieft in deze Microsoft-tenant:

    | {{#hasDomain}}Domein: {{domain}}{{/hasDomain}}
    | {{#hasTenantID}}Tenant-id: {{tenantID}}{{/hasTenantID}}

    Bevindt u zich na het aanmelden in een andere tenant, accepteer de uitnodiging daar dan niet, maar neem contact met
    ons op.
    {{/hasTenant}}
    {{^hasTenant}}
    Accepteer de uitnodiging alstublieft in de Microsoft-tenant van uw eigen organisatie en in geen andere.
    {{/hasTenant}}

    U gaat als volgt te werk:

    1. Controleer of het klantprofiel van uw organisatie bij Microsoft volledig is. Het kan tot vijf minuten duren
    voordat een wijziging zichtbaar is.

    {{profileURL}}

    2. Open daarna deze uitnodiging en accepteer die als alle gegevens kloppen:

    {{url}}

    Alleen iemand met de rol ‘Globale beheerder’ in uw tenant kan de uitnodiging accepteren. Hebt u die rol niet zelf,
    stuur deze e-mail dan door naar de verantwoordelijke persoon.

    \(words.accepting)

    Microsoft stelt ons na het accepteren niet automatisch op de hoogte. Een kort bericht stellen wij op prijs, ook als
    het accepteren niet lukt; dan zoeken wij uit waar dat aan ligt.

    Wilt u er zeker van zijn dat deze e-mail echt is? {{#hasTelephone}}Belt u ons gerust op {{telephone}}; wij
    bevestigen de uitnodiging graag telefonisch.{{/hasTelephone}}{{^hasTelephone}}Belt u ons gerust op het nummer dat u
    al van ons hebt; wij bevestigen de uitnodiging graag telefonisch.{{/hasTelephone}} Beide links leiden rechtstreeks
    naar Microsoft.

    {{#objection}}
    Ontvangt u liever geen uitnodigingen als deze, dan kunt u op elk moment kosteloos bezwaar maken tegen dit gebruik
    van uw e-mailadres; een kort antwoord is voldoende.
    {{/objection}}

    Met vriendelijke groet,

    | {{sender}}
    | {{partner}}
    | {{address}}
    | {{#hasTelephone}}Telefoon: {{telephone}}{{/hasTelephone}}
    | {{senderAddress}}

    """
}

private func reminderLetter(_ words: LetterWords) -> String {
    """
    Subject: Herinnering: \(uncapitalised(words.subject))

    Geachte {{#hasContact}}{{contact}}{{/hasContact}}{{^hasContact}}heer, mevrouw{{/hasContact}},

    {{^isLastReminder}}
    Onlangs hebben wij u namens {{partner}}{{#hasPartnerID}} (PartnerID bij Microsoft: {{partnerID}}){{/hasPartnerID}}
    gevraagd
    \(words.request).
    Wij zien uw goedkeuring daar nog niet; daarom sturen wij u de uitnodiging nogmaals. Hebt u deze inmiddels
    geaccepteerd, dan danken wij u daarvoor; u hoeft niets meer te doen.
    {{/isLastReminder}}
    {{#isLastReminder}}
    Wij hebben u namens {{partner}}{{#hasPartnerID}} (PartnerID bij Microsoft: {{partnerID}}){{/hasPartnerID}} gevraagd
    \(words.request),
    en u daar al eens aan herinnerd. Wij zien uw goedkeuring daar nog niet. Dit is onze laatste e-mail hierover. Hebt u
    bedenkingen of is iemand anders verantwoordelijk, dan horen wij dat graag.
    {{/isLastReminder}}

    {{#hasTenant}}
    Accepteer de uitnodiging alstublieft alleen in deze Microsoft-tenant (daarvoor is de rol ‘Globale beheerder’ nodig):

    | {{#hasDomain}}Domein: {{domain}}{{/hasDomain}}
    | {{#hasTenantID}}Tenant-id: {{tenantID}}{{/hasTenantID}}
    {{/hasTenant}}
    {{^hasTenant}}
    Accepteer de uitnodiging alstublieft alleen in de Microsoft-tenant van uw eigen organisatie; daarvoor is de rol
    ‘Globale beheerder’ nodig.
    {{/hasTenant}}

    1. Controleer eerst of het klantprofiel van uw organisatie bij Microsoft volledig is:

    {{profileURL}}

    2. Accepteer daarna de uitnodiging als alle gegevens kloppen:

    {{url}}

    \(words.acceptingBriefly)

    Wilt u zeker weten dat deze e-mail echt is, bel ons dan op
    {{#hasTelephone}}{{telephone}}{{/hasTelephone}}{{^hasTelephone}}het nummer dat u al van ons hebt{{/hasTelephone}};
    beide links leiden rechtstreeks naar Microsoft.

    {{#objection}}
    U ontvangt deze e-mail omdat u bij ons als contactpersoon
    {{#hasCompany}}voor {{company}} {{/hasCompany}}geregistreerd staat. Ontvangt u liever geen uitnodigingen als deze,
    dan kunt u op elk moment kosteloos bezwaar maken tegen dit gebruik van uw e-mailadres; een kort antwoord is
    voldoende.
    {{/objection}}

    Met vriendelijke groet,

    | {{sender}}
    | {{partner}}
    | {{address}}
    | {{#hasTelephone}}Telefoon: {{telephone}}{{/hasTelephone}}
    | {{senderAddress}}

    """
}
