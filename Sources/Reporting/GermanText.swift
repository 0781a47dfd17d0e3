// SPDX-License-Identifier: MIT

import CustomerModel
import Invitations
import Reconciliation

/// The report in German.
struct GermanText: ReportText {
    var language: ReportLanguage { .german }

    // One line per word of a closed list: cutting it in two would only hide that one is missing.
    func label(_ label: Label) -> String {
        switch label {
        case .title: "Nachtbericht"
        case .trustHeading: "Ist den Daten der letzten Nacht zu trauen?"
        case .tonightHeading: "Neu heute Nacht"
        case .todoHeading: "Was Sie entscheiden müssen"
        case .customersHeading: "Alle Kunden"
        case .rejectedHeading: "Nicht verwendete Zeilen"
        case .otherFindings: "Weitere Befunde"
        case .run: "Lauf"
        case .lastNight: "Letzte gute Nacht"
        case .firstNight: "Erste Nacht: Alles ist neu."
        case .source: "Quelle"
        case .file: "Datei"
        case .day: "Stand"
        case .rows: "Zeilen"
        case .read: "gelesen"
        case .accepted: "übernommen"
        case .rejected: "abgewiesen"
        case .ignored: "übergangen"
        case .merged: "zusammengeführt"
        case .withoutTenantID: "ohne Mandanten-ID"
        case .encoding: "Zeichensatz"
        case .profile: "Profil"
        case .partial: "Nur ein Teil der Liste: Wer fehlt, beweist nichts."
        case .dayUnknown: "Tag unbekannt"
        case .findings: "Befunde"
        case .more: "Näheres"
        case .recipient: "Empfänger"
        case .kind: "Lädt ein zu"
        case .language: "Sprache"
        case .letter: "Schreiben"
        case .noLetters: "Heute Nacht wurde kein Schreiben entworfen."
        case .lettersAreDrafts: "Diese Schreiben sind Entwürfe. Nichts wird versandt, bevor jemand es freigibt."
        case .withheldLetters: "Zurückgehaltene Schreiben"
        case .withheldHere: "Kein Schreiben"
        case .nothingToDo: "Heute ist nichts zu entscheiden."
        case .roleNeeded: "Rolle in Partner Center"
        case .calm: "Gut zu wissen"
        case .customer: "Kunde"
        case .verdict: "Befund"
        case .country: "Land"
        case .missing: "Es fehlt"
        case .nextAction: "Nächster Schritt"
        case .why: "Warum"
        case .rule: "Regel"
        case .firstSeen: "Zuerst gesehen"
        case .gapSince: "Lücke seit"
        case .renewal: "Verlängerung am"
        case .key: "Schlüssel"
        case .noCustomers: "Es wurden keine Kunden gelesen."
        case .noRejected: "Jede Zeile wurde verwendet."
        case .reason: "Grund"
        case .content: "Inhalt"
        case .quiet: "alles ruhig"
        case .report: "Bericht"
        case .allTables: "Tabellen"
        }
    }

    func counted(_ noun: Noun, _ count: Int) -> String {
        let one = count == 1
        return switch noun {
        case .customer: one ? "1 Kunde" : "\(count) Kunden"
        case .gap: one ? "1 belegte Lücke" : "\(count) belegte Lücken"
        case .newGap: one ? "1 neue Lücke" : "\(count) neue Lücken"
        case .draft: one ? "1 Entwurf" : "\(count) Entwürfe"
        case .reminder: one ? "1 Erinnerung" : "\(count) Erinnerungen"
        case .withheldLetter: one ? "1 Schreiben zurückgehalten" : "\(count) Schreiben zurückgehalten"
        case .toDo: one ? "1 Entscheidung offen" : "\(count) Entscheidungen offen"
        case .rejectedRow: one ? "1 Zeile nicht verwendet" : "\(count) Zeilen nicht verwendet"
        case .linked: "\(count) verknüpft"
        case .waiting: "\(count) wartend"
        case .surprise:
            one ? "1 entfernte oder unerwartete Beziehung" : "\(count) entfernte oder unerwartete Beziehungen"
        case .uncertain:
            one
                ? "1 Schreiben, bei dem ungewiss ist, ob es hinausging (batch list)"
                : "\(count) Schreiben, bei denen ungewiss ist, ob sie hinausgingen (batch list)"
        case .accepted: one ? "1 Einladung angenommen" : "\(count) Einladungen angenommen"
        case .lookAlike:
            one
                ? "1 Paar von Zeilen, die ein Kunde sein können"
                : "\(count) Paare von Zeilen, die ein Kunde sein können"
        case .repeatedCustomer: one ? "1 Kunde in mehreren Zeilen" : "\(count) Kunden in mehreren Zeilen"
        }
    }

