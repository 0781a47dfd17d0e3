// SPDX-License-Identifier: MIT

import CustomerModel
import Diagnostics
import Reconciliation

/// `summary.txt`: the morning mail, one line on a quiet day and never more than twelve.
func summaryLines(of night: Night) -> [String] {
    let text = night.report.language.text
    let head = "partnergap \(text.date(night.report.day)), \(printable(night.report.partner.name))"
    guard !night.figures.isQuiet else {
        return ["\(head): \(text.label(.quiet)). \(standingFigures(night.figures, text))"]
    }
    let ending = [toDoLine(night.figures, text), rejectedLine(night.figures, text)].compactMap { $0 }
    let lines = [
        [trustLine(night.figures.trust, head: head, text: text)],
        sourceLines(of: night, text: text),
        [customerLine(night.figures, text)],
        newsLines(of: night, text: text),
        letterLines(of: night, text: text),
    ].flatMap { $0 }
    // A night with everything at once: twelve lines are what a reader of mails reads.
    let end = lines.count + ending.count > 11 ? [ending.joined(separator: " ")] : ending
    return lines + end + ["\(text.label(.report)): report.html"]
}

private func trustLine(_ trust: Trust, head: String, text: any ReportText) -> String {
    "\(head): \(text.label(.trustHeading)) \(text.trust(trust).title)."
}

/// What stands at the end of a quiet line: the state of things, without news.
private func standingFigures(_ figures: NightFigures, _ text: any ReportText) -> String {
    var parts = [text.counted(.customer, figures.customers), text.counted(.gap, figures.gaps)]
    if figures.toDo > 0 { parts.append(text.counted(.toDo, figures.toDo)) }
    if figures.rejectedRows > 0 { parts.append(text.counted(.rejectedRow, figures.rejectedRows)) }
    return parts.joined(separator: ", ") + "."
}

/// At most three lines about what keeps the night from being trusted: clock, ledger, a jump, sources that are not good.
private func sourceLines(of night: Night, text: any ReportText) -> [String] {
    let findings = night.report.diagnostics.filter { nightly.contains($0.code) }.map { "- \(shortened($0.message))" }
    let doubtful = night.report.sources.filter { $0.condition != .good }.map { source in
        let reason = source.condition.reason.map { " – \(shortened($0))" } ?? ""
        return "- \(printable(source.id)) (\(text.role(source.role))): \(text.condition(source.condition))\(reason)"
    }
    let lines = findings + doubtful
    guard lines.count > 3 else { return lines }
    return lines.prefix(2) + ["- \(text.more(lines.count - 2, in: "report.html"))"]
}

/// Findings about the night as a whole.
private let nightly: [DiagnosticCode] = [.ledgerLost, .clockJumped, .gapsJump]

private func customerLine(_ figures: NightFigures, _ text: any ReportText) -> String {
    let parts = [
        text.counted(.linked, figures.verdicts[.linked, default: 0]),
        text.counted(.gap, figures.gaps),
        text.counted(.waiting, figures.verdicts[.waiting, default: 0]),
    ]
    let half = figures.verdicts[.halfKnown, default: 0]
    let halfKnown = half > 0 ? ["\(half) \(text.verdict(.halfKnown))"] : []
    return "\(text.counted(.customer, figures.customers)): \((parts + halfKnown).joined(separator: ", "))."
}

private func newsLines(of night: Night, text: any ReportText) -> [String] {
    var lines: [String] = []
    if night.figures.newGaps > 0 {
        let news = night.gaps.filter { $0.reconciled.gapSince == night.report.day }
        let sentence = text.newGaps(night.figures.newGaps, isFirstNight: night.report.lastNight == nil)
        lines.append("\(sentence): \(names(of: news))")
    }
    if night.figures.newSurprises > 0 {
        let news = night.rows.filter { $0.reconciled.isSurprise(on: night.report.day) }
        lines.append("\(text.counted(.surprise, night.figures.newSurprises)): \(names(of: news))")
    }
    if night.figures.accepted > 0 {
        let news = night.rows.filter(\.reconciled.isAccepted)
        lines.append("\(text.counted(.accepted, night.figures.accepted)): \(names(of: news))")
    }
    return lines
}

private func names(of rows: [CustomerRow]) -> String {
    let shown = rows.prefix(3).map { quoted($0.name) }.joined(separator: ", ")
    return rows.count > 3 ? "\(shown), …" : shown
}

private func letterLines(of night: Night, text: any ReportText) -> [String] {
    let figures = night.figures
    var lines: [String] = []
    if figures.uncertain > 0 {
        let stuck = night.rows.filter(\.reconciled.isUncertain)
        lines.append("\(text.counted(.uncertain, figures.uncertain)): \(names(of: stuck))")
    }
    if figures.letters > 0 {
        let kinds = figures.drafts.map { (text.kind($0.key, in: night.places).plain, $0.value) }
        let reminders = figures.reminders > 0 ? " (\(text.counted(.reminder, figures.reminders)))" : ""
        lines.append("\(text.counted(.draft, figures.letters))\(reminders): \(greatest(kinds))")
    }
    if figures.withheldLetters > 0 {
        let reasons = figures.withheld.map { (text.withholding($0.key), $0.value) }
        lines.append("\(text.counted(.withheldLetter, figures.withheldLetters)): \(greatest(reasons))")
    }
    return lines
}

private func toDoLine(_ figures: NightFigures, _ text: any ReportText) -> String? {
    guard figures.toDo > 0 else { return nil }
    let actions = figures.actions.filter(\.key.asksSomebody).map { (text.action($0.key).title, $0.value) }
    return "\(text.counted(.toDo, figures.toDo)): \(greatest(actions))"
}

private func rejectedLine(_ figures: NightFigures, _ text: any ReportText) -> String? {
    guard figures.rejectedRows > 0 else { return nil }
    return "\(text.counted(.rejectedRow, figures.rejectedRows)) (rejected.csv)."
}

/// The three most frequent, each with its count; equal ones by their words.
private func greatest(_ counts: [(words: String, count: Int)]) -> String {
    let sorted = counts.sorted { ($1.count, $0.words) < ($0.count, $1.words) }
    let shown = sorted.prefix(3).map { "\($0.count) × \($0.words)" }.joined(separator: ", ")
    return sorted.count > 3 ? "\(shown), …" : "\(shown)."
}

private func shortened(_ text: String) -> String {
    let scalars = text.unicodeScalars
    let shown = printable(String(String.UnicodeScalarView(scalars.prefix(120))))
    return scalars.count > 120 ? "\(shown)…" : shown
}
