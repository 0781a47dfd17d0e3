// SPDX-License-Identifier: MIT

import CustomerModel
import Reconciliation
import Testing

/// Standings, business and history from small nights.
@Suite struct FactsTests {
    @Test(arguments: [
        ([RelationshipWord.reseller], Standing.present), ([.advisor], .absent), ([.none], .absent),
        ([.unknown("Partner")], .doubt(.unknownWord)), ([.syndication], .doubt(.unknownWord)),
        ([.microsoftSupport], .doubt(.unknownWord)), ([], .doubt(.unknownWord)), ([.advisor, .reseller], .present),
        ([.advisor, .unknown("x")], .doubt(.unknownWord)),
    ])
    func readsTheWordsOfARow(_ words: [RelationshipWord], _ expected: Standing) {
        var stage = Stage()
        stage.add(customers(), Item(words: words))
        #expect(stage.only?.reseller == expected)
    }

    @Test(arguments: [
        (SourceCondition.good, true, Standing.absent), (.good, false, .doubt(.partial)),
        (.stale(ageInDays: 3), true, .doubt(.stale)), (.held(reason: "shrank"), true, .doubt(.held)),
        (.missing, true, .doubt(.missing)), (.refused(reason: "xlsx"), true, .doubt(.refused)),
    ])
    func absenceCountsInAGoodListOnly(_ condition: SourceCondition, _ complete: Bool, _ expected: Standing) {
        var stage = Stage()
        stage.add(customers(day(20), condition, complete))
        stage.add(source(.customerList), Item())
        #expect(stage.only?.reseller == expected)
    }

    @Test(arguments: [
        (SourceCondition.good, Standing.present), (.held(reason: "shrank"), .present),
        (.stale(ageInDays: 3), .doubt(.stale)),
    ])
    func presenceCountsInAHeldListToo(_ condition: SourceCondition, _ expected: Standing) {
        var stage = Stage()
        stage.add(customers(day(20), condition, true), Item(words: [.reseller]))
        #expect(stage.only?.reseller == expected)
        #expect(stage.only?.evidence.contains(.listInDoubt(us, source: 0)) == (expected != .present))
    }

    @Test func withoutAListOfOursNothingIsKnown() {
        var stage = Stage()
        stage.add(source(.customerList), Item())
        #expect(stage.only?.reseller == .doubt(.missing))
        #expect(stage.only?.decided == .expected(5, .unknown, nil, .fixSource))
    }

    @Test(arguments: [(19, Standing.present), (20, .doubt(.notNewer)), (21, .absent)])
    func theLaterDayWins(_ listDay: Int, _ expected: Standing) {
        var stage = Stage()
        stage.add(customers(), Item(words: [.reseller]))
        stage.add(customers(of: a, on: day(listDay)))
        stage.add(source(.orders, provider: "A", on: day(20)), Item(change: { $0.day = day(20) }))
        #expect(stage.only?.providers.first?.standing == expected)
    }

    @Test(arguments: [(18, Standing.doubt(.notNewer)), (19, .doubt(.notNewer)), (20, .absent)])
    func aListMustBeNewerThanTheSightingItContradicts(_ listDay: Int, _ expected: Standing) {
        var stage = Stage()
        stage.entries = [.known(resellerSeen: day(19))]
        stage.add(customers(on: day(listDay)))
        stage.add(source(.customerList), Item())
        #expect(stage.only?.reseller == expected)
    }

