// SPDX-License-Identifier: MIT

package import CustomerModel

/// Why a standing is in doubt.
package enum DoubtReason: String, Sendable, CaseIterable {
    case missing
    case refused
    case held
    case stale
    case partial
    case unknownWord = "unknown-word"
    case notNewer = "not-newer"
}

/// Whether a relationship exists, as far as tonight's exports can tell.
package enum Standing: Hashable, Sendable {
    case present
    case absent
    /// A configured source could tell but tonight cannot.
    case doubt(DoubtReason)
    /// No configured source could ever tell.
    case blind
}

/// A required provider and where its relationship stands.
package struct ProviderStanding: Hashable, Sendable {
    /// The provider.
    package let provider: ProviderID
    /// Its relationship with the customer.
    package let standing: Standing

    /// A standing.
    package init(provider: ProviderID, standing: Standing) {
        self.provider = provider
        self.standing = standing
    }
}

/// A letter the table asks for, before policy is asked.
package struct LetterWish: Hashable, Sendable {
    /// What the letter asks the customer to accept.
    package let kind: InvitationKind
    /// 0 for the invitation, 1 and 2 for its reminders.
    package let reminder: Int

    /// A wish.
    package init(kind: InvitationKind, reminder: Int) {
        self.kind = kind
        self.reminder = reminder
    }
}

/// What the table decides about a customer: one verdict, one next action, at most one letter.
package struct Decided: Hashable, Sendable {
    /// The number of the rule in VERDICTS.md that decided, 1 to 31.
    package let rule: Int
    /// The verdict.
    package let verdict: Verdict
    /// Its reason.
    package let reason: VerdictReason?
    /// The next action.
    package let action: NextAction
    /// Whether the letter by L may be drafted under this rule; a withheld one may not.
    package let mayDraft: Bool

    /// A decision.
    package init(rule: Int, verdict: Verdict, reason: VerdictReason?, action: NextAction, mayDraft: Bool) {
        self.rule = rule
        self.verdict = verdict
        self.reason = reason
        self.action = action
        self.mayDraft = mayDraft
    }
}

/// A customer with its standings, its gap and what the table made of them.
package struct ReconciledCustomer: Hashable, Sendable {
    /// The cluster of records.
    package let customer: Customer
    /// The label given at first sight and kept.
    package let key: String
    /// The inputs of the table, tonight.
    package private(set) var inputs: VerdictInputs
    /// Our own relationship (input R).
    package let reseller: Standing
    /// Each required provider's (inputs Vp), in order of configuration.
    package let providers: [ProviderStanding]
    /// What the table decides.
    package private(set) var decided: Decided
    /// The letter the gap asks for (L1 to L3), whatever policy says; `nil` where the table gives none.
    package let wish: LetterWish?
    /// Why no letter is drafted although there is a gap; the first reason that holds.
    package private(set) var withheld: WithholdingReason?
    /// The provider the next letter concerns, else the first one missing.
    package let provider: ProviderID?
    /// Linkage evidence, statements and rules, in that order.
    package let evidence: [Evidence]
    /// What is remembered of it.
    package let memory: LedgerEntry?
    /// What people say of it: the lines that hold tonight, in the order in which they were said.
    package let decisions: [Decision]
    /// The first night it was seen.
    package let firstSeen: Day
    /// The first night of its gap; `nil` without one.
    package let gapSince: Day?
    /// The next renewal any source knows.
    package let renewal: Day?
    /// What tomorrow remembers of it, before its letter is decided.
    package let tomorrow: LedgerEntry?
    /// The invitation under way tonight, with what persons say of it; `nil` without one.
    package let underWay: RememberedInvitation?

    /// Everything at once; made by `reconcile`.
    package init(
        customer: Customer,
        key: String,
        inputs: VerdictInputs,
        reseller: Standing,
        providers: [ProviderStanding],
        decided: Decided,
        wish: LetterWish?,
        withheld: WithholdingReason?,
        provider: ProviderID?,
        evidence: [Evidence],
        memory: LedgerEntry?,
        decisions: [Decision] = [],
        firstSeen: Day,
        gapSince: Day?,
        renewal: Day?,
        tomorrow: LedgerEntry? = nil,
        underWay: RememberedInvitation? = nil
    ) {
        self.customer = customer
        self.key = key
        self.inputs = inputs
        self.reseller = reseller
        self.providers = providers
        self.decided = decided
        self.wish = wish
        self.withheld = withheld
        self.provider = provider
        self.evidence = evidence
        self.memory = memory
        self.decisions = decisions
        self.firstSeen = firstSeen
        self.gapSince = gapSince
        self.renewal = renewal
        self.tomorrow = tomorrow
        self.underWay = underWay
    }

    /// The same customer once the batch has been decided: with the reason its letter is withheld for, or with none.
    ///
    /// A reason of the customer's own (a provider in doubt, no identifier) stays, whichever comes first counts. Under a
    /// rule that has no letter nothing changes. With `isApprovalVoid` a draft that somebody approved is a draft again:
    /// its words, its address or its link are others tonight.
    package func settled(withheld reason: WithholdingReason?, isApprovalVoid: Bool = false) -> ReconciledCustomer {
        guard decided.concernsLetter else { return self }
        var settled = self
        if isApprovalVoid { settled.inputs.draft = .drafted }
        settled.decided = Reconciliation.decided(settled.inputs, withheld: reason)
        settled.withheld = firstReason(reason, withholding(for: inputs))
        return settled
    }

    /// The `missing` column: `reseller`, `provider:ID`, joined by `|`; a trailing `?` where not proven.
    package var missing: String {
        var parts: [String] = []
        if let mark = reseller.missingMark { parts.append("reseller\(mark)") }
        for entry in providers {
            if let mark = entry.standing.missingMark { parts.append("provider:\(entry.provider)\(mark)") }
        }
        return parts.joined(separator: "|")
    }

    /// The invitation that is over since tonight: nothing it asks for is in gap or doubt.
    package var endedInvitation: RememberedInvitation? {
        inputs.letter != .none && inputs.activeLetter == .none ? underWay : nil
    }

    /// Whether the invitation that is over was accepted: a mail went out, and everything it asked for is there.
    package var isAccepted: Bool {
        guard let ended = endedInvitation, ended.state != .draft else { return false }
        return inputs.askedIsWhollyThere
    }

    /// Whether an absence is proven.
    package var hasProvenGap: Bool {
        reseller == .absent || providers.contains { $0.standing == .absent }
    }
}

extension Standing {
    /// Empty where proven absent, `?` where not known, `nil` where present.
    fileprivate var missingMark: String? {
        switch self {
        case .present: nil
        case .absent: ""
        case .doubt, .blind: "?"
        }
    }
}
