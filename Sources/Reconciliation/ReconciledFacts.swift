// SPDX-License-Identifier: MIT

import CustomerModel

/// What a reconciled customer consists of; each part is explained at `ReconciledCustomer`.
struct ReconciledFacts: Hashable, Sendable {
    let customer: Customer
    let key: String
    var inputs: VerdictInputs
    let reseller: Standing
    let providers: [ProviderStanding]
    var decided: Decided
    let wish: LetterWish?
    var withheld: WithholdingReason?
    let provider: ProviderID?
    let evidence: [Evidence]
    let memory: LedgerEntry?
    let decisions: [Decision]
    let firstSeen: Day
    let gapSince: Day?
    let renewal: Day?
    let tomorrow: LedgerEntry?
    let underWay: RememberedInvitation?
}