    @Test func ordersAndAccounts() throws {
        var stage = Stage()
        stage.providers = [provider("A"), provider("B")]
        stage.add(customers(), Item(words: [.reseller]))
        stage.add(source(.providerAccounts, provider: "B"), Item())
        let account = try #require(stage.only)
        #expect(account.providers == [ProviderStanding(provider: ProviderID("B"), standing: .blind)])
        #expect(account.decided == .expected(16, .halfKnown, .noEvidence, .askProvider))
        stage.add(source(.orders, provider: "A"), Item(change: { $0.day = day(12) }))
        let charged = try #require(stage.only)
        #expect(charged.providers.map(\.standing) == [.present, .blind])
        #expect(
            charged.evidence == [
                .statement(us, .reseller, record: 0), .charged(ProviderID("A"), day(12), record: 2),
                .account(ProviderID("B"), record: 1), .assigned(ProviderID("A"), by: .list),
                .assigned(ProviderID("B"), by: .list),
            ]
        )
    }

    @Test func relationshipRowsSayWhatTheySay() throws {
        var stage = Stage()
        let answers = source(.relationships)
        stage.add(
            answers,
            Item(words: [.reseller]),
            Item(words: [.none], change: { $0.provider = ProviderID("A") })
        )
        let customer = try #require(stage.only)
        #expect(customer.reseller == .present)
        #expect(customer.providers == [ProviderStanding(provider: ProviderID("A"), standing: .absent)])
        // A pasted page proves nothing by absence, unless it is complete for the provider.
        var silent = Stage()
        silent.add(customers(), Item(words: [.reseller]))
        silent.add(source(.relationships, of: a))
        #expect(silent.only?.providers.first?.standing == .blind)
        silent.sources[1] = source(.relationships, of: a, complete: true)
        #expect(silent.only?.providers.first?.standing == .absent)
    }

    @Test func countryRuleThenTheOnlyProvider() throws {
        var stage = Stage()
        stage.providers = [provider("A", countries: ["AT"]), provider("B", countries: ["DE", "CH"])]
        stage.add(customers(), Item(words: [.reseller], change: { $0.country = Country(parsing: "CH") }))
        #expect(stage.only?.providers.map(\.provider) == [ProviderID("B")])
        #expect(stage.only?.evidence.last == .assigned(ProviderID("B"), by: .country))
        stage.records[0].country = Country(parsing: "FR")
        #expect(stage.only?.providers == [])
        #expect(stage.only?.decided.reason == .unassigned)
        stage.decisions = [Decision(kind: .provider, subject: "\(tenantText)", value: "A+B", line: 2)]
        #expect(stage.only?.providers.map(\.provider) == [ProviderID("A"), ProviderID("B")])
    }

    @Test func theAssignmentIsRememberedWhileAListIsInDoubt() throws {
        var stage = Stage()
        stage.providers = [provider("A"), provider("B")]
        stage.entries = [.known(resellerSeen: day(19), assigned: ["B"])]
        stage.add(customers(), Item(words: [.reseller]))
        stage.add(customers(of: b, on: day(20), .missing))
        let customer = try #require(stage.only)
        #expect(customer.providers == [ProviderStanding(provider: ProviderID("B"), standing: .doubt(.missing))])
        #expect(customer.evidence.contains(.assigned(ProviderID("B"), by: .remembered)))
        stage.sources[1] = customers(of: b)
        #expect(stage.only?.providers == [])
    }

    @Test func aSecondProviderFollowsByRenewal() throws {
        var stage = Stage()
        stage.providers = [provider("A"), provider("B")]
        stage.decisions = [Decision(kind: .provider, subject: "Muster GmbH", value: "A+B", line: 2)]
        stage.add(customers())
        stage.add(customers(of: a))
        stage.add(customers(of: b))
        stage.add(source(.customerList), Item())
        #expect(stage.only?.wish?.kind == .resellerAndProvider(ProviderID("A")))
        stage.add(source(.providerAccounts, provider: "B"), Item(change: { $0.renewal = day(30) }))
        let customer = try #require(stage.only)
        #expect(customer.wish?.kind == .resellerAndProvider(ProviderID("B")))
        #expect(customer.renewal == day(30))
        #expect(customer.providers.map(\.provider) == [ProviderID("A"), ProviderID("B")])
        #expect(customer.missing == "reseller|provider:A|provider:B")
    }

    @Test(arguments: [
        (SourceCondition.good, WithholdingReason?.none), (.missing, .listHeld), (.stale(ageInDays: 9), .listHeld),
    ])
    func aSecondSourceInDoubtWithholdsTheLetter(_ condition: SourceCondition, _ expected: WithholdingReason?) {
        var stage = Stage()
        stage.add(customers())
        stage.add(source(.relationships, of: us, condition))
        stage.add(source(.customerList), Item())
        #expect(stage.only?.decided.verdict == .missingReseller)
        #expect(stage.only?.withheld == expected)
        #expect(stage.only?.decided.mayDraft == (expected == nil))
    }

    @Test func directBillNeedsNoProvider() {
        var stage = Stage()
        stage.kind = .directBill
        stage.add(customers(), Item(words: [.reseller]))
        stage.add(customers(of: a))
        #expect(stage.only?.decided == .expected(13, .linked, nil, .none))
    }
}

let tenantText = "10000000-0000-4000-8000-000000000001"

extension LedgerEntry {
    /// The one customer of most tests, as the ledger knows it.
    static func known(
        resellerSeen: Day? = nil,
        lostOn: Day? = nil,
        assigned: [String]? = nil,
        membership: Membership? = .customer,
        invitation: RememberedInvitation? = nil
    ) -> LedgerEntry {
        LedgerEntry(
            key: "k-1",
            tenantID: ReconciliationTests.tenantID(1),
            name: "Muster GmbH",
            firstSeen: day(1),
            resellerSeen: resellerSeen,
            lostOn: lostOn,
            assigned: assigned?.map { ProviderID($0) },
            membership: membership,
            invitation: invitation
        )
    }
}

private func customers(_ day: Day, _ condition: SourceCondition, _ complete: Bool) -> Source {
    ReconciliationTests.customers(on: day, condition, complete: complete)
}
