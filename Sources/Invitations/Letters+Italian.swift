// SPDX-License-Identifier: MIT

extension LetterSources {
    /// The Italian letters, in the formal Lei.
    static let italian = LetterSources(
        reseller: LetterWords(
            subject: "La preghiamo di confermare {{partner}} come Suo rivenditore presso Microsoft",
            opening: """
                Per poterci occupare dei Suoi servizi cloud Microsoft come rivenditore (Cloud Solution Provider), ci
                serve la Sua approvazione, da dare una sola volta. Presso Microsoft non risultiamo ancora registrati
                come Suo rivenditore; bastano due brevi passaggi.
                """,
            request: "di confermarci come Suo rivenditore presso Microsoft",
            accepting: """
                Accettando, Lei autorizza {{partner}} ad agire come Suo rivenditore e accetta al tempo stesso il
                Contratto del cliente Microsoft (Microsoft Customer Agreement). Ciò non ci conferisce alcun diritto di
                amministrazione nel Suo tenant; gli abbonamenti esistenti e i rapporti con altri partner restano
                invariati. Se in seguito desidera revocare questa autorizzazione, si rivolga a noi.
                """,
            acceptingBriefly: """
                Accettando, Lei autorizza {{partner}} ad agire come Suo rivenditore e accetta il Contratto del cliente
                Microsoft (Microsoft Customer Agreement); ciò non ci conferisce alcun diritto di amministrazione.
                """
        ),
        resellerAndProvider: LetterWords(
            subject: "La preghiamo di confermare {{partner}} e {{provider}} presso Microsoft",
            opening: """
                Per poterci occupare dei Suoi servizi cloud Microsoft, ci serve la Sua approvazione, da dare una sola
                volta, per due partner: la nostra azienda, come Suo rivenditore (Cloud Solution Provider), e
                {{provider}}, il distributore presso il quale ci riforniamo. Microsoft lo chiama «provider indiretto».
                Un unico invito vale per entrambi.
                """,
            request: "di confermare la nostra azienda e il nostro distributore {{provider}} presso Microsoft",
            accepting: """
                Accettando, Lei autorizza {{partner}} ad agire come Suo rivenditore e {{provider}} come provider
                indiretto, e accetta al tempo stesso il Contratto del cliente Microsoft (Microsoft Customer Agreement).
                Ciò non conferisce diritti di amministrazione nel Suo tenant a nessuno dei due; gli abbonamenti
                esistenti e i rapporti con altri partner restano invariati. Se in seguito desidera revocare una delle
                due autorizzazioni, si rivolga a noi.
                """,
            acceptingBriefly: """
                Accettando, Lei autorizza {{partner}} ad agire come Suo rivenditore e {{provider}} come provider
                indiretto, e accetta il Contratto del cliente Microsoft (Microsoft Customer Agreement); ciò non
                conferisce diritti di amministrazione a nessuno dei due.
                """
        ),
        provider: LetterWords(
            subject: "La preghiamo di confermare il nostro distributore {{provider}} presso Microsoft",
            opening: """
                Presso Microsoft risultiamo registrati come Suo rivenditore; di questo La ringraziamo. Manca ancora una
                cosa: acquistiamo i servizi cloud di Microsoft tramite il distributore {{provider}}, e Microsoft
                richiede, una sola volta, la Sua approvazione anche per quest’ultimo. Microsoft lo chiama «provider
                indiretto». L’invito riporta il nome del distributore e non il nostro; può anche indicarlo come Cloud
                Solution Provider.
                """,
            request: "di confermare il nostro distributore {{provider}} presso Microsoft",
            accepting: """
                Accettando, Lei autorizza {{provider}} ad agire come Suo provider indiretto e accetta al tempo stesso il
                Contratto del cliente Microsoft (Microsoft Customer Agreement). Ciò non conferisce al distributore alcun
                diritto di amministrazione nel Suo tenant; noi restiamo il Suo referente, e gli abbonamenti esistenti e
                i rapporti con altri partner restano invariati. Se in seguito desidera revocare questa autorizzazione,
                si rivolga a noi.
                """,
            acceptingBriefly: """
                Accettando, Lei autorizza {{provider}} ad agire come Suo provider indiretto e accetta il Contratto del
                cliente Microsoft (Microsoft Customer Agreement); ciò non conferisce al distributore alcun diritto di
                amministrazione. L’invito riporta il nome del distributore e non il nostro; può anche indicarlo come
                Cloud Solution Provider.
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

    {{#hasContact}}Gentile {{contact}},{{/hasContact}}{{^hasContact}}Buongiorno,{{/hasContact}}

    a nome di {{partner}}{{#hasPartnerID}} (PartnerID presso Microsoft: {{partnerID}}){{/hasPartnerID}} Le chiediamo
    \(words.request).
    Le scriviamo perché Lei risulta come referente {{#hasCompany}}per {{company}} {{/hasCompany}}nei nostri archivi.

    \(words.opening)

    {{#hasTenant}}
    La preghiamo di accettare l’invito in questo tenant Microsoft:

    | {{#hasDomain}}Dominio: {{domain}}{{/hasDomain}}
    | {{#hasTenantID}}ID tenant: {{tenantID}}{{/hasTenantID}}

    Se dopo l’accesso si trova in un altro tenant, La preghiamo di non accettare lì l’invito, ma di contattarci.
    {{/hasTenant}}
    {{^hasTenant}}
    La preghiamo di accettare l’invito nel tenant Microsoft della Sua azienda e in nessun altro.
    {{/hasTenant}}

    Ecco come procedere:

    1. Verifichi che il profilo cliente della Sua azienda presso Microsoft sia completo. Una modifica può richiedere
    fino a cinque minuti per essere visibile.

    {{profileURL}}

    2. Apra poi questo invito e lo accetti se tutti i dati sono corretti:

    {{url}}

    Può accettare soltanto chi ha il ruolo «Amministratore globale» nel Suo tenant. Se non è il Suo caso, La preghiamo
    di inoltrare questa e-mail a chi ricopre questo ruolo.

    \(words.accepting)

    Microsoft non ci avvisa automaticamente della Sua accettazione. Un Suo breve messaggio è quindi gradito, anche nel
    caso in cui la pagina non Le permetta di accettare: ne cercheremo la causa.

    Desidera verificare che questa e-mail sia autentica? {{#hasTelephone}}Ci chiami al numero {{telephone}}: Le
    confermeremo volentieri l’invito a voce.{{/hasTelephone}}{{^hasTelephone}}Ci chiami al numero che già conosce: Le
    confermeremo volentieri l’invito a voce.{{/hasTelephone}} Entrambi i link portano direttamente a Microsoft.

    {{#objection}}
    Può opporsi in qualsiasi momento, in modo semplice e gratuito, all’uso del Suo indirizzo e-mail per inviti come
    questo: basta una breve risposta.
    {{/objection}}

    Cordiali saluti

    | {{sender}}
    | {{partner}}
    | {{address}}
    | {{#hasTelephone}}Telefono: {{telephone}}{{/hasTelephone}}
    | {{senderAddress}}

    """
}

private func reminderLetter(_ words: LetterWords) -> String {
    """
    Subject: Promemoria: \(words.subject)

    {{#hasContact}}Gentile {{contact}},{{/hasContact}}{{^hasContact}}Buongiorno,{{/hasContact}}

    {{^isLastReminder}}
    a nome di {{partner}}{{#hasPartnerID}} (PartnerID presso Microsoft: {{partnerID}}){{/hasPartnerID}} Le abbiamo
    chiesto di recente
    \(words.request).
    La Sua approvazione non risulta ancora; Le inviamo perciò di nuovo l’invito. Se nel frattempo lo ha accettato, La
    ringraziamo: non deve fare altro.
    {{/isLastReminder}}
    {{#isLastReminder}}
    a nome di {{partner}}{{#hasPartnerID}} (PartnerID presso Microsoft: {{partnerID}}){{/hasPartnerID}} Le abbiamo
    chiesto
    \(words.request),
    e Le abbiamo già inviato un promemoria. La Sua approvazione non risulta ancora. Questa è la nostra ultima e-mail al
    riguardo. Se vi sono motivi per non accettare, o se la persona responsabile è un’altra, Le saremo grati per un breve
    messaggio.
    {{/isLastReminder}}

    {{#hasTenant}}
    La preghiamo di accettare l’invito soltanto in questo tenant Microsoft (è necessario il ruolo «Amministratore
    globale»):

    | {{#hasDomain}}Dominio: {{domain}}{{/hasDomain}}
    | {{#hasTenantID}}ID tenant: {{tenantID}}{{/hasTenantID}}
    {{/hasTenant}}
    {{^hasTenant}}
    La preghiamo di accettare l’invito soltanto nel tenant Microsoft della Sua azienda; è necessario il ruolo
    «Amministratore globale».
    {{/hasTenant}}

    1. Verifichi innanzitutto che il profilo cliente della Sua azienda presso Microsoft sia completo:

    {{profileURL}}

    2. Accetti poi l’invito se tutti i dati sono corretti:

    {{url}}

    \(words.acceptingBriefly)

    Per verificare che questa e-mail sia autentica, ci chiami al numero
    {{#hasTelephone}}{{telephone}}{{/hasTelephone}}{{^hasTelephone}}che già conosce{{/hasTelephone}}; entrambi i link
    portano direttamente a Microsoft.

    {{#objection}}
    Riceve questa e-mail perché risulta come referente {{#hasCompany}}per {{company}} {{/hasCompany}}nei nostri archivi.
    Può opporsi in qualsiasi momento, in modo semplice e gratuito, all’uso del Suo indirizzo e-mail per inviti come
    questo: basta una breve risposta.
    {{/objection}}

    Cordiali saluti

    | {{sender}}
    | {{partner}}
    | {{address}}
    | {{#hasTelephone}}Telefono: {{telephone}}{{/hasTelephone}}
    | {{senderAddress}}

    """
}
