// SPDX-License-Identifier: MIT

import CustomerModel
import Reconciliation
import Testing

/// The twelve customers that shaped the table (VERDICTS.md, at its end).
@Suite struct TwelveCustomersTests {
    @Test func customer1_noFileSpeaksOfProviders() throws {
        var stage = Stage()
        stage.add(customers(), Item(words: [.reseller]))
        stage.add(source(.customerList), Item())
        let customer = try #require(stage.only)
        #expect(customer.decided == .expected(16, .halfKnown, .noEvidence, .askProvider))
        #expect(customer.missing == "provider:A?")
        #expect(customer.wish == nil && customer.gapSince == nil)
    }

    @Test func customer2_notInPartnerCenterAndNoProviderFile() throws {
        var stage = Stage()
        stage.add(customers())
        stage.add(source(.customerList), Item())
        let customer = try #require(stage.only)
        #expect(customer.decided == .expected(31, .missingReseller, nil, .approve, mayDraft: true))
        #expect(customer.wish == LetterWish(kind: .reseller, reminder: 0))
        #expect(customer.missing == "reseller|provider:A?")
        #expect(customer.gapSince == day(20))
        #expect(customer.evidence == [.notListed(us, source: 0), .assigned(ProviderID("A"), by: .onlyProvider)])
    }

    @Test func customer3_providersCompleteListLacksIt() throws {
        var stage = Stage()
        stage.links = [ConfiguredLink(kind: .provider(ProviderID("A")), country: nil)]
        stage.add(customers(), Item(words: [.reseller]))
        stage.add(customers(of: a))
        let customer = try #require(stage.only)
        #expect(customer.decided == .expected(31, .missingProvider, nil, .approve, mayDraft: true))
        #expect(customer.wish == LetterWish(kind: .provider(ProviderID("A")), reminder: 0))
        #expect(customer.missing == "provider:A")
        #expect(customer.provider == ProviderID("A"))
    }

    @Test func customer4_thatListIsNineDaysOld() throws {
        var stage = Stage()
        stage.entries = [LedgerEntry(key: "k", tenantID: tenantID(1), name: "M", firstSeen: day(1), gapSince: day(12))]
        stage.add(customers(), Item(words: [.reseller]))
        stage.add(customers(of: a, on: day(11), .stale(ageInDays: 9)))
        let customer = try #require(stage.only)
        #expect(customer.decided == .expected(15, .halfKnown, .doubt, .fixSource))
        #expect(customer.providers == [ProviderStanding(provider: ProviderID("A"), standing: .doubt(.stale))])
        #expect(customer.gapSince == day(12))
    }

    @Test func customer5_servedByTheOtherProvider() throws {
        var stage = Stage()
        stage.providers = [provider("A"), provider("B")]
        stage.add(customers(), Item(words: [.reseller]))
        stage.add(customers(of: a))
        let unassigned = try #require(stage.only)
        #expect(unassigned.decided == .expected(16, .halfKnown, .unassigned, .assignProvider))
        #expect(unassigned.missing == "")
        stage.add(customers(of: b), Item(words: [.reseller]))
        let served = try #require(stage.only)
        #expect(served.decided == .expected(13, .linked, nil, .none))
        #expect(served.providers == [ProviderStanding(provider: ProviderID("B"), standing: .present)])
    }

