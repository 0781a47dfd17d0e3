// SPDX-License-Identifier: MIT

/// What a source's presence and absence can prove (VERDICTS.md, "What each role of source can prove").
package enum SourceRole: String, Sendable, CaseIterable {
    case partnerCenterCustomers = "partner-center-customers"
    case relationships
    case orders
    case providerAccounts = "provider-accounts"
    case adminRelationships = "admin-relationships"
    case customerList = "customer-list"
    case leads
    case contacts
    case objections
    case resellers

    /// Whether its rows are customers, or may become some.
    package var listsCustomers: Bool {
        switch self {
        case .orders, .providerAccounts, .adminRelationships, .customerList, .leads, .partnerCenterCustomers: true
        case .relationships, .contacts, .objections, .resellers: false
        }
    }
}

/// On what ground a customer may be written to (domain sheet, section 8).
package enum LegalBasis: Hashable, Sendable {
    /// An existing customer: own similar services, no objection.
    case existingCustomer
    /// Consent given on this day, if the day is known.
    case consent(Day?)
    /// Explicitly none.
    case none

    /// Whether a letter of a day may rest on it: consent of which nobody knows when it was given cannot be shown to
    /// anybody, and one of a day yet to come is a mistake, or not given.
    package func permitsMail(on today: Day) -> Bool {
        switch self {
        case .existingCustomer: true
        case .consent(let day): day.map { $0 <= today } ?? false
        case .none: false
        }
    }
}

/// Whether tonight's export of a source can be believed.
package enum SourceCondition: Hashable, Sendable {
    /// Complete as configured, fresh, not held.
    case good
    /// Older than its `max-age`: read and reported, its standings in doubt.
    case stale(ageInDays: Int)
    /// Tripped a guard: read and reported, letters withheld.
    case held(reason: String)
    /// Not there.
    case missing
    /// There, but not used; the diagnostic says why.
    case refused(reason: String)

    /// Whether any record of it is used.
    package var isRead: Bool {
        switch self {
        case .good, .stale, .held: true
        case .missing, .refused: false
        }
    }

    /// The word reports use.
    package var word: String {
        switch self {
        case .good: "good"
        case .stale: "stale"
        case .held: "held"
        case .missing: "missing"
        case .refused: "refused"
        }
    }
}

/// One configured source as it was found tonight: a card of facts, without its records.
package struct Source: Hashable, Sendable {
    /// Its short name in the configuration.
    package let id: String
    /// What it can prove.
    package let role: SourceRole
    /// Whose relationships it lists, for the roles that list some.
    package let of: Counterpart?
    /// The provider whose orders or accounts it holds, or who referred its leads.
    package let provider: ProviderID?
    /// The file read, relative to the configuration.
    package let path: String
    /// The profile that read it.
    package let profile: String?
    /// The day its content is from.
    package let day: Day?
    /// The day on which tonight's bytes were first seen: the same file with a new date is no second witness.
    package let contentSince: Day?
    /// Whether absence from it is evidence.
    package let isComplete: Bool
    /// Whether it can be believed tonight.
    package let condition: SourceCondition
    /// The ground on which its customers may be written to; `nil` when the configuration says nothing.
    package let legalBasis: LegalBasis?
    /// Days after which what it says is in doubt; `nil` for never.
    package let maxAgeInDays: Int?
    /// How its bytes were decoded.
    package let encoding: String?
    /// What became of its rows.
    package let counts: RowCounts

    /// A source as found.
    package init(
        id: String,
        role: SourceRole,
        of: Counterpart? = nil,
        provider: ProviderID? = nil,
        path: String,
        profile: String? = nil,
        day: Day? = nil,
        contentSince: Day? = nil,
        isComplete: Bool = true,
        condition: SourceCondition = .good,
        legalBasis: LegalBasis? = nil,
        maxAgeInDays: Int? = nil,
        encoding: String? = nil,
        counts: RowCounts = RowCounts()
    ) {
        self.id = id
        self.role = role
        self.of = of
        self.provider = provider
        self.path = path
        self.profile = profile
        self.day = day
        self.contentSince = contentSince
        self.isComplete = isComplete
        self.condition = condition
        self.legalBasis = legalBasis
        self.maxAgeInDays = maxAgeInDays
        self.encoding = encoding
        self.counts = counts
    }

    /// Whether absence from it proves anything tonight: a row that could not be read might be the one that is missed.
    package var isGood: Bool { isComplete && condition == .good && counts.unread == 0 }
}

/// What became of a source's rows: read = accepted + rejected + ignored.
package struct RowCounts: Hashable, Sendable {
    /// Rows that became a customer record, or were merged into one.
    package var accepted: Int
    /// Rows not used, each with a line in `rejected.csv`.
    package var rejected: Int
    /// Empty rows, preambles and footers.
    package var ignored: Int
    /// Rejected rows that the profile drops on purpose, by its conditions.
    package var dropped: Int
    /// Accepted rows without a tenant ID.
    package var withoutTenantID: Int
    /// Accepted rows merged into an earlier record of the same key.
    package var merged: Int

    /// Counts, all nought unless given.
    package init(
        accepted: Int = 0,
        rejected: Int = 0,
        ignored: Int = 0,
        dropped: Int = 0,
        withoutTenantID: Int = 0,
        merged: Int = 0
    ) {
        self.accepted = accepted
        self.rejected = rejected
        self.ignored = ignored
        self.dropped = dropped
        self.withoutTenantID = withoutTenantID
        self.merged = merged
    }

    /// Rows that somebody should mend.
    package var unread: Int { rejected - dropped }

    /// All rows read.
    package var read: Int { accepted + rejected + ignored }
}

/// A row that was not used, as `rejected.csv` lists it.
package struct RejectedRow: Hashable, Sendable {
    /// The source's short name.
    package let source: String
    /// The file and the row's first line.
    package let file: String
    /// The row's first line; `nil` for a whole file.
    package let line: Int?
    /// The column of what is wrong, in Unicode scalars from 1, where that is known.
    package let column: Int?
    /// The diagnostic's code.
    package let code: String
    /// Why, in a sentence.
    package let reason: String
    /// The row as it was read, cut at 500 scalars.
    package let content: String

    /// A row not used.
    package init(
        source: String,
        file: String,
        line: Int?,
        column: Int? = nil,
        code: String,
        reason: String,
        content: String
    ) {
        self.source = source
        self.file = file
        self.line = line
        self.column = column
        self.code = code
        self.reason = reason
        self.content = content
    }
}
