// SPDX-License-Identifier: MIT

import CustomerModel
import Invitations

extension EnglishText {
    func doubt(_ doubt: RecipientDoubt) -> String {
        switch doubt {
        case .objected: "whoever has this address objected to mail"
        case .roleBox: "nobody reads the mail of this address, or it is a general box with a free-mail provider"
        case .partner: "the address is ours, a provider’s or a reseller’s"
        case .otherCustomer: "the address is in another customer’s domain"
        case .lookAlike: "the domain only looks like the customer’s, or mixes alphabets"
        case .otherAddressShown: "the name shows another address than the one behind it"
        case .unclearChoice: "what somebody decided is no address, or two decisions differ"
        }
    }

    func ground(_ basis: LegalBasis) -> String {
        switch basis {
        case .existingCustomer: "existing customer"
        case .consent(let day?): "consent of \(date(day))"
        case .consent(nil): "consent of an unknown day, which counts as none"
        case .none: "none"
        }
    }
}
