// SPDX-License-Identifier: MIT

import CustomerModel
import Invitations
import Reconciliation

extension ReportPage {
    /// All customers; those who need nothing are folded away.
    func writeCustomers(to writer: inout HTMLWriter) {
        section("customers", .customersHeading, in: &writer) { section in
            if night.rows.isEmpty { section.element(.p, words: text.label(.noCustomers)) }
            let shown = night.rows.prefix(rowLimit)
            let quiet = shown.filter(\.needsNothing)
            writeRows(shown.filter { !$0.needsNothing }, to: &section)
            if !quiet.isEmpty {
                section.element(.details, .style("fold")) { details in
                    details.element(.summary, words: "\(text.label(.showQuiet)): \(quiet.count)")
                    writeRows(quiet, to: &details)
                }
            }
            guard night.rows.count > rowLimit else { return }
            section.element(.p, words: text.more(night.rows.count - rowLimit, in: "customers.csv"))
        }
    }

    private func writeRows(_ rows: [CustomerRow], to writer: inout HTMLWriter) {
        guard !rows.isEmpty else { return }
        table([.customer, .verdict, .country, .missing, .nextAction, .why], style: "customers", in: &writer) { body in
            for row in rows { write(row, to: &body) }
        }
    }

    private func write(_ row: CustomerRow, to body: inout HTMLWriter) {
        let customer = row.reconciled.customer
        body.element(.tr, .id(row.anchor)) { line in
            line.element(.th, .scope("row")) { cell in
                cell.element(.span, .style("line")) { writeName(of: row, to: &$0) }
                if let domain = customer.domains.first { cell.element(.span, .style("line muted"), value: domain.text) }
                if let tenant = customer.tenantID {
                    cell.element(.code, .style("line muted"), words: tenant.description)
                }
            }
            self.cell(.verdict, in: &line) { cell in
                cell.element(.span, .style("chip \(row.style)"), words: text.verdict(row.verdict))
            }
            cell(.country, in: &line) { $0.append(words: row.country?.code ?? "–") }
            cell(.missing, in: &line) { writeMissing(of: row.reconciled, to: &$0) }
            let action = row.reconciled.decided.action
            cell(.nextAction, in: &line) { $0.append(words: action == .none ? "–" : text.action(action).title) }
            cell(.why, style: "wide", in: &line) { writeWhy(of: row, to: &$0) }
        }
    }

    private func writeMissing(of customer: ReconciledCustomer, to cell: inout HTMLWriter) {
        let standings =
            [(Counterpart.us, customer.reseller)] + customer.providers.map { (.provider($0.provider), $0.standing) }
        let missing = standings.filter { $0.1 != .present }
        if missing.isEmpty { cell.append(words: "–") }
        for (counterpart, standing) in missing {
            let isProven = standing == .absent
            let words = text.missing(counterpart, isProven: isProven, in: night.places)
            cell.element(.span, .style(isProven ? "line" : "line muted"), phrase: words)
        }
    }

    private func writeWhy(of row: CustomerRow, to cell: inout HTMLWriter) {
        cell.element(.details) { details in
            details.element(.summary, words: whyLine(of: row))
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

    /// One sentence for the verdict, and one for the letter that is not written.
    private func whyLine(of row: CustomerRow) -> String {
        let decided = row.reconciled.decided
        var line = decided.reason.map { text.reason($0) } ?? text.meaning(of: decided.verdict)
        if decided.reason == .invited, let open = row.invitation {
            line = text.openInvitation(since: open.day, days: report.day - open.day)
        }
        guard let withheld = row.withheld else { return line }
        let doubt = report.batch.doubts[row.reconciled.key].map { " (\(text.doubt($0)))" } ?? ""
        return "\(line) \(text.label(.withheldHere)): \(text.withholding(withheld))\(doubt)."
    }

    private func writeFacts(of customer: ReconciledCustomer, to list: inout HTMLWriter) {
        if customer.key != customer.customer.tenantID?.description { fact(.key, "\(customer.key)", in: &list) }
        fact(.firstSeen, Phrase(words: text.date(customer.firstSeen)), in: &list)
        if let since = customer.gapSince { fact(.gapSince, Phrase(words: text.date(since)), in: &list) }
        if let renewal = customer.renewal { fact(.renewal, Phrase(words: text.date(renewal)), in: &list) }
    }
}

/// Most customers on the page, worst first; a browser slows down beyond, and `customers.csv` has them all.
private let rowLimit = 5_000

extension CustomerRow {
    /// Linked, or as good as: nothing to see, nothing to do.
    fileprivate var needsNothing: Bool {
        verdict == .linked && !reconciled.decided.action.asksSomebody || reconciled.isQuietlyHalfKnown
    }

    /// The colour of its chip; being half-known is never a warning.
    fileprivate var style: String {
        switch verdict {
        case .missingBoth, .missingReseller, .missingProvider, .removed: "bad"
        case .halfLinked, .reminderDue, .unclear, .unexpected, .unknown: "doubt"
        case .waiting, .prospect, .onlyInPartnerCenter: "info"
        case .notInvitable, .halfKnown: "plain"
        case .linked: "good"
        }
    }
}
