// SPDX-License-Identifier: MIT

import CustomerModel
import Reconciliation

extension EnglishText {
    // One line per word of a closed list.
    func words(_ label: PageLabel) -> String {
        switch label {
        case .trendHeading: "Gaps of the last 90 nights"
        case .trendLater: "A single night makes no trend yet."
        case .invitedLayer: "invited, not yet accepted"
        case .doubtfulNight: "night in doubt"
        case .funnelHeading: "From gap to acceptance"
        case .gapStep: "gap"
        case .draftedStep: "drafted"
        case .handedOverStep: "handed over"
        case .acceptedStep: "accepted"
        case .agesHeading: "How long gaps have been open"
        case .partnersHeading: "What is missing"
        case .countriesHeading: "Gaps by country"
        case .countryUnknown: "country unknown"
        case .otherCountries: "other countries"
        case .renewalsHeading: "Renewals at risk"
        case .renewalsMeaning:
            "Something renews here within the next 30 days, and without the missing relationship the order fails."
        case .changesHeading: "What changed since the last night"
        case .closedGaps: "Gaps closed"
        case .place: "Address"
        case .copySame: "Copy “same”"
        case .copyDifferent: "Copy “different”"
        case .damagedNames: "Names that lost characters"
        case .rejectedHere: "Rejected"
        case .indexHeading: "All runs"
        case .runsHeading: "Runs"
        case .trustColumn: "Trusted?"
        case .customersColumn: "Customers"
        case .gapsColumn: "Gaps"
        case .newColumn: "New gaps"
        case .draftsColumn: "Drafts"
        case .toDoColumn: "Open decisions"
        case .otherLanguage: "English"
        case .search: "Search"
        case .searchHint: "Name, domain or tenant ID"
        case .clear: "Show all"
        case .filters: "Search and filter customers"
        case .previous: "Previous 200"
        case .next: "Next 200"
        case .pages: "More customers"
        case .daysOpen: "Open"
        case .sortHint: "sort"
        }
    }

    func words(_ name: ScriptLabel) -> String {
        switch name {
        case .customer: label(.customer)
        case .verdict: label(.verdict)
        case .country: label(.country)
        case .missing: label(.missing)
        case .source: label(.source)
        case .action: label(.nextAction)
        case .why: label(.why)
        case .rule: label(.rule)
        case .key: label(.key)
        case .firstSeen: label(.firstSeen)
        case .gapSince: label(.gapSince)
        case .renewal: label(.renewal)
        case .reseller: "reseller relationship with us"
        case .provider: "Provider"
        case .shown: "{shown} of {all} customers"
        case .window: "{from} to {to} of {shown}"
        case .nobody: "Nobody fits this choice."
        case .absent: "This page does not know that customer: it names only a part of them, customers.csv names all."
        case .nothing: "nothing"
        case .unassigned: "assigned to none"
        }
    }

    func onlyGaps(_ count: Int, of all: Int) -> String {
        "This page names only \(count.english) customers with a gap; all \(all.english) are in customers.csv."
    }

    func trend(from first: NightTally, to last: NightTally, greatest: Int) -> String {
        "\(counted(.gap, first.gaps)) on \(date(first.day)), \(last.gaps.english) on \(date(last.day)); "
            + "at most \(greatest.english) customers in one night."
    }

    func age(ofGapsFrom first: Int, to last: Int) -> String {
        switch (first, last) {
        case (0, _): "since today"
        case (_, Int.max): "over \(first - 1) days"
        default: "\(first) to \(last) days"
        }
    }

    func goodSources(_ count: Int) -> String {
        "\(count) further sources are good: read to the last row, complete as agreed, and fresh"
    }

    func inDays(_ days: Int) -> String {
        switch days {
        case 0: "today"
        case 1: "tomorrow"
        default: "in \(days) days"
        }
    }

    func undecided(_ count: Int) -> String {
        count == 1 ? "1 pair that may be one customer" : "\(count) pairs that may be one customer each"
    }

    var howToDecide: Phrase {
        """
        Copy one of the lines into the decisions file, or let \(code: "partnergap review") ask. Until then neither of the \
        two is invited.
        """
    }

    func way(to action: NextAction) -> String? {
        switch action {
        case .fixSource: "Partner Center › Customers › Customer list › Export"
        case .reviewRemoval, .answerRemoval, .sayWho:
            "Partner Center › Customers › Customer list › the customer › Account"
        case .addLink: "Partner Center › Customers › Request a reseller relationship"
        case .createTenant: "Partner Center › Customers › Add customer"
        default: nil
        }
    }

    func lines(_ lines: [Int]) -> String {
        let shown = lines.prefix(12).map(String.init).joined(separator: ", ")
        return "\(lines.count == 1 ? "line" : "lines") \(shown)\(lines.count > 12 ? ", …" : "")"
    }
}
