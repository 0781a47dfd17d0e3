// SPDX-License-Identifier: MIT

import CustomerModel
import Foundation
import GRDB
import Testing

@testable import RunLedger

/// Ledgers written by every version there ever was, as `sqlite3 .dump` gave them: each opens and goes on today.
@Suite struct SchemaTests {
    static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Schemas")

    static var dumps: [String] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        return names.filter { $0.hasSuffix(".sql") }.sorted()
    }

    /// A new version of the schema brings a ledger of the version before it: without one nobody knows that it opens.
    @Test func everyVersionHasItsDump() {
        #expect(Self.dumps.count == ledgerSchema.migrations.count)
    }

    @Test(arguments: dumps) func anOldLedgerIsRememberedAndGoesOn(_ dump: String) throws {
        let book = try Book()
        let old = try DatabaseQueue(path: book.path)
        let sql = try String(contentsOf: Self.folder.appending(path: dump), encoding: .utf8)
        try old.writeWithoutTransaction { try $0.execute(sql: sql) }
        try old.close()

        let memory = try book.memory(on: 20_779)
        #expect(memory.head.lastRun?.number == 2)
        #expect(memory.memory.isBaselineAccepted)
        #expect(memory.memory.entries.count == 14)
        #expect(memory.outcomes.map(\.subject) == ["kingsdown-dental.example"])
        let mendip = try #require(memory.memory.entries.first { $0.name == "Mendip Edge Cheese Company Ltd" })
        #expect(mendip.tenantID == TenantID(parsing: "e88bbc4d-7417-4664-bbec-f8b53a79dddf"))
        #expect(mendip.firstSeen == Day(number: 20_777))
        #expect(mendip.invitation?.state == .open)
        #expect(mendip.invitation?.day == Day(number: 20_756))
        let linked = try #require(memory.memory.entries.first { $0.name == "Blaise Castle Tearooms" })
        #expect(linked.resellerSeen == Day(number: 20_776))

        var third = LedgerNight(
            20_779,
            memory.memory.entries.map { CustomerNight($0.key, first: $0.firstSeen.number) }
        )
        third.model = "learnt"
        third.judgements = [Decision(kind: .same, subject: "left", other: "right", line: 2)]
        try book.play(third)
        #expect(try book.content().contains { $0.hasPrefix("judgement ") && $0.contains("left") })
        #expect(try book.memory(on: 20_780).memory.linkageModel?.text == "learnt")
        #expect(try book.memory(on: 20_780).head.lastRun?.number == 3)
        if dump.hasPrefix("4") {
            #expect(memory.letters.approved == [String(repeating: "ab", count: 32)])
            #expect(try book.open().events(of: memory.letters.approved).map(\.who) == ["anna"])
        }
    }
}