    @Test func customer6_dualPartnerHasTwoRows() throws {
        var stage = Stage()
        stage.kind = .dual
        stage.decisions = [Decision(kind: .provider, subject: "Muster GmbH", value: "none", line: 2)]
        stage.add(customers(), Item(words: [.advisor]), Item(words: [.reseller]))
        let customer = try #require(stage.only)
        #expect(customer.decided == .expected(13, .linked, nil, .none))
        #expect(
            customer.evidence.prefix(2) == [
                .statement(us, .advisor, record: 0), .statement(us, .reseller, record: 1),
            ]
        )
    }

    @Test func customer7_advisorOnly() throws {
        var stage = Stage()
        stage.kind = .directBill
        stage.add(customers(), Item(words: [.advisor]))
        let customer = try #require(stage.only)
        #expect(customer.decided == .expected(31, .missingReseller, nil, .approve, mayDraft: true))
        #expect(customer.evidence == [.statement(us, .advisor, record: 0)])
    }

    @Test func customer8_activeAdminRelationshipInNoOtherList() throws {
        var stage = Stage()
        stage.add(customers())
        stage.add(source(.customerList))
        stage.add(source(.adminRelationships), Item(change: { $0.status = .active }))
        let customer = try #require(stage.only)
        #expect(customer.inputs.business == .customer)
        #expect(customer.decided.verdict == .missingReseller)
        let settled = customer.settled(withheld: .noLegalBasis)
        #expect(settled.decided == .expected(31, .missingReseller, nil, .recordLegalBasis))
        #expect(settled.withheld == .noLegalBasis && settled.wish == customer.wish)
    }

    @Test func customer9_nameOnly() throws {
        var stage = Stage()
        stage.add(customers())
        stage.add(customers(of: a))
        stage.add(source(.customerList), Item(tenant: nil))
        let customer = try #require(stage.only)
        #expect(customer.decided == .expected(31, .missingBoth, nil, .addIdentifier))
        #expect(customer.withheld == .noIdentifier)
        #expect(customer.wish == nil)
    }

    @Test func customer10_anotherTenantOfTheSameNameAppeared() throws {
        var stage = Stage()
        stage.entries = [
            LedgerEntry(
                key: "k",
                tenantID: tenantID(1),
                name: "Muster GmbH",
                firstSeen: day(1),
                membership: .customer,
                invitation: RememberedInvitation(kind: .reseller, state: .open, day: day(2), attempts: 1)
            )
        ]
        stage.add(customers(), Item(name: "MUSTER GmbH", tenant: tenantID(2), words: [.reseller]))
        stage.add(source(.customerList), Item())
        let invited = try #require(stage.reconciled.first { $0.customer.tenantID == tenantID(1) })
        #expect(invited.inputs.letter == .due)
        #expect(invited.decided == .expected(2, .unclear, .otherTenant, .decide))
        #expect(stage.reconciled.allSatisfy { $0.wish == nil })
        #expect(stage.reconciled.count == 2)
    }

    @Test func customer11_leftAndCameBack() throws {
        var stage = Stage()
        stage.kind = .directBill
        stage.entries = [
            LedgerEntry(
                key: "k",
                tenantID: tenantID(1),
                name: "M",
                firstSeen: day(1),
                resellerSeen: day(3),
                lostOn: day(4),
                membership: .gone,
                wasEnded: true
            )
        ]
        stage.add(customers())
        stage.add(source(.customerList))
        let away = try #require(stage.only)
        #expect(away.decided == .expected(9, .removed, .confirmed, .answerRemoval))
        stage.add(source(.customerList), Item())
        let back = try #require(stage.only?.settled(withheld: .wasEnded))
        #expect(back.decided == .expected(31, .missingReseller, nil, .decide))
    }

    @Test func customer12_oneHalfArrived() throws {
        var stage = Stage()
        let both = InvitationKind.resellerAndProvider(ProviderID("A"))
        stage.today = day(8)
        stage.entries = [
            LedgerEntry(
                key: "k",
                tenantID: tenantID(1),
                name: "M",
                firstSeen: day(1),
                resellerSeen: day(7),
                membership: .customer,
                invitation: RememberedInvitation(
                    kind: both,
                    state: .open,
                    day: day(2),
                    attempts: 1,
                    goodNights: 0,
                    halfAcceptedOn: day(6)
                )
            )
        ]
        stage.add(customers(on: day(8)), Item(words: [.reseller]))
        for listDay in [5, 6] {
            var early = stage
            early.add(customers(of: a, on: day(listDay)))
            #expect(early.only?.decided == .expected(14, .waiting, .notChecked, .fixSource))
        }
        stage.add(customers(of: a, on: day(8)))
        #expect(stage.only?.decided == .expected(22, .halfLinked, nil, .wait))
    }
}

extension Decided {
    static func expected(
        _ rule: Int,
        _ verdict: Verdict,
        _ reason: VerdictReason?,
        _ action: NextAction,
        mayDraft: Bool = false
    ) -> Decided {
        Decided(rule: rule, verdict: verdict, reason: reason, action: action, mayDraft: mayDraft)
    }
}
