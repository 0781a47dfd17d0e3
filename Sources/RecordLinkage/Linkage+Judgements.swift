// SPDX-License-Identifier: MIT

import CustomerModel
import Diagnostics

/// A line of the decisions file with the records that each side means.
struct Judgement {
    let decision: Decision
    let one: [Int]
    let other: [Int]
}

extension Linkage {
    /// The lines of the decisions file, each side looked up.
    ///
    /// A side means customers; only where it means none of them may it mean a contact or an objection.
    func resolvedJudgements() -> [Judgement] {
        guard !setting.judgements.isEmpty else { return [] }
        var named = NamedRecords(records, order: order, sources: setting.sources, keyOfName: nameKey)
        named.add(setting.remembered)
        let meant = { (subject: String) -> [Int] in
            let all = named[subject]
            let customers = all.filter(isCustomer)
            return customers.isEmpty ? all : customers
        }
        return setting.judgements.map { Judgement(decision: $0, one: meant($0.subject), other: meant($0.other)) }
    }

    /// Joins what a person called the same, where it is clear what was meant.
    ///
    /// Each join may make clear what another line means, so the lines are read until none joins any more.
    mutating func joinJudgedSame() {
        var waiting = judgements.filter { $0.decision.kind == .same }
        var isJoining = true
        while isJoining {
            let before = waiting.count
            waiting.removeAll { joins($0) }
            isJoining = waiting.count < before
        }
    }

    private mutating func joins(_ judgement: Judgement) -> Bool {
        guard finding(onSame: judgement) == nil else { return false }
        guard let first = judgement.one.first, let second = judgement.other.first else { return false }
        guard clusters.representative(of: first) != clusters.representative(of: second) else { return true }
        join(first, second)
        let (who, when) = (judgement.decision.who, judgement.decision.when)
        evidence[second, default: []].append(.judgedSame(record: first, other: second, who: who, when: when))
        return true
    }

    /// What is wrong with the judgements, in the order of their lines.
    mutating func judgementFindings() -> [JudgementFinding] {
        var findings: [JudgementFinding] = []
        for judgement in judgements {
            let finding =
                judgement.decision.kind == .same ? finding(onSame: judgement) : finding(onDifferent: judgement)
            if let finding { findings.append(finding) }
        }
        return findings.sorted { $0.line < $1.line }
    }

    private mutating func finding(onSame judgement: Judgement) -> JudgementFinding? {
        if let unmatched = unmatched(judgement) { return unmatched }
        guard let first = judgement.one.first, let second = judgement.other.first else { return nil }
        if clusters.representative(of: first) == clusters.representative(of: second) { return nil }
        let decision = judgement.decision
        if let rival = judgementOfDifference(first, second)?.decision {
            let lines = "'different' \(rival.place)\(companions(of: judgement))"
            return contradiction(decision, "'same' contradicts \(lines), which counts")
        }
        let count = tenants(besides: first).union(tenants(besides: second)).count
        guard count > 1 else { return nil }
        let pair = "\(quoted(decision.subject)) and \(quoted(decision.other))"
        return contradiction(decision, "\(pair) have \(count) tenants, expected one at most")
    }

    /// The two clusters that a line tells apart, ascending; `nil` when it is not clear which two.
    ///
    /// It is clear when both sides together mean two: a name that two customers have, on both sides, tells just these
    /// two apart.
    mutating func pair(toldApartBy judgement: Judgement) -> [Int]? {
        guard judgement.decision.kind == .different else { return nil }
        guard !judgement.one.isEmpty, !judgement.other.isEmpty else { return nil }
        let pair = clusters.representatives(of: judgement.one + judgement.other)
        return pair.count == 2 ? pair.sorted() : nil
    }

    private mutating func finding(onDifferent judgement: Judgement) -> JudgementFinding? {
        if pair(toldApartBy: judgement) != nil { return nil }
        if let unmatched = unmatched(judgement) { return unmatched }
        let decision = judgement.decision
        let sides = "\(quoted(decision.subject)) and \(quoted(decision.other))"
        return contradiction(decision, "\(sides) are one customer, expected two")
    }

    /// A finding when a side means nobody or several customers.
    private mutating func unmatched(_ judgement: Judgement) -> JudgementFinding? {
        let decision = judgement.decision
        for (subject, named) in [(decision.subject, judgement.one), (decision.other, judgement.other)] {
            let count = clusters.representatives(of: named).count
            if count == 1 { continue }
            let found = count == 0 ? "is no customer of tonight" : "means \(count) customers"
            let message = "\(quoted(subject)) \(found), expected one"
            return JudgementFinding(decision: decision, problem: .unmatched, message: message)
        }
        return nil
    }

    private func contradiction(_ decision: Decision, _ message: String) -> JudgementFinding {
        JudgementFinding(decision: decision, problem: .contradicts, message: message)
    }
}
