// SPDX-License-Identifier: MIT

// BE ADVISED: this is the table of VERDICTS.md, row by row and in its order; the first rule that holds decides.
// A rule may rely on every rule above it having failed. ADVICE: change the page, this list and the second formulation
// in VerdictWalkTests together; the walk says at once when they part.

/// What the table decides for these inputs, when its letter is withheld for `withheld` or, with `nil`, for nothing
/// that the inputs do not say themselves.
///
/// Withholding changes the verdict of rule 26 to that of 27, and no other.
package func decided(_ inputs: VerdictInputs, withheld: WithholdingReason?) -> Decided {
    let question = Question(inputs: inputs, given: withheld)
    for rule in verdictTable where rule.holds(question) {
        let answer = rule.answer(question)
        return Decided(
            rule: rule.number,
            verdict: answer.verdict,
            reason: answer.reason,
            action: answer.action,
            mayDraft: answer.letter == .byL && question.withheld == nil
        )
    }
    // Unreachable, and proven so by the walk: the last rule holds for whatever the others leave.
    return Decided(rule: 31, verdict: question.base, reason: nil, action: .decide, mayDraft: false)
}

/// The inputs, with what the rows ask of them.
private struct Question {
    let inputs: VerdictInputs
    let given: WithholdingReason?

    var r: VerdictInputs.Reseller { inputs.reseller }
    var v: VerdictInputs.ProviderInput? { inputs.worstProvider }
    var m: VerdictInputs.Business { inputs.business }
    var l: VerdictInputs.Letter { inputs.activeLetter }
    var isLost: Bool { inputs.history == .lostOnce || inputs.history == .lostTwice }

    /// The first reason that withholds the letter.
    var withheld: WithholdingReason? { firstReason(given, withholding(for: inputs)) }

    /// The verdict that names the gap.
    var base: Verdict {
        guard r == .absent else { return .missingProvider }
        return v == .absent ? .missingBoth : .missingReseller
    }
}

/// The one that stands first in VERDICTS.md.
func firstReason(_ left: WithholdingReason?, _ right: WithholdingReason?) -> WithholdingReason? {
    guard let left, let right else { return left ?? right }
    return WithholdingReason.allCases.first { $0 == left || $0 == right }
}

private struct Answer {
    enum Letter { case none, byL }

    let verdict: Verdict
    let reason: VerdictReason?
    let action: NextAction
    let letter: Letter

    init(_ verdict: Verdict, _ reason: VerdictReason? = nil, _ action: NextAction, letter: Letter = .none) {
        self.verdict = verdict
        self.reason = reason
        self.action = action
        self.letter = letter
    }
}

private struct Rule: Sendable {
    let number: Int
    let holds: @Sendable (Question) -> Bool
    let answer: @Sendable (Question) -> Answer

    init(
        _ number: Int,
        _ holds: @escaping @Sendable (Question) -> Bool,
        _ answer: @escaping @Sendable (Question) -> Answer
    ) {
        self.number = number
        self.holds = holds
        self.answer = answer
    }
}

