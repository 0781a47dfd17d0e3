// SPDX-License-Identifier: MIT

import CustomerModel
import Invitations
import Reconciliation

extension ReportPage {
    /// What is new, what was drafted, and which letters are withheld.
    func writeTonight(to writer: inout HTMLWriter) {
        section("tonight", .tonightHeading, in: &writer) { section in
            writeNews(to: &section)
            writeChanges(to: &section)
            writeLetters(to: &section)
            writeWithheld(to: &section)
        }
    }

    private func writeNews(to section: inout HTMLWriter) {
        let gaps = night.gaps.filter { $0.reconciled.gapSince == report.day }
        let isFirstNight = report.lastNight == nil
        let ending = isFirstNight || gaps.isEmpty ? "." : ":"
        section.element(.p, words: "\(text.newGaps(gaps.count, isFirstNight: isFirstNight))\(ending)")
        if !isFirstNight { writeLinks(to: gaps, in: &section) }
        let accepted = night.rows.filter(\.reconciled.isAccepted)
        if !accepted.isEmpty {
            section.element(.p, words: "\(text.counted(.accepted, accepted.count)):")
            writeLinks(to: accepted, in: &section)
        }
        let surprises = night.rows.filter { $0.reconciled.isSurprise(on: report.day) }
        guard !surprises.isEmpty else { return }
        section.element(.p, words: "\(text.counted(.surprise, surprises.count)):")
        writeLinks(to: surprises, in: &section)
    }

    /// Which verdicts became more or fewer, where the ledger knows the night before.
    private func writeChanges(to section: inout HTMLWriter) {
        let closed = night.rows.filter { $0.reconciled.memory?.gapSince != nil && $0.reconciled.gapSince == nil }
        if !closed.isEmpty {
            section.element(.p, words: "\(text.words(.closedGaps)): \(closed.count)")
            writeLinks(to: closed, in: &section)
        }
        guard let before = report.trend.nights.last?.verdicts else { return }
        let changes = Verdict.allCases.sorted { $0.rank < $1.rank }.compactMap { verdict in
            let counts = (figures.verdicts[verdict, default: 0], before[verdict.rawValue, default: 0])
            return counts.0 == counts.1 ? nil : (verdict, counts.0, counts.1)
        }
        guard !changes.isEmpty else { return }
        section.element(.h3, words: text.words(.changesHeading))
        section.element(.ul, .style("changes")) { list in
            for (verdict, tonight, before) in changes {
                list.element(.li) { item in
                    item.element(.span, .style("chip \(verdict.style)"), words: text.verdict(verdict))
                    let difference = tonight > before ? "+\(tonight - before)" : "−\(before - tonight)"
                    item.append(words: " \(before) → \(tonight) (\(difference))")
                }
            }
        }
    }

    /// The customers by name, each leading to its row.
    func writeLinks(to rows: [CustomerRow], in writer: inout HTMLWriter) {
        guard !rows.isEmpty else { return }
        writer.element(.ul, .style("names")) { list in
            for row in rows.prefix(nameLimit) {
                list.element(.li) { item in
                    item.element(.a, .place(ofCustomer: row.reconciled.key)) { writeName(of: row, to: &$0) }
                }
            }
            guard rows.count > nameLimit else { return }
            list.element(.li, words: text.more(rows.count - nameLimit, in: "customers.csv"))
        }
    }

    /// The name, or the key of a customer without one.
    func writeName(of row: CustomerRow, to writer: inout HTMLWriter) {
        writer.append(value: row.name.isEmpty ? row.reconciled.key : row.name)
    }

    private func writeLetters(to section: inout HTMLWriter) {
        let letters = night.rows.filter { $0.draft != nil }
        guard !letters.isEmpty else {
            section.element(.p, words: text.label(.noLetters))
            return
        }
        section.element(.h3, words: text.counted(.draft, figures.letters))
        section.element(.p, .style("muted")) { line in
            line.append(words: "\(text.label(.lettersAreDrafts)) ")
            line.element(.a, .file("invitations/invitations.html"), words: text.words(.readAll))
        }
        table([.customer, .recipient, .kind, .language, .letter], style: "letters", in: &section) { body in
            for row in letters.prefix(letterLimit) {
                if let draft = row.draft { writeLetter(draft, of: row, to: &body) }
            }
        }
    }

    private func writeLetter(_ draft: Invitation, of row: CustomerRow, to body: inout HTMLWriter) {
        body.element(.tr) { line in
            line.element(.th, .scope("row")) { cell in
                cell.element(.a, .place(ofCustomer: row.reconciled.key)) { writeName(of: row, to: &$0) }
            }
            self.cell(.recipient, in: &line) { cell in
                if let name = draft.recipient.name { cell.element(.span, .style("line"), value: name) }
                cell.element(.span, .style("line muted"), value: draft.recipient.email.address)
            }
            cell(.kind, in: &line) { $0.append(text.kind(draft.kind, in: night.places)) }
            self.cell(.language, in: &line) { cell in
                cell.append(words: text.language(draft.language))
                if let ground = text.ground(draft.languageGround) {
                    cell.element(.span, .style("line muted"), words: ground)
                }
            }
            self.cell(.letter, in: &line) { cell in
                let stage = text.stage(ofReminder: draft.reminder)
                cell.element(.a, .file("invitations/\(draft.fileName)"), words: "\(stage) (.eml)")
            }
        }
    }

    private func writeWithheld(to section: inout HTMLWriter) {
        guard figures.withheldLetters > 0 else { return }
        section.element(.h3, words: text.counted(.withheldLetter, figures.withheldLetters))
        section.element(.ul) { list in
            for reason in WithholdingReason.allCases {
                guard let count = figures.withheld[reason] else { continue }
                list.element(.li, words: "\(count) × \(text.withholding(reason))")
            }
        }
    }

    /// A cell that carries its column's title, in one box: a narrow screen shows both side by side.
    func cell(
        _ column: Label,
        style: String = "cell",
        in line: inout HTMLWriter,
        content: (inout HTMLWriter) -> Void
    ) {
        line.element(.td, .style(style), .label(text.label(column))) { cell in
            cell.element(.div, content: content)
        }
    }

    /// A table with column titles that becomes a list of cards on a narrow screen.
    func table(
        _ columns: [Label],
        style: String,
        in writer: inout HTMLWriter,
        rows: (inout HTMLWriter) -> Void
    ) {
        writer.element(.table, .style(style)) { table in
            table.element(.thead) { head in
                head.element(.tr) { line in
                    for column in columns { line.element(.th, .scope("col"), words: text.label(column)) }
                }
            }
            table.element(.tbody, content: rows)
        }
    }
}

/// Most names in one list of links.
private let nameLimit = 30

/// Most letters in the list; the page of letters has them all.
private let letterLimit = 60
