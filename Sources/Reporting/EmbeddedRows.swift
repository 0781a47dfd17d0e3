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
    private var missing = IndexTable<MissingParts>()
    private var providers = IndexTable<[ProviderID]>()
    private var sources = IndexTable<[String]>()
    private var lines = IndexTable<WhyLine>()
    private var patterns = IndexTable<SentencePattern>()
    private var days = IndexTable<Day>()
    private var shapes: [EvidenceShape: Int] = [:]
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
            row.verdict.rank, countries.index(of: row.country), missing.index(of: MissingParts(row)),
            providers.index(of: row.reconciled.providers.map(\.provider)), sources.index(of: row.sources),
            actionNumbers[row.reconciled.decided.action] ?? 0, lines.index(of: row.why(in: night)),
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
            if index > 0 { rows.append(markup: "\\n") }
            let (number, values) = numbered(evidence)
            rows.append(number)
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

extension EmbeddedRows {
    /// The number of a sentence's pattern, and its values.
    private mutating func numbered(_ evidence: Evidence) -> (Int, [String]) {
        let shaped = EvidenceShape.of(evidence, in: night.places)
        if let shaped, let known = shapes[shaped.shape], Set(shaped.values).count == shaped.values.count {
            return (known, shaped.values)
        }
        var values: [String] = []
        let pattern = SentencePattern(texts.map { $0.evidence(evidence, in: night.places) }, values: &values)
        let number = patterns.index(of: pattern)
        if let shaped, shaped.values == values { shapes[shaped.shape] = number }
        return (number, values)
    }
}

private let actionNumbers = Dictionary(NextAction.allCases.enumerated().map { ($1, $0) }) { first, _ in first }

// MARK: - What rows share

/// What a customer lacks: thousands lack the same.
private struct MissingParts: Hashable {
    struct Part: Hashable {
        let counterpart: Counterpart
        let isProven: Bool
    }

    let parts: [Part]

    init(_ row: CustomerRow) {
        parts = row.missing.map { Part(counterpart: $0.counterpart, isProven: $0.isProven) }
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
        data.list(missing.values) { $0.write(to: &$1, texts, night.places) }
        data.append(markup: ",\n\"lines\":")
        data.list(lines.values) { line, data in
            data.append(markup: "[")
            data.append(line.rule)
            for text in texts {
                data.append(markup: ",")
                data.append(text: line.words(text, on: night.report.day))
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

extension MissingParts {
    /// The options it is found by, then for each language its lines: `[proven, part, part]`.
    fileprivate func write(to data: inout DataWriter, _ texts: [any ReportText], _ places: Places) {
        data.append(markup: "[")
        data.texts(parts.map(\.counterpart.id))
        for text in texts {
            data.append(markup: ",")
            data.list(parts) { part, data in
                data.append(markup: "[")
                data.append(part.isProven ? 1 : 0)
                for piece in text.missing(part.counterpart, isProven: part.isProven, in: places).parts {
                    data.append(markup: ",")
                    switch piece {
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
