// SPDX-License-Identifier: MIT

extension LetterSources {
    /// The French letters, in the formal vous.
    ///
    /// No name stands behind « de », « que » or « le »: nobody knows here whether it begins with a vowel.
    static let french = LetterSources(
        reseller: LetterWords(
            subject: "Merci d’autoriser {{partner}} comme votre revendeur auprès de Microsoft",
            opening: """
                Pour que nous puissions nous occuper de vos services cloud Microsoft en tant que revendeur (Cloud
                Solution Provider), Microsoft demande votre accord, une seule fois. Nous ne sommes pas encore
                enregistrés auprès de Microsoft comme votre revendeur ; deux courtes étapes suffisent.
                """,
            request: "de bien vouloir nous autoriser, auprès de Microsoft, à agir comme votre revendeur",
            accepting: """
                En acceptant, vous autorisez {{partner}} à agir comme votre revendeur et vous acceptez également le
                Contrat client Microsoft (Microsoft Customer Agreement). Cela ne nous donne aucun droit d’administration
                dans votre tenant ; vos abonnements existants et vos relations avec d’autres partenaires restent
                inchangés. Si vous souhaitez plus tard retirer cette autorisation, adressez-vous à nous.
                """,
            acceptingBriefly: """
                En acceptant, vous autorisez {{partner}} à agir comme votre revendeur et vous acceptez le Contrat client
                Microsoft (Microsoft Customer Agreement) ; cela ne nous donne aucun droit d’administration.
                """
        ),
        resellerAndProvider: LetterWords(
            subject: "Merci d’autoriser {{partner}} et {{provider}} auprès de Microsoft",
            opening: """
                Pour que nous puissions nous occuper de vos services cloud Microsoft, Microsoft demande, une seule fois,
                votre accord pour deux partenaires : notre société, en tant que revendeur (Cloud Solution Provider), et
                {{provider}}, le distributeur auprès duquel nous nous approvisionnons. Microsoft l’appelle « fournisseur
                indirect ». Une seule invitation vaut pour les deux.
                """,
            request: "de bien vouloir autoriser notre société et notre distributeur {{provider}} auprès de Microsoft",
            accepting: """
                En acceptant, vous autorisez {{partner}} à agir comme votre revendeur et {{provider}} comme fournisseur
                indirect, et vous acceptez également le Contrat client Microsoft (Microsoft Customer Agreement). Cela ne
                donne de droits d’administration dans votre tenant à aucun des deux ; vos abonnements existants et vos
                relations avec d’autres partenaires restent inchangés. Si vous souhaitez plus tard retirer l’une de ces
                deux autorisations, adressez-vous à nous.
                """,
            acceptingBriefly: """
                En acceptant, vous autorisez {{partner}} à agir comme votre revendeur et {{provider}} comme fournisseur
                indirect, et vous acceptez le Contrat client Microsoft (Microsoft Customer Agreement) ; cela ne donne de
                droits d’administration à aucun des deux.
                """
        ),
        provider: LetterWords(
            subject: "Merci d’autoriser notre distributeur {{provider}} auprès de Microsoft",
            opening: """
                Nous sommes enregistrés auprès de Microsoft comme votre revendeur ; nous vous en remercions. Il manque
                encore une chose : nous achetons les services cloud de Microsoft auprès du distributeur {{provider}}, et
                Microsoft demande votre accord, une seule fois, pour ce distributeur également. Microsoft l’appelle
                « fournisseur indirect ». L’invitation porte le nom du distributeur et non le nôtre ; elle peut aussi le
                désigner comme Cloud Solution Provider.
                """,
            request: "de bien vouloir autoriser notre distributeur {{provider}} auprès de Microsoft",
            accepting: """
                En acceptant, vous autorisez {{provider}} à agir comme votre fournisseur indirect et vous acceptez
                également le Contrat client Microsoft (Microsoft Customer Agreement). Cela ne donne au distributeur
                aucun droit d’administration dans votre tenant ; nous restons votre interlocuteur, et vos abonnements
                existants et vos relations avec d’autres partenaires restent inchangés. Si vous souhaitez plus tard
                retirer cette autorisation, adressez-vous à nous.
                """,
            acceptingBriefly: """
                En acceptant, vous autorisez {{provider}} à agir comme votre fournisseur indirect et vous acceptez le
                Contrat client Microsoft (Microsoft Customer Agreement) ; cela ne donne au distributeur aucun droit
                d’administration. L’invitation porte le nom du distributeur et non le nôtre ; elle peut aussi le
                désigner comme Cloud Solution Provider.
                """
        ),
        invite: { spaced(invitationLetter($0)) },
        remind: { spaced(reminderLetter($0)) }
    )
}

/// The no-break spaces of French typography, which nobody would see in the sources; where a line ends as well.
private func spaced(_ source: String) -> String {
    var spaced = String.UnicodeScalarView()
    for scalar in source.unicodeScalars {
        if ":;?!»".unicodeScalars.contains(scalar), let last = spaced.last, last == " " || last == "\n" {
            spaced.removeLast()
            spaced.append("\u{A0}")
        }
        spaced.append((scalar == " " || scalar == "\n") && spaced.last == "«" ? "\u{A0}" : scalar)
    }
    return String(spaced)
}

