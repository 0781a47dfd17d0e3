// SPDX-License-Identifier: MIT

import CustomerModel
import Reconciliation
import Testing

/// M, I, X, D, L, K and H from small nights.
@Suite struct InputsTests {
    @Test(arguments: [
        (SourceRole.customerList, CustomerStatus?.none, VerdictInputs.Business.customer),
        (.customerList, .active, .customer), (.customerList, .ended, .ended), (.customerList, .prospect, .prospect),
        (.leads, nil, .prospect), (.orders, nil, .customer), (.providerAccounts, nil, .customer),
        (.adminRelationships, nil, .customer), (.adminRelationships, .ended, .gone), (.contacts, nil, .gone),
    ])
    func business(_ role: SourceRole, _ status: CustomerStatus?, _ expected: VerdictInputs.Business) {
        var stage = Stage()
        stage.add(customers())
        stage.add(source(.customerList))
        stage.add(source(role, provider: "A"), Item(change: { $0.status = status }))
        #expect(stage.only?.inputs.business == expected)
    }

    @Test func partnerCenterAloneIsACustomerOnlyWithoutACustomerList() {
        var stage = Stage()
        stage.add(customers(), Item(words: [.reseller]))
        #expect(stage.only?.inputs.business == .customer)
        stage.add(source(.customerList))
        #expect(stage.only?.inputs.business == .stranger)
        #expect(stage.only?.decided.rule == 12)
    }

    @Test func aLegalBasisMakesALeadACustomer() {
        var stage = Stage()
        stage.add(customers())
        stage.add(source(.leads, basis: .consent(day(1))), Item())
        #expect(stage.only?.inputs.business == .customer)
        stage.sources[1] = source(.leads, basis: .consent(nil))
        #expect(stage.only?.inputs.business == .prospect)
        stage.decisions = [Decision(kind: .legalBasis, subject: tenantText, value: "consent", line: 2)]
        #expect(stage.only?.inputs.business == .prospect)
        stage.decisions = [Decision(kind: .legalBasis, subject: tenantText, value: "consent", when: day(1), line: 2)]
        #expect(stage.only?.inputs.business == .customer)
        stage.decisions = []
        stage.sources[1] = source(.leads)
        #expect(stage.only?.decided == .expected(19, .prospect, .noLegalBasis, .recordLegalBasis))
        stage.decisions = [Decision(kind: .legalBasis, subject: tenantText, value: "existing-customer", line: 2)]
        #expect(stage.only?.inputs.business == .customer)
        stage.decisions = [Decision(kind: .legalBasis, subject: tenantText, value: "none", line: 2)]
        #expect(stage.only?.inputs.business == .prospect)
    }

    @Test func nobodyOfMemoryVanishes() throws {
        var stage = Stage()
        stage.entries = [.known(membership: .prospect)]
        stage.add(customers())
        stage.add(source(.customerList))
        let gone = try #require(stage.only)
        #expect(gone.decided == .expected(10, .notInvitable, .leftAllLists, .none))
        #expect(gone.key == "k-1" && gone.firstSeen == day(1))
        stage.sources[1] = source(.customerList, .missing)
        #expect(stage.only?.inputs.business == .prospect)
    }

    @Test func obstacles() {
        var stage = Stage()
        stage.add(customers())
        stage.add(source(.customerList), Item(change: { $0.tenantCountry = Country(parsing: "US") }))
        #expect(stage.only?.decided.reason == .outsideMarket)
        stage.records[0].tenantCountry = Country(parsing: "CH")
        #expect(stage.only?.inputs.obstacle == VerdictInputs.Obstacle.none)
        stage.records[0].tenantCountry = Country(parsing: "RU")
        #expect(stage.only?.inputs.obstacle == VerdictInputs.Obstacle.none)
        stage.records[0].domains = [DomainName(parsing: "muster.partner.onmschina.cn")].compactMap { $0 }
        #expect(stage.only?.decided.reason == .otherCloud)
        stage.records[0].tenantID = tenantID(8)
        #expect(stage.only?.decided.rule == 1)
        stage.records[0].tenantID = tenantID(3)
        stage.add(source(.resellers), Item(tenant: tenantID(3)))
        #expect(stage.only?.decided.rule == 1)
    }

