// SPDX-License-Identifier: MIT

import CustomerModel
import Reconciliation

extension ReportPage {
    /// Who renews within a month and could not be ordered for: the one thing that stands above everything else.
    func writeRenewals(to writer: inout HTMLWriter) {
        let rows = night.rows.filter { $0.isRenewalAtRisk(on: report.day) }
            .sorted { ($0.renewalNumber, $0.reconciled.key) < ($1.renewalNumber, $1.reconciled.key) }
        guard !rows.isEmpty else { return }
        writer.element(.section, .id("renewals"), .style("urgent"), .labelledBy("renewals-heading")) { section in
            section.element(.h2, .id("renewals-heading"), words: text.words(.renewalsHeading))
            section.element(.p, words: text.words(.renewalsMeaning))
            table([.customer, .renewal, .missing, .nextAction], style: "renewals", in: &section) { body in
                for row in rows.prefix(renewalLimit) { write(row, to: &body) }
            }
            guard rows.count > renewalLimit else { return }
            section.element(.p, words: text.more(rows.count - renewalLimit, in: "gaps.csv"))
        }
    }

    private func write(_ row: CustomerRow, to body: inout HTMLWriter) {
        body.element(.tr) { line in
            line.element(.th, .scope("row")) { cell in
                cell.element(.a, .place(ofCustomer: row.reconciled.key)) { writeName(of: row, to: &$0) }
            }
            let renewal = row.reconciled.renewal
            self.cell(Label.renewal, in: &line) { cell in
                let days = renewal.map { $0 - report.day } ?? 0
                cell.append(words: "\(renewal.map { text.date($0) } ?? "–"), \(text.inDays(days))")
            }
            self.cell(Label.missing, in: &line) { writeMissing(of: row, to: &$0) }
            self.cell(Label.nextAction, in: &line) { cell in
                let action = row.reconciled.decided.action
                cell.append(words: action == .none ? "–" : text.action(action).title)
            }
        }
    }
}

extension CustomerRow {
    /// Whether something renews within thirty days that cannot be ordered, because a relationship is proven absent.
    fileprivate func isRenewalAtRisk(on day: Day) -> Bool {
        guard let renewal = reconciled.renewal, reconciled.isListedGap else { return false }
        return (0...30).contains(renewal - day)
    }

    fileprivate var renewalNumber: Int { reconciled.renewal?.number ?? .max }
}

private let renewalLimit = 30
