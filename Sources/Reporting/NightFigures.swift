// SPDX-License-Identifier: MIT

package import CustomerModel
import Diagnostics
import Invitations
package import Reconciliation

/// Every number of the night, counted once: report, mail, JSON and tables can never disagree.
package struct NightFigures: Hashable, Sendable {
    /// All customers: the rows of `customers.csv`.
    package private(set) var customers = 0
    /// Customers with a proven absence: the rows of `gaps.csv`.
    package private(set) var gaps = 0
    /// Gaps first seen tonight.
    package private(set) var newGaps = 0
    /// Customers who need nothing of a letter but a look, first noticed tonight: removals and strangers.
    package private(set) var newSurprises = 0
    /// Invitations that were accepted since the last night.
    package private(set) var accepted = 0
    /// Customers whose provider nobody speaks of: one line, never a warning.
    package private(set) var withoutProviderEvidence = 0
    /// Customers by verdict; a verdict nobody has is absent.
    package private(set) var verdicts: [Verdict: Int] = [:]
    /// Customers by next action.
    package private(set) var actions: [NextAction: Int] = [:]
    /// Customers by the reason their letter is withheld.
    package private(set) var withheld: [WithholdingReason: Int] = [:]
    /// For each provider, the customers who await a relationship with it: the rows of its table.
    package private(set) var awaiting: [ProviderID: Int] = [:]
    /// Letters of which nobody knows whether they left the house, whatever else is to be said of their customers.
    package private(set) var uncertain = 0
    /// Tonight's drafts by what they ask for.
    package private(set) var drafts: [InvitationKind: Int] = [:]
    /// How many of the drafts are reminders.
    package private(set) var reminders = 0
    /// Rows not used: the rows of `rejected.csv`.
    package private(set) var rejectedRows = 0
    /// Findings of severity error.
    package private(set) var errors = 0
    /// Findings of severity warning.
    package private(set) var warnings = 0
    /// The traffic light.
    package private(set) var trust: Trust

    /// Counts the night.
    package init(of report: NightReport) {
        trust = report.trust
        rejectedRows = report.rejected.count
        errors = report.diagnostics.count { $0.severity == .error }
        warnings = report.diagnostics.count { $0.severity == .warning }
        for letter in report.batch.invitations {
            drafts[letter.kind, default: 0] += 1
            if letter.reminder > 0 { reminders += 1 }
        }
        for customer in report.customers { count(customer, in: report) }
    }

    /// All of tonight's drafts.
    package var letters: Int { drafts.values.reduce(0, +) }

    /// All withheld letters.
    package var withheldLetters: Int { withheld.values.reduce(0, +) }

    /// Customers about whom a person has to do something.
    package var toDo: Int { actions.reduce(0) { $0 + ($1.key.asksSomebody ? $1.value : 0) } }

    /// Whether the night brought nothing a person would want to hear of.
    package var isQuiet: Bool {
        trust == .good && letters == 0 && newGaps == 0 && newSurprises == 0 && accepted == 0 && uncertain == 0
    }

    private mutating func count(_ customer: ReconciledCustomer, in report: NightReport) {
        customers += 1
        verdicts[customer.decided.verdict, default: 0] += 1
        if customer.isQuietlyHalfKnown {
            withoutProviderEvidence += 1
        } else {
            actions[customer.decided.action, default: 0] += 1
        }
        if let reason = report.withholding(of: customer) { withheld[reason, default: 0] += 1 }
        if customer.isSurprise(on: report.day) { newSurprises += 1 }
        if customer.isAccepted { accepted += 1 }
        if customer.isUncertain { uncertain += 1 }
        guard customer.isListedGap else { return }
        gaps += 1
        if customer.gapSince == report.day { newGaps += 1 }
        for provider in customer.awaitedProviders { awaiting[provider, default: 0] += 1 }
    }
}

extension NightReport {
    /// Why a customer's letter is withheld, whether reconciliation or the batch said so.
    func withholding(of customer: ReconciledCustomer) -> WithholdingReason? {
        customer.withheld ?? batch.withheld[customer.key]
    }
}

extension ReconciledCustomer {
    /// Whether `gaps.csv` lists it: a proven absence, except for partners, ended business and those who left all lists.
    package var isListedGap: Bool {
        hasProvenGap && ![1, 7, 10].contains(decided.rule)
    }

    /// The assigned providers whose relationship is proven absent.
    var awaitedProviders: [ProviderID] {
        providers.filter { $0.standing == .absent }.map(\.provider)
    }

    /// The commonest start: ours is there, and no source could ever speak of the provider (VERDICTS.md).
    var isQuietlyHalfKnown: Bool {
        decided.verdict == .halfKnown && decided.reason == .noEvidence
    }

    /// Whether nobody knows if its last letter left.
    var isUncertain: Bool { underWay?.state == .uncertain && endedInvitation == nil }

    /// A removal or a stranger that nobody has heard of yet.
    func isSurprise(on day: Day) -> Bool {
        switch decided.verdict {
        case .removed where decided.reason == .confirmed: memory?.wasEnded != true
        case .removed: memory?.lostOn.map { $0 == day } ?? true
        case .unexpected: firstSeen == day
        default: false
        }
    }
}

extension NextAction {
    /// Whether it is a person's turn.
    var asksSomebody: Bool { self != .none && self != .wait }
}
