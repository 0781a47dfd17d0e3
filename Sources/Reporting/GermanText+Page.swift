// SPDX-License-Identifier: MIT

extension GermanText {
    func words(_ label: PageLabel) -> String {
        switch label {
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
}
