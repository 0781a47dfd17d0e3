// SPDX-License-Identifier: MIT

import CustomerModel
import Diagnostics

extension ReportPage {
    /// Whether the data is to be trusted: the light, then one card per source.
    func writeTrust(to writer: inout HTMLWriter) {
        section("trust", .trustHeading, in: &writer) { section in
            let words = text.trust(figures.trust)
            section.element(.p, .style("light \(figures.trust.style)")) { line in
                line.element(.span, .style("lamp"), .hidden, words: "")
                line.element(.strong, words: "\(words.title).")
                line.append(words: " \(words.sentence)")
            }
            // What is wrong with a source is seen at once, and a long list of good ones only by who asks for it.
            let good = report.sources.filter(\.isUneventful)
            let isFolded = good.count > goodLimit
            writeCards(of: isFolded ? report.sources.filter { !$0.isUneventful } : report.sources, to: &section)
            if isFolded {
                section.element(.details, .style("fold")) { details in
                    details.element(.summary, words: text.goodSources(good.count))
                    writeCards(of: good, to: &details)
                }
            }
            writeOtherFindings(to: &section)
        }
    }

    private func writeCards(of sources: [Source], to writer: inout HTMLWriter) {
        guard !sources.isEmpty else { return }
        writer.element(.ul, .style("cards")) { cards in
            for source in sources { writeCard(of: source, to: &cards) }
        }
    }

    private func writeCard(of source: Source, to writer: inout HTMLWriter) {
        writer.element(.li, .style("card \(source.condition.trust.style)")) { card in
            card.element(.h3) { heading in
                heading.append(words: text.role(source.role))
                heading.append(words: " ")
                heading.element(
                    .span,
                    .style("chip \(source.condition.trust.style)"),
                    words: text.condition(source.condition)
                )
            }
            if let reason = source.condition.reason { card.element(.p, .style("reason"), value: reason) }
            if !source.isComplete { card.element(.p, .style("reason"), words: text.label(.partial)) }
            card.element(.p, .style("muted")) { line in
                line.element(.code, value: source.id)
                line.append(words: " · \(oneLine(of: source))")
            }
            writeLosses(of: source, to: &card)
            card.element(.details) { details in
                details.element(.summary, words: text.label(.more))
                details.element(.dl) { writeFacts(of: source, to: &$0) }
            }
            let repeated = [(report.duplicates, Noun.repeatedCustomer), (report.lookAlikes, .lookAlike)]
            for phrase in repeated.compactMap({ rows(of: source, in: $0, counted: $1) }) {
                card.element(.p, .style("reason"), phrase: phrase)
            }
            let findings = report.diagnostics.filter { $0.location?.file == source.path && $0.severity > .note }
            writeFindings(findings, to: &card)
        }
    }

    /// The rows of a source that are, or may be, the same customer: how many customers, and the first of them.
    private func rows(of source: Source, in found: [DuplicateRows], counted: Noun) -> Phrase? {
        guard let index = report.sources.firstIndex(of: source) else { return nil }
        guard let groups = found.first(where: { $0.source == index })?.groups else { return nil }
        var phrase: Phrase = "\(words: text.counted(counted, groups.count))"
        for (position, group) in groups.prefix(duplicateLimit).enumerated() {
            let name = group.lazy.map { [report] in report.records[$0].name }.first { !$0.isEmpty } ?? ""
            let places = night.places.list(ofRecords: group, more: text.label(.more))
            phrase.append("\(words: position == 0 ? ": " : "; ")\(name) (\(places))")
        }
        if groups.count > duplicateLimit { phrase.append(" …") }
        return phrase
    }

    /// The rows that were rejected, by reason, and the names that lost characters: the exact lines to mend.
    private func writeLosses(of source: Source, to card: inout HTMLWriter) {
        let rejected = Dictionary(grouping: report.rejected.lazy.filter { $0.source == source.id }) { $0.code }
        for (code, rows) in rejected.sorted(by: { ($1.value.count, $0.key) < ($0.value.count, $1.key) }) {
            card.element(.p, .style("reason")) { line in
                line.append(words: "\(text.words(.rejectedHere)): \(rows.count) × ")
                line.element(.code, words: code)
                let lines = rows.compactMap(\.line)
                if !lines.isEmpty { line.append(words: ", \(text.lines(lines))") }
            }
        }
        guard let index = report.sources.firstIndex(of: source), let lines = night.damagedNames[index] else { return }
        let names = "\(text.words(.damagedNames)): \(lines.count), \(text.lines(lines.sorted()))"
        card.element(.p, .style("reason"), words: names)
    }

