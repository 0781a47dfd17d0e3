// SPDX-License-Identifier: MIT

import Diagnostics
import FoundationEssentials
import RunLedger

/// A verb that cannot do what it was asked to: why, and with which exit status.
package struct VerbFailure: Error, Sendable {
    /// What there is to say, in order, for standard error.
    package let lines: [String]
    /// 64 to 78.
    package let status: Int

    /// A failure.
    package init(_ lines: [String], status: Int) {
        self.lines = lines
        self.status = status
    }

    init(_ diagnostic: Diagnostic) {
        let status =
            switch diagnostic.code {
            case .ledgerInvalid: 78
            case .ledgerFailed, .outputFailed: 73
            default: 65
            }
        self.init([diagnostic.description], status: status)
    }
}

/// What a verb asks of the ledger, with its failures in the verb's words.
func asked<Value>(_ work: () throws(Diagnostic) -> Value) throws(VerbFailure) -> Value {
    do throws(Diagnostic) { return try work() } catch { throw VerbFailure(error) }
}

/// Changes the ledger while nobody else does: a run at the same time would overwrite it, or be overwritten.
///
/// Every verb that changes the ledger beside `run` comes through here.
func alone<Value>(
    with project: Project,
    isForgetting: Bool = false,
    _ work: () throws(VerbFailure) -> Value
) throws(VerbFailure) -> Value {
    let lock = try locked(project)
    defer { extendLifetime(lock) }
    let value = try work()
    // A copy of the ledger from before this word is noticed by its mark.
    if let ledger = try? project.existingLedger(.reading) {
        keepMark(
            of: ledger,
            in: joined(project.folder, project.configuration.reports),
            isLowering: isForgetting
        )
    }
    return value
}

/// The lock of a run, in a verb's words.
func locked(_ project: Project) throws(VerbFailure) -> RunLock? {
    do throws(RunFailure) {
        return try RunLock.taken(for: project, isDryRun: false)
    } catch {
        throw VerbFailure(error.log.lines, status: error.status)
    }
}

extension Project {
    /// Whether the ledger is a database that exists.
    var hasLedger: Bool {
        writtenMemory == nil && FileManager.default.fileExists(atPath: joined(folder, configuration.ledger))
    }

    /// The ledger, which must exist; a table written by hand is none that a verb could ask.
    func existingLedger(_ access: Ledger.Access) throws(VerbFailure) -> Ledger {
        let path = configuration.ledger
        if writtenMemory != nil {
            let way = "name a file in 'ledger' that does not end in .csv, or write into the decisions file"
            throw VerbFailure(["\(path): the ledger is a table written by hand: \(way)"], status: 78)
        }
        guard hasLedger else {
            throw VerbFailure(["\(path): there is no ledger yet: the first 'partnergap run' makes it"], status: 66)
        }
        return try asked { () throws(Diagnostic) in try Ledger(joined(folder, path), shownAs: path, access: access) }
    }
}

/// The one customer a person means, or those that fit.
func onlyCustomer(named text: String, in ledger: Ledger) throws(VerbFailure) -> NamedCustomer {
    let found = try asked { () throws(Diagnostic) in try ledger.customers(named: text) }
    if found.count == 1, let only = found.first { return only }
    if found.isEmpty {
        let way = "try its tenant ID, a domain or a part of its name"
        throw VerbFailure(["no customer of the ledger fits \(quoted(text)); \(way)"], status: 65)
    }
    let head = "\(found.count) customers fit \(quoted(text)); name one of these:"
    throw VerbFailure([head] + found.prefix(20).map { "    \($0.label)" }, status: 65)
}
