// SPDX-License-Identifier: MIT

import Reconciliation

extension GermanText {
    func role(_ role: PartnerCenterRole) -> String {
        switch role {
        case .none: "keine"
        case .salesOrAdminAgent: "Sales agent oder Admin agent"
        case .adminAgent: "Admin agent"
        }
    }

    // One line per word of a closed list: cutting it in two would only hide that one is missing.
    func action(_ action: NextAction) -> (title: String, how: Phrase) {
        switch action {
        case .none: ("Nichts", "Es ist nichts zu tun.")
        case .wait: ("Warten", "Das Programm wartet auf den nächsten Export.")
        case .decide:
            (
                "Entscheiden, wer das ist",
                """
                In der Entscheidungsdatei eine Zeile \(code: "same") oder \(code: "different") ergänzen; \
                \(code: "returned"), wenn ein beendetes Geschäft wieder besteht. Das Land des Mandanten gehört in die \
                Quelle.
                """
            )
        case .fixSource:
            (
                "Eine Quelle in Ordnung bringen",
                "Die Liste noch einmal vollständig exportieren und dort ablegen, wo die Konfiguration sie erwartet."
            )
        case .reviewRemoval:
            (
                "Prüfen, ob die Beziehung enden soll",
                """
                Entfernt wird in Partner Center: in gutem Glauben und nach jeder Ankündigung, die der \
                Vertrag verlangt.
                """
            )
        case .answerRemoval:
            (
                "Eine Entfernung beantworten",
                """
                Beim Kunden nachfragen, in Partner Center nachsehen, dann \(code: "removal-planned"), \
                \(code: "ended") oder \(code: "returned") vermerken: mit \(code: "partnergap outcome") oder in der \
                Entscheidungsdatei.
                """
            )
        case .sayWho:
            (
                "Sagen, wer das ist",
                "In Partner Center nachsehen und in der Entscheidungsdatei eine Zeile \(code: "same") ergänzen."
            )
        case .confirmCustomer:
            (
                "Einen Kunden bestätigen",
                "Den Kunden in die eigene Kundenliste aufnehmen oder das Geschäft als \(code: "ended") vermerken."
            )
        case .askProvider:
            (
                "Den indirekten Anbieter fragen",
                "Um seine Kundenliste oder Rechnungen bitten und sie als Quelle eintragen."
            )
        case .assignProvider:
            ("Den indirekten Anbieter zuordnen", "In der Entscheidungsdatei eine Zeile \(code: "provider") ergänzen.")
        case .createTenant:
            ("Einen Mandanten anlegen", "Mit dem Kunden seinen Mandanten anlegen; die Beziehung entsteht dabei.")
        case .recordLegalBasis:
            (
                "Die Rechtsgrundlage vermerken",
                """
                In der Entscheidungsdatei eine Zeile \(code: "legal-basis") mit \(code: "existing-customer") oder \
                \(code: "consent") ergänzen.
                """
            )
        case .approve:
            (
                "Schreiben lesen und versenden",
                """
                Lesen und freigeben: mit \(code: "partnergap batch approve") oder einer Zeile \(code: "approved") in der \
                Entscheidungsdatei. Oder die .eml-Datei selbst versenden und \(code: "partnergap batch handed-over") \
                sagen. Von selbst wird nichts versandt.
                """
            )
        case .send:
            (
                "Freigegebene Schreiben versenden",
                "\(code: "partnergap batch send") übergibt sie dem Mailsystem."
            )
        case .confirmSent:
            (
                "Den Versand bestätigen",
                "Vor drei Tagen freigegeben: \(code: "partnergap batch send"), oder \(code: "batch handed-over") sagen."
            )
        case .checkHandOver:
            (
                "Die Übergabe prüfen",
                """
                Ob das Schreiben hinausging, ist ungewiss: im Protokoll des Mailsystems nachsehen, dann \
                \(code: "partnergap batch handed-over") oder \(code: "partnergap batch cancel") sagen.
                """
            )
        case .mendAddress:
            (
                "Eine Adresse berichtigen",
                """
                Das Schreiben kam zurück: in der Entscheidungsdatei eine Zeile \(code: "contact") mit \
                gültiger Adresse ergänzen.
                """
            )
        case .call:
            (
                "Den Kunden anrufen",
                "Alle Erinnerungen sind verbraucht. Annehmen muss ein globaler Administrator des Kunden."
            )
        case .acceptBaseline:
            (
                "Den Bestand bestätigen",
                "Die Lücken einmal durchsehen, dann \(code: "partnergap run --accept baseline")."
            )
        case .addIdentifier:
            (
                "Mandanten-ID oder Domäne finden",
                "In der Quelle die Mandanten-ID oder die eigene Domäne des Kunden nachtragen."
            )
        case .confirmTenant:
            (
                "Nutzung der Microsoft-Cloud bestätigen",
                """
                In der Entscheidungsdatei eine Zeile \(code: "microsoft-tenant") mit \(code: "yes") ergänzen, wenn der \
                Kunde einen Mandanten hat.
                """
            )
        case .addRecipient:
            (
                "Einen Empfänger benennen",
                """
                In der Entscheidungsdatei eine Zeile \(code: "contact") ergänzen, am besten mit einem \
                globalen Administrator.
                """
            )
        case .addLink:
            (
                "Einen Einladungslink hinterlegen",
                "Den Link aus Partner Center unverändert unter \(code: "links") in die Konfiguration kopieren."
            )
        }
    }
}
