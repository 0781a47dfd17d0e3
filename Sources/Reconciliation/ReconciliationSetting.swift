// SPDX-License-Identifier: MIT

package import CustomerModel

/// A link of the configuration, as far as the table must know it: that there is one.
package struct ConfiguredLink: Hashable, Sendable {
    /// What it asks for.
    package let kind: InvitationKind
    /// The country it is for; `nil` serves every country without one of its own.
    package let country: Country?

    /// A link.
    package init(kind: InvitationKind, country: Country?) {
        self.kind = kind
        self.country = country
    }
}

/// What the configuration says that reconciliation depends on.
package struct ReconciliationSetting: Hashable, Sendable {
    /// The partner.
    package let partner: Partner
    /// Its providers, in order of configuration.
    package let providers: [Provider]
    /// Its rules for invitations.
    package let policy: InvitationPolicy
    /// The links it has.
    package let links: Set<ConfiguredLink>

    /// A setting.
    package init(partner: Partner, providers: [Provider], policy: InvitationPolicy, links: Set<ConfiguredLink>) {
        self.partner = partner
        self.providers = providers
        self.policy = policy
        self.links = links
    }

    /// Whether the provider's own link serves a customer of this country.
    func hasOwnLink(of provider: ProviderID, in country: Country?) -> Bool {
        let kind = InvitationKind.provider(provider)
        if let country, links.contains(ConfiguredLink(kind: kind, country: country)) { return true }
        return links.contains(ConfiguredLink(kind: kind, country: nil))
    }
}
