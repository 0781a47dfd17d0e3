// SPDX-License-Identifier: MIT

import CustomerModel
import DelimitedText
import Diagnostics
import Reconciliation
import Reporting
import RunLedger

/// Whom a person wants to be forgotten.
package enum ForgetRequest: Sendable {
    /// The one customer that this means.
    case customer(String)
    /// Customers and reports on which nothing happened for so many days.
    case olderThan(Int)
}

/// What would be removed: shown before it is.
package struct ForgetPlan: Sendable {
    let customers: [NamedCustomer]
    let folders: [String]
    /// One line for each customer and each folder.
    package let lines: [String]
    /// Whether there is nothing to do.
    package var isEmpty: Bool { customers.isEmpty && folders.isEmpty }
}

/// Finds those who would be forgotten; nothing is changed.
package func forgetPlan(
    _ request: ForgetRequest,
    in project: Project,
    at time: RunTime
) throws(VerbFailure) -> ForgetPlan {
    let ledger = try project.existingLedger(.reading)
    switch request {
    case .customer(let text): return ForgetPlan([try onlyCustomer(named: text, in: ledger)], folders: [])
    case .olderThan(let days):
        let limit = time.day + -days
        let gone = try asked { () throws(Diagnostic) in try ledger.customers(goneSince: limit) }
        return ForgetPlan(gone, folders: ReportFolders(project).names(before: limit))
    }
}

extension ForgetPlan {
    fileprivate init(_ customers: [NamedCustomer], folders: [String]) {
        self.customers = customers
        self.folders = folders
        lines = customers.map { "customer \($0.label)" } + folders.map { "run \($0)" }
    }
}

/// Removes them from ledger and reports; what keeps them from being invited again is written first.
/// - Returns: what was removed and where, line by line, and where they are named still.
package func forget(_ plan: ForgetPlan, in project: Project, at time: RunTime) throws(VerbFailure) -> [String] {
    try alone(with: project, isForgetting: true) { () throws(VerbFailure) in
        let reports = ReportFolders(project)
        var lines: [String] = []
        let ledger = try project.existingLedger(.writing)
        // A book that another hand has changed is not sealed anew as if it were sound.
        _ = try asked { () throws(Diagnostic) in try ledger.memory(on: time.day) }
        try reports.removeUnfinished()
        let people = try Forgotten(plan.customers, in: project, reports, at: time)
        if !plan.customers.isEmpty {
            let marks = people.marks
            try asked { () throws(Diagnostic) in try ledger.brake(marks, freshKey: freshKey(), on: time.day) }
        }
        for folder in plan.folders {
            try reports.remove(folder)
            lines.append("\(reports.shownAs)/\(folder): folder removed")
        }
        _ = writeRunIndex(of: project)
        guard !plan.customers.isEmpty else { return lines }
        for folder in reports.names { lines += try reports.redact(folder, people.traces) }
        // The ledger knows where to look: it forgets last.
        try reports.synchronize()
        let rows = try asked { () throws(Diagnostic) in try ledger.forget(plan.customers) }
        lines.append("\(project.configuration.ledger): \(rows.line) removed")
        return lines + people.leftovers + project.damagedLedgers.map { "\($0): may still name it; remove it yourself" }
    }
}

/// 32 random bytes, made here once and kept in the ledger.
private func freshKey() -> [UInt8] {
    var chance = SystemRandomNumberGenerator()
    return (0..<32).map { _ in UInt8.random(in: 0...255, using: &chance) }
}

extension ForgottenRows {
    fileprivate var line: String {
        "customers \(customers), changes \(changes), invitations \(invitations), outcomes \(outcomes), letters \(events)"
    }
}

/// What is known of those to be forgotten: in the ledger, in the reports, in tonight's exports.
private struct Forgotten {
    var traces = Traces()
    var marks: [CustomerMark] = []
    /// Where the tool must not remove anything.
    var leftovers: [String] = []

    init(_ customers: [NamedCustomer], in project: Project, _ reports: ReportFolders, at time: RunTime)
        throws(VerbFailure)
    {
        if customers.isEmpty { return }
        // What cannot be read tonight adds nothing.
        let tonight = try? report(of: project, at: time, RunOptions())
        for customer in customers {
            let keys = Set([customer.key] + customer.aliases)
            let rows = try reports.rows(of: keys)
            let found = tonight?.customers.first { keys.contains($0.key) }
            let records = (found?.customer.records ?? []).compactMap { tonight?.records[$0] }
            insert(customer, keys, rows, records)
            for record in records {
                let path = tonight?.sources[record.source].path ?? ""
                leftovers.append("\(path):\(record.line): still names it; the next run will see it there")
            }
            let subjects = customer.subjects
            for decision in project.decisions where subjects.contains(decision.subject.lowercased()) {
                let path = project.configuration.decisions ?? ""
                leftovers.append("\(path):\(decision.line): still names it; the line is yours")
            }
        }
    }

    private mutating func insert(
        _ customer: NamedCustomer,
        _ keys: Set<String>,
        _ rows: [NamedRow],
        _ records: [CustomerRecord]
    ) {
        let tenants = [customer.tenantID] + rows.map { TenantID(parsing: $0["tenant_id"]) } + records.map(\.tenantID)
        let domains = customer.domains + rows.compactMap { DomainName(parsing: $0["primary_domain"]) }
        let own = Set(domains + records.flatMap(\.domains)).filter { !$0.isFreeMail }
        let addresses = Set(
            rows.compactMap { EmailAddress(parsing: $0["recipient"]) } + records.flatMap(\.contacts).map(\.email)
        )
        let names = [customer.name] + customer.formerNames + rows.map { $0["company_name"] } + records.map(\.name)
        let countries = rows.map { $0["country"] } + records.compactMap(\.country?.code)
        var marks: [CustomerMark] = Set(tenants.compactMap(\.self)).map { .tenant($0) } + own.map { .domain($0) }
        if marks.isEmpty {
            marks = Set(names).filter { !$0.isEmpty }.flatMap { name in
                Set(countries + [""]).map { .name(name, country: $0) }
            }
        }
        self.marks += marks + addresses.map { .address($0) }
        traces.letters.formUnion(rows.map { $0["file"] }.filter { !$0.isEmpty })
        for tenant in tenants.compactMap(\.self) { traces.insert(tenant.description) }
        for text in own.map(\.text) + addresses.map(\.address) + names + Array(keys) { traces.insert(text) }
    }
}
