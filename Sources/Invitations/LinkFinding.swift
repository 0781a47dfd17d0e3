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
    /// damaged on the way is rejected even where the damage can be undone; `repaired` then offers the result.
    package init(checking url: String) {
        self.url = url
        var mended = url
        var defect: LinkDefect?
        for candidate in LinkDefect.allCases {
            let undone = candidate.undone(in: mended)
            if undone != mended, defect == nil { defect = candidate }
            mended = undone
        }
        do throws(LinkRefusal) {
            let shape = try LinkShape(recognizing: mended)
            verdict = defect != nil ? .reject : shape.isLegacy ? .legacy : .accept
            kind = defect == nil ? shape.kind : nil
            reason = defect?.reason ?? shape.remark
            repaired = defect == nil ? nil : mended
            parties = defect == nil ? shape.parties : nil
        } catch {
            verdict = .reject
            kind = nil
            reason = error.reason
            repaired = nil
            parties = nil
        }
    }
}
