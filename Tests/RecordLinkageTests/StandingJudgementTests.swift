// SPDX-License-Identifier: MIT

import CustomerModel
import Testing

@testable import RecordLinkage

/// Judgements said through the tool: which of them hold tonight.
@Suite struct StandingJudgementTests {
    private let today = Day(number: 20_780)
    private let sources = setting().sources

    private func numbered(_ source: Int, _ number: String, _ name: String, _ domains: String...) -> CustomerRecord {
        var record = row(source, name)
        record.externalID = number
        record.domains = domains.map(domain)
        return record
    }

    private func side(_ record: CustomerRecord) -> ReviewedRecord {
        let source = sources[record.source].id
        return ReviewedRecord(
            name: record.externalID.map { "\(source):\($0)" } ?? record.tenantID?.description ?? "",
            source: source,
            said: record.saidDigest,
            customer: "key"
        )
    }

    private func word(_ kind: DecisionKind, _ one: CustomerRecord, _ other: CustomerRecord) -> Decision {
        ReviewedPair(side(one), side(other)).judged(kind, by: "kim", on: Day(number: 20_770), why: "")
    }

    private func standing(_ decisions: [Decision], in records: [CustomerRecord]) -> StandingJudgements {
        standingJudgements(decisions, on: today, in: records, sources: sources, remembered: [])
    }

    private var one: CustomerRecord { numbered(1, "5", "Alpha", "a.example") }
    private var other: CustomerRecord { row(0, "Alpha AG", tenant: 1) }

    @Test func aWordComesBackAsItWasSaid() {
        let pair = ReviewedPair(side(one), side(other))
        #expect(ReviewedPair(of: word(.same, one, other)) == pair)
        #expect(ReviewedPair(of: same("a", "b")) == nil)
    }

    @Test func anUnchangedRecordStaysJudgedWhereverItStands() {
        let said = word(.same, one, other)
        #expect(standing([said], in: [one, other]).applied == [said])
        var moved = other
        moved = CustomerRecord(source: 0, line: 99, name: moved.name, tenantID: moved.tenantID)
        #expect(standing([said], in: [row(1, "Another"), moved, one]).applied == [said])
        // Another list may show the same tenant in other words.
        #expect(standing([said], in: [one, other, row(1, "ALPHA", tenant: 1)]).applied == [said])
        // A list that is missing for a night changes nothing.
        #expect(standing([said], in: [one]).reopened.isEmpty)
    }

    @Test func aChangedRecordOpensThePairAgain() {
        let said = word(.different, one, other)
        for changed in [numbered(1, "5", "Alfa", "a.example"), numbered(1, "5", "Alpha", "a.example", "b.example")] {
            let found = standing([said], in: [other, changed])
            #expect(found.applied.isEmpty)
            #expect(found.reopened == [ReopenedPair(word: said, record: 1, other: 0)])
            let linked = customers(in: [other, changed], setting: setting()).reopening(found.reopened)
            #expect(linked.customers.map(\.identity) == [.tenantID, .proposed])
            let reason = Evidence.judgedBefore(record: 1, other: 0, who: "kim")
            #expect(linked.customers.allSatisfy { $0.evidence.contains(reason) })
        }
    }

    @Test func caseAndFullStopsOpenNoPairAgain() {
        let said = word(.same, one, other)
        for name in ["ALPHA", "Alpha.", " alpha "] {
            let written = numbered(1, "5", name, "a.example")
            #expect(standing([said], in: [other, written]).applied == [said], "\(name)")
        }
        #expect(!standing([said], in: [other, numbered(1, "5", "Alpha Nord", "a.example")]).reopened.isEmpty)
        // A digest of the name as it was written, from before names were brought into one form.
        let old = ReviewedRecord(
            name: "customer-list:5",
            source: sources[1].id,
            said: labelDigest("Alpha\na.example\n"),
            customer: "key"
        )
        let pair = ReviewedPair(old, side(other)).judged(.same, by: "kim", on: Day(number: 20_770), why: "")
        #expect(standing([pair], in: [one, other]).reopened.isEmpty)
    }

    @Test func ofTwoLinesTheLaterDayCounts() {
        func line(_ kind: DecisionKind, _ number: Int, on day: Int?) -> Decision {
            let when = day.map { Day(number: $0) }
            return Decision(kind: kind, subject: "Alpha", other: "Alpha AG", who: "al", when: when, line: number)
        }
        let (first, second) = (line(.different, 2, on: 20_770), line(.same, 3, on: 20_774))
        #expect(standing([first, second], in: [one, other]).applied == [second])
        #expect(standing([second, first], in: [one, other]).applied == [second])
        let undated = line(.different, 4, on: nil)
        #expect(standing([undated, second], in: [one, other]).applied == [undated, second])
        let sameDay = line(.different, 5, on: 20_774)
        #expect(standing([second, sameDay], in: [one, other]).applied == [second, sameDay])
    }

    @Test func theLaterWordOnAPairCounts() {
        let (first, second) = (word(.same, one, other), word(.different, other, one))
        #expect(standing([first, second], in: [one, other]).applied == [second])
        let undone = second.takenBack(by: "lee", on: today, why: "")
        #expect(standing([first, second, undone], in: [one, other]).applied.isEmpty)
        #expect(undone.isTakenBack && !second.isTakenBack)
        let again = word(.same, one, other)
        #expect(standing([first, second, undone, again], in: [one, other]).applied == [again])
    }

    @Test func aLineOfTheFileCountsMore() {
        let said = word(.different, one, other)
        let line = same("Alpha", "Alpha AG", line: 4)
        let found = standing([said, line], in: [one, other])
        #expect(found.applied == [line])
        #expect(found.overruled == [OverruledWord(word: said, line: line)])
        // One that says the same stands beside it, and lines come first.
        let agreeing = standing([said, different("Alpha", "Alpha AG", line: 4)], in: [one, other])
        #expect(agreeing.applied.map(\.line) == [4, 0])
    }

    @Test func aCircleNamesEveryLineThatMayBeWrong() {
        let rows = [row(0, "A", tenant: 1), row(1, "B"), row(1, "C")]
        let lines = [same("A", "B", line: 2), same("B", "C", line: 3), different("A", "C", line: 4)]
        let linked = customers(in: rows, setting: setting(lines))
        #expect(linked.customers.map(\.records) == [[0, 1], [2]])
        let message = "'same' contradicts 'different' of line 4 (with 'same' of line 2), which counts"
        #expect(linked.findings.map(\.message) == [message])
        #expect(linked.findings.map(\.line) == [3])
    }
}
