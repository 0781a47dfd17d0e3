// SPDX-License-Identifier: MIT

/// How a partner does business with Microsoft (domain sheet, section 1.1).
package enum PartnerKind: String, Sendable, CaseIterable {
    case indirectReseller = "indirect-reseller"
    case directBill = "direct-bill"
    case dual
    case indirectProvider = "indirect-provider"

    /// Whether customers also need a relationship with an indirect provider.
    package var needsProvider: Bool { self == .indirectReseller || self == .dual }
}

/// A name and an address, as in a From line.
package struct Mailbox: Hashable, Sendable {
    /// The person or office; may be empty.
    package let name: String
    /// Where mail goes.
    package let address: EmailAddress

    /// A mailbox with a display name.
    package init(name: String, address: EmailAddress) {
        self.name = name
        self.address = address
    }
}

/// The partner who runs the tool.
package struct Partner: Hashable, Sendable {
    /// The company's name as letters show it.
    package let name: String
    /// Its Partner Center tenant.
    package let tenant: TenantID
    /// Its PartnerID (location ID, digits), as configured.
    package let partnerID: String?
    /// The country its CSP account is in.
    package let country: Country
    /// How it does business.
    package let kind: PartnerKind
    /// Who signs and answers the letters.
    package let sender: Mailbox?
    /// The number a customer may call to check a letter.
    package let telephone: String?
    /// The lines of its postal address, as the signature shows them.
    package let address: [String]
    /// The language of letters to customers of whom no language is known; `nil` leaves it to the country.
    package let language: Language?

    /// A partner as configured.
    package init(
        name: String,
        tenant: TenantID,
        partnerID: String?,
        country: Country,
        kind: PartnerKind,
        sender: Mailbox?,
        telephone: String?,
        address: [String] = [],
        language: Language? = nil
    ) {
        self.name = name
        self.tenant = tenant
        self.partnerID = partnerID
        self.country = country
        self.kind = kind
        self.sender = sender
        self.telephone = telephone
        self.address = address
        self.language = language
    }
}

/// The short name of an indirect provider in the configuration.
package struct ProviderID: Hashable, Sendable, Comparable, CustomStringConvertible {
    /// As written in the configuration: letters, digits and hyphens.
    package let text: String

    /// The provider of this short name.
    package init(_ text: String) {
        self.text = text
    }

    /// As written.
    package var description: String { text }

    /// Orders by bytes.
    package static func < (lhs: ProviderID, rhs: ProviderID) -> Bool {
        lhs.text.utf8.lexicographicallyPrecedes(rhs.text.utf8)
    }
}

/// An indirect provider (distributor) the partner buys from.
package struct Provider: Hashable, Sendable {
    /// Its short name.
    package let id: ProviderID
    /// Its name as letters show it.
    package let name: String
    /// Its Partner Center tenant.
    package let tenant: TenantID
    /// The countries whose customers it serves; empty means no country rule.
    package let countries: [Country]

    /// A provider as configured.
    package init(id: ProviderID, name: String, tenant: TenantID, countries: [Country]) {
        self.id = id
        self.name = name
        self.tenant = tenant
        self.countries = countries
    }
}

/// The other side of a customer's relationship: always named absolutely.
package enum Counterpart: Hashable, Sendable {
    /// The partner who runs the tool.
    case us
    /// One of its indirect providers.
    case provider(ProviderID)
}

/// What an invitation asks a customer to accept.
package enum InvitationKind: Hashable, Sendable {
    /// A reseller relationship with us.
    case reseller
    /// A reseller relationship with us and one with the provider, in one acceptance.
    case resellerAndProvider(ProviderID)
    /// A relationship with the provider only, by the provider's own link.
    case provider(ProviderID)

    /// The provider it concerns, if any.
    package var provider: ProviderID? {
        switch self {
        case .reseller: nil
        case .resellerAndProvider(let id), .provider(let id): id
        }
    }

    /// The word for it in configuration, decisions and files: `reseller`, `reseller+provider`, `provider`.
    package var word: String {
        switch self {
        case .reseller: "reseller"
        case .resellerAndProvider: "reseller+provider"
        case .provider: "provider"
        }
    }

    /// The kind with the provider it concerns, as decisions file and tables spell it: `reseller+provider:ID`.
    package var spelled: String {
        provider.map { "\(word):\($0.text)" } ?? word
    }
}
