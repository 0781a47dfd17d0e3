// SPDX-License-Identifier: MIT

import CustomerModel
import Reconciliation

extension GermanText {
    func verdict(_ verdict: Verdict) -> String {
        switch verdict {
        case .linked: "verknüpft"
        case .halfKnown: "halb bekannt"
        case .missingReseller: "Händlerbeziehung fehlt"
        case .missingProvider: "Anbieterbeziehung fehlt"
        case .missingBoth: "beide Beziehungen fehlen"
        case .prospect: "Interessent"
        case .waiting: "wartet"
        case .reminderDue: "Erinnerung fällig"
        case .halfLinked: "halb verknüpft"
        case .unclear: "unklar"
        case .notInvitable: "nicht einladbar"
        case .removed: "Beziehung entfernt"
        case .unexpected: "unerwartet"
        case .onlyInPartnerCenter: "nur in Partner Center"
        case .unknown: "unbekannt"
        }
    }

    func meaning(of verdict: Verdict) -> String {
        switch verdict {
        case .linked: "Alle nötigen Beziehungen bestehen."
        case .halfKnown: "Unsere Händlerbeziehung besteht; vom indirekten Anbieter ist nichts bekannt."
        case .missingReseller: "Es besteht keine Händlerbeziehung mit uns."
        case .missingProvider: "Es besteht keine Beziehung mit dem indirekten Anbieter."
        case .missingBoth: "Es besteht weder unsere Händlerbeziehung noch die mit dem indirekten Anbieter."
        case .prospect: "Nur aus Listen von Interessenten bekannt."
        case .waiting: "Eingeladen, noch nicht angenommen."
        case .reminderDue: "Eingeladen und nicht angenommen: Eine Erinnerung ist fällig."
        case .halfLinked: "Eine Hälfte der Einladung wurde angenommen, die andere nicht."
        case .unclear: "Es ist nicht sicher, wer das ist."
        case .notInvitable: "Eine Einladung ist nicht möglich."
        case .removed:
            """
            Unsere Händlerbeziehung bestand und steht nicht mehr in der Liste: Für diesen Kunden lässt sich nichts mehr \
            bestellen oder verlängern. Die delegierte Verwaltung (DAP) ist mit ihr erloschen, GDAP bleibt. Niemand wurde \
            benachrichtigt, weder von Microsoft noch von diesem Programm; ein Vertrag kann eine Mitteilung verlangen.
            """
        case .unexpected: "Neu in Partner Center, obwohl niemand diesen Kunden eingeladen hat."
        case .onlyInPartnerCenter:
            "In Partner Center oder in der Liste eines Anbieters, aber in keiner unserer Kundenlisten."
        case .unknown: "Die Liste dieser Nacht verrät nicht, ob die Händlerbeziehung besteht."
        }
    }

    func reason(_ reason: VerdictReason) -> String {
        switch reason {
        case .partnerTenant: "Der Mandant gehört uns, einem Anbieter oder einem anderen Partner."
        case .proposed: "Zwei Einträge sind vielleicht derselbe Kunde: Das muss jemand entscheiden."
        case .conflicting: "Die Quellen widersprechen sich darin, wer das ist."
        case .otherTenant:
            "Ein neuer Mandant mit ähnlichem Namen oder Domäne kam hinzu, während die Einladung offen war."
        case .claimedTwice: "Zwei Handelspartner beanspruchen diesen Kunden."
        case .notChecked: "Heute Nacht nicht prüfbar: Eine Liste fehlt, ist angehalten oder zu alt."
        case .endedStillLinked: "Das Geschäft ist beendet, die Beziehung besteht noch."
        case .ended: "Das Geschäft ist beendet."
        case .suspected: "Zum ersten Mal nicht mehr in der Liste. Microsoft teilt das Entfernen niemandem mit."
        case .confirmed: "Fehlt in zwei Listen. Microsoft teilt das Entfernen niemandem mit."
        case .leftAllLists: "Steht in keiner Liste mehr."
        case .doubt: "Unsere Beziehung besteht; die Liste, die vom Anbieter spricht, gibt heute keine Auskunft."
        case .noEvidence: "Unsere Beziehung besteht; keine Quelle spricht vom Anbieter."
        case .unassigned: "Unsere Beziehung besteht; niemand hat gesagt, welcher Anbieter diesen Kunden bedient."
        case .outsideMarket: "Das Land des Mandanten liegt außerhalb unseres CSP-Marktes."
        case .otherCloud: "Der Mandant liegt in einer anderen Cloud."
        case .noTenant: "Der Kunde hat noch keinen Mandanten."
        case .declined: "Der Kunde hat abgelehnt."
        case .suppressed: "Jemand von uns hat Schreiben an diesen Kunden gesperrt."
        case .objected: "Der Kunde widerspricht Werbung."
        case .noLegalBasis: "Für ein Schreiben ist keine Rechtsgrundlage vermerkt."
        case .saidAccepted: "Der Kunde sagt, er habe angenommen; der nächste Export wird es zeigen."
        case .invited: "Eingeladen, noch nicht angenommen."
        case .withheld: "Eine Erinnerung ist fällig, wird aber zurückgehalten."
        }
    }

    func withholding(_ reason: WithholdingReason) -> String {
        switch reason {
        case .baseline: "erste Nacht: der Bestand ist erst zu bestätigen"
        case .listHeld: "eine Liste oder die ganze Nacht ist angehalten"
        case .objectionsOrDecisionsUnread: "auf Widersprüche, Entscheidungen oder das Gedächtnis ist kein Verlass"
        case .providerDoubtful: "es ist zweifelhaft, welcher Anbieter nötig ist"
        case .noIdentifier: "weder Mandanten-ID noch Domäne ist bekannt"
        case .noMicrosoftTenant: "nichts zeigt, dass der Kunde die Microsoft-Cloud nutzt"
        case .domainElsewhere: "die Domäne weist auf einen anderen Kunden"
        case .wasEnded: "das Geschäft war schon einmal beendet"
        case .marketDoubtful: "die Anschrift liegt außerhalb unseres CSP-Marktes"
        case .noLegalBasis: "keine Rechtsgrundlage vermerkt"
        case .noRecipient: "kein Empfänger bekannt"
        case .doubtfulRecipient: "der Empfänger ist zweifelhaft"
        case .sharedRecipient: "die Adresse des Empfängers gehört zu mehreren Kunden"
        case .noLink: "der Einladungslink fehlt oder ist nicht brauchbar"
        case .coolingOff: "vor Kurzem ging schon ein Schreiben hinaus, oder jemand bat um Aufschub"
        case .quietDay: "heute ist ein Ruhetag"
        case .cap: "die Höchstzahl an Schreiben dieser Nacht ist erreicht"
        case .canary: "zuerst gehen die ersten wenigen Schreiben hinaus"
        }
    }

    func openInvitation(since day: Day, days: Int) -> String {
        "Eingeladen am \(date(day)), vor \(days == 1 ? "1 Tag" : "\(days) Tagen"); noch nicht angenommen."
    }

    func missing(_ counterpart: Counterpart, isProven: Bool, in places: Places) -> Phrase {
        let mark = isProven ? "" : " (nicht belegt)"
        return switch counterpart {
        case .us: "Händlerbeziehung\(words: mark)"
        case .provider(let id): "\(places.name(of: id))\(words: mark)"
        }
    }
}
