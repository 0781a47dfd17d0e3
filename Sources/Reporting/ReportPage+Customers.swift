// SPDX-License-Identifier: MIT

import CustomerModel
import Invitations
import Reconciliation

extension ReportPage {
    /// All customers, worst first: the first of them as they are, the others by the page's script.
    func writeCustomers(to writer: inout HTMLWriter) {
        section("customers", .customersHeading, in: &writer) { section in
            guard !night.rows.isEmpty else {
                return section.element(.p, words: text.label(.noCustomers))
            }
            if let limits = embedding.words(text, of: night) { section.element(.p, .style("calm"), words: limits) }
            writeState(to: &section)
            writeTools(to: &section)
            writeTable(to: &section)
            if night.rows.count > windowSize {
                let rest = text.more(night.rows.count - windowSize, in: "customers.csv")
                section.element(.p, .part("rest"), words: rest)
            }
            section.element(.div, .style("pages"), .part("pages"), .shownByScript) { pages in
                pages.element(.button, .plainButton, .part("previous"), words: text.words(.previous))
                pages.element(.span, .part("window"), words: "")
                pages.element(.button, .plainButton, .part("next"), words: text.words(.next))
            }
        }
    }

    private func writeTools(to writer: inout HTMLWriter) {
        writer.element(
            .div,
            .style("tools"),
            .part("tools"),
            .role("search"),
            .named(text.words(.filters)),
            .shownByScript
        ) {
            tools in
            tools.element(.label, .style("search")) { label in
                label.element(.span, words: text.words(.search))
                label.field(.searchField, .part("text"), .withoutCompletion, .hint(text.words(.searchHint)))
            }
            tools.element(.div, .style("filters"), .part("filters"), words: "")
            tools.element(.button, .plainButton, .part("clear"), words: text.words(.clear))
        }
        writer.element(.p, .style("muted"), .part("count"), .role("status"), words: "")
    }

    private func writeTable(to writer: inout HTMLWriter) {
        writer.element(.table, .style("customers")) { table in
            table.element(.thead) { head in
                head.element(.tr) { line in
                    for column in CustomerColumn.allCases {
                        line.element(.th, .scope("col"), .sorts(column.rawValue), words: title(of: column))
                    }
                }
            }
            table.element(.tbody, .part("rows")) { body in
                for row in night.rows.prefix(windowSize) { write(row, to: &body) }
            }
        }
    }

    private func title(of column: CustomerColumn) -> String {
        switch column {
        case .name: text.label(.customer)
        case .verdict: text.label(.verdict)
        case .country: text.label(.country)
        case .missing: text.label(.missing)
        case .action: text.label(.nextAction)
        case .open: text.words(.daysOpen)
        case .why: text.label(.why)
        }
    }

    private func write(_ row: CustomerRow, to body: inout HTMLWriter) {
        let customer = row.reconciled.customer
        body.element(.tr, .id(ofCustomer: row.reconciled.key)) { line in
            line.element(.th, .scope("row")) { cell in
                cell.element(.span, .style("line")) { writeName(of: row, to: &$0) }
                if let domain = customer.domains.first { cell.element(.span, .style("line muted"), value: domain.text) }
                if let tenant = customer.tenantID {
                    cell.element(.code, .style("line muted"), words: tenant.description)
                }
            }
            customerCell(.verdict, in: &line) { cell in
                cell.element(.span, .style("chip \(row.verdict.style)"), words: text.verdict(row.verdict))
            }
            customerCell(.country, in: &line) { $0.append(words: row.country?.code ?? "–") }
            customerCell(.missing, in: &line) { writeMissing(of: row, to: &$0) }
            let action = row.reconciled.decided.action
            customerCell(.action, in: &line) { $0.append(words: action == .none ? "–" : text.action(action).title) }
            customerCell(.open, in: &line) { $0.append(words: row.daysOpen(on: report.day).map { "\($0)" } ?? "–") }
            customerCell(.why, style: "wide", in: &line) { writeWhy(of: row, to: &$0) }
        }
    }

    private func customerCell(
        _ column: CustomerColumn,
        style: String = "cell",
        in line: inout HTMLWriter,
        content: (inout HTMLWriter) -> Void
    ) {
        line.element(.td, .style(style), .label(title(of: column))) { $0.element(.div, content: content) }
    }

