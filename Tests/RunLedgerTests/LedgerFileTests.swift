// SPDX-License-Identifier: MIT

import CustomerModel
import Diagnostics
import Foundation
import GRDB
import Testing

@testable import RunLedger

/// The file itself: durable, of one schema, and refused when another hand was in it.
@Suite struct LedgerFileTests {
    let book: Book

    init() throws { book = try Book() }

    /// GRDB's own setting would be NORMAL, with which a power cut may take back a night that was reported as written.
    @Test func aNightIsOnDiskWhenItIsWritten() throws {
        _ = try book.open()
        let modes = try book.open().queue.read { database in
            [
                try String.fetchOne(database, sql: "PRAGMA journal_mode"),
                try String.fetchOne(database, sql: "PRAGMA synchronous"),
                try String.fetchOne(database, sql: "PRAGMA foreign_keys"),
            ]
        }
        #expect(modes == ["wal", "2", "1"])
    }

    @Test func refusesAnotherProgramsDatabase() throws {
        let other = try DatabaseQueue(path: book.path)
        try other.write { try $0.execute(sql: "CREATE TABLE bookmarks (url TEXT)") }
        try other.close()
        let error = try #require(throws: Diagnostic.self) { try book.open() }
        #expect(error.code == .ledgerForeign)
        #expect(error.message.contains("another program"))
    }

    @Test func refusesASchemaToCome() throws {
        try book.open().queue.write { try $0.execute(sql: "INSERT INTO grdb_migrations VALUES ('9 telepathy')") }
        let error = try #require(throws: Diagnostic.self) { try book.open() }
        #expect(error.code == .ledgerForeign)
        #expect(error.message.contains("'9 telepathy'"))
    }

    @Test func refusesWhatIsNoDatabase() throws {
        try Data("customer;night\r\n".utf8).write(to: URL(filePath: book.path))
        #expect(try #require(throws: Diagnostic.self) { try book.open() }.code == .ledgerInvalid)
        try Data(repeating: 0x41, count: 9_000).write(to: URL(filePath: book.path))
        #expect(try #require(throws: Diagnostic.self) { try book.open() }.code == .ledgerInvalid)
    }

    @Test(arguments: [
        "UPDATE run SET gaps = 7", "UPDATE run SET night = night + 1", "DELETE FROM change",
        "UPDATE export SET digest = 'x'",
    ])
    func refusesWhatAnotherHandChanged(_ edit: String) throws {
        try book.play(LedgerNight(100, [CustomerNight("k", first: 100)]))
        var second = LedgerNight(101, [CustomerNight("k", first: 100, "missing-reseller", gapSince: 101)])
        second.reads = [
            ExportRead(
                source: "crm",
                path: "crm.csv",
                condition: "good",
                digest: "d",
                day: nil,
                counts: RowCounts(accepted: 1)
            )
        ]
        try book.play(second)
        _ = try book.memory(on: 102)
        try book.open().queue.write { try $0.execute(sql: edit) }
        #expect(try #require(throws: Diagnostic.self) { try book.memory(on: 102) }.message.contains("seal"))
    }

    /// Constraints stand in the schema: no program can write what no night can mean.
    @Test(arguments: [
        "INSERT INTO customer (key, first_seen) VALUES ('', 1)",
        "INSERT INTO customer (key, first_seen, tenant) VALUES ('x', 1, x'00')",
        "INSERT INTO customer (key, first_seen, standing) VALUES ('x', 1, 99)",
        "INSERT INTO customer (key, first_seen, invitation) VALUES ('x', 1, 'reseller')",
        "INSERT INTO customer (key, first_seen, invitation, invitation_state, invitation_day) VALUES ('x', 1, 'a', 'b', 1)",
        "INSERT INTO customer (key, first_seen) VALUES ('k', 1)",
        "INSERT INTO customer (key, first_seen, tenant) VALUES ('x', 1, x'00000000000000000000000000000007')",
        "INSERT INTO outcome (kind, subject, other, value, who, day, why) VALUES ('ended', 'k', '', '', '', 1, '')",
        "INSERT INTO customer (key, first_seen) VALUES ('x', 'yesterday')",
    ])
    func theSchemaRefusesNonsense(_ statement: String) throws {
        try book.play(LedgerNight(100, [CustomerNight("k", first: 100, tenant: 7)]))
        #expect(throws: DatabaseError.self) { try book.open().queue.write { try $0.execute(sql: statement) } }
    }

    /// The table of migrations is there before the first of them: a run that died in between left no foreign file.
    @Test func aLedgerHalfMadeIsMadeWhole() throws {
        let half = try DatabaseQueue(path: book.path)
        try half.write { try $0.execute(sql: "CREATE TABLE grdb_migrations (identifier TEXT NOT NULL PRIMARY KEY)") }
        try half.close()
        #expect(try book.open().schemaVersion == ledgerSchema.migrations.last)
    }

    /// Two configurations with one ledger: whoever remembered first and writes last knows too little.
    @Test func whoeverWasOvertakenWritesNothing() throws {
        let ledger = try book.open()
        let memory = try ledger.memory(on: Day(number: 100))
        try book.play(LedgerNight(100, [CustomerNight("k", first: 100)]))
        let error = try #require(throws: Diagnostic.self) {
            try ledger.record(LedgerNight(100, inputs: "b", [CustomerNight("x", first: 100)]), over: memory)
        }
        #expect(error.code == .lockHeld)
        #expect(try book.memory(on: 101).memory.entries.map(\.key) == ["k"])
    }

    @Test func readingMakesNothing() throws {
        #expect(throws: Diagnostic.self) { try book.open(.reading) }
        #expect(!FileManager.default.fileExists(atPath: book.path))
    }

    /// Half a night is no night: what fails in the middle leaves everything as it was.
    @Test func aNightIsWrittenWholeOrNotAtAll() throws {
        try book.play(LedgerNight(100, [CustomerNight("k", first: 100)]))
        let before = try book.content()
        let broken = LedgerNight(
            101,
            [
                CustomerNight("k", first: 100, "removed"), CustomerNight("x", first: 101, tenant: 9),
                CustomerNight("y", first: 101, tenant: 9),
            ]
        )
        #expect(throws: Diagnostic.self) { try book.play(broken) }
        #expect(try book.content() == before)
    }
}
