// SPDX-License-Identifier: MIT

/// The state of one customer as tonight shows it (DESIGN, section 5); a closed list.
package enum Verdict: String, Sendable, CaseIterable {
    case linked
    case halfKnown = "half-known"
    case missingReseller = "missing-reseller"
    case missingProvider = "missing-provider"
    case missingBoth = "missing-both"
    case prospect
    case waiting
    case reminderDue = "reminder-due"
    case halfLinked = "half-linked"
    case unclear
    case notInvitable = "not-invitable"
    case removed
    case unexpected
    case onlyInPartnerCenter = "only-in-partner-center"
    case unknown
}

/// Why a verdict was given, where the verdict alone does not say it (VERDICTS.md, "The table").
package enum VerdictReason: String, Sendable, CaseIterable {
    case partnerTenant = "partner-tenant"
    case proposed
    case conflicting
    case otherTenant = "other-tenant"
    case claimedTwice = "claimed-twice"
    case notChecked = "not-checked"
    case endedStillLinked = "ended-still-linked"
    case ended
    case suspected
    case confirmed
    case leftAllLists = "left-all-lists"
    case doubt
    case noEvidence = "no-evidence"
    case unassigned
    case outsideMarket = "outside-market"
    case otherCloud = "other-cloud"
    case noTenant = "no-tenant"
    case declined
    case suppressed
    case objected
    case noLegalBasis = "no-legal-basis"
    case saidAccepted = "said-accepted"
    /// Invited, the reminder not yet due.
    case invited
    /// A reminder is due but withheld; `withheld_reason` says why.
    case withheld
}

/// The one thing to do next; a closed list.
package enum NextAction: String, Sendable, CaseIterable {
    case none
    /// First in every list: a letter that may or may not have left the house is never sent again by itself.
    case checkHandOver = "check-hand-over"
    case decide
    case fixSource = "fix-source"
    case reviewRemoval = "review-removal"
    case wait
    case answerRemoval = "answer-removal"
    case sayWho = "say-who"
    case confirmCustomer = "confirm-customer"
    case askProvider = "ask-provider"
    case assignProvider = "assign-provider"
    case createTenant = "create-tenant"
    case recordLegalBasis = "record-legal-basis"
    case approve
    case send
    case confirmSent = "confirm-sent"
    case mendAddress = "mend-address"
    case call
    // Cures of a withheld letter
    case acceptBaseline = "accept-baseline"
    case addIdentifier = "add-identifier"
    case confirmTenant = "confirm-tenant"
    case addRecipient = "add-recipient"
    case addLink = "add-link"
}

/// Why a letter that the table asks for is not drafted; the order is the precedence (VERDICTS.md, "Letter").
package enum WithholdingReason: String, Sendable, CaseIterable {
    case baseline
    case listHeld = "list-held"
    case objectionsOrDecisionsUnread = "objections-or-decisions-unread"
    case providerDoubtful = "provider-doubtful"
    case noIdentifier = "no-identifier"
    case noMicrosoftTenant = "no-microsoft-tenant"
    case domainElsewhere = "domain-elsewhere"
    case wasEnded = "was-ended"
    case marketDoubtful = "market-doubtful"
    case noLegalBasis = "no-legal-basis"
    case noRecipient = "no-recipient"
    case doubtfulRecipient = "doubtful-recipient"
    case sharedRecipient = "shared-recipient"
    case noLink = "no-link"
    case coolingOff = "cooling-off"
    case quietDay = "quiet-day"
    case cap
    case canary

    /// What a person does about it.
    package var cure: NextAction {
        switch self {
        case .baseline: .acceptBaseline
        case .listHeld, .objectionsOrDecisionsUnread, .providerDoubtful: .fixSource
        case .noIdentifier: .addIdentifier
        case .noMicrosoftTenant: .confirmTenant
        case .domainElsewhere, .wasEnded, .marketDoubtful: .decide
        case .noLegalBasis: .recordLegalBasis
        case .noRecipient, .doubtfulRecipient, .sharedRecipient: .addRecipient
        case .noLink: .addLink
        case .coolingOff, .quietDay, .cap, .canary: .wait
        }
    }

    /// Whether the night holds letters back, and nothing about the customer does.
    package var isOfTheNight: Bool {
        switch self {
        case .baseline, .listHeld, .objectionsOrDecisionsUnread, .quietDay, .cap, .canary: true
        default: false
        }
    }
}
