// SPDX-License-Identifier: MIT

/// A person or office a letter could go to.
package struct Contact: Hashable, Sendable {
    /// The name as the source writes it; `nil` when unknown or damaged.
    package let name: String?
    /// Where mail goes.
    package let email: EmailAddress

    /// A contact.
    package init(name: String?, email: EmailAddress) {
        self.name = name
        self.email = email
    }
}

/// What a row says about a relationship, in the vocabulary of the API (domain sheet, section 1.2).
package enum RelationshipWord: Hashable, Sendable {
    case reseller
    case advisor
    case syndication
    case microsoftSupport
    case none
    /// A text no mapping knows: doubt, never absence.
    case unknown(String)

    /// The word as files show it; an unknown one as it was read.
    package var text: String {
        switch self {
        case .reseller: "reseller"
        case .advisor: "advisor"
        case .syndication: "syndication"
        case .microsoftSupport: "microsoft-support"
        case .none: "none"
        case .unknown(let text): text
        }
    }
}

/// What a source says of the business itself.
package enum CustomerStatus: String, Sendable, CaseIterable {
    case active
    case ended
    case prospect
}

/// A value that few sources have: a street, a telephone number, a tag.
package struct Detail: Hashable, Sendable {
    /// What it is.
    package let kind: DetailKind
    /// Its text, white space collapsed.
    package let text: String

    /// A detail.
    package init(kind: DetailKind, text: String) {
        self.kind = kind
        self.text = text
    }
}

/// What one row of one source says about one customer; every value parsed, every place kept.
///
/// The form for whoever looks at one customer; a whole file is kept as `CustomerRecords`.
package struct CustomerRecord: Hashable, Sendable {
    /// The index of its source in tonight's list.
    package let source: Int
    /// The row's first line in that source's file; for XML the line of the record's start tag.
    package let line: Int
    /// The company name as read, white space collapsed; empty when the row has none.
    package var name: String
    /// Whether characters of the name were lost on the way (`?`, U+FFFD): bars it from matching and salutations.
    package var nameIsDamaged: Bool
    /// The tenant the row names.
    package var tenantID: TenantID?
    /// Domains that can identify: no free mail, no repetition, the primary one first.
    package var domains: [DomainName]
    /// The country of the company's address.
    package var country: Country?
    /// The country set in the tenant, where a source knows it.
    package var tenantCountry: Country?
    /// People to write to, in the row's order.
    package var contacts: [Contact]
    /// The language letters should have.
    package var language: Language?
    /// The source's own key for the row.
    package var externalID: String?
    /// Whether the business is active.
    package var status: CustomerStatus?
    /// What the row says of a relationship with the source's counterpart, every text it had.
    package var relationships: [RelationshipWord]
    /// The provider the row names.
    package var provider: ProviderID?
    /// The last day charged, for orders; the day of the statement otherwise, where the row has one.
    package var day: Day?
    /// When the next subscription renews.
    package var renewal: Day?
    /// The ground on which this customer may be written to, where the row has one.
    package var legalBasis: LegalBasis?
    /// What else the row says, in the order of its fields.
    package var details: [Detail]

    /// A record with what every row has; the rest is set by whoever reads it.
    package init(source: Int, line: Int, name: String, tenantID: TenantID? = nil, domains: [DomainName] = []) {
        self.source = source
        self.line = line
        self.name = name
        self.nameIsDamaged = false
        self.tenantID = tenantID
        self.domains = domains
        self.contacts = []
        self.relationships = []
        self.details = []
    }
}