    @Test func noTenantHoldsUntilOneIsNamed() {
        var stage = Stage()
        stage.decisions = [Decision(kind: .noTenant, subject: "muster.example", line: 2)]
        stage.add(customers())
        stage.add(source(.customerList), Item(tenant: nil, domain: "muster.example"))
        #expect(stage.only?.decided == .expected(17, .notInvitable, .noTenant, .createTenant))
        stage.records[0].tenantID = tenantID(1)
        #expect(stage.only?.decided.rule == 31)
    }

    @Test func objections() {
        var stage = Stage()
        stage.add(customers())
        stage.add(source(.customerList), Item())
        stage.decisions = [Decision(kind: .declined, subject: " MUSTER  gmbh", until: day(20), when: day(3), line: 2)]
        #expect(stage.only?.decided == .expected(18, .notInvitable, .declined, .none))
        stage.today = day(21)
        #expect(stage.only?.decided.rule == 31)
        stage.decisions = [Decision(kind: .never, subject: "customer-list:42", line: 3)]
        stage.records[0].externalID = "42"
        #expect(stage.only?.decided.reason == .suppressed)
        stage.decisions = []
        stage.add(source(.objections), Item())
        #expect(stage.only?.decided.reason == .objected)
    }

    @Test func theLaterWordCounts() {
        var stage = Stage()
        stage.add(customers())
        stage.add(source(.customerList), Item())
        let accepted = Decision(kind: .accepted, subject: tenantText, when: day(10), line: 3)
        stage.decisions = [accepted, Decision(kind: .declined, subject: tenantText, when: day(9), line: 2)]
        #expect(stage.only?.decided == .expected(20, .waiting, .saidAccepted, .wait))
        stage.decisions = [accepted, Decision(kind: .declined, subject: tenantText, when: day(11), line: 2)]
        #expect(stage.only?.decided.reason == .declined)
        stage.decisions = [accepted, Decision(kind: .declined, subject: tenantText, when: day(10), line: 2)]
        #expect(stage.only?.decided.reason == .declined)
    }

    @Test(arguments: [
        (13, 1, VerdictInputs.Letter.open), (14, 1, .due), (14, 2, .due), (14, 3, .spent), (13, 3, .open),
    ])
    func remindersByTheCalendar(_ age: Int, _ attempts: Int, _ expected: VerdictInputs.Letter) throws {
        var stage = Stage()
        let invitation = RememberedInvitation(kind: .reseller, state: .open, day: day(20 - age), attempts: attempts)
        stage.entries = [.known(invitation: invitation)]
        stage.add(customers())
        stage.add(source(.customerList), Item())
        let customer = try #require(stage.only)
        #expect(customer.inputs.letter == expected)
        #expect(customer.wish == (expected == .due ? LetterWish(kind: .reseller, reminder: attempts) : nil))
        #expect(customer.decided.rule == [.open: 24, .due: 26, .spent: 29][expected])
    }

    @Test(arguments: [(2, VerdictInputs.Letter.open), (3, .due)])
    func aHalfLinkedAttemptFallsDueByGoodNights(_ nights: Int, _ expected: VerdictInputs.Letter) {
        var stage = Stage()
        let invitation = RememberedInvitation(
            kind: .resellerAndProvider(ProviderID("A")),
            state: .open,
            day: day(1),
            attempts: 1,
            goodNights: nights,
            halfAcceptedOn: day(6)
        )
        stage.entries = [.known(resellerSeen: day(19), invitation: invitation)]
        stage.add(customers(), Item(words: [.reseller]))
        stage.add(customers(of: a))
        #expect(stage.only?.inputs.letter == expected)
        #expect(stage.only?.decided.rule == (expected == .open ? 22 : 23))
    }

