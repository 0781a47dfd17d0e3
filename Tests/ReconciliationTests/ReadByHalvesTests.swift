// SPDX-License-Identifier: MIT

import CustomerModel
import Reconciliation
import Testing

/// Lists read by halves, old charges, stale lists and pasts that belong together: none of them may invite anybody.
@Suite struct ReadByHalvesTests {
    @Test func aListWithUnreadRowsProvesNoAbsence() {
        var stage = Stage()
        stage.add(customers(on: day(20), counts: RowCounts(accepted: 1, rejected: 1)))
        stage.add(source(.customerList), Item())
        #expect(stage.only?.reseller == .doubt(.partial))
    }

    @Test func rowsThatAProfileDropsOnPurposeLeaveTheListWhole() {
        var stage = Stage()
        stage.add(customers(on: day(20), counts: RowCounts(accepted: 1, rejected: 1, dropped: 1)))
        stage.add(source(.customerList), Item())
        #expect(stage.only?.reseller == .absent)
    }

    @Test(arguments: [(8, Standing.present), (7, .doubt(.stale))])
    func aChargeCountsAsLongAsTheListWould(_ charged: Int, _ expected: Standing) {
        var stage = Stage()
        stage.add(customers(), Item(words: [.reseller]))
        stage.add(source(.orders, provider: "A", maxAgeInDays: 12), Item(change: { $0.day = day(charged) }))
        #expect(stage.only?.providers.first?.standing == expected)
    }

    @Test func aProviderThatIsNoneOfOursIsNoAbsence() {
        var stage = Stage()
        stage.add(customers(), Item(words: [.reseller]))
        stage.add(
            source(.relationships, of: .provider(ProviderID("A"))),
            Item(words: [.reseller], change: { $0.provider = ProviderID("Alster Cloud") })
        )
        #expect(stage.only?.providers.first?.standing == .doubt(.unknownWord))
    }

    @Test func theEndOfAPrepaidTermIsNoSightingYet() {
        var stage = Stage()
        stage.add(customers(), Item(words: [.reseller]))
        stage.add(source(.relationships, of: a, on: day(19)), Item(words: [.none]))
        stage.add(source(.orders, provider: "A", on: day(15)), Item(change: { $0.day = day(300) }))
        #expect(stage.only?.providers.first?.standing == .absent)
    }

    @Test func aStaleListDoesNotOverruleLastNight() {
        var stage = Stage()
        stage.add(customers(on: day(20)))
        stage.add(source(.customerList, .stale(ageInDays: 30)), Item())
        stage.entries = [.known(membership: .ended)]
        #expect(stage.only?.inputs.business == .ended)
        stage.entries = []
        #expect(stage.only?.inputs.business == .customer)
    }

    @Test func twoPastsOfOneCustomerAreOne() {
        var stage = Stage()
        stage.add(customers(on: day(20)))
        stage.add(source(.customerList), Item(domain: "team.example"))
        let open = RememberedInvitation(kind: .reseller, state: .open, day: day(18), attempts: 1)
        stage.entries = [
            .known(),
            LedgerEntry(
                key: "team.example",
                domains: [DomainName(parsing: "team.example")].compactMap(\.self),
                name: "Team",
                firstSeen: day(2),
                invitation: open
            ),
        ]
        #expect(stage.reconciled.count == 1)
        #expect(stage.only?.memory?.invitation == open)
        #expect(stage.only?.decided.verdict == .waiting)
    }

    @Test func aPastThatMayBeTwoCustomersBrakesBoth() {
        var stage = Stage()
        stage.add(customers(on: day(20)))
        stage.add(
            source(.customerList),
            Item(name: "A", tenant: tenantID(1), domain: "team.example"),
            Item(name: "B", tenant: tenantID(2), domain: "team.example")
        )
        stage.entries = [
            LedgerEntry(
                key: "team.example",
                domains: [DomainName(parsing: "team.example")].compactMap(\.self),
                name: "Team",
                firstSeen: day(2),
                wasEnded: true
            )
        ]
        let tonight = stage.reconciled.filter { !$0.customer.records.isEmpty }
        #expect(tonight.map(\.withheld) == [.wasEnded, .wasEnded])
        #expect(tonight.allSatisfy { !$0.decided.mayDraft })
    }

    @Test func whatForbidsHoldsBeforeItsDay() {
        let never = Decision(kind: .never, subject: "x", when: day(29), line: 2)
        let accepted = Decision(kind: .accepted, subject: "x", when: day(29), line: 3)
        #expect(never.holds(on: day(22)))
        #expect(!accepted.holds(on: day(22)))
    }
}
