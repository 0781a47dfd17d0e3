// SPDX-License-Identifier: MIT

import CustomerModel
import Invitations

extension GermanText {
    // One line per word of a closed list.
    func words(_ label: LetterLabel) -> String {
        switch label {
        case .title: "Einladungen"
        case .batch: "Stapel"
        case .night: "Zum Nachtbericht"
        case .nothing: "Heute Nacht wurde kein Schreiben entworfen; es gibt nichts freizugeben."
        case .approveHeading: "Freigeben"
        case .approveAll:
            "Nichts geht hinaus, bevor jemand zustimmt. Wer alle Schreiben gelesen hat, gibt im Ordner der Konfiguration "
                + "den ganzen Stapel frei:"
        case .approveOne: "Einzeln freigeben"
        case .linksHeading: "Welche Links die Schreiben tragen"
        case .lettersHeading: "Die Schreiben"
        case .tenant: "Mandanten-ID"
        case .domain: "Domain"
        case .legalBasis: "Rechtsgrundlage"
        case .link: "Link"
        case .subject: "Betreff"
        case .copy: "Text kopieren"
        case .copyCommand: "Befehl kopieren"
        case .copied: "Kopiert"
        case .copyRefused: "Markiert – bitte Strg+C"
        case .openInMail: "Im Mailprogramm öffnen"
        case .file: ".eml-Datei"
        case .readAll: "Alle Schreiben lesen, kopieren und freigeben"
        case .showLetter: "Schreiben lesen"
        case .openAll: "Alle Schreiben aufklappen"
        case .closeAll: "Alle Schreiben zuklappen"
        case .tooLong:
            "„Im Mailprogramm öffnen“ fehlt, wo der Verweis dafür länger als \(MailLink.limit.german) Bytes wäre: "
                + "Manche Mailprogramme schneiden ihn sonst ab, ohne es zu sagen."
        case .howTo:
            "Jedes Schreiben lässt sich kopieren oder als .eml-Datei im Mailprogramm öffnen. Die Worte dürfen Sie ändern; "
                + "der Link bleibt, wie er ist."
        }
    }

    func tooLong(_ bytes: Int) -> String { "Zu lang für einen mailto-Verweis (\(bytes.german) Bytes)" }

    func carried(by count: Int, of all: Int, _ link: String) -> String {
        switch (count, all) {
        case (1, 1): "Das eine Schreiben trägt Link \(link)."
        case (all, _): "Alle \(count) Schreiben tragen Link \(link)."
        case (1, _): "1 von \(all) Schreiben trägt Link \(link)."
        default: "\(count) von \(all) Schreiben tragen Link \(link)."
        }
    }

    func party(_ party: CarriedLink.Party) -> Phrase {
        switch party {
        case .us: "uns"
        case .provider(let name): "\(name)"
        case .stranger(let tenant): "unbekannter Mandant \(tenant)"
        }
    }

    func verdict(_ finding: LinkFinding) -> String {
        switch finding.verdict {
        case .accept: "Kundenlink, in Ordnung"
        case .legacy: "Kundenlink, in Ordnung, in einer älteren Form von Microsoft"
        case .reject: "kein brauchbarer Kundenlink"
        }
    }
}

extension Int {
    /// With a dot before every three digits.
    var german: String {
        self < 1_000 ? "\(self)" : "\((self / 1_000).german).\(String(self % 1_000 + 1_000).dropFirst())"
    }
}
