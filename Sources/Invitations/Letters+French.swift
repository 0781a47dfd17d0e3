// SPDX-License-Identifier: MIT

extension LetterSources {
    /// The French letters, in the formal vous.
    ///
    /// No name stands behind « de », « que » or « le »: nobody knows here whether it begins with a vowel.
    static let french = LetterSources(
        reseller: LetterWords(
            subject: "Merci de confirmer {{partner}} comme votre revendeur auprès de Microsoft",
            opening: """
                Pour que nous puissions nous occuper de vos services cloud Microsoft en tant que revendeur (Cloud
                Solution Provider), Microsoft a besoin de votre accord, une seule fois. Cette relation de revendeur n’y
                est pas encore enregistrée ; deux courtes étapes suffisent.
                """,
            reminded: "de nous confirmer comme votre revendeur auprès de Microsoft",
            accepting: """
                En acceptant, vous autorisez {{partner}} à agir comme votre revendeur et vous acceptez également le
                Contrat client Microsoft (Microsoft Customer Agreement). Nous n’obtenons ainsi aucun droit
                d’administration dans votre locataire ; vos abonnements existants et vos relations avec d’autres
                partenaires restent inchangés. Si vous souhaitez plus tard mettre fin à la relation de revendeur,
                adressez-vous à nous.
                """,
            acceptingBriefly: """
                En acceptant, vous autorisez {{partner}} à agir comme votre revendeur et vous acceptez le Contrat client
                Microsoft (Microsoft Customer Agreement) ; nous n’obtenons ainsi aucun droit d’administration.
                """
        ),
        resellerAndProvider: LetterWords(
            subject: "Merci de confirmer {{partner}} et {{provider}} auprès de Microsoft",
            opening: """
                Pour que nous puissions nous occuper de vos services cloud Microsoft, Microsoft a besoin, une seule
                fois, de votre accord pour deux partenaires : notre société, en tant que revendeur (Cloud Solution
                Provider), et {{provider}}, le distributeur auprès duquel nous achetons. Microsoft l’appelle «
                fournisseur indirect ». Une seule invitation vaut pour les deux.
                """,
            reminded: "de nous confirmer, ainsi que notre distributeur {{provider}}, auprès de Microsoft",
            accepting: """
                En acceptant, vous autorisez {{partner}} à agir comme votre revendeur et {{provider}} comme fournisseur
                indirect, et vous acceptez également le Contrat client Microsoft (Microsoft Customer Agreement). Aucun
                des deux n’obtient ainsi de droits d’administration dans votre locataire ; vos abonnements existants et
                vos relations avec d’autres partenaires restent inchangés. Si vous souhaitez plus tard mettre fin à
                l’une de ces relations, adressez-vous à nous.
                """,
            acceptingBriefly: """
                En acceptant, vous autorisez {{partner}} à agir comme votre revendeur et {{provider}} comme fournisseur
                indirect, et vous acceptez le Contrat client Microsoft (Microsoft Customer Agreement) ; aucun des deux
                n’obtient ainsi de droits d’administration.
                """
        ),
        provider: LetterWords(
            subject: "Merci de confirmer {{provider}} auprès de Microsoft",
            opening: """
                Votre relation de revendeur avec nous est enregistrée auprès de Microsoft ; nous vous en remercions. Il
                reste une étape : nous achetons les services cloud de Microsoft auprès du distributeur {{provider}}, et
                Microsoft a besoin de votre accord, une seule fois, pour ce distributeur également. Microsoft l’appelle
                « fournisseur indirect » ; c’est pourquoi l’invitation porte son nom et non le nôtre.
                """,
            reminded: "de confirmer notre distributeur {{provider}} auprès de Microsoft",
            accepting: """
                En acceptant, vous autorisez {{provider}} à agir comme votre fournisseur indirect et vous acceptez
                également le Contrat client Microsoft (Microsoft Customer Agreement). Le distributeur n’obtient ainsi
                aucun droit d’administration dans votre locataire ; nous restons votre interlocuteur, et vos abonnements
                existants et vos relations avec d’autres partenaires restent inchangés. Si vous souhaitez plus tard
                mettre fin à cette relation, adressez-vous à nous.
                """,
            acceptingBriefly: """
                En acceptant, vous autorisez {{provider}} à agir comme votre fournisseur indirect et vous acceptez le
                Contrat client Microsoft (Microsoft Customer Agreement) ; le distributeur n’obtient ainsi aucun droit
                d’administration. L’invitation porte son nom et non le nôtre.
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
    nous vous écrivons parce que vous figurez comme contact {{#hasCompany}}pour {{company}} {{/hasCompany}}dans nos
    dossiers.

    \(words.opening)

    {{#hasTenant}}
    Merci d’accepter l’invitation dans ce locataire (tenant) Microsoft :

    | {{#hasDomain}}Domaine : {{domain}}{{/hasDomain}}
    | {{#hasTenantID}}ID de locataire : {{tenantID}}{{/hasTenantID}}

    Si, après connexion, vous vous trouvez dans un autre locataire, merci de ne pas y accepter l’invitation et de nous
    contacter.
    {{/hasTenant}}
    {{^hasTenant}}
    Merci d’accepter l’invitation dans le locataire (tenant) Microsoft de votre entreprise, et dans aucun autre.
    {{/hasTenant}}

    Voici comment procéder :

    1. Vérifiez que le profil client de votre entreprise auprès de Microsoft est complet. Une modification peut mettre
    jusqu’à cinq minutes à s’afficher.

    {{profileURL}}

    2. Ouvrez ensuite cette invitation, lisez-la et acceptez-la :

    {{url}}

    Seule une personne ayant le rôle « Administrateur général » dans votre locataire peut l’accepter. Si ce n’est pas
    votre cas, merci de transférer cet e-mail à la personne qui détient ce rôle.

    \(words.accepting)

    Microsoft n’envoie pas de confirmation automatique après l’acceptation. Un bref message de votre part est le
    bienvenu, y compris si la page ne vous permet pas d’accepter : nous en chercherons alors la cause.

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
    nous vous avons récemment demandé \(words.reminded). Votre accord n’y apparaît pas encore ; voici donc à nouveau
    l’invitation. Si vous l’avez acceptée entre-temps, nous vous en remercions et vous n’avez plus rien à faire.
    {{/isLastReminder}}
    {{#isLastReminder}}
    Au nom de la société {{partner}}{{#hasPartnerID}} (PartnerID auprès de Microsoft : {{partnerID}}){{/hasPartnerID}},
    nous vous avons demandé \(words.reminded), puis nous vous l’avons rappelé une fois. Votre accord n’y apparaît pas
    encore. Ceci est notre dernier e-mail à ce sujet. Si quelque chose s’oppose à l’acceptation, ou si une autre
    personne en est chargée, nous serions heureux de recevoir un bref message de votre part.
    {{/isLastReminder}}

    {{#hasTenant}}
    Seule une personne ayant le rôle « Administrateur général » dans ce locataire (tenant) Microsoft peut accepter :

    | {{#hasDomain}}Domaine : {{domain}}{{/hasDomain}}
    | {{#hasTenantID}}ID de locataire : {{tenantID}}{{/hasTenantID}}
    {{/hasTenant}}
    {{^hasTenant}}
    Seule une personne ayant le rôle « Administrateur général » dans le locataire (tenant) Microsoft de votre entreprise
    peut accepter.
    {{/hasTenant}}

    1. Vérifiez d’abord que le profil client de votre entreprise auprès de Microsoft est complet :

    {{profileURL}}

    2. Acceptez ensuite l’invitation :

    {{url}}

    \(words.acceptingBriefly)

    Pour vous assurer que cet e-mail est authentique, appelez-nous au
    {{#hasTelephone}}{{telephone}}{{/hasTelephone}}{{^hasTelephone}}numéro que vous connaissez déjà{{/hasTelephone}} ;
    les deux liens mènent directement au site de Microsoft.

    {{#objection}}
    Vous recevez cet e-mail parce que vous figurez comme contact {{#hasCompany}}pour {{company}} {{/hasCompany}}dans nos
    dossiers. Vous pouvez à tout moment vous opposer à cette utilisation de votre adresse e-mail ; une brève réponse
    suffit, sans autres frais que ceux liés à son envoi.
    {{/objection}}

    Cordialement,

    | {{sender}}
    | {{partner}}
    | {{address}}
    | {{#hasTelephone}}Téléphone : {{telephone}}{{/hasTelephone}}
    | {{senderAddress}}

    """
}
