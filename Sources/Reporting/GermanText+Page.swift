// SPDX-License-Identifier: MIT

import CustomerModel
import Reconciliation

extension GermanText {
    // One line per word of a closed list.
    func words(_ label: PageLabel) -> String {
        switch label {
        case .trendHeading: "Lücken der letzten 90 Nächte"
        case .trendLater: "Eine einzelne Nacht ergibt noch keinen Verlauf."
        case .invitedLayer: "eingeladen, noch nicht angenommen"
        case .doubtfulNight: "Nacht mit Zweifel"
        case .funnelHeading: "Von der Lücke zur Annahme"
        case .gapStep: "Lücke"
        case .draftedStep: "entworfen"
        case .handedOverStep: "übergeben"
        case .acceptedStep: "angenommen"
        case .agesHeading: "Wie lange Lücken offen sind"
        case .partnersHeading: "Was fehlt"
        case .countriesHeading: "Lücken nach Land"
        case .countryUnknown: "Land unbekannt"
        case .otherCountries: "andere Länder"
        case .renewalsHeading: "Verlängerungen in Gefahr"
        case .renewalsMeaning:
            "Hier verlängert sich in den nächsten 30 Tagen etwas, und ohne die fehlende Beziehung schlägt die Bestellung fehl."
        case .changesHeading: "Was sich seit der letzten Nacht geändert hat"
        case .closedGaps: "Geschlossene Lücken"
        case .place: "Anschrift"
        case .copySame: "„Derselbe“ kopieren"
        case .copyDifferent: "„Verschieden“ kopieren"
        case .damagedNames: "Namen mit verlorenen Zeichen"
        case .rejectedHere: "Abgewiesen"
        case .indexHeading: "Alle Läufe"
        case .runsHeading: "Läufe"
        case .trustColumn: "Zu trauen?"
        case .customersColumn: "Kunden"
        case .gapsColumn: "Lücken"
        case .newColumn: "Neue Lücken"
        case .draftsColumn: "Entwürfe"
        case .toDoColumn: "Offene Entscheidungen"
        case .otherLanguage: "Deutsch"
        case .search: "Suchen"
        case .searchHint: "Name, Domäne oder Mandanten-ID"
        case .clear: "Alle zeigen"
        case .filters: "Kunden suchen und filtern"
        case .previous: "Vorige 200"
        case .next: "Nächste 200"
        case .pages: "Weitere Kunden"
        case .daysOpen: "Offen"
        case .sortHint: "sortieren"
        }
    }

    func words(_ name: ScriptLabel) -> String {
        switch name {
        case .customer: label(.customer)
        case .verdict: label(.verdict)
        case .country: label(.country)
        case .missing: label(.missing)
        case .source: label(.source)
        case .action: label(.nextAction)
        case .why: label(.why)
        case .rule: label(.rule)
        case .key: label(.key)
        case .firstSeen: label(.firstSeen)
        case .gapSince: label(.gapSince)
        case .renewal: label(.renewal)
        case .reseller: "Händlerbeziehung mit uns"
        case .provider: "Anbieter"
        case .shown: "{shown} von {all} Kunden"
        case .window: "{from} bis {to} von {shown}"
        case .nobody: "Auf diese Auswahl passt niemand."
        case .absent: "Diesen Kunden kennt die Seite nicht: Sie nennt nur einen Teil, customers.csv nennt alle."
        case .nothing: "nichts"
        case .unassigned: "keinem zugeordnet"
        }
    }

    func onlyGaps(_ count: Int, of all: Int) -> String {
        "Diese Seite nennt nur \(count.german) Kunden mit einer Lücke; alle \(all.german) stehen in customers.csv."
    }

    func trend(from first: NightTally, to last: NightTally, greatest: Int) -> String {
        "\(counted(.gap, first.gaps)) am \(date(first.day)), \(last.gaps.german) am \(date(last.day)); "
            + "höchstens \(greatest.german) Kunden in einer Nacht."
    }

    func age(ofGapsFrom first: Int, to last: Int) -> String {
        switch (first, last) {
        case (0, _): "seit heute"
        case (_, Int.max): "über \(first - 1) Tage"
        default: "\(first) bis \(last) Tage"
        }
    }

    func goodSources(_ count: Int) -> String {
        "\(count) weitere Quellen sind gut: ganz gelesen, vollständig wie vereinbart und frisch"
    }

    func inDays(_ days: Int) -> String {
        switch days {
        case 0: "heute"
        case 1: "morgen"
        default: "in \(days) Tagen"
        }
    }

    func undecided(_ count: Int) -> String {
        count == 1 ? "1 Paar, das derselbe Kunde sein kann" : "\(count) Paare, die derselbe Kunde sein können"
    }

    var howToDecide: Phrase {
        """
        Eine der Zeilen in die Entscheidungsdatei kopieren, oder \(code: "partnergap review") fragen lassen. Bis dahin \
        wird keiner der beiden eingeladen.
        """
    }

    func way(to action: NextAction) -> String? {
        switch action {
        case .fixSource: "Partner Center › Kunden › Kundenliste › Exportieren"
        case .reviewRemoval, .answerRemoval, .sayWho: "Partner Center › Kunden › Kundenliste › der Kunde › Konto"
        case .addLink: "Partner Center › Kunden › Beziehung anfordern"
        case .createTenant: "Partner Center › Kunden › Neuen Kunden hinzufügen"
        default: nil
        }
    }

    func lines(_ lines: [Int]) -> String {
        let shown = lines.prefix(12).map(String.init).joined(separator: ", ")
        return "\(lines.count == 1 ? "Zeile" : "Zeilen") \(shown)\(lines.count > 12 ? ", …" : "")"
    }
}