    @Test func invitedByHandSeveralTimes() throws {
        var stage = Stage()
        stage.add(customers())
        stage.add(customers(of: a))
        stage.add(source(.customerList), Item())
        stage.decisions = [
            Decision(kind: .invitedByHand, subject: tenantText, value: "reseller", when: day(1), line: 2),
            Decision(
                kind: .invitedByHand,
                subject: tenantText,
                value: "reseller+provider:A",
                when: day(5),
                line: 3
            ),
        ]
        let customer = try #require(stage.only)
        #expect(customer.inputs.letter == .due && customer.inputs.asked == .combined(0))
        #expect(customer.wish == LetterWish(kind: .resellerAndProvider(ProviderID("A")), reminder: 2))
        stage.decisions.append(Decision(kind: .called, subject: tenantText, when: day(19), line: 4))
        #expect(stage.only?.inputs.letter == .open)
        stage.decisions.append(Decision(kind: .bounced, subject: tenantText, when: day(19), line: 5))
        #expect(stage.only?.decided.action == .mendAddress)
        stage.decisions.append(Decision(kind: .contact, subject: tenantText, value: "a@b.de", when: day(20), line: 6))
        #expect(stage.only?.decided == .expected(31, .missingBoth, nil, .approve, mayDraft: true))
    }

    @Test func anInvitationIsClosedByWhatArrived() throws {
        var stage = Stage()
        let sent = RememberedInvitation(kind: .reseller, state: .open, day: day(1), attempts: 3)
        stage.entries = [.known(invitation: sent)]
        stage.add(customers(), Item(words: [.reseller]))
        stage.add(customers(of: a))
        let customer = try #require(stage.only)
        #expect(customer.decided == .expected(31, .missingProvider, nil, .approve, mayDraft: true))
        #expect(customer.wish == LetterWish(kind: .resellerAndProvider(ProviderID("A")), reminder: 0))
    }

    @Test(arguments: [(Day?.none, 8), (day(20), 8), (day(19), 9)])
    func aRemovalNeedsTwoDays(_ lostOn: Day?, _ rule: Int) {
        var stage = Stage()
        stage.entries = [.known(resellerSeen: day(18), lostOn: lostOn)]
        stage.add(customers())
        stage.add(source(.customerList), Item())
        #expect(stage.only?.decided.rule == rule)
        stage.sources[0] = customers(on: day(20), .stale(ageInDays: 4))
        #expect(stage.only?.decided.rule == (lostOn == nil ? 5 : 4))
        stage.sources[0] = customers()
        stage.decisions = [Decision(kind: .returned, subject: tenantText, when: day(19), line: 2)]
        #expect(stage.only?.decided.rule == 31)
    }

    @Test func whoIsNewInPartnerCenterIsUnexpectedUntilSomebodySaysWho() {
        var stage = Stage()
        stage.entries = [LedgerEntry(key: "k-2", tenantID: tenantID(2), name: "Other", firstSeen: day(1))]
        stage.add(customers(), Item(words: [.reseller]))
        stage.add(source(.customerList), Item(name: "Other", tenant: tenantID(2)))
        #expect(stage.reconciled.first?.decided == .expected(11, .unexpected, nil, .sayWho))
        stage.decisions = [Decision(kind: .later, subject: tenantText, line: 2)]
        #expect(stage.reconciled.first?.decided.rule == 12)
    }

    @Test func keysAreKeptAndNeverTaken() {
        var stage = Stage()
        stage.entries = [LedgerEntry(key: "muster.example", tenantID: tenantID(1), name: "M", firstSeen: day(1))]
        stage.add(customers())
        stage.add(
            source(.customerList),
            Item(),
            Item(name: "New", tenant: nil, domain: "muster.example")
        )
        let keys = stage.reconciled.map(\.key)
        #expect(keys.count == 2 && keys[0] == "muster.example")
        #expect(keys[1].hasPrefix("n-"))
        #expect(stage.reconciled[0].customer.tenantID == tenantID(1))
    }
}