// Longer than a function should be, because it is one letter in one piece.
private func invitationLetter(_ words: LetterWords) -> String {
    """
    Subject: \(words.subject)

    {{#hasContact}}Bonjour {{contact}},{{/hasContact}}{{^hasContact}}Madame, Monsieur,{{/hasContact}}

    Au nom de la société {{partner}}{{#hasPartnerID}} (PartnerID auprès de Microsoft : {{partnerID}}){{/hasPartnerID}},
    nous vous prions \(words.request).
    Nous vous écrivons parce que vous figurez comme contact {{#hasCompany}}pour {{company}} {{/hasCompany}}dans nos
    fichiers.

    \(words.opening)

    {{#hasTenant}}
    Merci d’accepter l’invitation dans ce locataire (tenant) Microsoft :

    | {{#hasDomain}}Domaine : {{domain}}{{/hasDomain}}
    | {{#hasTenantID}}ID de locataire : {{tenantID}}{{/hasTenantID}}

    Si, après connexion, vous vous trouvez dans un autre tenant, merci de ne pas y accepter l’invitation et de nous
    contacter.
    {{/hasTenant}}
    {{^hasTenant}}
    Merci d’accepter l’invitation dans le locataire (tenant) Microsoft de votre entreprise, et dans aucun autre.
    {{/hasTenant}}

    Voici comment procéder :

    1. Vérifiez que le profil client de votre entreprise auprès de Microsoft est complet. Une modification peut mettre
    jusqu’à cinq minutes à s’afficher.

    {{profileURL}}

    2. Ouvrez ensuite cette invitation et acceptez-la si toutes les informations sont exactes :

    {{url}}

    Seule une personne ayant le rôle « Administrateur général » dans votre tenant peut l’accepter. Si ce n’est pas votre
    cas, merci de transférer cet e-mail à la personne qui détient ce rôle.

    \(words.accepting)

    Microsoft ne nous informe pas automatiquement de votre acceptation. Un bref message de votre part est le bienvenu, y
    compris si la page ne vous permet pas d’accepter : nous en chercherons alors la cause.

    Vous souhaitez vous assurer que cet e-mail est authentique ? {{#hasTelephone}}Appelez-nous au {{telephone}} : nous
    vous confirmerons volontiers l’invitation de vive voix.{{/hasTelephone}}{{^hasTelephone}}Appelez-nous au numéro que
    vous connaissez déjà : nous vous confirmerons volontiers l’invitation de vive voix.{{/hasTelephone}} Les deux liens
    mènent directement au site de Microsoft.

    {{#objection}}
    Vous pouvez à tout moment vous opposer à l’utilisation de votre adresse e-mail pour de telles invitations ; une
    brève réponse suffit, sans autres frais que ceux liés à son envoi.
    {{/objection}}

    Cordialement,

    | {{sender}}
    | {{partner}}
    | {{address}}
    | {{#hasTelephone}}Téléphone : {{telephone}}{{/hasTelephone}}
    | {{senderAddress}}

    """
}

private func reminderLetter(_ words: LetterWords) -> String {
    """
    Subject: Rappel : \(uncapitalised(words.subject))

    {{#hasContact}}Bonjour {{contact}},{{/hasContact}}{{^hasContact}}Madame, Monsieur,{{/hasContact}}

    {{^isLastReminder}}
    Au nom de la société {{partner}}{{#hasPartnerID}} (PartnerID auprès de Microsoft : {{partnerID}}){{/hasPartnerID}},
    nous vous avons récemment demandé
    \(words.request).
    Votre accord n’y apparaît pas encore ; voici donc à nouveau l’invitation. Si vous l’avez acceptée entre-temps, nous
    vous en remercions et vous n’avez plus rien à faire.
    {{/isLastReminder}}
    {{#isLastReminder}}
    Au nom de la société {{partner}}{{#hasPartnerID}} (PartnerID auprès de Microsoft : {{partnerID}}){{/hasPartnerID}},
    nous vous avons demandé
    \(words.request),
    puis nous vous l’avons rappelé une fois. Votre accord n’y apparaît pas encore. C’est notre dernier e-mail à ce
    sujet. Si quelque chose vous empêche d’accepter, ou si une autre personne en est chargée, nous serons heureux de
    recevoir un bref message de votre part.
    {{/isLastReminder}}

    {{#hasTenant}}
    Le rôle « Administrateur général » est nécessaire pour accepter l’invitation. Merci de le faire uniquement dans le
    locataire (tenant) Microsoft suivant :

    | {{#hasDomain}}Domaine : {{domain}}{{/hasDomain}}
    | {{#hasTenantID}}ID de locataire : {{tenantID}}{{/hasTenantID}}
    {{/hasTenant}}
    {{^hasTenant}}
    Merci d’accepter l’invitation uniquement dans le locataire (tenant) Microsoft de votre entreprise ; le rôle
    « Administrateur général » y est nécessaire.
    {{/hasTenant}}

    1. Vérifiez d’abord que le profil client de votre entreprise auprès de Microsoft est complet :

    {{profileURL}}

    2. Acceptez ensuite l’invitation si toutes les informations sont exactes :

    {{url}}

    \(words.acceptingBriefly)

    Pour vous assurer que cet e-mail est authentique, appelez-nous au
    {{#hasTelephone}}{{telephone}}{{/hasTelephone}}{{^hasTelephone}}numéro que vous connaissez déjà{{/hasTelephone}} ;
    les deux liens mènent directement au site de Microsoft.

    {{#objection}}
    Vous recevez cet e-mail parce que vous figurez comme contact {{#hasCompany}}pour {{company}} {{/hasCompany}}dans nos
    fichiers. Vous pouvez à tout moment vous opposer à l’utilisation de votre adresse e-mail pour de telles
    invitations ; une brève réponse suffit, sans autres frais que ceux liés à son envoi.
    {{/objection}}

    Cordialement,

    | {{sender}}
    | {{partner}}
    | {{address}}
    | {{#hasTelephone}}Téléphone : {{telephone}}{{/hasTelephone}}
    | {{senderAddress}}

    """
}
