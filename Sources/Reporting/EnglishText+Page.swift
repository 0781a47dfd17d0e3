// SPDX-License-Identifier: MIT

extension EnglishText {
    func words(_ label: PageLabel) -> String {
        switch label {
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
}
