// SPDX-License-Identifier: MIT

/// By what a customer is known.
package enum Identity: Hashable, Sendable {
    /// A tenant ID.
    case tenantID
    /// A domain that only this customer has, on both sides.
    case domain
    /// A name and nothing else; no other customer looks like it.
    case nameOnly
    /// Another customer may be the same one; a person must say so.
    case proposed
    /// Sources contradict each other about who this is.
    case conflicting

    /// The word in the `identity` column.
    package var word: String {
        switch self {
        case .tenantID: "tenant-id"
        case .domain: "domain"
        case .nameOnly: "name-only"
        case .proposed: "proposed"
        case .conflicting: "conflicting"
        }
    }
}

/// One reason for a decision about a customer, with the places it comes from.
package enum Evidence: Hashable, Sendable {
    /// Records (indices, ascending) that name the same tenant.
    case sameTenantID(TenantID, records: [Int])
    /// A record joined by a domain that is unique on both sides.
    case uniqueDomain(DomainName, record: Int)
    /// Two records joined because a person said so, on a day if it is known.
    case judgedSame(record: Int, other: Int, who: String, when: Day?)
    /// Two customers a person has told apart.
    case judgedDifferent(from: String, who: String)
    /// A pair that a person has judged, of which a record says something else by now.
    case judgedBefore(record: Int, other: Int, who: String)
    /// Another customer has the same name; the records of both sides.
    case sameName(as: String, record: Int, other: Int)
    /// A domain that other customers have as well, so that it decides nothing.
    case sharedDomain(DomainName, record: Int, other: Int)
    /// A tenant ID and a domain that point to different customers.
    case domainElsewhere(DomainName, record: Int, other: Int)
    /// A record joined because everything compared says so.
    case linked(LinkEvidence)
    /// A record that may be another customer; not sure enough to decide alone.
    case resembles(LinkEvidence)
    /// A record whose tenant everything compared speaks against.
    case tenantDoubted(LinkEvidence)
    /// A row that names a tenant, and has nothing else in common with the customer whose tenant it is.
    case tenantContradicted(LinkEvidence)
    /// A record whose tenant ID stands beside so many names that it says nothing.
    case tenantOfMany(TenantID, record: Int)
    /// What a record says of a relationship.
    case statement(Counterpart, RelationshipWord, record: Int)
    /// A complete list without this customer (index of the source).
    case notListed(Counterpart, source: Int)
    /// A source that could tell but cannot tonight.
    case listInDoubt(Counterpart, source: Int)
    /// Active administration rights, which are no relationship.
    case adminRelationshipOnly(record: Int)
    /// Charged by a provider on this day.
    case charged(ProviderID, Day?, record: Int)
    /// An account at a provider, which proves no relationship.
    case account(ProviderID, record: Int)
    /// Why a provider is required: a person, an account, orders or list, the country, or being the only one.
    case assigned(ProviderID, by: AssignmentReason)
    /// A line of the decisions file that counted.
    case decided(what: String, who: String, when: Day?)
    /// What the ledger remembers.
    case remembered(what: String, since: Day)
}

/// Why a provider is required for a customer; the order is the precedence (VERDICTS.md, "Required providers").
package enum AssignmentReason: String, Sendable, CaseIterable {
    case decision
    case list
    case country
    case onlyProvider = "only-provider"
    case remembered
}

/// A cluster of records with one identity.
package struct Customer: Hashable, Sendable {
    /// The key tonight would give it: tenant ID, else an own domain, else a digest of its name (`n-…`).
    package let key: String
    /// Its records (indices into tonight's list), ascending.
    package let records: [Int]
    /// Its tenant, when exactly one is named.
    package let tenantID: TenantID?
    /// Its domains, sorted, the primary one first.
    package let domains: [DomainName]
    /// The best name: Partner Center's, else the first undamaged one.
    package let name: String
    /// By what it is known.
    package let identity: Identity
    /// Why its records belong together, and what speaks against it.
    package let evidence: [Evidence]
    /// The keys that records of it would give it if they stood alone: a night that joined fewer used these.
    package var otherKeys: [String] = []

    /// A cluster.
    package init(
        key: String,
        records: [Int],
        tenantID: TenantID?,
        domains: [DomainName],
        name: String,
        identity: Identity,
        evidence: [Evidence]
    ) {
        self.key = key
        self.records = records
        self.tenantID = tenantID
        self.domains = domains
        self.name = name
        self.identity = identity
        self.evidence = evidence
    }
}
