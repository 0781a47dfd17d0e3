// SPDX-License-Identifier: MIT

package import Diagnostics
import GRDB

/// The memory of the nights: a SQLite database that is written once a night, in one transaction.
///
/// Every commit is on disk when it returns (write-ahead log, `synchronous` FULL). Nothing is deleted by a run.
package struct Ledger: Sendable {
    let queue: DatabaseQueue
    /// As diagnostics name it: relative to the configuration.
    package let path: String

    /// What may be done with a ledger.
    package enum Access: Sendable {
        /// Opens what is there; nothing is made, migrated or changed.
        case reading
        /// Opens or makes it, and brings it to the newest schema.
        case writing
    }

    /// Opens the database at `full`.
    /// - Throws: `.ledgerInvalid` for a file that is no ledger, is damaged or was written by a newer version;
    ///   `.ledgerFailed` where the disk or its permissions are in the way.
    package init(_ full: String, shownAs path: String, access: Access) throws(Diagnostic) {
        self.path = path
        do {
            queue = try DatabaseQueue(path: full, configuration: Self.configuration(access))
            if access == .writing {
                // GRDB sets NORMAL together with the write-ahead log: a night must survive the power going off.
                try queue.writeWithoutTransaction { try $0.execute(sql: "PRAGMA synchronous = FULL") }
                try refuseForeign()
                try ledgerSchema.migrate(queue)
            } else {
                try refuseForeign()
            }
        } catch {
            throw Diagnostic(ledger: error, at: path)
        }
    }

    private static func configuration(_ access: Access) -> Configuration {
        var configuration = Configuration()
        configuration.readonly = access == .reading
        configuration.busyMode = .timeout(5)
        if access == .writing { configuration.journalMode = .wal }
        return configuration
    }

    /// Refuses a database of somebody else's, or of a version to come.
    private func refuseForeign() throws {
        try queue.read { database in
            let known = ledgerSchema.migrations
            let applied = try ledgerSchema.appliedIdentifiers(database)
            if let newer = applied.sorted().first(where: { !known.contains($0) }) {
                throw LedgerDefect.newer(newer)
            }
            // The table of migrations is made before the first of them: a run may have died in between.
            let tables =
                try Int.fetchOne(
                    database,
                    sql: "SELECT count(*) FROM sqlite_schema WHERE type = 'table' AND name <> 'grdb_migrations'"
                ) ?? 0
            if applied.isEmpty, tables > 0 { throw LedgerDefect.foreign }
            if queue.configuration.readonly, applied.count < known.count { throw LedgerDefect.older }
        }
    }

    /// The schema's version: the newest migration it has seen; `nil` for an empty file.
    package var schemaVersion: String? {
        get throws(Diagnostic) {
            try read { try ledgerSchema.completedMigrations($0).last }
        }
    }

    /// Reads in one snapshot.
    func read<Value>(_ work: (Database) throws -> Value) throws(Diagnostic) -> Value {
        do { return try queue.read(work) } catch { throw Diagnostic(ledger: error, at: path) }
    }

    /// Changes in one transaction: all of it or nothing.
    func write<Value>(_ work: (Database) throws -> Value) throws(Diagnostic) -> Value {
        do { return try queue.write(work) } catch { throw Diagnostic(ledger: error, at: path) }
    }
}

/// What is wrong with a ledger that SQLite itself does not object to.
enum LedgerDefect: Error {
    /// Its schema has a version that this program does not know.
    case newer(String)
    /// Its schema is older than this program, which may only read it.
    case older
    /// It is the database of another program.
    case foreign
    /// The seal of its last run does not fit what it holds.
    case broken(String)
    /// Another run has written since this one remembered.
    case overtaken
    /// A cell that the ledger cannot have written.
    case unreadable(String)
}

extension Diagnostic {
    /// What SQLite or the ledger itself complains of, in words.
    init(ledger error: any Error, at path: String) {
        let place = SourceLocation(file: path)
        if let own = error as? Diagnostic { self = own; return }
        if let defect = error as? LedgerDefect {
            self.init(.error, defect.code, defect.message, at: place, suggestion: defect.advice)
            return
        }
        let error = error as? DatabaseError
        let code = error?.resultCode ?? .SQLITE_ERROR
        if [.SQLITE_BUSY, .SQLITE_LOCKED].contains(code) {
            let advice = "let the other program finish and try again"
            self.init(.error, .lockHeld, "another program holds the ledger", at: place, suggestion: advice)
        } else if [.SQLITE_CORRUPT, .SQLITE_NOTADB, .SQLITE_CONSTRAINT, .SQLITE_ERROR].contains(code) {
            let message = "the ledger is damaged: \(error?.message ?? "unknown error")"
            self.init(.error, .ledgerInvalid, message, at: place, suggestion: restoreAdvice)
        } else {
            let message = "the ledger cannot be used: \(error?.message ?? "unknown error")"
            let advice = "check the permissions of the file and its folder, and the space left on the disk"
            self.init(.error, .ledgerFailed, message, at: place, suggestion: advice)
        }
    }
}

private let restoreAdvice = "restore it from a backup, or set it aside and begin anew with 'run --new-ledger'"

extension LedgerDefect {
    /// Only what is damaged may be set aside for a new ledger.
    fileprivate var code: DiagnosticCode {
        switch self {
        case .newer, .older, .foreign: .ledgerForeign
        case .overtaken: .lockHeld
        case .broken, .unreadable: .ledgerInvalid
        }
    }

    fileprivate var message: String {
        switch self {
        case .newer(let version): "the ledger has schema \(quoted(version)), which this version does not know"
        case .older: "the ledger has the schema of an older version"
        case .foreign: "this is the database of another program, expected a ledger"
        case .overtaken: "another run has written into the ledger meanwhile"
        case .broken(let what): "the ledger was changed by another hand or is damaged: \(what)"
        case .unreadable(let what): "the ledger is damaged: \(what)"
        }
    }

    fileprivate var advice: String {
        switch self {
        case .newer: "use the newest version of partnergap that ever ran here"
        case .older: "run the night once, or 'partnergap check --ledger' after it: the run brings it up to date"
        case .foreign: "name another file in 'ledger'"
        case .overtaken: "run again; give each configuration a ledger of its own"
        case .broken, .unreadable: restoreAdvice
        }
    }
}
