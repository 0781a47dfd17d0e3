// SPDX-License-Identifier: MIT

/// What last night made of a customer's business (input M of VERDICTS.md).
package enum Membership: String, Sendable, CaseIterable {
    case customer
    case prospect
    case ended
    case gone
    case stranger
}

/// How far an invitation has come (input L of VERDICTS.md), before tonight's clock is looked at.
package enum InvitationState: String, Sendable, CaseIterable {
    /// Drafted, approved or deferred; nothing has left the house.
    case draft
    /// Handed over, or sent by hand.
    case open
    /// Handed over perhaps: a crash or an odd answer of the mail system.
    case uncertain
    /// Refused by the mail system.
    case failed
    /// Came back.
    case bounced
    /// The customer says it is accepted.
    case said
}

/// An invitation the ledger or a person remembers.
package struct RememberedInvitation: Hashable, Sendable {
    /// What it asked for (input K).
    package let kind: InvitationKind
    /// How far it has come.
    package let state: InvitationState
    /// The day of the last attempt; for a draft the day it was drafted; for `said` the day it was said.
    package let day: Day
    /// Mails handed over so far: the invitation itself and its reminders.
    package let attempts: Int
    /// Good nights since half of it was accepted, or since a person said it is.
    package let goodNights: Int
    /// The day of the list that was counted last as a good night; `nil` while none was.
    package let countedOn: Day?
    /// The day it began: that of its first draft, or of the mail a person wrote; reminders belong to it.
    package let startedOn: Day
    /// The day a person approved the draft; `nil` while nobody has.
    package let approvedOn: Day?
    /// The day of the list in which the first of two halves arrived; `nil` while none has.
    package let halfAcceptedOn: Day?

    /// An invitation as remembered.
    package init(
        kind: InvitationKind,
        state: InvitationState,
        day: Day,
        attempts: Int,
        goodNights: Int = 0,
        countedOn: Day? = nil,
        startedOn: Day? = nil,
        approvedOn: Day? = nil,
        halfAcceptedOn: Day? = nil
    ) {
        self.kind = kind
        self.state = state
        self.day = day
        self.attempts = attempts
        self.goodNights = goodNights
        self.countedOn = countedOn
        self.startedOn = startedOn ?? day
        self.approvedOn = approvedOn
        self.halfAcceptedOn = halfAcceptedOn
    }
}

/// What the ledger knows of a customer from the nights before.
package struct LedgerEntry: Hashable, Sendable {
    /// The key given at first sight.
    package let key: String
    /// Keys it had besides, before several entries turned out to be one customer; ascending.
    package let aliases: [String]
    /// Its tenant, if known by then.
    package let tenantID: TenantID?
    /// Its domains by then.
    package let domains: [DomainName]
    /// Its name by then.
    package let name: String
    /// The first night it was seen.
    package let firstSeen: Day
    /// The first night of the gap that is still open.
    package private(set) var gapSince: Day?
    /// The day of the last good list that showed our own relationship, if any did.
    package let resellerSeen: Day?
    /// The day of the good list that first lacked it afterwards: a suspected removal.
    package let lostOn: Day?
    /// For each provider, the day of the last evidence of a relationship.
    package let providersSeen: [ProviderID: Day]
    /// The providers it was assigned to on the last night whose lists could all be believed.
    ///
    /// Empty when that night assigned it to nobody; `nil` when there was no such night, so that nothing is known.
    package let assigned: [ProviderID]?
    /// What last night made of the business.
    package let membership: Membership?
    /// Its invitation, if one was ever made and not closed.
    package internal(set) var invitation: RememberedInvitation?
    /// Whether a removal was confirmed, or a person said the business ended.
    package let wasEnded: Bool
    /// The day of the last mail of an invitation that is closed by now; `nil` when there was none.
    package let mailedOn: Day?
    /// Whether `gaps.csv` listed it last night: a gap of somebody whose business was over is none that was believed.
    package let wasListed: Bool

    /// An entry as remembered.
    package init(
        key: String,
        aliases: [String] = [],
        tenantID: TenantID? = nil,
        domains: [DomainName] = [],
        name: String,
        firstSeen: Day,
        gapSince: Day? = nil,
        resellerSeen: Day? = nil,
        lostOn: Day? = nil,
        providersSeen: [ProviderID: Day] = [:],
        assigned: [ProviderID]? = nil,
        membership: Membership? = nil,
        invitation: RememberedInvitation? = nil,
        wasEnded: Bool = false,
        mailedOn: Day? = nil,
        wasListed: Bool? = nil
    ) {
        self.key = key
        self.aliases = aliases
        self.tenantID = tenantID
        self.domains = domains
        self.name = name
        self.firstSeen = firstSeen
        self.gapSince = gapSince
        self.resellerSeen = resellerSeen
        self.lostOn = lostOn
        self.providersSeen = providersSeen
        self.assigned = assigned
        self.membership = membership
        self.invitation = invitation
        self.wasEnded = wasEnded
        self.mailedOn = mailedOn
        self.wasListed = wasListed ?? (gapSince != nil)
    }

    /// The entry of a customer whose gap is not believed tonight: for the nights to come it has not begun.
    package func withoutGap() -> LedgerEntry {
        var entry = self
        entry.gapSince = nil
        return entry
    }
}
