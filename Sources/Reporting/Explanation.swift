// SPDX-License-Identifier: MIT

import CustomerModel
import Invitations
package import Reconciliation

/// The customers a person means by a key, a tenant ID, `source:number`, a file and line, a domain, the whole name or an
/// unambiguous part of it.
package func customers(named text: String, in report: NightReport) -> [ReconciledCustomer] {
    let exact = report.customers.filter { customer in
        customer.key == text
            || (customer.customer.tenantID != nil && customer.customer.tenantID == TenantID(parsing: text))
    }
    if !exact.isEmpty { return exact }
    let names = JudgementNames(of: report)
    if let position = names.record(named: text).flatMap(names.customer) { return [report.customers[position]] }
    if let domain = DomainName(parsing: text) {
        let byDomain = report.customers.filter { $0.customer.domains.contains(domain) }
        if !byDomain.isEmpty { return byDomain }
    }
    let wanted = text.lowercased()
    let byName = report.customers.filter { $0.customer.name.lowercased() == wanted }
    return byName.isEmpty ? report.customers.filter { $0.customer.name.lowercased().contains(wanted) } : byName
}

/// Why the tool says what it says about a customer: its rows, its standings, the rule, the letter, in plain lines.
package func explanation(of customer: ReconciledCustomer, in report: NightReport) -> [String] {
    let text = ReportLanguage.english.text
    let places = Places(of: report)
    var lines = [
        "\(customer.customer.name)",
        "  key        \(customer.key)",
        "  identity   \(customer.customer.identity.word)",
        "  verdict    \(customer.decided.verdict.rawValue)\(customer.decided.reason.map { " (\($0.rawValue))" } ?? "")",
        "  rule       \(customer.decided.rule)",
        "  next       \(customer.decided.action.rawValue): \(text.action(customer.decided.action).how.plain)",
        "  missing    \(customer.missing.isEmpty ? "nothing" : customer.missing)",
        "  letter     \(letterLine(of: customer, in: report))",
        "  first seen \(customer.firstSeen)\(customer.gapSince.map { ", gap since \($0)" } ?? "")",
        "  rows",
    ]
    lines += customer.customer.records.filter(report.records.indices.contains).map {
        "    \(rowLine(of: $0, in: report))"
    }
    lines.append("  reasons")
    lines += customer.evidence.map { "    \(text.evidence($0, in: places).plain)" }
    let comparisons = comparisonLines(of: customer.customer, in: report)
    if !comparisons.isEmpty { lines += ["  comparisons"] + comparisons.map { "    \($0)" } }
    return lines
}

private func letterLine(of customer: ReconciledCustomer, in report: NightReport) -> String {
    if let draft = report.batch.invitations.first(where: { $0.key == customer.key }) {
        let what = draft.kind.provider.map { "\(draft.kind.word):\($0)" } ?? draft.kind.word
        let ground =
            report.batch.grounds[draft.key]
            .map { "; legal basis: \(ReportLanguage.english.text.ground($0))" } ?? ""
        let chosen = ReportLanguage.english.text.ground(draft.languageGround).map { " (\($0))" } ?? ""
        let language = "\(draft.language.rawValue)\(chosen)"
        return "\(what) to \(draft.recipient.email), in \(language), invitations/\(draft.fileName)\(ground)"
    }
    if let reason = report.withholding(of: customer) {
        let doubt = report.batch.doubts[customer.key].map { ": \(ReportLanguage.english.text.doubt($0))" } ?? ""
        return "withheld (\(reason.rawValue)): \(ReportLanguage.english.text.withholding(reason))\(doubt)"
    }
    return "none"
}

private func rowLine(of index: Int, in report: NightReport) -> String {
    let record = report.records[index]
    let source = report.sources[record.source]
    let facts = [
        record.tenantID?.description,
        record.name.isEmpty ? nil : record.name,
        record.domains.isEmpty ? nil : record.domains.map(\.text).joined(separator: ", "),
        record.country?.code,
        record.relationships.isEmpty ? nil : record.relationships.map(\.text).joined(separator: ", "),
        record.status?.rawValue,
    ]
    return
        "\(source.path):\(record.line) (\(source.role.rawValue)): \(facts.compactMap(\.self).joined(separator: " · "))"
}

/// The morning mail's lines, as `summary.txt` has them.
package func summary(of report: NightReport) -> [String] {
    summaryLines(of: Night(report))
}
