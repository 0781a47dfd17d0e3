// SPDX-License-Identifier: MIT

import CustomerModel
import Diagnostics
import GRDB
import Testing

@testable import RunLedger

/// How things stand, and a close look at the book.
@Suite struct StatusTests {
    let book: Book

    init() throws { book = try Book() }

    @Test func countsInvitationsByStateAndByTheWeekTheyBegan() throws {
        // Day 4 is Monday, 5 January 1970.
        let draft = RememberedInvitation(.draft, started: 4)
        let open = RememberedInvitation(.open, started: 10, attempts: 1)
        let later = RememberedInvitation(.uncertain, started: 11, attempts: 1)
        try book.play(
            LedgerNight(
                11,
                [
                    CustomerNight("a", first: 4, "missing-reseller", invitation: draft),
                    CustomerNight("b", first: 4, "waiting", invitation: open),
                    CustomerNight("c", first: 4, "waiting", invitation: later),
                ]
            )
        )
        let closing = [
            CustomerNight("a", first: 4), CustomerNight("b", first: 4, accepted: open),
            CustomerNight("c", first: 4, "waiting", invitation: later),
        ]
        try book.play(LedgerNight(12, closing))
        let status = try book.open(.reading).status(on: Day(number: 12), weeks: 2)
        #expect(status.lastRun?.night.number == 12)
        #expect(status.invitations.map(\.state) == [.uncertain])
        #expect(
            status.funnel == [
                FunnelWeek(monday: Day(number: 4), drafted: 2, handedOver: 1, accepted: 1, withdrawn: 1),
                FunnelWeek(monday: Day(number: 11), drafted: 1, handedOver: 1),
            ]
        )
        #expect(
            status.verdicts == [
                VerdictCount(verdict: "linked", customers: 2, before: 0),
                VerdictCount(verdict: "missing-reseller", customers: 0, before: 1),
                VerdictCount(verdict: "waiting", customers: 1, before: 2),
            ]
        )
    }

    @Test func aBookThatNobodyTouchedIsInOrder() throws {
        try play()
        let check = try book.open(.reading).checked()
        #expect(check == LedgerCheck(schema: "4 letters", runs: 2, customers: 1, findings: []))
    }

    /// Nothing of this breaks the last seal: only a closer look sees it.
    @Test(arguments: [
        ("UPDATE run SET gaps = 9 WHERE number = 1", "the seal of run 1 is broken"),
        ("UPDATE customer SET first_seen = 500 WHERE key = 'b'", "customer 'b' changed before it was first seen"),
        ("UPDATE invitation SET state = 'bounced'", "customer 'b' has an invitation of which"),
        ("UPDATE invitation SET started = 1", "customer 'b' has an open invitation in the list of invitations only"),
        ("UPDATE customer SET merged_into = id WHERE key = 'a'", "customer 'a' was merged into itself"),
        ("PRAGMA foreign_keys = OFF; DELETE FROM customer WHERE key = 'b'", "a row of 'change' points to"),
    ])
    func findsWhatNoNightCanHaveWritten(_ edit: String, _ finding: String) throws {
        try play()
        try book.open().queue.writeWithoutTransaction { try $0.execute(sql: edit) }
        let findings = try book.open(.reading).checked().findings
        #expect(findings.contains { $0.hasPrefix(finding) }, "\(findings)")
    }

    private func play() throws {
        let open = RememberedInvitation(.open, started: 100, attempts: 1)
        try book.play(
            LedgerNight(100, [CustomerNight("a", first: 100), CustomerNight("b", first: 100, invitation: open)])
        )
        let merged = CustomerNight("b", first: 100, "waiting", aliases: ["a"], invitation: open)
        try book.play(LedgerNight(101, [merged]))
    }
}
