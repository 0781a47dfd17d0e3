// SPDX-License-Identifier: MIT

import CustomerModel
import Invitations
import Reconciliation

/// One customer as tables and report show it, at its place in the common order.
///
/// A class, though nothing of it ever changes: it stands in a dozen lists at once, and every copy of so large a value would
/// count all that it refers to (measured: a fifth of what the reports of 100,000 customers cost).
final class CustomerRow: Sendable {
    let reconciled: ReconciledCustomer
    let draft: Invitation?
    /// The invitation under way as this night leaves it: what was said and seen tonight counts already.
    let invitation: RememberedInvitation?
    let withheld: WithholdingReason?
    /// The sources that know it, in order of configuration.
    let sources: [String]
    let country: Country?

    init(
        reconciled: ReconciledCustomer,
        draft: Invitation?,
        invitation: RememberedInvitation?,
        withheld: WithholdingReason?,
        sources: [String],
        country: Country?
    ) {
        self.reconciled = reconciled
        self.draft = draft
        self.invitation = invitation
        self.withheld = withheld
        self.sources = sources
        self.country = country
    }

    var verdict: Verdict { reconciled.decided.verdict }
    var name: String { reconciled.customer.name }
}

/// The night with everything the writers share: numbers, rows in order, names for places.
struct Night {
    let report: NightReport
    let figures: NightFigures
    let rows: [CustomerRow]
    /// The rows of `gaps.csv`.
    let gaps: [CustomerRow]
    let places: Places
    /// The pairs that wait for a person.
    let undecided: [UndecidedPair]
    /// The lines of each source whose names lost characters on the way.
    let damagedNames: [Int: [Int]]

    init(_ report: NightReport) {
        self.report = report
        figures = NightFigures(of: report)
        places = Places(of: report)
        rows = customerRows(of: report)
        gaps = rows.filter(\.reconciled.isListedGap)
        undecided = undecidedPairs(of: report)
        var damaged: [Int: [Int]] = [:]
        for record in report.records where record.nameIsDamaged {
            damaged[record.source, default: []].append(record.line)
        }
        damagedNames = damaged
    }

}

/// All customers, worst verdict first, then by folded name, then by key.
private func customerRows(of report: NightReport) -> [CustomerRow] {
    let drafts = Dictionary(report.batch.invitations.map { ($0.key, $0) }) { first, _ in first }
    return report.customers.map(SortedCustomer.init).sorted().map { entry in
        let records = entry.customer.customer.records.filter(report.records.indices.contains).map { report.records[$0] }
        let sources = Set(records.map(\.source)).filter(report.sources.indices.contains).sorted()
        let draft = drafts[entry.customer.key]
        let tomorrow = entry.customer.remembered(drafted: draft, on: report.day) ?? entry.customer.memory
        return CustomerRow(
            reconciled: entry.customer,
            draft: draft,
            invitation: tomorrow?.invitation,
            withheld: report.withholding(of: entry.customer),
            sources: sources.map { report.sources[$0].id },
            country: records.lazy.compactMap(\.tenantCountry).first ?? records.lazy.compactMap(\.country).first
        )
    }
}

private struct SortedCustomer: Comparable {
    let customer: ReconciledCustomer
    let rank: Int
    let name: [UInt8]

    init(_ customer: ReconciledCustomer) {
        self.customer = customer
        rank = customer.decided.verdict.rank
        name = foldedForSorting(customer.customer.name)
    }

    static func < (lhs: SortedCustomer, rhs: SortedCustomer) -> Bool {
        if lhs.rank != rhs.rank { return lhs.rank < rhs.rank }
        if lhs.name != rhs.name { return lhs.name.lexicographicallyPrecedes(rhs.name) }
        return lhs.customer.key.utf8.lexicographicallyPrecedes(rhs.customer.key.utf8)
    }

    static func == (lhs: SortedCustomer, rhs: SortedCustomer) -> Bool {
        !(lhs < rhs) && !(rhs < lhs)
    }
}

extension Verdict {
    /// Its place in every list: what is most urgent comes first.
    var rank: Int {
        switch self {
        case .removed: 0
        case .missingBoth: 1
        case .missingReseller: 2
        case .missingProvider: 3
        case .halfLinked: 4
        case .reminderDue: 5
        case .unclear: 6
        case .unexpected: 7
        case .waiting: 8
        case .prospect: 9
        case .onlyInPartnerCenter: 10
        case .unknown: 11
        case .notInvitable: 12
        case .halfKnown: 13
        case .linked: 14
        }
    }
}

/// A name as a reader looks it up: lower case, the Latin accents of our countries taken off.
private func foldedForSorting(_ name: String) -> [UInt8] {
    var folded: [UInt8] = []
    for scalar in name.lowercased().unicodeScalars {
        folded.append(contentsOf: (plainLetters[scalar] ?? String(scalar)).utf8)
    }
    return folded
}

private let plainLetters: [Unicode.Scalar: String] = [
    "à": "a", "á": "a", "â": "a", "ã": "a", "ä": "a", "å": "a", "æ": "ae", "ç": "c", "è": "e", "é": "e", "ê": "e",
    "ë": "e", "ì": "i", "í": "i", "î": "i", "ï": "i", "ñ": "n", "ò": "o", "ó": "o", "ô": "o", "õ": "o", "ö": "o",
    "ø": "o", "œ": "oe", "ß": "ss", "ù": "u", "ú": "u", "û": "u", "ü": "u", "ý": "y", "ÿ": "y",
]
