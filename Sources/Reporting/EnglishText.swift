// SPDX-License-Identifier: MIT

import CustomerModel
import Invitations
import Reconciliation

/// The report in English.
struct EnglishText: ReportText {
    var language: ReportLanguage { .english }

    // One line per word of a closed list: cutting it in two would only hide that one is missing.
    func label(_ label: Label) -> String {
        switch label {
        case .title: "Night report"
        case .trustHeading: "Can last night’s data be trusted?"
        case .tonightHeading: "New tonight"
        case .todoHeading: "What you have to decide"
        case .customersHeading: "All customers"
        case .rejectedHeading: "Rows that were not used"
        case .otherFindings: "Other findings"
        case .run: "Run"
        case .lastNight: "Last good night"
        case .firstNight: "First night: everything is new."
        case .source: "Source"
        case .file: "File"
        case .day: "Data of"
        case .rows: "Rows"
        case .read: "read"
        case .accepted: "accepted"
        case .rejected: "rejected"
        case .ignored: "ignored"
        case .merged: "merged"
        case .withoutTenantID: "without tenant ID"
        case .encoding: "Encoding"
        case .profile: "Profile"
        case .partial: "A part of the list only: absence from it proves nothing."
        case .dayUnknown: "day unknown"
        case .findings: "Findings"
        case .more: "Details"
        case .recipient: "Recipient"
        case .kind: "Invites to"
        case .language: "Language"
        case .letter: "Letter"
        case .noLetters: "No letter was drafted tonight."
        case .lettersAreDrafts: "These letters are drafts. Nothing is sent before a person approves it."
        case .withheldLetters: "Withheld letters"
        case .withheldHere: "No letter"
        case .nothingToDo: "Nothing to decide today."
        case .roleNeeded: "Role in Partner Center"
        case .calm: "Good to know"
        case .customer: "Customer"
        case .verdict: "Verdict"
        case .country: "Country"
        case .missing: "Missing"
        case .nextAction: "Next action"
        case .why: "Why"
        case .rule: "Rule"
        case .firstSeen: "First seen"
        case .gapSince: "Gap since"
        case .renewal: "Next renewal"
        case .key: "Key"
        case .noCustomers: "No customers were read."
        case .noRejected: "Every row was used."
        case .reason: "Reason"
        case .content: "Content"
        case .quiet: "all quiet"
        case .report: "Report"
        case .allTables: "Tables"
        }
    }

    func counted(_ noun: Noun, _ count: Int) -> String {
        let one = count == 1
        return switch noun {
        case .customer: one ? "1 customer" : "\(count) customers"
        case .gap: one ? "1 proven gap" : "\(count) proven gaps"
        case .newGap: one ? "1 new gap" : "\(count) new gaps"
        case .draft: one ? "1 draft" : "\(count) drafts"
        case .reminder: one ? "1 reminder" : "\(count) reminders"
        case .withheldLetter: one ? "1 letter withheld" : "\(count) letters withheld"
        case .toDo: one ? "1 decision to make" : "\(count) decisions to make"
        case .rejectedRow: one ? "1 row not used" : "\(count) rows not used"
        case .linked: "\(count) linked"
        case .waiting: "\(count) waiting"
        case .surprise: one ? "1 removal or stranger" : "\(count) removals or strangers"
        case .uncertain:
            one
                ? "1 letter may or may not have left (batch list)"
                : "\(count) letters may or may not have left (batch list)"
        case .accepted: one ? "1 invitation accepted" : "\(count) invitations accepted"
        case .lookAlike:
            one ? "1 pair of rows that may be one customer" : "\(count) pairs of rows that may be one customer"
        case .repeatedCustomer: one ? "1 customer in several rows" : "\(count) customers in several rows"
        }
    }

    func date(_ day: Day) -> String {
        let (year, month, dayOfMonth) = day.civil
        let names = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
        return "\(dayOfMonth) \(names[month - 1]) \(year)"
    }

    func age(inDays days: Int) -> String {
        switch days {
        case ..<0: "from the future"
        case 0: "of today"
        case 1: "1 day old"
        default: "\(days) days old"
        }
    }

    func trust(_ trust: Trust) -> (title: String, sentence: String) {
        switch trust {
        case .good: ("Yes", "Every source was read, complete as configured and fresh.")
        case .doubtful:
            ("With doubt", "A source is stale or held, or letters were withheld. Doubt never invites anybody.")
        case .broken:
            ("No", "A source could not be used. What it would prove is in doubt, and doubt never invites anybody.")
        }
    }

    func role(_ role: SourceRole) -> String {
        switch role {
        case .partnerCenterCustomers: "Customers in Partner Center"
        case .relationships: "Relationships"
        case .orders: "Orders and invoices"
        case .providerAccounts: "Accounts at the indirect provider"
        case .adminRelationships: "Administration rights (GDAP)"
        case .customerList: "Customer list"
        case .leads: "Leads"
        case .contacts: "Contacts"
        case .objections: "Objections to mail"
        case .resellers: "Resellers"
        }
    }

    func condition(_ condition: SourceCondition) -> String {
        switch condition {
        case .good: "good"
        case .stale(let days): "stale, \(age(inDays: days))"
        case .held: "held"
        case .missing: "missing"
        case .refused: "refused"
        }
    }

    func language(_ language: Language) -> String {
        switch language {
        case .german: "German"
        case .english: "English"
        case .french: "French"
        case .italian: "Italian"
        case .dutch: "Dutch"
        }
    }

    func ground(_ ground: LanguageGround) -> String? {
        switch ground {
        case .person, .record: nil
        case .country: "by country"
        case .fallback: "by default"
        }
    }

    func kind(_ kind: InvitationKind, in places: Places) -> Phrase {
        switch kind {
        case .reseller: "reseller relationship with us"
        case .resellerAndProvider(let id): "reseller relationship with us and with \(places.name(of: id))"
        case .provider(let id): "relationship with \(places.name(of: id))"
        }
    }

    func stage(ofReminder reminder: Int) -> String {
        reminder == 0 ? "Invitation" : "Reminder \(reminder)"
    }

    func withoutProviderEvidence(_ count: Int) -> Phrase {
        let who = count == 1 ? "1 customer is" : "\(count) customers are"
        return """
            \(words: who) linked to us, and no source speaks of the indirect provider. That is the usual beginning, \
            not a problem; the provider’s invoice as a further source (role \(code: "orders")) would tell.
            """
    }

    func more(_ count: Int, in file: String) -> String {
        "… and \(count) more in \(file)"
    }

    func newGaps(_ count: Int, isFirstNight: Bool) -> String {
        isFirstNight
            ? "\(counted(.gap, count)) on the first night" : "\(counted(.newGap, count)) since the last night"
    }
}