    func date(_ day: Day) -> String { day.german }

    func age(inDays days: Int) -> String {
        switch days {
        case ..<0: "aus der Zukunft"
        case 0: "von heute"
        case 1: "1 Tag alt"
        default: "\(days) Tage alt"
        }
    }

    func trust(_ trust: Trust) -> (title: String, sentence: String) {
        switch trust {
        case .good: ("Ja", "Jede Quelle wurde gelesen, vollständig wie vereinbart und frisch.")
        case .doubtful:
            (
                "Mit Zweifel",
                """
                Eine Quelle ist veraltet oder angehalten, oder Schreiben wurden zurückgehalten. Im \
                Zweifel wird niemand eingeladen.
                """
            )
        case .broken:
            (
                "Nein",
                """
                Eine Quelle war nicht zu gebrauchen. Was sie belegen würde, ist zweifelhaft; im Zweifel \
                wird niemand eingeladen.
                """
            )
        }
    }

    func role(_ role: SourceRole) -> String {
        switch role {
        case .partnerCenterCustomers: "Kunden in Partner Center"
        case .relationships: "Beziehungen"
        case .orders: "Bestellungen und Rechnungen"
        case .providerAccounts: "Konten beim indirekten Anbieter"
        case .adminRelationships: "Administratorrechte (GDAP)"
        case .customerList: "Kundenliste"
        case .leads: "Interessenten"
        case .contacts: "Ansprechpartner"
        case .objections: "Widersprüche gegen Werbung"
        case .resellers: "Handelspartner"
        }
    }

    func condition(_ condition: SourceCondition) -> String {
        switch condition {
        case .good: "gut"
        case .stale(let days): "veraltet, \(age(inDays: days))"
        case .held: "angehalten"
        case .missing: "fehlt"
        case .refused: "abgelehnt"
        }
    }

    func language(_ language: Language) -> String {
        switch language {
        case .german: "Deutsch"
        case .english: "Englisch"
        case .french: "Französisch"
        case .italian: "Italienisch"
        case .dutch: "Niederländisch"
        }
    }

    func ground(_ ground: LanguageGround) -> String? {
        switch ground {
        case .person, .record: nil
        case .country: "nach dem Land"
        case .fallback: "als Vorgabe"
        }
    }

    func kind(_ kind: InvitationKind, in places: Places) -> Phrase {
        switch kind {
        case .reseller: "Händlerbeziehung mit uns"
        case .resellerAndProvider(let id): "Händlerbeziehung mit uns und mit \(places.name(of: id))"
        case .provider(let id): "Beziehung mit \(places.name(of: id))"
        }
    }

    func stage(ofReminder reminder: Int) -> String {
        reminder == 0 ? "Einladung" : "\(reminder). Erinnerung"
    }

    func withoutProviderEvidence(_ count: Int) -> Phrase {
        let who = count == 1 ? "1 Kunde ist" : "\(count) Kunden sind"
        return """
            \(words: who) mit uns verknüpft, und keine Quelle spricht vom indirekten Anbieter. Das ist der übliche Anfang \
            und kein Mangel; die Rechnung des Anbieters als weitere Quelle (Rolle \(code: "orders")) gäbe Auskunft.
            """
    }

    func more(_ count: Int, in file: String) -> String {
        "… und \(count) weitere in \(file)"
    }

    func newGaps(_ count: Int, isFirstNight: Bool) -> String {
        isFirstNight
            ? "\(counted(.gap, count)) in der ersten Nacht" : "\(counted(.newGap, count)) seit der letzten Nacht"
    }
}
