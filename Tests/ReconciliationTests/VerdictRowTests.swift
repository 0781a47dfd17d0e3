// SPDX-License-Identifier: MIT

import CustomerModel
import Reconciliation
import Testing

/// The table of VERDICTS.md, each row as a person would read it.
@Suite struct VerdictRowTests {
    @Test(arguments: rows) func decidesAsThePageSays(_ row: Row) {
        let decided = decided(row.inputs, withheld: row.withheld)
        #expect(decided.rule == row.rule)
        #expect(decided.verdict == row.verdict)
        #expect(decided.reason == row.reason)
        #expect(decided.action == row.action)
        #expect(decided.mayDraft == row.mayDraft)
    }

    @Test func everyRuleHasARow() {
        #expect(Set(rows.map(\.rule)) == Set(1...31))
    }

    @Test func theFirstReasonCounts() {
        var inputs = VerdictInputs()
        inputs.identity = .weak
        #expect(decided(inputs, withheld: .noLink).action == .addIdentifier)
        #expect(decided(inputs, withheld: .baseline).action == .acceptBaseline)
    }
}

struct Row: Sendable, CustomTestStringConvertible {
    let rule: Int
    let verdict: Verdict
    let reason: VerdictReason?
    let action: NextAction
    let mayDraft: Bool
    let withheld: WithholdingReason?
    let inputs: VerdictInputs

    var testDescription: String {
        "rule \(rule): \(inputs.reseller) \(inputs.providers) -> \(verdict.rawValue), \(action.rawValue)"
    }
}

/// A row: our standing and the providers', what differs from a firm customer without a history, and the answer.
private func row(
    _ rule: Int,
    _ r: VerdictInputs.Reseller,
    _ v: [VerdictInputs.ProviderInput],
    withheld: WithholdingReason? = nil,
    _ change: (inout VerdictInputs) -> Void = { _ in },
    is verdict: Verdict,
    _ reason: VerdictReason? = nil,
    do action: NextAction,
    letter: Bool = false
) -> Row {
    var inputs = VerdictInputs()
    inputs.reseller = r
    inputs.providers = v
    change(&inputs)
    return Row(
        rule: rule,
        verdict: verdict,
        reason: reason,
        action: action,
        mayDraft: letter,
        withheld: withheld,
        inputs: inputs
    )
}

extension VerdictInputs {
    fileprivate mutating func invite(_ letter: Letter, _ kind: LetterShape = .reseller) {
        self.letter = letter
        asked = kind
    }
}

private let rows: [Row] = standingRows + businessRows + gapRows + letterRows

private let standingRows: [Row] = [
    row(1, .absent, [], { $0.obstacle = .partner }, is: .notInvitable, .partnerTenant, do: .none),
    row(2, .absent, [], { $0.identity = .openProposed }, is: .unclear, .proposed, do: .decide),
    row(2, .present, [], { $0.identity = .openConflicting }, is: .unclear, .conflicting, do: .decide),
    row(2, .doubt, [], { $0.identity = .openOtherTenant }, is: .unclear, .otherTenant, do: .decide),
    row(2, .absent, [], { $0.identity = .openClaimedTwice }, is: .unclear, .claimedTwice, do: .decide),
    row(3, .doubt, [], { $0.invite(.open) }, is: .waiting, .notChecked, do: .fixSource),
    row(3, .doubt, [], { $0.invite(.said) }, is: .waiting, .notChecked, do: .fixSource),
    row(4, .doubt, [], { $0.history = .lostOnce }, is: .removed, .notChecked, do: .fixSource),
    row(5, .doubt, [.absent], is: .unknown, do: .fixSource),
    row(5, .doubt, [], { $0.invite(.spent) }, is: .unknown, do: .fixSource),
]

private let businessRows: [Row] = [
    row(6, .present, [], { $0.business = .ended }, is: .linked, .endedStillLinked, do: .reviewRemoval),
    row(7, .absent, [], { $0.business = .ended }, is: .notInvitable, .ended, do: .none),
    row(8, .absent, [], { $0.history = .lostOnce }, is: .removed, .suspected, do: .wait),
    row(9, .absent, [], { $0.history = .lostTwice }, is: .removed, .confirmed, do: .answerRemoval),
    row(
        9,
        .absent,
        [],
        { ($0.history, $0.business) = (.lostTwice, .gone) },
        is: .removed,
        .confirmed,
        do: .answerRemoval
    ),
    row(10, .absent, [], { $0.business = .gone }, is: .notInvitable, .leftAllLists, do: .none),
    row(11, .present, [], { ($0.business, $0.history) = (.stranger, .new) }, is: .unexpected, do: .sayWho),
    row(12, .present, [], { $0.business = .stranger }, is: .onlyInPartnerCenter, do: .confirmCustomer),
    row(13, .present, [], is: .linked, do: .none),
    row(13, .present, [.present, .present], is: .linked, do: .none),
    row(13, .present, [], { $0.objection = .declined }, is: .linked, do: .none),
    row(14, .present, [.doubt], { $0.invite(.open, .combined(0)) }, is: .waiting, .notChecked, do: .fixSource),
    row(15, .present, [.doubt], is: .halfKnown, .doubt, do: .fixSource),
    row(15, .present, [.doubt], { $0.invite(.open) }, is: .halfKnown, .doubt, do: .fixSource),
    row(16, .present, [.blind], is: .halfKnown, .noEvidence, do: .askProvider),
    row(16, .present, [.present, .blind], is: .halfKnown, .noEvidence, do: .askProvider),
    row(16, .present, [.blind], { $0.isUnassigned = true }, is: .halfKnown, .unassigned, do: .assignProvider),
]

