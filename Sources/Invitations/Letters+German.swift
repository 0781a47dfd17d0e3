// SPDX-License-Identifier: MIT

extension LetterSources {
    /// The German letters, in the formal Sie.
    static let german = LetterSources(
        reseller: LetterWords(
            subject: "Bitte bestätigen Sie {{partner}} als Ihren Vertriebspartner bei Microsoft",
            opening: """
                Damit wir Sie bei den Clouddiensten von Microsoft als Vertriebspartner (Cloud Solution Provider)
                betreuen können, braucht Microsoft einmal Ihre Zustimmung. Wir sind dort noch nicht als Ihr
                Vertriebspartner eingetragen; zwei kurze Schritte genügen.
                """,
            request: "uns bei Microsoft als Ihren Vertriebspartner zu bestätigen",
            accepting: """
                Mit der Annahme bestätigen Sie {{partner}} als Ihren Vertriebspartner und stimmen zugleich der
                Microsoft-Kundenvereinbarung (Microsoft Customer Agreement) zu. Administrationsrechte in Ihrem Mandanten
                erhalten wir dadurch nicht; bestehende Abonnements und Beziehungen zu anderen Partnern bleiben
                unverändert. Sollen wir später nicht mehr als Ihr Vertriebspartner eingetragen sein, wenden Sie sich
                bitte an uns.
                """,
            acceptingBriefly: """
                Mit der Annahme bestätigen Sie {{partner}} als Ihren Vertriebspartner und stimmen der
                Microsoft-Kundenvereinbarung (Microsoft Customer Agreement) zu; Administrationsrechte erhalten wir
                dadurch nicht.
                """
        ),
        resellerAndProvider: LetterWords(
            subject: "Bitte bestätigen Sie {{partner}} und {{provider}} bei Microsoft",
            opening: """
                Damit wir Sie bei den Clouddiensten von Microsoft betreuen können, braucht Microsoft einmal Ihre
                Zustimmung zu zwei Partnern: zu uns als Ihrem Vertriebspartner (Cloud Solution Provider) und zum
                Distributor {{provider}}, über den wir einkaufen. Microsoft nennt ihn „indirekten Anbieter“. Eine
                einzige Einladung genügt für beide.
                """,
            request: "uns und unseren Distributor {{provider}} bei Microsoft zu bestätigen",
            accepting: """
                Mit der Annahme bestätigen Sie {{partner}} als Ihren Vertriebspartner und {{provider}} als indirekten
                Anbieter und stimmen zugleich der Microsoft-Kundenvereinbarung (Microsoft Customer Agreement) zu.
                Administrationsrechte in Ihrem Mandanten erhält dadurch keiner von beiden; bestehende Abonnements und
                Beziehungen zu anderen Partnern bleiben unverändert. Soll einer von beiden später nicht mehr eingetragen
                sein, wenden Sie sich bitte an uns.
                """,
            acceptingBriefly: """
                Mit der Annahme bestätigen Sie {{partner}} als Ihren Vertriebspartner und {{provider}} als indirekten
                Anbieter und stimmen der Microsoft-Kundenvereinbarung (Microsoft Customer Agreement) zu;
                Administrationsrechte erhält dadurch keiner von beiden.
                """
        ),
        provider: LetterWords(
            subject: "Bitte bestätigen Sie unseren Distributor {{provider}} bei Microsoft",
            opening: """
                Bei Microsoft sind wir als Ihr Vertriebspartner eingetragen; vielen Dank dafür. Eines fehlt noch: Wir
                kaufen die Clouddienste von Microsoft über den Distributor {{provider}} ein, und auch dafür braucht
                Microsoft einmal Ihre Zustimmung. Microsoft nennt ihn „indirekten Anbieter“. In der Einladung steht sein
                Name und nicht unserer; sie kann ihn auch als Cloud Solution Provider bezeichnen.
                """,
            request: "unseren Distributor {{provider}} bei Microsoft zu bestätigen",
            accepting: """
                Mit der Annahme bestätigen Sie {{provider}} als Ihren indirekten Anbieter und stimmen zugleich der
                Microsoft-Kundenvereinbarung (Microsoft Customer Agreement) zu. Administrationsrechte in Ihrem Mandanten
                erhält der Distributor dadurch nicht; wir bleiben Ihr Ansprechpartner, und bestehende Abonnements und
                Beziehungen zu anderen Partnern bleiben unverändert. Soll der Distributor später nicht mehr eingetragen
                sein, wenden Sie sich bitte an uns.
                """,
            acceptingBriefly: """
                Mit der Annahme bestätigen Sie {{provider}} als Ihren indirekten Anbieter und stimmen der
                Microsoft-Kundenvereinbarung (Microsoft Customer Agreement) zu; Administrationsrechte erhält der
                Distributor dadurch nicht. In der Einladung steht sein Name und nicht unserer; sie kann ihn auch als
                Cloud Solution Provider bezeichnen.
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

    {{#hasContact}}Guten Tag {{contact}},{{/hasContact}}{{^hasContact}}Sehr geehrte Damen und Herren,{{/hasContact}}

    wir von {{partner}}{{#hasPartnerID}} (PartnerID bei Microsoft: {{partnerID}}){{/hasPartnerID}} bitten Sie,
    \(words.request).
    Wir schreiben Ihnen, weil Sie bei uns als Kontakt {{#hasCompany}}für {{company}} {{/hasCompany}}eingetragen sind.

    \(words.opening)

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

    1. Prüfen Sie bitte, ob das Kundenprofil Ihres Unternehmens bei Microsoft vollständig ist. Bis eine Änderung dort
    sichtbar wird, können bis zu fünf Minuten vergehen.

    {{profileURL}}

    2. Öffnen Sie dann diese Einladung und nehmen Sie sie an, wenn alle Angaben stimmen:

    {{url}}

    Annehmen kann nur, wer in Ihrem Mandanten die Rolle „Globaler Administrator“ hat. Sind Sie das nicht selbst, leiten
    Sie diese E-Mail bitte an die zuständige Person weiter.

    \(words.accepting)

    Microsoft benachrichtigt uns nach der Annahme nicht automatisch. Geben Sie uns bitte kurz Bescheid, auch wenn sich
    die Einladung nicht annehmen lässt; dann klären wir, woran es liegt.

    Möchten Sie sichergehen, dass diese E-Mail echt ist? {{#hasTelephone}}Unter {{telephone}} bestätigen wir Ihnen die
    Einladung gern persönlich.{{/hasTelephone}}{{^hasTelephone}}Rufen Sie uns bitte unter der Nummer an, die Sie bereits
    von uns haben.{{/hasTelephone}} Beide Links führen unmittelbar zu Microsoft.

    {{#objection}}
    Der Verwendung Ihrer E-Mail-Adresse für solche Einladungen können Sie jederzeit widersprechen; eine kurze Antwort
    genügt. Dafür entstehen Ihnen keine anderen Kosten als die Übermittlungskosten nach den Basistarifen.
    {{/objection}}

    Mit freundlichen Grüßen

    | {{sender}}
    | {{partner}}
    | {{address}}
    | {{#hasTelephone}}Telefon {{telephone}}{{/hasTelephone}}
    | {{senderAddress}}

    """
}

private func reminderLetter(_ words: LetterWords) -> String {
    """
    Subject: Erinnerung: \(words.subject)

    {{#hasContact}}Guten Tag {{contact}},{{/hasContact}}{{^hasContact}}Sehr geehrte Damen und Herren,{{/hasContact}}

    {{^isLastReminder}}
    wir von {{partner}}{{#hasPartnerID}} (PartnerID bei Microsoft: {{partnerID}}){{/hasPartnerID}} haben Sie vor Kurzem
    gebeten,
    \(words.request).
    Wir sehen Ihre Zustimmung dort noch nicht; deshalb schicken wir Ihnen die Einladung noch einmal. Haben Sie sie
    inzwischen angenommen, danken wir Ihnen; dann ist nichts mehr zu tun.
    {{/isLastReminder}}
    {{#isLastReminder}}
    wir von {{partner}}{{#hasPartnerID}} (PartnerID bei Microsoft: {{partnerID}}){{/hasPartnerID}} haben Sie gebeten,
    \(words.request),
    und Sie schon einmal daran erinnert. Wir sehen Ihre Zustimmung dort noch nicht. Dies ist unsere letzte E-Mail dazu.
    Falls etwas gegen die Annahme spricht oder jemand anders zuständig ist, freuen wir uns über eine kurze Nachricht.
    {{/isLastReminder}}

    {{#hasTenant}}
    Bitte nehmen Sie die Einladung nur in diesem Microsoft-Mandanten an (nötig ist dort die Rolle „Globaler
    Administrator“):

    | {{#hasDomain}}Domäne: {{domain}}{{/hasDomain}}
    | {{#hasTenantID}}Mandanten-ID: {{tenantID}}{{/hasTenantID}}
    {{/hasTenant}}
    {{^hasTenant}}
    Bitte nehmen Sie die Einladung nur im Microsoft-Mandanten Ihres Unternehmens an; nötig ist dort die Rolle „Globaler
    Administrator“.
    {{/hasTenant}}

    1. Prüfen Sie bitte zuerst, ob das Kundenprofil Ihres Unternehmens bei Microsoft vollständig ist:

    {{profileURL}}

    2. Nehmen Sie dann die Einladung an, wenn alle Angaben stimmen:

    {{url}}

    \(words.acceptingBriefly)

    Dass diese E-Mail echt ist, {{#hasTelephone}}bestätigen wir Ihnen gern unter
    {{telephone}}{{/hasTelephone}}{{^hasTelephone}}bestätigen wir Ihnen gern unter der Nummer, die Sie bereits von uns
    haben{{/hasTelephone}}; beide Links führen unmittelbar zu Microsoft.

    {{#objection}}
    Sie erhalten diese E-Mail, weil Sie bei uns als Kontakt {{#hasCompany}}für {{company}} {{/hasCompany}}eingetragen
    sind. Der Verwendung Ihrer E-Mail-Adresse für solche Einladungen können Sie jederzeit widersprechen; eine kurze
    Antwort genügt. Dafür entstehen Ihnen keine anderen Kosten als die Übermittlungskosten nach den Basistarifen.
    {{/objection}}

    Mit freundlichen Grüßen

    | {{sender}}
    | {{partner}}
    | {{address}}
    | {{#hasTelephone}}Telefon {{telephone}}{{/hasTelephone}}
    | {{senderAddress}}

    """
}
