// SPDX-License-Identifier: MIT

import CustomerModel
import Reconciliation

/// The customers as the page's script gets them: one line each, every repeated text once and in both languages.
///
/// Only lines of `rows` name customers, so that `forget` can take one out and leave the rest as it is.
struct EmbeddedRows {
    private let night: Night
    private let texts = ReportLanguage.allCases.map(\.text)
    private var countries = IndexTable<Country?>()
    private var missing = IndexTable<MissingWords>()
    private var providers = IndexTable<[ProviderID]>()
    private var sources = IndexTable<[String]>()
    private var lines = IndexTable<WhyLine>()
    private var patterns = IndexTable<SentencePattern>()
    private var days = IndexTable<Day>()
    private var shared: [String: Int] = [:]
    private var rows = DataWriter()

    /// Takes in these rows of the night.
    init(_ embedded: [CustomerRow], of night: Night) {
        self.night = night
        let names = night.report.providers.map(\.name) + [night.report.partner.name]
        shared = Dictionary(names.enumerated().map { ($1, $0) }) { first, _ in first }
        for row in embedded { append(row) }
    }

    /// The JSON document.
    var bytes: [UInt8] {
        var data = DataWriter()
        data.append(markup: "{\"day\":")
        data.append(night.report.day.number)
        writeWords(to: &data)
        writeTables(to: &data)
        data.append(markup: ",\n\"rows\":[0\n")
        data.append(rows)
        data.append(markup: "]}\n")
        return data.bytes
    }

    private mutating func append(_ row: CustomerRow) {
        let customer = row.reconciled.customer
        let tenant = customer.tenantID?.description ?? ""
        let key = row.reconciled.key
        rows.append(markup: ",[")
        for text in [customer.name, customer.domains.first?.text ?? "", tenant, key == tenant ? "" : key] {
            rows.append(text: text)
            rows.append(markup: ",")
        }
        let numbers = [
            row.verdict.rank, countries.index(of: row.country), missing.index(of: MissingWords(row, night, texts)),
            providers.index(of: row.reconciled.providers.map(\.provider)), sources.index(of: row.sources),
            actionNumbers[row.reconciled.decided.action] ?? 0, lines.index(of: WhyLine(row, night, texts)),
        ]
        for number in numbers {
            rows.append(number)
            rows.append(markup: ",")
        }
        for day in [row.reconciled.firstSeen, row.reconciled.gapSince, row.reconciled.renewal] {
            if let day {
                _ = days.index(of: day)
                rows.append(day.number)
            } else {
                rows.append(markup: "null")
            }
            rows.append(markup: ",")
        }
        appendEvidence(of: row, tenant: tenant)
        rows.append(markup: "]\n")
    }

    /// `pattern TAB value TAB value`, one piece of evidence a line: read only when somebody unfolds the row.
    private mutating func appendEvidence(of row: CustomerRow, tenant: String) {
        let own: [(text: String, mark: StaticString)] = [
            (row.name, "=n"), (tenant, "=t"), (row.reconciled.customer.domains.first?.text ?? "", "=d"),
        ]
        rows.append(markup: "\"")
        for (index, evidence) in row.reconciled.evidence.enumerated() {
            var values: [String] = []
            let pattern = SentencePattern(texts.map { $0.evidence(evidence, in: night.places) }, values: &values)
            if index > 0 { rows.append(markup: "\\n") }
            rows.append(patterns.index(of: pattern))
            for value in values {
                rows.append(markup: "\\t")
                if let mark = own.first(where: { $0.text == value })?.mark {
                    rows.append(markup: mark)
                } else if let place = shared[value] {
                    rows.append(markup: "$")
                    rows.append(place)
                } else {
                    rows.append(markup: "'")
                    rows.append(escaped: value)
                }
            }
        }
        rows.append(markup: "\"")
    }
}

private let actionNumbers = Dictionary(NextAction.allCases.enumerated().map { ($1, $0) }) { first, _ in first }

// MARK: - What rows share

/// What a customer lacks, in both languages, with the options of the filter that find it.
private struct MissingWords: Hashable {
    let ids: [String]
    let languages: [[Phrase]]
    let proven: [Bool]

