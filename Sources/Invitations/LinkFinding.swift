// SPDX-License-Identifier: MIT

package import CustomerModel
import Diagnostics

/// What a link of Microsoft's asks a customer to do.
package enum LinkKind: String, Sendable, CaseIterable {
    /// A reseller relationship with the partner named, as direct partners and providers use it.
    case reseller
    /// The indirect reseller alone.
    case resellerOnly = "reseller-only"
    /// Indirect reseller and indirect provider in one acceptance.
    case resellerAndProvider = "reseller+provider"
    /// Granular administration rights, which are no relationship.
    case gdap
    /// The Microsoft Customer Agreement.
    case mca
    /// The customer's own billing profile.
    case profile

    /// Whether accepting it creates a relationship.
    package var isInvitation: Bool {
        switch self {
        case .reseller, .resellerOnly, .resellerAndProvider: true
        case .gdap, .mca, .profile: false
        }
    }
}

/// The partners a link names.
package struct LinkParties: Hashable, Sendable {
    /// The tenant in `partnerId`.
    package let partner: TenantID
    /// The PartnerID in `msppId`; `nil` where it is 0.
    package let partnerID: String?
    /// The tenant in `indirectCSPId`.
    package let provider: TenantID?

    /// Parties.
    package init(partner: TenantID, partnerID: String?, provider: TenantID?) {
        self.partner = partner
        self.partnerID = partnerID
        self.provider = provider
    }
}

/// What a check of one link found; the link itself is kept as it was written.
package struct LinkFinding: Hashable, Sendable {
    /// Whether a link can be used.
    package enum Verdict: String, Sendable, CaseIterable {
        case accept
        /// A shape Microsoft has replaced: used, with a warning.
        case legacy
        case reject
    }

    /// Whether it can be used.
    package let verdict: Verdict
    /// What it asks for; `nil` for a rejected one.
    package let kind: LinkKind?
    /// The link, verbatim.
    package let url: String
    /// Why, or what to know about it; empty where there is nothing to say.
    package let reason: String
    /// What was probably meant, itself checked; only for a rejected link, and never used by itself.
    package let repaired: String?
    /// The partners it names, where it names some.
    package let parties: LinkParties?

    /// Checks a link against the shapes Microsoft has used (domain sheet, section 2.1).
    ///
    /// Host, path and GUIDs compare without case, parameters in any order. A link that is known to have been
    /// damaged on the way is rejected even where the damage can be undone; `repaired` then offers the result, in which
    /// every id is one that stood in `url`.
    package init(checking url: String) {
        self.url = url
        let mending = LinkMending(of: url)
        switch mending.outcome {
        case .success(let shape) where mending.defects.isEmpty:
            verdict = shape.isLegacy ? .legacy : .accept
            kind = shape.kind
            reason = shape.remark
            repaired = nil
            parties = shape.parties
        case .success:
            verdict = .reject
            kind = nil
            reason = mending.reasons.joined(separator: "; ")
            repaired = mending.text
            parties = nil
        case .failure(let refusal):
            verdict = .reject
            kind = nil
            reason = refusal.reason
            repaired = nil
            parties = nil
        }
    }
}
