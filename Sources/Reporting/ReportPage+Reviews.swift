// SPDX-License-Identifier: MIT

import CustomerModel
import Reconciliation

extension ReportPage {
    /// Pairs that only a person can decide: both sides, why it is open, and the line to copy for either answer.
    func writeReviews(to section: inout HTMLWriter) {
        let pairs = night.undecided
        guard !pairs.isEmpty else { return }
        section.element(.h3, .id("reviews"), words: text.undecided(pairs.count))
        section.element(.p, .style("muted"), phrase: text.howToDecide)
        section.element(.ul, .style("reviews")) { list in
            for (number, pair) in pairs.prefix(reviewLimit).enumerated() {
                list.element(.li) { write(pair, number: number + 1, to: &$0) }
            }
        }
        guard pairs.count > reviewLimit else { return }
        section.element(.p, words: text.more(pairs.count - reviewLimit, in: "decisions-proposed.csv"))
    }

    /// No list item, row or paragraph within: `forget` takes out a pair as a whole.
    private func write(_ pair: UndecidedPair, number: Int, to item: inout HTMLWriter) {
        item.element(.div, .style("sides")) { sides in
            for side in [pair.one, pair.other] {
                sides.element(.dl) { write(side, to: &$0) }
            }
        }
        for reason in pair.reasons {
            item.element(.div, .style("because"), phrase: text.evidence(reason, in: night.places))
        }
        for kind in pair.haveTenants ? [DecisionKind.different] : [.same, .different] {
            let line =
                "\(kind.rawValue),\(decisionCell(pair.one.reviewed.name)),\(decisionCell(pair.other.reviewed.name)),,,,,"
            item.element(.div, .style("decision")) { decision in
                let id = "decision-\(number)-\(kind.rawValue)"
                decision.element(.code, .id(id), .style("command"), words: line)
                decision.element(
                    .button,
                    .plainButton,
                    .shownByScript,
                    .copies(id),
                    .done(text.words(.copied)),
                    .refused(text.words(.copyRefused)),
                    words: text.words(kind == .same ? .copySame : .copyDifferent)
                )
            }
        }
    }

    private func write(_ side: UndecidedPair.Side, to list: inout HTMLWriter) {
        let record = report.records[side.record]
        let reconciled = report.customers[side.customer]
        let tenant = record.tenantID ?? reconciled.customer.tenantID
        entry(text.label(.customer), in: &list) { entry in
            entry.element(.a, .place(ofCustomer: reconciled.key), value: record.name.isEmpty ? "?" : record.name)
        }
        let facts: [(String, String)] = [
            (text.words(LetterLabel.domain), record.domains.map(\.text).joined(separator: ", ")),
            (text.words(LetterLabel.tenant), tenant?.description ?? ""),
            (text.words(.place), place(of: record)),
            (text.label(.source), night.places.place(ofRecord: side.record)),
            (text.label(.verdict), text.verdict(reconciled.decided.verdict)),
        ]
        for (name, value) in facts where !value.isEmpty {
            entry(name, in: &list) { $0.append(value: value) }
        }
    }

    private func entry(_ name: String, in list: inout HTMLWriter, content: (inout HTMLWriter) -> Void) {
        list.element(.div) { entry in
            entry.element(.dt, words: name)
            entry.element(.dd, content: content)
        }
    }
}

/// A cell of the decisions file, quoted where it has to be.
private func decisionCell(_ text: String) -> String {
    let isPlain = text.utf8.allSatisfy { byte in
        byte != UInt8(ascii: ",") && byte != UInt8(ascii: ";") && byte != UInt8(ascii: "\"") && byte >= 0x20
    }
    if isPlain { return text }
    var quoted: [UInt8] = [UInt8(ascii: "\"")]
    for byte in text.utf8 {
        if byte == UInt8(ascii: "\"") { quoted.append(byte) }
        quoted.append(byte)
    }
    return String(decoding: quoted + [UInt8(ascii: "\"")], as: UTF8.self)
}

/// Most pairs on the page; `decisions-proposed.csv` has them all.
private let reviewLimit = 20
