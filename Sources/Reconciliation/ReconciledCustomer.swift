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
///
/// Of a million of them every stage keeps a list: the facts are held once and shared by all copies.
package struct ReconciledCustomer: Hashable, Sendable {
    private final class Facts: Sendable {
        let content: ReconciledFacts
        init(_ content: ReconciledFacts) { self.content = content }
    }

    private let facts: Facts

    /// The cluster of records.
    package var customer: Customer { facts.content.customer }
    /// The label given at first sight and kept.
    package var key: String { facts.content.key }
    /// The inputs of the table, tonight.
    package var inputs: VerdictInputs { facts.content.inputs }
    /// Our own relationship (input R).
    package var reseller: Standing { facts.content.reseller }
    /// Each required provider's (inputs Vp), in order of configuration.
    package var providers: [ProviderStanding] { facts.content.providers }
    /// What the table decides.
    package var decided: Decided { facts.content.decided }
    /// The letter the gap asks for (L1 to L3), whatever policy says; `nil` where the table gives none.
    package var wish: LetterWish? { facts.content.wish }
    /// Why no letter is drafted although there is a gap; the first reason that holds.
    package var withheld: WithholdingReason? { facts.content.withheld }
    /// The provider the next letter concerns, else the first one missing.
    package var provider: ProviderID? { facts.content.provider }
    /// Linkage evidence, statements and rules, in that order.
    package var evidence: [Evidence] { facts.content.evidence }
    /// What is remembered of it.
    package var memory: LedgerEntry? { facts.content.memory }
    /// What people say of it: the lines that hold tonight, in the order in which they were said.
    package var decisions: [Decision] { facts.content.decisions }
    /// The first night it was seen.
    package var firstSeen: Day { facts.content.firstSeen }
    /// The first night of its gap; `nil` without one.
    package var gapSince: Day? { facts.content.gapSince }
    /// The next renewal any source knows.
    package var renewal: Day? { facts.content.renewal }
    /// What tomorrow remembers of it, before its letter is decided.
    package var tomorrow: LedgerEntry? { facts.content.tomorrow }
    /// The invitation under way tonight, with what persons say of it; `nil` without one.
    package var underWay: RememberedInvitation? { facts.content.underWay }

    /// Everything at once; made by `reconcile`.
    init(_ content: ReconciledFacts) { facts = Facts(content) }

    /// The same, part by part.
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
        self.init(
            ReconciledFacts(
                customer: customer,
                key: key,
                inputs: inputs,
                reseller: reseller,
                providers: providers,
                decided: decided,
                wish: wish,
                withheld: withheld,
                provider: provider,
                evidence: evidence,
                memory: memory,
                decisions: decisions,
                firstSeen: firstSeen,
                gapSince: gapSince,
                renewal: renewal,
                tomorrow: tomorrow,
                underWay: underWay
            )
        )
    }

    /// Whether everything about the two is the same.
    package static func == (left: ReconciledCustomer, right: ReconciledCustomer) -> Bool {
        left.facts === right.facts || left.facts.content == right.facts.content
    }

    /// By the key alone: no two customers of a night share one.
    package func hash(into hasher: inout Hasher) { hasher.combine(key) }

    /// The same customer once the batch has been decided: with the reason its letter is withheld for, or with none.
    ///
    /// A reason of the customer's own (a provider in doubt, no identifier) stays, whichever comes first counts. Under a
    /// rule that has no letter nothing changes. With `isApprovalVoid` a draft that somebody approved is a draft again:
    /// its words, its address or its link are others tonight.
    package func settled(withheld reason: WithholdingReason?, isApprovalVoid: Bool = false) -> ReconciledCustomer {
        guard decided.concernsLetter else { return self }
        var settled = facts.content
        if isApprovalVoid { settled.inputs.draft = .drafted }
        settled.decided = Reconciliation.decided(settled.inputs, withheld: reason)
        settled.withheld = firstReason(reason, withholding(for: inputs))
        return ReconciledCustomer(settled)
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