    init(_ row: CustomerRow, _ night: Night, _ texts: [any ReportText]) {
        let standings = row.missing
        ids = standings.map { $0.counterpart.id }
        proven = standings.map(\.isProven)
        languages = texts.map { text in
            standings.map { text.missing($0.counterpart, isProven: $0.isProven, in: night.places) }
        }
    }
}

/// The sentence of a row and the number of its rule.
private struct WhyLine: Hashable {
    let languages: [String]
    let rule: Int

    init(_ row: CustomerRow, _ night: Night, _ texts: [any ReportText]) {
        languages = texts.map { row.whyLine(in: night, $0) }
        rule = row.reconciled.decided.rule
    }
}

extension Counterpart {
    /// `reseller` or `provider:ID`, as the column `missing` has it.
    fileprivate var id: String {
        switch self {
        case .us: "reseller"
        case .provider(let id): "provider:\(id)"
        }
    }
}

extension EmbeddedRows {
    private func writeWords(to data: inout DataWriter) {
        data.append(markup: ",\n\"words\":{")
        for (index, label) in ScriptLabel.allCases.enumerated() {
            data.append(markup: index > 0 ? ",\n" : "\n")
            data.append(text: label.rawValue)
            data.append(markup: ":")
            data.texts(texts.map { $0.words(label) })
        }
        data.append(markup: "},\n\"verdicts\":")
        data.list(Verdict.allCases.sorted { $0.rank < $1.rank }) { verdict, data in
            data.texts(
                [verdict.rawValue] + texts.map { $0.verdict(verdict) } + texts.map { $0.meaning(of: verdict) }
                    + [verdict.style]
            )
        }
        data.append(markup: ",\n\"actions\":")
        data.list(NextAction.allCases) { action, data in
            data.texts([action.rawValue] + texts.map { action == .none ? "–" : $0.action(action).title })
        }
    }

    private func writeTables(to data: inout DataWriter) {
        data.append(markup: ",\n\"countries\":")
        data.texts(countries.values.map { $0?.code ?? "" })
        data.append(markup: ",\n\"providerNames\":")
        data.list(night.report.providers) { $1.texts([$0.id.text, $0.name]) }
        data.append(markup: ",\n\"providers\":")
        data.list(providers.values) { $1.texts($0.map(\.text)) }
        data.append(markup: ",\n\"sources\":")
        data.list(sources.values) { $1.texts($0) }
        data.append(markup: ",\n\"missing\":")
        data.list(missing.values) { $0.write(to: &$1) }
        data.append(markup: ",\n\"lines\":")
        data.list(lines.values) { line, data in
            data.append(markup: "[")
            data.append(line.rule)
            for text in line.languages {
                data.append(markup: ",")
                data.append(text: text)
            }
            data.append(markup: "]")
        }
        data.append(markup: ",\n\"days\":{")
        for (index, day) in days.values.enumerated() {
            data.append(markup: index > 0 ? ",\"" : "\"")
            data.append(day.number)
            data.append(markup: "\":")
            data.texts(texts.map { $0.date(day) })
        }
        data.append(markup: "},\n\"patterns\":")
        data.list(patterns.values) { $0.write(to: &$1) }
        data.append(markup: ",\n\"shared\":")
        data.texts(night.report.providers.map(\.name) + [night.report.partner.name])
    }
}

extension MissingWords {
    /// The options it is found by, then for each language its lines: `[proven, part, part]`.
    fileprivate func write(to data: inout DataWriter) {
        data.append(markup: "[")
        data.texts(ids)
        for phrases in languages {
            data.append(markup: ",")
            data.list(Array(zip(proven, phrases))) { line, data in
                data.append(markup: "[")
                data.append(line.0 ? 1 : 0)
                for part in line.1.parts {
                    data.append(markup: ",")
                    switch part {
                    case .words(let words): data.append(text: words)
                    case .value(let text), .code(let text): data.texts([text])
                    }
                }
                data.append(markup: "]")
            }
        }
        data.append(markup: "]")
    }
}
