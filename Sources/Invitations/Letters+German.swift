// SPDX-License-Identifier: MIT

extension LetterSource {
    /// The German letters, in the formal Sie.
    static let german = LetterSource(
        reseller: assembled(
            subject: "Bitte bestätigen Sie {{partner}} als Ihren Händler bei Microsoft",
            reminded: "uns bei Microsoft als Händler zu bestätigen",
            opening: """
                Damit wir Sie bei den Clouddiensten von Microsoft als Händler (Cloud Solution Provider) betreuen können,
                braucht Microsoft einmal Ihre Zustimmung. Diese Händlerbeziehung fehlt dort noch; mit zwei kurzen
                Schritten richten Sie sie ein.
                """,
            accepting: """
                Mit der Annahme bestätigen Sie {{partner}} als Ihren Händler und stimmen zugleich der
                Microsoft-Kundenvereinbarung (Microsoft Customer Agreement) zu. Administrationsrechte in Ihrem Mandanten
                erhalten wir dadurch nicht; Ihre anderen Partner und Ihre bestehenden Abonnements bleiben, wie sie sind.
                Möchten Sie die Händlerbeziehung später beenden, genügt eine Nachricht an uns.
                """
        ),
        resellerAndProvider: assembled(
            subject: "Bitte bestätigen Sie {{partner}} und {{provider}} bei Microsoft",
            reminded: "uns und unseren Distributor {{provider}} bei Microsoft zu bestätigen",
            opening: """
                Damit wir Sie bei den Clouddiensten von Microsoft betreuen können, braucht Microsoft einmal Ihre
                Zustimmung zu zwei Partnern: zu uns als Ihrem Händler (Cloud Solution Provider) und zu {{provider}}, dem
                Distributor, über den wir bei Microsoft einkaufen. Microsoft nennt ihn „indirekten Anbieter“. Eine
                einzige Einladung richtet beides ein.
                """,
            accepting: """
                Mit der Annahme bestätigen Sie {{partner}} als Ihren Händler und {{provider}} als indirekten Anbieter
                und stimmen zugleich der Microsoft-Kundenvereinbarung (Microsoft Customer Agreement) zu.
                Administrationsrechte in Ihrem Mandanten erhält dadurch keiner von beiden; Ihre anderen Partner und
                Ihre bestehenden Abonnements bleiben, wie sie sind. Möchten Sie eine der Beziehungen später beenden,
                genügt eine Nachricht an uns.
                """
        ),
        provider: assembled(
            subject: "Bitte bestätigen Sie {{provider}} bei Microsoft",
            reminded: "unseren Distributor {{provider}} bei Microsoft zu bestätigen",
            opening: """
                Ihre Händlerbeziehung zu uns ist bei Microsoft eingetragen, vielen Dank dafür. Ein Schritt fehlt noch:
                Wir kaufen die Clouddienste von Microsoft über den Distributor {{provider}} ein, und auch ihn müssen Sie
                einmal bestätigen. Microsoft nennt ihn „indirekten Anbieter“; deshalb steht in der Einladung sein Name
                und nicht unserer.
                """,
            accepting: """
                Mit der Annahme bestätigen Sie {{provider}} als Ihren indirekten Anbieter und stimmen zugleich der
                Microsoft-Kundenvereinbarung (Microsoft Customer Agreement) zu. Administrationsrechte in Ihrem
                Mandanten erhält {{provider}} dadurch nicht; wir bleiben Ihr Ansprechpartner, und Ihre anderen Partner
                und Ihre bestehenden Abonnements bleiben, wie sie sind. Möchten Sie die Beziehung später beenden,
                genügt eine Nachricht an uns.
                """
        )
    )
}

// Longer than a function should be, because it is one letter in one piece.
private func assembled(subject: String, reminded: String, opening: String, accepting: String) -> String {
    """
    Subject: {{#isReminder}}Erinnerung: {{/isReminder}}\(subject)

    Guten Tag{{#hasContact}} {{contact}}{{/hasContact}},

    wir von {{partner}}{{#hasPartnerID}} (PartnerID bei Microsoft: {{partnerID}}){{/hasPartnerID}} schreiben Ihnen, weil
    Sie bei uns als Kontakt {{#hasCompany}}für {{company}} {{/hasCompany}}eingetragen sind.

    {{#isReminder}}
    Vor Kurzem haben wir Sie gebeten, \(reminded). Bei Microsoft sehen wir Ihre Zustimmung noch nicht; deshalb schicken
    wir Ihnen die Einladung noch einmal. {{#isLastReminder}}Es ist unsere letzte Erinnerung per E-Mail.
    {{/isLastReminder}}Haben Sie die Einladung gerade erst angenommen? Dann ist alles erledigt, und Sie brauchen nichts
    mehr zu tun.
    {{/isReminder}}
    {{^isReminder}}
    \(opening)
    {{/isReminder}}

    {{#hasTenant}}
    Bitte nehmen Sie die Einladung in diesem Microsoft-Mandanten an:

    | {{#hasDomain}}Domäne: {{domain}}{{/hasDomain}}
    | {{#hasTenantID}}Mandanten-ID: {{tenantID}}{{/hasTenantID}}

    Sind Sie nach dem Anmelden in einem anderen Mandanten, nehmen Sie die Einladung dort bitte nicht an, sondern melden
    Sie sich kurz bei uns.
    {{/hasTenant}}
    {{^hasTenant}}
    Bitte nehmen Sie die Einladung im Microsoft-Mandanten Ihres Unternehmens an und in keinem anderen.
    {{/hasTenant}}

    So geht es:

    1. Prüfen Sie bitte, ob das Kundenprofil Ihres Unternehmens bei Microsoft vollständig ist, vor allem Firmenname und
    Anschrift. Bis eine Änderung dort sichtbar wird, können fünf Minuten vergehen.

    {{profileURL}}

    2. Öffnen Sie dann diese Einladung, lesen Sie die Angaben und nehmen Sie sie an:

    {{url}}

    Annehmen kann nur, wer in Ihrem Mandanten die Rolle „Globaler Administrator“ hat. Sind Sie das nicht selbst, leiten
    Sie diese E-Mail bitte an die zuständige Person weiter.

    \(accepting)

    Microsoft verschickt nach der Annahme keine automatische Bestätigung. Geben Sie uns gern kurz Bescheid; dann sehen
    wir nach, ob alles angekommen ist.

    Sie möchten sichergehen, dass diese E-Mail echt ist? Beide Links führen unmittelbar zu Microsoft.
    {{#hasTelephone}}Unter {{telephone}} bestätigen wir Ihnen die Einladung gern auch persönlich.{{/hasTelephone}}

    Möchten Sie solche Einladungen nicht mehr erhalten, genügt eine kurze Antwort. Sie können der Verwendung Ihrer
    E-Mail-Adresse dafür jederzeit widersprechen, ohne dass andere Kosten entstehen als die Übermittlungskosten nach den
    Basistarifen.

    Freundliche Grüße

    | {{#hasSender}}{{sender}}{{/hasSender}}
    | {{partner}}
    | {{#hasTelephone}}Telefon {{telephone}}{{/hasTelephone}}
    | {{senderAddress}}

    """
}
