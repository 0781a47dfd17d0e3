// SPDX-License-Identifier: MIT

import Diagnostics
import RunLedger

/// What `check --ledger` says of the ledger: one line where all is well.
///
/// - Throws: with status 78 and every finding when it is damaged.
package func checkedLedger(of project: Project) throws(VerbFailure) -> String {
    if let note = missingLedgerNote(of: project) { return note }
    if project.writtenMemory != nil { return "ledger: a table written by hand" }
    let ledger = try project.existingLedger(.reading)
    let check = try asked { () throws(Diagnostic) in try ledger.checked() }
    guard check.findings.isEmpty else {
        let way = "restore it from a backup, or set it aside and begin anew with 'run --new-ledger'"
        let path = project.configuration.ledger
        let findings = check.findings.map { "\(path): error: \(printable($0)) [ledger-invalid]" }
        throw VerbFailure(findings + [way], status: 78)
    }
    return "ledger: schema \(quoted(check.schema)), \(check.runs) runs, \(check.customers) customers, ok"
}

/// That there is no ledger yet; `nil` where there is one.
package func missingLedgerNote(of project: Project) -> String? {
    if project.hasLedger || project.writtenMemory != nil { return nil }
    return "ledger: \(project.configuration.ledger) is not there yet; the first run makes it"
}
