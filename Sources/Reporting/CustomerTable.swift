// SPDX-License-Identifier: MIT

import DelimitedText
import CustomerModel
import Diagnostics
import Invitations
import Reconciliation

/// The columns of `gaps.csv` and `customers.csv`, in their order (DESIGN, section 8).
let customerColumns = [
    "customer_key", "verdict", "next_action", "company_name", "tenant_id", "primary_domain", "country", "missing",
    "provider", "identity", "sources", "evidence", "recipient", "language", "invitation", "withheld_reason",
    "first_seen", "days_open", "renewal_date",
]

/// `customers.csv` and `gaps.csv`: a row that stands in both is written once and copied.
func customerTables(of night: Night, flavour: TableFlavour) -> (customers: [UInt8], gaps: [UInt8]) {
    var writer = DelimitedWriter(flavour, header: customerColumns)
    var gaps = writer.bytes
    for row in night.rows {
        let start = writer.bytes.count
        writer.append(cells(of: row, in: night))
        if row.reconciled.isListedGap { gaps.append(contentsOf: writer.bytes[start...]) }
    }
    return (writer.bytes, gaps)
}

private func cells(of row: CustomerRow, in night: Night) -> [String] {
    let reconciled = row.reconciled
    let customer = reconciled.customer
    return [
        reconciled.key,
        row.verdict.rawValue,
        reconciled.decided.action.rawValue,
        customer.name,
        customer.tenantID?.description ?? "",
        customer.domains.first?.text ?? "",
        row.country?.code ?? "",
        reconciled.missing,
        reconciled.provider?.text ?? "",
        customer.identity.word,
        joined(row.sources),
        joined(evidenceSentences(of: row, in: night)),
        row.draft?.recipient.email.address ?? "",
        row.draft?.language.rawValue ?? "",
        invitationCell(of: row),
        row.withheld?.rawValue ?? "",
        reconciled.firstSeen.description,
        reconciled.gapSince.map { String(night.report.day - $0) } ?? "",
        reconciled.renewal?.description ?? "",
    ]
}

/// The rule that decided, then every piece of evidence, in English whatever the report's language.
private func evidenceSentences(of row: CustomerRow, in night: Night) -> [String] {
    let text = EnglishText()
    let sentences = row.reconciled.evidence.map { text.evidence($0, in: night.places).plain }
    return [ruleSentence(of: row.reconciled.decided)] + sentences
}

/// `rule 14: half-known (doubt)`.
func ruleSentence(of decided: Decided) -> String {
    let reason = decided.reason.map { " (\($0.rawValue))" } ?? ""
    return "rule \(decided.rule): \(decided.verdict.rawValue)\(reason)"
}

/// Tonight's draft, else the invitation under way with its day, else nothing.
private func invitationCell(of row: CustomerRow) -> String {
    if let draft = row.draft {
        let stage = draft.reminder > 0 ? "reminder \(draft.reminder)" : "draft"
        return "\(stage):\(draft.kind.spelled)"
    }
    return row.invitation.map { "\($0.state.rawValue) \($0.day)" } ?? ""
}

/// A list in a cell: `|` between the values, and in a value something that looks like it.
private func joined(_ values: [String]) -> String {
    values.map { value in
        guard value.utf8.contains(UInt8(ascii: "|")) else { return value }
        var shown = String.UnicodeScalarView()
        for scalar in value.unicodeScalars { shown.append(scalar == "|" ? "¦" : scalar) }
        return String(shown)
    }
    .joined(separator: "|")
}
