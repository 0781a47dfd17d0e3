// SPDX-License-Identifier: MIT

import Reconciliation

extension ReportPage {
    /// The to-do list, one group per next action; what is half-known without a source for it is one calm line.
    func writeToDo(to writer: inout HTMLWriter) {
        section("todo", .todoHeading, in: &writer) { section in
            if figures.toDo == 0 { section.element(.p, words: text.label(.nothingToDo)) }
            let rows = Dictionary(grouping: night.rows.filter { !$0.reconciled.isQuietlyHalfKnown }) {
                $0.reconciled.decided.action
            }
            section.element(.div, .style("groups")) { groups in
                for action in NextAction.allCases where action.asksSomebody {
                    if let rows = rows[action] { writeGroup(of: rows, action: action, to: &groups) }
                }
            }
            writeReviews(to: &section)
            guard figures.withoutProviderEvidence > 0 else { return }
            section.element(.p, .style("calm")) { line in
                line.element(.strong, words: "\(text.label(.calm)):")
                line.append(words: " ")
                line.append(text.withoutProviderEvidence(figures.withoutProviderEvidence))
            }
        }
    }

    private func writeGroup(of rows: [CustomerRow], action: NextAction, to writer: inout HTMLWriter) {
        let words = text.action(action)
        writer.element(.div, .style("group")) { group in
            group.element(.h3) { heading in
                heading.append(words: words.title)
                heading.append(words: " ")
                heading.element(.span, .style("count"), words: "\(rows.count)")
            }
            group.element(.p, phrase: words.how)
            if action.partnerCenterRole != .none {
                let role = text.role(action.partnerCenterRole)
                let way = text.way(to: action).map { " · \($0)" } ?? ""
                group.element(.p, .style("muted"), words: "\(text.label(.roleNeeded)): \(role)\(way)")
            }
            writeLinks(to: rows, in: &group)
        }
    }
}