private let verdictTable: [Rule] = [
    Rule(1, { $0.inputs.obstacle == .partner }, { _ in Answer(.notInvitable, .partnerTenant, .none) }),
    Rule(2, { $0.inputs.identity.openReason != nil }, { Answer(.unclear, $0.inputs.identity.openReason, .decide) }),
    Rule(3, { $0.r == .doubt && $0.inputs.isBusy }, { _ in Answer(.waiting, .notChecked, .fixSource) }),
    Rule(4, { $0.r == .doubt && $0.isLost }, { _ in Answer(.removed, .notChecked, .fixSource) }),
    Rule(5, { $0.r == .doubt }, { _ in Answer(.unknown, nil, .fixSource) }),
    Rule(6, { $0.m == .ended && $0.r == .present }, { _ in Answer(.linked, .endedStillLinked, .reviewRemoval) }),
    Rule(7, { $0.m == .ended }, { _ in Answer(.notInvitable, .ended, .none) }),
    Rule(8, { $0.inputs.history == .lostOnce }, { _ in Answer(.removed, .suspected, .wait) }),
    Rule(9, { $0.inputs.history == .lostTwice }, { _ in Answer(.removed, .confirmed, .answerRemoval) }),
    Rule(10, { $0.m == .gone }, { _ in Answer(.notInvitable, .leftAllLists, .none) }),
    Rule(11, { $0.m == .stranger && $0.inputs.history == .new }, { _ in Answer(.unexpected, nil, .sayWho) }),
    Rule(12, { $0.m == .stranger }, { _ in Answer(.onlyInPartnerCenter, nil, .confirmCustomer) }),
    Rule(13, { $0.r == .present && ($0.v == nil || $0.v == .present) }, { _ in Answer(.linked, nil, .none) }),
    Rule(
        14,
        { $0.r == .present && $0.v == .doubt && $0.inputs.isBusy },
        { _ in Answer(.waiting, .notChecked, .fixSource) }
    ),
    Rule(15, { $0.r == .present && $0.v == .doubt }, { _ in Answer(.halfKnown, .doubt, .fixSource) }),
    Rule(16, { $0.r == .present && $0.v == .blind }, { halfKnown(unassigned: $0.inputs.isUnassigned) }),
    // From here on the gap is not empty.
    Rule(17, { $0.inputs.obstacle != .none }, { unreachable($0.inputs.obstacle) }),
    Rule(18, { $0.inputs.objection != .none }, { Answer(.notInvitable, $0.inputs.objection.reason, .none) }),
    Rule(19, { $0.m == .prospect && !$0.inputs.isBusy }, { _ in Answer(.prospect, .noLegalBasis, .recordLegalBasis) }),
    Rule(20, { $0.l == .said }, { _ in Answer(.waiting, .saidAccepted, .wait) }),
    Rule(21, { $0.inputs.isBusy && $0.inputs.askedIsDoubtful }, { _ in Answer(.waiting, .notChecked, .fixSource) }),
    Rule(22, { $0.inputs.askedIsHalfThere && $0.l == .open }, { _ in Answer(.halfLinked, nil, .wait) }),
    Rule(
        23,
        { $0.inputs.askedIsHalfThere && $0.l == .due && $0.m != .prospect },
        { Answer(.halfLinked, nil, $0.withheld?.cure ?? .approve, letter: .byL) }
    ),
    Rule(24, { $0.l == .open }, { _ in Answer(.waiting, .invited, .wait) }),
    Rule(25, { $0.l == .due && $0.m == .prospect }, { _ in Answer(.waiting, .noLegalBasis, .recordLegalBasis) }),
    Rule(26, { $0.l == .due && $0.withheld == nil }, { _ in Answer(.reminderDue, nil, .approve, letter: .byL) }),
    Rule(27, { $0.l == .due }, { Answer(.waiting, .withheld, $0.withheld?.cure ?? .wait) }),
    Rule(28, { $0.l == .stuckUncertain || $0.l == .stuckAddress }, { Answer($0.base, nil, mend($0.l)) }),
    Rule(29, { $0.l == .spent }, { Answer($0.base, nil, .call) }),
    Rule(
        30,
        { $0.l == .draft },
        { Answer($0.base, nil, $0.withheld?.cure ?? $0.inputs.draft.action, letter: .byL) }
    ),
    Rule(31, { $0.l == .none }, { Answer($0.base, nil, $0.withheld?.cure ?? .approve, letter: .byL) }),
]

private func halfKnown(unassigned: Bool) -> Answer {
    unassigned ? Answer(.halfKnown, .unassigned, .assignProvider) : Answer(.halfKnown, .noEvidence, .askProvider)
}

private func unreachable(_ obstacle: VerdictInputs.Obstacle) -> Answer {
    switch obstacle {
    case .outsideMarket: Answer(.notInvitable, .outsideMarket, .none)
    case .otherCloud: Answer(.notInvitable, .otherCloud, .none)
    case .noTenant: Answer(.notInvitable, .noTenant, .createTenant)
    case .none, .partner: Answer(.notInvitable, nil, .none)
    }
}

private func mend(_ letter: VerdictInputs.Letter) -> NextAction {
    letter == .stuckUncertain ? .checkHandOver : .mendAddress
}

extension VerdictInputs.IdentityInput {
    fileprivate var openReason: VerdictReason? {
        switch self {
        case .firm, .weak: nil
        case .openProposed: .proposed
        case .openConflicting: .conflicting
        case .openOtherTenant: .otherTenant
        case .openClaimedTwice: .claimedTwice
        }
    }
}

extension VerdictInputs.Objection {
    fileprivate var reason: VerdictReason? {
        switch self {
        case .none: nil
        case .declined: .declined
        case .suppressed: .suppressed
        case .objected: .objected
        }
    }
}

extension VerdictInputs.DraftStage {
    fileprivate var action: NextAction {
        switch self {
        case .drafted: .approve
        case .approved: .send
        case .approvedLongAgo: .confirmSent
        }
    }
}