    /// The day and the rows of a source, which are all that a good one needs to show.
    private func oneLine(of source: Source) -> String {
        let age = source.day.map { "\(text.date($0)), \(text.age(inDays: report.day - $0))" }
        return "\(age ?? text.label(.dayUnknown)) · \(rowWords(source.counts))"
    }

    private func writeFacts(of source: Source, to list: inout HTMLWriter) {
        fact(.source, "\(place: source.id)\(counterpart(of: source))", in: &list)
        fact(.file, "\(source.path)", in: &list)
        if let encoding = source.encoding { fact(.encoding, "\(encoding)", in: &list) }
        if let profile = source.profile { fact(.profile, "\(profile)", in: &list) }
    }

    /// A name and its value in a list of facts.
    func fact(_ name: Label, _ value: Phrase, in list: inout HTMLWriter) {
        list.element(.div) { entry in
            entry.element(.dt, words: text.label(name))
            entry.element(.dd, phrase: value)
        }
    }

    private func counterpart(of source: Source) -> Phrase {
        switch (source.of, source.provider) {
        case (.provider(let id), _), (nil, let id?): ", \(night.places.name(of: id))"
        case (.us, _): ", \(report.partner.name)"
        case (nil, nil): ""
        }
    }

    private func rowWords(_ counts: RowCounts) -> String {
        var parts = ["\(counts.read) \(text.label(.read))", "\(counts.accepted) \(text.label(.accepted))"]
        let rest: [(Int, Label)] = [
            (counts.rejected, .rejected), (counts.ignored, .ignored), (counts.merged, .merged),
            (counts.withoutTenantID, .withoutTenantID),
        ]
        parts += rest.filter { $0.0 > 0 }.map { "\($0.0) \(text.label($0.1))" }
        return parts.joined(separator: ", ")
    }

    private func writeOtherFindings(to writer: inout HTMLWriter) {
        let paths = Set(report.sources.map(\.path))
        let others = report.diagnostics.filter { finding in
            (finding.severity > .note || finding.code == .valueTooCommon)
                && !(finding.location.map { paths.contains($0.file) } ?? false)
        }
        guard !others.isEmpty else { return }
        writer.element(.h3, words: text.label(.otherFindings))
        writeList(of: others, to: &writer)
    }

    private func writeFindings(_ findings: [Diagnostic], to writer: inout HTMLWriter) {
        guard !findings.isEmpty else { return }
        writer.element(.details) { details in
            details.element(.summary, words: "\(text.label(.findings)): \(findings.count)")
            writeList(of: findings, to: &details)
        }
    }

    /// Findings are in English, as the terminal shows them.
    private func writeList(of findings: [Diagnostic], to writer: inout HTMLWriter) {
        writer.element(.ul, .style("findings"), .lang("en")) { list in
            for finding in findings.prefix(findingLimit) { write(finding, to: &list) }
            guard findings.count > findingLimit else { return }
            list.element(.li, words: "… \(findings.count - findingLimit) more")
        }
    }
}

extension ReportPage {
    private func write(_ finding: Diagnostic, to list: inout HTMLWriter) {
        list.element(.li) { item in
            if let location = finding.location {
                item.element(.code, value: location.description)
                item.append(words: " ")
            }
            item.append(words: "\(finding.severity.rawValue): ")
            item.append(value: finding.message)
            if let suggestion = finding.suggestion { item.element(.span, .style("line muted"), value: suggestion) }
        }
    }
}

/// More good sources than these are folded away.
private let goodLimit = 6

/// Most customers named of those that stand twice in one source.
private let duplicateLimit = 10

/// Most findings shown for one source; the log keeps at most 20 of a kind anyway.
private let findingLimit = 40

extension Source {
    /// Whether it is good and every row of it was used, but for those its profile drops on purpose.
    fileprivate var isUneventful: Bool { condition == .good && counts.rejected == counts.dropped }
}

extension Trust {
    /// The style of light, card and chip.
    var style: String {
        switch self {
        case .good: "good"
        case .doubtful: "doubt"
        case .broken: "bad"
        }
    }
}
