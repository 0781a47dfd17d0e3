// SPDX-License-Identifier: MIT

/// What a line of the decisions file can say (DESIGN, section 7; outcomes: VERDICTS.md, "Memory").
package enum DecisionKind: String, Sendable, CaseIterable {
    case same
    case different
    case provider
    case contact
    case language
    case legalBasis = "legal-basis"
    case never
    case later
    case accepted
    case declined
    case bounced
    case called
    case suppressed
    case ended
    case removalPlanned = "removal-planned"
    case returned
    case noTenant = "no-tenant"
    case invitedByHand = "invited-by-hand"
    /// Confirms that a customer known only from PSA, CRM or ERP uses Microsoft's cloud: lifts `no-microsoft-tenant`.
    case microsoftTenant = "microsoft-tenant"
    /// Approves the drafted letter of a customer, or with `batch:ID` as the subject every letter of that batch.
    case approved
}

extension DecisionKind {
    /// Whether it can only take letters away.
    package var forbids: Bool {
        switch self {
        case .never, .later, .declined, .suppressed, .ended, .removalPlanned, .noTenant, .different: true
        case .same, .provider, .contact, .language, .legalBasis, .accepted, .bounced, .called, .returned,
            .invitedByHand, .microsoftTenant, .approved:
            false
        }
    }
}

/// One line of the decisions file: a person's word, never rewritten by the tool.
package struct Decision: Hashable, Sendable {
    /// What is said.
    package let kind: DecisionKind
    /// About whom: a customer key, tenant ID, domain, `source:external-id` or the exact company name.
    package let subject: String
    /// The other customer, for `same` and `different`; the same spellings.
    package let other: String
    /// The value, in the words of its kind: providers joined by `+`, an address, a language, an invitation kind.
    package let value: String
    /// The last day it holds; `nil` for good.
    package let until: Day?
    /// Who said it.
    package let who: String
    /// When.
    package let when: Day?
    /// Why.
    package let why: String
    /// The line of the file.
    package let line: Int

    /// A line as read.
    package init(
        kind: DecisionKind,
        subject: String,
        other: String = "",
        value: String = "",
        until: Day? = nil,
        who: String = "",
        when: Day? = nil,
        why: String = "",
        line: Int
    ) {
        self.kind = kind
        self.subject = subject
        self.other = other
        self.value = value
        self.until = until
        self.who = who
        self.when = when
        self.why = why
        self.line = line
    }

    /// Whether it was said since the last night, or nobody knows when.
    package func isNews(since lastNight: Day?) -> Bool {
        guard let when, let lastNight else { return true }
        return when >= lastNight
    }

    /// Whether it holds on this day: not before it was said, not after `until`.
    ///
    /// What can only take letters away holds at once: a day in the future is a slip of the pen.
    package func holds(on day: Day) -> Bool {
        if let when, when > day, !kind.forbids { return false }
        return until.map { day <= $0 } ?? true
    }
}

extension Decision {
    /// Whether it approves a whole batch by its id (`batch:ID`), and no single customer's letter.
    package var approvesBatch: Bool { kind == .approved && subject.lowercased().hasPrefix("batch:") }
}
