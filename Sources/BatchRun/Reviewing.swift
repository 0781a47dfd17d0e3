// SPDX-License-Identifier: MIT

package import CustomerModel
import Diagnostics
package import Reporting
import RunLedger

/// What a person says of two customers, before they are looked up.
package struct SaidJudgement: Sendable {
    /// `same` or `different`.
    package let kind: DecisionKind
    /// The two, in any spelling.
    package let customers: [String]
    /// Who says so.
    package let who: String
    /// Why; may be empty.
    package let why: String

    /// A judgement.
    package init(_ kind: DecisionKind, of customers: [String], who: String, why: String) {
        (self.kind, self.customers, self.who, self.why) = (kind, customers, who, why)
    }
}

/// Writes down a judgement of two customers, where the next run finds it.
/// - Returns: one line: what was written down, and what comes of it.
package func judge(_ said: SaidJudgement, in project: Project, at time: RunTime) throws(VerbFailure) -> String {
    let report = try verbReport(of: project, at: time)
    let standing = try standingWords(of: project, at: time)
    let pair = try Spokesmen(of: report).pair(said, again: standing)
    return try judge(pair, said, in: project, at: time)
}

/// The judgements that stand, where there is a ledger to have them.
private func standingWords(of project: Project, at time: RunTime) throws(VerbFailure) -> [Decision] {
    let ledger = try project.existingLedger(.reading)
    return standingWords(try asked { () throws(Diagnostic) in try ledger.memory(on: time.day).outcomes })
}

/// Fails where nothing that a person says could be written down.
package func checkForJudging(_ project: Project) throws(VerbFailure) {
    _ = try project.existingLedger(.reading)
}

/// The same of a pair that was looked up before.
package func judge(
    _ pair: ReviewedPair,
    _ said: SaidJudgement,
    in project: Project,
    at time: RunTime
) throws(VerbFailure) -> String {
    if said.who.isEmpty { throw VerbFailure(["who says so? name somebody with --by"], status: 64) }
    let word = pair.judged(said.kind, by: said.who, on: time.day, why: said.why)
    return try alone(with: project) { () throws(VerbFailure) in
        let ledger = try project.existingLedger(.writing)
        // A book that another hand has changed is not written on.
        _ = try asked { () throws(Diagnostic) in try ledger.memory(on: time.day) }
        let isNew = try asked { () throws(Diagnostic) in try ledger.record(word, on: time.day) }
        return "\(word.sentence), \(word.place); \(isNew ? "the next run counts it" : "already recorded")"
    }
}

/// Takes a judgement back: that of two customers, else the last one.
/// - Returns: one line: what is taken back.
package func takeBack(
    _ customers: [String],
    by who: String,
    in project: Project,
    at time: RunTime
) throws(VerbFailure) -> String {
    if who.isEmpty { throw VerbFailure(["who says so? name somebody with --by"], status: 64) }
    return try alone(with: project) { () throws(VerbFailure) in
        let ledger = try project.existingLedger(.writing)
        let memory = try asked { () throws(Diagnostic) in try ledger.memory(on: time.day) }
        let standing = standingWords(memory.outcomes)
        let names = try customers.isEmpty ? [] : judgedNames(customers, standing, in: project, at: time)
        guard let word = standing.last(where: { names.isEmpty || Set([$0.subject, $0.other]) == Set(names) }) else {
            let whom = customers.isEmpty ? "" : " of \(customers.map { quoted($0) }.joined(separator: " and "))"
            throw VerbFailure(["no judgement\(whom) stands that was said through the tool"], status: 65)
        }
        let end = word.takenBack(by: who, on: time.day, why: "")
        _ = try asked { () throws(Diagnostic) in try ledger.record(end, on: time.day) }
        return "taken back: \(word.sentence), \(word.place); the pair is open again"
    }
}

/// The judgements said through the tool of which nothing else was said since, in the order of saying.
private func standingWords(_ outcomes: [Decision]) -> [Decision] {
    var last: [Set<String>: Int] = [:]
    for (position, word) in outcomes.enumerated() where word.isReviewed {
        last[Set([word.subject, word.other])] = position
    }
    return last.values.sorted().map { outcomes[$0] }.filter { !$0.isTakenBack }
}

/// What judgements call two customers: as they were named, or as they are looked up tonight.
private func judgedNames(
    _ customers: [String],
    _ standing: [Decision],
    in project: Project,
    at time: RunTime
) throws(VerbFailure) -> [String] {
    if standing.contains(where: { Set([$0.subject, $0.other]) == Set(customers) }) { return customers }
    let spokesmen = Spokesmen(of: try verbReport(of: project, at: time))
    var names: [Set<String>] = []
    for customer in customers { names.append(try spokesmen.names(of: customer)) }
    let meant = standing.first { word in
        (names[0].contains(word.subject) && names[1].contains(word.other))
            || (names[1].contains(word.subject) && names[0].contains(word.other))
    }
    return meant.map { [$0.subject, $0.other] } ?? customers
}

/// The report of tonight for a verb; with every comparison, if asked for.
package func verbReport(
    of project: Project,
    at time: RunTime,
    isExplaining: Bool = false
) throws(VerbFailure) -> NightReport {
    do throws(RunFailure) {
        return try report(of: project, at: time, RunOptions(), isExplaining: isExplaining)
    } catch {
        throw VerbFailure(error.log.lines, status: error.status)
    }
}

extension Decision {
    /// `same 'a' and 'b'`.
    fileprivate var sentence: String { "\(kind.rawValue) \(quoted(subject)) and \(quoted(other))" }
}
