// SPDX-License-Identifier: MIT

import CustomerModel
import Invitations

extension GermanText {
    func doubt(_ doubt: RecipientDoubt) -> String {
        switch doubt {
        case .objected: "wer unter dieser Adresse liest, hat widersprochen"
        case .roleBox: "unter dieser Adresse liest niemand, oder es ist ein Sammelpostfach bei einem Freemail-Anbieter"
        case .partner: "die Adresse gehört uns, einem Distributor oder einem Reseller"
        case .otherCustomer: "die Adresse liegt in der Domain eines anderen Kunden"
        case .lookAlike: "die Domain sieht der des Kunden nur ähnlich oder mischt Alphabete"
        case .otherAddressShown: "der Name zeigt eine andere Adresse als die, an die es ginge"
        case .unclearChoice: "die Entscheidung nennt keine Adresse, oder zwei widersprechen sich"
        }
    }

    func ground(_ basis: LegalBasis) -> String {
        switch basis {
        case .existingCustomer: "Bestandskunde"
        case .consent(let day?): "Einwilligung vom \(date(day))"
        case .consent(nil): "Einwilligung ohne Datum, also keine"
        case .none: "keine"
        }
    }
}
