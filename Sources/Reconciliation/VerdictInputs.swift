// SPDX-License-Identifier: MIT

package import CustomerModel

/// The closed inputs of the verdict table for one customer on one night (VERDICTS.md, "Inputs of tonight").
package struct VerdictInputs: Hashable, Sendable {
    /// R: our own relationship; never blind.
    package enum Reseller: Sendable, CaseIterable { case present, absent, doubt }

    /// Vp: a required provider's relationship.
    package enum ProviderInput: Sendable, CaseIterable { case present, absent, doubt, blind }

    /// I: how sure we are who this is, with the reason where it is open.
    package enum IdentityInput: Sendable, CaseIterable {
        case firm, weak, openProposed, openConflicting, openOtherTenant, openClaimedTwice
    }

    /// X: what makes an invitation impossible.
    package enum Obstacle: Sendable, CaseIterable { case none, partner, outsideMarket, otherCloud, noTenant }

    /// D: who forbade mail.
    package enum Objection: Sendable, CaseIterable { case none, declined, suppressed, objected }

    /// L: the invitation, tonight.
    package enum Letter: Sendable, CaseIterable {
        case none, draft, stuckUncertain, stuckAddress, open, due, spent, said
    }

    /// How far a draft has come, for the action of rule 30.
    package enum DraftStage: Sendable, CaseIterable { case drafted, approved, approvedLongAgo }

    /// H: what the nights before say of our own relationship.
    package enum History: Sendable, CaseIterable { case flat, lostOnce, lostTwice, new }

    /// M: the business.
    package enum Business: Sendable, CaseIterable { case customer, prospect, ended, gone, stranger }

    /// R.
    package var reseller = Reseller.absent
    /// Vp of each required provider, in the order in which they would be asked: earliest renewal, then configuration.
    package var providers: [ProviderInput] = []
    /// Whether the one blind or doubtful Vp stands for a provider that nobody has assigned.
    package var isUnassigned = false
    /// M.
    package var business = Business.customer
    /// I.
    package var identity = IdentityInput.firm
    /// X.
    package var obstacle = Obstacle.none
    /// D.
    package var objection = Objection.none
    /// L as the ledger and the calendar have it; the table uses `activeLetter`.
    package var letter = Letter.none
    /// K: what the invitation asked for; providers are indices into `providers`.
    package var asked: LetterShape?
    /// How far the draft has come, when L is one.
    package var draft = DraftStage.drafted
    /// H.
    package var history = History.flat
    /// The partner's switches and links that L1 to L3 look at.
    package var terms = LetterTerms()
    /// What withholds this customer's letter besides its standings: a person's "later", or a list that says who is a
    /// customer and cannot be read.
    package var brake: WithholdingReason?

    /// A firm customer of ours without a relationship, a provider or a history; the rest is set by whoever knows it.
    package init() {}
}

/// What L1 to L3 look at besides the standings.
package struct LetterTerms: Hashable, Sendable {
    /// What L2 asks for when nothing is known of the provider.
    package var whenProviderUnknown = UnknownProviderPolicy.resellerOnly
    /// Whether L3 may use the combined link.
    package var combinedForProviderGap = true
    /// For each of `VerdictInputs.providers`, whether its own link is configured for the customer's country.
    package var ownLinks: [Bool] = []

    /// The built-in defaults, and no provider's own link.
    package init() {}
}

extension VerdictInputs {
    /// V: the first of absent, doubt, blind, present that any provider has; `nil` if none is required.
    package var worstProvider: ProviderInput? {
        if providers.isEmpty { return nil }
        if providers.contains(.absent) { return .absent }
        if providers.contains(.doubt) { return .doubt }
        return providers.contains(.blind) ? .blind : .present
    }

    /// L; `none` once nothing of K is in gap or doubt.
    package var activeLetter: Letter {
        letter == .none || isClosed ? .none : letter
    }

    /// Whether an invitation is under way: open, due or said.
    package var isBusy: Bool {
        switch activeLetter {
        case .open, .due, .said: true
        case .none, .draft, .stuckUncertain, .stuckAddress, .spent: false
        }
    }

    /// Whether part of K is in doubt.
    var askedIsDoubtful: Bool {
        asksReseller && reseller == .doubt || askedProvider == .doubt
    }

    /// Whether part of K is present and part is still absent.
    var askedIsHalfThere: Bool {
        guard asksReseller, let askedProvider else { return false }
        return reseller == .present && askedProvider == .absent || reseller == .absent && askedProvider == .present
    }

    /// Whether part of K is present and part is not, for all that can be told tonight.
    var askedHasArrivedByHalf: Bool {
        guard asksReseller, let askedProvider else { return false }
        if reseller == .present { return askedProvider == .absent || askedProvider == .doubt }
        return askedProvider == .present
    }

    /// Whether everything of K is present.
    var askedIsWhollyThere: Bool {
        guard let asked else { return false }
        if asksReseller, reseller != .present { return false }
        return asked.providerIndex == nil || askedProvider == .present
    }

    private var isClosed: Bool {
        if asksReseller, reseller != .present { return false }
        return askedProvider != .absent && askedProvider != .doubt
    }

    private var asksReseller: Bool {
        switch asked {
        case .reseller, .combined: true
        case .provider, nil: false
        }
    }

    private var askedProvider: ProviderInput? {
        guard let index = asked?.providerIndex, index < providers.count else { return nil }
        return providers[index]
    }
}