private let gapRows: [Row] = [
    row(17, .absent, [], { $0.obstacle = .outsideMarket }, is: .notInvitable, .outsideMarket, do: .none),
    row(17, .absent, [], { $0.obstacle = .otherCloud }, is: .notInvitable, .otherCloud, do: .none),
    row(17, .present, [.absent], { $0.obstacle = .noTenant }, is: .notInvitable, .noTenant, do: .createTenant),
    row(18, .absent, [], { $0.objection = .declined }, is: .notInvitable, .declined, do: .none),
    row(18, .absent, [], { $0.objection = .suppressed }, is: .notInvitable, .suppressed, do: .none),
    row(18, .absent, [], { $0.objection = .objected }, is: .notInvitable, .objected, do: .none),
    row(19, .absent, [], { $0.business = .prospect }, is: .prospect, .noLegalBasis, do: .recordLegalBasis),
    row(20, .absent, [], { $0.invite(.said) }, is: .waiting, .saidAccepted, do: .wait),
    row(21, .absent, [.doubt], { $0.invite(.due, .combined(0)) }, is: .waiting, .notChecked, do: .fixSource),
    row(22, .present, [.absent], { $0.invite(.open, .combined(0)) }, is: .halfLinked, do: .wait),
    row(23, .present, [.absent], { $0.invite(.due, .combined(0)) }, is: .halfLinked, do: .approve, letter: true),
    row(
        23,
        .absent,
        [.present],
        withheld: .noRecipient,
        { $0.invite(.due, .combined(0)) },
        is: .halfLinked,
        do: .addRecipient
    ),
    row(24, .absent, [], { $0.invite(.open) }, is: .waiting, .invited, do: .wait),
    row(
        25,
        .absent,
        [],
        {
            $0.invite(.due); $0.business = .prospect
        },
        is: .waiting,
        .noLegalBasis,
        do: .recordLegalBasis
    ),
]

private let letterRows: [Row] = [
    row(26, .absent, [], { $0.invite(.due) }, is: .reminderDue, do: .approve, letter: true),
    row(27, .absent, [], withheld: .quietDay, { $0.invite(.due) }, is: .waiting, .withheld, do: .wait),
    row(27, .absent, [.doubt], { $0.invite(.due) }, is: .waiting, .withheld, do: .fixSource),
    row(28, .absent, [.absent], { $0.invite(.stuckUncertain) }, is: .missingBoth, do: .checkHandOver),
    row(28, .absent, [], { $0.invite(.stuckAddress) }, is: .missingReseller, do: .mendAddress),
    row(29, .present, [.absent], { $0.invite(.spent, .provider(0)) }, is: .missingProvider, do: .call),
    row(30, .absent, [], { $0.invite(.draft) }, is: .missingReseller, do: .approve, letter: true),
    row(
        30,
        .absent,
        [],
        {
            $0.invite(.draft); $0.draft = .approved
        },
        is: .missingReseller,
        do: .send,
        letter: true
    ),
    row(
        30,
        .absent,
        [],
        {
            $0.invite(.draft); $0.draft = .approvedLongAgo
        },
        is: .missingReseller,
        do: .confirmSent,
        letter: true
    ),
    row(30, .absent, [], withheld: .cap, { $0.invite(.draft) }, is: .missingReseller, do: .wait),
    row(31, .absent, [], is: .missingReseller, do: .approve, letter: true),
    row(31, .absent, [.absent], is: .missingBoth, do: .approve, letter: true),
    row(31, .absent, [.blind], is: .missingReseller, do: .approve, letter: true),
    row(31, .absent, [.doubt], is: .missingReseller, do: .fixSource),
    row(31, .absent, [], withheld: .noLink, is: .missingReseller, do: .addLink),
    row(31, .absent, [], { $0.identity = .weak }, is: .missingReseller, do: .addIdentifier),
    row(31, .absent, [], { $0.brake = .coolingOff }, is: .missingReseller, do: .wait),
    row(31, .present, [.present, .absent], is: .missingProvider, do: .approve, letter: true),
    // What was asked has arrived: the invitation is closed, the next provider follows.
    row(
        31,
        .present,
        [.present, .absent],
        { $0.invite(.open, .combined(0)) },
        is: .missingProvider,
        do: .approve,
        letter: true
    ),
    row(
        31,
        .present,
        [.absent],
        { $0.terms.combinedForProviderGap = false },
        is: .missingProvider,
        do: .addLink
    ),
    row(
        31,
        .absent,
        [.blind],
        { $0.terms.whenProviderUnknown = .withhold },
        is: .missingReseller,
        do: .fixSource
    ),
]