    func writeMissing(of row: CustomerRow, to cell: inout HTMLWriter) {
        if row.missing.isEmpty { cell.append(words: "–") }
        for part in row.missing {
            let words = text.missing(part.counterpart, isProven: part.isProven, in: night.places)
            cell.element(.span, .style(part.isProven ? "line" : "line muted"), phrase: words)
        }
    }

    private func writeWhy(of row: CustomerRow, to cell: inout HTMLWriter) {
        cell.element(.details) { details in
            details.element(.summary, words: row.whyLine(in: night, text))
            details.element(.ul) { list in
                for evidence in row.reconciled.evidence {
                    list.element(.li, phrase: text.evidence(evidence, in: night.places))
                }
                let rule = "\(text.label(.rule)) \(row.reconciled.decided.rule): "
                list.element(.li, phrase: "\(words: rule)\(words: text.meaning(of: row.verdict))")
            }
            details.element(.dl) { writeFacts(of: row.reconciled, to: &$0) }
        }
    }

    private func writeFacts(of customer: ReconciledCustomer, to list: inout HTMLWriter) {
        if customer.key != customer.customer.tenantID?.description { fact(.key, "\(customer.key)", in: &list) }
        fact(.firstSeen, Phrase(words: text.date(customer.firstSeen)), in: &list)
        if let since = customer.gapSince { fact(.gapSince, Phrase(words: text.date(since)), in: &list) }
        if let renewal = customer.renewal { fact(.renewal, Phrase(words: text.date(renewal)), in: &list) }
    }
}

/// The columns of the table, by the names that an address of the page sorts by.
enum CustomerColumn: String, CaseIterable {
    case name, verdict, country, missing, action, open, why
}

/// How many rows the page shows at once, and without a script at all.
let windowSize = 200

extension CustomerRow {
    /// What is not there: proven absences, and what nobody knows.
    var missing: [(counterpart: Counterpart, isProven: Bool)] {
        let standings =
            [(Counterpart.us, reconciled.reseller)]
            + reconciled.providers.map { (.provider($0.provider), $0.standing) }
        return standings.filter { $0.1 != .present }.map { (counterpart: $0.0, isProven: $0.1 == .absent) }
    }

    /// For how many days its gap has been open; `nil` without one.
    func daysOpen(on day: Day) -> Int? { reconciled.gapSince.map { day - $0 } }

    /// All that its sentence depends on.
    func why(in night: Night) -> WhyLine {
        WhyLine(
            rule: reconciled.decided.rule,
            verdict: verdict,
            reason: reconciled.decided.reason,
            invited: reconciled.decided.reason == .invited ? invitation?.day : nil,
            withheld: withheld,
            doubt: withheld == nil ? nil : night.report.batch.doubts[reconciled.key]
        )
    }

    /// One sentence for the verdict, and one for the letter that is not written.
    func whyLine(in night: Night, _ text: any ReportText) -> String {
        why(in: night).words(text, on: night.report.day)
    }
}

/// What the sentence of a row depends on: thousands of rows say the same.
struct WhyLine: Hashable {
    let rule: Int
    let verdict: Verdict
    let reason: VerdictReason?
    let invited: Day?
    let withheld: WithholdingReason?
    let doubt: RecipientDoubt?

    func words(_ text: any ReportText, on day: Day) -> String {
        var line = reason.map { text.reason($0) } ?? text.meaning(of: verdict)
        if let invited { line = text.openInvitation(since: invited, days: day - invited) }
        guard let withheld else { return line }
        let doubt = doubt.map { " (\(text.doubt($0)))" } ?? ""
        return "\(line) \(text.label(.withheldHere)): \(text.withholding(withheld))\(doubt)."
    }
}

extension Verdict {
    /// The colour of its chip; being half-known is never a warning.
    var style: String {
        switch self {
        case .missingBoth, .missingReseller, .missingProvider, .removed: "bad"
        case .halfLinked, .reminderDue, .unclear, .unexpected, .unknown: "doubt"
        case .waiting, .prospect, .onlyInPartnerCenter: "info"
        case .notInvitable, .halfKnown: "plain"
        case .linked: "good"
        }
    }
}
