// SPDX-License-Identifier: MIT

package import CustomerModel
package import Diagnostics

/// A link as configured: taken from Partner Center, kept byte for byte, never composed.
package struct InvitationLink: Hashable, Sendable {
    /// What it is configured for, with the provider where there is one.
    package let kind: InvitationKind
    /// The country whose customers get it; `nil` for all others.
    package let country: Country?
    /// The link, verbatim.
    package let url: String

    /// A link as configured.
    package init(kind: InvitationKind, country: Country? = nil, url: String) {
        self.kind = kind
        self.country = country
        self.url = url
    }

    /// What speaks against using it; an error keeps it out of every letter, a warning does not.
    ///
    /// The parties named in the link must be the configured ones: for an invitation to us our tenant and PartnerID,
    /// and the provider's tenant in the combined one; for a provider's own link the provider's tenant.
    package func findings(
        partner: Partner,
        providers: [Provider],
        at place: SourceLocation? = nil
    ) -> [Diagnostic] {
        let finding = LinkFinding(checking: url)
        guard finding.verdict != .reject, let found = finding.kind else {
            let repair = finding.repaired.map { "probably meant: \($0)" } ?? "copy it again from Partner Center"
            return [Diagnostic(.error, .linkRejected, finding.reason, at: place, suggestion: repair)]
        }
        let mismatches = mismatches(of: found, finding.parties, partner: partner, providers: providers)
        guard mismatches.isEmpty else {
            let advice = "copy the link of this kind from Partner Center again, or mend tenant and partner-id"
            return mismatches.map { Diagnostic(.error, .linkRejected, $0, at: place, suggestion: advice) }
        }
        guard !finding.reason.isEmpty else { return [] }
        return [Diagnostic(.warning, .linkLegacy, finding.reason, at: place)]
    }

    /// Whether letters may carry it.
    package func isUsable(partner: Partner, providers: [Provider]) -> Bool {
        !findings(partner: partner, providers: providers).contains { $0.severity == .error }
    }

    fileprivate func contradicts(_ other: InvitationLink) -> Bool {
        kind == other.kind && country == other.country && url != other.url
    }

    private func mismatches(
        of found: LinkKind,
        _ parties: LinkParties?,
        partner: Partner,
        providers: [Provider]
    ) -> [String] {
        guard let parties, expectedKinds.contains(found) else {
            return [
                "the link is of kind '\(found.rawValue)'\(found.isInvitation ? "" : ", which creates no relationship"), "
                    + "but configured as '\(kind.word)'"
            ]
        }
        let provider = kind.provider.flatMap { id in providers.first { $0.id == id } }
        if let id = kind.provider, provider == nil { return ["the provider \(quoted(id.text)) is not configured"] }
        if case .provider = kind {
            let isTheirs = parties.partner == provider?.tenant
            return isTheirs ? [] : ["the link names the tenant \(parties.partner), which is not the provider's"]
        }
        var found: [String] = []
        if parties.partner != partner.tenant { found.append("the link names the tenant \(parties.partner), not ours") }
        if let linked = parties.partnerID, linked != partner.partnerID {
            found.append(
                "the link names the PartnerID '\(linked)', not \(partner.partnerID.map { quoted($0) } ?? "ours")"
            )
        }
        if let linked = parties.provider, linked != provider?.tenant {
            found.append("the link names the provider's tenant \(linked), which is not the configured one")
        }
        return found
    }

    private var expectedKinds: [LinkKind] {
        switch kind {
        case .reseller: [.reseller, .resellerOnly]
        case .resellerAndProvider: [.resellerAndProvider]
        case .provider: [.reseller]
        }
    }
}

extension [InvitationLink] {
    /// What speaks against these links, each and together; `places` says where each stands, in the same order.
    ///
    /// Two different links for the same kind, provider and country contradict each other: nobody could say which one a
    /// letter would carry.
    package func findings(
        partner: Partner,
        providers: [Provider],
        places: [SourceLocation?] = []
    ) -> [Diagnostic] {
        enumerated().flatMap { index, link in
            let place = places.indices.contains(index) ? places[index] : nil
            let rival = self[..<index].firstIndex { link.contradicts($0) }
            let contradiction = rival.map { rival in
                let line = places.indices.contains(rival) ? places[rival]?.line : nil
                return Diagnostic(
                    .error,
                    .linkRejected,
                    "another link is configured for the same kind, provider and country"
                        + (line.map { " in line \($0)" } ?? ""),
                    at: place,
                    suggestion: "keep the one that Partner Center shows"
                )
            }
            return link.findings(partner: partner, providers: providers, at: place) + [contradiction].compactMap(\.self)
        }
    }

    /// Whether letters may carry them: one that fails stops them all.
    package func areUsable(partner: Partner, providers: [Provider]) -> Bool {
        !findings(partner: partner, providers: providers).contains { $0.severity == .error }
    }

    /// The link for a kind in a country: the one configured for it, else the one for all; the first of equals.
    package func chosen(for kind: InvitationKind, in country: Country?) -> InvitationLink? {
        let ofKind = filter { $0.kind == kind }
        return ofKind.first { $0.country != nil && $0.country == country } ?? ofKind.first { $0.country == nil }
    }
}
