// SPDX-License-Identifier: MIT

import CustomerModel
import Reconciliation

extension EnglishText {
    func verdict(_ verdict: Verdict) -> String {
        switch verdict {
        case .linked: "linked"
        case .halfKnown: "half-known"
        case .missingReseller: "reseller relationship missing"
        case .missingProvider: "provider relationship missing"
        case .missingBoth: "both relationships missing"
        case .prospect: "prospect"
        case .waiting: "waiting"
        case .reminderDue: "reminder due"
        case .halfLinked: "half-linked"
        case .unclear: "unclear"
        case .notInvitable: "not invitable"
        case .removed: "relationship removed"
        case .unexpected: "unexpected"
        case .onlyInPartnerCenter: "only in Partner Center"
        case .unknown: "unknown"
        }
    }

    func meaning(of verdict: Verdict) -> String {
        switch verdict {
        case .linked: "Every required relationship is there."
        case .halfKnown: "Our reseller relationship is there; of the indirect provider nothing is known."
        case .missingReseller: "There is no reseller relationship with us."
        case .missingProvider: "There is no relationship with the indirect provider."
        case .missingBoth: "Neither our reseller relationship nor that of the indirect provider is there."
        case .prospect: "Known from leads only."
        case .waiting: "Invited, not yet accepted."
        case .reminderDue: "Invited and not accepted: a reminder is due."
        case .halfLinked: "One half of the invitation was accepted, the other was not."
        case .unclear: "It is not certain who this is."
        case .notInvitable: "No invitation is possible."
        case .removed:
            """
            Our reseller relationship was there and is not listed any more: nothing can be ordered or renewed for this \
            customer. Delegated administration (DAP) went with it, GDAP stays. Nobody was told: neither Microsoft nor this \
            tool sends a notice, and a contract may require one of you.
            """
        case .unexpected: "New in Partner Center, although nobody invited this customer."
        case .onlyInPartnerCenter: "In Partner Center or in a provider’s list, but in none of our customer lists."
        case .unknown: "Tonight’s list cannot tell whether the reseller relationship is there."
        }
    }

    func reason(_ reason: VerdictReason) -> String {
        switch reason {
        case .partnerTenant: "The tenant belongs to us, to a provider or to another partner."
        case .proposed: "Two records may be the same customer: a person must say so."
        case .conflicting: "The sources contradict each other about who this is."
        case .otherTenant: "A new tenant of like name or domain turned up while the invitation was open."
        case .claimedTwice: "Two resellers claim this customer."
        case .notChecked: "Cannot be checked tonight: a list is missing, held or too old."
        case .endedStillLinked: "The business has ended, the relationship is still there."
        case .ended: "The business has ended."
        case .suspected: "No longer in the list for the first time. Microsoft sends no notice of removals."
        case .confirmed: "Missing in two lists. Microsoft sends no notice of removals."
        case .leftAllLists: "In none of the lists any more."
        case .doubt: "Our relationship is there; the list that speaks of the provider cannot tell tonight."
        case .noEvidence: "Our relationship is there; no source speaks of the provider."
        case .unassigned: "Our relationship is there; nobody has said which provider serves this customer."
        case .outsideMarket: "The tenant’s country lies outside our CSP market."
        case .otherCloud: "The tenant is in another cloud."
        case .noTenant: "The customer has no tenant yet."
        case .declined: "The customer declined."
        case .suppressed: "Somebody of ours has barred letters to this customer."
        case .objected: "The customer objects to mail."
        case .noLegalBasis: "No legal basis for a letter is recorded."
        case .saidAccepted: "The customer says it is accepted; the next export will show it."
        case .invited: "Invited, not yet accepted."
        case .withheld: "A reminder is due, but withheld."
        }
    }

    func withholding(_ reason: WithholdingReason) -> String {
        switch reason {
        case .baseline: "first night: the existing gaps are to be confirmed first"
        case .listHeld: "a list, or the night as a whole, is held"
        case .objectionsOrDecisionsUnread: "objections, decisions or the ledger cannot be relied on"
        case .providerDoubtful: "it is in doubt which provider is required"
        case .noIdentifier: "neither tenant ID nor domain is known"
        case .noMicrosoftTenant: "nothing shows that the customer uses Microsoft’s cloud"
        case .domainElsewhere: "the domain points to another customer"
        case .wasEnded: "the business had ended once"
        case .marketDoubtful: "the address lies outside our CSP market"
        case .noLegalBasis: "no legal basis is recorded"
        case .noRecipient: "no recipient is known"
        case .doubtfulRecipient: "the recipient is doubtful"
        case .sharedRecipient: "the recipient’s address belongs to several customers"
        case .noLink: "the invitation link is missing or cannot be used"
        case .coolingOff: "a letter went out a short while ago, or somebody asked for time"
        case .quietDay: "today is a quiet day"
        case .cap: "tonight’s limit of letters is reached"
        case .canary: "the first few letters go first"
        }
    }

    func openInvitation(since day: Day, days: Int) -> String {
        "Invited on \(date(day)), \(days == 1 ? "1 day" : "\(days) days") ago; not yet accepted."
    }

    func missing(_ counterpart: Counterpart, isProven: Bool, in places: Places) -> Phrase {
        let mark = isProven ? "" : " (not proven)"
        return switch counterpart {
        case .us: "reseller relationship\(words: mark)"
        case .provider(let id): "\(places.name(of: id))\(words: mark)"
        }
    }
}
