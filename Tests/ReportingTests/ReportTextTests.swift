// SPDX-License-Identifier: MIT

import CustomerModel
import Reconciliation
import Testing

@testable import Reporting

@Suite struct ReportTextTests {
    @Test func bothLanguagesSayEverythingAndNotTheSame() throws {
        let places = Places(of: try SampleNight(language: .german).report)
        let german = texts(of: GermanText(), places: places)
        let english = texts(of: EnglishText(), places: places)
        #expect(german.count == english.count && german.count > 150)
        // Words that are the same in both languages.
        let shared: Set<String> = ["Admin agent"]
        for (one, other) in zip(german, english) {
            #expect(!one.isEmpty && !other.isEmpty)
            #expect(one != other || shared.contains(one), "\(one)")
        }
    }

    @Test func everyActionOfAPersonSaysHow() {
        for action in NextAction.allCases {
            #expect(EnglishText().action(action).how.plain.hasSuffix("."))
            #expect(GermanText().action(action).how.plain.hasSuffix("."))
        }
    }

    @Test func numbersAgreeWithTheirNouns() {
        #expect(GermanText().counted(.gap, 1) == "1 belegte Lücke")
        #expect(GermanText().counted(.gap, 0) == "0 belegte Lücken")
        #expect(EnglishText().counted(.rejectedRow, 1) == "1 row not used")
        for noun in Noun.allCases {
            #expect(GermanText().counted(noun, 7).hasPrefix("7 ") && EnglishText().counted(noun, 1).hasPrefix("1 "))
        }
    }

    @Test func everyVerdictHasItsOwnRank() {
        #expect(Set(Verdict.allCases.map(\.rank)).count == Verdict.allCases.count)
    }
}

private func texts(of text: any ReportText, places: Places) -> [String] {
    let kinds: [InvitationKind] = [
        .reseller, .resellerAndProvider(SampleNight.alpen), .provider(SampleNight.alpen),
    ]
    let conditions: [SourceCondition] = [
        .good, .stale(ageInDays: 1), .stale(ageInDays: 9), .held(reason: ""), .missing, .refused(reason: ""),
    ]
    let day = SampleNight.day
    return Label.allCases.map(text.label) + Noun.allCases.map { text.counted($0, 2) }
        + Verdict.allCases.map(text.verdict) + Verdict.allCases.map(text.meaning)
        + VerdictReason.allCases.map(text.reason)
        + WithholdingReason.allCases.map(text.withholding) + NextAction.allCases.map { text.action($0).title }
        + NextAction.allCases.map { text.action($0).how.plain } + SourceRole.allCases.map { text.role($0) }
        + Trust.allCases.map { text.trust($0).title } + Trust.allCases.map { text.trust($0).sentence }
        + conditions.map(text.condition) + Language.allCases.map { text.language($0) }
        + kinds.map { text.kind($0, in: places).plain } + [text.stage(ofReminder: 0), text.stage(ofReminder: 2)]
        + PartnerCenterRole.allCases.map { text.role($0) } + everyEvidence.map { text.evidence($0, in: places).plain }
        + [text.date(day), text.age(inDays: 0), text.age(inDays: -1), text.age(inDays: 2)]
        + [text.openInvitation(since: day, days: 1), text.withoutProviderEvidence(2).plain, text.more(3, in: "x")]
        + [text.newGaps(1, isFirstNight: true), text.newGaps(2, isFirstNight: false)]
}

private let likeness = LinkEvidence(record: 0, other: 1, weight: 123, perMille: 999, rival: 2, rivalWeight: -31)

private var everyEvidence: [Evidence] {
    let provider = SampleNight.alpen
    let words: [RelationshipWord] = [.reseller, .advisor, .syndication, .microsoftSupport, .none, .unknown("Händler")]
    var all: [Evidence] = words.map { .statement(.us, $0, record: 0) }
    all += AssignmentReason.allCases.map { .assigned(provider, by: $0) }
    if let tenant = TenantID(parsing: "aaaaaaaa-0000-4000-8000-000000000001"), let domain = DomainName(parsing: "a.de")
    {
        all += [.sameTenantID(tenant, records: [0]), .sameTenantID(tenant, records: Array(0..<9))]
        all.append(.tenantOfMany(tenant, record: 0))
        all += [.uniqueDomain(domain, record: 0), .sharedDomain(domain, record: 0, other: 1)]
        all.append(.domainElsewhere(domain, record: 0, other: 1))
    }
    return all + [
        .judgedSame(record: 0, other: 1, who: "A", when: nil), .judgedDifferent(from: "B", who: "A"),
        .sameName(as: "B", record: 0, other: 1), .linked(likeness), .resembles(likeness), .tenantDoubted(likeness),
        .notListed(.us, source: 0), .listInDoubt(.provider(provider), source: 2), .adminRelationshipOnly(record: 0),
        .charged(provider, nil, record: 0), .account(provider, record: 0), .decided(what: "x", who: "A", when: nil),
        .remembered(what: "x", since: SampleNight.day),
    ]
}
