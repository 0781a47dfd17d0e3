// SPDX-License-Identifier: MIT

import CustomerModel
import RunLedger

/// A brake for each of tonight's customers who was forgotten: it is not known any more, and yet not invited again.
func forgottenDecisions(
    _ customers: [Customer],
    _ records: [CustomerRecord],
    _ forgotten: ForgottenMarks?
) -> [Decision] {
    guard let forgotten else { return [] }
    return customers.filter { forgotten.contains(marks(of: $0, records)) }.map { customer in
        let subject = customer.tenantID?.description ?? customer.key
        return Decision(kind: .suppressed, subject: subject, who: "ledger", why: "forgotten", line: 0)
    }
}

private func marks(of customer: Customer, _ records: [CustomerRecord]) -> [CustomerMark] {
    let rows = customer.records.map { records[$0] }
    let tenants = [customer.tenantID] + rows.map(\.tenantID)
    let domains = customer.domains + rows.flatMap(\.domains)
    let names = [(customer.name, "")] + rows.map { ($0.name, $0.country?.code ?? "") } + rows.map { ($0.name, "") }
    return tenants.compactMap { $0.map { .tenant($0) } } + domains.map { .domain($0) }
        + rows.flatMap(\.contacts).map { .address($0.email) }
        + names.filter { !$0.0.isEmpty }.map { .name($0.0, country: $0.1) }
}
